package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// cited is seven paragraphs to refer to: 1 to 5, a list in 6, and one that is not numbered.
const cited = `One. {#one}

Two. {#two}

Three. {#three}

Four. {#four}

Five. {#five}

Six: {#six}

a) x {#six-a}
b) y {#six-b}
   i) deep {#deep}

More. {.continued}

`

func TestReferences(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"one", "as in [](#two).", "as in [paragraph 2](#para-2)."},
		{"at the start", "[](#two) says so.", "[Paragraph 2](#para-2) says so."},
		{"after a full stop", "So. [](#two) says so.", "So. [Paragraph 2](#para-2) says so."},
		{"after a question", "So? [](#two) to [](#four) say so.", "So? Paragraphs [2](#para-2) to [4](#para-4) say so."},
		{"after a line break", "So!\\\n[](#two) says so.", "So!/[Paragraph 2](#para-2) says so."},
		{"in brackets", "so ([](#two))", "so ([paragraph 2](#para-2))"},
		{"range", "see [](#one) to [](#four)", "see paragraphs [1](#para-1) to [4](#para-4)"},
		{"range with a dash", "see [](#one)–[](#four)", "see paragraphs [1](#para-1)–[4](#para-4)"},
		{"list", "see [](#one), [](#three) and [](#five)", "see paragraphs [1](#para-1), [3](#para-3) and [5](#para-5)"},
		{"list with a comma before and", "see [](#one), [](#three), and [](#five)", "see paragraphs [1](#para-1), [3](#para-3), and [5](#para-5)"},
		{"either", "see [](#one) or [](#three)", "see paragraphs [1](#para-1) or [3](#para-3)"},
		{"range and list", "see [](#one) to [](#three) and [](#five)", "see paragraphs [1](#para-1) to [3](#para-3) and [5](#para-5)"},
		{"two ranges", "see [](#one) to [](#two) and to [](#five)", "see paragraphs [1](#para-1) to [2](#para-2) and to [5](#para-5)"},
		{"joined over a line end", "see [](#one)\nand [](#three)", "see paragraphs [1](#para-1) and [3](#para-3)"},
		{"apart", "see [](#one) but not [](#three)", "see [paragraph 1](#para-1) but not [paragraph 3](#para-3)"},
		{"number alone", "see paragraph [#](#two)", "see paragraph [2](#para-2)"},
		{"number alone in a list", "see [](#one) and [#](#two)", "see [paragraph 1](#para-1) and [2](#para-2)"},
		{"own words", "see [the *second* one](#two)", "see [the ](#para-2)[_second_](#para-2)[ one](#para-2)"},
		{"sub-paragraph", "see [](#six-b)", "see [paragraph 6(b)](#para-6-b)"},
		{"sub-paragraphs", "see [](#six-a) and [](#deep)", "see paragraphs [6(a)](#para-6-a) and [6(b)(i)](#para-6-b-i)"},
		{"section", "see [](#first)", "see [“The first”](#first)"},
		{"section among paragraphs", "see [](#one) and [](#first)", "see [paragraph 1](#para-1) and [“The first”](#first)"},
		{"section in own words", "see [above](#first)", "see [above](#first)"},
		{"bold", "see **[](#two)** x", "see [**paragraph 2**](#para-2) x"},
		{"bold with more", "**see [](#two)** x", "**see **[**paragraph 2**](#para-2) x"},
		{"itself", "see [](#self) {#self}", "see [paragraph 7](#para-7)"},
		{"unnumbered, in own words", "see [the note](#note)", "see [the note](#note)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			equal(t, "reference", reference(t, test.in, ""), "7. "+test.want)
		})
	}
}

// reference is the paragraph that refers to something in cited, as it prints; findings are compared.
func reference(t *testing.T, in, findingsWanted string) string {
	t.Helper()
	d := Draft{Parts: []DraftPart{{Sections: []DraftSection{
		{ID: "first", Heading: "The first", Numbered: true, Text: markdown(cited)},
		{ID: "second", Heading: "The second", Numbered: true, Text: markdown(in)},
		{ID: "third", Heading: "The third", Text: markdown("A note. {#note}\n")},
	}}}}
	var list diag.List
	r := Build(d, &list)
	equal(t, "findings of "+in, findings(&list), findingsWanted)
	return strings.TrimSuffix(show(&Report{Parts: []Part{{Sections: r.Parts[0].Sections[1:2]}}}), "\n")
}

