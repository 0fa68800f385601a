package check

import (
	"strings"

	"cabinet/internal/check/text"
)

// openLists reports lists that end with "and": an item was lost, or was taken out.
func openLists(p *Paper, f finder) {
	all := p.Passages()
	for i, t := range all {
		if !t.Item || t.Quoted || t.Kind != text.Paragraph || !text.EndsInAny(t.Text, []string{"; and", "; or", ", and", ", or"}) {
			continue
		}
		if i+1 == len(all) || all[i+1].Section != t.Section {
			f.in(t, strings.LastIndexByte(t.Text, ' ')+1, len(t.Text), "open-list", "add the item that is missing, or end this one with a full stop", "this item leads on to another, and none follows")
		}
	}
}
