package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A saying is what a finding says, wherever it stands.
type saying struct {
	source        *diag.Source
	rule, message string
}

// together makes one finding of several that say the same of one thing: of words that are printed in two ways, such as
// a title that the header has too, and of a name that nothing has, wherever it is used. The findings are sorted by
// their places.
func together(found []diag.Diagnostic) (once []diag.Diagnostic) {
	first := map[saying]int{} // the last finding of those that say so
	again := map[int][]diag.Diagnostic{}
	for _, d := range found {
		key := saying{d.Source, d.Rule, d.Message}
		i, said := first[key]
		switch {
		case said && d.Known() && d.Start < once[i].End:
			if d.End-d.Start < once[i].End-once[i].Start {
				once[i].Span = d.Span
			}
		case said && isOfName(d):
			again[i] = append(again[i], d)
		default:
			first[key] = len(once)
			once = append(once, d)
		}
	}
	for i, others := range again {
		once[i].Message += sameElsewhere(once[i], others)
		for _, o := range others {
			once[i].Mending = once[i].Mending.And(o.Mending)
		}
	}
	return once
}

// isOfName tells whether a finding is about a name that nothing has, such as a label or a post: what it names may be
// lacking as well as misspelt, so that the uses of the name have one cause.
func isOfName(d diag.Diagnostic) bool { return strings.HasPrefix(d.Rule, "unknown-") }

// mostElsewhere is how many other places of a name are told.
const mostElsewhere = 3

// sameElsewhere says where else the same is found.
func sameElsewhere(d diag.Diagnostic, others []diag.Diagnostic) string {
	seen := map[string]bool{d.Cited: true, "": true}
	var places []string
	var lines []report.Cite
	for _, o := range others {
		if o.Cited == "" {
			lines = append(lines, report.Cite{Noun: "line", Number: strconv.Itoa(o.Line())})
		}
		if !seen[o.Cited] {
			places = append(places, o.Cited)
		}
		seen[o.Cited] = true
	}
	if len(lines) > 0 {
		places = append(places, report.Cites(lines))
	}
	if more := len(places) - mostElsewhere; more > 0 {
		places = append(places[:mostElsewhere], fmt.Sprintf("%d more", more))
	}
	if len(places) == 0 {
		return fmt.Sprintf(", %d times here", len(others)+1)
	}
	return "; the same in " + report.Series(places)
}

// mayFollow tells whether a finding on the case may follow from an error in what the paper is made with: where the profile
// lacks a section, all that was to stand there is lost, and what it names is gone. A number that its author typed is wrong
// in any profile.
func (p *Paper) mayFollow(d diag.Diagnostic) bool {
	rule, _ := Find(d.Rule)
	ofShape := slices.Contains([]string{"numbering", "sections", "templates"}, rule.Family) || d.Rule == "unused-data" || d.Rule == "list-marker"
	ofWords := strings.HasPrefix(d.Rule, "exempt-") || strings.HasPrefix(d.Rule, "typed-")
	return ofShape && d.Source == p.Case.Source && !ofWords
}
