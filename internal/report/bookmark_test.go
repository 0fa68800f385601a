package report

import (
	"strings"
	"testing"
)

func TestBookmark(t *testing.T) {
	for anchor, want := range map[string]string{
		"para-12":   "_para_12",
		"para-23-a": "_para_23_a",
		"Costs":     "_Costs_b9e030b1", // Word takes it for "costs"
		"my_costs":  "_my_costs_9a71329e",
		"background-other-options-that-were-looked-at-and-left": "_background_other_options_that__b1c2fede",
		strings.Repeat("x", 39):                                 "_" + strings.Repeat("x", 39),
	} {
		if got := Bookmark(anchor); got != want {
			t.Errorf("%s is called %s, not %s", anchor, got, want)
		}
	}
	for _, long := range []string{strings.Repeat("é", 60), strings.Repeat("a-", 60)} {
		if got := Bookmark(long); len(got) != 40 {
			t.Errorf("%s has %d letters", got, len(got))
		}
	}
}

// TestBookmarks names everything in a paper, each otherwise.
func TestBookmarks(t *testing.T) {
	r := build(t, numbered(`First {#spend}

- one
- two

  More of two.

| A | B |
|---|---|
| x | y |

Second:

a) an item

Goes on. {.continued}

Table: Costs

| A | B |
|---|---|
| x | y |
`))
	var names []string
	seen := map[string]bool{}
	for _, b := range r.Bookmarks() {
		names = append(names, b.Name)
		if seen[b.Name] {
			t.Errorf("two are called %s", b.Name)
		}
		seen[b.Name] = true
	}
	const want = "_one _para_1 _para_1_b1 _para_1_b2 _para_1_p1 _para_1_t1 " +
		"_para_2 _para_2_a _para_2_a_p1 _table_1 _table_1_t1"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("they are called\n%s\nnot\n%s", got, want)
	}
}

// TestDigest is another where any word, number or cell is another, and the same where only addresses or looks are.
func TestDigest(t *testing.T) {
	const text = "First. {#a}\n\n- one\n\nTable: Costs\n\n| A | B |\n|---|---|\n| x | 1 |\n\nSee [](#a).[^n] {#b}\n\n### Below\n\nEnd.\n\n[^n]: A note.\n"
	was := build(t, numbered(text)).Digest()
	for _, c := range [][2]string{{"First", "Second"}, {"one", "two"}, {"Costs", "Cost"}, {"| 1 |", "| 2 |"}, {"| A |", "| C |"}, {"Below", "Beneath"}, {"A note", "The note"}, {"- one", "a) one"}, {"End.", "~~End~~."}} {
		if build(t, numbered(strings.Replace(text, c[0], c[1], 1))).Digest() == was {
			t.Errorf("%q for %q is not told", c[1], c[0])
		}
	}
	for _, c := range [][2]string{{"{#b}", "{#c}"}, {"#a", "#z"}, {"End.", "**End**."}} {
		if build(t, numbered(strings.ReplaceAll(text, c[0], c[1]))).Digest() != was {
			t.Errorf("%q for %q is told", c[1], c[0])
		}
	}
	d := numbered(text)
	d.Parts[0].Sections[0].First = "5"
	if build(t, d).Digest() == was {
		t.Error("other numbers are not told")
	}
}
