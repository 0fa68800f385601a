package words_test

import (
	"sort"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/render/words"
	"cabinet/internal/report"
)

// text is Markdown in which officers wrote what stands between ⟦ and ⟧.
func text(marked string) report.Markdown {
	officer, template := diag.NewSource("case", []byte("x")).Whole(), diag.NewSource("template", []byte("x")).Whole()
	var out strings.Builder
	var from []int // where one begins to write who did not before
	for i, part := range strings.FieldsFunc("\x00"+marked, func(r rune) bool { return r == '⟦' || r == '⟧' }) {
		if i == 0 {
			part = part[1:]
		}
		from = append(from, out.Len())
		out.WriteString(part)
	}
	return report.Markdown{Text: out.String(), Origin: func(start, _ int) diag.Span {
		if at := sort.SearchInts(from, start+1) - 1; at%2 == 1 {
			return officer
		}
		return template
	}}
}

// own tells whether an officer wrote something.
func own(at diag.Span) bool { return at.Known() && at.Source.Name == "case" }

// paper is a paper of two sections and a note, of which the second section has no numbers.
func paper(t *testing.T, language, numbered, plain string) *report.Report {
	t.Helper()
	var list diag.List
	r := report.Build(report.Draft{
		Header: report.Header{Title: "T", Language: language},
		Fields: []report.DraftField{{Label: "Title", Title: true, Lines: []report.Markdown{text("⟦T⟧")}}, {Label: "Wards", Lines: []report.Markdown{text("⟦Oadby⟧")}}},
		Parts: []report.DraftPart{{Sections: []report.DraftSection{
			{ID: "purpose", Heading: "Purpose", Numbered: true, Text: text(numbered)}, {ID: "more", Heading: "More", Text: text(plain)},
		}}},
	}, &list)
	if list.Errors() > 0 {
		t.Fatal(list.Sorted())
	}
	return r
}

// TestWords has papers and the lines by which they are found.
func TestWords(t *testing.T) {
	for _, c := range []struct{ name, numbered, plain, want string }{
		{"own words", "⟦One & **two**, see https://x.example/a.⟧\n\n⟦Three\nfour⟧", "⟦Five⟧",
			"para-1\tparagraph 1\tOne & two, see https://x.example/a.\npara-2\tparagraph 2\tThree four\nmore\tsection “More”\tFive\n"},
		{"standard wording", "There is nothing to report.", "Nor is there here.", ""},
		{"facts in a standard sentence", "The Council, which has a constitution and rules that are long, has agreed to pay ⟦£2,000⟧ to ⟦Acme Ltd⟧ in accordance with them.", "",
			"para-1\tparagraph 1\t… £2,000 to Acme Ltd …\n"},
		{"standard words around an answer", "The reason is that ⟦it rained⟧.", "", "para-1\tparagraph 1\t… it rained.\n"},
		{"escapes", `The sum of ⟦\*\[x\]\* &amp; &euro;5⟧ is due.`, "", "para-1\tparagraph 1\t… *[x]* & €5 …\n"},
		{"signs that nobody sees", "⟦co\u00adoperate, a\u2060b, c\u200bd, e\u00a0f⟧", "", "para-1\tparagraph 1\tcooperate, ab, cd, e f\n"},
		{"sub-paragraphs", "⟦These:\n\n- a\n- b⟧\n\n⟦And:\n\n1. c\n2. d⟧", "",
			"para-1\tparagraph 1\tThese: a b\npara-2\tparagraph 2\tAnd:\npara-2-a\tparagraph 2(a)\tc\npara-2-b\tparagraph 2(b)\td\n"},
		{"labels and headings", "⟦One {#learning}⟧", "⟦### Sub\n\nTwo\n\nThree {#last}⟧",
			"para-1\tparagraph 1\tOne\nmore-sub\tsection “Sub”\tSub Two\nlast\tsection “Sub”\tThree\n"},
		{"tables", "⟦One\n\nTable: Costs\n\n| Item | Cost |\n|---|--:|\n| Rent | £5 |\n| Rates | £6 |⟧", "",
			"para-1\tparagraph 1\tOne\ntable-1\tTable 1\tCosts Item | Cost Rent | £5 Rates | £6\n"},
		{"notes, quotations and boxes", "⟦One[^n]\n\n> Two\n\n> Three {.box}\n\n[^n]: Four⟧", "",
			"para-1\tparagraph 1\tOne Two Three\nnote-1\tnote 1\tFour\n"},
		{"references", "⟦One {#x}⟧\n\n⟦As in [](#x)⟧", "", "para-1\tparagraph 1\tOne\npara-2\tparagraph 2\tAs in paragraph 1\n"},
		{"hostile", "⟦\\<script>alert(1)\\</script>\ta⟧", "", "para-1\tparagraph 1\t<script>alert(1)</script> a\n"},
	} {
		r := paper(t, "", c.numbered, c.plain)
		if got := string(words.Render(r, own)); got != "\t\tOadby\n"+c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Without anybody to tell, all words are the paper's own.
func TestAllWords(t *testing.T) {
	r := paper(t, language.Welsh.Tag, "Standard ⟦words⟧ here.", "")
	if got, want := string(words.Render(r, nil)), "\t\tOadby\npara-1\tparagraff 1\tStandard words here.\n"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// What is long is parted, so that a result shows a place and not a page.
func TestLongLines(t *testing.T) {
	rows := strings.Repeat("| a row of the table | £5 |\n", 200)
	lines := strings.Split(string(words.Render(paper(t, "", "⟦One\n\nTable: Costs\n\n| Item | Cost |\n|---|--:|\n"+rows+"⟧", ""), own)), "\n")
	for _, line := range lines {
		if len(line) > 1_200 {
			t.Errorf("a line has %d bytes", len(line))
		}
	}
	if len(lines) < 6 {
		t.Errorf("%d lines", len(lines))
	}
}
