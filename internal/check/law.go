package check

import (
	"slices"
	"strings"
	"sync"

	"cabinet/internal/check/text"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// Law is what a council's papers are checked against: the law that the program knows, what the
// council's profile adds, and what is made of both once, since looking for it in every paper is dear.
type Law struct {
	*casefile.Law
	misnomers map[string][]misnomer
	holidays  map[string]bool // by their days, such as "2025-12-25"
	words     *text.Vocabulary
	ended     []ended
}

// NewLaw is the law for the papers of a council. It is safe for use by several goroutines.
func NewLaw(c *casefile.Council) *Law {
	ours := known()
	l := &Law{Law: &casefile.Law{
		Thresholds: ours.Thresholds,
		Statutes:   slices.Concat(ours.Statutes, c.Statutes),
		Holidays:   slices.Concat(ours.Holidays, c.Holidays),
	}, holidays: map[string]bool{}, words: text.NewVocabulary(*knownWords(), c.Words)}
	l.misnomers, l.ended = misnomers(l.Statutes), endedOf(l.Statutes)
	for _, h := range l.Holidays {
		l.holidays[h.Date.ISO()] = true
	}
	return l
}

// Holiday tells whether a day is a bank holiday, or one of the council's own.
func (l *Law) Holiday(d casefile.Date) bool { return l.holidays[d.ISO()] }

// known is the law that the program carries, read once. What is wrong with its files is found by a test.
var known = sync.OnceValue(func() *casefile.Law {
	var ignored diag.List
	return casefile.Folder{FS: data}.Law(&ignored)
})

// yearOf parts the name of a statute from its year: "Localism Act", "2011".
func yearOf(statute string) (name, year string) {
	i := strings.LastIndexByte(statute, ' ')
	if i < 0 || len(statute) != i+5 || strings.Trim(statute[i+1:], "0123456789") != "" {
		return statute, ""
	}
	return statute[:i], statute[i+1:]
}

// knownWords are the words that the program carries, read once. What is wrong with their files is found
// by a test.
var knownWords = sync.OnceValue(func() *casefile.Words {
	var ignored diag.List
	return casefile.Folder{FS: data}.Words(&ignored)
})
