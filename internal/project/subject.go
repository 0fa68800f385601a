package project

import (
	"cmp"
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
	Name    string // of its case
	Meeting string // of a frozen paper; "" for one that is made of the case
	Version int    // of a frozen paper, the newest; 0 for one that is made of the case
}

// Frozen tells whether the paper is one that was published.
func (s Subject) Frozen() bool { return s.Version > 0 }

// Key tells the subject from every other.
func (s Subject) Key() string {
	if s.Frozen() {
		return s.Meeting + "/" + s.Name
	}
	return s.Name
}

// loadSubjects lists what papers are made of: every frozen paper, and every case.
func (l *Library) loadSubjects() {
	l.frozen, l.Cases = map[[2]string]Subject{}, map[string]bool{}
	before := l.list.Errors()
	papers, lost := l.Content.FrozenPapers(l.list)
	l.Broken = l.Broken || l.list.Errors() > before || len(lost) > 0
	for _, f := range papers {
		s := Subject{f.Paper, f.Meeting, f.Version}
		l.frozen[[2]string{s.Meeting, s.Name}] = s
		l.Subjects = append(l.Subjects, s)
	}
	for _, s := range l.Subjects {
		if l.Meetings[s.Meeting] == nil {
			l.list.Errorf(diag.Span{}, "frozen-lost", "put the file back",
				"the papers in %s/meetings/%s were published, but the meeting's file %s.toml beside that folder is gone", l.Content.Name, s.Meeting, s.Meeting)
		}
	}
	for _, file := range lost {
		l.list.Errorf(diag.NewSource(path.Join(l.Content.Name, file), nil).Whole(), "frozen-lost", "put it back from a copy of content/; if nothing was published, remove the folder",
			"the files of a published paper are there, in %s, but this file of it is gone", path.Base(freeze.FilesFolder(strings.TrimSuffix(file, ".toml"))))
	}
	for _, name := range l.names("cases") {
		l.Cases[name] = true
		l.Subjects = append(l.Subjects, Subject{Name: name})
	}
	slices.SortFunc(l.Subjects, func(a, b Subject) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Meeting, b.Meeting))
	})
}

// PaperNames are the names of the cases that papers are made of, or were.
func (l *Library) PaperNames() []string {
	var names []string // in their order
	for _, s := range l.Subjects {
		names = append(names, s.Name)
	}
	return slices.Compact(names)
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
