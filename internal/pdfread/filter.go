package pdfread

import (
	"bytes"
	"encoding/ascii85"
	"encoding/hex"
)

// maxFilters bounds the filters that a stream has gone through, one after the other.
const maxFilters = 8

// data gives the bytes of a stream, as they were before any filter.
func (d *document) data(s stream) []byte {
	filters, parms := d.list(s.dict["Filter"]), d.list(s.dict["DecodeParms"])
	if len(filters) == 0 {
		d.chargeBytes(len(s.raw))
		return s.raw
	}
	if len(filters) > maxFilters {
		d.fail("a stream with %d filters", len(filters))
	}
	data := s.raw
	for i, filter := range filters {
		if d.err != nil {
			return nil
		}
		var p dict
		if i < len(parms) {
			p = d.dict(parms[i])
		}
		data = d.unfiltered(data, d.resolve(filter), p)
	}
	return data
}

// unfiltered undoes one filter of a stream. Those of pictures are not read.
func (d *document) unfiltered(data []byte, filter any, parms dict) []byte {
	switch filter {
	case name("FlateDecode"):
		return d.unpredict(d.inflate(data), parms)
	case name("LZWDecode"):
		return d.unpredict(d.unLZW(data, d.integerOr(parms["EarlyChange"], 1)), parms)
	case name("ASCII85Decode"):
		data = d.unASCII85(data)
	case name("ASCIIHexDecode"):
		data = d.unHex(data)
	case name("RunLengthDecode"):
		data = d.unRunLength(data)
	default:
		d.fail("the stream filter %v isn't read", filter)
		return nil
	}
	d.chargeBytes(len(data))
	return data
}

func (d *document) unASCII85(data []byte) []byte {
	data, _, _ = bytes.Cut(data, []byte("~"))
	out := make([]byte, len(data)*4+4) // "z" alone stands for four bytes
	if !d.chargeBytes(len(out) / 4) {
		return nil
	}
	n, _, err := ascii85.Decode(out, data, true)
	if err != nil {
		d.fail("a stream in base 85 is damaged: %w", err)
	}
	return out[:n]
}

func (d *document) unHex(data []byte) []byte {
	data, _, _ = bytes.Cut(data, []byte(">"))
	digits := bytes.Join(bytes.Fields(data), nil)
	if len(digits)%2 != 0 {
		digits = append(digits, '0')
	}
	n, err := hex.Decode(digits, digits)
	if err != nil {
		d.fail("a stream in hexadecimal digits is damaged: %w", err)
	}
	return digits[:n]
}

// unRunLength undoes runs: a byte below 128 comes before one more byte than it says, one above 128 before a byte that
// is repeated, and 128 ends the data.
func (d *document) unRunLength(data []byte) (out []byte) {
	for len(data) > 0 && data[0] != 128 && len(out) <= d.left.bytes {
		n := int(data[0]) + 1
		if data = data[1:]; n <= 128 {
			n = min(n, len(data))
			out, data = append(out, data[:n]...), data[n:]
			continue
		}
		if len(data) == 0 {
			break
		}
		out, data = append(out, bytes.Repeat(data[:1], 258-n)...), data[1:]
	}
	return out
}
