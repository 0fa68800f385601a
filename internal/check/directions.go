package check

import (
	"strings"
)

// directions reports "above" and "below" after a reference to what stands the other way.
func directions(p *Paper, f finder) {
	var order map[string]int
	for n, t := range p.own() {
		runs, at := t.TextRuns(), 0
		for i, run := range runs {
			start := at
			at += len(run.Text)
			if !run.Internal() || i+1 >= len(runs) {
				continue
			}
			word := direction(t.Text[at:])
			if word == "" {
				continue
			}
			if order == nil {
				order = p.order()
			}
			to, known := order[run.Link[1:]]
			if !known || to == n || word == "above" == (to < n) || !p.ours(t, at+1, at+1+len(word)) {
				continue
			}
			f.mends(p.instead(t.Passage, at+1, at+1+len(word), opposite(word))).in(t.Passage, at+1, at+1+len(word), "wrong-direction", "write "+opposite(word)+", or nothing", "%s stands %s", strings.TrimSpace(t.Text[start:at]), opposite(word))
		}
	}
}

// direction is the word that says where what is cited stands, in the text that follows; "" for none.
func direction(after string) string {
	for _, word := range []string{"above", "below"} {
		rest, ok := strings.CutPrefix(after, " "+word)
		if ok && (rest == "" || strings.Contains(".,;:)", rest[:1]) || strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, " or ")) {
			return word
		}
	}
	return ""
}

func opposite(word string) string {
	if word == "above" {
		return "below"
	}
	return "above"
}

// order is the index of the passage at which each address stands first.
func (p *Paper) order() map[string]int {
	order := map[string]int{}
	for n, t := range p.own() {
		for _, name := range []string{t.Anchor, t.Label} {
			if _, ok := order[name]; !ok && name != "" {
				order[name] = n
			}
		}
	}
	return order
}
