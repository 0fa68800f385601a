package pdf_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/pack"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A gathering is a meeting of papers of any shape, and what its pack must say.
type gathering struct {
	*testing.T
	*rand.Rand
	seed   uint64
	n      int // words so far
	listed bool
	own    bool // no document is somebody else's
	m      pack.Meeting
	o      pack.Options
	front  *report.Report // as it was composed last
	made   pack.Pack
	pdf    *pdfread.PDF
}

// TestPacks holds what is true of every pack against meetings of any shape.
func TestPacks(t *testing.T) {
	for seed := range uint64(3) {
		g := &gathering{T: t, Rand: rand.New(rand.NewPCG(seed, 16)), seed: seed}
		g.gather()
		var err error
		if g.made, err = pack.Make(g.m, g.o); err != nil {
			t.Errorf("meeting %d: %v", seed, err)
			continue
		}
		if g.pdf, err = pdfread.Read(g.made.Bytes); err != nil {
			t.Errorf("meeting %d: %v", seed, err)
			continue
		}
		if problems := g.pdf.Problems(); len(problems) > 0 {
			g.errorf("%v", problems)
		}
		g.pages()
		g.stamps()
		g.bookmarks()
		g.links()
		g.words()
		again, err := pack.Make(g.anew(), g.o)
		if err != nil || !bytes.Equal(again.Bytes, g.made.Bytes) {
			g.errorf("the same meeting gives another file: %v", err)
		}
	}
}

// TestConformance writes packs for veraPDF, qpdf and others to look at, as internal/conformance has them do, if PACK_OUT
// names a folder for them.
func TestConformance(t *testing.T) {
	dir := os.Getenv("PACK_OUT")
	if dir == "" {
		t.Skip("PACK_OUT names no folder")
	}
	for seed := range uint64(4) {
		g := &gathering{T: t, Rand: rand.New(rand.NewPCG(seed, 17)), seed: 100 + seed, own: true}
		g.gather()
		made, err := pack.Make(g.m, g.o)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, fmt.Sprintf("pack-of-shapes-%d.pdf", seed)), made.Bytes, 0o644)
		}
		if err != nil {
			t.Error(err)
		}
	}
}

func (g *gathering) errorf(format string, args ...any) {
	g.Errorf("meeting %d: "+format, append([]any{g.seed}, args...)...)
}

// anew is the same meeting.
func (g *gathering) anew() pack.Meeting {
	same := &gathering{T: g.T, Rand: rand.New(rand.NewPCG(g.seed, 16)), seed: g.seed}
	same.gather()
	return same.m
}

func (g *gathering) gather() {
	g.o = pack.Options{RightHand: g.IntN(2) == 0, CountFront: g.IntN(2) == 0, LargePrint: g.IntN(4) == 0}
	if g.IntN(3) == 0 {
		g.o.Start = 1 + g.IntN(1200)
	}
	g.m.Meta = tagpdf.Meta{Title: "Cabinet – 7 February 2025", Language: "en-GB", Date: tagpdf.Date{Year: 2025, Month: 1, Day: 30}}
	for i := range 1 + g.IntN(9) {
		for n := range 1 + g.IntN(3)*g.IntN(2) {
			g.document(i, 2*n)
		}
	}
	g.m.Front = g.compose
	g.m.Addresses = []string{"https://town.example/"}
}

