package diag

import (
	"strings"
	"testing"
)

func TestPositions(t *testing.T) {
	const text = "first\nsec£nd – 𝔘x\r\n\nlast"
	s := NewSource("f.toml", []byte(text))
	tests := []struct {
		of     string
		line   int
		column int
	}{
		{"first", 1, 1},
		{"t\n", 1, 5},
		{"sec", 2, 1},
		{"nd", 2, 5},   // after a character of two bytes
		{"–", 2, 8},    // of three
		{"x\r", 2, 11}, // of four: still one column
		{"last", 4, 1},
	}
	for _, tt := range tests {
		start := index(t, text, tt.of)
		span := s.Span(start, start+len(tt.of))
		if span.Line() != tt.line || span.Column() != tt.column {
			t.Errorf("%q is at %d:%d, want %d:%d", tt.of, span.Line(), span.Column(), tt.line, tt.column)
		}
		if span.Text() != tt.of {
			t.Errorf("text %q, want %q", span.Text(), tt.of)
		}
	}
	if got := s.Span(index(t, text, "nd"), 99).String(); got != "f.toml:2:5" {
		t.Error(got)
	}
}

func index(t *testing.T, text, part string) int {
	t.Helper()
	at := strings.Index(text, part)
	if at < 0 {
		t.Fatalf("%q is not in %q", part, text)
	}
	return at
}

// Offsets that others got wrong may move a caret, and never bring the program down.
func TestSpanIsDrawnIn(t *testing.T) {
	s := NewSource("f", []byte("abc\nde"))
	tests := []struct {
		start, end         int
		wantStart, wantEnd int
	}{
		{-5, 2, 0, 2},
		{4, 99, 4, 6},
		{99, 100, 6, 6},
		{3, 1, 3, 3},
		{-3, -1, 0, 0},
	}
	for _, tt := range tests {
		span := s.Span(tt.start, tt.end)
		if span.Start != tt.wantStart || span.End != tt.wantEnd {
			t.Errorf("Span(%d, %d) = [%d, %d), want [%d, %d)", tt.start, tt.end, span.Start, span.End, tt.wantStart, tt.wantEnd)
		}
	}
}

func TestAt(t *testing.T) {
	s := NewSource("f", []byte("abc\r\nde\n"))
	tests := []struct {
		line, column int
		want, text   string
	}{
		{1, 0, "f:1:1", "abc"},
		{1, 1, "f:1:2", "bc"},
		{1, 99, "f:1:4", ""},
		{2, -1, "f:2:1", "de"},
		{3, 0, "f:3:1", ""},
		{0, 5, "f:1:1", ""},
		{4, 0, "f:1:1", ""},
		{-1, 0, "f:1:1", ""},
	}
	for _, tt := range tests {
		if got := s.At(tt.line, tt.column); got.String() != tt.want || got.Text() != tt.text {
			t.Errorf("At(%d, %d) = %s %q, want %s %q", tt.line, tt.column, got, got.Text(), tt.want, tt.text)
		}
	}
}

func TestZeroSpanIsNoPlace(t *testing.T) {
	var s Span
	if s.Known() || s.File() != "" || s.Line() != 0 || s.Column() != 0 || s.String() != "" || s.Text() != "" {
		t.Errorf("the zero span says %q", s)
	}
}
