package paper

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"cabinet/internal/pdfread"
	"cabinet/internal/redline"
	"cabinet/internal/verify"
)

var update = flag.Bool("update", false, "write the files in testdata anew")

// TestSample shows what a page holds, and what a screen reader hears of the PDF, of a comparison in which all occurs.
func TestSample(t *testing.T) {
	equalsFile(t, "sample.html", string(Main(sample())))
	equalsFile(t, "sample.heard", pdfOf(t, sample()).Tree())
}

// equalsFile holds a text against a file of testdata.
func equalsFile(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || got != string(want) {
		t.Errorf("%s is other than it was (-update writes it anew): %v\n%s", file, err, got)
	}
}

// pdfOf is the PDF of a comparison, read back.
func pdfOf(t *testing.T, c *redline.Comparison) *pdfread.PDF {
	t.Helper()
	p, err := pdfread.Read(fileOf(t, c))
	if err != nil {
		t.Fatal(err)
	}
	if problems := p.Problems(); len(problems) > 0 {
		t.Error(problems)
	}
	return p
}

func fileOf(t *testing.T, c *redline.Comparison) []byte {
	t.Helper()
	file, err := PDF(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// The page and the PDF say the same, line by line.
func TestBothSayTheSame(t *testing.T) {
	for name, c := range comparisons() {
		t.Run(name, func(t *testing.T) {
			page, err := verify.ReadHTML(Page(c))
			if err != nil {
				t.Fatal(err)
			}
			file, err := verify.ReadPDF(fileOf(t, c))
			if err != nil {
				t.Fatal(err)
			}
			_, seen, _ := strings.Cut(page.Text(), "Changes: ")
			_, heard, _ := strings.Cut(file.Text(), "Changes: ")
			if seen != heard {
				t.Errorf("the page says\n%s\nthe PDF says\n%s", seen, heard)
			}
		})
	}
}

// comparisons are such of every kind.
func comparisons() map[string]*redline.Comparison {
	welsh := sample()
	welsh.Old, welsh.New = version("fersiwn 1", "cy"), version("fersiwn 2", "cy")
	nothing := &redline.Comparison{Old: version("version 1", "en-GB"), New: version("version 1 again", "en-GB")}
	gone := &redline.Comparison{Old: version("version 1", "en-GB"), New: redline.Version{Name: "HEAD~1"},
		Passages: []redline.Change{{How: redline.TakenOut, Kind: redline.Paragraph, Old: at("Background", "1"), Words: pieces(out("All of it."))}}}
	numbers := &redline.Comparison{Old: version("a", "en-GB"), New: version("b", "en-GB"), Renumbered: sample().Renumbered}
	return map[string]*redline.Comparison{"sample": sample(), "welsh": welsh, "nothing": nothing, "gone": gone, "numbers": numbers}
}

// Of a long table the rows that changed are printed, and one of no rows has its heads.
func TestTables(t *testing.T) {
	long := &redline.Table{Columns: []redline.HowInTable{redline.Same}, Head: []redline.Row{{How: redline.Same, Cells: []redline.Cell{tableCell(true, same("Year"))}}}}
	for i := range 40 {
		row := redline.Row{How: redline.Same, Cells: []redline.Cell{tableCell(false, same(fmt.Sprintf("row %d", i)))}}
		if i == 20 {
			row.Cells[0].Words = pieces(out("old"), in("new"))
		}
		long.Rows = append(long.Rows, row)
	}
	for name, tt := range map[string]struct {
		table *redline.Table
		want  string
	}{
		"long":   {long, "\nYear\nrow 0\nold new\n38 rows that are the same are left out.\n"},
		"unrows": {&redline.Table{Columns: long.Columns, Head: long.Head}, "Caption\nYear\n"},
		"empty":  {&redline.Table{}, "Caption\n"},
	} {
		c := &redline.Comparison{Old: version("a", "en-GB"), New: version("b", "en-GB"),
			Passages: []redline.Change{{How: redline.Changed, Kind: redline.TableOf, Old: at("Costs", "1"), New: at("Costs", "1"), Words: pieces(same("Caption")), Table: tt.table}}}
		page, err := verify.ReadHTML(Page(c))
		if err != nil || !strings.HasSuffix(page.Text(), tt.want) {
			t.Errorf("%s: %v\n%s", name, err, page.Text())
		}
		pdfOf(t, c)
	}
}

// A table that is new or gone is told so once, above it, and not in each cell, though each is marked.
func TestWholeTables(t *testing.T) {
	for how, op := range map[redline.How]redline.Op{redline.PutIn: redline.In, redline.TakenOut: redline.Out} {
		all := func(text string) []redline.Piece { return []redline.Piece{{Op: op, Text: text}} }
		row := func(head bool, texts ...string) (r redline.Row) {
			for _, text := range texts {
				r.Cells = append(r.Cells, tableCell(head, all(text)...))
			}
			return r
		}
		change := redline.Change{How: how, Kind: redline.TableOf, New: at("Costs", "1"), Words: all("Budget"), Table: &redline.Table{
			Columns: []redline.HowInTable{redline.Same, redline.Same}, Head: []redline.Row{row(true, "Item", "Cost")}, Rows: []redline.Row{row(false, "Rent", "£5"), row(false, "Heat", "£6")}}}
		if how == redline.TakenOut {
			change.Old, change.New = change.New, nil
		}
		c := &redline.Comparison{Old: version("a", "en-GB"), New: version("b", "en-GB"), Passages: []redline.Change{change}}
		page, tree := string(Page(c)), pdfOf(t, c).Tree()
		for what, counts := range map[string][2]int{
			"told in the page": {strings.Count(page, "inserted: ") + strings.Count(page, "deleted: "), 1},
			"marked in it":     {strings.Count(page, "<ins>") + strings.Count(page, "<del>"), 7},
			"told in the PDF":  {strings.Count(tree, "inserted: ") + strings.Count(tree, "deleted: "), 1},
			"marked there":     {strings.Count(tree, "TextDecorationType"), 7},
		} {
			if counts[0] != counts[1] {
				t.Errorf("%s: %d, not %d times, %s:\n%s\n%s", how, counts[0], counts[1], what, page, tree)
			}
		}
	}
}

// What is a comparison of nothing, or with nothing, says so.
func TestSaid(t *testing.T) {
	for name, want := range map[string]string{
		"nothing": "Nothing differs between the two.",
		"gone":    "HEAD~1, which has no such paper",
		"numbers": "Numbers alone differ.",
		"sample":  "2 facts and 8 passages differ. Passages: 2 changed, 1 put in, 1 taken out, 1 moved, 1 moved and changed, 1 split and 1 merged.",
		"welsh":   `<span class="unseen">dilëwyd: </span>`,
	} {
		if page := Page(comparisons()[name]); !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page of %s does not say %q:\n%s", name, want, Main(comparisons()[name]))
		}
	}
	if bytes.Contains(Main(comparisons()["nothing"]), []byte(legend)) {
		t.Error("a comparison of nothing tells of lines that it does not have")
	}
}

// Every word that was put in or taken out is in the page and in the PDF once, marked as what it is.
func TestEveryWordOnce(t *testing.T) {
	for seed := range uint64(40) {
		c, ins, del := made(rand.New(rand.NewPCG(seed, 1)))
		marked := markedIn(t, Page(c))
		equalWords(t, seed, "the page puts in", marked["ins"], ins)
		equalWords(t, seed, "the page takes out", marked["del"], del)
		heard := map[string][]string{}
		hear(pdfOf(t, c).Root, heard)
		equalWords(t, seed, "the PDF puts in", heard["Underline"], ins)
		equalWords(t, seed, "the PDF takes out", heard["LineThrough"], del)
		if t.Failed() {
			return
		}
	}
}

func equalWords(t *testing.T, seed uint64, what string, got, want []string) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("of %d, %s\n%q, not\n%q", seed, what, got, want)
	}
}

