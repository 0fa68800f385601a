package verify

import "slices"

// asRead are the items of a paper as a file has them: lines below one another are one item where the file makes one paragraph of
// them, as Markdown does, and as pages and PDFs did before a screen reader was to pause between them.
func (p Paper) asRead(r Reading) []Expected {
	if !slices.ContainsFunc(p.Items, func(e Expected) bool { return e.Follows }) {
		return p.Items
	}
	texts, longest := map[string]bool{}, 0
	for _, item := range r.Items {
		texts[item.Text] = true
		longest = max(longest, len(item.Text))
	}
	var out []Expected
	for i := 0; i < len(p.Items); {
		e, next := p.Items[i], i+1
		for all, j := e, i+1; j < len(p.Items) && p.Items[j].Follows && len(all.Words) <= longest; {
			if all, j = all.with(p.Items[j]), j+1; texts[all.text()] {
				e, next = all, j
			}
		}
		out, i = append(out, e), next
	}
	return out
}

// with is an item and the line below it in one.
func (e Expected) with(below Expected) Expected {
	e.Words += " " + below.Words
	e.References = slices.Concat(e.References, below.References)
	e.Leaves = slices.Concat(e.Leaves, below.Leaves)
	return e
}
