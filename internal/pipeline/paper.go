package pipeline

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/docx"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/status"
	"cabinet/internal/tagpdf"
	"cabinet/internal/verify"
)

// A paper is what is kept of a paper once it is worked on. All words are copies, not to hold the file of its
// case in memory.
type paper struct {
	project.Subject
	fate    paperFate
	meeting *project.Meeting   // nil where it is not known
	others  []*project.Meeting // further meetings that it goes to
	address string             // below its meeting's
	fixed   string             // the address that a frozen paper was published at
	sum     string             // a digest of its case's file
	title   string             // as the agenda has it
	short   string             // the title where there is little room

	language      *language.Language
	translationOf string    // the case of the same paper in another language, as its own names it; "" for none
	siblings      []sibling // the same paper in other languages
	counted       []counted // its numbers, where it has siblings

	stoodFor   bool // another paper of its case stands for it
	unread     bool // its file is no TOML
	draft      bool
	asked      bool                // it is among what the run is limited to
	unmade     bool                // what it is made with is missing or has an error, which is told by itself
	flawed     bool                // what it is made with has an error, and it can be shown all the same
	older      bool                // its last draft stays, since it can't be made
	withdrawal *casefile.Withdrawn // nil where it is published

	former []string // of an agenda: the addresses of papers that were published with it, and do not go to its meeting any more

	listing  *record.Listing // what lists tell of it; nil where that is not known
	attached []attached      // files of others that are published beside it
	entry    record.Paper
	findings []diag.Diagnostic
	tally    diag.Tally // of all findings
	ignored  []diag.Ignored

	clearances []status.Clearance // in the order of its council's profile

	differences []verify.Difference // of its files, where they were read back
	remarks     []docx.Comment      // that stand in its Word file, where that is for clearing
	further     []string            // the outputs that not every paper has, and that are read back
}

// ok tells whether the paper is fit to be built.
func (p paper) ok() bool { return p.fate.made() }

// place is the paper's address from the home page on, which a frozen paper has for ever; "" where its
// meeting's is not known.
func (p *paper) place() string {
	if p.fixed != "" {
		return p.fixed
	}
	if p.meeting == nil || p.meeting.Folder == "" || p.address == "" {
		return ""
	}
	return path.Join(p.meeting.Folder, p.address)
}

// paper reads, composes, numbers, checks and, without errors and with a shelf to put it on, renders the
// paper of a subject.
func (b *builder) paper(s project.Subject, to shelf) (p paper, err error) {
	p = paper{Subject: s, language: language.English}
	defer b.guard(&p)
	if s.Frozen() {
		return p, b.published(&p, to)
	}
	return p, b.ofCase(&p, to)
}

// guard turns a fault of the program into a finding about the paper that it was at work on, so that the
// other papers are made all the same.
func (b *builder) guard(p *paper) {
	fault := recover()
	if fault == nil {
		return
	}
	p.fail(diag.Diagnostic{
		Severity: diag.Error, Rule: "fault", Span: diag.NewSource(b.FileOf(p.Subject), nil).Whole(),
		Message: fmt.Sprintf("cabinet failed on this paper: %v (%s)", fault, faultPlace()),
		Hint:    "this is a fault of cabinet rather than of the paper; please report it with this line, and the paper if you may",
	})
}

// faultPlace is the function of ours in which the program failed.
func faultPlace() string {
	calls := make([]uintptr, 32)
	frames := runtime.CallersFrames(calls[:runtime.Callers(3, calls)]) // after Callers, faultPlace and guard
	for {
		frame, more := frames.Next()
		if name, ours := strings.CutPrefix(frame.Function, "cabinet/internal/"); ours {
			return fmt.Sprintf("%s, line %d", name, frame.Line)
		}
		if !more {
			return "in a library"
		}
	}
}

// ofCase works on the paper that a case makes.
func (b *builder) ofCase(p *paper, to shelf) error {
	var list diag.List
	c, whole := b.Content.Case(p.Name, &list)
	b.describeCase(p, c, whole)
	p.others = b.library.OtherMeetings(c, &list)
	if !b.begins(p) {
		return nil // what is wrong with a draft is no business of the published papers; check tells
	}
	b.checkTranslation(c, &list)
	b.translated(p)
	if p.meeting == nil || p.meeting.Awaited {
		b.library.UnknownMeeting(c, c.FirstMeeting(), &list)
	}
	var r *printable
	looked := lookedAt(c, p.others)
	if whole {
		r = b.numbered(looked, p.meeting, edition{}, &list)
	}
	p.unmade, p.flawed = r == nil, r != nil && r.flawed
	b.attach(p, r, &list)
	if made := looked.Report; made != nil { // its titles have the facts that they name
		p.title, p.short = cmp.Or(strings.Clone(made.Title), p.title), cmp.Or(strings.Clone(made.ShortTitle), p.short)
	}
	b.count(p, r)
	b.clearances(p, looked, r, &list)
	b.settle(p, looked, &list)
	b.reread(r, p, nil)
	p.list(looked)
	return b.printed(p, r, to)
}