// made is a comparison of words that are all different, and which of them are put in and taken out, in order.
func made(r *rand.Rand) (c *redline.Comparison, ins, del []string) {
	n := 0
	some := func(only redline.Op) (p []redline.Piece) {
		for range 1 + r.IntN(5) {
			op := []redline.Op{redline.Keep, redline.In, redline.Out}[r.IntN(3)]
			if only != "" {
				op = only
			}
			text := ""
			for range 1 + r.IntN(3) {
				n++
				word := fmt.Sprintf("w%dz", n)
				text += word + " "
				switch op {
				case redline.In:
					ins = append(ins, word)
				case redline.Out:
					del = append(del, word)
				}
			}
			p = append(p, redline.Piece{Op: op, Text: text})
		}
		return p
	}
	c = &redline.Comparison{Old: version("a", "en-GB"), New: version("b", "en-GB")}
	for i := range 1 + r.IntN(12) {
		here := at(fmt.Sprintf("Section %d", i/3), fmt.Sprint(i))
		change := redline.Change{How: hows[r.IntN(len(hows))], Kind: []redline.Kind{redline.Paragraph, redline.Item, redline.Subheading, redline.Note}[r.IntN(4)], Old: here, New: here}
		switch {
		case change.How == redline.PutIn:
			change.Old, change.Words = nil, some(redline.In)
		case change.How == redline.TakenOut:
			change.New, change.Words = nil, some(redline.Out)
		case change.How == redline.Changed:
			change.Table = &redline.Table{Columns: []redline.HowInTable{redline.Same, redline.PutIn}}
			for range 1 + r.IntN(20) {
				change.Table.Rows = append(change.Table.Rows, redline.Row{How: redline.Same, Cells: []redline.Cell{{Words: some("")}, {Words: some(redline.In)}}})
			}
		default:
			change.Words = some("")
		}
		c.Passages = append(c.Passages, change)
	}
	return c, ins, del
}

