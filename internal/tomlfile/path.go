package tomlfile

import (
	"fmt"
	"slices"
	"strings"
)

// A Path names a value or a table by the keys that lead to it.
type Path []Step

// A Step is one key of a path. Nth, from 1, tells which table is meant of a key that has several, such as
// each [[item]] of a meeting; for any other key it is 0.
type Step struct {
	Key string
	Nth int
}

// Keys is a path of keys alone: Keys("report", "title") is report.title.
func Keys(keys ...string) Path {
	var p Path
	for _, key := range keys {
		p = append(p, Step{Key: key})
	}
	return p
}

// String is the path as messages have it: report.title, or item[2].title.
func (p Path) String() string {
	var b strings.Builder
	for i, s := range p {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(Key(s.Key))
		if s.Nth > 0 {
			fmt.Fprintf(&b, "[%d]", s.Nth)
		}
	}
	return b.String()
}

// dotted is the path as a header or a key has it: without numbers.
func (p Path) dotted() string {
	var keys []string
	for _, s := range p {
		keys = append(keys, s.Key)
	}
	return Keys(keys...).String()
}

// below tells whether the path is another or leads on from it.
func (p Path) below(other Path) bool {
	return len(p) >= len(other) && slices.Equal(p[:len(other)], other)
}

// To is the path with a further step, sharing no memory with it.
func (p Path) To(s Step) Path { return append(slices.Clip(p), s) }