// describeCase takes from a paper's case what lists say of it.
func (b *builder) describeCase(p *paper, c *casefile.Case, whole bool) {
	first := c.FirstMeeting().Value
	p.meeting, p.asked = b.library.Meetings[first], b.only.has(p.Name, first, b.options.Purpose)
	if p.meeting == nil && whole {
		p.meeting = b.library.Awaited(c.Council.Value)
		p.asked = p.asked || p.meeting != nil // no file tells of that meeting, so it is made of all its papers each time
	}
	p.address, p.draft, p.unread = strings.Clone(c.Address()), c.Draft() || cancelled(p.meeting), !whole
	p.title, p.short, p.language = strings.Clone(c.Report.Title.Value), strings.Clone(shortTitle(c)), b.languageOf(c)
	if whole {
		p.sum = freeze.CaseSum(c.Source.Text)
	}
	p.translationOf = strings.Clone(c.TranslationOf.Value)
	p.stoodFor = b.library.StandsFor(c) && !b.options.Purpose.ofCases()
}

// begins gives a paper the fate that it has whatever is found in it, and tells whether it is made at all.
func (b *builder) begins(p *paper) bool {
	b.withdraw(p)
	p.fate = b.fateOf(p)
	return p.fate == good
}

// settle gives a paper its findings, and with them its fate. Findings that are counted only are not kept.
func (b *builder) settle(p *paper, looked *check.Paper, list *diag.List) {
	p.findings, p.ignored = looked.Settle(list.Sorted())
	p.tally.Add(p.findings...)
	p.fate = b.fateOf(p)
	if b.options.Clearing {
		p.remarks = remarksOn(p.findings)
	}
	if b.options.Told != TellAll {
		p.findings = slices.Clip(slices.DeleteFunc(p.findings, b.options.Told.Leaves))
	}
}

// fail adds an error to a paper.
func (p *paper) fail(d diag.Diagnostic) {
	if p.entry = (record.Paper{}); p.fate != following {
		p.fate = failed
	}
	p.findings = append(p.findings, d)
	p.tally.Add(d)
}

// printed makes the files of a paper without errors, where there is a shelf to put them on.
func (b *builder) printed(p *paper, r *printable, to shelf) error {
	if !b.puts(p, to) {
		return nil
	}
	if p.fate == halfWritten {
		r.halfWritten(p.toMend())
	}
	if r.clearing = b.options.Clearing; r.clearing {
		r.comments = append(p.remarks, saidBy(r.subject.Withheld())...)
	}
	files, err := r.files(p.address, b.asked(p.meeting.Profile))
	if bad := (unprintable{}); errors.As(err, &bad) {
		p.fail(bad.finding(diag.NewSource(b.FileOf(p.Subject), nil).Whole()))
		return nil
	}
	if err != nil {
		return err
	}
	page := r.page()
	if b.options.Purpose.writes() { // a preview has the findings beside the page
		page.Mend = b.mend(p)
	}
	p.entry, err = b.put(p, page, append(files, ownWords(b.Project, r.Report)), to)
	p.entry.Extracts = extractsOf(r.Report)
	b.keepReport(p, r)
	return err
}

// puts tells whether a paper's files are put on a shelf.
func (b *builder) puts(p *paper, to shelf) bool {
	return p.ok() && to != nil && p.place() != "" && (!p.meeting.Bad || b.soundEnough(p.meeting)) && !b.stopped
}

// lookedAt is the paper of a case as the rules look at it, before it is composed.
func lookedAt(c *casefile.Case, others []*project.Meeting) *check.Paper {
	p := &check.Paper{Case: c}
	for _, other := range others {
		p.Others = append(p.Others, other.Meeting)
	}
	return p
}

// unprintable is what the PDF writer refuses and no rule has found before.
type unprintable struct{ error }

// finding is the finding about the paper that is made of a file.
func (u unprintable) finding(file diag.Span) diag.Diagnostic {
	return diag.Diagnostic{
		Severity: diag.Error, Rule: "unprintable", Span: file,
		Message: fmt.Sprintf("this paper can't be set as a PDF: %v", u.error),
		Hint:    "this is a fault of cabinet rather than of the paper; please report it",
	}
}

// numbered is the paper of a case, numbered and checked; nil where it lacks what it is made with,
// which is reported by itself. A paper that amends a published one counts as that did.
func (b *builder) numbered(p *check.Paper, m *project.Meeting, e edition, list *diag.List) *printable {
	with, stoodIn := b.madeOf(p.Case, m, list)
	switch {
	case !with.whole():
		return nil
	case stoodIn:
		return b.checked(p, with, edition{}, &diag.List{}) // what is found so may be no fault of the case
	}
	return b.checked(p, with, e, list)
}

// madeOf is what the paper of a case is made with. In a draft, something else stands in for what its case names and is not
// there, which stoodIn tells.
func (b *builder) madeOf(c *casefile.Case, m *project.Meeting, list *diag.List) (with madeWith, stoodIn bool) {
	council := b.library.CouncilNamed(c.Council, list)
	with = madeWith{council: council, meeting: m, kind: b.library.KindNamed(c.Kind, council, list)}
	switch stands := b.stoodIn(c, with); {
	case with.whole() && !m.Awaited:
		return with, false
	case b.options.Purpose.showsGaps() && stands.whole():
		return stands, true
	}
	return madeWith{}, false
}