// madeWord tells whether a word is one of made's, and no number or word of the program's.
func madeWord(word string) bool { return strings.HasPrefix(word, "w") && strings.HasSuffix(word, "z") }

// markedIn are the words of a page in its ins and del elements.
func markedIn(t *testing.T, page []byte) map[string][]string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	out, mark := map[string][]string{}, ""
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		outer := mark
		if n.Data == "ins" || n.Data == "del" {
			mark = n.Data
		}
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			for _, word := range strings.Fields(n.Data) {
				if madeWord(word) {
					out[mark] = append(out[mark], word)
				}
			}
		}
		for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
			walk(kid)
		}
		mark = outer
	}
	walk(root)
	return out
}

// hear gathers the words of a PDF by the lines that its structure says are drawn through or under them.
func hear(n *pdfread.Node, out map[string][]string) {
	for _, word := range strings.Fields(n.Text) {
		if madeWord(word) {
			out[n.Attrs["TextDecorationType"]] = append(out[n.Attrs["TextDecorationType"]], word)
		}
	}
	for _, kid := range n.Kids {
		hear(kid, out)
	}
}

// The same comparison gives the same bytes.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(Page(sample()), Page(sample())) || !bytes.Equal(fileOf(t, sample()), fileOf(t, sample())) {
		t.Error("the same comparison gives other bytes")
	}
}

