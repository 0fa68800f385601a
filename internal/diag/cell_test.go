package diag

import (
	"strings"
	"testing"
)

// inCell is an error at words of the cell D14.
func inCell(text, part string) Diagnostic {
	s := NewCell("tables/budget.xlsx", "Budget", 14, 4, text)
	at := strings.Index(text, part)
	return Diagnostic{Span: s.Span(at, at+len(part)), Rule: "rule", Message: "it is wrong"}
}

func TestCell(t *testing.T) {
	d := inCell("Staff\n#REF!", "#REF!")
	const want = "tables/budget.xlsx:Budget!D14: error: it is wrong [rule]\n   14 | Staff #REF!\n      |       ^^^^^\n"
	if got := printed(t, Printer{}, d); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	alone := d
	alone.Span = d.Alone().Alone()
	if got := printed(t, Printer{}, alone); got != want || compare(alone, d) != 0 {
		t.Errorf("alone it prints\n%s", got)
	}
	if got := inCell("", "").String(); got != "tables/budget.xlsx:Budget!D14: error: it is wrong [rule]" {
		t.Errorf("of an empty cell it prints %s", got)
	}
}

// TestCellOfALongText: wherever in its words a finding stands, its place is the cell.
func TestCellOfALongText(t *testing.T) {
	d := inCell(strings.Repeat("much – ", 200)+"#REF!", "#REF!")
	alone := d
	alone.Span = d.Alone().Alone()
	for _, d := range []Diagnostic{d, alone} {
		line, column := d.EndPlace()
		if d.Line() != 14 || d.Column() != 4 || line != 14 || column != 4 || d.Text() != "#REF!" {
			t.Errorf("%q is at %d:%d to %d:%d", d.Text(), d.Line(), d.Column(), line, column)
		}
	}
	if printed(t, Printer{}, d) != printed(t, Printer{}, alone) {
		t.Errorf("alone it prints\n%s", printed(t, Printer{}, alone))
	}
}

func TestCellForOtherPrograms(t *testing.T) {
	var b strings.Builder
	if err := JSON(&b, []Diagnostic{inCell("#REF!", "#REF!")}, nil); err != nil {
		t.Fatal(err)
	}
	if want := "\"line\": 14,\n      \"column\": 4,\n      \"cell\": \"Budget!D14\",\n"; !strings.Contains(b.String(), want) {
		t.Errorf("%s has no %s", b.String(), want)
	}
	b.Reset()
	if err := GitHub(&b, []Diagnostic{inCell("#REF!", "#REF!")}); err != nil {
		t.Fatal(err)
	}
	if want := "::error file=tables/budget.xlsx,line=14,col=4,title=rule::Budget!D14: it is wrong\n"; b.String() != want {
		t.Errorf("%s, want %s", b.String(), want)
	}
}

// TestCellsAreSorted: findings stand in the order of the rows, and cells of two sheets are two places.
func TestCellsAreSorted(t *testing.T) {
	var list List
	for _, at := range []struct {
		sheet       string
		row, column int
	}{{"B", 2, 1}, {"A", 10, 2}, {"A", 9, 28}, {"A", 10, 1}, {"A", 2, 1}} {
		list.Errorf(NewCell("t.xlsx", at.sheet, at.row, at.column, "some words").Whole(), "rule", "", "it is wrong")
	}
	var got []string
	for _, d := range list.Sorted() {
		got = append(got, d.Cell())
	}
	if want := "A!A2 B!A2 A!AB9 A!A10 A!B10"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestColumnName(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "A", 26: "Z", 27: "AA", 52: "AZ", 702: "ZZ", 703: "AAA", 16384: "XFD"} {
		if got := ColumnName(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
