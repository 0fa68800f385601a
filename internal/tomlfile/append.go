package tomlfile

import (
	"strings"
	"unicode/utf8"
)

// A Pair is a key of a new table, and its value.
type Pair struct {
	Key   string
	Value Value
}

// Append adds a table under [[path]], after those that are there, with keys in the given order. The path
// ends in a key without a number.
func (d *Document) Append(path Path, pairs ...Pair) (Splice, error) {
	s, err := d.find(path)
	if err != nil {
		return Splice{}, err
	}
	if s.braces != nil || len(s.rest) == 0 && (!s.node.list || s.node.set) {
		return Splice{}, d.refuse(s, "it does not have tables under [[%s]]", path.dotted())
	}
	lines, table, err := d.pairs(s, pairs)
	if err != nil {
		return Splice{}, err
	}
	n, beside := 0, s.have()
	if len(s.rest) == 0 {
		n = len(s.node.Items)
		beside = numbered(path, n)
	}
	meant := d.meaning()
	meant[path.String()] = listOf(n + 1)
	meant.add(numbered(path, n+1).String(), table)
	return d.settle(s, d.block(beside, "[["+path.dotted()+"]]"+d.eol+lines), meant, 0)
}

// numbered is a path to the nth of the tables that it leads to.
func numbered(path Path, n int) Path {
	last := len(path) - 1
	return path[:last].To(Step{path[last].Key, n})
}

// pairs are the lines of a new table, each = in one column, and what they say.
func (d *Document) pairs(s spot, pairs []Pair) (lines string, table map[string]any, err error) {
	width := 0
	for _, p := range pairs {
		width = max(width, utf8.RuneCountInString(Key(p.Key)))
	}
	table = map[string]any{}
	for _, p := range pairs {
		written, err := d.written(s, p.Value, "")
		if err != nil {
			return "", nil, err
		}
		key := Key(p.Key)
		lines += key + strings.Repeat(" ", width-utf8.RuneCountInString(key)) + " = " + written + d.eol
		table[p.Key] = p.Value.plain()
	}
	return lines, table, nil
}
