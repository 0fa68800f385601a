package docx

import (
	"compress/flate"
	"io"
	"sync"
)

// compressors are kept for the next file, since making one takes longer than compressing a part.
var compressors = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic(err) // the level is one that there is
	}
	return w
}}

// compressor compresses a part.
func compressor(out io.Writer) (io.WriteCloser, error) {
	w := compressors.Get().(*flate.Writer)
	w.Reset(out)
	return returning{w}, nil
}

// A returning compressor is given back when its part ends.
type returning struct{ *flate.Writer }

// Close ends the part.
func (r returning) Close() error {
	err := r.Writer.Close()
	compressors.Put(r.Writer)
	return err
}
