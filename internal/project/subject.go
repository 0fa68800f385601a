package project

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
)

// A Subject is what a paper is made of: a case, and for a frozen paper the meeting with which it was
// published. A case that was deferred has a frozen paper of one meeting and makes a new one for another.
type Subject struct {
	Name    string // of its case; of a paper about a meeting, its own
	Meeting string // of a frozen paper; "" for one that is made of the case
	Version int    // of a frozen paper, the newest; 0 for one that is made of the case

	OfMeeting bool // the paper is about the meeting itself, and made of no case
}

// Frozen tells whether the paper is made of what was kept of it rather than of its case.
func (s Subject) Frozen() bool { return s.Version > 0 }

// Key tells the subject from every other of its project.
func (s Subject) Key() string {
	if s.Frozen() || s.OfMeeting {
		return s.Meeting + "/" + s.Name
	}
	return s.Name
}

// FileOf is the file that a subject's paper is made of, as findings name it.
func (p *Project) FileOf(s Subject) string {
	if s.Frozen() {
		return path.Join(p.Content.Name, casefile.FrozenPath(s.Meeting, s.Name, s.Version))
	}
	if s.OfMeeting {
		return path.Join(p.Content.Name, "meetings", s.Meeting+".toml")
	}
	return p.CaseFile(s.Name)
}

// loadSubjects lists what papers are made of: every frozen paper, and every case.
func (l *Library) loadSubjects() {
	before := l.list.Errors()
	papers, lost := l.Content.FrozenPapers(l.list)
	l.Incomplete = l.Incomplete || l.list.Errors() > before || len(lost) > 0
	for _, f := range papers {
		s := Subject{Name: f.Paper, Meeting: f.Meeting, Version: f.Version}
		if casefile.MayBeAboutMeeting(f.Paper) && l.ofMeeting(s) {
			s.OfMeeting = true
			l.about[f.Meeting] = append(l.about[f.Meeting], s)
			continue
		}
		l.frozen[[2]string{s.Meeting, s.Name}] = s
		l.Subjects = append(l.Subjects, s)
	}
	for _, s := range append(slices.Concat(slices.Collect(maps.Values(l.about))...), l.Subjects...) {
		if l.Meetings[s.Meeting] == nil {
			l.Incomplete = l.Incomplete || s.OfMeeting
			l.list.Errorf(diag.Span{}, "frozen-lost", "put the file back",
				"the papers in %s/meetings/%s were published, but the meeting's file %s.toml beside that folder is gone", l.Content.Name, s.Meeting, s.Meeting)
		}
	}
	for _, file := range lost {
		l.list.Errorf(diag.NewSource(path.Join(l.Content.Name, file), nil).Whole(), "frozen-lost", "put it back from a copy of content/; if nothing was published, remove the folder",
			"the files of a published paper are there, in %s, but this file of it is gone", path.Base(freeze.FilesFolder(strings.TrimSuffix(file, ".toml"))))
	}
	for name := range l.Cases {
		l.Subjects = append(l.Subjects, Subject{Name: name})
	}
	slices.SortFunc(l.Subjects, func(a, b Subject) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Meeting, b.Meeting))
	})
}

// Has tells whether there is a file of which the paper of a subject is made.
func (p *Project) Has(s Subject) bool {
	if s.Frozen() {
		return p.Content.Has(casefile.FrozenPath(s.Meeting, s.Name, s.Version))
	}
	return p.Content.Has(path.Join("cases", s.Name+".toml"))
}

// ofMeeting tells whether the file of a frozen paper says that it is about its meeting, and not of a case of that name.
func (l *Library) ofMeeting(s Subject) bool {
	z, _ := l.GlanceFrozen(s)
	return z != nil && z.Of.Given()
}

// FrozenOf are the frozen papers about a meeting itself.
func (l *Library) FrozenOf(meeting string) []Subject { return l.about[meeting] }

// FrozenAbout is the frozen paper of a name about a meeting itself; false where there is none.
func (l *Library) FrozenAbout(meeting, name string) (Subject, bool) {
	for _, s := range l.about[meeting] {
		if s.Name == name {
			return s, true
		}
	}
	return Subject{}, false
}

// UnknownPaper is the error of a name that no case has or had. It says which names there are.
func (l *Library) UnknownPaper(name string) error { return unknown("paper", name, l.PaperNames()) }

// PaperNames are the names of the cases that papers are made of, or were.
func (l *Library) PaperNames() []string {
	names := map[string]bool{}
	for _, s := range l.Subjects {
		names[s.Name] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// FrozenWith is the frozen paper of a case with a meeting; false where there is none.
func (l *Library) FrozenWith(meeting, name string) (Subject, bool) {
	s, ok := l.frozen[[2]string{meeting, name}]
	return s, ok
}

// StandsFor tells whether a frozen paper is there in the place of its case's: the case still goes to the
// meeting with which it was published.
func (l *Library) StandsFor(c *casefile.Case) bool {
	_, frozen := l.FrozenWith(c.FirstMeeting().Value, c.Name)
	return frozen
}

// CaseOf is the case that a frozen paper was made of, as long as it goes to the same meeting.
func (l *Library) CaseOf(s Subject) (*casefile.Case, bool) {
	if !l.Cases[s.Name] {
		return nil, false
	}
	c, whole := l.Glance(s.Name)
	return c, whole && c.FirstMeeting().Value == s.Meeting
}

// MeetingsOf are the names of the meetings that a subject's paper goes to, the first one first.
func (l *Library) MeetingsOf(s Subject) []string {
	if !s.Frozen() {
		c, _ := l.Glance(s.Name)
		return c.Meeting.Strings()
	}
	names := []string{s.Meeting}
	if z, _ := l.GlanceFrozen(s); z != nil {
		names = append(names, z.Also.Strings()...)
	}
	return names
}

// Glance reads a case for what its keys say. What is wrong with the case is told when its paper is made.
func (p *Project) Glance(name string) (c *casefile.Case, whole bool) {
	var told diag.List
	return p.Content.Case(name, &told)
}

// GlanceFrozen reads a frozen paper's file for what its keys say; sound is false where the file has an
// error, which is told when the paper is made.
func (p *Project) GlanceFrozen(s Subject) (z *casefile.Frozen, sound bool) {
	var told diag.List
	z = p.Content.Frozen(s.Meeting, s.Name, s.Version, &told)
	return z, z != nil && told.Errors() == 0
}
