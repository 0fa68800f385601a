package docxread

import "strings"

// table reads a table into a flow. One whose rows are all on the other side is none.
func (r *reader) table(f *flow, e *element, s look) {
	properties := e.child("w:tblPr")
	t := &Table{Caption: properties.child("w:tblCaption").val(), Words: properties.child("w:tblDescription").val(), Bookmarks: f.marks, Boxed: r.boxes > 0}
	f.marks = nil
	r.formatting(properties.child("w:tblPrChange"), "")
	r.rows(t, e.kids, s)
	if len(t.Rows) > 0 {
		f.out = append(f.out, t)
	}
}

// rows reads rows, and what is wrapped around some.
func (r *reader) rows(t *Table, kids []*element, s look) {
	for _, e := range kids {
		switch e.name {
		case "w:tr":
			r.row(t, e, s)
		case "w:sdt":
			r.rows(t, e.child("w:sdtContent").children(), s)
		case "w:customXml", "w:smartTag":
			r.rows(t, e.kids, s)
		case "w:ins", "w:del", "w:moveTo", "w:moveFrom":
			r.rows(t, e.kids, r.changed(e, s))
		case "mc:AlternateContent":
			r.rows(t, e.chosen(), s)
		case "w:bookmarkStart":
			if name := bookmark(e); name != "" {
				t.Bookmarks = append(t.Bookmarks, name)
			}
		default:
			r.aside(e)
		}
	}
}

func (r *reader) row(t *Table, e *element, s look) {
	properties := e.child("w:trPr")
	r.recent = [3]*Change{}
	row := Row{}
	for _, k := range properties.children() {
		if k.name == "w:ins" || k.name == "w:del" {
			s = r.changed(k, s)
			row.Change = s.change()
		}
	}
	r.formatting(properties.child("w:trPrChange"), "")
	head := properties.child("w:tblHeader").on()
	row.skip(properties.child("w:gridBefore"))
	r.cells(&row, e.kids, s)
	row.skip(properties.child("w:gridAfter"))
	r.changedWords(row.Change, "")
	if !r.seen(s.ins, s.del) || len(row.Cells) == 0 {
		return
	}
	if head && len(t.Rows) == t.Heads {
		t.Heads++
	}
	t.Rows = append(t.Rows, row)
}

// skip leaves columns out at an edge of the table.
func (row *Row) skip(columns *element) {
	if n := number(columns.val(), 0); n > 0 {
		row.Cells = append(row.Cells, Cell{Span: min(n, maxColumns)})
	}
}

// cells reads cells, and what is wrapped around some.
func (r *reader) cells(row *Row, kids []*element, s look) {
	for _, e := range kids {
		switch e.name {
		case "w:tc":
			r.cell(row, e, s)
		case "w:sdt":
			r.cells(row, e.child("w:sdtContent").children(), s)
		case "w:customXml", "w:smartTag":
			r.cells(row, e.kids, s)
		case "mc:AlternateContent":
			r.cells(row, e.chosen(), s)
		default:
			r.aside(e)
		}
	}
}

func (r *reader) cell(row *Row, e *element, s look) {
	properties := e.child("w:tcPr")
	c := Cell{Span: min(max(number(properties.child("w:gridSpan").val(), 1), 1), maxColumns)}
	if v := properties.child("w:vMerge"); v != nil {
		c.Merged = v.val() != "restart"
	}
	s = r.cellChange(&c, properties, s)
	r.formatting(properties.child("w:tcPrChange"), "")
	r.tabbed(row.Change)
	c.Blocks = r.blocks(e.kids, s)
	r.changedWords(c.Change, "")
	if !r.seen(s.ins, s.del) {
		return
	}
	if h := properties.child("w:hMerge"); h != nil && h.val() != "restart" && len(row.Cells) > 0 { // as older programs merge cells
		last := &row.Cells[len(row.Cells)-1]
		last.Span = min(last.Span+c.Span, maxColumns)
		last.Blocks = append(last.Blocks, c.Blocks...)
		return
	}
	row.Cells = append(row.Cells, c)
}

// cellChange reads that a cell was inserted or deleted by itself.
func (r *reader) cellChange(c *Cell, properties *element, s look) look {
	for _, k := range properties.children() {
		switch k.name {
		case "w:cellIns":
			s.ins = r.changeOf(k, Inserted, s)
			c.Change = s.ins
		case "w:cellDel":
			s.del = r.changeOf(k, Deleted, s)
			c.Change = s.del
		}
	}
	return s
}

// tabbed parts the words of cells in a change of their whole row.
func (r *reader) tabbed(c *Change) {
	if r.gathering != nil && c != nil && r.texts[c] != nil {
		if text := r.texts[c].String(); text != "" && !strings.HasSuffix(text, "\t") {
			r.changedWords(c, "\t")
		}
	}
}
