package pdfread

// maxRow bounds the rows of a stream that predictors work on, in bytes.
const maxRow = 1 << 20

// unpredict undoes the predictors of PNG, with which most programs write their cross-reference streams: each row begins
// with a byte that says from which neighbours its bytes are told.
func (d *document) unpredict(data []byte, parms dict) []byte {
	switch kind := d.integerOr(parms["Predictor"], 1); {
	case kind == 1:
		return data
	case kind < 10 || kind > 15:
		d.fail("the stream predictor %d isn't read", kind)
		return nil
	}
	pixel := d.integerOr(parms["Colors"], 1) * d.integerOr(parms["BitsPerComponent"], 8)
	columns := d.integerOr(parms["Columns"], 1)
	if pixel < 1 || columns < 1 || columns > maxRow || pixel > maxRow || (pixel*columns+7)/8 > maxRow {
		d.fail("bad rows in a stream with predictors")
		return nil
	}
	width, back := (pixel*columns+7)/8, (pixel+7)/8
	above := make([]byte, width)
	out := make([]byte, 0, len(data))
	for len(data) > width {
		out = append(out, data[1:width+1]...)
		row := out[len(out)-width:]
		if !unfilter(data[0], row, above, back) {
			d.fail("bad rows in a stream with predictors")
			return nil
		}
		data, above = data[width+1:], row
	}
	return out
}

// integerOr is an integer, or what stands for one that is not given.
func (d *document) integerOr(v any, missing int) int {
	if v == nil {
		return missing
	}
	return d.integer(v)
}

// unfilter undoes one of PNG's filters on a row (PNG specification, 9.2); back is how far the byte to the left stands.
func unfilter(filter byte, row, above []byte, back int) bool {
	for i := range row {
		var left, corner byte
		if i >= back {
			left, corner = row[i-back], above[i-back]
		}
		switch filter {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += nearest(left, above[i], corner)
		default:
			return false
		}
	}
	return true
}

// nearest is Paeth's choice of a neighbour.
func nearest(left, above, corner byte) byte {
	guess := int(left) + int(above) - int(corner)
	off := func(b byte) int { return max(guess-int(b), int(b)-guess) }
	switch {
	case off(left) <= off(above) && off(left) <= off(corner):
		return left
	case off(above) <= off(corner):
		return above
	}
	return corner
}
