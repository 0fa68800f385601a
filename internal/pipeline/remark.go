package pipeline

import (
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/render/docx"
	"cabinet/internal/report"
)

// Remarker is in whose name findings stand as comments in a Word file.
const Remarker = "cabinet check"

// remarksOn are the findings that officers see who clear a paper, each as a comment on what it is about: errors and warnings,
// without their hints, which are for whoever edits the case. What is about no place in the paper, such as a key of the case,
// is not theirs to mend; and what is missing stands in a draft anyway.
func remarksOn(findings []diag.Diagnostic) (out []docx.Comment) {
	for _, d := range findings {
		if d.Anchor != "" && d.Severity != diag.Info {
			out = append(out, docx.Comment{On: report.Bookmark(d.Anchor), Author: Remarker, Text: d.Message})
		}
	}
	return out
}

// saidBy are the comments of officers that the paper does not print, each on the heading of the section that it belongs to, or on the
// title where the paper has no such section.
func saidBy(withheld []compose.Withheld) (out []docx.Comment) {
	for _, w := range withheld {
		out = append(out, docx.Comment{On: report.Bookmark(w.Section), Author: w.By, Text: w.Text})
	}
	return out
}
