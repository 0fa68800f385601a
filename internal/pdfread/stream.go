package pdfread

import (
	"bytes"
)

// stream cuts the bytes of a stream out of the file; pos is just behind the word "stream".
func (d *document) stream(head dict, pos int) any {
	rest := bytes.TrimPrefix(d.src[pos:], []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	if d.mended {
		return d.found(head, rest)
	}
	length := d.integer(head["Length"])
	if length < 0 || length > len(rest) {
		d.fail("a stream of %d bytes runs out of the file", length)
		return nil
	}
	after := &parser{doc: d, src: rest, pos: length}
	if after.value() != keyword("endstream") {
		d.fail("a stream isn't %d bytes long, as it says", length)
		return nil
	}
	return stream{head, rest[:length]}
}

// inflate never reads more than what is left of the limit, whatever the stream claims.
func (d *document) inflate(raw []byte) []byte {
	if d.err != nil {
		return nil
	}
	data, err := d.unpack(nil, raw, d.left.bytes)
	if err != nil {
		d.fail("a compressed stream is damaged: %w", err)
	}
	if !d.chargeBytes(len(data)) {
		return nil
	}
	return data
}

// pack is an object stream, opened: where each of its objects begins.
type pack struct {
	data    []byte
	nums    []int
	offsets []int
}

// packed reads an object that stands in an object stream.
func (d *document) packed(e entry, num int) any {
	if _, ok := d.packs[e.pack]; !ok {
		d.packs[e.pack] = d.openPack(e.pack)
	}
	k := d.packs[e.pack]
	if d.err != nil || e.index >= len(k.nums) || k.nums[e.index] != num || k.offsets[e.index] > len(k.data) {
		d.fail("object %d isn't in the object stream %d", num, e.pack)
		return nil
	}
	p := &parser{doc: d, src: k.data, pos: k.offsets[e.index]}
	v := p.value()
	if _, ok := v.(keyword); ok {
		d.fail("object %d isn't a value", num)
		return nil
	}
	return v
}

func (d *document) openPack(num int) *pack {
	k := &pack{}
	s, ok := d.object(num).(stream)
	if !ok || s.dict["Type"] != name("ObjStm") || d.entries[num].pack != 0 {
		d.fail("object %d isn't an object stream", num)
		return k
	}
	k.data = d.data(s)
	first, count := d.integer(s.dict["First"]), d.integer(s.dict["N"])
	p := &parser{doc: d, src: k.data}
	for range count {
		num, ok1 := p.value().(int)
		offset, ok2 := p.value().(int)
		if !ok1 || !ok2 || offset < 0 || first < 0 {
			d.fail("the object stream %d has a bad index", num)
			return k
		}
		k.nums = append(k.nums, num)
		k.offsets = append(k.offsets, first+offset)
	}
	return k
}
