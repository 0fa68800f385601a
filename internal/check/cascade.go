package check

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// A follower is a finding that goes when an error is mended.
type follower struct {
	rule, of string // the rules of the finding and of the error
	follows  func(d, e diag.Diagnostic) bool
}

var followers = []follower{
	{"list-marker", "section-start", sameLine}, // the list can't stand there
	{"list-marker", "list-order", justBefore},  // the markers of one list disagree
	{"list-restart", "list-order", sameLine},
	{"doubled-heading", "heading", sameLine},
	{"unknown-label", "unknown-question", labelStands},
	{"unknown-label", "printed-markup", labelSpoilt},
	{"missing-section", "unknown-key", answerStands},
	{"amount-form", "wrong-type", sameLine}, // the sum is told to be none already
}

// withoutCascades takes out the findings that follow from an error among them, which stays.
func withoutCascades(found []diag.Diagnostic) []diag.Diagnostic {
	var errors []diag.Diagnostic
	for _, d := range found {
		if d.IsError() && slices.ContainsFunc(followers, func(f follower) bool { return f.of == d.Rule }) {
			errors = append(errors, d)
		}
	}
	if len(errors) == 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(followers, func(f follower) bool {
			return f.rule == d.Rule && slices.ContainsFunc(errors, func(e diag.Diagnostic) bool { return e.Rule == f.of && e.Source == d.Source && f.follows(d, e) })
		})
	})
}

func sameLine(d, e diag.Diagnostic) bool { return d.Line() == e.Line() }

// justBefore tells whether a finding is about the item before the one of an error, or about the same.
func justBefore(d, e diag.Diagnostic) bool { return d.Line() <= e.Line() && d.Line()+3 > e.Line() }

// labelOf is the label that nothing has, from the words that cite it.
func labelOf(d diag.Diagnostic) string {
	_, label, _ := strings.Cut(d.Text(), "#")
	label, _, _ = strings.Cut(label, ")")
	return label
}

// labelStands tells whether the label that a finding misses ends a paragraph of its file, which must be in the answer that
// the error says is one to no question: no other answer is left out.
func labelStands(d, e diag.Diagnostic) bool {
	return labelOf(d) != "" && strings.Contains(string(e.Source.Text), "{#"+labelOf(d)+"}")
}

// labelSpoilt tells whether an error is about the label itself, which is no label as it is typed.
func labelSpoilt(d, e diag.Diagnostic) bool {
	return labelOf(d) != "" && strings.HasPrefix(e.Text(), "{#"+labelOf(d))
}

// answerStands tells whether the answer that a finding misses stands in its file, where it is taken for an unknown key.
func answerStands(d, e diag.Diagnostic) bool {
	return idOf(d) != "" && strings.Contains(string(e.Source.Text), "\n"+idOf(d)+" = ")
}

// idOf is the id of the section that is missing, which its finding has in brackets.
func idOf(d diag.Diagnostic) string {
	from, to := strings.LastIndexByte(d.Message, '('), strings.LastIndexByte(d.Message, ')')
	if from < 0 || to < from {
		return ""
	}
	return d.Message[from+1 : to]
}
