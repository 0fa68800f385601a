package compose

import (
	"strings"
	"testing"

	"cabinet/internal/figure"
)

// csv is the file of the small case's table.
func csv(lines string) change {
	return change{"table", "Item,2025-26\nRent,\"£1,200\"\nRates,-£20", lines}
}

// TestTotalsOfFiles shows what the columns of a file add up to, each in the manner of its figures, and what can't be
// added up.
func TestTotalsOfFiles(t *testing.T) {
	const (
		one      = `total = "£m"`
		both     = "subtotal = \"£m\"\ntotal = \"£m\""
		at       = "content/tables/t.csv:"
		apart    = " (write the whole column in one currency and one unit, or take the column out of total)\n"
		unread   = " (write amounts such as £1,234 or 1,234.50, or take the column out of total)\n"
		grouped  = "Item,£m\nAdults,\nCare,12.5\nFees,-0.3\nChildren:,\nCare,4\n"
		subtotal = "content/cases/c.toml:21:12 total: "
	)
	for _, c := range []struct {
		name, keys, file, table, findings string
	}{
		{"one decimal", one, "Item,£m\nA,12.5\nB,-0.3\nC,4.0", "Total | Total | 16.2 |", ""},
		{"signed", one, "Item,£m\nA,+35.4\nB,-9.9", "Total | Total | +25.5 |", ""},
		{"a loss", one, "Item,£m\nA,+5.4\nB,−9.9", "Total | Total | −4.5 |", ""},
		{"brackets", one, "Item,£m\nA,\"(1,200)\"\nB,20", "Total | Total | (1,180) |", ""},
		{"suffixes", one, "Item,£m\nA,£2.8m\nB,£12m\nC,–", "Total | Total | £14.8m |", ""},
		{"percentages", one, "Item,£m\nA,33.3%\nB,66.7%", "Total | Total | 100.0% |", ""},
		{"notes' marks", one, "Item,£m\nA,\"1,200*\"\nB,800†", "Total | Total | 2,000 |", ""},
		{"no commas", one, "Item,£m\nA,16200\nB,12500", "Total | Total | 28700 |", ""},
		{"two columns", "total = [\"£m\", \"Share\"]", "Item,Share,Note,£m\nA,40%,x,5\nB,60%,y,6", "Total | Total | 100% |  | 11 |", ""},
		{"nothing to add", one, "Item,£m\nA,–\nB,n/a", "Total | Total | – |", ""},
		{"two units", one, "Item,£m\nA,£2.8m\nB,£300k", "", at + "3:3 total: this cell can't be added to those above it: \"£300k\"" + apart},
		{"two currencies", one, "Item,£m\nA,£2\nB,$3", "", at + "3:3 total: this cell can't be added to those above it: \"$3\"" + apart},
		{"not known", one, "Item,£m\nA,£2\nB,TBC", "", at + "3:3 total: this cell can't be added up: \"TBC\"" + unread},
		{"too large", one, "Item,£m\nA,999999999999999999\nB,999999999999999999\nC,999999999999999999\nD,999999999999999999\nE,999999999999999999\nF,999999999999999999\nG,999999999999999999\nH,999999999999999999\nI,999999999999999999\nJ,999999999999999999", "",
			"content/cases/c.toml:19:8 total: the figures of the column \"£m\" are too large to be added up (take the column out of total)\n"},
		{"subtotals", both, grouped, "| Adults |  |\n| Care | 12.5 |\n| Fees | -0.3 |\nTotal | Total Adults | 12.2 |\n| Children: |  |\n| Care | 4 |\nTotal | Total Children | 4.0 |\nTotal | Total | 16.2 |", ""},
		{"subtotals alone", `subtotal = "£m"`, grouped, "Total | Total Children | 4.0 |\n", ""},
		{"a row before the groups", both, "Item,£m\nReserve,1\nAdults,\nCare,12", "| Reserve | 1 |\n| Adults |  |\n| Care | 12 |\nTotal | Total Adults | 12 |\nTotal | Total | 13 |", ""},
		{"a group without rows", both, "Item,£m\nPeople,\nAdults,\nCare,12", "| People |  |\n| Adults |  |\n| Care | 12 |\nTotal | Total Adults | 12 |\nTotal | Total | 12 |", ""},
		{"typed subtotals", one, "Item,£m\nA,1\nB,2\nSub-total,3\nC,4\nTotal other,4\nD,5", "Total | Total | 12 |", ""},
		{"typed totals of groups", one, "Item,£m\nAdults,\nA,1\nB,2\nTotal Adults,3\nChildren,\nC,4\nTotal Children,4\nTotal people,7\nD,5", "Total | Total | 12 |", ""},
		{"the name of no total", one, "Item,£m\nTotal Mobile licences,1\nA,2\nTotal Mobile support,4", "Total | Total | 7 |", ""},
		{"a short heading", one, "Item,£m\nIT,\nA,1\nTotal facilities,4", "Total | Total | 5 |", ""},
		{"a total already", one, "Item,£m\nA,1\nB,2\nTotal (£000),3", "", "content/cases/c.toml:21:9 total: this table has a row of totals already, which would be added up too (take total out of the case, or the row out of the table)\n"},
		{"a net figure already", one, "Item,£m\nA,-1.25\nB,0.5\nNet,-0.75", "", "content/cases/c.toml:21:9 total: this table has a row of totals already, which would be added up too (take total out of the case, or the row out of the table)\n"},
		{"a net figure that is none of the others", one, "Item,£m\nA,1\nB,2\nNet debt,4", "Total | Total | 7 |", ""},
		{"what comes to the others by chance", one, "Item,£m\nA,1\nB,2\nC,3", "Total | Total | 6 |", ""},
		{"a subtotal already", both, "Item,£m\nAdults,\nCare,12\nSub-total,12\nOther,1", "", at + "4:1 total: this group of rows has a subtotal already (take subtotal out of the case, or this row out of the table)\n"},
		{"no groups", both, "Item,£m\nCare,12\nOther,1", "", subtotal + "this table has no groups of rows (put a row above each group whose first cell alone has words, or take subtotal out of the case)\n"},
		{"no such column", `subtotal = "£k"`, grouped, "", "content/cases/c.toml:21:12 unknown-column: the table has no column \"£k\" (did you mean \"£m\"?)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, list := compose(t, append(tabled(c.keys), csv(c.file))...)
			equal(t, "findings", findings(list), c.findings)
			if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, c.table) {
				t.Errorf("the section is\n%s\nwithout\n%s", text, c.table)
			}
		})
	}
}

