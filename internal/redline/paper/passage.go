package paper

import (
	"cmp"
	"strconv"
	"strings"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// name gives each passage the address of its heading.
func (b *builder) name(changes []redline.Change) {
	for i, c := range changes {
		for _, p := range newPlaces(c) {
			b.headings[p.Cited] = address(i)
		}
	}
}

// address is that of the heading of a passage, by its place among those that changed.
func address(i int) string { return "change-" + strconv.Itoa(i+1) }

// changes makes sections of the passages that changed, as the paper has them.
func (b *builder) changes(changes []redline.Change) {
	for i, c := range changes {
		if section := sectionOf(c); i == 0 || section != sectionOf(changes[i-1]) {
			b.section(section)
		}
		b.heading(address(i), title(c))
		b.quote(passage(c)...)
	}
}

// sectionOf is the heading of the section in which a passage stands.
func sectionOf(c redline.Change) string {
	return cmp.Or(strings.TrimSpace(place(c).Section), sectionless[c.Kind], "Outside of the sections")
}

// sectionless are the headings of passages that stand in no section.
var sectionless = map[redline.Kind]string{redline.Note: "Notes", redline.Document: "Documents", redline.PartTitle: "Parts", redline.Contact: "Contacts"}

// title says what became of a passage: "Paragraph 12 (label cost): moved; before: paragraph 7", "Paragraph 7 as it was: taken out".
func title(c redline.Change) string {
	now, before := cited(newPlaces(c)), cited(oldPlaces(c))
	said := string(c.How)
	if now != "" && before != "" && now != before {
		said += "; before: " + before
	}
	if now == "" && before != "" {
		said = " as it was: " + said
	} else {
		said = ": " + said
	}
	if again := c.AgainAt(); again != "" {
		said += "; again " + again
	}
	return capital(cmp.Or(now, before, string(c.Kind))) + label(c) + said
}

// place is that of a passage in the new version, or in the old one where it was taken out.
func place(c redline.Change) redline.Place { return *cmp.Or(c.New, c.Old, &redline.Place{}) }

// label is the name by which the paper's author cites a passage.
func label(c redline.Change) string {
	if name := place(c).Label; name != "" {
		return " (label " + name + ")"
	}
	return ""
}

// newPlaces are those of a passage in the new version.
func newPlaces(c redline.Change) []redline.Place { return places(c.New, c, redline.Split) }

// oldPlaces are those of a passage in the old version.
func oldPlaces(c redline.Change) []redline.Place { return places(c.Old, c, redline.Merged) }

// places are a place, and those that are beside it in its version where that became of the passage.
func places(first *redline.Place, c redline.Change, how redline.How) []redline.Place {
	switch {
	case first == nil:
		return nil
	case c.How != how:
		return []redline.Place{*first}
	}
	return append([]redline.Place{*first}, c.Others...)
}

func cited(places []redline.Place) string {
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = p.Cited
	}
	return report.Series(names)
}

// bullet is the marker of an item that is not counted.
const bullet = "•"

// passage is a passage with its changes marked, and what differs beside its words.
func passage(c redline.Change) []report.Block {
	var out []report.Block
	if c.Table != nil && len(c.Table.Head)+len(c.Table.Rows) > 0 {
		out = append(out, table(c))
	} else {
		for _, p := range paragraphs(c) {
			out = append(out, standing(c.Kind, p))
		}
	}
	for _, d := range c.Also {
		out = append(out, &report.Paragraph{Runs: detail(d)})
	}
	return out
}

// standing is a paragraph as it stands in the paper: by itself, or in a list.
func standing(kind redline.Kind, p *report.Paragraph) report.Block {
	if kind == redline.Item && p.Marker != "" {
		return &report.List{Ordered: p.Marker != bullet, Items: []*report.Paragraph{p}}
	}
	return p
}

// paragraphs are the words of a passage after the marker that they have, or had before they were taken out. One that was split
// is several.
func paragraphs(c redline.Change) []*report.Paragraph {
	places := newPlaces(c)
	if len(places) == 0 {
		places = oldPlaces(c)
	}
	parts := parts(c)
	var out []*report.Paragraph
	for i, part := range parts {
		p := &report.Paragraph{Runs: runs(part), Change: wholly[c.How]}
		if i == 0 && len(places) > 0 || len(parts) == len(places) {
			p.Marker = short(places[i].Marker)
		}
		if len(p.Runs) > 0 || p.Marker != "" {
			out = append(out, withKind(c.Kind, p))
		}
	}
	return out
}

// short is a marker, which is short but where a file was changed by hand.
func short(marker string) string {
	const most = 80 // letters
	if letters := []rune(marker); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return marker
}

// wholly are the changes of a paragraph and its marker.
var wholly = map[redline.How]report.Change{redline.PutIn: report.Inserted, redline.TakenOut: report.Struck}

// withKind is a paragraph whose words are bold where they head something.
func withKind(kind redline.Kind, p *report.Paragraph) *report.Paragraph {
	if kind == redline.PartTitle || kind == redline.SectionHead || kind == redline.Subheading {
		for i := range p.Runs {
			p.Runs[i].Bold = true
		}
	}
	return p
}

// parts are the words of a passage as they are paragraphs in the new version. A line end parts those of a split, and in a merge
// is no more.
func parts(c redline.Change) [][]redline.Piece {
	if c.How != redline.Split && c.How != redline.Merged {
		return [][]redline.Piece{c.Words}
	}
	out := [][]redline.Piece{nil}
	for _, p := range c.Words {
		for i, line := range strings.Split(p.Text, "\n") {
			last := len(out) - 1
			switch {
			case i > 0 && c.How == redline.Split:
				out, last = append(out, nil), last+1
			case i > 0:
				out[last] = append(out[last], redline.Piece{Op: redline.Keep, Text: " "})
			}
			out[last] = append(out[last], redline.Piece{Op: p.Op, Text: line})
		}
	}
	return out
}

// detail is what differs beside the words of a passage.
func detail(d redline.Detail) []report.Run {
	out := words(capital(d.What) + ": ")
	if d.Old != "" {
		out = append(out, report.Run{Text: d.Old, Change: report.Struck})
	}
	if d.Old != "" && d.New != "" {
		out = append(out, report.Run{Text: " "})
	}
	if d.New != "" {
		out = append(out, report.Run{Text: d.New, Change: report.Inserted})
	}
	return out
}
