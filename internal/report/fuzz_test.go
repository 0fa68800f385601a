package report

import (
	"strings"
	"testing"
	"unicode"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
)

// FuzzRead reads any Markdown: it ends, does not panic, and whatever it says stands in the source.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		cited + "see [](#one) to [](#four), [words](#six-a) and [#](#deep)",
		"a) x\n   i) y\n\n   more\n\n- z\n  - w\n", "1986. A\n\n# b\n\n> c\n\n```\nd\n", "\ta)\tb\n \t- c\n", "*a **b _c_** d* `e` ![f](g)",
		"[a](b \"c\") <d@e.f> <https://g> [](h) [i](javascript:j)", "x {#a} {.b}\n{.continued}\n", "a\\\n\\\n  b  \nc\r\n\r\nd\x00é\xff", "- - - 1. a) > x", "(i) a\n(ii) b\n(v) c\n(a) d\n",
		"### a {#a}\n\n- b\n\n#### c\n\nd {.continued}\n\na) e\n\nf\n\n### g\n", "A. x\n\nB. y\n   I. z\n   II. w\n", "a {.continued}\n\n1. b\n3. c\n",
		"a [](#) b", "a\rb", "0)    *\t \tabcdefgh", "*\n\t#", // each found a fault
		"> \ta)\tx\n>\t1. y\n", "p[^1]\n\n[^1]: note\n", "a | b\n--|--\n1 | 2\n", "Table: c {#t}\n\n|a|\n|-|\n", "p\n\n> a\n>\n> - b {.box}\n", "> > a {.box}\n> {.box}\n",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, text string, isNumbered bool) {
		var list diag.List
		d := numbered(text)
		d.Parts[0].Sections[0].Numbered = isNumbered
		d.Parts[0].Sections[0].Text.Origin = inside(t, d.Parts[0].Sections[0].Text)
		r := Build(d, &list)
		checkModel(t, r)
		for _, n := range []Numbering{{}, {Scheme: Decimal, Markers: []string{"1", "1.1", "A."}, First: 17, Subheadings: NumberedSubheadings},
			{Scheme: Decimal, Markers: []string{"1", "1.1", "1.1.1", "1.1.1.1"}, Subheadings: AllSubheadings}} {
			checkNumbers(t, d, n)
		}
		for _, found := range list.Sorted() {
			if !found.Known() || found.Start > found.End || found.End > len(text) {
				t.Errorf("finding %v at [%d, %d) of %d", found, found.Start, found.End, len(text))
			}
		}
	})
}

// checkNumbers builds a paper in a way of numbering, and again with the numbers that it has. They are the same, and
// where nothing is wrong no two things have the same.
func checkNumbers(t *testing.T, d Draft, n Numbering) {
	t.Helper()
	var list diag.List
	d.Numbering = n
	r := Build(d, &list)
	checkModel(t, r)
	seen := map[string]bool{}
	r.Ledger().Each(func(_ string, _ int, k amend.Known) {
		if k.Anchor != "" && seen[k.Anchor] && list.Errors() == 0 {
			t.Errorf("two things have the number %s", k.Number)
		}
		seen[k.Anchor] = true
	})
	d.Numbering.Fixed = r.Ledger()
	var ignored diag.List
	equal(t, "numbers of the paper built again", numbers(Build(d, &ignored)), numbers(r))
}

// FuzzCell reads any text as a cell of data, as words and as Markdown: it does not panic, whatever it says
// stands in the text, and words are printed as they stand.
func FuzzCell(f *testing.F) {
	for _, seed := range hostileCells {
		f.Add(seed)
	}
	f.Add("x [](#t) **y")
	f.Add("a | b\n--|--")
	f.Add("- \r")
	f.Fuzz(func(t *testing.T, text string) {
		for _, plain := range []bool{true, false} {
			var list diag.List
			cell := Markdown{Text: text, Origin: diag.NewSource("t.csv", []byte(text)).Span}
			cell.Origin = inside(t, cell)
			d := numbered("One.\n\n{{table.t}}")
			d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "t", Label: "t", Caption: cell, Plain: plain, Heads: [][]Markdown{{{Text: "A"}}}, Rows: [][]Markdown{{cell}}}}
			r := Build(d, &list)
			checkModel(t, r)
			made := r.Parts[0].Sections[0].Blocks[0].(*Paragraph).Blocks[0].(*Table)
			if got := made.Rows[0].Cells[0].Text(); plain && !strings.ContainsAny(text, "\r\n") && got != oneSpace(Composed(text)) {
				t.Errorf("%q is printed as %q", text, got)
			}
			made.Rows[0].Cells[0].Place()
		}
	})
}

