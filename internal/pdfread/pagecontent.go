package pdfread

// maxContent bounds the content of a page, in bytes. One of a report has 17,000, and a drawn map some millions.
const maxContent = 32 << 20

// content gives the operators of a page, which hold until those of the next page are asked for.
func (r *reader) content(pg *page, number int) []byte {
	streams := r.list(pg.dict["Contents"])
	r.scratch = r.scratch[:0]
	for _, v := range streams {
		r.scratch = append(r.addData(r.scratch, as[stream](r.document, v)), '\n')
		if len(r.scratch) > maxContent {
			r.fail("page %d has more than %d bytes of content", number, maxContent)
		}
		if r.err != nil {
			return nil
		}
	}
	return r.scratch
}

// addData adds the bytes of a stream to a buffer. A page's content is compressed with Flate or not at all.
func (d *document) addData(to []byte, s stream) []byte {
	if d.resolve(s.dict["Filter"]) != name("FlateDecode") || s.dict["DecodeParms"] != nil {
		return append(to, d.data(s)...)
	}
	out, err := d.unpack(to, s.raw, min(d.left.bytes, maxContent))
	if err != nil {
		d.fail("a compressed stream is damaged: %w", err)
	}
	d.chargeBytes(len(out) - len(to))
	return out
}
