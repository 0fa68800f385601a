package returned

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/wordtest"
)

// BenchmarkCompare compares a paper of some 7,000 words with a file in which an officer has changed a figure, and takes apart the
// file that came back.
func BenchmarkCompare(b *testing.B) {
	var text strings.Builder
	text.WriteString("# Evidence\n")
	for i := range 200 {
		fmt.Fprintf(&text, "Lorry number %d is old, and costs £%d,000 a year to keep on the road. %s\n\n", i, i+3, strings.Repeat("It was looked at by the depot, where nobody knew of one. ", 2))
	}
	r := numbered(b, text.String())
	sent, now := written(b, r)
	p := wordtest.Open(b, sent)
	p.Track(wordtest.Finance, "£77,000", "£78,000")
	back := p.Bytes()
	for b.Loop() {
		if c := Compare(Paper{Report: r, File: now}, nil, read(b, back)); len(c.Edits) != 1 {
			b.Fatal(told(c))
		}
	}
}
