package report

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

// files is a content directory with an image.
func files(t *testing.T) fstest.MapFS {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		"images/chart.png": {Data: b.Bytes()},
		"images/text.png":  {Data: []byte("no image")},
		"images/cut.png":   {Data: b.Bytes()[:b.Len()-5]},
	}
}

func withFiles(t *testing.T, text string) Draft {
	d, content := numbered(text), files(t)
	d.Open = func(name string) ([]byte, error) {
		text, err := fs.ReadFile(content, name)
		if err != nil {
			return nil, errors.New("there is no file " + name + " in the content directory")
		}
		return text, nil
	}
	return d
}

// TestBlockFindings has for each finding about tables, images, notes and the like text that fails, and
// the same mended.
func TestBlockFindings(t *testing.T) {
	const table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
	for _, c := range []struct{ fails, want, passes string }{
		{"One:\n– two\n", "2:1 typed-list: this line begins with a dash, but is no item of a list", "One\n–two\n"},
		{"One\n\n| a | b |\n|---|\n", "4:1 typed-table: this looks like a table, but its ruled line has not as many cells as its head", "One\n\n" + table},
		{"One\n\nTotal\n--\n", "3:1 typed-table: this would be a table without rows", "One\n\n| Total |\n|--|\n| 1 |\n"},
		{"One\n\n| |\n|---|\n| 1 |\n", "3:1 typed-table: the head of this table is empty", "One\n\n| b |\n|---|\n| 1 |\n"},
		{"One\n\n| | |\n|---|---|\n| **A** | **B** |\n| 1 | 2 |\n", "3:1 typed-table: the head of this table is empty", "One\n\n| | |\n|---|---|\n| **A** | 1 |\n| **B** | 2 |\n"},
		{"One\n\na\tb\tc\nd\te\tf\n", "3:1 typed-table: tabs stand between the words from here, as in a table of a spreadsheet", "One\n\na\tb\n"},
		{"One\n\nParks:\nRent\t£5\nRates\t£6\n", "4:1 typed-table: tabs stand between the words from here, as in a table of a spreadsheet", "One\n\nRent\t£5\nand rates:\n(a)\tone\n(b)\ttwo\n"},
		{"One\n– two\n– three\n", "2:1 typed-list: this line begins with a dash, but is no item of a list", "One\n"},
		{"One\n\n" + table + "| 1 | 2 | 3 |\n", "6:1 table-row: this row has 3 cells, and the table 2 columns", "One\n\n" + table + "| 1 | 2 \\| 3 |\n"},
		{"One\n\n" + table + "| 1 |\n", "6:1 table-row: this row has 1 cell, and the table 2 columns", "One\n\n" + table + "| 1 | |\n"},
		{"One\n\nTable: Nothing below\n", "3:1 caption: this looks like a caption, but stands above or below nothing that it could be of", "One\n\nTable: Something\n\n" + table},
		{"One\n\nTable 3: Typed\n\n" + table, "3:1 caption: this looks like a caption, but stands above or below nothing that it could be of", "One\n\nTables are fine.\n"},
		{"One\n\nTable: {#x}\n\n" + table, "3:1 caption: this caption has no words", "One\n\nTable: x {#x}\n\n" + table},
		{"One\n\n![a&#1;b](images/chart.png)\n", "3:1 image: the words for this image have a character that can't be read out", "One\n\n![a&#9;b](images/chart.png)\n"},
		{"One\n\n![" + strings.Repeat("a", 15_001) + "](images/chart.png)\n", "3:1 too-much: the words for this image are longer than 15000 bytes", "One\n\n![" + strings.Repeat("a", 15_000) + "](images/chart.png)\n"},
		{"One\n\n![](images/chart.png)\n", "3:1 missing-alt: this image has no words for those who can't see it", "One\n\n![A chart](images/chart.png)\n"},
		{"One\n\n![A](images/none.png)\n", "3:1 image: there is no file images/none.png in the content directory", "One\n\nFigure: A\n\n![A](images/chart.png)\n"},
		{"One\n\n![A](images/text.png)\n", "3:1 image: images/text.png is neither a PNG nor a JPEG file", "One.\n"},
		{"One\n\n![A](images/cut.png)\n", "3:1 image: images/cut.png is cut short", "One.\n"},
		{"One\n\n![A](../chart.png)\n", "3:1 image: an image is named by its path in the content directory, in letters, figures and hyphens, and ends with .png or .jpg", "One.\n"},
		{"One\n\n![A](images/chart.svg)\n", "3:1 image: an image that ends with .svg can't be printed; save it as a PNG or JPEG", "One.\n"},
		{"One\n\n![A](images/chart)\n", "3:1 image: an image is named by its path in the content directory, in letters, figures and hyphens, and ends with .png or .jpg", "One.\n"},
		{"One\n\n![A](content/images/chart.png)\n", "3:1 image: there is no file content/images/chart.png in the content directory; the path begins below it: images/chart.png", "One.\n"},
		{"One\n\n![A](images/con.png)\n", "3:1 image: no file can be called images/con.png on Windows; give it another name", "One.\n"},
		{"One\n\n![A](images/a b.png)\n", "3:1 image: this image can't be read as one", "One \\![A](images/a b.png)\n"},
		{"One ![A](images/chart.png)\n", "1:5 unsupported: a report can't hold an image within a line", "One\n\n![A](images/chart.png)\n"},
		{"One[^x].\n", "1:4 unknown-note: there is no note [^x]", "One[^x].\n\n[^x]: Two.\n"},
		{"One.\n\n[^x]: Two.\n", "3:1 unused-note: nothing refers to the note [^x]", "One[^x].\n\n[^x]: Two.\n"},
		{"One \\[^x\\], [^x\\], &#91;^x] and[^y].\n", "1:32 unknown-note: there is no note [^y]", "One \\[^x\\], [^x\\], [\\^x] and &#91;^x].\n"},
		{"One [^a_b_].\n", "1:5 unknown-note: there is no note [^a_b_]", "One \\[^a_b_].\n"},
		{"One \\\\[^x].\n", "1:7 unknown-note: there is no note [^x]", "One \\\\\\[^x].\n"},
		{"One \\\\![A](images/a b.png)\n", "1:7 image: this image can't be read as one", "One \\\\\\![A](images/a b.png) !\\[A](images/a b.png) &#33;[A](images/a b.png)\n"},
		{"One\n\n**Table 3:** Two\n", "3:1 caption: this looks like a caption, but stands above or below nothing that it could be of", "One\n\nTable 3\\: Two\n\nFigure&#58; Two\n\n> Table 3: Two\n"},
		{"One[^x].\n\n[^x]: Two.\n\n[^x]: Three.\n", "5:1 doubled-note: there are two notes [^x]", "One[^x].\n\n[^x]: Two.\n"},
		{"One[^x].\n\n[^x]:\n", "3:1 empty-note: the note [^x] has no words", "One[^x].\n\n[^x]: Two.\n"},
		{"One[^x].\n\n[^x]:\n    - a\n    - b\n", "3:1 note-start: a note can't begin with a list", "One[^x].\n\n[^x]: Both:\n    - a\n    - b\n"},
		{"One\n\n![A](images/chart.png) {#a}\n", "3:1 label: an image's label stands in its caption", "One\n\nFigure: A {#a}\n\n![A](images/chart.png)\n"},
		{"One {#spend}\n\n![A [](#spend)](images/chart.png)\n", "3:1 image: the words for an image can hold no references or notes", "One {#spend}\n\n![A](images/chart.png)\n"},
		{"One\n\n![A](images.x/a.png)\n", "3:1 image: an image is named by its path in the content directory, in letters, figures and hyphens, and ends with .png or .jpg", "One\n\n![A](images/chart.png)\n"},
		{"One\n\n- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n", "8:11 too-deep: lists can stand 5 deep, and this is deeper", "One\n\n- 1\n  - 2\n    - 3\n      - 4\n        - 5\n"},
	} {
		var list diag.List
		Build(withFiles(t, c.fails), &list)
		got, _, _ := strings.Cut(findings(&list), " (")
		if list.Len() != 1 || got != c.want {
			t.Errorf("%q: findings\n%swant %s", c.fails, findings(&list), c.want)
		}
		var none diag.List
		if Build(withFiles(t, c.passes), &none); none.Len() > 0 {
			t.Errorf("%q has findings:\n%s", c.passes, findings(&none))
		}
	}
}