// checked is the paper of a case, composed, numbered and held against the rules.
func (b *builder) checked(p *check.Paper, with madeWith, e edition, list *diag.List) *printable {
	r := b.composed(p, with, e, list)
	checkTyped(r.Report, list) // before the rules, which leave alone what is told already
	p.Check(list)
	checkImages(r.Report, r.images, list)
	checkTables(r.Report, r.typeface, list)
	if p.Flawed && !b.options.Purpose.showsGaps() {
		return nil // the papers are checked all the same
	}
	return r
}

// composed is the paper of a case as it is made with what it needs, and numbered.
func (b *builder) composed(p *check.Paper, with madeWith, e edition, list *diag.List) *printable {
	council, m, k := with.council, with.meeting, with.kind
	profile := council.For(p.Case.Kind.Value).With(p.Case, list)
	subject := compose.Paper{Case: p.Case, Council: profile, Meeting: m.Meeting, Others: p.Others, Kind: k.Kind, Files: b.Content, Items: with.items, Before: with.before, Moved: with.moved, On: e.on, Elsewhere: with.elsewhere}
	draft := subject.Draft(list)
	images := pdf.Pictures{}
	if logo := council.Logo; logo != nil {
		draft.Logo, draft.LogoWords, images[logo.Name] = logo.Image, profile.Identity.LogoWords.Value, logo.Picture
	}
	publication := e.mark(&draft, p.Case, m)
	if e.amends != nil {
		freeze.Amend(&draft, e.amends, b.Content, list)
	}
	r := report.Build(draft, list)
	p.Council, p.Meeting, p.Law, p.Report, p.Typeface = profile, m.Meeting, council.Law, r, council.Typeface
	p.Flawed = k.Bad || council.Bad
	flawed := b.options.Purpose.showsGaps() && (p.Flawed || m.Bad)
	return &printable{
		Report: r, images: images, typeface: council.Typeface, draft: draft, flawed: flawed, publication: publication,
		name: p.Case.Name, word: profile.Asks(casefile.WordOutput), subject: subject,
	}
}

// A printable is a report and what its documents are made with.
type printable struct {
	*report.Report
	images   pdf.Pictures
	typeface *tagpdf.Family
	draft    report.Draft
	flawed   bool // what all papers of its kind, council or meeting are made with has an error

	publication record.Publication

	name     string         // of the case, as its Word file tells
	word     bool           // a Word file is published of it
	clearing bool           // the Word file is for officers to clear, with the comments
	comments []docx.Comment // that stand in it
	subject  compose.Paper  // that it was composed of
}

// checkTyped reports what a spreadsheet left in a table that was copied from it into an answer.
func checkTyped(r *report.Report, list *diag.List) {
	r.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		if !ok || !t.Typed {
			return
		}
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				casefile.CheckCell(casefile.Text{Place: casefile.Place{Span: c.Place()}, Value: c.Text()}, list)
			}
		}
	})
}

// checkTables reports tables that are too wide for any page of a PDF, and those that are so in large print alone.
func checkTables(r *report.Report, typeface *tagpdf.Family, list *diag.List) {
	const hint = "divide the table, or write shorter words where they can't be broken"
	listed := map[*report.Table]bool{}
	for _, t := range pdf.Listed(r, pdf.Options{Family: typeface}) {
		listed[t] = true
		list.Warnf(t.At, "table-listed", hint, "this table is too wide for any page, so the PDF prints a list in its place")
	}
	for _, t := range pdf.Listed(r, pdf.Options{Family: typeface, LargePrint: true}) {
		if !listed[t] {
			list.Add(diag.Diagnostic{Severity: diag.Info, Span: t.At, Rule: "table-listed-large", Hint: hint, Message: "this table is too wide for any page in large print, which has a list in its place"})
		}
	}
}

// checkImages makes a report's images ready for its PDFs, and reports those that can't be, or can't stand
// beside one another in a folder on every machine.
func checkImages(r *report.Report, images pdf.Pictures, list *diag.List) {
	named := map[string]string{} // by names in small letters
	if r.Logo != nil {
		named[strings.ToLower(r.Logo.Name)] = r.Logo.Name
	}
	r.Blocks(func(b report.Block) {
		f, ok := b.(*report.Figure)
		if !ok || f.Image == nil {
			return
		}
		if _, err := images.Picture(f.Image); err != nil {
			list.Errorf(f.At, "image", "save it anew as a PNG or JPEG in RGB colours", "%s can't be set in a PDF: %v", f.Image.Name, err)
			f.TakeAway(f.Image.Name)
			return
		}
		if other := named[strings.ToLower(f.Image.Name)]; other != "" && other != f.Image.Name {
			list.Errorf(f.At, "image", "give one of them another name", "%s and %s are one file on some machines", other, f.Image.Name)
		}
		named[strings.ToLower(f.Image.Name)] = f.Image.Name
	})
}
