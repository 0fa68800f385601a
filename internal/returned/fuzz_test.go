package returned

import (
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// vandal does things to a file by bytes, as no word processor would.
type vandal struct {
	*wordFile
	bytes []byte
}

// next is the next byte, below a bound.
func (v *vandal) next(below int) int {
	if len(v.bytes) == 0 || below <= 0 {
		return 0
	}
	b := int(v.bytes[0]) % below
	v.bytes = v.bytes[1:]
	return b
}

// somebody's change; nil for none.
func (v *vandal) some() *docxread.Change {
	kind := v.next(7)
	if kind > 4 {
		return nil
	}
	return v.change(docxread.ChangeKind(kind), []string{finance, legal, ""}[v.next(3)], monday, "x")
}

var scraps = []string{"", " ", "£1", "12.\t", "one two three", "\n", "Lorries", "the depot leaks when it rains.", "\u00a0", "é", "|*_"}

// act does one thing.
func (v *vandal) act() {
	if len(v.blocks) == 0 {
		return
	}
	i := v.next(len(v.blocks))
	switch b := v.blocks[i].(type) {
	case *docxread.Paragraph:
		v.paragraph(i, b)
	case *docxread.Table:
		v.cells(b)
	}
}

func (v *vandal) paragraph(i int, p *docxread.Paragraph) {
	switch v.next(7) {
	case 0:
		v.blocks = append(v.blocks[:i:i], v.blocks[i+1:]...)
	case 1:
		at := v.next(len(v.blocks))
		v.blocks[i], v.blocks[at] = v.blocks[at], v.blocks[i]
	case 2:
		p.Mark = v.some()
	case 3:
		for k := range p.Runs {
			p.Runs[k].Change = v.some()
		}
	case 4:
		p.Bookmarks = []string{"_para_1", "_table_1_t1", "_nowhere"}[:v.next(4)]
	case 5:
		p.Runs = append(p.Runs, docxread.Run{Text: scraps[v.next(len(scraps))], Change: v.some(), Comments: []string{"0"}[:v.next(2)]})
	case 6:
		again := *p
		v.blocks = append(v.blocks, &again)
	}
}

func (v *vandal) cells(t *docxread.Table) {
	if len(t.Rows) == 0 {
		return
	}
	r := &t.Rows[v.next(len(t.Rows))]
	switch v.next(5) {
	case 0:
		r.Change = v.some()
	case 1:
		r.Cells = r.Cells[:v.next(len(r.Cells)+1)]
	case 2:
		r.Cells = append(r.Cells, docxread.Cell{Span: v.next(300), Merged: v.next(2) == 1, Change: v.some(), Blocks: []docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{{Text: scraps[v.next(len(scraps))]}}}, t}[:v.next(2)]})
	case 3:
		t.Rows = t.Rows[:v.next(len(t.Rows)+1)]
	case 4:
		t.Boxed = !t.Boxed
	}
}

// wordsOf are the words of all lines, in their order.
func wordsOf(lines []line) string {
	var all []string
	for _, l := range lines {
		all = append(all, l.text)
	}
	return strings.Join(all, "\n")
}

// lacking is a word of lines that a report has less often; "" for none.
func lacking(r *report.Report, lines []line) string {
	count := map[string]int{}
	add := func(text string) {
		for _, w := range redline.WordsOf(plainly(text)) {
			count[plainly(text)[w.Start:w.End]]++
		}
	}
	add(r.Lead)
	add(r.Title)
	for _, p := range r.Parts {
		for _, s := range p.Sections {
			add(s.Heading)
		}
	}
	r.Texts(func(runs []report.Run) { add(bare(runs).String()) })
	for _, l := range lines {
		for _, w := range redline.WordsOf(l.text) {
			word := l.text[w.Start:w.End]
			if count[word]--; count[word] < 0 && !strings.Contains("Table 1:", word) {
				return word
			}
		}
	}
	return ""
}

// checkCompared holds a comparison with what somebody did by bytes against what is always so: it comes to an end, a file whose
// words differ on either side from what was sent is told to differ, and one in which nothing differs is not.
func checkCompared(t *testing.T, data []byte) {
	r := sample(t)
	now, v := file(t, r), &vandal{file(t, r), data}
	for len(v.bytes) > 0 {
		v.act()
	}
	sent, back := now.taken(), v.taken()
	answer := evidence(t)
	c := compare(Paper{Report: r, Case: "case.md", Answers: []Answer{answer}}, sent, nil, back)
	checkTakes(t, c, answer)
	was := wordsOf(linesOf(sent.passages, before))
	differs := was != wordsOf(linesOf(back.passages, before)) || was != wordsOf(linesOf(back.passages, after))
	if differs && c.Same() {
		t.Errorf("nothing is told of\n%s\nthat became\n%s\nand would be\n%s", was, wordsOf(linesOf(back.passages, before)), wordsOf(linesOf(back.passages, after)))
	}
	if !differs && len(v.changes) == 0 && !c.Same() && len(c.Comments) == 0 {
		t.Errorf("told is\n%s", told(c))
	}
	if missing := lacking(c.Redline.New.Report, linesOf(back.passages, after)); missing != "" {
		t.Errorf("the redline lacks %q", missing)
	}
	if err := c.Text(redline.Printer{Out: io.Discard}); err != nil {
		t.Error(err)
	}
	if err := c.JSON(io.Discard, "", ""); err != nil {
		t.Error(err)
	}
	if again := compare(Paper{Report: r, Case: "case.md", Answers: []Answer{answer}}, sent, nil, back); told(again) != told(c) {
		t.Errorf("told once is\n%s\nand again\n%s", told(c), told(again))
	}
}

// checkTakes holds what edits come to against the answer that they change: no word that nobody touched is lost by it, and what moves,
// is parted or joined has the words that it had.
func checkTakes(t *testing.T, c *Comparison, answer Answer) {
	for _, e := range c.Edits {
		if e.Take == nil || e.Take.Answer == "" {
			continue
		}
		was, is := strings.Fields(answer.Value), strings.Fields(e.Take.Whole)
		switch e.How {
		case redline.PutIn:
			is = slices.DeleteFunc(is, func(word string) bool { return strings.Contains(e.New, word) && !slices.Contains(was, word) })
		case redline.TakenOut:
			if len(is) >= len(was) {
				t.Errorf("nothing is taken out of\n%s", answer.Value)
			}
			continue
		default:
			slices.Sort(was)
			slices.Sort(is)
		}
		if len(is) < len(was) || e.How != redline.PutIn && !slices.Equal(was, is) {
			t.Errorf("%s: of\n%s\nis made\n%s", e.Title(), answer.Value, e.Take.Whole)
		}
	}
}

// TestVandals has many files that were changed by chance.
func TestVandals(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		data := make([]byte, random.IntN(60))
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		checkCompared(t, data)
		if t.Failed() {
			t.Fatalf("by %v", data)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add([]byte("\x01\x05\x04\x00\x01\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 400 {
			checkCompared(t, data)
		}
	})
}
