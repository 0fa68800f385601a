package pack

import (
	"fmt"
	"testing"

	"cabinet/internal/report"
)

// long is a meeting of 60 reports of eight pages each, some of them with a landscape appendix.
func long() *Meeting {
	m := &Meeting{Meta: testMeta}
	for i := range 60 {
		id := fmt.Sprintf("item-%d", i+1)
		m.Documents = append(m.Documents, Document{
			Item: id, Number: fmt.Sprint(i + 1), ItemTitle: "The matter of " + id, Title: id, Addresses: []string{addressOf(id)},
			Report: paperOf(id, 62, i%6 == 0),
		})
	}
	m.Front = agenda(m)
	return m
}

// BenchmarkPack lays out, draws and finishes the pack of 60 numbered reports; MB/s is of finished file.
func BenchmarkPack(b *testing.B) {
	m, pages := long(), 0
	b.ReportAllocs()
	for b.Loop() {
		made, err := Make(*m, Options{RightHand: true})
		if err != nil {
			b.Fatal(err)
		}
		pages = made.Pages
		b.SetBytes(int64(len(made.Bytes)))
	}
	b.ReportMetric(float64(pages), "pages")
}

// BenchmarkFront is the same of a pack whose front is composed until its own pages are counted right.
func BenchmarkFront(b *testing.B) {
	m := long()
	calls, front := 0, m.Front
	m.Front = func(r Ranges) (*report.Report, error) { calls++; return front(r) }
	for b.Loop() {
		if _, err := Make(*m, Options{RightHand: true, CountFront: true}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(calls)/float64(b.N), "fronts")
}
