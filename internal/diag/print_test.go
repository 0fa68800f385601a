package diag

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// finding is an error at the first place of part in text.
func finding(t *testing.T, text, part string) Diagnostic {
	t.Helper()
	at := index(t, text, part)
	return Diagnostic{Span: NewSource("c.toml", []byte(text)).Span(at, at+len(part)), Rule: "rule", Message: "it is wrong"}
}

func printed(t *testing.T, p Printer, d Diagnostic) string {
	t.Helper()
	var b strings.Builder
	p.Out = &b
	if err := p.Print(d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrint(t *testing.T) {
	with := func(d Diagnostic, change func(*Diagnostic)) Diagnostic { change(&d); return d }
	tests := []struct {
		name string
		d    Diagnostic
		want string
	}{
		{"carets under the span", finding(t, "kind = 'x'\nfrom = \"director-csf\" # who\n", `"director-csf"`), `
c.toml:2:8: error: it is wrong [rule]
    2 | from = "director-csf" # who
      |        ^^^^^^^^^^^^^^
`},
		{"a hint in a line of its own", with(finding(t, "x = 1", "1"), func(d *Diagnostic) { d.Hint = "write 2" }), `
c.toml:1:5: error: it is wrong [rule]
    1 | x = 1
      |     ^
  hint: write 2
`},
		{"a warning", with(finding(t, "x = 1", "x"), func(d *Diagnostic) { d.Severity = Warning }), `
c.toml:1:1: warning: it is wrong [rule]
    1 | x = 1
      | ^
`},
		{"one caret for a character of several bytes", finding(t, "a = '£5 – “x”'", "“x”"), `
c.toml:1:11: error: it is wrong [rule]
    1 | a = '£5 – “x”'
      |           ^^^
`},
		{"tabs keep the carets in line", finding(t, "\tname\t= 5", "5"), `
c.toml:1:9: error: it is wrong [rule]
    1 | ` + "\tname\t" + `= 5
      | ` + "\t    \t" + `  ^
`},
		{"a span of several lines ends with its first", finding(t, "a = '''\nb\nc'''\n", "'''\nb\nc'''"), `
c.toml:1:5: error: it is wrong [rule]
    1 | a = '''
      |     ^^^
`},
		{"no end of line is shown", finding(t, "a = 1\r\nb = 2\r\n", "1\r\nb"), `
c.toml:1:5: error: it is wrong [rule]
    1 | a = 1
      |     ^
`},
		{"a place past the line's end", Diagnostic{Span: NewSource("c.toml", []byte("[prose\n")).Span(6, 7), Rule: "rule", Message: "it is wrong"}, `
c.toml:1:7: error: it is wrong [rule]
    1 | [prose
      |       ^
`},
		{"an empty line has no excerpt", Diagnostic{Span: NewSource("c.toml", nil).Whole(), Rule: "rule", Message: "it is wrong"}, `
c.toml:1:1: error: it is wrong [rule]
`},
		{"no place", Diagnostic{Rule: "rule", Message: "it is wrong", Hint: "mend it"}, `
error: it is wrong [rule]
  hint: mend it
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := printed(t, Printer{}, tt.d); got != tt.want[1:] {
				t.Errorf("printed\n%swant\n%s", got, tt.want[1:])
			}
		})
	}
}

func TestPrintColour(t *testing.T) {
	got := printed(t, Printer{Colour: true}, finding(t, "x = 1", "1"))
	if want := "c.toml:1:5: \x1b[1;31merror\x1b[0m: it is wrong [rule]\n"; !strings.HasPrefix(got, want) {
		t.Errorf("printed %q, want %q at its start", got, want)
	}
	got = printed(t, Printer{Colour: true}, Diagnostic{Severity: Warning, Rule: "rule", Message: "m"})
	if want := "\x1b[1;33mwarning\x1b[0m: m [rule]\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

// A file could hold sequences that retitle a terminal or turn text round; they are shown, not obeyed.
func TestPrintIsHarmless(t *testing.T) {
	text := "a = '\x1b]0;own\x07 \u202e \xff \u200b'"
	d := finding(t, text, "a")
	d.Message, d.Hint = "bad\x1b[2J\nerror: forged", "so\rso"
	d.Source.Name = "x\x1b.toml"
	got := printed(t, Printer{}, d)
	want := "x�.toml:1:1: error: bad�[2J�error: forged [rule]\n    1 | a = '�]0;own� � � �'\n      | ^\n  hint: so�so\n"
	if got != want {
		t.Errorf("printed\n%q, want\n%q", got, want)
	}
}

func TestPrintCutsLongLines(t *testing.T) {
	line := strings.Repeat("ä", 150) + "HERE" + strings.Repeat("ö", 150)
	tests := []struct {
		name, part         string
		cutLeft, cutRight  bool
		carets, caretUnder string
	}{
		{"in the middle", "HERE", true, true, "^^^^", "HERE"},
		{"at the start", "ääää", false, true, "^^^^", "ääää"},
		{"at the end", "HERE" + strings.Repeat("ö", 150), true, true, "", "HERE"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := strings.Split(printed(t, Printer{}, finding(t, line, tt.part)), "\n")
			shown, carets := []rune(lines[1][len("    1 | "):]), lines[2][len("      | "):]
			if len(shown) != excerptWidth || utf8.RuneCountInString(carets) > excerptWidth {
				t.Errorf("%d characters and %d below, want %d", len(shown), len(carets), excerptWidth)
			}
			if left, right := shown[0] == '…', shown[len(shown)-1] == '…'; left != tt.cutLeft || right != tt.cutRight {
				t.Errorf("cut left %v, right %v: %s", left, right, string(shown))
			}
			at := strings.IndexByte(carets, '^')
			if !strings.HasPrefix(string(shown[at:]), tt.caretUnder) {
				t.Errorf("the caret is under %q, want %q", string(shown[at:]), tt.caretUnder)
			}
			if tt.carets != "" && strings.TrimLeft(carets, " ") != tt.carets {
				t.Errorf("carets %q, want %q", carets, tt.carets)
			}
		})
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestPrintSaysThatNobodyReads(t *testing.T) {
	if err := (Printer{Out: closed{}}).Print(Diagnostic{Message: "m"}); err == nil {
		t.Error("no error from a closed pipe")
	}
}
