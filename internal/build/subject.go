package build

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
)

// A subject is what a paper is made of: a case, and for a frozen paper the meeting with which it was
// published. A case that was deferred has a frozen paper of one meeting and makes a new one for another.
type subject struct {
	name    string // of its case
	meeting string // of a frozen paper; "" for one that is made of the case
	version int    // of a frozen paper, the newest; 0 for one that is made of the case
}

func (s subject) frozen() bool { return s.version > 0 }

// key tells the subject from every other.
func (s subject) key() string {
	if s.frozen() {
		return s.meeting + "/" + s.name
	}
	return s.name
}

// loadSubjects lists what papers are made of: every frozen paper, and every case.
func (b *builder) loadSubjects() {
	l := &b.library
	l.frozen, l.cases = map[[2]string]subject{}, map[string]bool{}
	before := b.list.Errors()
	papers, lost := b.Content.FrozenPapers(&b.list)
	b.stopped = b.stopped || b.list.Errors() > before || len(lost) > 0
	for _, f := range papers {
		s := subject{f.Paper, f.Meeting, f.Version}
		l.frozen[[2]string{s.meeting, s.name}] = s
		l.subjects = append(l.subjects, s)
	}
	for _, s := range l.subjects {
		if l.meetings[s.meeting] == nil {
			b.list.Errorf(diag.Span{}, "frozen-lost", "put the file back",
				"the papers in %s/meetings/%s were published, but the meeting's file %s.toml beside that folder is gone", b.Content.Name, s.meeting, s.meeting)
		}
	}
	for _, file := range lost {
		b.list.Errorf(diag.NewSource(path.Join(b.Content.Name, file), nil).Whole(), "frozen-lost", "put it back from a copy of content/; if nothing was published, remove the folder",
			"the files of a published paper are there, in %s, but this file of it is gone", path.Base(freeze.FilesFolder(strings.TrimSuffix(file, ".toml"))))
	}
	for _, name := range b.names("cases") {
		l.cases[name] = true
		l.subjects = append(l.subjects, subject{name: name})
	}
	slices.SortFunc(l.subjects, func(a, b subject) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.meeting, b.meeting))
	})
}

// paperNames are the names of the cases that papers are made of, or were.
func (l *library) paperNames() []string {
	names := map[string]bool{}
	for _, s := range l.subjects {
		names[s.name] = true
	}
	return sortedKeys(names)
}

// frozenWith is the frozen paper of a case with a meeting; false where there is none.
func (l *library) frozenWith(meeting, name string) (subject, bool) {
	s, ok := l.frozen[[2]string{meeting, name}]
	return s, ok
}

// standsFor tells whether a frozen paper is there in the place of its case's: the case still goes to the
// meeting with which it was published.
func (l *library) standsFor(c *casefile.Case) bool {
	_, frozen := l.frozenWith(c.FirstMeeting().Value, c.Name)
	return frozen
}
