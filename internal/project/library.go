package project

import (
	"io/fs"
	"maps"
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/pageframe"
	"cabinet/internal/tagpdf"
)

// A Library is what papers are made with. It is read once and only looked at afterwards, by several
// goroutines.
type Library struct {
	*Project
	Councils map[string]*Council // by the names of their files
	Meetings map[string]*Meeting // by the names of their files
	Cases    map[string]bool     // the names of the cases that have a file
	Subjects []Subject           // of all papers, in the order of their cases' names
	Kinds    []string            // the names of the kinds of paper that have templates

	OfMeetings []string // the names of the kinds of paper about meetings, such as agenda

	// Incomplete tells that a folder can't be read or a published file is lost: what the library has is not
	// all that there is, and what it lacks must not count as removed.
	Incomplete bool

	frozen map[[2]string]Subject // by meeting and case
	about  map[string][]Subject  // the frozen papers about a meeting itself, by meeting

	translations map[string][]string     // the cases that are the same paper in other languages, by name
	papers       map[string][]translated // of those cases

	list  *diag.List
	kinds *kinds

	openings map[string]Opening // of the files of papers, by their names
	last     Last               // while the library is loaded
}

// A Council is a council's profile, and what is made ready of it for all papers. One whose file can't be
// read has no Source.
type Council struct {
	*casefile.Council
	Typeface *tagpdf.Family
	Logo     *Logo            // nil for none
	Frame    *pageframe.Frame // in which its pages stand; nil for none
	Law      *check.Law
	Bad      bool // the profile has an error, so that no paper can be made with it
}

// A Meeting is a meeting's file with its council. One whose file can't be read has no Source.
type Meeting struct {
	*casefile.Meeting
	Profile *Council // nil where it is not known
	Folder  string   // where its papers stand below output/, such as "cabinet/2025-02-07"; "" where its file does not tell
	Bad     bool     // its file has an error
	Awaited bool     // it stands for meetings that cases have still to name, and has no file
}

// Load reads councils and meetings and lists the kinds of paper, the cases and the frozen papers. Findings
// about them go to the list, now and when a kind is read later.
func (p *Project) Load(list *diag.List) *Library { return p.LoadAfter(Last{}, list) }

// A Last is the library that was loaded before of a project, and what is known to be as it was then. The zero Last is none.
type Last struct {
	*Library
	Shared  bool                                   // profiles and templates are, with all that these name
	Opening func(file string) (o Opening, ok bool) // of a file of content/ that is; nil where none is known
}

// LoadAfter is Load for a project of which a library was loaded before: what is as it was is not read again.
func (p *Project) LoadAfter(last Last, list *diag.List) *Library {
	l := p.emptyLibrary(list)
	l.last = last
	if last.Shared {
		l.takeOver(last.Library)
	} else {
		for _, name := range l.names("councils") {
			l.Councils[name] = l.council(name)
		}
	}
	for _, name := range l.names("meetings") {
		l.Meetings[name] = l.meeting(name)
	}
	for _, name := range l.names("cases") {
		l.Cases[name] = true
	}
	l.loadDecisions()
	l.loadSubjects()
	l.loadTranslations()
	l.loadFolders()
	l.last = Last{}
	return l
}

// emptyLibrary is a library before anything is read but the names of templates.
func (p *Project) emptyLibrary(list *diag.List) *Library {
	return &Library{
		Project:      p,
		Councils:     map[string]*Council{},
		Meetings:     map[string]*Meeting{},
		Cases:        map[string]bool{},
		Kinds:        compose.Kinds(p.Templates),
		OfMeetings:   compose.OfMeetings(p.Templates),
		frozen:       map[[2]string]Subject{},
		about:        map[string][]Subject{},
		translations: map[string][]string{},
		papers:       map[string][]translated{},
		openings:     map[string]Opening{},
		kinds:        &kinds{loaded: map[[2]string]*Kind{}},
		list:         list,
	}
}

// takeOver takes profiles and kinds from another library, with what was found in them.
func (l *Library) takeOver(last *Library) {
	l.Councils, l.kinds = last.Councils, last.kinds
	l.kinds.mu.Lock()
	defer l.kinds.mu.Unlock()
	l.list.Add(l.kinds.found...)
}

// Through is the library whose files are read through another file system, which has the same.
func (l *Library) Through(files fs.FS) *Library {
	other, p := *l, *l.Project
	p.Content.FS = files
	other.Project = &p
	return &other
}

// names lists the files of a folder of content/. A folder that can't be read makes the library incomplete.
func (l *Library) names(folder string) []string {
	before := l.list.Errors()
	names := l.Content.Names(folder, l.list)
	l.Incomplete = l.Incomplete || l.list.Errors() > before
	return names
}

// council reads a council's profile.
func (l *Library) council(name string) *Council {
	var list diag.List
	c := &Council{Council: l.Content.Council(name, &list)}
	if c.Council == nil {
		c.Council = &casefile.Council{ID: name}
	} else {
		l.layUnder(c.Council, &list)
		c.Typeface, c.Logo, c.Frame = l.typeface(c.Council, &list), l.logo(c.Council, &list), l.frame(c.Council, &list)
		c.Law = check.NewLaw(c.Council)
		check.Council(c.Council, c.Typeface, &list)
		l.checkKinds(c, &list)
		l.checkClearers(c, &list)
	}
	findings := check.Severities(c.Council, list.Sorted())
	c.Bad = slices.ContainsFunc(findings, diag.Diagnostic.IsError)
	l.findShared(findings)
	return c
}

