package pipeline

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// contentsOf are the headings of a report as its page lists them.
func contentsOf(r *report.Report) (parts []site.Part) {
	for _, p := range r.Parts {
		shown := site.Part{Title: p.Title, ID: p.Anchor, Lang: p.Language}
		for _, s := range p.Sections {
			addHeading(&shown.Sections, 0, s.ID, s.Title())
			for _, h := range s.Headings() {
				addHeading(&shown.Sections, h.Depth(&s), h.Address(), h.Listed())
			}
		}
		if len(shown.Sections) > 0 {
			parts = append(parts, shown)
		}
	}
	return parts
}

// keptContents are the same of a frozen paper, as its file tells.
func keptContents(z *casefile.Frozen) (parts []site.Part) {
	for i, h := range z.Contents {
		if i == 0 || h.Part.Value != z.Contents[i-1].Part.Value || h.PartID.Value != z.Contents[i-1].PartID.Value || h.Language.Value != z.Contents[i-1].Language.Value {
			parts = append(parts, site.Part{Title: h.Part.Value, ID: h.PartID.Value, Lang: h.Language.Value})
		}
		last := &parts[len(parts)-1]
		addHeading(&last.Sections, h.Level.Value, h.ID.Value, h.Title.Value)
	}
	return parts
}

// addHeading adds a heading that stands below so many others, after those that are there, as far as there are any above it. What
// has no address or no words is left out.
func addHeading(among *[]site.Section, depth int, id, title string) {
	if id == "" || title == "" {
		return
	}
	for ; depth > 0 && len(*among) > 0; depth-- {
		among = &(*among)[len(*among)-1].Below
	}
	*among = append(*among, site.Section{ID: id, Title: title})
}

// throughPaper is how the addresses begin of what is counted through the paper, and not in its section alone.
const throughPaper = "para-"

// firstNumbered is the address of the first paragraph or sub-heading of a report that is counted through it, by which the
// foot of its page shows how paragraphs are cited: "para-1"; "" where none is.
func firstNumbered(r *report.Report) (first string) {
	r.Blocks(func(b report.Block) {
		address := ""
		switch b := b.(type) {
		case *report.Paragraph:
			address = b.Anchor
		case *report.Heading:
			address = b.Anchor
		}
		if first == "" && strings.HasPrefix(address, throughPaper) {
			first = strings.Clone(address)
		}
	})
	return first
}

// keptFirstNumbered is the same of a frozen paper, as its file tells.
func keptFirstNumbered(z *casefile.Frozen) string {
	for _, k := range z.Numbers {
		if !k.Deleted.Or(false) && strings.HasPrefix(k.Anchor.Value, throughPaper) {
			return strings.Clone(k.Anchor.Value)
		}
	}
	return ""
}
