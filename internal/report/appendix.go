package report

import (
	"cmp"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/number"
)

// appendices makes the list of a paper's appendices, each with its marker.
func appendices(drafts []DraftAppendix, list *diag.List) *List {
	l := &List{Ordered: true, fixed: true}
	for i, d := range drafts {
		level := levelOf(d.Marker)
		count := level.Sign.Print(i + 1)
		item := &Paragraph{
			Marker: level.Print(number.Count{N: i + 1}, number.Printed{}).Marker,
			Number: count,
			Label:  d.Label,
			Anchor: "appendix-" + strings.ToLower(count),
			Runs:   readLine(d.Title, list),
			At:     d.At, labelAt: d.At,
			noun: cmp.Or(number.Noun(d.Marker), language.Appendix),
		}
		l.Items = append(l.Items, item)
	}
	return l
}
