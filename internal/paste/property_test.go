package paste

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// A maker writes a made-up clipping as Word would, and what a reader of it reads, without the numbers that go.
type maker struct {
	*rand.Rand
	html strings.Builder
	read strings.Builder
	last int // number of a paragraph
}

// vocabulary is words, and signs that Markdown might take for its own.
var vocabulary = strings.Fields(`the council agreed £4.2 million for 3.1 waste (a) b) 1. 12. - – — + * ** _ __ x_y _z_ # ## > >> | || [ ] [x] [^1] [a](b) ![c](d)
	{ } {{a.b}} {#label} {.box} {{ }} ~~ ~~a~~ ++ ++b++ C++ ` + "` `` ```" + ` \ \\ \n a\b & &amp; &copy; &copy <b> </b> <a@b.uk> < > = == === --- *** ___ a* *a *a* **b** 12*3*4 5*
	“quoted” ‘it’s’ "straight" 'too' www.example.gov.uk https://example.gov.uk/a_b?c=d&e=f mail@example.gov.uk Table: Table 1: Figure A. B. I. iv) :: | |---| • · o § … ! !! !? No. etc. (i) ii. z) aa) [ok] ☐ ☒ café naïve`)

func (m *maker) words(most int) string {
	var all []string
	for range 1 + m.IntN(most) {
		all = append(all, vocabulary[m.IntN(len(vocabulary))])
	}
	return strings.Join(all, " ")
}

// said writes words in some style, and notes them.
func (m *maker) said(most int) {
	open, shut := "", ""
	switch m.IntN(8) {
	case 0:
		open, shut = "<b style='mso-bidi-font-weight:normal'>", "</b>"
	case 1:
		open, shut = "<i>", "</i>"
	case 2:
		open, shut = "<b><i>", "</i></b>"
	case 3:
		open, shut = `<a href="https://example.gov.uk/a_(b)?c=1&amp;copy=2">`, "</a>"
	case 4:
		open, shut = "<span lang=EN-GB style='mso-ansi-language:EN-GB'>", "</span>"
	}
	words := m.words(most)
	fmt.Fprintf(&m.html, "%s%s%s", open, html.EscapeString(words), shut)
	m.read.WriteString(words)
}

// sentence writes words that begin with a plain one, so that what they begin with is no typed number.
func (m *maker) sentence() {
	first := []string{"Whatever", "Word", "So", "Dr.", "A", "I", "No."}[m.IntN(7)]
	m.html.WriteString(first + " ")
	m.read.WriteString(first + " ")
	for i := range 1 + m.IntN(4) {
		if i > 0 && m.IntN(3) > 0 {
			m.html.WriteString([]string{" ", "&nbsp;", "\r\n"}[m.IntN(3)])
			m.read.WriteByte(' ')
		}
		m.said(5)
	}
}

func (m *maker) end() { m.read.WriteString(" \n") }

func (m *maker) paragraph() {
	m.html.WriteString("<p class=MsoNormal>")
	m.sentence()
	m.html.WriteString("<o:p></o:p></p>\r\n\r\n")
	m.end()
}

// numbered writes a paragraph with a number, typed or automatic.
func (m *maker) numbered() {
	m.last++
	mark := "<p class=MsoNormal style='margin-left:36.0pt;text-indent:-36.0pt'>3.%d<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>"
	if m.IntN(2) == 0 {
		mark = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.%d<span>&nbsp;&nbsp; </span></span><![endif]>"
	}
	fmt.Fprintf(&m.html, mark, m.last)
	m.sentence()
	m.html.WriteString("</p>")
	m.end()
}

// list writes items up to three deep, as Word marks them.
func (m *maker) list() {
	id := 1 + m.IntN(9)
	level := 1
	ordered := m.IntN(2) == 0
	for i := range 1 + m.IntN(6) {
		if i > 0 {
			level = max(1, min(level+m.IntN(3)-1, 4))
		}
		marker := [][]string{{"·", "o", "§", "·"}, {"(a)", "(i)", "(A)", "(I)"}}[map[bool]int{true: 1}[ordered]][level-1]
		fmt.Fprintf(&m.html, "<p class=MsoListParagraph style='margin-left:%d.0pt;text-indent:-18.0pt;mso-list:l%d level%d lfo%d'><![if !supportLists]><span style='mso-list:Ignore'>%s<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>", 36*level, id, level, id, marker)
		m.sentence()
		m.html.WriteString("<o:p></o:p></p>\r\n\r\n")
		m.end()
	}
}

func (m *maker) table() {
	columns := 2 + m.IntN(3)
	m.html.WriteString("<table class=MsoTableGrid border=1>")
	for row := range 2 + m.IntN(4) {
		fmt.Fprintf(&m.html, " <tr style='mso-yfti-irow:%d'>", row)
		for range columns {
			m.html.WriteString("<td width=100 valign=top><p class=MsoNormal>")
			if row == 0 {
				m.html.WriteString("<b>Head</b>")
				m.read.WriteString("Head")
			} else {
				m.sentence()
			}
			m.html.WriteString("<o:p></o:p></p></td>")
			m.end()
		}
		m.html.WriteString("</tr>\r\n")
	}
	m.html.WriteString("</table>\r\n")
}

func (m *maker) heading() {
	level := 1 + m.IntN(3)
	fmt.Fprintf(&m.html, "<h%d>", level)
	m.sentence()
	fmt.Fprintf(&m.html, "<o:p></o:p></h%d>\r\n", level)
	m.end()
}

// TestSameWords pastes made-up clippings: their words, without the numbers that go, are the words of the report.
func TestSameWords(t *testing.T) {
	for seed := range uint64(1000) {
		m := maker{Rand: rand.New(rand.NewPCG(seed, 18))}
		for range 1 + m.IntN(6) {
			[]func(){m.paragraph, m.numbered, m.numbered, m.list, m.table, m.heading}[m.IntN(6)]()
		}
		c := Read("<html><body><!--StartFragment-->" + m.html.String() + "<!--EndFragment--></body></html>")
		r, findings := built(c.Markdown)
		if got, want := words(r), fields(m.read.String()); got != want {
			t.Fatalf("seed %d: the report reads\n%s\nand the clipping\n%s\nMarkdown:\n%s\nHTML:\n%s\n%v", seed, got, want, c.Markdown, m.html.String(), findings)
		}
		if strings.Contains(c.Markdown, "{{") {
			t.Fatalf("seed %d: a fact in\n%s", seed, c.Markdown)
		}
		for _, d := range findings {
			if d.Severity == diag.Error && d.Rule != "list-restart" { // which the clipping's own order may bring about
				t.Fatalf("seed %d: %s: %s\nMarkdown:\n%s", seed, d.Rule, d.Message, c.Markdown)
			}
		}
	}
}
