package verify

import (
	"strconv"
	"strings"

	"cabinet/internal/docxread"
)

// ReadDocx reads what a Word file says when its changes are accepted. Its addresses are its bookmarks, and each footnote
// stands at the end, after the number that Word counts for it. Its problems are what a screen reader would miss, and what
// can't be read. The error says why the file can't be read at all.
func ReadDocx(src []byte) (Reading, error) {
	f, err := docxread.Read(src)
	if err != nil {
		return Reading{}, err
	}
	d := &wordReader{gatherer: gatherer{Reading: Reading{Addresses: map[string]int{}}}, document: f.View(docxread.Accepted), numbers: map[string]string{}}
	d.about(f)
	d.blocks(d.document.Blocks)
	for i := 0; i < len(d.noted); i++ { // a note may refer to another
		d.note(d.noted[i])
	}
	return d.finish(), nil
}

// A wordReader gathers the paragraphs of a Word file to items.
type wordReader struct {
	gatherer
	document *docxread.Document
	noted    []string          // notes, in the order in which the text refers to them
	numbers  map[string]string // of notes
	counted  int               // notes that Word counts
	row      bool              // in a row of a table, whose paragraphs are one item
}

// about says what is amiss with the file as a whole.
func (d *wordReader) about(f *docxread.File) {
	if f.Title == "" {
		d.Problems = append(d.Problems, "the file has no title")
	}
	if f.Language == "" {
		d.Problems = append(d.Problems, "the file does not say in which language it is")
	}
	d.Problems = append(d.Problems, f.Lost...)
	if len(f.Changes) > 0 {
		d.Problems = append(d.Problems, "tracked changes: "+strconv.Itoa(len(f.Changes)))
	}
}

func (d *wordReader) blocks(blocks []docxread.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			d.paragraph(b)
		case *docxread.Table:
			d.table(b)
		}
	}
}

func (d *wordReader) paragraph(p *docxread.Paragraph) {
	if !d.row {
		d.close()
	}
	for _, name := range p.Bookmarks {
		d.address(name)
	}
	switch p.Number {
	case "":
	case bullet:
		d.write(" " + bullet + " ")
	default:
		d.write(" (counted by Word) ") // which no report has, since no number may be left to Word
	}
	d.runs(p.Runs)
	if d.row {
		d.write(" ")
		return
	}
	d.item.Heading = p.Outline > 0 && d.text.Len() > 0
	d.close()
}

// table reads each row as an item.
func (d *wordReader) table(t *docxread.Table) {
	for _, name := range t.Bookmarks {
		d.address(name)
	}
	if d.row { // within a cell
		d.cells(t)
		return
	}
	for _, row := range t.Rows {
		d.close()
		d.row = true
		d.cells(&docxread.Table{Rows: []docxread.Row{row}})
		d.row = false
		d.close()
	}
}

func (d *wordReader) cells(t *docxread.Table) {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			d.blocks(c.Blocks)
		}
	}
}

// runs writes words, following links. One link may be several runs.
func (d *wordReader) runs(runs []docxread.Run) {
	for _, r := range runs {
		switch {
		case r.Note != "":
			d.noteMark(r)
		case r.Image != nil:
			if r.Image.Words == "" && !r.Image.Decorative {
				d.Problems = append(d.Problems, "a picture has no words for those who can't see it")
			}
		case r.Ref != "":
			d.link(Jump{Address: r.Ref}, func() { d.write(withBrackets(r)) })
		default:
			d.write(withBrackets(r))
			d.leaf(r.Text, r.Link)
		}
	}
}

// markStyle is the style of the marks of notes, which other formats print in brackets.
const markStyle = "footnote reference"

func withBrackets(r docxread.Run) string {
	if r.Style == markStyle && strings.TrimSpace(r.Text) != "" {
		return "[" + r.Text + "]"
	}
	return r.Text
}

// noteMark writes the number of a note, which leads to it.
func (d *wordReader) noteMark(r docxread.Run) {
	number, again := d.numbers[r.Note]
	if !again {
		if number = r.NoteMark; number == "" {
			d.counted++
			number = strconv.Itoa(d.counted)
		}
		d.noted = append(d.noted, r.Note)
		d.numbers[r.Note] = number
	}
	to := ""
	if blocks := d.document.Notes[r.Note]; len(blocks) > 0 {
		if p, ok := blocks[0].(*docxread.Paragraph); ok && len(p.Bookmarks) > 0 {
			to = p.Bookmarks[0]
		}
	}
	d.link(Jump{Address: to}, func() { d.write("[" + number + "]") })
}

// note reads a note after its number, which the note itself has where Word does not count it.
func (d *wordReader) note(key string) {
	blocks := d.document.Notes[key]
	if len(blocks) == 0 {
		return
	}
	d.close()
	if p, ok := blocks[0].(*docxread.Paragraph); ok && (len(p.Runs) == 0 || p.Runs[0].Style != markStyle) {
		d.marked = "[" + d.numbers[key] + "]"
	}
	d.blocks(blocks)
}

// InWord is the paper as a Word file says it: with the names of bookmarks for addresses, of which each item has one, and
// with notes at the foot of pages, which no heading stands above.
func (p Paper) InWord(bookmark func(address string) string) Paper {
	out := Paper{Items: make([]Expected, len(p.Items))}
	for i, e := range p.Items {
		if e.Anchor == "" {
			e.Anchor = e.Label
		}
		if e.Label = ""; e.Anchor != "" {
			e.Anchor = bookmark(e.Anchor)
		}
		references := make([]Reference, len(e.References))
		for k, r := range e.References {
			if r.Address != "" {
				r.Address = bookmark(r.Address)
			}
			references[k] = r
		}
		e.References = references
		e.Optional = e.Optional || e.Notes
		out.Items[i] = e
	}
	return out
}
