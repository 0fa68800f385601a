package pdfread

import (
	"bytes"
	"errors"
)

// maxBefore is how far from a file's beginning its first line may stand, in bytes.
const maxBefore = 1024

// anyones opens a PDF whoever made it, of any version and with anything before its first line, and gives it to read.
// Some programs count from the first byte of the file all the same, and some write a wrong table of the objects: where a
// file can't be read in one way, the next is tried, and mended tells that the table was wrong. read must begin anew each time.
func anyones(src []byte, most limits, read func(d *document) error) (mended bool, err error) {
	at := bytes.Index(src[:min(len(src), maxBefore)], []byte("%PDF-"))
	if at < 0 {
		return false, ErrNoPDF
	}
	d := open(src[at:], most)
	if err = read(d); err == nil || d.refused() {
		return false, err
	}
	if at > 0 {
		if d := open(src, most); read(d) == nil {
			return false, nil
		}
	}
	d = mend(src, most)
	if d == nil {
		return false, err
	}
	if again := read(d); again == nil || d.refused() {
		return true, again
	}
	return false, err
}

// refused says whether the file was understood, and is one that isn't read all the same.
func (d *document) refused() bool {
	var refusal *Refusal
	return errors.Is(d.err, ErrEncrypted) || errors.As(d.err, &refusal) || d.left.values < 0 || d.left.bytes < 0
}

// mend looks for the objects of a file whose table is wrong, as viewers do. Of an object that stands there more than
// once the last one counts. It gives nil for a file that is cut short: what is missing there can't be mended.
func mend(src []byte, most limits) *document {
	if !bytes.Contains(src, []byte("startxref")) {
		return nil
	}
	d := closed(src, most)
	d.mended, d.trailer = true, dict{}
	for pos := 0; pos < len(src) && d.err == nil; {
		at, body, num := nextObject(src, pos)
		d.readTrailers(src[min(pos, at):at])
		if num < 0 {
			break
		}
		pos = max(d.enterFound(at, num), body)
	}
	d.cache = map[int]any{}
	if d.trailer["Encrypt"] != nil {
		d.err = ErrEncrypted
	}
	return d
}

// enterFound notes an object that is found at a place, and what it brings along, and tells where it ends.
func (d *document) enterFound(at, num int) int {
	delete(d.cache, num)
	d.entries[num] = entry{offset: at}
	v, end := d.probe(at)
	s, _ := v.(stream)
	switch s.dict["Type"] {
	case name("XRef"):
		d.adopt(s.dict)
	case name("ObjStm"):
		d.packs[num] = d.openPack(num)
		for i, packed := range d.packs[num].nums {
			delete(d.cache, packed)
			d.entries[packed] = entry{pack: num, index: i}
		}
	}
	return end
}

// nextObject finds the next "12 0 obj", and gives where that and what follows it begin, and its number: -1 for none.
func nextObject(src []byte, pos int) (at, body, num int) {
	for {
		i := bytes.Index(src[pos:], []byte("obj"))
		if i < 0 {
			return len(src), len(src), -1
		}
		i += pos
		pos = i + len("obj")
		end, _, ok1 := numberBefore(src, i)
		start, num, ok2 := numberBefore(src, end)
		if ok1 && ok2 { // whatever stands before: some programs begin an object right behind another's last word
			return start, pos, num
		}
	}
}

// numberBefore reads the number that ends before a place, and the spaces between.
func numberBefore(src []byte, end int) (start, n int, ok bool) {
	i := end
	for i > 0 && isSpace(src[i-1]) {
		i--
	}
	if i == end && end < len(src) && src[end] != 'o' {
		return 0, 0, false
	}
	factor := 1
	for ; i > 0 && src[i-1] >= '0' && src[i-1] <= '9'; i-- {
		if factor > 10_000_000 {
			return 0, 0, false
		}
		n += int(src[i-1]-'0') * factor
		factor *= 10
	}
	return i, n, factor > 1
}

// readTrailers reads the trailers in a stretch of the file.
func (d *document) readTrailers(stretch []byte) {
	for d.err == nil {
		i := bytes.Index(stretch, []byte("trailer"))
		if i < 0 {
			return
		}
		stretch = stretch[i+len("trailer"):]
		d.apart(stretch, 0, func(p *parser) {
			if trailer, ok := p.value().(dict); ok {
				d.adopt(trailer)
			}
		})
	}
}

// adopt takes from a trailer what it says of the file. The last one that says something counts.
func (d *document) adopt(trailer dict) {
	for _, key := range []name{"Root", "Info", "Encrypt"} {
		if v, ok := trailer[key]; ok {
			d.trailer[key] = v
		}
	}
}

// apart reads values that may well be wrong: what is wrong with them does not count, but what reading them costs does.
func (d *document) apart(src []byte, pos int, read func(p *parser)) {
	other := closed(d.src, d.left)
	other.mended = true
	read(&parser{doc: other, src: src, pos: pos})
	d.charge(d.left.values - other.left.values)
}

// probe reads the object at a place and tells where it ends; nil, and the place itself, for one that can't be read.
func (d *document) probe(at int) (v any, end int) {
	end = at
	d.apart(d.src, at, func(p *parser) {
		_, _, _ = p.value(), p.value(), p.value()
		v = p.value()
		end = p.pos
		head, isDict := v.(dict)
		if isDict && p.value() == keyword("stream") {
			v = p.doc.stream(head, p.pos)
			if s, ok := v.(stream); ok {
				end = p.pos + len(s.raw)
			}
		}
		if p.doc.err != nil {
			v, end = nil, at
		}
	})
	return v, end
}

// found cuts a stream out of a file that is mended, whose lengths may be wrong too: by its last word.
func (d *document) found(head dict, rest []byte) any {
	if n, ok := head["Length"].(int); ok && n >= 0 && n <= len(rest) {
		if tail := bytes.TrimLeft(rest[n:min(len(rest), n+16)], "\r\n \t"); bytes.HasPrefix(tail, []byte("endstream")) {
			return stream{head, rest[:n]}
		}
	}
	n := bytes.Index(rest, []byte("endstream"))
	if n < 0 {
		d.charge(len(rest) / 64)
		d.fail("a stream without end")
		return nil
	}
	raw := bytes.TrimSuffix(rest[:n], []byte("\n"))
	return stream{head, bytes.TrimSuffix(raw, []byte("\r"))}
}
