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

// excerptWidth is how many code points of a long line are shown; prose often stands on one line.
const excerptWidth = 110

// Print writes one finding, its source line with carets under the span, and its hint.
func (p Printer) Print(d Diagnostic) error {
	var b strings.Builder
	where := d.Span.String()
	if where != "" {
		where += ": "
	}
	fmt.Fprintf(&b, "%s%s: %s [%s]\n", printable(where), p.severity(d.Severity), printable(d.Message), d.Rule)
	if d.Known() {
		b.WriteString(excerpt(d.Span))
	}
	if d.Hint != "" {
		fmt.Fprintf(&b, "  hint: %s\n", printable(d.Hint))
	}
	_, err := io.WriteString(p.Out, b.String())
	return err
}

func (p Printer) severity(s Severity) string {
	if !p.Colour {
		return s.String()
	}
	code := "33" // yellow
	if s == Error {
		code = "31" // red
	}
	return "\x1b[1;" + code + "m" + s.String() + "\x1b[0m"
}

// excerpt is the source line and the line of carets. The carets stop at the line's end, and a long
// line is cut to what stands around them.
func excerpt(span Span) string {
	n := span.Line()
	line := []rune(string(span.Source.lineText(n)))
	if len(line) == 0 {
		return ""
	}
	from := min(span.Column()-1, len(line))
	to := min(from+max(1, spanRunes(span)), max(len(line), from+1))
	line, from, to = window(line, from, to)
	number := fmt.Sprintf("%5d", n)
	bar := strings.Repeat(" ", len(number))
	return number + " | " + printable(string(line)) + "\n" +
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

// printable replaces what would act on a terminal instead of being shown on it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == ' ' || unicode.IsGraphic(r) {
			return r
		}
		return '\uFFFD'
	}, s)
}

// Count is the summary of a run, such as "2 errors and 1 warning", or "no findings".
func Count(ds []Diagnostic) string {
	errors, warnings := 0, 0
	for _, d := range ds {
		if d.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	var parts []string
	if errors > 0 {
		parts = append(parts, Plural(errors, "error"))
	}
	if warnings > 0 {
		parts = append(parts, Plural(warnings, "warning"))
	}
	if parts == nil {
		return "no findings"
	}
	return strings.Join(parts, " and ")
}

// Plural is a number and a noun that takes an s: "1 report", "2 reports".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
