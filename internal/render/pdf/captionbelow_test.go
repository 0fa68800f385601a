package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestCaptionBelow sets a caption below its table, on whose last page it stands with two rows and the notes.
func TestCaptionBelow(t *testing.T) {
	rows := [][]string{{"Item", "Cost"}}
	for range 60 {
		rows = append(rows, []string{"Rent", "£5"})
	}
	table := tableOf(rows...)
	table.Caption = report.Caption{Runs: words("Costs"), Below: true}
	table.Notes = []report.Line{{Runs: words("In pounds.")}}
	boxes := flowed(t, testSheet, table)
	var last []string
	for _, b := range boxes[len(boxes)-4:] {
		kept := ""
		if b.keep {
			kept = " with the next"
		}
		last = append(last, textOf(b)+kept)
	}
	want := "Rent|£5 with the next; Rent|£5 with the next; Costs with the next; In pounds."
	if got := strings.Join(last, "; "); got != want {
		t.Errorf("the table ends %s\nwant %s", got, want)
	}
}
