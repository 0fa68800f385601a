package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// Sections whose content is data of the case, beside what is answered in prose.
const (
	contactsSection   = "contacts"
	appendicesSection = "appendices"
	backgroundSection = "background-papers"
	commentsSection   = "comments"
)

// dataFirst is the word of a profile for data that stand before the answer of their section.
const dataFirst = "before"

// data writes what the case lists for a section beside its answer.
func (r *run) data() {
	if r.section.ID.Value == backgroundSection {
		r.background()
	}
	r.comments()
}

// linked writes a title, which is a link where there is an address.
func (r *run) linked(title, link casefile.Text) {
	address := r.address(link)
	if address == "" {
		r.prose(title)
		return
	}
	r.out.made(title.Span)
	r.out.WriteString("[")
	if strings.ContainsAny(title.Value, "[]") { // else the link would end there
		title = words(title.Span, strings.NewReplacer("[", `\[`, "]", `\]`).Replace(title.Value))[0]
	}
	r.prose(title)
	r.out.made(link.Span)
	r.out.WriteString("](<" + strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C").Replace(address) + ">)")
}

// address is the address that a key of the case gives; "" where it gives none, or one to which a paper can't link.
func (r *run) address(link casefile.Text) string {
	if !link.Given() || strings.HasPrefix(link.Value, "#") {
		return link.Value
	}
	address, bad := report.Address(link.Value)
	if bad == nil || link.Bad {
		return address
	}
	file := "NAME.pdf"
	if strings.HasSuffix(strings.ToLower(link.Value), ".pdf") && !strings.Contains(link.Value, ":") {
		file = link.Value
	}
	r.list.Errorf(link.Span, "link", cmp.Or(bad.Hint, "give an address that begins with https://, http://, mailto: or tel:; an appendix that is published with the paper is file = \""+file+"\""), "%s", bad.Message(link.Value))
	return ""
}

// background writes the background papers that the case lists: a paragraph each where the section has numbers, items
// with the section's markers where it has markers for lists, or else bullets.
func (r *run) background() {
	lead := "- "
	scheme := cmp.Or(report.Scheme(r.section.Scheme.Value), numbering(r.Council).Scheme)
	switch marked := r.section.Markers.Given(); {
	case r.numbered(r.section) && (scheme != report.Unnumbered || !marked):
		lead = ""
	case marked:
		lead = "1. " // a list, whose markers are the section's
	}
	r.listed = r.listed || len(r.Case.Background) > 0
	for _, b := range r.Case.Background {
		r.between()
		r.out.made(b.Title.Span)
		r.out.WriteString(lead)
		r.linked(b.Title, b.Link)
	}
}

// between begins a new paragraph, where something stands above.
func (r *run) between() {
	if !blank(r.out.String()) {
		r.out.made(diag.Span{})
		r.out.WriteString("\n\n")
	}
}

// sectionOf is the section of an id; false where this kind of paper has none. Of several, which the profile's findings tell, it is
// the last one.
func (c *composer) sectionOf(id string) (s casefile.Section, there bool) {
	for i := range c.sections {
		if c.sections[i].ID.Value == id {
			s, there = c.sections[i], true
		}
	}
	return s, there
}

// checkEvidence reports data of the case that stands nowhere in the paper.
func (c *composer) checkEvidence() {
	if c.quiet || c.broken {
		return
	}
	none := c.Case.Report.None.Strings()
	lost := func(at casefile.Place, what, id string) {
		switch s, there := c.sectionOf(id); {
		case s.Same.Given() && what == "comment":
			c.list.Errorf(at.Span, "unused-data", fmt.Sprintf("name the section whose text it repeats: section = %q", s.Same.Value), "this %s would be lost: the section %q prints another's text", what, id)
		case !there || s.Same.Given():
			c.list.Errorf(at.Span, "unused-data", c.sectionHint(id), "this %s would be lost: %s has no section %q for it", what, c.Council.Source.Name, id)
		case slices.Contains(none, id):
			c.list.Errorf(at.Span, "unused-data", "take the section out of report.none", "this %s would be lost: %q is said to have nothing to report", what, id)
		}
	}
	for _, a := range c.Case.Appendices {
		lost(a.Place, "appendix", appendicesSection)
	}
	if contacts := c.Case.Report.Contacts; contacts.Given() && !c.used[contactsFact] {
		lost(contacts.Place, "list of contacts", contactsSection)
	}
	for _, b := range c.Case.Background {
		lost(b.Place, "background paper", backgroundSection)
	}
	for _, comment := range c.Case.Comments {
		switch s, there := c.sectionOf(home(comment)); {
		case comment.Section.Given(): // also where it would be stripped: the name may be a slip
			lost(comment.Section.Place, "comment", home(comment))
		case there && s.ID.Given() && c.published(s), c.Council.Comments.Publish.Or(true):
			lost(comment.Place, "comment", home(comment))
		}
	}
	c.checkConsidered()
	c.checkTables()
}

// checkConsidered reports who is said to have considered what is not declared empty.
func (c *composer) checkConsidered() {
	for id, who := range c.Case.ConsideredBy {
		// a section that must have words and has none is a finding already
		s, there := c.sectionOf(id)
		missing := there && !s.Optional.Or(false) && !c.Kind.words(s) && !c.subject.answer(id).Given()
		if !missing && !slices.Contains(c.Case.Report.None.Strings(), id) {
			c.list.Errorf(who.Span, "unused-data", fmt.Sprintf("add %q to report.none, or take this out", id), "%q is not declared to have nothing to report", id)
		}
	}
}

func (c *composer) sectionHint(id string) string {
	var ids []string
	for _, s := range c.sections {
		ids = append(ids, s.ID.Value)
	}
	all := "the sections are: "
	if id == commentsSection {
		all = `say where it belongs, with section = "…"; ` + all
	}
	return diag.DidYouMean(id, ids, all+strings.Join(ids, ", "))
}

func quoted(s string) string { return "“" + s + "”" }
