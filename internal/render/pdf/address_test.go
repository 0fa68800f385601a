package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// TestHiddenAddresses has which links print where they lead.
func TestHiddenAddresses(t *testing.T) {
	for _, c := range []struct{ words, link, want string }{
		{"the plan", "https://www.example.org/plan?a=1", "the plan (https://www.example.org/plan?a=1)"},
		{"the house", "https://xn--t-foa.cymru/t%C5%B7", "the house (https://tŷ.cymru/tŷ)"},
		{"no letters for it", "https://example.org/%EA%9E%97", "no letters for it (https://example.org/%EA%9E%97)"},
		{"the clerk", "mailto:clerk@example.org?subject=Plan", "the clerk (clerk@example.org)"},
		{"https://example.org/plan", "https://example.org/plan", ""},
		{"example.org/plan/", "https://www.example.org/plan", ""},
		{"www.Example.org", "https://www.example.org/", ""},
		{"paragraph 5", "#para-5", ""},
		{"0116 000 0000", "tel:+44-116-000-0000", ""},
		{"What residents said", "appendix-c.pdf", ""},
		{"plain words", "", ""},
	} {
		got := testSheet.addressed([]report.Run{{Text: "see "}, {Text: c.words, Link: c.link}, {Text: "."}})
		want := "see " + c.want + "."
		if c.want == "" {
			want = "see " + c.words + "."
		}
		if report.Text(got) != want {
			t.Errorf("%s to %s prints %q", c.words, c.link, report.Text(got))
		}
	}
	const to = "https://example.org"
	styles := []report.Run{{Text: "the ", Link: to}, {Text: "plan", Link: to, Bold: true}, {Text: " and "}, {Text: "that one", Link: to, Change: report.Struck}}
	if got := report.Text(testSheet.addressed(styles)); got != "the plan (https://example.org) and that one" {
		t.Errorf("styles print %q", got)
	}
}

// TestAddressesAreForTheEye prints addresses that are no part of what is heard, over lines and in cells, notes and lists.
func TestAddressesAreForTheEye(t *testing.T) {
	const long = "https://www.example.org/consultations/2025/transport/responses?page=2&order=newest"
	link := func(words string) []report.Run {
		return []report.Run{{Text: "As "}, {Text: words, Link: long}, {Text: " says, and more."}}
	}
	table := tableOf([]string{"Ward", "Where"}, []string{"Mill Lane", ""})
	table.Caption = report.Caption{Noun: "Table", Number: "1", Runs: link("captions")[:2]}
	table.Rows[0].Cells[1] = report.Cell{{Runs: link("cells")}}
	table.Notes = []report.Line{{Marker: "*", Runs: link("notes")}}
	p := readOf(t, reportOf(&report.Paragraph{Runs: link("paragraphs")}, &report.List{Items: []*report.Paragraph{{Marker: "•", Runs: link("lists")}}}, table), Options{})
	tree := p.Tree()
	if strings.Contains(tree, " (") {
		t.Errorf("an address is heard:\n%s", tree)
	}
	var printed strings.Builder
	for _, s := range p.Pages[0].Artifacts {
		if s.Kind == "Layout" {
			printed.WriteString(s.Text)
			if s.Size > 9.6 {
				t.Errorf("%q is set in %v points", s.Text, s.Size)
			}
		}
	}
	if got, want := strings.ReplaceAll(printed.String(), " ", ""), strings.Repeat("("+long+")", 4); got != want {
		t.Errorf("printed are %s", got)
	}
}

// TestAddressesLeaveTables prints no address in a table that would then have to be set in another way.
func TestAddressesLeaveTables(t *testing.T) {
	for columns, want := range map[int]bool{3: true, 14: false} {
		cells := strings.Split(strings.Repeat("x ", columns-1)+"x", " ")
		table := tableOf(cells, cells)
		for i := range table.Rows[0].Cells {
			table.Rows[0].Cells[i][0].Runs[0].Link = "https://example.org/documents/2025"
		}
		if printed := drawnAside(readOf(t, reportOf(table), Options{})); printed != want {
			t.Errorf("an address is printed in %d columns: %t", columns, printed)
		}
	}
}

func drawnAside(p *pdfread.PDF) bool {
	for _, s := range p.Pages[0].Artifacts {
		if strings.Contains(s.Text, "https://") {
			return true
		}
	}
	return false
}

// TestAddressesInLargePrint prints nothing smaller than 16 point.
func TestAddressesInLargePrint(t *testing.T) {
	large := largePrint(tagpdf.Liberation(), 18*point)
	f := large.faces([]report.Run{{Text: "plan", Link: "https://example.org"}, {Aside: true}}, large.body)
	if f[1].size < 16*point || f[1].size > large.body.size {
		t.Errorf("an address is set in %v", f[1].size)
	}
}
