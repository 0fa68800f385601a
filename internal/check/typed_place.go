package check

import (
	"strings"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// referring knows what the numbers of a paper name.
type referring struct {
	*Paper
	places map[numbered]place
	pasted map[string]place  // the paragraphs that begin with a number that is typed, by it
	labels map[string]bool   // names that are given, or proposed in a finding
	given  map[string]string // the names proposed for places, by their addresses

	appendices map[string]string // the labels of appendices that stand in the paper, by their numbers

	recommends bool // whether the paper has numbered recommendations

	section *report.Section // in which the passage stands that is read
	lawSaid bool            // whether a law may be named in that section before the passage
}

// numbered is what cites a place: a noun of package cites, a number in small letters, and a section, which is nil for what
// the number names in the whole paper.
type numbered struct {
	in           *report.Section
	noun, number string
}

// A place is what a number names. The zero place is of a number that nothing in the paper has.
type place struct {
	text.Prose
	noun  string // of package cites
	label string // by which the place can be cited now; "" for none

	several bool // others have the same number, and nothing tells which is meant
}

func (p place) known() bool { return p.Words != nil }

// index notes every place that is cited by a number, when the first reference asks for one.
func (x *referring) index() {
	if x.places != nil {
		return
	}
	x.places, x.pasted, x.labels, x.given = map[numbered]place{}, map[string]place{}, map[string]bool{}, map[string]string{}
	x.appendices = map[string]string{}
	for i := range x.Report.Parts {
		for _, s := range x.Report.Parts[i].Sections {
			if s.Label() != "" {
				x.appendices[s.Cited().Number], x.labels[s.Label()] = s.Label(), true
			}
		}
	}
	for _, t := range x.own() {
		inherited := t.Kind == text.Caption && x.labels[t.Label] // of the paragraph in which the table stands
		x.labels[t.Label] = true
		if inherited {
			t.Passage = t.Unlabelled()
		}
		if t.Section != nil {
			x.labels[t.Section.ID] = true
		}
		if t.Kind == text.Cell || t.Kind == text.Field {
			continue
		}
		noun, number := citedBy(t)
		if noun == "" || number == "" {
			continue
		}
		x.note(noun, number, t)
		x.notePasted(t)
		if t.Section != nil && t.Kind == text.Paragraph {
			x.noteItem(t, number)
		}
	}
}

// note adds a place, the first of those with its number. That of a section that is printed twice is one place.
func (x *referring) note(noun, number string, t text.Prose) {
	x.recommends = x.recommends || noun == cites.Recommendation
	p := place{Prose: t, noun: noun, label: x.labelOf(t, noun)}
	for _, in := range []*report.Section{t.Section, nil} {
		key := numbered{in, noun, number}
		first, taken := x.places[key]
		switch {
		case !taken:
			x.places[key] = p
		case first.Anchor != t.Anchor && (first.Cite != t.Cite || first.Text != t.Text):
			first.several = true
			x.places[key] = first
		}
	}
}

// noteItem notes the paragraphs of two sections under the nouns by which readers know them, whatever the paper calls them:
// recommendations, and documents with letters.
func (x *referring) noteItem(t text.Prose, number string) {
	id := t.Section.ID
	switch {
	case strings.HasPrefix(id, "recommendation"):
		x.note(cites.Recommendation, number, t)
		if own := t.Paragraph[strings.LastIndexByte(t.Paragraph, '(')+1:]; own != t.Paragraph {
			x.note(cites.Recommendation, plainNumber(own), t)
		}
	case id == "background-papers" || id == "appendices":
		x.note(cites.Document, plainNumber(t.Cite.Number), t)
	}
}

// plainNumber is a number as it is compared: in small letters, and without brackets or a stop around all of it.
func plainNumber(number string) string {
	number = strings.ToLower(strings.TrimRight(number, "."))
	if strings.HasPrefix(number, "(") && strings.Count(number, "(") == 1 {
		return strings.Trim(number, "()")
	}
	if !strings.Contains(number, "(") {
		return strings.TrimRight(number, ")")
	}
	return number
}

// citedBy is the noun of package cites and the number by which a passage is cited; "" where nothing cites it.
func citedBy(t text.Prose) (noun, number string) {
	noun = strings.ToLower(t.Cite.Noun)
	if after, ok := strings.CutPrefix(t.Anchor, "appendix-"); ok && plainNumber(t.Cite.Number) == after {
		noun = cites.Appendix
	}
	isCaption := t.Kind == text.Caption
	if isCaption != (noun == cites.Table || noun == cites.Figure) {
		return "", "" // what stands in a table has the number of its paragraph
	}
	return noun, plainNumber(t.Cite.Number)
}

// labelOf is the name by which a place can be cited now: the label of its author, the id of its section, or the name of a table
// of data.
func (x *referring) labelOf(t text.Prose, noun string) string {
	switch {
	case t.Label != "":
		return t.Label
	case t.Kind == text.Heading && t.Runs == nil && t.Section != nil:
		return t.Section.ID
	case noun == cites.Appendix:
		return x.appendices[t.Cite.Number]
	case noun == cites.Table:
		at := t.Place(0, len(t.Text))
		for name, own := range x.Case.Tables {
			if own.Caption.Given() && own.Caption.Span.Contains(at) {
				return "table." + name
			}
		}
	}
	return ""
}

// named are the places that the numbers of a reference name, in their order. "Sections 1.1 and 1.2" may be paragraphs, and
// "paragraph 3" a section, where the paper has all of these and not all of those.
// The section that is named after them is nil for none.
func (x *referring) named(t text.Prose, r cites.Reference, of *report.Section) []place {
	x.index()
	all, whole := x.placesOf(t, r, r.Noun, of)
	if whole {
		return all
	}
	for _, other := range x.otherwise(r) {
		if others, whole := x.placesOf(t, r, other, of); whole {
			return others
		}
	}
	return all
}

// otherwise are the nouns by which a place may be known that is cited by another one.
func (x *referring) otherwise(r cites.Reference) []string {
	switch {
	case r.Noun == cites.Paragraph:
		return []string{cites.Section}
	case r.Noun == cites.Section && strings.Contains(r.Numbers[0].Value, "."):
		return []string{cites.Paragraph}
	}
	return nil
}

// placesOf are the places that the numbers of a reference name under a noun, and whether each of them names one.
func (x *referring) placesOf(t text.Prose, r cites.Reference, noun string, of *report.Section) (all []place, whole bool) {
	whole = true
	for _, n := range r.Numbers {
		p := x.placeOf(t, noun, n, of)
		all, whole = append(all, p), whole && p.known()
	}
	return all, whole
}

// placeOf is the place of a number.
func (x *referring) placeOf(t text.Prose, noun string, n cites.Number, of *report.Section) place {
	if strings.HasPrefix(n.Value, "(") && noun == cites.Paragraph {
		return x.below(t, n.Value)
	}
	if p, ok := x.pasted[n.Value]; ok && noun == cites.Paragraph && of == nil {
		return p
	}
	for _, number := range []string{n.Value, n.Short} {
		for _, form := range []string{plainNumber(number), number + ".0", lettered(number)} {
			if p := x.near(t, noun, form, of); p.known() {
				return p
			}
		}
	}
	return place{}
}

// below is the place of a letter in brackets, which goes on from the number of the passage's section, of the passage, or of what the passage
// stands below.
func (x *referring) below(t text.Prose, letter string) place {
	of := []string{t.Paragraph}
	if i := strings.LastIndexByte(t.Paragraph, '('); i > 0 {
		of = append(of, t.Paragraph[:i])
	}
	if t.Section != nil {
		of = append(of, t.Section.Number)
	}
	for _, number := range of {
		if p := x.near(t, cites.Paragraph, plainNumber(number)+letter, nil); p.known() && number != "" {
			return p
		}
	}
	return place{}
}

// lettered is a number whose letter has brackets: "4(a)" of "4a".
func lettered(number string) string {
	if last := len(number) - 1; last > 0 && isSmall(number[last]) && isDigit(number[last-1]) {
		return number[:last] + "(" + number[last:] + ")"
	}
	return number
}

// near is the place with a number that a passage means: one in the section that is named, or else in the passage's own, or else the
// first in the paper.
func (x *referring) near(t text.Prose, noun, number string, of *report.Section) place {
	if of != nil {
		return x.places[numbered{of, noun, number}]
	}
	if p := x.places[numbered{t.Section, noun, number}]; p.known() {
		return p
	}
	return x.places[numbered{nil, noun, number}]
}

// of is the section whose heading follows a reference, and where in the text it ends: "Evidence base" in "paragraph 2 of
// Evidence base". The section is nil, and the end that of the reference, where what follows is no heading, or goes on as the name of
// something else.
func (x *referring) of(t text.Prose, r cites.Reference) (*report.Section, int) {
	rest, ok := strings.CutPrefix(t.Text[r.End:], " of ")
	if !ok {
		return nil, r.End
	}
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "the "), "“\"‘")
	for i := range x.Report.Parts {
		sections := x.Report.Parts[i].Sections
		for j := range sections {
			h := sections[j].Heading
			if h == "" || len(rest) < len(h) || !strings.EqualFold(rest[:len(h)], h) {
				continue
			}
			if m := endsName.FindStringSubmatchIndex(rest[len(h):]); m != nil {
				return &sections[j], len(t.Text) - len(rest) + len(h) + m[3]
			}
		}
	}
	return nil, r.End
}

// endsName matches what can follow a heading that is named, and does not go on with it; its group is the mark that ends a quotation.
var endsName = lazy.New(`^([”"’]?)(?:$|[.,;:)\n]| (?:above|below|and|or|of this|is|are|has|have|says?|shows?|sets?)\b)`)

// mendable tells whether a place is one that its author can give a label.
func (x *referring) mendable(p place) bool {
	if p.noun == cites.Appendix {
		return len(x.Case.Appendices) > 0
	}
	return x.ours(p.Prose, 0, len(p.Text))
}
