package returned

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/redline"
	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
)

// sample is the paper that the edits of the tests are made in.
func sample(t testing.TB) *report.Report {
	t.Helper()
	text, err := os.ReadFile("testdata/paper.md")
	if err != nil {
		t.Fatal(err)
	}
	return numbered(t, string(text))
}

// numbered is the report of a text whose lines "# …" begin sections.
func numbered(t testing.TB, text string) *report.Report {
	t.Helper()
	source := diag.NewSource("case.md", []byte(text))
	d := report.Draft{Header: report.Header{Title: "Waste", Lead: "Cabinet – 7 February 2025", Language: "en-GB"}, Parts: []report.DraftPart{{}}}
	for at := 0; at < len(text); {
		end := len(text)
		if next := strings.Index(text[at+1:], "\n# "); next >= 0 {
			end = at + 1 + next + 1
		}
		heading, _, _ := strings.Cut(text[at:end], "\n")
		start := at + len(heading) + 1
		name := strings.TrimPrefix(heading, "# ")
		d.Parts[0].Sections = append(d.Parts[0].Sections, report.DraftSection{ID: strings.ToLower(name), Heading: name, Numbered: true,
			Text: report.Markdown{Text: text[start:end], Origin: func(a, b int) diag.Span { return source.Span(start+a, start+b) }}})
		at = end
	}
	var list diag.List
	r := report.Build(d, &list)
	for _, found := range list.Sorted() {
		t.Fatal(found)
	}
	return r
}

// A wordFile is a Word file while a test changes it.
type wordFile struct {
	t        testing.TB
	blocks   []docxread.Block
	notes    map[string][]docxread.Block
	comments []docxread.Comment
	changes  []*docxread.Change
	digest   string
}

// file is what the program writes of a report, taken apart as a reader takes it.
func file(t testing.TB, r *report.Report) *wordFile {
	f := &wordFile{t: t, notes: map[string][]docxread.Block{}, digest: "a"}
	names := map[any]string{}
	for _, b := range r.Bookmarks() {
		names[b.Of] = b.Name
	}
	w := &writer{names: names}
	w.line(&r.Lead, r.Lead)
	w.line(&r.Title, r.Title)
	for i := range r.Fields {
		w.line(&r.Fields[i], r.Fields[i].Label+" "+report.Text(r.Fields[i].Lines[0]))
	}
	for i := range r.Parts {
		for j := range r.Parts[i].Sections {
			s := &r.Parts[i].Sections[j]
			w.line(s, s.Heading)
			w.read(s.Blocks)
		}
	}
	f.blocks, w.blocks = w.blocks, nil
	for i := range r.Notes {
		w.read(r.Notes[i].Blocks)
		f.notes[r.Notes[i].Number], w.blocks = w.blocks, nil
	}
	return f
}

// taken is the file taken apart.
func (f *wordFile) taken() *taken {
	d := &docxread.Document{Blocks: f.blocks, Notes: f.notes}
	properties := map[string]string{report.CaseProperty: "waste", report.DigestProperty: f.digest}
	return &taken{&docxread.File{Comments: f.comments, Changes: f.changes, Properties: properties}, passagesOf(d)}
}

// A writer writes a report as the blocks of a file.
type writer struct {
	report.Visitor
	names  map[any]string
	blocks []docxread.Block
}

func (w *writer) line(of any, text string) {
	w.blocks = append(w.blocks, &docxread.Paragraph{Bookmarks: []string{w.names[of]}, Runs: []docxread.Run{{Text: text}}})
}

func (w *writer) read(all []report.Block) {
	for _, b := range all {
		b.Visit(w)
	}
}

func (w *writer) runs(marker string, runs []report.Run) (out []docxread.Run) {
	if marker != "" && marker != "•" {
		out = append(out, docxread.Run{Text: marker, Style: numberStyle}, docxread.Run{Text: "\t"})
	}
	for _, r := range runs {
		run := docxread.Run{Text: r.Text, Bold: r.Bold}
		if !r.Internal() {
			run.Link = r.Link
		}
		if isNote(r) {
			run.Text, run.Note = "", strings.TrimPrefix(r.Link, "#note-")
		}
		out = append(out, run)
	}
	return out
}

