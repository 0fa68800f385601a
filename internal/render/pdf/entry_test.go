package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// TestLongEntry lets an entry of the contents go on over a page only where it has very many lines.
func TestLongEntry(t *testing.T) {
	l := lister{sheet: testSheet}
	for _, n := range []int{1, 20, 200} {
		h := &box{title: strings.Repeat("words ", n), face: testSheet.section}
		if b := l.entry(h, &node{kind: tagpdf.TOCI}, point); b.whole != (n < 200) {
			t.Errorf("an entry of %d lines is whole: %v", b.count(), b.whole)
		}
	}
}

// TestTallHead keeps a table's head whole only where that takes no more than half of a page.
func TestTallHead(t *testing.T) {
	for _, n := range []int{2, 40} {
		table := tableOf([]string{lines(n), "Cost"}, []string{"Rent", "£5"})
		table.Caption = report.Caption{Noun: "Table", Number: "1", Runs: words("Schemes")}
		boxes := flowed(t, testSheet, table)
		if head := boxes[len(boxes)-2]; head.count() < n || head.whole != (n == 2) {
			t.Errorf("a head of %d lines is whole: %v", head.count(), head.whole)
		}
	}
}
