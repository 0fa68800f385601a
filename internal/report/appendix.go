package report

import (
	"strings"

	"cabinet/internal/diag"
)

// appendixNoun is how appendices are cited where their marker has no word of its own.
const appendixNoun = "Appendix"

// appendices makes the list of a paper's appendices, each with its marker.
func appendices(drafts []DraftAppendix, list *diag.List) *List {
	l := &List{Ordered: true, fixed: true}
	for i, d := range drafts {
		m, _ := parseMarker(d.Marker)
		item := &Paragraph{
			Marker: m.print(i+1, ""),
			Number: m.count(i + 1),
			Label:  d.Label,
			Anchor: "appendix-" + strings.ToLower(m.count(i+1)),
			Runs:   readLine(d.Title, list),
			At:     d.At, labelAt: d.At,
			noun: nounOf(d.Marker),
		}
		l.Items = append(l.Items, item)
	}
	return l
}

// nounOf is the word in the pattern of a marker: "Appendix" of "Appendix A".
func nounOf(pattern string) string {
	for _, token := range tokens.FindAllString(pattern, -1) {
		if patternWord.MatchString(token) {
			return token
		}
	}
	return appendixNoun
}
