package fromword

import (
	"fmt"
	"testing"

	"cabinet/internal/docxread"
)

// BenchmarkCase makes a case of a paper of 120 paragraphs that cite one another, with lists and a table.
func BenchmarkCase(b *testing.B) {
	d := doc(h(1, "Background"))
	for i := range 120 {
		d.Blocks = append(d.Blocks, n(fmt.Sprintf("%d.", i+1), fmt.Sprintf("The course of events that led to this is set out in paragraph %d, as far as it is known to the council and its officers.", i/2+1)))
		if i%10 == 0 {
			d.Blocks = append(d.Blocks, n("(a)", "first;"), n("(b)", "second."), table(1, "Item|Cost", "Bus|1", "Tram|2"))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		made(b, &docxread.File{}, d)
	}
}
