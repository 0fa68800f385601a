package returned

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// of is a file that says what it was made of.
func of(name, council, digest string) *docxread.File {
	return &docxread.File{Properties: map[string]string{report.CaseProperty: name, report.CouncilProperty: council, report.DigestProperty: digest}}
}

// TestMadeOf has a file that was made of another paper say so, where somebody holds it against this one.
func TestMadeOf(t *testing.T) {
	r := sample(t)
	for _, tt := range []struct {
		what  string
		back  *docxread.File
		other string
	}{
		{"the paper", of("waste", "Wychwood", "a"), ""},
		{"the paper before it was changed", of("waste", "Wychwood", "b"), ""},
		{"the paper before its case was named anew", of("bins", "Wychwood", "a"), ""},
		{"another paper", of("bins", "Wychwood", "b"), "“bins” of Wychwood"},
		{"the paper of this name of another council", of("waste", "Barset", "b"), "“waste” of Barset"},
		{"no paper", of("", "", ""), ""},
		{"what says no council", of("bins", "", "b"), "“bins”"},
	} {
		now, back := file(t, r).taken(), file(t, r).taken()
		now.Properties, back.Properties = of("waste", "Wychwood", "a").Properties, tt.back.Properties
		c := compare(Paper{Report: r}, now, nil, back)
		var b bytes.Buffer
		if err := c.Text(redline.Printer{Out: &b}); err != nil {
			t.Fatal(err)
		}
		if c.Other != tt.other || (tt.other != "") != strings.Contains(b.String(), "made of another paper") {
			t.Errorf("%s: made of %q, not %q:\n%s", tt.what, c.Other, tt.other, b.String())
		}
	}
}

// TestWasSent refuses a file as the one that was sent of which the one that came back can't have been made.
func TestWasSent(t *testing.T) {
	for _, tt := range []struct {
		sent *docxread.File
		ok   bool
	}{
		{of("waste", "Wychwood", "a"), true},
		{of("", "", ""), true}, // nobody knows
		{of("waste", "Wychwood", "b"), false},
		{of("bins", "Wychwood", "a"), true}, // the same words
	} {
		if err := WasSent(tt.sent, of("waste", "Wychwood", "a")); (err == nil) != tt.ok {
			t.Errorf("%v: %v", tt.sent.Properties, err)
		}
	}
}

// TestRunningHeads tells of words at the head or the foot of pages that were not there before, whatever page they count.
func TestRunningHeads(t *testing.T) {
	r := sample(t)
	now, back := file(t, r).taken(), file(t, r).taken()
	now.Running, back.Running = []string{"Waste", "Page 1 of 4"}, []string{"Waste", "Draft – Waste", "Draft – Wa…", "Page 2 of 5", "EXEMPT until May"}
	c := compare(Paper{Report: r}, now, nil, back)
	if want := []string{"words at the head or the foot of its pages: “EXEMPT until May”"}; !slices.Equal(c.Lost, want) {
		t.Errorf("told is %q, not %q", c.Lost, want)
	}
	if c.Same() || c.Summary() != "nothing else was changed, and nothing said" {
		t.Errorf("the summary is %q", c.Summary())
	}
}
