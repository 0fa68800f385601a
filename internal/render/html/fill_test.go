package html

import (
	"strings"
	"testing"

	parser "golang.org/x/net/html"
)

// Figures of a column end in the same signs, seen or not, whatever the column's cells have after the point. Nothing is
// filled that a reader, a search or a screen reader could take for words.
func TestFill(t *testing.T) {
	tests := []struct{ name, cells, want string }{
		{"decimals", "£1,250|£12.50|(£3.5)", "£1,250~.00) £12.50~) (£3.5)~0"},
		{"percentages", "12.5%|1,200|7%", "12.5% 1,200~.0% 7%~.0"},
		{"brackets and signs", "(12)|+35.4|-9", "(12)~.0 +35.4~) -9~).0"},
		{"no figure", "12.50|–|nil|see paragraph 4|", "12.50 –~.00 nil~.00 see paragraph 4 "},
		{"words beside", "£2.8 million|£ 12|(4) * ", "£2.8 million~)* £ 12~.0 million)* (4) *~.0million"},
		{"whole", "12|1,300", "12 1,300"},
		{"a mark typed", "12*|13", "12* 13~*"},
		{"a note's mark", "12[^n]|1.5", "12[1]~.0 1.5^[0]"},
	}
	for _, test := range tests {
		note := ""
		if strings.Contains(test.cells, "[^n]") {
			note = "\n[^n]: A note.\n"
		}
		var rows strings.Builder
		for _, cell := range strings.Split(test.cells, "|") {
			rows.WriteString("| Item | " + cell + " |\n")
		}
		_, found := tables(t, "One.\n\n| Item | Cost |\n|---|---:|\n"+rows.String()+note)
		var got []string
		for n := range found[0].Descendants() {
			if n.Data == "td" {
				got = append(got, filled(n))
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, " "), test.want)
		}
	}
}

// filled is the words of a cell, the signs that fill it after ~, and those of a mark after ^.
func filled(cell *parser.Node) string {
	out := text(cell)
	if signs := attribute(cell, "data-fill"); signs != "" {
		out += "~" + signs
	}
	for n := range cell.Descendants() {
		if signs := attribute(n, "data-fill"); signs != "" {
			out += "^" + signs
		}
	}
	return out
}
