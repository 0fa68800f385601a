package check

import (
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"One. Two? Three!", "One.| Two?| Three!"},
		{"It fell by 21.2% (c.£2.8m) i.e. much. Then it rose.", "It fell by 21.2% (c.£2.8m) i.e. much.| Then it rose."},
		{"Mr. J. Smith and St. Mary's, No. 10, e.g. Castle Park. End", "Mr. J. Smith and St. Mary's, No. 10, e.g. Castle Park.| End"},
		{"It is in Appendix C. The next is in Band A. Third", "It is in Appendix C.| The next is in Band A.| Third"},
		{"“It is so.” He left (at 5 p.m.) again.", "“It is so.|” He left (at 5 p.m.) again."},
		{"the Health and Safety at Work etc. Act 1974 applies", "the Health and Safety at Work etc. Act 1974 applies"},
		{"One\nTwo", "One\n|Two"},
		{"A. Smith left. B. Jones stayed.\nC. Brown too", "A. Smith left.| B. Jones stayed.|\n|C. Brown too"},
		{"It costs £5 excl. VAT, approx. £6 incl. It, c. £7 in all, s. 12", "It costs £5 excl. VAT, approx. £6 incl. It, c. £7 in all, s. 12"},
		{"It closed at 5 p.m. The U.K. Government paid £5 p.a. (in Smith v. Jones) to Castle plc. They left.", "It closed at 5 p.m.| The U.K. Government paid £5 p.a. (in Smith v. Jones) to Castle plc.| They left."},
		{"The answer is no. They live at No. 5 in Castle\u00a0St. George's Road.", "The answer is no.| They live at No. 5 in Castle\u00a0St. George's Road."},
		{" \n ", ""},
		{"", ""},
	} {
		var got []string
		for _, s := range sentences(c.text) {
			got = append(got, c.text[s.start:s.end])
			if at := sentenceAt(c.text, s.start, s.start); at != s {
				t.Errorf("%q: around %d stands %+v, not %+v", c.text, s.start, at, s)
			}
			if at := sentenceAt(c.text, s.end-1, s.end-1); at != s {
				t.Errorf("%q: around %d stands %+v, not %+v", c.text, s.end-1, at, s)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
	if n := length("The well-known c.£2.8m – it is 5% – was not 'spent'."); n != 9 {
		t.Errorf("%d words", n)
	}
}

func TestWords(t *testing.T) {
	got := ""
	for _, w := range split("The Council’s well-known SENA's 'plan' cost £2.8m; Łódź.") {
		got += w.lower + "|"
	}
	if want := "the|council’s|well|known|sena's|plan|cost|2|8m|łódź|"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestInQuotes(t *testing.T) {
	for _, text := range []string{"it is “an exemption” here", "it is 'an exemption' here", `it is "an exemption" here`, "it's ‘the Council's exemption’ here"} {
		if !inQuotes(text, strings.Index(text, "exemption")) {
			t.Errorf("%s is in no quotes", text)
		}
	}
	for _, text := range []string{"it is “an” exemption", "the Council's exemption isn't", "a 5\" exemption 6\"", "an 'open exemption"} {
		if inQuotes(text, strings.Index(text, "exemption")) {
			t.Errorf("%s is in quotes", text)
		}
	}
}

// TestExplained shows which acronyms are explained where they stand.
func TestExplained(t *testing.T) {
	for _, text := range []string{
		"Special Educational Needs Assessment (SENA) officers",
		"the Transformation of Inclusion and SEND in Leicestershire Programme (TSIL);",
		"Education, Health and Care Plans (“EHCPs”) are",
		"the county council's plan (the CCP)",
		"the ICB (integrated care board) and",
		"the ICB – Integrated Care Board – and",
		"the Integrated Care Board, or ICB, and",
		"the CYP (children and young people)",
	} {
		if _, ok := explanation(text); !ok {
			t.Errorf("%s is not explained", text)
		}
	}
	for _, text := range []string{"the ICB and its board", "in care by an (ICBX", "the children and parents of CP schools", "EHCP: it is for every child"} {
		if name, ok := explanation(text); ok || name == "" {
			t.Errorf("%s is explained", text)
		}
	}
}

// explanation is the last acronym of a text, and whether it is explained.
func explanation(text string) (name string, ok bool) {
	in := prose{Passage: Passage{Text: text}, words: split(text)}
	for i := range in.words {
		if a := acronymAt(in, i); a != "" && a != "SEND" {
			name, ok = a, explains(in, i, a)
		}
	}
	return name, ok
}

func TestTwoDays(t *testing.T) {
	for text, want := range map[string]bool{
		"on 01/02/2025.": true, "on 1/2/25": true, "1.2.2025": true,
		"25/12/2024": false, "05/05/2025": false, "TM/01/02/2024": false, "01/02/2025/A": false, "1.2.25": false, "1/2.2025": false, "0/2/2025": false,
	} {
		m := figureDate.FindStringSubmatchIndex(text)
		if got := m != nil && second(twoDays(text, m)) > 0; got != want || want && !mayDate(text) {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func second(_, month int) int { return month }

func TestNHSNumber(t *testing.T) {
	if !nhsNumber("943 476 5919") || nhsNumber("943 476 5918") || nhsNumber("943476") {
		t.Error("the check figure is not looked at")
	}
}

// TestVocabulary looks at the lists of words for what the format can't ask for.
func TestVocabulary(t *testing.T) {
	var list diag.List
	all := casefile.Folder{FS: os.DirFS(".")}.Words(&list)
	for _, d := range list.Sorted() {
		t.Error(d)
	}
	v := newVocabulary(casefile.Words{})
	for _, a := range all.American {
		if a.Stem.Or(false) && len(a.Seen.Value) < stemLength || strings.ToLower(a.Seen.Value) != a.Seen.Value {
			t.Errorf("%q is no stem, or not in small letters", a.Seen.Value)
		}
		if again := v.british(a.British.Value, ""); again != "" {
			t.Errorf("%q is said to be British, and to be spelt %q", a.British.Value, again)
		}
	}
	for _, word := range []string{"practice", "license", "size", "prize", "centred", "programmed", "labour", "realist", "organist", "colorado", "meter", "judgment"} {
		if british := v.british(word, ""); british != "" {
			t.Errorf("%s: %s", word, british)
		}
	}
	for _, a := range all.Avoid {
		for _, words := range a.Words.Strings() {
			if words != strings.ToLower(words) || strings.Contains(words, "-") {
				t.Errorf("%q is not found so", words)
			}
		}
	}
	known := all.Acronyms.Strings()
	for _, w := range all.Emphasis.Strings() {
		if len(w) < 3 || slices.Contains(known, w) {
			t.Errorf("%q is both an acronym and a word, or too short", w)
		}
	}
}
