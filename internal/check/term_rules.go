package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/check/text"
)

// rulesNames are what councils call the rules by which they let contracts.
var rulesNames = []string{"Contract Procedure Rules", "Contracts Procedure Rules", "Contract Standing Orders", "Contracts Standing Orders"}

// otherRules reports the council's rules on contracts where they have a name that other councils give to theirs.
func otherRules(p *Paper, f finder) {
	own := p.Council.Terms.Rules.Value
	if !slices.Contains(rulesNames, own) {
		return
	}
	for _, t := range p.english() {
		for _, name := range rulesNames {
			if name == own || !t.Has(name) {
				continue
			}
			start := strings.Index(t.Text, name)
			if end := start + len(name); theirOwn(t.Text, start, end) && p.ours(t, start, end) && !t.Linked(start) && !text.InQuotes(t.Text, start) {
				f.in(t.Passage, start, end, "other-term", fmt.Sprintf("write %q, or ignore it with a reason where something else is meant", own), "%s are called %q by this council", strconv.Quote(name), own)
			}
		}
	}
}

// theirOwn tells whether rules that a text names are those of the council itself, and have their name today.
func theirOwn(t string, start, end int) bool {
	before, after := text.Around(t, start, end)
	if text.HasAny(before, []string{"former", "previous", "old ", "replace", "then ", "called ", "known as ", "renam"}) || text.HasAny(after, []string{"former", "replace", "renam", "previous", "now "}) ||
		strings.HasPrefix(after, " of ") || strings.HasPrefix(after, " for ") {
		return false
	}
	return endsInWords(strings.TrimRight(before, " "), []string{"the", "its", "our", "the council’s", "the council's", "the authority’s", "the authority's", "this council’s"})
}
