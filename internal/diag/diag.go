// Package diag holds findings: what is wrong with an input, where it stands and what to do about it.
// Every stage of the pipeline adds to one [List]; the command line sorts it and prints it once, each
// finding with its source line and a caret. It imports nothing of ours.
//
// A finding has a place in a file that a person can edit, never in something generated. Its message
// says what is wrong in plain words, its hint what to do; neither has a capital letter at the start
// nor a full stop at the end. Where one thing alone puts it right, it has a [Mending].
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
	// Info is a note: what could be better, though nothing is wrong. A build only counts them.
	Info
)

// words are the severities as they are printed, and as profiles set them.
var words = [...]string{"error", "warning", "info"}

// String is the word that is printed: "error", "warning" or "info".
func (s Severity) String() string { return words[s] }

// ParseSeverity is the severity of that word; ok is false where there is none.
func ParseSeverity(word string) (s Severity, ok bool) {
	i := slices.Index(words[:], word)
	return Severity(max(i, 0)), i >= 0
}

// A Diagnostic is one finding.
type Diagnostic struct {
	Span
	Severity Severity
	Rule     string // the finding's kind, such as "unknown-key": stable, for people and tools to name
	Message  string // what is wrong
	Hint     string // what to do; "" where the message says it

	Paragraph string // the number of the paragraph as its reader sees it, such as "23(a)"; "" for none
	Cited     string // how a reader names the place: "paragraph 23(a)", "recommendation 2", "Table 1"; "" for none
	Anchor    string // the address within the paper of what it is about, such as "para-23-a"; "" for none

	Mending *Mending // what puts it right, where one thing alone does; nil where a person has to judge
}

// IsError tells whether the finding is an error.
func (d Diagnostic) IsError() bool { return d.Severity == Error }

// String is the finding in one line, as it is printed without its excerpt.
func (d Diagnostic) String() string { return d.line(d.Severity.String()) }

// line is that line with a word for the severity, which may be coloured. The place as its
// reader names it ends the hint, if there is one.
func (d Diagnostic) line(severity string) string {
	where := d.Span.String()
	if where != "" {
		where += ": "
	}
	message := d.Message
	if d.Hint == "" {
		message += d.cited()
	}
	return fmt.Sprintf("%s%s: %s [%s]", Printable(where), severity, Printable(message), d.Rule)
}

// advice is the hint as it is printed, with the place as its reader names it.
func (d Diagnostic) advice() string { return Printable(d.Hint + d.cited()) }

func (d Diagnostic) cited() string {
	if d.Cited == "" {
		return ""
	}
	return " (" + d.Cited + ")"
}

// An Ignored is a finding that its case says is to be ignored, and the reason that it gives.
type Ignored struct {
	Diagnostic
	Reason string
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

// Misnamed adds the error of a name at span that is none of names: see [Unknown].
func (l *List) Misnamed(span Span, rule, name string, names []string, otherwise, format string, args ...any) {
	d := Unknown(span, name, names, otherwise)
	d.Rule, d.Message = rule, fmt.Sprintf(format, args...)
	l.Add(d)
}

// Covers tells whether an error, or a finding of one of some rules, is about a place or about a part of it.
func (l *List) Covers(at Span, rules ...string) bool {
	return slices.ContainsFunc(l.all, func(d Diagnostic) bool {
		return (d.IsError() || slices.Contains(rules, d.Rule)) && at.Known() && d.Source == at.Source && d.Start < at.End && at.Start < d.End
	})
}

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
		cmp.Compare(a.Line(), b.Line()),
		columns(a.Span, b.Span),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Hint, b.Hint),
		cmp.Compare(a.Cell(), b.Cell()),
	)
}

// columns compares where in a line two places stand. In one source it needs no counting, which takes
// long where thousands stand in a long line.
func columns(a, b Span) int {
	if a.Source == b.Source {
		return cmp.Compare(a.Start, b.Start)
	}
	return cmp.Compare(a.Column(), b.Column())
}
