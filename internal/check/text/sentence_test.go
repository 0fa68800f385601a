package text

import (
	"strings"
	"testing"
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
		for _, s := range Sentences(c.text) {
			got = append(got, c.text[s.Start:s.End])
			if at := SentenceAt(c.text, s.Start, s.Start); at != s {
				t.Errorf("%q: around %d stands %+v, not %+v", c.text, s.Start, at, s)
			}
			if at := SentenceAt(c.text, s.End-1, s.End-1); at != s {
				t.Errorf("%q: around %d stands %+v, not %+v", c.text, s.End-1, at, s)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
}

func TestWords(t *testing.T) {
	got := ""
	for _, w := range Words("The Council’s well-known SENA's 'plan' cost £2.8m; Łódź.") {
		got += w.Lower + "|"
	}
	if want := "the|council’s|well|known|sena's|plan|cost|2|8m|łódź|"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestInQuotes(t *testing.T) {
	for _, text := range []string{"it is “an exemption” here", "it is 'an exemption' here", `it is "an exemption" here`, "it's ‘the Council's exemption’ here"} {
		if !InQuotes(text, strings.Index(text, "exemption")) {
			t.Errorf("%s is in no quotes", text)
		}
	}
	for _, text := range []string{"it is “an” exemption", "the Council's exemption isn't", "a 5\" exemption 6\"", "an 'open exemption"} {
		if InQuotes(text, strings.Index(text, "exemption")) {
			t.Errorf("%s is in quotes", text)
		}
	}
}
