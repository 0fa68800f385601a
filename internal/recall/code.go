package recall

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
)

// A writer writes what a reader reads. Its buffer keeps the first error, which its owner asks for.
type writer struct{ *bufio.Writer }

func (w writer) memory(m Memory) {
	w.words(m.Key)
	w.files(m.Read)
	w.files(m.Made)
	w.words(string(m.Told))
}

func (w writer) files(f Files) {
	w.signed(f.looked)
	w.number(uint64(len(f.all)))
	last := ""
	for _, e := range f.all {
		n := common(last, e.name)
		w.number(uint64(n))
		w.words(e.name[n:])
		w.number(uint64(e.mode))
		for _, v := range []int64{e.size, e.changed, e.touched, e.id} {
			w.signed(v)
		}
		w.Write(e.sum[:])
		last = e.name
	}
}

func (w writer) number(v uint64) { w.Write(binary.AppendUvarint(w.AvailableBuffer(), v)) }

func (w writer) signed(v int64) { w.Write(binary.AppendVarint(w.AvailableBuffer(), v)) }

func (w writer) words(s string) {
	w.number(uint64(len(s)))
	w.WriteString(s)
}

// common is how many bytes two names begin alike with.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// A reader reads what a writer has written. Once something is bad, all that follows is.
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
