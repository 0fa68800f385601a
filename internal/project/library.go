package project

import (
	"maps"
	"slices"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A Library is what papers are made with: read once, then only looked at.
type Library struct {
	*Project
	Councils map[string]*Council
	Meetings map[string]*Meeting
	Cases    map[string]bool // those that have a file
	Subjects []Subject       // of all papers, in the order of their cases' names
	Kinds    []string
	Broken   bool // a folder could not be read, or published papers are lost: papers would seem to be gone

	frozen map[[2]string]Subject // by meeting and case
	list   *diag.List

	mu     sync.Mutex
	loaded map[[2]string]*Kind
}

// A Council is a council's profile with what is made of it.
type Council struct {
	*casefile.Council
	Typeface *tagpdf.Family
	Law      *check.Law
	Bad      bool // its papers can't be built
}

// A Meeting is a meeting's file with what is known of it.
type Meeting struct {
	*casefile.Meeting
	Profile *Council // nil where it is not known
	At      string   // its address from the home page on: "cabinet/2025-02-07"
	Bad     bool     // its file has an error
}

// A Kind is a kind of paper as a council words it.
type Kind struct {
	*compose.Kind
	Bad bool
}

// Load reads councils and meetings, and lists cases, frozen papers and the kinds of paper. What is wrong
// is added to list; so is what is wrong with templates, which are read when they are first asked for.
func Load(p *Project, list *diag.List) *Library {
	l := &Library{
		Project: p, Councils: map[string]*Council{}, Meetings: map[string]*Meeting{}, Kinds: compose.Kinds(p.Templates),
		list: list, loaded: map[[2]string]*Kind{},
	}
	for _, name := range l.names("councils") {
		l.Councils[name] = l.council(name)
	}
	for _, name := range l.names("meetings") {
		l.Meetings[name] = l.meeting(name)
	}
	l.loadSubjects()
	l.loadAddresses()
	return l
}

// names lists the files of a folder of content/. One that can't be read stops what is made of them, since
// its papers would otherwise seem to have been removed.
func (l *Library) names(folder string) []string {
	before := l.list.Errors()
	names := l.Content.Names(folder, l.list)
	l.Broken = l.Broken || l.list.Errors() > before
	return names
}

// council reads a council's profile; an error in it stops its papers.
func (l *Library) council(name string) *Council {
	var list diag.List
	c := &Council{Council: l.Content.Council(name, &list)}
	if c.Council == nil {
		c.Council = &casefile.Council{Name: name}
	} else {
		c.Typeface = l.typeface(c.Council, &list)
		c.Law = check.NewLaw(c.Council)
		check.Council(c.Council, c.Typeface, &list)
	}
	findings := check.Severities(c.Council, list.Sorted())
	c.Bad = slices.ContainsFunc(findings, diag.Diagnostic.IsError)
	l.list.Add(findings...)
	return c
}

// meeting reads a meeting's file; what is wrong with it holds its papers back.
func (l *Library) meeting(name string) *Meeting {
	var list diag.List
	defer func() { l.list.Add(list.Sorted()...) }()
	m := &Meeting{Meeting: l.Content.Meeting(name, &list)}
	if m.Meeting == nil {
		m.Meeting, m.Bad = &casefile.Meeting{Name: name}, true
		m.Council.Value = l.Content.MeetingCouncil(name)
		m.Withdrawn = l.Content.MeetingWithdrawn(name)
		return m
	}
	m.Profile = l.Councils[m.Council.Value]
	if m.Profile == nil {
		l.UnknownCouncil(m.Council, &list)
	} else if m.Profile.Source != nil {
		check.Meeting(m.Meeting, m.Profile.Council, m.Profile.Typeface, &list)
	}
	m.Bad = list.Errors() > 0
	return m
}

// UnknownCouncil reports the name of a council that has no profile.
func (l *Library) UnknownCouncil(name casefile.Text, list *diag.List) {
	if !name.Given() || name.Bad {
		return
	}
	known := l.CouncilNames()
	list.Errorf(name.Span, "unknown-council", diag.Choose(name.Value, known),
		"there is no file %s/councils/%s.toml", l.Content.Name, name.Value)
}

// CouncilNames are the names of the councils' files, in their order.
func (l *Library) CouncilNames() []string { return slices.Sorted(maps.Keys(l.Councils)) }

// MeetingNames are the names of the meetings' files, in their order.
func (l *Library) MeetingNames() []string { return slices.Sorted(maps.Keys(l.Meetings)) }

// Ordered is every meeting by the name of its file.
func (l *Library) Ordered() []*Meeting {
	var out []*Meeting
	for _, name := range l.MeetingNames() {
		out = append(out, l.Meetings[name])
	}
	return out
}

// KindOf is a kind of paper as a council words it, read once. Its findings are the run's, not a paper's.
func (l *Library) KindOf(name, council string) *Kind {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := [2]string{name, council}
	if k := l.loaded[key]; k != nil {
		return k
	}
	var list diag.List
	k := &Kind{Kind: compose.Load(l.Templates, l.TemplatesName, name, council, &list)}
	k.Bad = list.Errors() > 0
	l.list.Add(list.Sorted()...)
	l.loaded[key] = k
	return k
}

// Header is what running heads and lists say of the meeting.
func (m *Meeting) Header() report.Header {
	return report.Header{Body: m.Profile.Bodies[m.Body.Value].Title.Value, Date: m.Date.String()}
}
