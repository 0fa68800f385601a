package clearance

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
)

// finance is an officer who answers for the whole of papers.
var finance = casefile.Clearer{Role: casefile.Text{Value: "finance"}, Name: casefile.Text{Value: "the Treasurer"}}

// kept reads a record from the bytes of its file.
func kept(text []byte) (*casefile.Cleared, State, []diag.Diagnostic) {
	var list diag.List
	files := casefile.Folder{FS: fstest.MapFS{casefile.ClearedPath("hall", "finance"): {Data: text}}, Name: "content"}
	z, state := Read(files, "hall", "finance", &list)
	return z, state, list.Sorted()
}

// part is a numbered paragraph, or with no number one without.
func part(cited, label, words string) Part {
	return Part{Cited: cited, Label: label, Words: beginning(words), Digest: freeze.Sum([]byte(words))}
}

func content(parts ...Part) Content {
	return Content{Sections: []Section{{ID: "costs", Name: "Costs", Parts: parts}}}
}

// record is a record of a content.
func record(c Content) []byte {
	return Write(Record{Paper: "hall", Who: finance, By: "Jane", When: "2025-01-20T10:30:00Z", Case: "x", Seen: 1, Content: c})
}

// TestCompare tells what has become of the paragraphs of a section.
func TestCompare(t *testing.T) {
	one, two, three := part("paragraph 1", "", "The hall costs a lot of money."), part("paragraph 2", "", "It is paid from the programme."), part("paragraph 3", "", "Nobody else pays for it.")
	tests := []struct {
		name     string
		was, now []Part
		want     string
	}{
		{"the same", []Part{one, two, three}, []Part{one, two, three}, ""},
		{"other numbers", []Part{one, two}, []Part{part("paragraph 7", "", "The hall costs a lot of money."), part("paragraph 8", "", "It is paid from the programme.")}, ""},
		{"other words", []Part{one, two}, []Part{one, part("paragraph 2", "", "It is paid from reserves.")}, "paragraph 2 is changed"},
		{"one before", []Part{one, two}, []Part{part("paragraph 1", "", "First."), part("paragraph 2", "", "The hall costs a lot of our money."), part("paragraph 3", "", "It is paid from the programme.")}, "paragraph 1 is new; paragraph 2 is changed"},
		{"by its label", []Part{part("paragraph 1", "why", "Because."), two}, []Part{part("paragraph 1", "", "Well."), part("paragraph 2", "why", "Therefore."), two}, "paragraph 1 is new; paragraph 2 is changed"},
		{"another label", []Part{part("paragraph 1", "why", "Because of the old hall.")}, []Part{part("paragraph 1", "how", "Because of the new hall.")}, "paragraph 1 is new; what was paragraph 1 is gone"},
		{"gone", []Part{one, two, three}, []Part{one, three}, "what was paragraph 2 is gone"},
		{"all gone", []Part{one, two}, nil, "what was paragraph 1 is gone; what was paragraph 2 is gone"},
		{"all new", nil, []Part{one}, "paragraph 1 is new"},
		{"twice", []Part{one}, []Part{one, part("paragraph 2", "", "The hall costs a lot of money.")}, "paragraph 2 is new"},
		{"once of two", []Part{one, one}, []Part{one}, "what was paragraph 1 is gone"},
		{"swapped", []Part{one, two, three}, []Part{one, three, two}, "the order is another from paragraph 3 on, in Costs"},
		{"without a number", []Part{part("", "", "A bullet.")}, []Part{part("", "", "A point.")}, "“A point.” is new; what was “A bullet.” is gone"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			z, state, found := kept(record(content(tt.was...)))
			if state != Cleared {
				t.Fatal(state, found)
			}
			if got := Compare(z, content(tt.now...)).String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Many changes are counted in a message, and all of them told line by line.
func TestManyChanges(t *testing.T) {
	var parts []Part
	for i := range 10 {
		parts = append(parts, part(fmt.Sprintf("paragraph %d", i), "", fmt.Sprint(i)))
	}
	c := Changes{}
	c.section(Section{}, Section{Parts: parts})
	if got := c.String(); !strings.HasSuffix(got, "paragraph 5 is new; 4 further changes") || len(c.Lines()) != 10 {
		t.Error(got)
	}
}

// Taking back a clearance leaves the record as it was but for that, and a later one has both.
func TestTakeBack(t *testing.T) {
	text := record(content(part("paragraph 1", "", "Yes.")))
	z, _, _ := kept(text)
	taken, err := TakeBack(z, "Tom \"T.\" O'Neill", "2025-01-21T09:00:00Z")
	if err != nil {
		t.Fatal(err)
	}
	z, state, found := kept(taken)
	if state != Withdrawn || z.TakenBy.Value != "Tom \"T.\" O'Neill" || len(z.Paragraphs) != 1 {
		t.Fatal(state, found, string(taken))
	}
	again := Write(Record{Paper: "hall", Who: finance, By: "Ann", When: "2025-01-22T09:00:00Z", Case: "x", Seen: 2, Last: z})
	z, state, found = kept(again)
	if state != Cleared || len(z.Before) != 1 || z.Before[0].Withdrawn.Value != "2025-01-21T09:00:00Z" || z.Before[0].By.Value != "Jane" {
		t.Fatal(state, found, string(again))
	}
}

// FuzzRead reads any bytes as a record: what can't be relied on is one warning, and what can be is as it was written.
func FuzzRead(f *testing.F) {
	f.Add(record(content(part("paragraph 1", "why", "Yes.\n'''\\"))))
	f.Add(record(Content{Facts: []Fact{{Name: "facts.x", Value: "£1"}}, Scope: Scope{Sections: []string{"costs"}}}))
	f.Add([]byte("format = 1\nseal = \"\"\npaper = \"hall\"\n[[paragraph]]\n"))
	f.Add([]byte("\xff[[[["))
	f.Fuzz(func(t *testing.T, text []byte) {
		z, state, found := kept(text)
		if (state == Damaged) != (len(found) == 1) || len(found) > 1 || (z == nil) != (state == Damaged) {
			t.Fatal(state, found)
		}
		if z != nil {
			Compare(z, content(part("paragraph 1", "", "Yes.")))
			if _, err := TakeBack(z, "Jane", "2025-01-20T10:30:00Z"); err != nil && state == Cleared {
				t.Error(err)
			}
		}
	})
}

// FuzzRoundTrip writes records of any words, and reads the same again.
func FuzzRoundTrip(f *testing.F) {
	f.Add("paragraph 1", "why", "The hall costs £1.", "Jane")
	f.Add("'''", "\x01\x7f", "\"\"\"\\", "\u2060'")
	f.Fuzz(func(t *testing.T, cited, label, words, by string) {
		all := []string{cited, label, words, by}
		if slices.ContainsFunc(all, func(s string) bool { return !utf8.ValidString(s) || strings.ContainsAny(s, "\uFEFF\uFFFD") }) || !casefile.Readable(by) || !casefile.Readable(words) {
			t.Skip() // no paper has such words
		}
		now := content(part(cited, label, words))
		now.Facts = []Fact{{Name: "facts.x", Value: strings.Join(strings.Fields(words), " ")}}
		text := Write(Record{Paper: "hall", Who: finance, By: by, When: "2025-01-20T10:30:00Z", Case: "x", Seen: 1, Content: now})
		z, state, found := kept(text)
		if state != Cleared {
			t.Fatalf("%v\n%s", found, text)
		}
		if c := Compare(z, now); c.Any() {
			t.Errorf("%s\n%s", c, text)
		}
	})
}
