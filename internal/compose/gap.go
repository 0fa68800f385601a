package compose

import (
	"fmt"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// missing is what is printed for a fact that can't be printed: a gap, which a finding tells of.
func (f facts) missing(name string, at diag.Span) fact {
	words := fmt.Sprintf(f.words.Missing, name)
	return fact{text: report.GapText(words), markdown: report.GapMark(words), at: at}
}

// gap writes what stands for something missing, whose finding is at a place.
func (r *run) gap(words string, at diag.Span) {
	r.out.made(at)
	r.out.WriteString(report.GapMark(words))
}

// gapAt is a text that is a gap alone.
func gapAt(words string, at diag.Span) report.Markdown {
	return report.Markdown{Text: report.GapMark(words), Origin: func(int, int) diag.Span { return at }}
}