// TestNotesInNotes has notes that refer to further notes, and hold lists.
func TestNotesInNotes(t *testing.T) {
	var list diag.List
	r := Build(numbered("One[^a].\n\n[^a]: A, see[^b]:\n\n    a) x\n    b) y\n\n[^b]: B, see[^c].\n\n[^c]: C.\n"), &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	var got strings.Builder
	for _, n := range r.Notes {
		walk(n.Blocks, func(b Block) {
			if p, ok := b.(*Paragraph); ok {
				got.WriteString(n.Marker() + " " + p.Marker + " " + Text(p.Runs) + "\n")
			}
		})
	}
	equal(t, "notes", got.String(), "[1]  A, see[2]:\n[1] a) x\n[1] b) y\n[2]  B, see[3].\n[3]  C.\n")
}

// TestQuotedCaptions are not counted among ours.
func TestQuotedCaptions(t *testing.T) {
	var list diag.List
	r := Build(numbered("One\n\n> Table: Theirs\n>\n> | a |\n> |---|\n> | 1 |\n\nTable: Ours {#ours}\n\n| a |\n|---|\n| 1 |\n\nSee [](#ours).\n"), &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	equal(t, "reference", Text(r.Parts[0].Sections[0].Blocks[1].(*Paragraph).Runs), "See Table 1.")
}

// TestBlocks reads a table, an image, a quotation and notes, with their numbers and references.
func TestBlocks(t *testing.T) {
	const text = `One, see [](#costs), [](#chart) and [](#last).[^n]

Table: Costs **now** {#costs}

| Item | Cost | Note |
|------|-----:|------|
| Rent | £1,234.50 | a |
| Other | (20) | b |

Figure: A chart {#chart}

![Words for it](images/chart.png)

> (b) kept
> (d) as typed

Table: More

| x |
|---|
| y |

Last. {#last}

[^n]: A note with [](#last).
`
	var list diag.List
	r := Build(withFiles(t, text), &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	first := r.Parts[0].Sections[0].Blocks[0].(*Paragraph)
	equal(t, "references", Text(first.Runs), "One, see Table 1, Figure 1 and paragraph 2.[1]")
	costs, chart := first.Blocks[0].(*Table), first.Blocks[1].(*Figure)
	quote, more := first.Blocks[2].(*Quote), first.Blocks[3].(*Table)
	equal(t, "captions", costs.Caption.Lead()+Text(costs.Caption.Runs)+"; "+chart.Caption.Lead()+chart.Alt+"; "+more.Caption.Lead(),
		"Table 1: Costs now; Figure 1: Words for it; Table 2: ")
	equal(t, "cell", costs.Rows[1].Cells[1].Text(), "(20)")
	if c := costs.Columns; !c[0].RowHead || !c[1].Figures || c[2].Figures || c[2].RowHead {
		t.Errorf("columns %+v", c)
	}
	if i := chart.Image; i == nil || i.Name != "images/chart.png" || i.Width != 30 || i.Height != 20 {
		t.Errorf("image %+v", i)
	}
	items := quote.Blocks[0].(*List).Items
	equal(t, "quotation", items[0].Marker+" "+items[1].Marker+" "+items[0].Number, "(b) (d) ")
	equal(t, "note", r.Notes[0].Marker()+" "+Text(r.Notes[0].Blocks[0].(*Paragraph).Runs), "[1] A note with paragraph 2.")
	if run := first.Runs[len(first.Runs)-1]; run.Link != "#note-1" || run.Anchor != r.Notes[0].Back || !run.Raised {
		t.Errorf("mark of the note %+v", run)
	}
}
