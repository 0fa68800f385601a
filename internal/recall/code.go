package recall

import (
	"crypto/sha256"
	"encoding/binary"
)

// append writes the memory behind what a text has.
func (m Memory) append(text []byte) []byte {
	text = appendBytes(text, []byte(m.Key))
	text = m.Read.append(text)
	text = m.Made.append(text)
	return appendBytes(text, m.Told)
}

func (f Files) append(text []byte) []byte {
	text = binary.AppendVarint(text, f.looked)
	text = binary.AppendUvarint(text, uint64(len(f.all)))
	last := ""
	for _, e := range f.all {
		n := common(last, e.name)
		text = binary.AppendUvarint(text, uint64(n))
		text = appendBytes(text, []byte(e.name[n:]))
		text = binary.AppendUvarint(text, uint64(e.mode))
		for _, v := range []int64{e.size, e.changed, e.touched, e.id} {
			text = binary.AppendVarint(text, v)
		}
		text = append(text, e.sum[:]...)
		last = e.name
	}
	return text
}

// common is how many bytes two names begin alike with.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func appendBytes(text, more []byte) []byte {
	return append(binary.AppendUvarint(text, uint64(len(more))), more...)
}

// A reader reads what append has written. Once something is bad, all that follows is.
type reader struct {
	text []byte
	bad  bool
}

func (r *reader) files() Files {
	f := Files{looked: r.signed()}
	n := r.number()
	if n > uint64(len(r.text)) { // each takes several bytes
		r.bad = true
		return Files{}
	}
	f.all = make([]entry, n)
	last := ""
	for i := range f.all {
		e := &f.all[i]
		begin := r.number()
		if begin > uint64(len(last)) {
			r.bad = true
		}
		if r.bad {
			return Files{}
		}
		e.name = last[:begin] + r.words()
		e.mode = uint32(r.number())
		for _, v := range []*int64{&e.size, &e.changed, &e.touched, &e.id} {
			*v = r.signed()
		}
		copy(e.sum[:], r.take(sha256.Size))
		last = e.name
	}
	return f
}

func (r *reader) number() uint64 {
	v, n := binary.Uvarint(r.text)
	r.take(uint64(max(n, 0)))
	r.bad = r.bad || n <= 0
	return v
}

func (r *reader) signed() int64 {
	v, n := binary.Varint(r.text)
	r.take(uint64(max(n, 0)))
	r.bad = r.bad || n <= 0
	return v
}

func (r *reader) words() string { return string(r.bytes()) }

func (r *reader) bytes() []byte { return r.take(r.number()) }

// take gives the next n bytes, and goes past them.
func (r *reader) take(n uint64) []byte {
	if r.bad || n > uint64(len(r.text)) {
		r.bad = true
		return nil
	}
	took := r.text[:n]
	r.text = r.text[n:]
	return took
}