// meeting reads a meeting's file.
func (l *Library) meeting(name string) *Meeting {
	var list diag.List
	m := &Meeting{Meeting: l.Content.Meeting(name, &list)}
	defer func() { l.list.Add(m.settled(list.Sorted())...) }()
	if m.Meeting == nil {
		m.Meeting, m.Bad = &casefile.Meeting{Name: name}, true
		m.Council.Value = l.Content.MeetingCouncil(name)
		m.Withdrawn = l.Content.MeetingWithdrawn(name)
		return m
	}
	m.Profile = l.CouncilNamed(m.Council, &list)
	if m.Profile != nil && m.Profile.Source != nil {
		check.Meeting(m.Meeting, m.Profile.Council, m.Profile.Typeface, &list)
		m.Profile.Law.CheckDays(m.Meeting, m.Profile.Council, &list)
	}
	m.Bad = list.Errors() > 0
	return m
}

// settled are findings about the meeting with the severities that its council has for them.
func (m *Meeting) settled(found []diag.Diagnostic) []diag.Diagnostic {
	if m.Profile == nil {
		return found
	}
	return check.Severities(m.Profile.Council, found)
}

// Told tells whether the files of the meeting and its council say all that its record has.
func (m *Meeting) Told() bool { return !m.Bad && m.Profile != nil && m.Profile.Source != nil }

// Laid tells whether the papers of the meeting can be laid out, whatever errors its file and its council's have.
func (m *Meeting) Laid() bool { return m.Source != nil && m.Profile != nil && m.Profile.Source != nil }

// HasAgenda tells whether the page of the meeting is an agenda, and not a list of its papers.
func (m *Meeting) HasAgenda() bool { return m.Profile != nil && !m.Profile.Lists(m.Meeting) }

// Off is how a paper was taken off the site of the meeting: withdrawn by itself or, where there is an agenda, with its item,
// or postponed with that. The second result is false where it was not.
func (m *Meeting) Off(paper string) (w casefile.Withdrawn, off bool) {
	if w, off = m.Withdrawal(paper); !off && m.HasAgenda() {
		w, off = m.OffAgenda(paper)
	}
	return w, off
}

// Sound tells whether the files of the meeting and its council are without errors.
func (m *Meeting) Sound() bool { return !m.Bad && m.Profile != nil && !m.Profile.Bad }

// CouncilNamed is the council that a file names. A name that no council has is a finding, and the council
// is nil then.
func (l *Library) CouncilNamed(name casefile.Text, list *diag.List) *Council {
	c := l.Councils[name.Value]
	if c == nil && name.Given() && !name.Bad {
		list.Misnamed(name.Span, "unknown-council", name.Value, l.councilNames(), "",
			"there is no file %s/councils/%s.toml", l.Content.Name, name.Value)
	}
	return c
}

// UnknownMeeting reports that a case names a meeting that has no file, or none at all.
func (l *Library) UnknownMeeting(c *casefile.Case, name casefile.Text, list *diag.List) {
	if c.Meeting.Bad || c.Source == nil {
		return
	}
	if !name.Given() {
		at := c.Source.Whole()
		if c.Meeting.Known() {
			at = c.Meeting.Span
		}
		list.Errorf(at, "missing-key", "name a file in content/meetings; or, for what one person decided, give decision.taken_by and decision.taken_on", "meeting is missing")
		return
	}
	list.Misnamed(name.Span, "unknown-meeting", name.Value, l.meetingNames(), "",
		"there is no file %s/meetings/%s.toml", l.Content.Name, name.Value)
}

// OtherMeetings are those that a case goes to after its first one. A meeting that has no file is a finding.
func (l *Library) OtherMeetings(c *casefile.Case, list *diag.List) []*Meeting {
	var out []*Meeting
	for i, name := range c.Meeting.Values {
		switch m := l.Meetings[name.Value]; {
		case i == 0 || slices.Contains(c.Meeting.Strings()[:i], name.Value): // its first one, or named twice
		case m == nil:
			l.UnknownMeeting(c, name, list)
		case m.Source != nil && !m.Bad && m.Profile != nil:
			out = append(out, m)
		}
	}
	return out
}

func (l *Library) councilNames() []string { return slices.Sorted(maps.Keys(l.Councils)) }
func (l *Library) meetingNames() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(l.Meetings)), func(name string) bool { return l.Meetings[name].Awaited })
}

// MeetingNamed is the meeting of a name. The error says which meetings there are.
func (l *Library) MeetingNamed(name string) (*Meeting, error) {
	if m := l.Meetings[name]; m != nil {
		return m, nil
	}
	return nil, unknown("meeting", name, l.meetingNames())
}

// Ordered lists the meetings by the names of their files.
func (l *Library) Ordered() []*Meeting {
	var out []*Meeting
	for _, name := range slices.Sorted(maps.Keys(l.Meetings)) {
		out = append(out, l.Meetings[name])
	}
	return out
}

// Printed is a day as papers of the meeting's council print it in a language. The meeting may be nil, for one that is
// not known.
func (m *Meeting) Printed(d casefile.Date, in *language.Language) string {
	var dates casefile.Dates
	if m != nil && m.Profile != nil {
		dates = m.Profile.Dates
	}
	return dates.Printed(d, in)
}

// CaseFile is the file of a case, as findings name it.
func (p *Project) CaseFile(name string) string {
	return path.Join(p.Content.Name, "cases", name+".toml")
}
