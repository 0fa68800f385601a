package fromword

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

// A maker makes documents of bytes, each word of which stands in them once.
type maker struct {
	data  []byte
	words int
	notes map[string][]docxread.Block
}

// next is a number below n.
func (m *maker) next(n int) int {
	if len(m.data) == 0 {
		return 0
	}
	b := m.data[0]
	m.data = m.data[1:]
	return int(b) % n
}

// word is a word that the document has nowhere else. Its figures are letters, since numbers are no words of a paper.
func (m *maker) word() string {
	m.words++
	return "zq" + strings.Map(func(c rune) rune { return c - '0' + 'a' }, fmt.Sprint(m.words)) + "x"
}

var signs = []string{"", "", "", "*", "_", "{{", "|", "[", "](#", "#", "\t", "\n", "'''", `\`, "1.", "a)", "(b) ", "•", "> ", "Table 1: ", "paragraph 3 ", "–", "☐", "Appendix A ", "<b>", "\u00ad", "Part A", "§"}

func (m *maker) run() docxread.Run {
	r := docxread.Run{Text: signs[m.next(len(signs))] + m.word() + " " + m.word() + signs[m.next(len(signs))]}
	switch m.next(12) {
	case 0:
		r.Bold = true
	case 1:
		r.Italic, r.Struck = true, true
	case 2:
		r.Link = "https://example.org/"
	case 3:
		r.Ref = []string{"m1", "m2", "nowhere"}[m.next(3)]
	case 4:
		r = docxread.Run{Image: &docxread.Image{Words: r.Text}}
	case 5:
		key := fmt.Sprint(len(m.notes))
		m.notes[key] = []docxread.Block{p(m.word())}
		r = docxread.Run{Note: key}
	case 6:
		r.Raised = true
	case 7:
		r.Style = []string{"paragraph number", "inserted"}[m.next(2)]
	}
	return r
}

var styles = []string{"normal", "normal", "body text", "numbered paragraph", "sub-paragraph 1", "sub-paragraph 3", "continued", "list bullet", "quote", "caption", "field", "contact", "table note", "byline", "draft", "title"}

var numbers = []string{"", "", "1.", "2.", "3.1", "(a)", "(b)", "(i)", "b)", "•", "Option 2:", "☒", "Appendix B", "ii.", "1.1.1"}

func (m *maker) paragraph() *docxread.Paragraph {
	out := &docxread.Paragraph{Style: styles[m.next(len(styles))], Number: numbers[m.next(len(numbers))], Depth: m.next(3), Indent: 360 * m.next(4), Boxed: m.next(12) == 0}
	if m.next(6) == 0 {
		out.Outline, out.Number = 1+m.next(4), ""
	}
	if m.next(4) == 0 {
		out.Bookmarks = []string{[]string{"m1", "m2"}[m.next(2)]}
	}
	for range 1 + m.next(4) {
		out.Runs = append(out.Runs, m.run())
	}
	return out
}

func (m *maker) block(depth int) docxread.Block {
	if m.next(6) > 0 || depth > 2 {
		return m.paragraph()
	}
	t := &docxread.Table{Heads: m.next(3)}
	for range 1 + m.next(3) {
		var row docxread.Row
		for range 1 + m.next(3) {
			c := docxread.Cell{Span: m.next(3), Merged: m.next(5) == 0}
			if !c.Merged {
				c.Blocks = append(c.Blocks, m.block(depth+1))
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

var headings = []string{"Background", "Recommendation", "Equality Implications", "Officers to Contact", "Appendices", "Recommendations repeated", "Appendix C: Maps", "Bats"}

// document makes a document.
func (m *maker) document() *docxread.Document {
	m.notes = map[string][]docxread.Block{}
	d := &docxread.Document{Notes: m.notes}
	for len(m.data) > 0 {
		if m.next(5) == 0 {
			d.Blocks = append(d.Blocks, h(1+m.next(2), headings[m.next(len(headings))]))
		}
		d.Blocks = append(d.Blocks, m.block(0))
	}
	return d
}

var onlyWord = regexp.MustCompile(`zq[a-j]+x`)

// holds checks a case that is made of a document: that it can be read, and that every word of the document is in it or in what was
// found.
func holds(t *testing.T, data []byte) {
	t.Helper()
	m := maker{data: data}
	d := m.document()
	if m.next(1) == 0 && len(data) > 0 && data[0]%7 == 0 {
		d.Blocks = d.Blocks[:len(d.Blocks)/2]
	}
	text, findings := made(t, &docxread.File{}, d)
	all := text + strings.Join(findings, "\n")
	var list diag.List
	c, _ := casefile.Folder{FS: fstest.MapFS{"cases/c.toml": {Data: []byte(text)}}}.Case("c", &list)
	for _, f := range list.Sorted() {
		if f.Rule == "syntax" || c == nil {
			t.Fatalf("%s\n%s", f, text)
		}
	}
	have := map[string]bool{}
	for _, w := range onlyWord.FindAllString(all, -1) {
		have[w] = true
	}
	for _, w := range onlyWord.FindAllString(source(d), -1) {
		if !have[w] {
			t.Fatalf("%s is lost of\n%s:\n%s\n%s", w, outline(d.Blocks), text, strings.Join(findings, "\n"))
		}
	}
}

// source is all words of a document.
func source(d *docxread.Document) string {
	all := wordsOf(d.Blocks)
	var shown func(blocks []docxread.Block)
	shown = func(blocks []docxread.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *docxread.Paragraph:
				for _, r := range b.Runs {
					if r.Note != "" {
						all += " " + wordsOf(d.Notes[r.Note])
					} else if r.Image != nil {
						all += " " + r.Image.Words
					}
				}
			case *docxread.Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						shown(c.Blocks)
					}
				}
			}
		}
	}
	shown(d.Blocks)
	return all
}

func randomBytes(seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 1))
	data := make([]byte, 20+r.IntN(600))
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	return data
}

// TestNoWordIsLost makes cases of documents of all shapes.
func TestNoWordIsLost(t *testing.T) {
	for seed := range uint64(400) {
		holds(t, randomBytes(seed))
	}
}

// FuzzNoWordIsLost looks for a document of which a word gets lost, or the case can't be read.
func FuzzNoWordIsLost(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(randomBytes(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 1<<13 {
			holds(t, data)
		}
	})
}

// TestAnswersAreRead has a report read what is made of documents: the words of a section are those of the file.
func TestAnswersAreRead(t *testing.T) {
	for seed := range uint64(200) {
		m := maker{data: randomBytes(seed), notes: map[string][]docxread.Block{}}
		var blocks []docxread.Block
		for range 6 {
			paragraph := m.paragraph()
			paragraph.Outline, paragraph.Boxed, paragraph.Style = 0, false, "normal"
			paragraph.Number = []string{"1.", "2."}[m.next(2)]
			for i := range paragraph.Runs {
				if r := &paragraph.Runs[i]; r.Ref != "" || r.Image != nil || r.Note != "" {
					*r = docxread.Run{Text: m.word()}
				}
				paragraph.Runs[i].Style = ""
			}
			blocks = append(blocks, paragraph)
		}
		text, _ := made(t, &docxread.File{}, doc(append([]docxread.Block{h(2, "Background")}, blocks...)...))
		var list diag.List
		c, _ := casefile.Folder{FS: fstest.MapFS{"cases/c.toml": {Data: []byte(text)}}}.Case("c", &list)
		r := report.Build(draftOf(c.Prose["background"].Value), &list)
		var runs []report.Run
		r.Blocks(func(b report.Block) {
			switch b := b.(type) {
			case *report.Paragraph:
				runs = append(append(runs, b.Runs...), report.Run{Text: " "})
			case *report.Heading:
				runs = append(append(runs, b.Runs...), report.Run{Text: " "})
			}
		})
		got := strings.Join(onlyWord.FindAllString(report.Text(runs), -1), " ")
		if want := strings.Join(onlyWord.FindAllString(wordsOf(blocks), -1), " "); got != want {
			t.Fatalf("a report reads\n%s\nnot\n%s\nin\n%s", got, want, text)
		}
	}
}

// draftOf is a paper of one section.
func draftOf(text string) report.Draft {
	source := diag.NewSource("c.md", []byte(text))
	s := report.DraftSection{ID: "background", Heading: "Background", Numbered: true, Text: report.Markdown{Text: text, Origin: source.Span}}
	return report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{s}}}}
}

// outline is a document as a person reads it.
func outline(blocks []docxread.Block) string {
	var out strings.Builder
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			fmt.Fprintf(&out, "%s|%d|%s|%v", b.Style, b.Outline, b.Number, b.Boxed)
			for _, r := range b.Runs {
				fmt.Fprintf(&out, " %q%s", r.Text, r.Note)
			}
			out.WriteString("\n")
		case *docxread.Table:
			for _, row := range b.Rows {
				out.WriteString("row\n")
				for _, c := range row.Cells {
					out.WriteString("- " + outline(c.Blocks))
				}
			}
		}
	}
	return out.String()
}
