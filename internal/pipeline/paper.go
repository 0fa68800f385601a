package pipeline

import (
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
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
	"cabinet/internal/verify"
)

// A paper is what is kept of a paper once it is worked on.
type paper struct {
	project.Subject
	meeting   *project.Meeting   // nil where it is not known
	others    []*project.Meeting // further ones that it goes to
	address   string             // below its meeting's; like all words here a copy, not to hold the case's file in memory
	fixed     string             // the address that a frozen paper was published at
	sum       string             // a digest of its case's file
	absent    bool               // its frozen paper stands for it
	unread    bool               // its file is no TOML
	draft     bool               // blocks nobody
	skipped   bool               // not asked for
	failed    bool               // an error in it, or in what it is made with
	clash     bool               // another paper has its address
	withdrawn *casefile.Withdrawn
	title     string // as the agenda has it
	short     string // the title where there is little room
	entry     record.Paper
	findings  []diag.Diagnostic
	tally     diag.Tally // of all findings
	ignored   []diag.Ignored

	differences []verify.Difference // of its files, where they were read back
	large       bool                // one of them is in large print
}

// ok tells whether the paper is fit to be built.
func (p paper) ok() bool { return !p.failed && !p.skipped }

// place is the paper's address from the home page on, which a frozen paper has for ever; "" where its
// meeting's is not known.
func (p paper) place() string {
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
	p = paper{Subject: s}
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
	p.meeting = b.library.Meetings[c.FirstMeeting().Value]
	p.address, p.draft, p.unread = strings.Clone(c.Address()), c.Draft(), !whole
	p.title, p.short = strings.Clone(c.Report.Title.Value), strings.Clone(shortTitle(c))
	if whole {
		p.sum = freeze.CaseSum(c.Source.Text)
	}
	if p.absent = b.library.StandsFor(c) && !b.drafting; p.absent {
		return nil
	}
	p.others = b.library.OtherMeetings(c, &list)
	if b.withdraw(p) {
		return nil
	}
	if p.skipped = b.only.skips(p.Name, c.FirstMeeting().Value, b.options.Write); p.skipped || b.leftOut(*p) {
		return nil // what is wrong with a draft is no business of the published papers; check tells
	}
	if p.meeting == nil {
		b.library.UnknownMeeting(c, c.FirstMeeting(), &list)
	}
	var r *printable
	looked := lookedAt(c, p.others)
	if whole {
		r = b.numbered(looked, p.meeting, nil, &list)
	}
	b.settle(p, looked, &list)
	p.failed = p.failed || r == nil
	b.reread(r, p, nil)
	return b.printed(p, r, to)
}

// settle gives a paper its findings. Those that are counted only are not kept.
func (b *builder) settle(p *paper, looked *check.Paper, list *diag.List) {
	p.findings, p.ignored = looked.Settle(list.Sorted())
	p.tally.Add(p.findings...)
	p.failed = p.tally[diag.Error] > 0
	if b.options.CountOnly != nil {
		p.findings = slices.Clip(slices.DeleteFunc(p.findings, b.options.CountOnly))
	}
}

// fail adds an error to a paper.
func (p *paper) fail(d diag.Diagnostic) {
	p.failed, p.entry = true, record.Paper{}
	p.findings = append(p.findings, d)
	p.tally.Add(d)
}

// printed makes the files of a paper without errors, where there is a shelf to put them on.
func (b *builder) printed(p *paper, r *printable, to shelf) error {
	if !b.puts(p, to) {
		return nil
	}
	files, err := r.files(p.address, b.options.Large)
	if bad := (unprintable{}); errors.As(err, &bad) {
		p.fail(bad.finding(diag.NewSource(b.FileOf(p.Subject), nil).Whole()))
		return nil
	}
	if err != nil {
		return err
	}
	p.entry, err = b.put(p, r.page(p.meeting.Published), files, to)
	return err
}

// puts tells whether a paper's files are put on a shelf.
func (b *builder) puts(p *paper, to shelf) bool {
	return p.ok() && to != nil && p.place() != "" && !p.meeting.Bad && !b.stopped
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
// which is reported by itself. A paper that amends a published one counts as that did; amends is nil for
// any other.
func (b *builder) numbered(p *check.Paper, m *project.Meeting, amends *casefile.Frozen, list *diag.List) *printable {
	c := p.Case
	council := b.library.CouncilNamed(c.Council, list)
	known := slices.Contains(b.library.Kinds, c.Kind.Value)
	if !known && c.Kind.Given() && !c.Kind.Bad {
		list.Errorf(c.Kind.Span, "unknown-kind", diag.Choose(c.Kind.Value, b.library.Kinds),
			"there are no templates for papers of the kind %q", c.Kind.Value)
	}
	if council == nil || council.Source == nil || m == nil || m.Source == nil || !known {
		return nil
	}
	k := b.library.KindOf(c.Kind.Value, council.Name)
	if k.Kind == nil {
		return nil
	}
	draft := compose.Paper{Case: c, Council: council.Council, Meeting: m.Meeting, Others: p.Others, Kind: k.Kind, Files: b.Content}.Draft(list)
	if amends != nil {
		freeze.Amend(&draft, amends, b.Content)
	}
	r := report.Build(draft, list)
	p.Council, p.Meeting, p.Law, p.Report, p.Typeface = council.Council, m.Meeting, council.Law, r, council.Typeface
	p.Check(list)
	images := checkImages(r, list)
	if k.Bad || council.Bad {
		return nil // the papers are checked all the same
	}
	return &printable{r, images, council.Typeface, draft}
}

// A printable is a report and what its PDFs are made with.
type printable struct {
	*report.Report
	images   pdf.Pictures
	typeface *tagpdf.Family
	draft    report.Draft
}

// checkImages makes a report's images ready for its PDFs, and reports those that can't be, or can't stand
// beside one another in a folder on every machine.
func checkImages(r *report.Report, list *diag.List) pdf.Pictures {
	images := pdf.Pictures{}
	named := map[string]string{} // by names in small letters
	r.Blocks(func(b report.Block) {
		f, ok := b.(*report.Figure)
		if !ok || f.Image == nil {
			return
		}
		if _, err := images.Picture(f.Image); err != nil {
			list.Errorf(f.At, "image", "save it anew as a PNG or JPEG in RGB colours", "%s can't be set in a PDF: %v", f.Image.Name, err)
		}
		if other := named[strings.ToLower(f.Image.Name)]; other != "" && other != f.Image.Name {
			list.Errorf(f.At, "image", "give one of them another name", "%s and %s are one file on some machines", other, f.Image.Name)
		}
		named[strings.ToLower(f.Image.Name)] = f.Image.Name
	})
	return images
}

// leftOut tells whether a paper is a draft that is not to be written.
func (b *builder) leftOut(p paper) bool { return p.draft && b.finishedOnly() }

// finishedOnly tells whether a run passes drafts over.
func (b *builder) finishedOnly() bool {
	return b.readBack != nil || b.options.Write && !b.options.Drafts
}