// document adds the nth document to item i.
func (g *gathering) document(i, nth int) {
	d := pack.Document{Nth: nth, Item: fmt.Sprintf("item%d", i), Number: fmt.Sprintf("%d%.*s", i+1, i%2, "a"), ItemTitle: fmt.Sprintf("Matter %d", i), Title: fmt.Sprintf("Document %d", len(g.m.Documents))}
	d.Addresses = []string{fmt.Sprintf("https://town.example/%d", len(g.m.Documents))}
	if g.IntN(4) == 0 && !g.own {
		d.Foreign = g.foreign(d.Title)
		g.m.Documents = append(g.m.Documents, d)
		return
	}
	draft, o, n := pdf.ShapeAfter(g.seed*100+uint64(len(g.m.Documents)), g.n)
	var list diag.List
	g.n, d.Report = n, report.Build(draft, &list)
	o.LargePrint = g.o.LargePrint
	if _, err := pdf.Render(d.Report, o); err != nil {
		return // an appendix without a word is listed all the same, and no paper can be made of that
	}
	g.listed = g.listed || len(pdf.Listed(d.Report, o)) > 0
	if g.IntN(5) == 0 {
		d.Counts = g.IntN(40)
	}
	g.m.Documents = append(g.m.Documents, d)
}

// foreign is a file of pages of any size, with a word on each.
func (g *gathering) foreign(title string) *pdf.Foreign {
	f := &pdf.Foreign{Title: title}
	var words []string
	for range 1 + g.IntN(5) {
		g.n++
		words = append(words, fmt.Sprintf("w%05d ", g.n))
		f.Pages = append(f.Pages, tagpdf.Size{Width: tagpdf.Length(100+g.IntN(1500)) * tagpdf.Point, Height: tagpdf.Length(100+g.IntN(1500)) * tagpdf.Point})
	}
	f.Draw = func(d *tagpdf.Document, under tagpdf.Element, n int) {
		d.Mark(d.Add(under, tagpdf.P), func() {
			d.Text(20*tagpdf.Point, 50*tagpdf.Point, tagpdf.Regular, 10*tagpdf.Point, tagpdf.Black, words[n])
		})
	}
	return f
}

// compose makes a front with a link to each document, whose words are the range of it; the more of them, the longer.
func (g *gathering) compose(r pack.Ranges) (*report.Report, error) {
	list := &report.List{}
	for i, on := range r.Documents {
		runs := []report.Run{{Text: rangeOf(on), Link: g.m.Documents[i].Addresses[0] + "/"}}
		list.Items = append(list.Items, &report.Paragraph{Marker: "•", Runs: runs, Anchor: fmt.Sprintf("item-item%d-%d", i, i)})
	}
	g.front = &report.Report{
		Header: report.Header{Title: "Cabinet", ShortTitle: "Cabinet", Language: "en-GB"},
		Parts:  []report.Part{{Sections: []report.Section{{ID: "items", Heading: "Items", Blocks: []report.Block{list}}}}},
	}
	return g.front, nil
}

func rangeOf(r pack.Range) string { return fmt.Sprintf("Pages %d–%d", r.First, r.Last) }

// at is the place in the file of a document's first page, counted from 0, and how many pages it has there without a blank one.
func (g *gathering) at(document int) (first, pages int) {
	first = g.made.Front
	for i := 0; ; i++ {
		d := &g.m.Documents[i]
		if d.Foreign != nil {
			pages = len(d.Foreign.Pages)
		} else {
			l, err := pdf.LayOut(d.Report, pdf.Options{LargePrint: g.o.LargePrint, InPack: true})
			if err != nil {
				g.Fatal(err)
			}
			pages = l.Pages()
		}
		if i == document {
			return first, pages
		}
		if first += pages; g.o.RightHand {
			first += pages % 2
		}
	}
}

// printed is what stands at the foot of a page; "" for nothing.
func printed(p pdfread.Page) (text string) {
	for _, s := range p.Artifacts {
		if s.Subtype == "Footer" {
			text += s.Text
		}
	}
	return strings.TrimSpace(text)
}

