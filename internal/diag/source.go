package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Source is one input file held in memory, and where each of its lines begins.
type Source struct {
	Name  string // the path as the reader knows it, with forward slashes
	Text  []byte // UTF-8, without a byte order mark
	lines []int  // offset of the first byte of each line
	above int    // lines of the file that stand above Text, where it is a part of one
	left  int    // code points of its first line that stand before Text
	ahead int    // bytes of the file that stand before Text
	cell  string // where Text is what a cell of a workbook holds: the cell's name, such as "Budget!D14"
}

// NewSource indexes the lines of text, which must not change afterwards.
func NewSource(name string, text []byte) *Source {
	s := &Source{Name: name, Text: text, lines: []int{0}}
	for i, b := range text {
		if b == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// Span is the part of s from byte offset start up to end; offsets outside s are drawn in.
func (s *Source) Span(start, end int) Span {
	start = min(max(start, 0), len(s.Text))
	return Span{Source: s, Start: start, End: min(max(end, start), len(s.Text))}
}

// Whole is the place of a finding about the file as such: its first line.
func (s *Source) Whole() Span { return Span{Source: s} }

// line is the number, from 1, of the line in which the byte at offset stands.
func (s *Source) line(offset int) int {
	return s.above + sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > offset })
}

// lineText is the text of line n, from 1, without its end.
func (s *Source) lineText(n int) []byte {
	n -= s.above
	text := s.Text[s.lines[n-1]:]
	if n < len(s.lines) {
		text = s.Text[s.lines[n-1] : s.lines[n]-1]
	}
	return bytes.TrimSuffix(text, []byte("\r"))
}

// A Span is a place in a source: the one way in which this program says where something stands.
// The zero Span is no place at all, for a finding about the run as a whole.
type Span struct {
	Source     *Source
	Start, End int // byte offsets into Source.Text
}

// Known tells whether the span is a place in a file.
func (p Span) Known() bool { return p.Source != nil }

// File is the name of the file, or "" for the zero Span.
func (p Span) File() string {
	if p.Source == nil {
		return ""
	}
	return p.Source.Name
}

// Line is the line of the span's first byte, from 1; 0 for the zero Span.
func (p Span) Line() int {
	if p.Source == nil {
		return 0
	}
	return p.Source.line(p.Start)
}

// Column is the column of the span's first byte in code points, from 1; 0 for the zero Span. In a cell
// of a workbook it is the column of the cell.
func (p Span) Column() int {
	if p.Source == nil {
		return 0
	}
	if p.Source.cell != "" {
		return p.Source.left + 1
	}
	return 1 + p.Source.leftOf(p.Line()) + p.inLine()
}

// inLine is how many code points of the span's first line, as far as it is held, stand before it.
func (p Span) inLine() int {
	return utf8.RuneCount(p.Source.Text[p.Source.lines[p.Line()-p.Source.above-1]:p.Start])
}

// leftOf is how many code points of line n, from 1, are not held.
func (s *Source) leftOf(n int) int {
	if n-s.above == 1 {
		return s.left
	}
	return 0
}

// Contains tells whether another place begins in the span.
func (p Span) Contains(other Span) bool {
	return p.Source == other.Source && p.Start <= other.Start && other.Start < p.End
}

// EndPlace is the line and the column after the span's last byte; 0 and 0 for the zero Span.
func (p Span) EndPlace() (line, column int) {
	after := Span{Source: p.Source, Start: p.End, End: p.End}
	return after.Line(), after.Column()
}

// Alone is the same place in a source that holds nothing but the span's own lines, and of long ones what
// an excerpt shows: what is kept of a file once it is worked on.
func (p Span) Alone() Span {
	if p.Source == nil {
		return p
	}
	s := p.Source
	first, last := s.line(p.Start)-s.above, s.line(p.End)-s.above
	from, to := s.lines[first-1], len(s.Text)
	if last < len(s.lines) {
		to = s.lines[last]
	}
	left := s.leftOf(first + s.above)
	if start := back(s.Text[:p.Start], excerptWidth+1); start > from {
		if s.cell == "" {
			left += utf8.RuneCount(s.Text[from:start])
		}
		from = start
	}
	to = min(to, p.End+ahead(s.Text[p.End:], excerptWidth+1))
	alone := NewSource(s.Name, bytes.Clone(s.Text[from:to]))
	alone.above, alone.left, alone.ahead, alone.cell = s.above+first-1, left, s.ahead+from, s.cell
	return alone.Span(p.Start-from, p.End-from)
}

// Offset is the byte of the file, without its byte order mark, at which the span begins.
func (p Span) Offset() int {
	if p.Source == nil {
		return 0
	}
	return p.Source.ahead + p.Start
}

// back is where the last n code points of text begin.
func back(text []byte, n int) int {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRune(text[:at])
		at -= size
	}
	return at
}

// ahead is where the first n code points of text end.
func ahead(text []byte, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return at
}

// String is "file:line:column", as editors and terminals understand it, and "file:Budget!D14" of a cell.
func (p Span) String() string {
	if p.Source == nil {
		return ""
	}
	if p.Source.cell != "" {
		return p.File() + ":" + p.Source.cell
	}
	return position(p.File(), p.Line(), p.Column())
}

// Cell is the name of the cell of a workbook in which the span stands, such as "Budget!D14"; "" elsewhere.
func (p Span) Cell() string {
	if p.Source == nil {
		return ""
	}
	return p.Source.cell
}

// Text is what stands at the span.
func (p Span) Text() string {
	if p.Source == nil {
		return ""
	}
	return string(p.Source.Text[p.Start:p.End])
}

// At is the place of a line, from 1, and a byte of it, from 0; a line that is not there is the first.
func (s *Source) At(line, column int) Span {
	if line <= s.above || line > s.above+len(s.lines) {
		return s.Whole()
	}
	start := s.lines[line-s.above-1]
	return s.Span(min(start+max(column, 0), start+len(s.lineText(line))), start+len(s.lineText(line)))
}
