package sheet

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestCheckCell: what a spreadsheet left behind is found, and words and figures that look like it are not.
func TestCheckCell(t *testing.T) {
	for words, cells := range map[string][]string{
		"has an error of the spreadsheet": {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#n/a", " #REF! ", "#BEZUG!", "#NV", "#ÜBERLAUF!", "Err:508"},
		"for a value that is missing":     {"nan", "NaN", " NULL ", "<NA>", "NaT", "Unnamed: 3", "Unnamed: 0_level_1"},
		"was too narrow":                  {"########", "##"},
		"has a formula":                   {"=SUM(A1:A9)", "=B2", "=$B$2*2", "=-(A1)", "='In detail'!A1", `="0012"`},
		"more than 4 decimals":            {"12.345678901234", "-0.12345", "(1,234.56789)", "£1.234567m", "5.3000000001%", ".123456", "−£5.00001"},
		"with an exponent":                {"1.23E+08", "-5.3e-05", "1E+20"},
		"U+0007":                          {"a\ab"},
		"U+FFFD":                          {"\uFFFD5"},
		"":                                {"", "#1", "No. #", "see #REF! there", "= 5", "=", "a = b", "1.2345", "£1,234.50", "1.2.345678", "E", "E+", "2E", "3E-mail", "N/A", "5.123456 metres", "-", "1:500000", "Nan", "None", "Null", "NIL", "NULL votes", "Unnamed", "Unnamed: track off High Street"},
	} {
		for _, text := range cells {
			var list diag.List
			ok := CheckCell(Cell{Text: text}, &list)
			if got := told(&list); (words == "") != (got == "") || !strings.Contains(got, words) {
				t.Errorf("%q is told as %q, want %q", text, got, words)
			}
			if ok != (list.Errors() == 0) {
				t.Errorf("%q: ok is %v", text, ok)
			}
		}
	}
}
