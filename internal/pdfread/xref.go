package pdfread

import (
	"bytes"
	"fmt"
)

// document finds the objects of a file through its cross-reference table.
//
// A document keeps its first error and gives only empty values afterwards. So the code that reads a file needn't
// look for an error after every step: [Read] looks once, at the end.
type document struct {
	src     []byte
	entries map[int]entry
	trailer dict
	cache   map[int]any
	packs   map[int]*pack
	fonts   map[int]*font
	loading int // objects being read inside each other
	values  int // what is left of maxValues
	bytes   int // what is left of maxBytes
	err     error
}

// These limits bound what reading one file costs, since a small hostile file may ask for any amount of work. A page of text needs some three thousand values and
// a tenth of a megabyte, so that a report of a thousand pages can be read.
const (
	maxValues = 3_000_000 // values read, or walked over again
	maxBytes  = 64 << 20  // bytes of streams and of text, after decompression
)

// entry says where an object stands: at an offset of the file, or at an index of an object stream.
type entry struct {
	offset      int
	pack, index int // pack is 0 for an object that stands by itself
}

// open reads the cross-reference tables of src, the newest first.
func open(src []byte) *document {
	d := &document{
		src: src, entries: map[int]entry{}, cache: map[int]any{}, packs: map[int]*pack{}, fonts: map[int]*font{},
		values: maxValues, bytes: maxBytes,
	}
	if !bytes.HasPrefix(src, []byte("%PDF-1.")) {
		d.fail("not a PDF of version 1")
		return d
	}
	i := bytes.LastIndex(src, []byte("startxref"))
	if i < 0 {
		d.fail("no startxref: the file is cut short")
		return d
	}
	p := &parser{doc: d, src: src, pos: i + len("startxref")}
	next := p.value()
	for seen := map[any]bool{}; next != nil && d.err == nil; {
		offset, ok := next.(int)
		if !ok || offset < 0 || offset >= len(src) || seen[offset] {
			d.fail("bad cross-reference offset %v", next)
			return d
		}
		seen[offset] = true
		trailer := d.table(offset)
		if d.trailer == nil {
			d.trailer = trailer
		}
		next = trailer["Prev"]
	}
	if d.trailer["Encrypt"] != nil {
		d.fail("encrypted files aren't read")
	}
	return d
}

func (d *document) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf(format, args...)
	}
}

// charge counts n values against the limit and says whether reading may go on.
func (d *document) charge(n int) bool {
	if d.values -= n; d.values < 0 {
		d.fail("more than %d values", maxValues)
	}
	return d.err == nil
}

// chargeBytes counts n bytes of text or stream data against the limit.
func (d *document) chargeBytes(n int) bool {
	if d.bytes -= n; d.bytes < 0 {
		d.fail("more than %d bytes of content", maxBytes)
	}
	return d.err == nil
}

// table reads one cross-reference table or stream and gives its trailer.
func (d *document) table(offset int) dict {
	p := &parser{doc: d, src: d.src, pos: offset}
	if p.value() != keyword("xref") {
		return d.xrefStream(offset)
	}
	for d.err == nil {
		v := p.value()
		if v == keyword("trailer") {
			break
		}
		first, ok1 := v.(int)
		count, ok2 := p.value().(int)
		if !ok1 || !ok2 {
			d.fail("bad cross-reference table")
		}
		for n := first; n < first+count && d.err == nil; n++ {
			d.tableEntry(p, n)
		}
	}
	trailer, _ := p.value().(dict)
	if trailer == nil || trailer["XRefStm"] != nil {
		d.fail("no plain trailer after the cross-reference table")
	}
	return trailer
}

func (d *document) tableEntry(p *parser, num int) {
	offset, ok := p.value().(int)
	_, generation := p.value().(int)
	kind := p.value()
	if !ok || !generation || kind != keyword("n") && kind != keyword("f") {
		d.fail("bad cross-reference entry for object %d", num)
		return
	}
	if kind == keyword("n") {
		d.enter(num, entry{offset: offset})
	}
}

// enter notes where an object stands. The newest table is read first, so the first entry of an object is kept.
func (d *document) enter(num int, e entry) {
	if _, ok := d.entries[num]; !ok {
		d.entries[num] = e
	}
}

func (d *document) xrefStream(offset int) dict {
	s, ok := d.objectAt(offset, -1).(stream)
	if !ok || s.dict["Type"] != name("XRef") {
		d.fail("no cross-reference table at %d", offset)
		return nil
	}
	var w []int
	row := 0
	for _, v := range d.array(s.dict["W"]) {
		n, _ := v.(int)
		if n < 0 || n > 7 {
			d.fail("bad field widths in the cross-reference stream")
			return nil
		}
		w = append(w, n)
		row += n
	}
	if len(w) != 3 || row == 0 {
		d.fail("bad field widths in the cross-reference stream")
		return nil
	}
	index := d.array(s.dict["Index"])
	if index == nil {
		index = array{0, s.dict["Size"]}
	}
	d.rows(d.data(s), w, index)
	return s.dict
}

// rows enters the objects of a cross-reference stream, whose fields are w bytes wide.
func (d *document) rows(data []byte, w []int, index array) {
	field := func(i, missing int) int {
		if w[i] == 0 {
			return missing
		}
		n := 0
		for _, b := range data[:w[i]] {
			n = n<<8 | int(b)
		}
		data = data[w[i]:]
		return n
	}
	for ; len(index) >= 2 && d.err == nil; index = index[2:] {
		first, _ := index[0].(int)
		count, _ := index[1].(int)
		for n := first; n < first+count && d.charge(1); n++ {
			if len(data) < w[0]+w[1]+w[2] {
				d.fail("the cross-reference stream is cut short")
				return
			}
			switch kind, a, b := field(0, 1), field(1, 0), field(2, 0); kind {
			case 1:
				d.enter(n, entry{offset: a})
			case 2:
				d.enter(n, entry{pack: a, index: b})
			}
		}
	}
}

// object gives an object by its number. An object that isn't in the file is null (ISO 32000-1, 7.3.10).
func (d *document) object(num int) any {
	if v, ok := d.cache[num]; ok || d.err != nil {
		return v
	}
	e, ok := d.entries[num]
	if !ok {
		return nil
	}
	if d.loading++; d.loading > maxNesting {
		d.fail("object %d needs itself", num)
		return nil
	}
	defer func() { d.loading-- }()
	var v any
	if e.pack != 0 {
		v = d.packed(e, num)
	} else {
		v = d.objectAt(e.offset, num)
	}
	d.cache[num] = v
	return v
}

// objectAt reads the object "12 0 obj … endobj" at an offset. Any number of object will do when num is -1.
func (d *document) objectAt(offset, num int) any {
	if offset < 0 || offset >= len(d.src) {
		d.fail("object %d is outside the file", num)
		return nil
	}
	p := &parser{doc: d, src: d.src, pos: offset}
	n, ok := p.value().(int)
	_, generation := p.value().(int)
	if !ok || !generation || p.value() != keyword("obj") || num >= 0 && n != num {
		d.fail("object %d isn't at its offset %d", num, offset)
		return nil
	}
	v := p.value()
	switch p.value() {
	case keyword("endobj"):
		return v
	case keyword("stream"):
		if head, ok := v.(dict); ok {
			return d.stream(head, p.pos)
		}
	}
	d.fail("object %d isn't well formed", n)
	return nil
}
