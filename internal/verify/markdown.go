package verify

import (
	"errors"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// ReadMarkdown reads a report's Markdown line by line, as someone does who looks at its source. A quotation
// is read as the text in it. Markdown has no addresses. The error says why it can't be read.
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
	lines []string // of the paragraph
	rows  int      // of the table so far, its ruled line included
}

var (
	headingLine = regexp.MustCompile(`^#{1,6} `)
	bulletLine  = regexp.MustCompile(`^[-*+] `)
	ruledLine   = regexp.MustCompile(`^[|: -]+$`)
)

func (m *lineReader) line(line string) {
	for strings.HasPrefix(line, ">") {
		line = strings.TrimSpace(line[1:])
	}
	if strings.HasPrefix(line, "|") {
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
		m.write(plainText(strings.TrimLeft(line, "#")))
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
	m.write(plainText(strings.Join(m.lines, "\n")))
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
			m.write(plainText(line[from:i]) + " ")
			from = i + 1
		}
	}
	m.write(plainText(line[from:]))
	m.close()
}

// maxMarkup is how far the end of a link, an image or a character reference is looked for, in bytes: a
// hostile file could begin millions that never end.
const maxMarkup = 4096

// plainText is Markdown as it is shown: without escapes, emphasis, images and the addresses of links.
func plainText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		n := markup(&b, s[i:])
		if n == 0 {
			b.WriteByte(s[i])
			n = 1
		}
		i += n
	}
	return b.String()
}

// markup writes what the markup at the beginning of s shows, and gives its length; 0 where there is none.
func markup(b *strings.Builder, s string) int {
	switch c := s[0]; {
	case c == '\\' && len(s) > 1 && s[1] == '\n':
		return 1
	case c == '\\' && len(s) > 1 && isPunctuation(s[1]):
		b.WriteByte(s[1])
		return 2
	case c == '*' || c == '_' || c == '[':
		return 1
	case strings.HasPrefix(s, "!["):
		if n := until(s, "]("); n > 0 {
			return n + max(until(s[n:], ")"), 1)
		}
	case strings.HasPrefix(s, "]("):
		return until(s, ")")
	case c == '<':
		if n := until(s, ">"); n > 0 {
			b.WriteString(s[1 : n-1])
			return n
		}
	case c == '&':
		if n := until(s[:min(len(s), 32)], ";"); n > 0 {
			b.WriteString(html.UnescapeString(s[:n]))
			return n
		}
	}
	return 0
}

// until is the length of s up to and with an end that no backslash escapes; 0 where there is none near.
func until(s, end string) int {
	for i := 0; i < min(len(s), maxMarkup); i++ {
		switch {
		case s[i] == '\\':
			i++
		case strings.HasPrefix(s[i:], end):
			return i + len(end)
		}
	}
	return 0
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
}
