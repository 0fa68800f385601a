package pack

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cabinet/internal/report"
)

// long is a meeting of 60 reports of eight pages each, with headings, lists, tables and links, some with a landscape
// appendix.
func long() *Meeting {
	m := &Meeting{Meta: testMeta}
	for i := range 60 {
		id := fmt.Sprintf("item-%d", i+1)
		m.add(id, fmt.Sprint(i+1), "The matter of "+id, Document{Report: proseOf(id, uint64(i))})
	}
	m.Front = agenda(m)
	return m
}

var vocabulary = strings.Fields(`the council of to and a in cabinet is that report for it on costs with be as recommended was decision
	procurement services which by children exception schools this members at contract from has budget not year are approved or provision
	forecast savings risk officers consultation highways equality tribunal legal implications director statutory residents`)

// proseOf is a paper of varied text.
func proseOf(title string, seed uint64) *report.Report {
	random := rand.New(rand.NewPCG(seed, 1))
	sentence := func(n int) string {
		words := make([]string, n)
		for i := range words {
			words[i] = vocabulary[random.IntN(len(vocabulary))]
		}
		return strings.Join(words, " ")
	}
	var text strings.Builder
	for i := range 36 {
		switch i % 9 {
		case 3:
			fmt.Fprintf(&text, "### %s\n\n", sentence(4))
		case 5:
			fmt.Fprintf(&text, "| %s | %s |\n|---|---|\n| %s | £1,234 |\n| %s | £%d |\n\n", sentence(2), sentence(1), sentence(9), sentence(5), i)
		case 7:
			fmt.Fprintf(&text, "%s:\n\na) %s\nb) **%s** %s\n\n", sentence(9), sentence(20), sentence(2), sentence(8))
		}
		fmt.Fprintf(&text, "%s [%s](https://town.example/%d). %s.\n\n", sentence(40), sentence(2), i, sentence(20))
	}
	return built(title, text.String(), seed%6 == 0)
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
