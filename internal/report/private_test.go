package report

import "testing"

// TestLigatures: letters that a PDF draws as one are printed as the letters that they are, with the place at which they were typed.
func TestLigatures(t *testing.T) {
	runs := readText("The Fireﬁghters’ oﬃce reﬂects *aﬀairs* of the eﬃciency of \uF0FC")
	if got, want := Text(runs), "The Firefighters’ office reflects affairs of the efficiency of ✓"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	at := WordsOf(runs).First(1000).Place(8, 13)
	if at.Text() != "ﬁght" {
		t.Errorf("the place is %q", at.Text())
	}
}
