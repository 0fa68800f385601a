package casefile

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/slug"
)

// An OwnSection is a section that a case brings, beside those of its council's profile. Its words are the answer of its
// id.
type OwnSection struct {
	Place    `toml:"-"`
	Heading  Text `toml:"heading" doc:"its heading"`
	ID       Text `toml:"id" form:"address" doc:"the name under which its words stand in [prose]; made of the heading unless given: Next steps is next-steps"`
	After    Text `toml:"after" doc:"the id of the section after which it stands; unless given, before the appendices, background papers and contacts at the paper's end"`
	Numbered Flag `toml:"numbered" doc:"whether its paragraphs have numbers; true unless given"`
	First    Text `toml:"first" doc:"the number of its first paragraph, such as 17.2 of a constitution, of which 17 stays before all of them"`
}

// section is the section as a profile would have it.
func (o OwnSection) section() Section {
	id := o.ID
	if !id.Known() {
		id = Text{Place: o.Heading.Place, Value: slug.Of(o.Heading.Value, mostAddress)}
	}
	return Section{Place: o.Place, Own: true, ID: id, Heading: o.Heading, Numbered: o.Numbered, First: o.First, Wording: Flag{Place: o.Place}}
}

// With is the profile for the paper of a case, which may bring sections of its own. What is wrong with these is added to
// list; they stand somewhere in the paper all the same, unless another section has their id.
func (c *Council) With(paper *Case, list *diag.List) *Council {
	if len(paper.Sections) == 0 {
		return c
	}
	p := placing{Council: c, list: list, first: map[string]Text{}, below: map[string][]Section{}}
	p.sort(paper.Sections)
	own := *c
	own.Parts = p.parts()
	own.sections = sections(own.Parts)
	return &own
}

// placing puts sections of a case's own among those of a profile.
type placing struct {
	*Council
	list  *diag.List
	first map[string]Text      // the ids of all sections
	below map[string][]Section // the case's own, by the id of the section after which each stands; "" for the usual place
}

// sort reads the case's own sections, and finds after which others they stand.
func (p *placing) sort(all []OwnSection) {
	for _, s := range p.sections {
		p.first[s.ID.Value] = s.ID
	}
	var fit []OwnSection
	for _, o := range all {
		if p.fits(o.section()) {
			fit = append(fit, o)
		}
	}
	for _, o := range fit {
		after := o.After.Value
		if _, known := p.first[after]; !known && o.After.Given() && !o.After.Bad {
			ids := p.ids()
			p.list.Misnamed(o.After.Span, "unknown-section", after, ids, "the sections are: "+strings.Join(ids, ", "), "this paper has no section %q", after)
			after = ""
		}
		p.below[after] = append(p.below[after], o.section())
	}
	p.checkCircles(fit)
}

// fits tells whether a section can stand in the paper, and notes its id.
func (p *placing) fits(s Section) bool {
	if !p.OwnSections.Or(true) {
		p.list.Errorf(s.Span, "own-section", "give its words in one of these: "+strings.Join(p.ids(), ", "), "%s lets papers have no sections of their own", p.Source.Name)
	}
	first, twice := p.first[s.ID.Value]
	switch {
	case s.ID.Bad:
	case s.ID.Value == "":
		p.list.Errorf(s.Span, "own-section", `give it an id, under which its words stand in [prose]: id = "statement"`, "this section has no heading of which its id could be made")
	case twice && first.Source == p.Source:
		p.list.Errorf(s.ID.Span, "doubled-section", "answer that section under [prose], or give this one another id", "this council's papers have a section %q already", s.ID.Value)
	case twice:
		p.list.Errorf(s.ID.Span, "doubled-section", "give each section an id of its own", "there are two sections %q; the first is in line %d", s.ID.Value, first.Line())
	default:
		p.first[s.ID.Value] = s.ID
		return true
	}
	return false
}

// ids are those of the profile's sections.
func (p *placing) ids() []string {
	ids := make([]string, len(p.sections))
	for i, s := range p.sections {
		ids[i] = s.ID.Value
	}
	return ids
}

// checkCircles reports sections that stand after one another in a circle, and puts them into the usual place.
func (p *placing) checkCircles(all []OwnSection) {
	reached := map[string]bool{}
	for _, s := range append([]Section{{}}, p.sections...) {
		for _, below := range p.after(nil, s.ID.Value) {
			reached[below.ID.Value] = true
		}
	}
	var lost []Section
	for _, o := range all {
		if s := o.section(); !reached[s.ID.Value] {
			p.list.Errorf(o.After.Span, "unknown-section", "name a section of the council's papers", "this section has no place: it stands after %q, and that after others in a circle", o.After.Value)
			delete(p.below, o.After.Value)
			lost = append(lost, s)
		}
	}
	p.below[""] = append(p.below[""], lost...)
}

// after adds the case's own sections that stand after a section, each followed by those that stand after it.
func (p *placing) after(out []Section, id string) []Section {
	for _, s := range p.below[id] {
		out = p.after(append(out, s), s.ID.Value)
	}
	return out
}

// parts are the profile's parts with the case's own sections in their places.
func (p *placing) parts() []Part {
	parts := slices.Clone(p.Parts)
	usual := p.usual()
	for i := range parts {
		var all []Section
		for _, s := range parts[i].Sections {
			all = append(all, s)
			if s.Never.Or(false) {
				continue
			}
			all = p.after(all, s.ID.Value)
			if s.ID.Value == usual {
				all = p.after(all, "")
			}
		}
		parts[i].Sections = all
	}
	return parts
}

// closing are the sections of lists, with which papers end.
var closing = []string{"appendices", "background-papers", "comments", "contacts"}

// usual is the section after which a case's own stand unless they say otherwise: the last whose words are written for
// the paper.
func (p *placing) usual() string {
	for _, s := range slices.Backward(p.sections) {
		if !slices.Contains(closing, s.ID.Value) && !s.Same.Given() && s.Heading.Given() {
			return s.ID.Value
		}
	}
	if last := len(p.sections) - 1; last >= 0 {
		return p.sections[last].ID.Value
	}
	return ""
}