func (w *writer) Paragraph(p *report.Paragraph) {
	w.blocks = append(w.blocks, &docxread.Paragraph{Bookmarks: []string{w.names[p]}, Runs: w.runs(p.Marker, p.Runs)})
	w.read(p.Blocks)
}

func (w *writer) List(l *report.List) { w.read(l.Children()) }

func (w *writer) Table(t *report.Table) {
	w.line(&t.Caption, t.Caption.Lead()+report.Text(t.Caption.Runs))
	out := &docxread.Table{Bookmarks: []string{w.names[t]}}
	cell := func(c report.Cell) docxread.Cell {
		return docxread.Cell{Span: 1, Blocks: []docxread.Block{&docxread.Paragraph{Runs: w.runs("", c.Runs())}}}
	}
	for _, r := range t.Head {
		var row docxread.Row
		for _, c := range r {
			row.Cells = append(row.Cells, cell(c.Cell))
		}
		out.Rows = append(out.Rows, row)
	}
	for _, r := range t.Rows {
		var row docxread.Row
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, cell(c))
		}
		out.Rows = append(out.Rows, row)
	}
	w.blocks = append(w.blocks, out)
}

// find is the paragraph in which words stand, and its place among those that it stands with.
func (f *wordFile) find(words string) (at *docxread.Paragraph, among *[]docxread.Block, place int) {
	f.t.Helper()
	var look func(all *[]docxread.Block)
	look = func(all *[]docxread.Block) {
		for i, b := range *all {
			switch b := b.(type) {
			case *docxread.Paragraph:
				if strings.Contains(b.Text(), words) && at == nil {
					at, among, place = b, all, i
				}
			case *docxread.Table:
				for _, r := range b.Rows {
					for k := range r.Cells {
						look(&r.Cells[k].Blocks)
					}
				}
			}
		}
	}
	look(&f.blocks)
	for key := range f.notes {
		notes := f.notes[key]
		look(&notes)
	}
	if at == nil {
		f.t.Fatalf("%q stands nowhere", words)
	}
	return at, among, place
}

func run(text string, c *docxread.Change) docxread.Run { return docxread.Run{Text: text, Change: c} }

// instead puts runs in the place of words.
func (f *wordFile) instead(words string, runs ...docxread.Run) {
	f.t.Helper()
	p, _, _ := f.find(words)
	for i, r := range p.Runs {
		start, end, ok := strings.Cut(r.Text, words)
		if ok {
			first, last := r, r
			first.Text, last.Text = start, end
			all := append([]docxread.Run{}, p.Runs[:i]...)
			all = append(append(append(all, first), runs...), last)
			p.Runs = append(all, p.Runs[i+1:]...)
			return
		}
	}
	f.t.Fatalf("%q stands in no run", words)
}

// tracked is a new change of somebody's.
func (f *wordFile) change(kind docxread.ChangeKind, author, day, text string) *docxread.Change {
	c := &docxread.Change{Kind: kind, Author: author, At: day + "T10:00:00Z", Text: text}
	f.changes = append(f.changes, c)
	return c
}

// told is a comparison as a person reads it: a line for each edit and each comment.
func told(c *Comparison) string {
	var b strings.Builder
	for _, e := range c.Edits {
		who := "untracked"
		if e.Tracked {
			who = e.Author + " " + e.Day
		}
		fmt.Fprintf(&b, "%s, %s: %s", e.Where, e.How, marked(e.Words))
		if e.To != nil {
			fmt.Fprintf(&b, " to %s", e.To)
		}
		if e.Also != "" {
			fmt.Fprintf(&b, " (%s)", e.Also)
		}
		if e.Figure != "" {
			fmt.Fprintf(&b, " {%s}", e.Figure)
		}
		fmt.Fprintf(&b, " – %s – %s\n", who, e.Where.At)
	}
	for _, k := range c.Comments {
		fmt.Fprintf(&b, "%s, on %q: %s – %s %s – %s\n", k.Where, k.On, k.Text, k.Author, k.Day, k.Where.At)
	}
	return b.String()
}

func marked(words []redline.Piece) string {
	var b strings.Builder
	for _, w := range words {
		text := strings.ReplaceAll(w.Text, "\n", "¶")
		switch w.Op {
		case redline.In:
			text = "{+" + text + "+}"
		case redline.Out:
			text = "[-" + text + "-]"
		}
		b.WriteString(text)
	}
	return b.String()
}
