package pipeline

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// Reports makes the numbered reports of a project's papers, one by one and without their files: what those need who
// compare papers, or ask what of a paper somebody has seen. What papers are made with is read once. Several goroutines may
// ask at a time.
type Reports struct {
	Findings []diag.Diagnostic // of what papers share: profiles, meetings
	b        *builder
}

// ReportsOf reads what the papers of a project are made with.
func ReportsOf(p *project.Project) *Reports {
	b := newBuilder(p, Options{Purpose: previewing})
	b.library = b.Load(b.list)
	b.library.AwaitMeetings()
	return &Reports{b.list.Sorted(), b}
}

// Subjects are what papers are made of: every case, and the newest version of every frozen paper.
func (r *Reports) Subjects() []project.Subject { return r.b.library.Subjects }

// Library is what the papers are made with.
func (r *Reports) Library() *project.Library { return r.b.library }

// A Numbered is the numbered report of a subject with what its case gives.
type Numbered struct {
	project.Subject
	File     string          // that it is made of, as findings name it
	Title    string          // "" where that can't be told
	Report   *report.Report  // nil where it can't be made, of which a finding tells
	Given    []compose.Given // of a case; none of a frozen paper, which has its words alone
	Findings []diag.Diagnostic

	answers  map[string]casefile.Text // of a case
	withheld []compose.Withheld       // that its Word file has where it is for clearing
}

// Numbered makes the numbered report of a subject: of a case as it is now, whether it is a draft, was frozen or was
// withdrawn, half-written too, with gaps in the places of what is missing; of a frozen version as content/ keeps it. Of a
// paper about a meeting only frozen versions are known. The paper is not held against the rules: its findings are those of
// reading and composing it.
func (r *Reports) Numbered(s project.Subject) (n Numbered) {
	n = Numbered{Subject: s, File: r.b.FileOf(s)}
	p := paper{Subject: s}
	defer func() { n.Findings = p.findings }()
	defer r.b.guard(&p)
	if s.Frozen() {
		r.ofFrozen(&n, &p)
		return n
	}
	r.ofCase(&n, &p)
	return n
}

// ofFrozen reads a frozen version.
func (r *Reports) ofFrozen(n *Numbered, p *paper) {
	var list diag.List
	if z := r.b.Content.Frozen(n.Meeting, n.Name, n.Version, &list); z != nil {
		n.Title = strings.Clone(z.Header.Title.Value)
		var found diag.List // what was published is as it was, whatever a rule of today finds in it
		n.Report = r.b.thawed(z, &found).Report
		if !freeze.Sealed(z) {
			list.Add(found.Sorted()...)
			freeze.Check(z, n.Report, &list)
		}
	}
	p.findings = list.Sorted()
}

// ofCase composes and numbers the paper of a case.
func (r *Reports) ofCase(n *Numbered, p *paper) {
	var list diag.List
	c, whole := r.b.Content.Case(n.Name, &list)
	r.b.describeCase(p, c, whole)
	p.others = r.b.library.OtherMeetings(c, &list)
	looked := lookedAt(c, p.others)
	if whole {
		if p.meeting == nil || p.meeting.Awaited {
			r.b.library.UnknownMeeting(c, c.FirstMeeting(), &list)
		}
		if with, stoodIn := r.b.madeOf(c, p.meeting, &list); with.whole() {
			found := &list
			if stoodIn {
				found = &diag.List{} // what is found so may be no fault of the case
			}
			made := r.b.composed(looked, with, edition{}, found)
			checkImages(made.Report, made.images, found)
			n.Report, n.withheld = made.Report, made.subject.Withheld()
			n.Given = compose.Paper{Case: c, Council: looked.Council, Meeting: looked.Meeting}.Given()
		}
	}
	n.Title = c.Report.Title.Value
	if n.Report != nil {
		n.Title = n.Report.Title
	}
	p.findings, _ = looked.Settle(list.Sorted())
	n.answers = c.Prose
}

// Side is the paper as one side of a comparison, by a name.
func (n Numbered) Side(name string) redline.Version {
	v := redline.Version{Name: name, Report: n.Report}
	for _, g := range n.Given {
		v.Facts = append(v.Facts, redline.Given(g))
	}
	return v
}
