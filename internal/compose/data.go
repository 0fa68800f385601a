package compose

import (
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

// appendices are the paper's appendices. Of an exempt one stand only its title and why it is kept back.
func (c *composer) appendices() []report.DraftAppendix {
	marker := c.Council.Appendices.Marker.Value
	if marker == "" {
		marker = "Appendix A"
	}
	var out []report.DraftAppendix
	for _, a := range c.Case.Appendices {
		run := newRun(c, casefile.Section{})
		if !a.Exempt.Known() {
			run.linked(a.Title, a.Link)
		} else {
			c.checkExempt(a)
			run.prose(a.Title)
			run.exempt(a)
		}
		run.keep()
		out = append(out, report.DraftAppendix{Marker: marker, Title: run.out.markdown(), Label: a.Label.Value, At: a.Title.Span})
	}
	c.checkAppendixLabels()
	return out
}

// standardExempt is said of an exempt appendix unless the profile words it its own way.
const standardExempt = "exempt under {{appendix.exempt}} of Part 1 of Schedule 12A to the Local Government Act 1972"

// exempt writes why an appendix is kept back.
func (r *run) exempt(a casefile.Appendix) {
	words := r.Council.Appendices.Exempt
	if !words.Given() {
		words = casefile.Text{Place: a.Exempt.Place, Value: standardExempt}
	}
	noun := "paragraph "
	if len(a.Exempt.Values) > 1 {
		noun = "paragraphs "
	}
	paragraphs := casefile.Text{Place: a.Exempt.Place, Value: noun + report.Series(a.Exempt.Strings())}
	r.local = map[string]casefile.Value{"appendix.exempt": paragraphs}
	r.profile = true
	open, end := " (", ")"
	if strings.HasPrefix(words.Value, "(") { // the profile's own
		open, end = " ", ""
	}
	r.out.made(words.Span)
	r.out.WriteString(open)
	r.prose(words)
	r.out.made(words.Span)
	r.out.WriteString(end)
}

// linked writes a title, which is a link where there is an address.
func (r *run) linked(title, link casefile.Text) {
	if !link.Given() {
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
	r.out.WriteString("](<" + strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", "\n", "").Replace(link.Value) + ">)")
}

// background writes the background papers that the case lists: bullets, or where the section has
// numbers a paragraph each.
func (r *run) background() {
	bullet := "- "
	if r.section.Numbered.Or(true) {
		bullet = ""
	}
	r.listed = r.listed || len(r.Case.Background) > 0
	for _, b := range r.Case.Background {
		r.between()
		r.out.made(b.Title.Span)
		r.out.WriteString(bullet)
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

// comments writes what officers said in comments that belong to the section, where they are published.
func (r *run) comments() {
	if !r.published(r.section) {
		return
	}
	for _, c := range r.Case.Comments {
		if home(c) != r.section.ID.Value {
			continue
		}
		r.listed = true
		r.between()
		r.commentHeading(c)
		r.prose(c.Text)
		r.signed(c)
	}
}

// standardHeading stands above each comment in a section of comments.
const standardHeading = "Comments of the {{comment.post}}"

// commentHeading writes the heading above a comment: its own, or in a section of comments the profile's.
func (r *run) commentHeading(c casefile.Comment) {
	words := c.Heading
	if !words.Known() && home(c) == commentsSection {
		if words = r.Council.Comments.Heading; !words.Known() {
			words = casefile.Text{Place: c.By.Place, Value: standardHeading}
		}
	}
	if !words.Given() {
		return
	}
	r.out.made(words.Span)
	r.out.WriteString("### ")
	r.signature(c, words)
	r.out.made(words.Span)
	r.out.WriteString("\n\n")
}

// signature writes words in which facts of a comment stand.
func (r *run) signature(c casefile.Comment, words casefile.Text) {
	inner := *r
	inner.local = map[string]casefile.Value{"comment.name": r.Council.Posts[c.By.Value].Name, "comment.post": c.By, "comment.date": c.On}
	inner.profile = true
	r.out.append(inner.apart(words))
}

// home is the section that a comment belongs to.
func home(c casefile.Comment) string {
	if c.Section.Given() {
		return c.Section.Value
	}
	return commentsSection
}

// published tells whether comments in a section are printed.
func (c *composer) published(s casefile.Section) bool {
	if s.Comments.Given() {
		return s.Comments.Value == "published"
	}
	return c.Council.Comments.Publish.Or(true)
}

// signed writes who made a comment and when. What the case or the profile does not say is left out of
// the standard line.
func (r *run) signed(c casefile.Comment) {
	holder := r.Council.Posts[c.By.Value]
	words := r.section.Signed
	if !words.Known() {
		words = r.Council.Comments.Signed
	}
	if !words.Known() {
		var parts []string
		for _, part := range []struct {
			name  string
			value casefile.Value
		}{{"comment.name", holder.Name}, {"comment.post", c.By}, {"comment.date", c.On}} {
			if part.value.Given() {
				parts = append(parts, "{{"+part.name+"}}")
			}
		}
		words = casefile.Text{Place: c.By.Place, Value: "(" + strings.Join(parts, ", ") + ")"}
	}
	if !words.Given() {
		return
	}
	r.between()
	r.signature(c, words)
	r.out.made(words.Span)
	r.out.WriteString(" {.continued}")
}

// exemptParagraphs are those of Part 1 of Schedule 12A to the Local Government Act 1972, for England.
var exemptParagraphs = []string{"1", "2", "3", "4", "5", "6", "7"}

// checkExempt reports an exempt appendix that would be linked to, and a ground that there is not.
func (c *composer) checkExempt(a casefile.Appendix) {
	if a.Link.Given() {
		c.list.Errorf(a.Link.Span, "exempt-link", "take the link out", "an exempt appendix is not published, so nothing may link to it")
	}
	if len(a.Exempt.Values) == 0 && !a.Exempt.Bad {
		c.list.Errorf(a.Exempt.Span, "exempt-ground", "name the paragraph of Schedule 12A, such as exempt = [\"3\"], or take the line out", "this appendix is exempt, and nothing says under which paragraph")
	}
	for _, paragraph := range a.Exempt.Values {
		if !slices.Contains(exemptParagraphs, paragraph.Value) {
			c.list.Errorf(paragraph.Span, "exempt-ground", "write the number of a paragraph, 1 to 7, such as exempt = [\"3\"]", "Schedule 12A has no paragraph %q to exempt an appendix under", paragraph.Value)
		}
	}
}

// checkAppendixLabels reports labels of appendices that could not be cited.
func (c *composer) checkAppendixLabels() {
	for _, a := range c.Case.Appendices {
		if why := report.CheckLabel(a.Label.Value); a.Label.Given() && why != "" {
			c.list.Errorf(a.Label.Span, "label", "use letters, figures and hyphens, and begin with a letter", "%q can't be a label: %s", a.Label.Value, why)
		}
	}
}

// checkEvidence reports data of the case that stands nowhere in the paper.
func (c *composer) checkEvidence() {
	if c.quiet || c.broken {
		return
	}
	ids := map[string]casefile.Section{}
	for _, s := range c.sections {
		ids[s.ID.Value] = s
	}
	none := c.Case.Report.None.Strings()
	lost := func(at casefile.Place, what, id string) {
		switch s, there := ids[id]; {
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
		switch there := ids[home(comment)].ID.Given(); {
		case comment.Section.Given(): // also where it would be stripped: the name may be a slip
			lost(comment.Section.Place, "comment", home(comment))
		case there && c.published(ids[home(comment)]), c.Council.Comments.Publish.Or(true):
			lost(comment.Place, "comment", home(comment))
		}
	}
	c.checkConsidered(ids)
	c.checkTables()
}

// checkConsidered reports who is said to have considered what is not declared empty.
func (c *composer) checkConsidered(ids map[string]casefile.Section) {
	for id, who := range c.Case.ConsideredBy {
		if !slices.Contains(c.Case.Report.None.Strings(), id) {
			c.list.Errorf(who.Span, "unused-data", fmt.Sprintf("add %q to report.none, or take this out", id), "%q is not declared to have nothing to report", id)
		}
	}
}

func (c *composer) sectionHint(id string) string {
	var ids []string
	for _, s := range c.sections {
		ids = append(ids, s.ID.Value)
	}
	return diag.DidYouMean(id, ids, "the sections are: "+strings.Join(ids, ", "))
}

func quoted(s string) string { return "“" + s + "”" }
