package diag

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Printer writes findings for a person at a terminal:
//
//	content/cases/x.toml:12:9: error: there is no post "director-csf" in the profile [unknown-post]
//	   12 | from = "director-csf"
//	      |         ^^^^^^^^^^^^
//	  hint: did you mean "director-cfs"?
type Printer struct {
	Out    io.Writer
	Colour bool // severities in colour as well as in words
}

// colours are the severities' on a terminal: red, yellow and blue.
var colours = [...]string{Error: "31", Warning: "33", Info: "34"}

// excerptWidth is how many code points of a long line are shown; prose often stands on one line.
const excerptWidth = 110

// Print writes one finding, its source line with carets under the span, and its hint.
func (p Printer) Print(d Diagnostic) error {
	var b strings.Builder
	b.WriteString(d.line(p.severity(d.Severity)) + "\n")
	if d.Known() {
		b.WriteString(excerpt(d.Span))
	}
	if d.Hint != "" {
		fmt.Fprintf(&b, "  hint: %s\n", d.advice())
	}
	_, err := io.WriteString(p.Out, b.String())
	return err
}

// PrintIgnored writes a finding that is ignored, and why.
func (p Printer) PrintIgnored(d Ignored) error {
	d.Hint = "" // nothing is to be done
	_, err := fmt.Fprintf(p.Out, "ignored: %s\n  reason: %s\n", d.String(), Printable(d.Reason))
	return err
}

func (p Printer) severity(s Severity) string {
	if !p.Colour {
		return s.String()
	}
	return "\x1b[1;" + colours[s] + "m" + s.String() + "\x1b[0m"
}

// excerpt is the source line and the line of carets. The carets stop at the line's end, and a long
// line is cut to what stands around them.
func excerpt(span Span) string {
	n := span.Line()
	line := []rune(string(span.Source.lineText(n)))
	if len(line) == 0 {
		return ""
	}
	from := min(span.inLine(), len(line))
	to := min(from+max(1, spanRunes(span)), max(len(line), from+1))
	line, from, to = window(line, from, to)
	number := fmt.Sprintf("%5d", n)
	bar := strings.Repeat(" ", len(number))
	return number + " | " + Printable(string(line)) + "\n" +
		bar + " | " + indent(line, from) + strings.Repeat("^", to-from) + "\n"
}

// spanRunes is the number of code points in the span.
func spanRunes(span Span) int {
	return utf8.RuneCount(span.Source.Text[span.Start:span.End])
}

// window cuts line to excerptWidth around [from, to), with an ellipsis where something is left out.
func window(line []rune, from, to int) ([]rune, int, int) {
	if len(line) <= excerptWidth {
		return line, from, to
	}
	start := min(max(0, from-excerptWidth/2), max(0, len(line)-excerptWidth))
	end := min(start+excerptWidth, len(line))
	cut := append([]rune(nil), line[start:end]...)
	if start > 0 {
		cut[0] = '…'
	}
	if end < len(line) {
		cut[len(cut)-1] = '…'
	}
	return cut, from - start, max(min(to, end)-start, from-start+1)
}

// indent is the white space below line's first n code points; tabs stay, so that the caret lines up.
func indent(line []rune, n int) string {
	pad := make([]rune, 0, n)
	for i := range n {
		if i < len(line) && line[i] == '\t' {
			pad = append(pad, '\t')
			continue
		}
		pad = append(pad, ' ')
	}
	return string(pad)
}

// Printable is a text in which what would act on a terminal instead of being shown on it is replaced.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == ' ' || unicode.IsGraphic(r) {
			return r
		}
		return '\uFFFD'
	}, s)
}

// A Tally is how many findings there are of each severity.
type Tally [len(words)]int

// Add counts findings.
func (t *Tally) Add(ds ...Diagnostic) {
	for _, d := range ds {
		t[d.Severity]++
	}
}

// Merge counts what another tally has counted.
func (t *Tally) Merge(other Tally) {
	for s, n := range other {
		t[s] += n
	}
}

// Any tells whether anything was found.
func (t Tally) Any() bool { return t != Tally{} }

// String is the numbers in words: "1 error, 2 warnings and 3 notes".
func (t Tally) String() string {
	var parts []string
	for s, noun := range [...]string{Error: "error", Warning: "warning", Info: "note"} {
		if t[s] > 0 {
			parts = append(parts, Plural(t[s], noun))
		}
	}
	switch n := len(parts) - 1; n {
	case -1:
		return "no findings"
	case 0:
		return parts[0]
	default:
		return strings.Join(parts[:n], ", ") + " and " + parts[n]
	}
}

// Count is the summary of a run, such as "2 errors, 1 warning and 3 notes", or "no findings".
func Count(ds []Diagnostic) string {
	var t Tally
	t.Add(ds...)
	return t.String()
}

// Are is a verb before a number and a noun that takes an s: "is 1 report", "are 2 reports".
func Are(n int, noun string) string {
	if n == 1 {
		return "is " + Plural(n, noun)
	}
	return "are " + Plural(n, noun)
}

// Plural is a number and a noun that takes an s: "1 report", "2 reports".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