// pages holds the number printed on each page against the ranges, and the number of pages against those that there must be.
func (g *gathering) pages() {
	g.frontPages()
	last := g.made.Front
	for i, on := range g.made.Documents {
		first, pages := g.at(i)
		for n := range pages {
			if got, want := printed(g.pdf.Pages[first+n]), fmt.Sprintf("Page %d", on.First+n); got != want {
				g.errorf("page %d of document %d says %q, not %q", n+1, i, got, want)
			}
			g.label(first+n, strconv.Itoa(on.First+n))
		}
		last = first + pages
		if g.o.RightHand && pages%2 == 1 {
			if got := printed(g.pdf.Pages[last]); got != "" || len(g.pdf.Pages[last].Spans) > 0 {
				g.errorf("the blank page after document %d says %q", i, got)
			}
			g.label(last, strconv.Itoa(on.First+pages))
			last++
		}
		if length := on.Last - on.First + 1; length < pages || g.o.RightHand && (on.First%2 == 0 || on.Last%2 == 1) {
			g.errorf("document %d of %d pages stands on %v", i, pages, on)
		}
		if i > 0 && on.First != g.made.Documents[i-1].Last+1 {
			g.errorf("document %d stands on %v, after %v", i, on, g.made.Documents[i-1])
		}
	}
	if last != len(g.pdf.Pages) || last != g.made.Pages {
		g.errorf("%d pages, said to be %d, and there must be %d", len(g.pdf.Pages), g.made.Pages, last)
	}
}

// label holds what viewers call a page of the file, counted from 0, against the number printed there.
func (g *gathering) label(page int, want string) {
	if got := g.pdf.Pages[page].Label; got != want {
		g.errorf("page %d of the file is called %q, not %q", page+1, got, want)
	}
}

// frontPages holds the numbers of the front's pages against how they are counted: i, ii and so on, or with the others.
func (g *gathering) frontPages() {
	roman := []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}
	for n := range g.made.Front {
		want := roman[n]
		if g.o.CountFront {
			first, _ := g.made.Of(g.made.IDs[0])
			want = strconv.Itoa(first.First - g.made.Front + n)
		}
		g.label(n, want)
		if got := printed(g.pdf.Pages[n]); got != "Page "+want && got != "" {
			g.errorf("page %d of the front says %q, not %q", n+1, got, want)
		}
	}
	if first := printed(g.pdf.Pages[0]); first == "" {
		g.errorf("the front begins with a blank page")
	}
}

// language is that in which a document says what item it belongs to.
func (g *gathering) language(i int) *language.Language {
	if r := g.m.Documents[i].Report; r != nil {
		return r.Words()
	}
	return language.Of(g.m.Meta.Language)
}

// begins tells whether a document is the first of its item.
func (g *gathering) begins(i int) bool {
	return i == 0 || g.m.Documents[i-1].Item != g.m.Documents[i].Item
}

// stamps finds the number of an item at the head of its first page, as the first words of its heading, and nowhere else.
func (g *gathering) stamps() {
	var want, got []string
	for i := range g.m.Documents {
		if g.begins(i) {
			first, _ := g.at(i)
			want = append(want, fmt.Sprintf("%d %s", first, g.m.Documents[i].Number))
		}
	}
	for n, p := range g.pdf.Pages {
		for _, s := range p.Spans {
			if words := strings.Fields(s.Text); len(words) > 2 && strings.Contains(s.Text, "Agenda ") {
				got = append(got, fmt.Sprintf("%d %s", n, words[2]))
				if p.Width < p.Height && s.Y < p.Height*0.93 {
					g.errorf("page %d: the number of the item stands at %.0f of %.0f", n+1, s.Y, p.Height)
				}
			}
		}
	}
	if !slices.Equal(got, want) {
		g.errorf("the numbers of items stand on %q, not on %q", got, want)
	}
	g.headings()
}

