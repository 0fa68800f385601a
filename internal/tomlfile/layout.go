package tomlfile

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// splice is the change that puts a text in the place of what stands between two offsets.
func (d *Document) splice(from, to int, with string) Splice {
	return Splice{At: from, Old: string(d.source.Text[from:to]), With: with}
}

// lineStart is where the line begins in which an offset stands.
func (d *Document) lineStart(at int) int { return bytes.LastIndexByte(d.source.Text[:at], '\n') + 1 }

// lineEnd is where the line after it begins.
func (d *Document) lineEnd(at int) int {
	if n := bytes.IndexByte(d.source.Text[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(d.source.Text)
}

// blank tells whether there is nothing to be seen between two offsets.
func (d *Document) blank(from, to int) bool { return len(bytes.TrimSpace(d.source.Text[from:to])) == 0 }

// after adds lines after the line in which an offset stands. A file whose last line has no end keeps that.
func (d *Document) after(at int, lines string) Splice {
	end := d.lineEnd(at)
	start := d.lineStart(max(end-1, 0))
	old := string(d.source.Text[start:end])
	if old != "" && !strings.HasSuffix(old, "\n") {
		lines = d.eol + strings.TrimSuffix(lines, d.eol)
	}
	return d.splice(start, end, old+lines)
}

// line adds a key after an entry, with its indent and in the column of its =.
func (d *Document) line(i int, key, written string) Splice {
	start := d.all[i].start()
	indent := indentOf(string(d.source.Text[d.lineStart(start):start]))
	gap := strings.Repeat(" ", max(d.column(i)-utf8.RuneCountInString(key), 1))
	return d.after(d.all[i].end(), indent+key+gap+"= "+written+d.eol)
}

// column is how many letters stand before the = of an entry that spaces put in line with others; 0 for any
// other. The longest key of a table has no such space, but the one above it has.
func (d *Document) column(i int) int {
	width, inLine := 0, false
	for _, e := range d.all[max(i-1, 0) : i+1] {
		if e.headed || !slices.Equal(e.under, d.all[i].under) {
			continue
		}
		equals := e.Key.End + bytes.IndexByte(d.source.Text[e.Key.End:], '=')
		key := d.source.Text[e.start():equals]
		n := utf8.RuneCount(key)
		inLine = inLine && n == width || bytes.HasSuffix(key, []byte("  "))
		width = n
	}
	if !inLine {
		return 0
	}
	return width
}

// top adds a key before the first table, and before the comment that stands directly upon it.
func (d *Document) top(key string) Splice {
	if len(d.all) == 0 {
		return d.end(key)
	}
	at := d.lineStart(d.all[0].start())
	for at > 0 && d.source.Text[d.lineStart(at-1)] == '#' {
		at = d.lineStart(at - 1)
	}
	end := d.lineEnd(at)
	return d.splice(at, end, key+d.eol+string(d.source.Text[at:end]))
}

// block adds a table after all that stands below a path, with a blank line before it and after it.
func (d *Document) block(path Path, lines string) Splice {
	last := len(d.all) - 1
	for last >= 0 && !d.all[last].path.below(path) {
		last--
	}
	if last < 0 || last == len(d.all)-1 {
		return d.end(lines)
	}
	end := d.all[last].end()
	if next := d.lineEnd(end); !d.blank(next, d.lineEnd(next)) {
		lines += d.eol
	}
	return d.after(end, d.eol+lines)
}

// end adds lines at the end of the file, with a blank line before them.
func (d *Document) end(lines string) Splice {
	end := len(d.source.Text)
	if !d.blank(d.lineStart(max(end-1, 0)), end) {
		lines = d.eol + lines
	}
	return d.after(end, lines)
}
