package tomlfile

import (
	"slices"
	"strings"
)

// Set gives a key a value. What the file has of the path stays where it is; a new key stands after the
// others of its table, and a new table after those beside which it belongs.
func (d *Document) Set(path Path, v Value) (Splice, error) {
	s, err := d.find(path)
	if err != nil {
		return Splice{}, err
	}
	old := ""
	if len(s.rest) == 0 {
		if d.isTable(s.node) {
			return Splice{}, d.refuse(s, "it is a table")
		}
		old = d.value(s.node).Text()
	}
	written, err := d.written(s, v, old)
	if err != nil {
		return Splice{}, err
	}
	meant := d.meaning().without(path.String())
	meant.add(path.String(), v.plain())
	return d.settle(s, d.write(s, written), meant, 0)
}

// written is a value as the file has it, in the form of the old one.
func (d *Document) written(s spot, v Value, old string) (string, error) {
	written, err := v.write(unixLines(old))
	if err != nil {
		return "", d.refuse(s, "%v", err)
	}
	return strings.ReplaceAll(written, "\n", d.eol), nil
}

// write puts a value where its key is, or adds the key where it belongs: in the table's braces, among the
// dotted keys that make the table, under its header, or under a header of its own.
func (d *Document) write(s spot, written string) Splice {
	if len(s.rest) == 0 {
		at := d.value(s.node)
		return d.splice(at.Start, at.End, written)
	}
	if s.braces != nil {
		return d.inBraces(s, written)
	}
	if at := d.placeholder(s); at >= 0 {
		return d.after(at, Key(s.path[len(s.path)-1].Key)+" = "+written+d.eol)
	}
	if i := d.neighbour(s); i >= 0 {
		return d.line(i, s.path[len(d.all[i].under):].dotted(), written)
	}
	last := len(s.path) - 1
	key := Key(s.path[last].Key) + " = " + written + d.eol
	if last == 0 {
		return d.top(key)
	}
	return d.block(s.have(), "["+s.path[:last].dotted()+"]"+d.eol+key)
}

// neighbour is the entry after which a new key is written; -1 where there is none, and the key needs a
// header. A table that dotted keys make can't have one.
func (d *Document) neighbour(s spot) int {
	have, last := s.have(), -1
	headed := s.node.headed || s.node == d.root
	for i, e := range d.all {
		here := slices.Equal(e.under, have) && len(s.rest) == 1
		dotted := !e.headed && e.path.below(have) && len(e.under) < len(have)
		if headed && here || !headed && dotted {
			last = i
		}
	}
	return last
}

// placeholder is where a line begins under the table's header that has the key as a comment, as new files have keys that
// are not needed; -1 where there is none. The key then stands below it.
func (d *Document) placeholder(s spot) int {
	first := slices.IndexFunc(d.all, func(e entry) bool { return e.headed && slices.Equal(e.path, s.have()) })
	if first < 0 || len(s.rest) != 1 {
		return -1
	}
	for i := first; i < len(d.all) && slices.Equal(d.all[i].under, s.have()); i++ {
		end := len(d.source.Text)
		if i+1 < len(d.all) {
			end = d.lineStart(d.all[i+1].start())
		}
		for at := d.lineEnd(d.all[i].end()); at < end; at = d.lineEnd(at) {
			words, isComment := strings.CutPrefix(strings.TrimSpace(string(d.source.Text[at:d.lineEnd(at)])), "#")
			key, _, isKey := strings.Cut(words, "=")
			if isComment && isKey && strings.TrimSpace(key) == Key(s.rest[0].Key) {
				return at
			}
		}
	}
	return -1
}

// inBraces adds a key to a table in braces.
func (d *Document) inBraces(s spot, written string) Splice {
	key := s.path[s.inside:].dotted() + " = " + written
	if all := outline(s.node); len(all) > 0 {
		last := all[len(all)-1]
		return d.splice(last.start(), last.end(), last.written.Text()+", "+key)
	}
	at := d.value(s.node)
	return d.splice(at.Start, at.End, "{ "+key+" }")
}
