package diag

import (
	"slices"
	"testing"
)

func TestSortedAndOnce(t *testing.T) {
	a, b := NewSource("a.toml", []byte("one\ntwo\n")), NewSource("b.toml", []byte("one\n"))
	var l List
	l.Errorf(b.Span(0, 3), "r", "", "in another file")
	l.Warnf(a.Span(4, 7), "r", "", "a warning after the error at its place")
	l.Errorf(a.Span(4, 7), "s", "", "by rule")
	l.Errorf(a.Span(4, 7), "r", "", "second by message")
	l.Errorf(a.Span(4, 7), "r", "", "first by message")
	l.Errorf(a.Span(0, 3), "z", "", "earlier in the file")
	l.Errorf(a.Span(0, 3), "z", "", "earlier in the file")
	l.Errorf(Span{}, "z", "", "about the run")
	want := []string{
		"error: about the run [z]",
		"a.toml:1:1: error: earlier in the file [z]",
		"a.toml:2:1: error: first by message [r]",
		"a.toml:2:1: error: second by message [r]",
		"a.toml:2:1: error: by rule [s]",
		"a.toml:2:1: warning: a warning after the error at its place [r]",
		"b.toml:1:1: error: in another file [r]",
	}
	var got []string
	for _, d := range l.Sorted() {
		got = append(got, d.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("sorted:\n%q\nwant\n%q", got, want)
	}
	if l.Errors() != 7 || l.Len() != 8 {
		t.Errorf("%d errors of %d findings, want 7 of 8", l.Errors(), l.Len())
	}
}

// The order must not hang on the order in which papers happened to be done.
func TestSortedWhicheverCameFirst(t *testing.T) {
	s := NewSource("a.toml", []byte("one\ntwo\n"))
	ds := []Diagnostic{
		{Span: s.Span(0, 1), Rule: "r", Message: "x"},
		{Span: s.Span(4, 5), Rule: "r", Message: "x"},
		{Span: s.Span(4, 5), Rule: "r", Message: "y"},
		{Span: s.Span(4, 5), Rule: "q", Message: "z", Severity: Warning},
	}
	var forth, back List
	forth.Add(ds...)
	slices.Reverse(ds)
	back.Add(ds...)
	if !slices.Equal(forth.Sorted(), back.Sorted()) {
		t.Errorf("%v\n%v", forth.Sorted(), back.Sorted())
	}
}

func TestNearest(t *testing.T) {
	known := []string{"title", "short_title", "from", "contacts", "consulted", "none", "director-cfs"}
	tests := []struct{ name, want string }{
		{"titel", "title"},               // neighbours swapped: one slip
		{"tilte", "title"},               // likewise
		{"conulted", "consulted"},        // a letter left out
		{"contactss", "contacts"},        // one too many
		{"director-csf", "director-cfs"}, // swapped at the end
		{"Director-CFS", "director-cfs"}, // capitals are no difference
		{"short-title", "short_title"},
		{"frm", "from"},
		{"supplier", ""}, // nothing is near
		{"x", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Nearest(tt.name, known); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNearestCountsLettersNotBytes(t *testing.T) {
	if got := Nearest("dŵr", []string{"dwr"}); got != "dwr" {
		t.Errorf(`Nearest("dŵr") = %q, want "dwr"`, got)
	}
}

func TestNearestOfEqualsIsTheFirst(t *testing.T) {
	if got := Nearest("para-1", []string{"para-2", "para-3"}); got != "para-2" {
		t.Errorf("%q, want the first", got)
	}
}

func TestDidYouMean(t *testing.T) {
	if got := DidYouMean("titel", []string{"title"}, "there are none"); got != `did you mean "title"?` {
		t.Error(got)
	}
	if got := DidYouMean("supplier", []string{"title"}, "there are none"); got != "there are none" {
		t.Error(got)
	}
}

func TestCount(t *testing.T) {
	e, w, i := Diagnostic{Severity: Error}, Diagnostic{Severity: Warning}, Diagnostic{Severity: Info}
	tests := []struct {
		ds   []Diagnostic
		want string
	}{
		{nil, "no findings"},
		{[]Diagnostic{e}, "1 error"},
		{[]Diagnostic{e, e}, "2 errors"},
		{[]Diagnostic{w}, "1 warning"},
		{[]Diagnostic{e, w, w}, "1 error and 2 warnings"},
		{[]Diagnostic{i}, "1 note"},
		{[]Diagnostic{i, w, i, e, w, i}, "1 error, 2 warnings and 3 notes"},
	}
	for _, tt := range tests {
		if got := Count(tt.ds); got != tt.want {
			t.Errorf("Count = %q, want %q", got, tt.want)
		}
	}
}
