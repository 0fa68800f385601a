package pdfread

// The codes of LZW as PDFs have it (ISO 32000-1, 7.4.4). Codes have 9 bits to begin with, and 12 at the most.
const (
	lzwClear = 256 // the table begins anew
	lzwEnd   = 257
	lzwMost  = 4096
)

// run is a stretch of what has been written, for which a code stands.
type run struct{ start, length int }

// unLZW undoes a compression of old files. What a new code stands for is the stretch that the code before it was
// written as and one byte more, which stands in the output already. early is by how many codes too soon codes get longer.
func (d *document) unLZW(data []byte, early int) (out []byte) {
	var runs []run // of the codes after lzwEnd
	var before run // what the code before was written as
	for codes := (bits{data: data, width: 9}); ; {
		code, ok := codes.next()
		if !ok || code == lzwEnd || len(out) > d.left.bytes {
			d.chargeBytes(len(out))
			return out
		}
		if code == lzwClear {
			runs, before, codes.width = nil, run{}, 9
			continue
		}
		if before.length > 0 && len(runs) < lzwMost-lzwEnd-1 {
			runs = append(runs, run{before.start, before.length + 1})
		}
		start := len(out)
		switch at := code - lzwEnd - 1; {
		case code < lzwClear:
			out = append(out, byte(code))
		case at < len(runs):
			for i := range runs[at].length { // byte by byte, since the last one may be the first that is written here
				out = append(out, out[runs[at].start+i])
			}
		default:
			d.fail("a compressed stream is damaged")
			return nil
		}
		before = run{start, len(out) - start}
		codes.widen(len(runs) + lzwEnd + 1 + early)
	}
}

// bits are codes of so many bits each, one after the other.
type bits struct {
	data        []byte
	held, count int
	width       int
}

func (b *bits) next() (code int, ok bool) {
	for b.count < b.width {
		if len(b.data) == 0 {
			return 0, false
		}
		b.held, b.count = b.held<<8|int(b.data[0]), b.count+8
		b.data = b.data[1:]
	}
	b.count -= b.width
	code = b.held >> b.count
	b.held &= 1<<b.count - 1
	return code, true
}

// widen makes codes as long as the table's next code needs.
func (b *bits) widen(next int) {
	for b.width < 12 && next >= 1<<b.width {
		b.width++
	}
}
