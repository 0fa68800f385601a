package verify

import (
	"errors"
	"strings"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

// ReadMarkdown reads a report's Markdown line by line, as someone does who looks at its source. Of a quotation it
// reads the text. The reading has no addresses, since Markdown has none. The error says why the file can't be read.
func ReadMarkdown(src []byte) (Reading, error) {
	if !utf8.Valid(src) {
		return Reading{}, errors.New("it is not UTF-8")
	}
	var m lineReader
	for line := range strings.Lines(string(src)) {
		m.line(strings.TrimSpace(line))
	}
	m.paragraph()
	return m.finish(), nil
}

// A lineReader gathers lines to paragraphs.
type lineReader struct {
	gatherer
	lines []string // the lines of the paragraph so far
	rows  int      // how many rows the table has so far, its ruled line included
}

var (
	headingLine = lazy.New(`^#{1,6} `)
	bulletLine  = lazy.New(`^[-*+] `)
	ruledLine   = lazy.New(`^[|: -]+$`)
)

func (m *lineReader) line(line string) {
	for strings.HasPrefix(line, ">") {
		line = strings.TrimSpace(line[1:])
	}
	if strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|") {
		m.paragraph()
		m.row(line)
		return
	}
	m.rows = 0
	switch {
	case line == "":
		m.paragraph()
	case headingLine.MatchString(line):
		m.paragraph()
		m.write(m.plainText(strings.TrimLeft(line, "#")))
		m.item.Heading = m.text.Len() > 0
		m.close()
	case bulletLine.MatchString(line):
		m.paragraph()
		m.marked = bullet
		m.lines = append(m.lines, line[2:])
	default:
		m.lines = append(m.lines, line)
	}
}

// paragraph ends the paragraph.
func (m *lineReader) paragraph() {
	if len(m.lines) == 0 {
		return
	}
	m.write(m.plainText(strings.Join(m.lines, "\n")))
	m.close()
	m.lines, m.marked = nil, ""
}

// row reads a row of a table, whose second line only rules its head off.
func (m *lineReader) row(line string) {
	if m.rows++; m.rows == 2 && ruledLine.MatchString(line) {
		return
	}
	from := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			m.write(m.plainText(line[from:i]) + " ")
			from = i + 1
		}
	}
	m.write(m.plainText(line[from:]))
	m.close()
}

// plainText is Markdown as it is shown: without escapes, emphasis, images and the addresses of links. It notes those that
// lead to files beside this one.
func (m *lineReader) plainText(s string) string {
	in := inlineReader{source: s, ends: map[string]stretch{}}
	for in.at < len(s) {
		n := in.markup(s[in.at:])
		if n == 0 {
			in.WriteByte(s[in.at])
			n = 1
		}
		in.at += n
	}
	for _, l := range in.leaves {
		m.leaf(l.Words, l.Address)
	}
	return in.String()
}
