package amend

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/number"
)

// counted are paragraphs as a paper counts them, told by their words.
func counted(words ...string) *Ledger {
	l := &number.Level{Pattern: number.Pattern{After: ".", Sign: '1'}, Root: "para"}
	s := Section{ID: "a"}
	for i, w := range words {
		c := number.Count{N: i + 1}
		s.Paragraphs = append(s.Paragraphs, Known{Printed: l.Print(c, number.Printed{}), Words: w, Count: c, Level: l})
	}
	return &Ledger{Sections: []Section{s}}
}

// published are the same as a file tells them: what is printed, with other numbers.
func published(numbers ...string) *Ledger {
	s := Section{ID: "a"}
	for _, n := range numbers {
		s.Paragraphs = append(s.Paragraphs, Known{Printed: number.Printed{Marker: n + ".", Number: n, Anchor: "para-" + strings.ToLower(n)}, Words: "words of " + n})
	}
	return &Ledger{Sections: []Section{s}}
}

func markers(l *Ledger) string {
	var out []string
	l.Each(func(_ string, _ int, k Known) { out = append(out, k.Marker) })
	return fmt.Sprint(out)
}

// TestNumbersAsTheyAre keeps the numbers of a file that somebody has changed, or an earlier version of the program has
// written, and puts new ones between that nothing else has.
func TestNumbersAsTheyAre(t *testing.T) {
	for _, c := range []struct {
		was   []string
		words []string
		want  string
	}{
		{[]string{"1", "4AA", "4ZA", "4A"}, []string{"words of 1", "words of 4AA", "new here", "words of 4ZA", "words of 4A"}, "[1. 4AA. 4AAA. 4ZA. 4A.]"},
		{[]string{"1", "x", "2"}, []string{"words of 1", "words of x", "new here", "words of 2"}, "[1. x. 1A. 2.]"},
		{[]string{"x"}, []string{"words of x", "new here"}, "[x. A1.]"},
		{[]string{"x", "A1"}, []string{"words of x", "new here", "words of A1"}, "[x. AA1. A1.]"},
		{[]string{"1", "1", ""}, []string{"words of 1", "new here"}, "[1. 1. . 1A.]"},
		{[]string{"99999999999999999999"}, []string{"words of 99999999999999999999", "new here"}, "[99999999999999999999. A1.]"},
		{nil, []string{"new here"}, "[1.]"},
	} {
		if got := markers(Paragraphs(published(c.was...), counted(c.words...))); got != c.want {
			t.Errorf("%q amended by %q: %s, want %s", c.was, c.words, got, c.want)
		}
	}
}

// TestNothingLeft amends a paper by one without sections, and by one whose only section is another.
func TestNothingLeft(t *testing.T) {
	was := published("1", "2")
	if got := markers(Paragraphs(was, &Ledger{})); got != "[]" {
		t.Errorf("without sections: %s", got)
	}
	is := counted("new here")
	is.Sections[0].ID, is.Sections[0].Own = "b", true
	if got := markers(Paragraphs(was, is)); got != "[1. 2. 1.]" {
		t.Errorf("with another section: %s", got)
	}
}
