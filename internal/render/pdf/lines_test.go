package pdf

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

var testSheet = standard(tagpdf.Liberation())

// broken is the text of lines, each without the space at its end.
func broken(runs []report.Run, width length, cell bool) []string {
	var out []string
	for _, l := range breakLines(runs, testSheet.body, width, &testSheet, cell) {
		text := ""
		for _, p := range l.pieces {
			text += p.text
		}
		out = append(out, strings.TrimSuffix(text, " "))
	}
	return out
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		as         string // breaks where this is as wide as the line
		want       []string
	}{
		{"fits", "one two", "one two", []string{"one two"}},
		{"breaks at a space", "one two three", "one two th", []string{"one two", "three"}},
		{"no short word alone", "one and two so", "one and two ", []string{"one and", "two so"}},
		{"no line more for it", "one twofold so", "one twofold ", []string{"one twofold", "so"}},
		{"many lines", "aa bb cc dd", "aa bb", []string{"aa bb", "cc dd"}},
		{"no-break space", "one two\u00a0three", "one two th", []string{"one", "two\u00a0three"}},
		{"asked for", "one\ntwo", "one two three", []string{"one", "two"}},
		{"nothing", "", "one", []string{""}},
		{"day and month", "it was 19 December 2024 or so", "it was 19 Dec", []string{"it was", "19 December", "2024 or so"}},
		{"month and year part", "it was 19 December 2024 or so", "it was 19 December", []string{"it was 19 December", "2024 or so"}},
		{"day as it is said", "on the 7th February then or later", "on the 7th Feb", []string{"on the", "7th February", "then or later"}},
		{"figure with its unit", "about £2.8 million a year", "about £2.8 mill", []string{"about", "£2.8 million", "a year"}},
		{"letter after a noun", "see (Appendix A) for more of it", "see (Appendix ", []string{"see", "(Appendix A)", "for more of it"}},
		{"number below a letter", "see Table A1 for more", "see Table ", []string{"see", "Table A1", "for more"}},
		{"part", "as in Part B, which follows", "as in Part ", []string{"as in", "Part B,", "which", "follows"}},
		{"a word after a noun", "as in Part Bold which follows", "as in Part ", []string{"as in Part", "Bold", "which", "follows"}},
		{"reference", "as in paragraph 23(a) above", "as in paragraph 2", []string{"as in", "paragraph 23(a)", "above"}},
		{"rule", "under Rule 6 (e) now", "under Rule 6", []string{"under", "Rule 6 (e)", "now"}},
		{"brackets after a noun", "the Rules (Part 4G) say", "the Rules ", []string{"the Rules", "(Part 4G)", "say"}},
		{"held together but too long", "paragraph 5", "paragraph", []string{"paragraph", "5"}},
		{"an address that would leave most of a line white", "see (https://example.org/one/two/three) more", "see (https://example.org/one/tw", []string{"see (https://example.org/one/", "two/three) more"}},
		{"an address that leaves little white", "see all of these words (https://example.org/one/two) more", "see all of these words (https:/", []string{"see all of these words", "(https://example.org/one/two)", "more"}},
		{"an address of mail", "see a.very.long.name@example.org for more", "see a.very.long.name@example.or", []string{"see", "a.very.long.name@example.org", "for more"}},
		{"a word too long", "abcdefghij", "abcde", []string{"abcde", "fghij"}},
		{"a word too long after a space", "a abcdefghij", "abcdef", []string{"a", "abcdef", "ghij"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			width := testSheet.measure(testSheet.body, c.as)
			if got := broken(words(c.text), width, false); !slices.Equal(got, c.want) {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

// TestLinesInsideWords breaks words that are wider than the line where they may be broken.
func TestLinesInsideWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		as         string
		cell       bool
		want       []string
	}{
		{"mail address", "b.featherstone-haugh@example.org", "b.featherstone-haugh@ex", false, []string{"b.featherstone-haugh", "@example.org"}},
		{"its dots", "bartholomew.featherstone@example.org", "bartholomew.feath", false, []string{"bartholomew", ".featherstone", "@example.org"}},
		{"its last dot is the sentence's", "write to a@example.org. Then", "a@example.org.", false, []string{"write to", "a@example.org.", "Then"}},
		{"web address", "https://www.example.gov.uk/info/area_plans?id=1327&page=2", "https://www.example.gov.uk/info/ar", false, []string{"https://www.example.gov.uk/info/", "area_plans?id=1327&page=2"}},
		{"not after its scheme", "https://example.org/a", "https://exam", false, []string{"https://exam", "ple.org/a"}},
		{"in brackets", "(see www.example.org/consultation/2024-25)", "www.example.org/consulta", false, []string{"(see www.example.org/", "consultation/2024-25)"}},
		{"without a scheme", "example.org/consultation", "example.org/con", false, []string{"example.org/", "consultation"}},
		{"a space helps in a cell", "at www.example.org/consultation", "www.example.org/consultation", true, []string{"at", "www.example.org/consultation"}},
		{"hyphen in text", "re-development", "re-devel", false, []string{"re-devel", "opment"}},
		{"hyphen in a cell", "re-development", "development", true, []string{"re-", "development"}},
		{"several hyphens in a cell", "up-to-date-ness", "date-ness ", true, []string{"up-to-", "date-ness"}},
		{"years in a cell", "2024-2025", "2024-20", true, []string{"2024-20", "25"}},
		{"words with a stroke", "income/expenditure", "income/exp", true, []string{"income/exp", "enditure"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			width := testSheet.measure(testSheet.body, c.as)
			if got := broken(words(c.text), width, c.cell); !slices.Equal(got, c.want) {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

func TestLinesOverRuns(t *testing.T) {
	runs := []report.Run{{Text: "one tw"}, {Text: "o", Bold: true}, {Text: " three "}, {Text: "four five", Italic: true}}
	got := broken(runs, testSheet.measure(testSheet.body, "three four"), false)
	if want := []string{"one two", "three four", "five"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestLinesLoseNothing breaks random texts: every letter is on a line, in order, and no line with a
// place to break is too wide.
func TestLinesLoseNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		runs := randomRuns(random)
		width := length(20+random.IntN(400)) * point
		var got strings.Builder
		for _, l := range breakLines(runs, testSheet.body, width, &testSheet, random.IntN(2) == 0) {
			for _, p := range l.pieces {
				got.WriteString(p.text)
			}
			if l.width > width && len(l.pieces[0].text) > 1 {
				t.Fatalf("a line of %v is wider than %v", l.width, width)
			}
		}
		if got.String() != report.Text(runs) {
			t.Fatalf("%q became %q", report.Text(runs), got.String())
		}
	}
}

func randomRuns(random *rand.Rand) []report.Run {
	alphabet := []string{"a", "word", "£1,234", " ", " ", " ", "\u00a0", "12", "paragraph", "Supercalifragilistic", "(b)", "–", "long-term", "a.b@example.org", "https://example.org/a?b=c-d"}
	var runs []report.Run
	last := " "
	for range 1 + random.IntN(4) {
		r := report.Run{Bold: random.IntN(3) == 0, Italic: random.IntN(3) == 0}
		for range random.IntN(30) {
			next := alphabet[random.IntN(len(alphabet))]
			if next == " " && last == " " { // report makes one space of several
				continue
			}
			r.Text, last = r.Text+next, next
		}
		runs = append(runs, r)
	}
	runs[len(runs)-1].Text += "." // nor does a paragraph end with one
	return runs
}

func TestBalance(t *testing.T) {
	title := words("Exception to Contract Procedure Rules to provide agency cover")
	lines := balance(title, testSheet.title, testSheet.width(), &testSheet)
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	if a, b := lines[0].width, lines[1].width; a < b*8/10 || b < a*8/10 {
		t.Errorf("lines of %v and %v are not about equally long", a, b)
	}
}
