// Package compose makes a paper's words: a case, its council and meeting and the council's templates
// come in; a [report.Draft] goes out, Markdown section by section with the place that each byte of it
// came from, and the paper's data.
//
// It walks the sections of the council's profile and runs the template block of each. A block is
// standard wording with facts and slots; {{ask "name" "Question?"}} is replaced by the officer's answer
// to the question, which may itself name facts. Templates are the council's trusted code, bounded in
// steps and output; prose is text and facts only.
package compose

import (
	"cmp"
	"fmt"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A Paper is what one paper is composed from.
type Paper struct {
	Case    *casefile.Case
	Council *casefile.Council // as papers of the kind have it
	Meeting *casefile.Meeting
	Others  []*casefile.Meeting // further ones that the paper goes to
	Kind    *Kind
	Files   casefile.Folder // for images and tables; without a file system there are none

	Items  []Item        // of a paper about a meeting: those of its agenda
	Before casefile.Date // the day of the agenda before that
	Moved  bool          // the meeting has another day, time or place than the agenda before says
	On     casefile.Date // the day of what is published after an agenda; none for a first one

	Elsewhere func(question string) bool // whether another paper of the same file asks a question; nil where there is none
}

// Draft composes the paper. What is wrong or missing is added to list, and a placeholder stands in the
// draft for it.
func (p Paper) Draft(list *diag.List) report.Draft {
	c := newComposer(p, list)
	c.checkAsks()
	c.checkProse()
	c.checkNone()
	c.checkOwnWords()
	c.checkOwn()
	d := report.Draft{
		Header:      c.header(),
		DoubleSided: p.Council.Page.DoubleSided.Or(false),
		LargePrint:  p.Council.Page.LargePrint.Or(0),
		Captions:    report.Sides{Tables: report.Side(p.Council.Captions.Tables.Value), Figures: report.Side(p.Council.Captions.Figures.Value)},
		Fields:      c.fields(),
		Numbering:   numbering(p.Council),
		Open:        p.open(),
	}
	for _, part := range p.Council.Parts {
		dp := report.DraftPart{Language: part.Language.Value}
		c.speak(cmp.Or(part.Language.Value, p.language()))
		dp.Sections = c.part(part)
		if len(dp.Sections) > 0 {
			dp.Title = c.words(part.Title, "the title of a part")
			d.Parts = append(d.Parts, dp)
		}
	}
	d.Numbering.Start = c.start(d.Parts)
	d.Lacks = c.lacks
	c.checkAnswers()
	c.checkEvidence()
	c.checkItems()
	return d
}

// language is the tag of the paper's language: the case's, or else the profile's; "" where neither says.
func (p Paper) language() string {
	return cmp.Or(p.Case.Language.Value, p.Council.Language.Value)
}

// speak makes what is composed from now on that of a language.
func (c *composer) speak(tag string) {
	c.facts = facts{c.Paper, language.Of(tag)}
	c.subject = caseFacts{c.facts, c.meant}
}

// open reads images; nil where there is nothing to read from.
func (p Paper) open() report.Opener {
	if p.Files.FS == nil {
		return nil
	}
	return p.Files.File
}

func numbering(c *casefile.Council) report.Numbering {
	scheme := report.Scheme(c.Numbering.Scheme.Value)
	if scheme == "" {
		scheme = report.Continuous
	}
	return report.Numbering{
		Scheme: scheme, Markers: c.Numbering.Markers.Strings(), First: c.Numbering.First.Value,
		Subheadings: report.Subheadings(c.Numbering.Subheadings.Value), Together: c.Numbering.Captions.Given(), Apart: c.Appendices.Captions.Given(),
	}
}

// start is the section with which numbering starts: the profile's, or where the paper leaves that out the
// next one that it has. It is "" for the first, also where the profile names none of this kind of paper.
func (c *composer) start(parts []report.DraftPart) string {
	there := map[string]bool{}
	for _, p := range parts {
		for _, s := range p.Sections {
			there[s.ID] = true
		}
	}
	begun := false
	for _, s := range c.sections {
		begun = begun || s.ID.Value == c.Council.Numbering.Start.Value
		if begun && there[s.ID.Value] {
			return s.ID.Value
		}
	}
	return ""
}

// A composer is the work on one paper.
type composer struct {
	Paper
	facts      facts
	subject    subject
	sections   []casefile.Section       // of this kind of paper
	known      []string                 // the names that answers can have
	meant      map[string]casefile.Text // answers to questions, by the questions, under names that are slips
	list       *diag.List
	used       map[string]bool // answers and tables that stand in the paper
	absent     map[string]bool // facts and answers reported as missing
	placed     map[string]bool // tables that answers put in their place
	printed    map[string]printing
	nearlyNone map[string]bool // sections that a slip in report.none means
	broken     bool            // a template broke off, before it came to all of its questions
	lacks      []string        // facts that the title block has gaps for
	quotes     quotes          // the form of those that the paper has
	quiet      bool            // what is missing can't be told, and a finding says why
}

func newComposer(p Paper, list *diag.List) *composer {
	c := &composer{Paper: p, list: list, used: map[string]bool{}, absent: map[string]bool{}, printed: map[string]printing{}, nearlyNone: map[string]bool{}, quotes: quotesOf(p.Case)}
	c.placed = placedTables(p.Case)
	c.sections = p.Council.Sections()
	c.known = c.answerable()
	c.meant = c.misspelt()
	c.speak(p.language())
	return c
}

// part composes the sections of a part, as far as the paper has them.
func (c *composer) part(p casefile.Part) (sections []report.DraftSection) {
	for _, s := range p.Sections {
		if s.Never.Or(false) {
			continue
		}
		s = c.like(s)
		if d, ok := c.section(s); ok {
			user := fmt.Sprintf("the heading of the section %q", s.ID.Value)
			d.Heading, d.Plural = c.words(s.Heading, user), c.words(s.Plural, user)
			sections = append(sections, d)
		}
	}
	return sections
}

// section composes one section, without its heading; ok is false where it is left out.
func (c *composer) section(s casefile.Section) (_ report.DraftSection, ok bool) {
	if s.Same.Given() {
		return c.again(s)
	}
	d := c.shape(s)
	if d.ID == contactsSection {
		d.Contacts = c.contacts()
		return d, c.present(s, &d, c.Case.Report.Contacts.Given(), c.place(c.Case.Report.Contacts, "report"), "name them in report.contacts")
	}
	if none, declared := c.declaredNone(s); declared {
		d.Text = none
		return d, true
	}
	found := c.text(s, &d)
	if d.ID == appendicesSection {
		d.Appendices = c.appendices()
		found = found || len(d.Appendices) > 0
	}
	at := c.place(c.subject.answer(d.ID), "prose")
	if s.Own {
		at = s.Span
	}
	return d, found || c.present(s, &d, false, at, c.ways(s))
}

// shape is a section as the profile has it, without its heading and its text.
func (c *composer) shape(s casefile.Section) report.DraftSection {
	return report.DraftSection{
		ID: s.ID.Value, Numbered: c.numbered(s), Scheme: report.Scheme(s.Scheme.Value), Markers: s.Markers.Strings(), Cite: s.Cite.Value,
		First: s.First.Value, Subheadings: report.Subheadings(s.Subheadings.Value), Capitals: s.Verbs.Value == "capitals", DataFirst: s.Data.Value == dataFirst,
	}
}

// numbered tells whether the paragraphs of a section are numbered. Those below no heading are where the paper counts
// through all headings, or the section by itself: numbers that begin again below each heading need one to be told by.
func (c *composer) numbered(s casefile.Section) bool {
	counts := s.Heading.Given() || s.Scheme.Given() || numbering(c.Council).Scheme == report.Continuous
	return counts && s.Numbered.Or(true)
}

// again is a section that prints what stands in another one too. What is wrong with that is reported
// there.
func (c *composer) again(s casefile.Section) (_ report.DraftSection, ok bool) {
	d := c.shape(s)
	first, ok := c.first(s)
	if !ok {
		return d, false // the profile's own finding
	}
	whole := *c
	whole.list, whole.absent = &diag.List{}, map[string]bool{}
	from, found := whole.section(first)
	d.Text, d.Tables, d.Items, d.Contacts, d.Appendices, d.DataFirst, d.Again = from.Text, from.Tables, from.Items, from.Contacts, from.Appendices, from.DataFirst, true
	return d, found
}

// first is the section whose text a section prints again; ok is false where there is none.
func (c *composer) first(s casefile.Section) (_ casefile.Section, ok bool) {
	for _, first := range c.sections {
		if s.Same.Given() && first.ID.Value == s.Same.Value && !first.Same.Given() {
			return first, true
		}
	}
	return s, false
}

// like is a section, and where it prints another one again as that is printed, in all that the profile does not say
// of it itself.
func (c *composer) like(s casefile.Section) casefile.Section {
	first, again := c.first(s)
	if !again {
		return s
	}
	if !s.Plural.Given() && s.Heading.Value == first.Heading.Value {
		s.Plural = first.Plural
	}
	if !s.Numbered.Given() && !s.Scheme.Given() {
		s.Numbered = first.Numbered
	}
	if !s.Scheme.Given() && !s.Markers.Known() {
		s.Scheme, s.Markers = first.Scheme, first.Markers
	}
	if !s.Subheadings.Given() {
		s.Subheadings = first.Subheadings
	}
	if !s.Cite.Given() {
		s.Cite = first.Cite
	}
	if !s.Verbs.Given() {
		s.Verbs = first.Verbs
	}
	return s
}

// present tells whether a section is printed. Silence about a required one is an error, and in a draft a gap.
func (c *composer) present(s casefile.Section, d *report.DraftSection, found bool, at diag.Span, hint string) bool {
	if found || s.Optional.Or(false) {
		return found
	}
	if !c.quiet && !c.nearlyNone[s.ID.Value] {
		c.list.Errorf(at, "missing-section", hint, "%s is missing", called(s))
	}
	d.Text = gapAt(fmt.Sprintf(c.facts.words.ToWrite, cmp.Or(c.words(s.Heading, called(s)), s.ID.Value)), at)
	return true
}

// called is what a message calls a section that is missing: its heading and its id, as far as it has them. Of one that
// the case brings itself, nothing but the text can be missing.
func called(s casefile.Section) string {
	name := "the section"
	if s.Own {
		name = "the text of the section"
	}
	if !s.Heading.Given() {
		return fmt.Sprintf("%s %q", name, s.ID.Value)
	}
	return fmt.Sprintf("%s %q (%s)", name, s.Heading.Value, s.ID.Value)
}

// place is where a value was given, if only empty, or the table in which it would stand.
func (c *composer) place(v casefile.Value, table string) diag.Span {
	if at := v.At(); at.Known() {
		return at.Span
	}
	return c.Case.Table(table)
}

// declaredNone is the profile's sentence for a section that the case says was considered and has
// nothing to report.
func (c *composer) declaredNone(s casefile.Section) (report.Markdown, bool) {
	for _, name := range c.Case.Report.None.Values {
		if name.Value != s.ID.Value {
			continue
		}
		if !s.None.Given() {
			c.list.Errorf(name.Span, "no-none-sentence", "answer the section, or give it a sentence: none = \"…\"",
				"%s has no sentence for a section %q with nothing to report", c.Council.Source.Name, name.Value)
		}
		if answer := c.subject.answer(s.ID.Value); answer.Given() {
			c.used[s.ID.Value] = true
			c.list.Errorf(answer.Span, "none-and-answer", "take it out of report.none, or leave the answer out",
				"%q is answered here, but declared to have nothing to report in line %d", name.Value, name.Line())
		}
		return c.none(s, name), true
	}
	return report.Markdown{}, false
}

// none is the profile's sentence for a section with nothing to report, which may say who found so.
func (c *composer) none(s casefile.Section, declared casefile.Text) report.Markdown {
	who, given := c.Case.ConsideredBy[s.ID.Value]
	if s.NoneBy.Or(false) && !given {
		c.list.Errorf(declared.Span, "none-by", fmt.Sprintf("add: [considered.%s] by = …, a post", s.ID.Value),
			"the council wants to know who considered %q", s.Name())
	}
	run := newRun(c, s)
	run.profile = true
	run.local = map[string]casefile.Value{"considered.by": who.By, "considered.name": c.Council.Posts[who.By.Value].Name, "considered.on": who.On}
	run.prose(s.None)
	run.keep()
	return run.out.markdown()
}

// text is what stands in a section: the template's block with the officer's answers in it, or without
// a block the answer of the section's own name. found is false where nothing does. An optional section
// is missed out as a whole where none of its questions is answered.
func (c *composer) text(s casefile.Section, d *report.DraftSection) (found bool) {
	run := newRun(c, s)
	if s.Data.Value == dataFirst {
		run.data()
		run.between()
	}
	if c.worded(s) {
		run.block(s.ID.Value)
	} else {
		run.answer(s.ID.Value)
	}
	if s.Data.Value != dataFirst {
		run.data()
	}
	d.Text, d.Tables, d.Items = run.out.markdown(), run.tables, run.lists
	found = !blank(d.Text.Text) || run.list.Errors() > 0 // what is missing is reported already
	if s.Optional.Or(false) && run.asked > 0 && run.answered == 0 && !run.listed {
		return false // what it lacks is no finding, unless another section lacks it too
	}
	run.keep()
	return found
}
