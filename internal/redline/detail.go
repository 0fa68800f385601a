package redline

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// details tell what differs beside the words of passages: where links lead, and what an image or a document is. Of what was put
// in or taken out an image alone has more to be told.
func (c *comparer) details(was, is []*passage) []Detail {
	if len(was) == 0 || len(is) == 0 {
		return imageDetails(figureOf(was), figureOf(is))
	}
	out := c.links(was, is)
	if old, now := struckIn(was), struckIn(is); old != now {
		out = append(out, Detail{"words with a line through them", old, now})
	}
	a, b := was[0], is[0]
	if a.kind != b.kind {
		out = append(out, Detail{"what it is", kindWords[a.kind], kindWords[b.kind]})
	}
	out = append(out, imageDetails(a.image, b.image)...)
	if a.file != nil && b.file != nil && !bytes.Equal(a.file.Text, b.file.Text) {
		out = append(out, Detail{"the file of the document", diag.Plural(a.file.Pages, "page"), diag.Plural(b.file.Pages, "page")})
	}
	return out
}

// sides are a detail in both versions, or in the one that has its passage.
func sides(c Change, d Detail) string {
	old, now := out+value(d.Old)+outEnd, in+value(d.New)+inEnd
	switch {
	case c.Old == nil:
		return now
	case c.New == nil:
		return old
	}
	return old + " " + now
}

// struckIn are the words of passages that an amendment takes away: they stand in the paper, and no longer hold.
func struckIn(all []*passage) string {
	var out []string
	for _, p := range all {
		if _, struck := report.Apart(p.runs); struck != nil {
			out = append(out, report.Text(struck))
		}
	}
	return strings.Join(out, "; ")
}

// kindWords are what kinds are called that may become one another.
var kindWords = map[Kind]string{Paragraph: "a paragraph", Item: "an item of a list", SectionHead: "the heading of a section", Subheading: "a sub-heading"}

// figureOf is the image that passages are; nil for none.
func figureOf(all []*passage) *report.Figure {
	if len(all) == 0 {
		return nil
	}
	return all[0].image
}

// imageDetails tell what of an image differs beside its caption; nil is one that is not there.
func imageDetails(was, is *report.Figure) (out []Detail) {
	was, is = cmp.Or(was, &report.Figure{}), cmp.Or(is, &report.Figure{})
	if was.Alt != is.Alt {
		out = append(out, Detail{"what the image shows, in words", was.Alt, is.Alt})
	}
	a, b := imageOf(was), imageOf(is)
	switch was, is := pictured(a), pictured(b); {
	case was != is:
		out = append(out, Detail{"the picture", was, is})
	case !bytes.Equal(a.File, b.File):
		out = append(out, Detail{"the picture", was, "another one of this name and size"})
	}
	return out
}

func imageOf(f *report.Figure) report.Image {
	if f.Image == nil {
		return report.Image{}
	}
	return *f.Image
}

func pictured(i report.Image) string {
	if i.Name == "" {
		return ""
	}
	return fmt.Sprintf("%s, %d × %d pixels", i.Name, i.Width, i.Height)
}

// A link is words that lead somewhere.
type link struct{ words, to string }

// links tell which words lead elsewhere than before. The nth time that words are a link in one version is held against the
// nth time in the other.
func (c *comparer) links(was, is []*passage) (out []Detail) {
	old, now := linksOf(was), linksOf(is)
	left := map[string][]link{}
	for _, l := range old {
		left[l.words] = append(left[l.words], l)
	}
	for _, l := range now {
		before := left[l.words]
		if len(before) == 0 {
			continue // its words were put in, and tell of it
		}
		left[l.words] = before[1:]
		if c.oldFiles[before[0].to] && c.newFiles[l.to] {
			continue // the place of an appendix among others decides the name of its file
		}
		if a, b := c.leadsNow(before[0].to), l.to; a != b {
			out = append(out, Detail{"where “" + l.words + "” leads", c.cited(before[0].to, c.old), c.cited(l.to, c.new)})
		}
	}
	return out
}

// linksOf are the links of passages. Those within the paper are told by their words too, which name their place.
func linksOf(all []*passage) (out []link) {
	for _, p := range all {
		out = linksIn(p.runs, out)
		if p.table != nil {
			p.table.Lines(func(l *report.Line) { out = linksIn(l.Runs, out) })
		}
	}
	return out
}

// linksIn adds the links among runs. One may stand in several runs, in several styles.
func linksIn(runs []report.Run, out []link) []link {
	before := ""
	for _, r := range runs {
		switch {
		case r.Link == "" || r.Text == "":
		case r.Link == before:
			out[len(out)-1].words += r.Text
		default:
			out = append(out, link{r.Text, r.Link})
		}
		before = r.Link
	}
	return out
}

// leadsNow is where a link of the old version leads, as links of the new one have it.
func (c *comparer) leadsNow(to string) string {
	if to[0] != '#' {
		return to
	}
	if b, ok := c.became[to[1:]]; ok && b[1].place.Anchor != "" {
		return "#" + b[1].place.Anchor
	}
	return to
}

// cited is where a link leads, in words.
func (c *comparer) cited(to string, in map[string]*passage) string {
	if p := in[strings.TrimPrefix(to, "#")]; p != nil {
		return p.place.Cited
	}
	return to
}