func TestReferenceFindings(t *testing.T) {
	tests := []struct{ name, in, finding, printed string }{
		{"unknown, with a near one", "see [](#thre)", `1:5 unknown-label: nothing has the label {#thre} (did you mean "three"?)`, "see **[missing: {#thre}]**"},
		{"unknown, with none near", "see [](#elsewhere)", "1:5 unknown-label: nothing has the label {#elsewhere} (end the paragraph that is meant with {#elsewhere})", "see **[missing: {#elsewhere}]**"},
		{"unknown in own words", "see [words](#elsewhere)", "1:5 unknown-label: nothing has the label {#elsewhere} (end the paragraph that is meant with {#elsewhere})", "see words **[missing: {#elsewhere}]**"},
		{"the second of two", "[](#one)[](#nought)", "1:9 unknown-label: nothing has the label {#nought} (end the paragraph that is meant with {#nought})", "[Paragraph 1](#para-1)**[missing: {#nought}]**"},
		{"after emphasis", "é **x** [](#nought)", "1:9 unknown-label: nothing has the label {#nought} (end the paragraph that is meant with {#nought})", "é **x** **[missing: {#nought}]**"},
		{"unnumbered", "see [](#note)", "1:5 no-number: what {#note} names has no number (refer to it in words, as [the words](#note))", "see **[missing: {#note}]**"},
		{"section's number", "see [#](#first)", "1:5 no-number: what {#first} names has no number (refer to it in words, as [the words](#first))", "see **[missing: {#first}]**"},
		{"noun typed", "see paragraph [](#two)", `1:15 doubled-noun: this reference prints the word "paragraph" itself (leave the word out, or write [#](#two) for the number alone)`, "see paragraph [paragraph 2](#para-2)"},
		{"nouns typed", "see Paragraphs [](#two) and [](#one)", `1:16 doubled-noun: this reference prints the word "paragraph" itself (leave the word out, or write [#](#two) for the number alone)`, "see Paragraphs paragraphs [2](#para-2) and [1](#para-1)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			equal(t, "reference", reference(t, test.in, test.finding+"\n"), "7. "+test.printed)
		})
	}
}

func TestDoubledLabel(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"twice", "One. {#x}\n\nTwo. {#x}\n", "3:6 doubled-label: there are two labels {#x}; the first is in line 1 (give one of them another name)\n"},
		{"in an item", "One. {#x}\n\na) y {#x}\n", "3:6 doubled-label: there are two labels {#x}; the first is in line 1 (give one of them another name)\n"},
		{"a section's id", "One. {#one}\n", "1:6 doubled-label: a section is called {#one} already (give the label another name)\n"},
		{"once", "One. {#x}\n\nTwo. {#y}\n", ""},
	}
	for _, test := range tests {
		var list diag.List
		Build(numbered(test.in), &list)
		equal(t, test.name, findings(&list), test.want)
	}
}

func TestNearestLabelIsLookedUpOnlySoOften(t *testing.T) {
	var list diag.List
	Build(numbered("A paragraph. {#label}\n\n"+strings.Repeat("[](#labels) x ", maxHints+1)), &list)
	found := list.Sorted()
	if len(found) != maxHints+1 {
		t.Fatalf("%d findings, want %d", len(found), maxHints+1)
	}
	equal(t, "hint", found[maxHints-1].Hint, `did you mean "label"?`)
	equal(t, "last hint", found[maxHints].Hint, "end the paragraph that is meant with {#labels}")
}

// TestReferencesAreCalled has what each reference is called where it is heard by itself.
func TestReferencesAreCalled(t *testing.T) {
	for in, want := range map[string]string{
		"see [](#two), [](#four) and [](#deep)": "paragraph 2; paragraph 4; paragraph 6(b)(i)",
		"[](#two) and [](#four) say so":         "paragraph 2; paragraph 4",
		"see paragraph [#](#two)":               "paragraph 2",
		"see [above](#two) and [](#first)":      "; ",
		"see here[^n]\n\n[^n]: A note.":         "note 1",
	} {
		var list diag.List
		d := numbered(cited + in + "\n")
		d.Parts[0].Sections[0].ID, d.Parts[0].Sections[0].Heading = "first", "The first"
		r := Build(d, &list)
		if list.Errors() > 0 {
			t.Fatal(findings(&list))
		}
		blocks := r.Parts[0].Sections[0].Blocks
		var called []string
		for _, run := range blocks[len(blocks)-1].(*Paragraph).Runs {
			if run.Link != "" {
				called = append(called, run.Called)
			}
		}
		if got := strings.Join(called, "; "); got != want {
			t.Errorf("%s: called %q, want %q", in, got, want)
		}
	}
}