// headings finds one heading of the first level for the front and each item, which begins with the number of the item.
func (g *gathering) headings() {
	want := []string{"Cabinet"}
	for i := range g.m.Documents {
		if g.begins(i) {
			want = append(want, fmt.Sprintf(g.language(i).ItemStamp, g.m.Documents[i].Number)+" ")
		}
	}
	var got []string
	var walk func(n *pdfread.Node)
	walk = func(n *pdfread.Node) {
		if n.Kind == "H1" {
			got = append(got, n.Text)
		}
		for _, kid := range n.Kids {
			walk(kid)
		}
	}
	walk(g.pdf.Root)
	if len(got) != len(want) {
		g.errorf("the headings of the first level are %.40q, not %q", got, want)
		return
	}
	for i := range got {
		if !strings.HasPrefix(got[i], want[i]) {
			g.errorf("a heading is %.60q, not %q", got[i], want[i])
		}
	}
}

// bookmarks finds one for each item, and below it, where there are several documents, one for each.
func (g *gathering) bookmarks() {
	want := []string{"1 Agenda 1"}
	for i, d := range g.m.Documents {
		first, _ := g.at(i)
		if g.begins(i) {
			want = append(want, fmt.Sprintf("1 %s %s %d", d.Number, d.ItemTitle, first+1))
		}
		if !g.begins(i) || i+1 < len(g.m.Documents) && !g.begins(i+1) {
			want = append(want, fmt.Sprintf("2 %s %d", d.Title, first+1))
		}
	}
	var got []string
	for _, b := range g.pdf.Outline {
		if b.Level == 1 || strings.HasPrefix(b.Title, "Document ") {
			got = append(got, fmt.Sprintf("%d %s %d", b.Level, b.Title, b.Target.Page))
		}
		if b.Element == nil {
			g.errorf("the bookmark %.40q leads to no heading", b.Title)
		}
	}
	if !slices.Equal(got, want) {
		g.errorf("the bookmarks are %q, not %q", got, want)
	}
}

// links follows each link of the front to the page whose number it says.
func (g *gathering) links() {
	seen := map[string]bool{}
	for n := range g.made.Front {
		for _, l := range g.pdf.Pages[n].Links {
			var first, last int
			if _, err := fmt.Sscanf(l.Contents, "Go to Pages %d–%d", &first, &last); err != nil {
				continue
			}
			if got, want := printed(g.pdf.Pages[l.Target.Page-1]), fmt.Sprintf("Page %d", first); l.Name == "" || got != want {
				g.errorf("a link to %q leads to %q, page %q", l.Contents, l.Name, got)
			}
			seen[strings.TrimPrefix(l.Contents, "Go to ")] = true
		}
	}
	for i, on := range g.made.Documents {
		if !seen[rangeOf(on)] {
			g.errorf("no link leads to document %d, %s", i, rangeOf(on))
		}
	}
}

// words finds every word of every document once, in reading order. A table that is a list says its heads again.
func (g *gathering) words() {
	var want []string
	wanted := map[string]bool{}
	say := func(text string) {
		for _, w := range pdf.ShapedWord.FindAllString(text, -1) {
			want, wanted[w] = append(want, w), true
		}
	}
	for i := range g.m.Documents {
		if d := &g.m.Documents[i]; d.Report != nil {
			d.Report.Texts(func(runs []report.Run) { say(report.Text(runs)) })
		} else {
			first, pages := g.at(i)
			for _, p := range g.pdf.Pages[first : first+pages] {
				for _, s := range p.Spans {
					say(s.Text)
				}
			}
		}
	}
	got := pdf.ShapedWord.FindAllString(pdf.Spoken(g.pdf.Root), -1)
	got = slices.DeleteFunc(got, func(w string) bool { return !wanted[w] })
	if g.listed {
		slices.Sort(got)
		slices.Sort(want)
		got, want = slices.Compact(got), slices.Compact(want)
	}
	if !slices.Equal(got, want) {
		g.errorf("%d words are said, and there are %d; the first that differ: %s", len(got), len(want), differ(got, want))
	}
}

func differ(a, b []string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%s, %s after %q", a[i], b[i], a[max(0, i-3):i])
		}
	}
	return "the end"
}