// TestTotalsOfRows shows that cells of the case are added up as they are printed.
func TestTotalsOfRows(t *testing.T) {
	const rows = "[table.t]\ncolumns = [\"Item\", \"Cost\"]\nrows = [[\"**Adults**\", \"\"], [\"A\", \"**£5.50**\"], [\"B\", \"£1,200\\\\*\"], [\"C\", \"{{facts.spend}}\"]]\nsubtotal = \"Cost\"\ntotal = \"Cost\"\n"
	d, list := compose(t, evidence(rows), change{"case", "Because of {{facts.spend}}.", "{{table.t}}"}, change{"case", `spend = "about £2.8m_*"`, `spend = "£4"`})
	equal(t, "findings", findings(list), "")
	const want = "Total | Total Adults | £1,209.50 |\nTotal | Total | £1,209.50 |"
	if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, want) {
		t.Errorf("the section is\n%s\nwithout\n%s", text, want)
	}
}

// TestNegativesInMarkdown shows cells whose figures stand among marks of Markdown in the other way of printing them.
func TestNegativesInMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"-£500": "(£500)", "**-£500**": "**(£500)**", "_-5.0%_": "_(5.0%)_", `-£5\*`: `(£5)\*`, "**-5**[^vat]": "**(5)**[^vat]", "-5*": "(5)*", " -5 ": " (5) ",
		"- five": "- five", "**x** -5": "**x** -5", "one\n-5": "one\n-5", "": "", "{{facts.x}}": "{{facts.x}}",
	} {
		if got := rewritten(figure.Brackets, text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
