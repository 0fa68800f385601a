// Package diag holds findings: what is wrong with an input, where it stands and what to do about it.
// Every stage of the pipeline adds to one [List]; the command line sorts it and prints it once, each
// finding with its source line and a caret. It imports nothing of ours.
//
// A finding has a place in a file that a person can edit, never in something generated. Its message
// says what is wrong in plain words, its hint what to do; neither has a capital letter at the start
// nor a full stop at the end.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Severity says what a finding does to its paper.
type Severity uint8

const (
	// Error stops the paper, and so its meeting, from being built. It can't be switched off.
	Error Severity = iota
	// Warning is printed, and nothing else happens.
	Warning
)

// String is the word that is printed: "error" or "warning".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// A Diagnostic is one finding.
type Diagnostic struct {
	Span
	Severity Severity
	Rule     string // the finding's kind, such as "unknown-key": stable, for people and tools to name
	Message  string // what is wrong
	Hint     string // what to do; "" where the message says it
}

// String is the finding in one line, as it is printed without its excerpt.
func (d Diagnostic) String() string {
	where := d.Span.String()
	if where != "" {
		where += ": "
	}
	return fmt.Sprintf("%s%s: %s [%s]", where, d.Severity, d.Message, d.Rule)
}

func position(file string, line, column int) string {
	return file + ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column)
}

// A List collects the findings of a run. The zero List is empty and ready for use.
// It is not safe for use by several goroutines: each paper has a list of its own.
type List struct {
	all    []Diagnostic
	errors int
}

// Add appends findings.
func (l *List) Add(ds ...Diagnostic) {
	for _, d := range ds {
		if d.Severity == Error {
			l.errors++
		}
		l.all = append(l.all, d)
	}
}

// Errorf adds an error at span; hint may be "".
func (l *List) Errorf(span Span, rule, hint, format string, args ...any) {
	l.Add(Diagnostic{Span: span, Severity: Error, Rule: rule, Hint: hint, Message: fmt.Sprintf(format, args...)})
}

// Warnf adds a warning at span; hint may be "".
func (l *List) Warnf(span Span, rule, hint, format string, args ...any) {
	l.Add(Diagnostic{Span: span, Severity: Warning, Rule: rule, Hint: hint, Message: fmt.Sprintf(format, args...)})
}

// Errors is the number of findings that are errors.
func (l *List) Errors() int { return l.errors }

// Len is the number of findings.
func (l *List) Len() int { return len(l.all) }

// Sorted is every finding once, by file, place, severity, rule and message.
func (l *List) Sorted() []Diagnostic {
	all := slices.Clone(l.all)
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.File(), b.File()),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Hint, b.Hint),
	)
}
