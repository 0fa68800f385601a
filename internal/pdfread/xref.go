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
	loading int  // objects being read inside each other
	mended  bool // the tables were wrong, and objects were looked for
	left    limits
	most    limits
	err     error

	unpacking unpacker
	known
}

// Limits bound what reading one file costs, since a small hostile file may ask for any amount of work.
type limits struct {
	values int // read, or walked over again
	bytes  int // of streams and of text, after decompression
}

// entry says where an object stands: at an offset of the file, or at an index of an object stream. One that is free has
// been taken out of the file, though an earlier table may still lead to it.
type entry struct {
	offset      int
	pack, index int // pack is 0 for an object that stands by itself
	free        bool
}

// closed is a document of which nothing is known yet.
func closed(src []byte, most limits) *document {
	return &document{
		src: src, entries: map[int]entry{}, cache: map[int]any{}, packs: map[int]*pack{}, fonts: map[int]*font{},
		left: most, most: most, known: newKnown(),
	}
}

// open reads the cross-reference tables of src, the newest first.
func open(src []byte, most limits) *document {
	d := closed(src, most)
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
		d.err = ErrEncrypted
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
	if d.left.values -= n; d.left.values < 0 {
		d.fail("more than %d values", d.most.values)
	}
	return d.err == nil
}

// chargeBytes counts n bytes of text or stream data against the limit.
func (d *document) chargeBytes(n int) bool {
	if d.left.bytes -= n; d.left.bytes < 0 {
		d.fail("more than %d bytes of content", d.most.bytes)
	}
	return d.err == nil
}

// table reads one cross-reference table or stream and gives its trailer.
func (d *document) table(offset int) dict {
	p := &parser{doc: d, src: d.src, pos: offset}
	if p.value() != keyword("xref") {
		return d.xrefStream(offset)
	}
	var free []int
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
			if !d.tableEntry(p, n) {
				free = append(free, n)
			}
		}
	}
	trailer, _ := p.value().(dict)
	if trailer == nil {
		d.fail("no trailer after the cross-reference table")
	}
	if at, ok := trailer["XRefStm"].(int); ok { // what stands in object streams, beside the table for older programs
		d.xrefStream(at)
	}
	for _, n := range free { // last, since older programs are told that what stands in object streams is free
		d.enter(n, entry{free: true})
	}
	return trailer
}

// tableEntry reads the entry of an object, and says whether the object is in use.
func (d *document) tableEntry(p *parser, num int) bool {
	offset, ok := p.value().(int)
	_, generation := p.value().(int)
	kind := p.value()
	if !ok || !generation || kind != keyword("n") && kind != keyword("f") {
		d.fail("bad cross-reference entry for object %d", num)
		return true
	}
	if kind == keyword("n") {
		d.enter(num, entry{offset: offset})
	}
	return kind == keyword("n")
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
		if n < 0 || n > 8 {
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
			case 0:
				d.enter(n, entry{free: true})
			case 1:
				d.enter(n, entry{offset: a})
			case 2:
				d.enter(n, entry{pack: a, index: b})
			}
		}
	}
}

// object gives an object by its number, and keeps it. An object that isn't in the file is null (ISO 32000-1, 7.3.10).
func (d *document) object(num int) any {
	if v, ok := d.cache[num]; ok || d.err != nil {
		return v
	}
	v := d.load(num)
	d.cache[num] = v
	return v
}

// load reads an object.
func (d *document) load(num int) any {
	e, ok := d.entries[num]
	if !ok || e.free {
		return nil
	}
	if d.loading++; d.loading > maxNesting {
		d.fail("object %d needs itself", num)
		return nil
	}
	defer func() { d.loading-- }()
	if e.pack != 0 {
		return d.packed(e, num)
	}
	return d.objectAt(e.offset, num)
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