// FuzzItem reads any text as an item of an agenda: it does not panic, whatever it says stands in the text, and the item has a
// title, its own number and its place.
func FuzzItem(f *testing.F) {
	for _, seed := range hostileCells {
		f.Add(seed, "waste", "7.")
	}
	f.Add("Waste *bins*\n\nFor decision, see [](#item-waste)\n\n1. one\n2. two", "waste", "88/24")
	f.Add("{{items}}\n\n### x\n\n> y {.box}\n\n| a |\n|---|\n| b |", "a b", "")
	f.Add("Waste[^a] {#x}\n\n[^a]: {{items.open}}\n\n![](x.png) {.struck}", "", "Item 7")
	f.Fuzz(func(t *testing.T, text, id, marker string) {
		if strings.ContainsFunc(marker, unicode.IsControl) {
			return // it is refused where it is read
		}
		var list diag.List
		item := Markdown{Text: text, Origin: diag.NewSource("agenda.md", []byte(text)).Span}
		item.Origin = inside(t, item)
		d := unnumbered("One, as [](#item-waste).\n\n{{items}}")
		d.Parts[0].Sections[0].Items = []DraftItems{{Items: []DraftItem{
			{ID: id, Marker: marker, Number: marker, Title: text, Text: item, Address: id, Pages: marker, Documents: []DraftItemDocument{{Title: text, Address: marker}}},
			{ID: "last", Level: 1, Text: Markdown{Text: "Last"}},
		}}}
		r := Build(d, &list)
		checkModel(t, r)
		blocks := r.Parts[0].Sections[0].Blocks
		items, ok := blocks[1].(*Items)
		if !ok {
			return // it is too much
		}
		first := items.Items[0]
		if len(first.Runs) == 0 || first.Marker != Composed(marker) || first.Parts == nil || list.Errors() == 0 && Text(first.Linked()) != Text(first.Runs) {
			t.Errorf("%q is %+v", text, first)
		}
	})
}

// inside is the origin of m, which fails for what is not in it.
func inside(t *testing.T, m Markdown) func(int, int) diag.Span {
	return func(start, end int) diag.Span {
		if start < 0 || end < start || end > len(m.Text) {
			t.Errorf("place [%d, %d) of %d", start, end, len(m.Text))
		}
		return m.Origin(start, end)
	}
}

// checkModel checks what renderers rely on.
func checkModel(t *testing.T, r *Report) {
	t.Helper()
	anchors := map[string]bool{}
	r.Paragraphs(func(p *Paragraph) {
		if p.Anchor != "" && anchors[p.Anchor] && !strings.Contains(p.Anchor, "-") {
			t.Errorf("two paragraphs have the anchor %q", p.Anchor)
		}
		anchors[p.Anchor] = true
		for i, run := range p.Runs {
			switch {
			case run.Text == "":
				t.Errorf("a run without text in %q", Text(p.Runs))
			case run.cites != "":
				t.Errorf("a reference to %q is left", run.cites)
			case strings.ContainsAny(run.Text, "\t\r\x00"):
				t.Errorf("a control character in %q", run.Text)
			case run.Link != "" && !run.Internal() && !isAddress(run.Link):
				t.Errorf("a link to %q", run.Link)
			}
			if last := len(p.Runs) - 1; i == 0 && run.Text != strings.TrimLeft(run.Text, " \n") || i == last && run.Text != strings.TrimRight(run.Text, " \n") {
				t.Errorf("white space at the edge of %q", Text(p.Runs))
			}
		}
	})
}

// isAddress tells whether a link has an address that stays as it is.
func isAddress(link string) bool {
	address, bad := Address(link)
	return bad == nil && address == link
}
