package tagpdf

import (
	"bytes"
	"crypto/sha256"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// stream is a stream object ready to be written: compressed once, used in any number of files.
type stream []byte

// smallest are writers for what is compressed once in a process. One takes longer to make than a face to compress.
var smallest = sync.Pool{New: func() any { return newZlib(zlib.BestCompression) }}

// pack makes a stream as small as it gets; dict is what its dictionary says beside filter and length.
func pack(dict builder, data []byte) stream {
	var z builder
	w := smallest.Get().(*zlib.Writer)
	defer smallest.Put(w)
	w.Reset(&z)
	compress(w, data)
	return stream(builder("<<").str(string(dict)).str("/Filter/FlateDecode/Length ").num(len(z)).str(">>\nstream\n").str(string(z)).str("\nendstream"))
}

// newZlib makes a writer of a library that go.mod pins, so that the bytes of a file do not depend on the version of Go.
func newZlib(level int) *zlib.Writer {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(err) // the levels are constants
	}
	return w
}

// compress writes into a builder, which never fails.
func compress(w io.WriteCloser, data ...[]byte) {
	for _, b := range data {
		_, _ = w.Write(b)
	}
	_ = w.Close()
}

// place says where an object stands: at an offset of the file, or at an index of an object stream.
type place struct {
	kind byte // 0 free, 1 offset, 2 in an object stream
	at   int  // offset, or number of the object stream
	nth  int
}

// maxInStream bounds the objects of one object stream, so that a viewer need not unpack all of a long file to show a page of it.
const maxInStream = 2000

// file is a PDF being written. Small objects are gathered into object streams; streams are written at once.
type file struct {
	out     builder
	places  []place // by object number
	small   builder // the bodies of the waiting small objects
	waiting []waiting
	own     builder      // what is drawn besides fpdf
	content builder      // of a page
	zip     *zlib.Writer // level 1: the higher ones take twice the time to make a page a tenth smaller
	packed  builder      // scratch
	head    builder      // scratch
}

type waiting struct{ object, offset int }

// files keeps what has been used for the next document. It is no sync.Pool, because documents make so much garbage that a pool is
// emptied every few of them, and a zlib writer is costlier than the document.
var files = make(chan *file, 16)

func borrowFile() *file {
	select {
	case f := <-files:
		return f
	default:
		return &file{zip: newZlib(zlib.BestSpeed)}
	}
}

// release gives a file back, without buffers that have grown too large to keep.
func (f *file) release() {
	if cap(f.out)+cap(f.own) > 4<<20 {
		f = &file{zip: f.zip}
	}
	select {
	case files <- f:
	default:
	}
}

// begin starts a file anew. The second line tells programs that move files that this one is binary.
func (f *file) begin() {
	f.out = append(f.out[:0], "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	f.places = append(f.places[:0], place{})
	f.small, f.waiting = f.small[:0], f.waiting[:0]
}

// alloc reserves n object numbers in a row and gives the first.
func (f *file) alloc(n int) int {
	first := len(f.places)
	for range n {
		f.places = append(f.places, place{})
	}
	return first
}

// object writes a small object: body continues a builder and gives it back.
func (f *file) object(n int, body func(b builder) builder) {
	f.waiting = append(f.waiting, waiting{n, len(f.small)})
	f.small = append(body(f.small), '\n')
	if len(f.waiting) == maxInStream {
		f.flush()
	}
}

// stream writes a stream object that is ready.
func (f *file) stream(n int, s stream) {
	f.places[n] = place{kind: 1, at: len(f.out)}
	f.out = append(f.out.num(n).str(" 0 obj\n"), s...).str("\nendobj\n")
}

// deflate compresses data and writes it as a stream object.
func (f *file) deflate(n int, dict string, data ...[]byte) {
	z := f.packed[:0]
	f.zip.Reset(&z)
	compress(f.zip, data...)
	f.packed = z
	f.places[n] = place{kind: 1, at: len(f.out)}
	f.out = f.out.num(n).str(" 0 obj\n<<").str(dict).str("/Filter/FlateDecode/Length ").num(len(z)).str(">>\nstream\n")
	f.out = append(f.out, z...).str("\nendstream\nendobj\n")
}

// flush writes the waiting objects as an object stream.
func (f *file) flush() {
	if len(f.waiting) == 0 {
		return
	}
	n := f.alloc(1)
	head := f.head[:0]
	for i, w := range f.waiting {
		f.places[w.object] = place{kind: 2, at: n, nth: i}
		head = head.num(w.object).str(" ").num(w.offset).str(" ")
	}
	dict := builder("/Type/ObjStm/N ").num(len(f.waiting)).str("/First ").num(len(head))
	f.deflate(n, string(dict), head, f.small)
	f.head, f.small, f.waiting = head, f.small[:0], f.waiting[:0]
}

// end writes the cross-reference stream and gives the whole file. The identifier is a hash of all that comes before.
func (f *file) end(root, info int) []byte {
	f.flush()
	n := f.alloc(1)
	start := len(f.out)
	f.places[n] = place{kind: 1, at: start}
	table := f.head[:0]
	for i, p := range f.places {
		if i == 0 {
			p.nth = 0xFFFF
		}
		table = append(table, p.kind, byte(p.at>>24), byte(p.at>>16), byte(p.at>>8), byte(p.at), byte(p.nth>>8), byte(p.nth))
	}
	sum := sha256.Sum256(f.out)
	var id builder
	for i := 0; i < 16; i += 2 {
		id = id.hex(big.Uint16(sum[i:]))
	}
	dict := builder("/Type/XRef/Size ").num(len(f.places)).str("/W[1 4 2]/Root ").ref(root).str("/Info ").ref(info)
	dict = dict.str("/ID[<").str(string(id)).str("><").str(string(id)).str(">]")
	f.head = table
	f.deflate(n, string(dict), table)
	f.out = f.out.str("startxref\n").num(start).str("\n%%EOF\n")
	return bytes.Clone(f.out)
}
