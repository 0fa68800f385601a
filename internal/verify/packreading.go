package verify

import "cabinet/internal/pdfread"

// A PackReading is what the PDF of a pack says: the words of its documents one after the other, and its pages.
type PackReading struct {
	Reading
	pdf *pdfread.PDF
}

// ReadPack reads the PDF of a pack. The error is that of [ReadPDF].
func ReadPack(src []byte) (PackReading, error) {
	p, err := pdfread.Read(src)
	if err != nil {
		return PackReading{}, err
	}
	return PackReading{readTree(p), p}, nil
}

// Pages is how many pages the file has.
func (r PackReading) Pages() int { return len(r.pdf.Pages) }