// TestConformance writes comparisons for veraPDF, browsers and others to look at, as internal/conformance has them do, if
// REDLINE_OUT names a folder for them.
func TestConformance(t *testing.T) {
	dir := os.Getenv("REDLINE_OUT")
	if dir == "" {
		t.Skip("REDLINE_OUT names no folder")
	}
	all := comparisons()
	for i := range hostile {
		all[fmt.Sprint("hostile-", i)] = spoilt(i)
	}
	for seed := range uint64(4) {
		all[fmt.Sprint("made-", seed)], _, _ = made(rand.New(rand.NewPCG(seed, 2)))
	}
	for name, c := range all {
		for ext, text := range map[string][]byte{"html": Page(c), "pdf": fileOf(t, c)} {
			if err := os.WriteFile(filepath.Join(dir, "redline-"+name+"."+ext), text, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// hostile are texts that a paper, a file or somebody at a command line could have.
var hostile = []string{
	`<script>alert("x")</script>`, `"><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `</title></style></script></header>`, `]]><x>--><!--`,
	"תקציב החינוך לשנת 2025", "دعم النقل المدرسي", "\u202eover\u202d\u2066", strings.Repeat("antidisestablishmentarianism", 11), strings.Repeat("Words and more words; ", 700),
	`=HYPERLINK("https://evil.example/","x")`, "\t\x00\x1b[31m", "one\r\ntwo", `&amp; {{.Root}} ${x}`, "", " ", "\xff\xfe", "😀 ☒ ☐ ✓",
}

// Whatever stands in a comparison, nothing of it is more than words.
func TestHostile(t *testing.T) {
	for i, text := range hostile {
		c := spoilt(i)
		root, err := html.Parse(bytes.NewReader(Page(c)))
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, root)
		if !t.Run(fmt.Sprint(i), func(t *testing.T) { pdfOf(t, c) }) {
			t.Logf("%q", text)
		}
	}
}

// Nothing that can stand in a comparison keeps it from being printed.
func FuzzPrinted(f *testing.F) {
	for i, text := range hostile {
		f.Add(text, hostile[(i+1)%len(hostile)])
	}
	f.Add("", "x")
	f.Fuzz(func(t *testing.T, text, other string) {
		const most = 400 // bytes, so that many can be tried
		c := spoiltBy(text[:min(most, len(text))], other[:min(most, len(other))])
		root, err := html.Parse(bytes.NewReader(Page(c)))
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, root)
		pdfOf(t, c)
	})
}

// spoilt is the sample with hostile texts.
func spoilt(i int) *redline.Comparison {
	return spoiltBy(hostile[i], hostile[(i+1)%len(hostile)])
}

func spoiltBy(text, other string) *redline.Comparison {
	c := sample()
	c.Old.Name, c.New.Name = text, other
	c.New.Report.Title, c.New.Report.ShortTitle, c.New.Report.Council, c.New.Report.Body, c.New.Report.Lead = text, text, other, text, other
	c.Facts[0].Name, c.Facts[0].Kind, c.Facts[0].Old, c.Facts[0].New = text, other, text, other
	c.Renumbered[0].Noun, c.Renumbered[0].Of, c.Renumbered[0].Old.First = text, other, text
	for n := range c.Passages {
		spoil(&c.Passages[n], text, other)
	}
	return c
}

// spoil puts texts into all that a passage says.
func spoil(c *redline.Change, text, other string) {
	for _, p := range []*redline.Place{c.Old, c.New} {
		if p != nil {
			p.Section, p.Cited, p.Label, p.Marker = text, other, text, other
		}
	}
	for i := range c.Words {
		c.Words[i].Text = text
	}
	for i := range c.Also {
		c.Also[i] = redline.Detail{What: text, Old: other, New: text}
	}
	if c.Table != nil {
		for _, row := range append(c.Table.Head, c.Table.Rows...) {
			for i := range row.Cells {
				row.Cells[i].Words = pieces(out(text), in(other))
			}
		}
		c.Table.Notes = pieces(in(text))
	}
}

// harmless demands that a page has no element that runs or loads anything.
func harmless(t *testing.T, n *html.Node) {
	t.Helper()
	if n.Type == html.ElementNode && slices.Contains([]string{"script", "img", "x", "link"}, n.Data) {
		t.Errorf("the page has a %s", n.Data)
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
			t.Errorf("the page has the attribute %s=%q", a.Key, a.Val)
		}
	}
	for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
		harmless(t, kid)
	}
}
