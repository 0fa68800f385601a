package pdfread

import (
	"bytes"
	"compress/zlib"
	"io"
)

// An unpacker unpacks one stream after the other with one decompressor, whose tables are larger than most streams.
type unpacker struct {
	raw bytes.Reader
	z   io.ReadCloser
}

// unpack adds the unpacked bytes of a stream to a buffer: one byte more than the most that is wanted, where there are more.
func (d *document) unpack(to, raw []byte, most int) ([]byte, error) {
	u := &d.unpacking
	u.raw.Reset(raw)
	var err error
	if u.z == nil {
		u.z, err = zlib.NewReader(&u.raw)
	} else {
		err = u.z.(zlib.Resetter).Reset(&u.raw, nil)
	}
	if err != nil {
		return to, err
	}
	if free := cap(to) - len(to); free < len(raw) {
		to = append(make([]byte, 0, len(to)+min(3*len(raw), most)+bytes.MinRead), to...)
	}
	buffer := bytes.NewBuffer(to)
	_, err = buffer.ReadFrom(io.LimitReader(u.z, int64(most)+1))
	return buffer.Bytes(), err
}
