package diag

import (
	"strings"
	"testing"
)

// example is a finding with everything that a finding can have, and signs that formats read as theirs.
func example() Diagnostic {
	s := NewSource("content/cases/a,b:c.toml", []byte("kind = 'x'\na = '50% “of” it'\n"))
	at := strings.Index(string(s.Text), "“of”")
	return Diagnostic{
		Span: s.Span(at, at+len("“of”")), Severity: Info, Rule: "rule", Message: "50% <of> \"it\"", Hint: "write: that,\nor this",
		Paragraph: "23(a)", Cited: "paragraph 23(a)", Anchor: "para-23-a",
	}
}

func TestPrintCited(t *testing.T) {
	d := example()
	const place = "content/cases/a,b:c.toml:2:10: "
	want := place + "info: 50% <of> \"it\" [rule]\n    2 | a = '50% “of” it'\n      |          ^^^^\n  hint: write: that,\uFFFDor this (paragraph 23(a))\n"
	if got := printed(t, Printer{}, d); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	d.Hint = ""
	if got, want := d.String(), place+"info: 50% <of> \"it\" (paragraph 23(a)) [rule]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	run := Diagnostic{Rule: "rule", Message: "about the run"}
	if err := JSON(&b, []Diagnostic{example()}, []Ignored{{run, "a quotation"}}); err != nil {
		t.Fatal(err)
	}
	const want = `{
  "findings": [
    {
      "file": "content/cases/a,b:c.toml",
      "line": 2,
      "column": 10,
      "endLine": 2,
      "endColumn": 14,
      "severity": "info",
      "rule": "rule",
      "message": "50% <of> \"it\"",
      "hint": "write: that,\nor this",
      "paragraph": "23(a)",
      "cited": "paragraph 23(a)"
    }
  ],
  "ignored": [
    {
      "file": "",
      "line": 0,
      "column": 0,
      "endLine": 0,
      "endColumn": 0,
      "severity": "error",
      "rule": "rule",
      "message": "about the run",
      "hint": "",
      "paragraph": "",
      "cited": "",
      "reason": "a quotation"
    }
  ]
}
`
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := JSON(&b, nil, nil); err != nil || !strings.Contains(b.String(), `"findings": []`) {
		t.Errorf("%s, %v: a list without findings is a list", b.String(), err)
	}
}

func TestGitHub(t *testing.T) {
	var b strings.Builder
	run := Diagnostic{Severity: Error, Rule: "rule", Message: "about the run\r\n::error::x"}
	warning := finding(t, "x = 1", "1")
	warning.Severity = Warning
	if err := GitHub(&b, []Diagnostic{example(), run, warning}); err != nil {
		t.Fatal(err)
	}
	const want = `::notice file=content/cases/a%2Cb%3Ac.toml,line=2,col=10,title=rule::50%25 <of> "it"%0Awrite: that,%0Aor this (paragraph 23(a))
::error title=rule::about the run%0D%0A::error::x
::warning file=c.toml,line=1,col=5,title=rule::it is wrong
`
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
}

// TestAlone: a place that is kept without its file is printed as before, and sorted as before.
func TestAlone(t *testing.T) {
	text := "one\r\ntwo – “x”\nthree\n\nlast"
	s := NewSource("c.toml", []byte(text))
	for from := range len(text) + 1 {
		for to := from; to <= len(text); to++ {
			d := Diagnostic{Span: s.Span(from, to), Rule: "rule", Message: "it is wrong"}
			alone := d
			alone.Span = d.Alone()
			line, column := d.EndPlace()
			line2, column2 := alone.EndPlace()
			if printed(t, Printer{}, d) != printed(t, Printer{}, alone) || d.Text() != alone.Text() || line != line2 || column != column2 || compare(d, alone) != 0 {
				t.Fatalf("%d to %d:\n%s%s", from, to, printed(t, Printer{}, d), printed(t, Printer{}, alone))
			}
			if again := alone.Alone(); again.String() != d.Span.String() {
				t.Fatalf("%d to %d is at %s, kept twice at %s", from, to, d.Span, again)
			}
		}
	}
	if (Span{}).Alone().Known() {
		t.Error("no place is a place")
	}
}

// TestAloneOfALongLine: of a long line only what an excerpt shows is kept, at each place in it.
func TestAloneOfALongLine(t *testing.T) {
	text := "one\n" + strings.Repeat("nine – ten ", 60) + "\nthree"
	s := NewSource("c.toml", []byte(text))
	for from := 0; from < len(text); from += 7 {
		for _, length := range []int{0, 5, 200} {
			d := Diagnostic{Span: s.Span(from, from+length), Rule: "rule", Message: "it is wrong"}
			alone := d
			alone.Span = d.Alone().Alone()
			line, column := d.EndPlace()
			line2, column2 := alone.EndPlace()
			if printed(t, Printer{}, d) != printed(t, Printer{}, alone) || d.Text() != alone.Text() || line != line2 || column != column2 {
				t.Fatalf("%d and %d more:\n%s%s", from, length, printed(t, Printer{}, d), printed(t, Printer{}, alone))
			}
			if kept := len(alone.Source.Text); kept > length+6*excerptWidth {
				t.Fatalf("%d bytes are kept", kept)
			}
		}
	}
}
