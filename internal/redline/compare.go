package redline

import (
	"slices"
	"strings"

	"cabinet/internal/report"
)

// Compare compares two versions of a paper. The time that it takes is bounded for papers of any size, and the same papers
// always give the same comparison.
func Compare(was, is Version) *Comparison {
	c := &comparer{was: passagesOf(was.Report), is: passagesOf(is.Report), oldFiles: filesOf(was.Report), newFiles: filesOf(is.Report)}
	c.groups = match(c.was, c.is)
	c.follow()
	out := &Comparison{Old: was, New: is}
	for _, g := range c.groups {
		out.Passages = append(out.Passages, c.change(g))
	}
	tellOnce(out.Passages)
	out.Renumbered = c.renumbered()
	out.Facts = facts(was, is, out.Passages)
	return out
}

// A comparer compares passages of which it is known what became of them.
type comparer struct {
	was, is  []*passage
	groups   []group
	became   map[string][2]*passage // by their addresses in the old version: what it was, and what it is
	old, new map[string]*passage    // by their addresses

	oldFiles, newFiles map[string]bool // the names of documents that are published beside the versions
}

// filesOf are the names of documents that are published beside a report.
func filesOf(r *report.Report) map[string]bool {
	names := map[string]bool{}
	if r != nil {
		for _, a := range r.Attachments {
			names[a.Name] = true
		}
	}
	return names
}

// follow lets references that lead to the same passage in both versions count as the same words, whatever number they
// print.
func (c *comparer) follow() {
	c.became = map[string][2]*passage{}
	c.old, c.new = byAddress(c.was), byAddress(c.is)
	for _, g := range c.groups {
		if len(g.was) == 0 || len(g.is) == 0 {
			continue
		}
		for _, i := range g.was {
			if anchor := c.was[i].place.Anchor; anchor != "" {
				c.became[anchor] = [2]*passage{c.was[i], c.is[g.is[0]]}
			}
		}
	}
	for _, p := range c.was {
		for k := range p.tokens {
			p.tokens[k].key = c.keyOfOld(p.tokens[k])
		}
	}
	for _, p := range c.is {
		for k := range p.tokens {
			p.tokens[k].key = keyOfNew(p.tokens[k])
		}
	}
}

func byAddress(all []*passage) map[string]*passage {
	out := map[string]*passage{}
	for _, p := range all {
		if p.place.Anchor != "" {
			out[p.place.Anchor] = p
		}
	}
	return out
}

// referenceKey is what makes references the same: where they lead, and their words.
func referenceKey(to, text string) string { return "\x00" + to + "\x00" + text }

// keyOfNew is the key of a token of the new version.
func keyOfNew(t token) string {
	if t.to == "" {
		return t.key
	}
	return referenceKey(t.to, t.text)
}

// keyOfOld is the key of a token of the old version: of a reference, that which it would have in the new one.
func (c *comparer) keyOfOld(t token) string {
	b, ok := c.became[t.to]
	switch {
	case t.to == "":
		return t.key
	case !ok || b[1].place.Anchor == "":
		return referenceKey("", t.text)
	}
	text := lastReplaced(t.text, b[0].of, b[1].of)
	return referenceKey(b[1].place.Anchor, lastReplaced(text, b[0].place.Number, b[1].place.Number))
}

// lastReplaced is a text in which something stands in the place of the last of something else.
func lastReplaced(text, old, now string) string {
	at := strings.LastIndex(text, old)
	if old == "" || at < 0 {
		return text
	}
	return text[:at] + now + text[at+len(old):]
}

// change tells what became of passages.
func (c *comparer) change(g group) Change {
	was, is := passagesAt(c.was, g.was), passagesAt(c.is, g.is)
	var out Change
	out.Words, out.figures = diffed(tokensIn(was), tokensIn(is))
	if len(was) > 0 {
		out.Old, out.Kind = &was[0].place, was[0].kind
	}
	if len(is) > 0 {
		out.New, out.Kind = &is[0].place, is[0].kind
	}
	for _, further := range [][]*passage{was, is} {
		for i := 1; i < len(further); i++ {
			out.Others = append(out.Others, further[i].place)
		}
	}
	out.again = !slices.ContainsFunc(slices.Concat(was, is), func(p *passage) bool { return !p.printsAgain() })
	if out.Kind == TableOf {
		out.Table = compareTables(tableOf(was), tableOf(is), c)
	}
	out.Also = c.details(was, is)
	out.How = how(g, changed(out.Words) || out.Table.changed() || len(out.Also) > 0)
	return out
}

// passagesAt are the passages at places.
func passagesAt(all []*passage, places []int) []*passage {
	out := make([]*passage, len(places))
	for i, k := range places {
		out[i] = all[k]
	}
	return out
}

// tokensIn are the tokens of passages, with a line end between two.
func tokensIn(all []*passage) []token {
	if len(all) == 1 {
		return all[0].tokens
	}
	var out []token
	for i, p := range all {
		for k, t := range p.tokens {
			if i > 0 && k == 0 {
				t.space = "\n" + t.space
			}
			out = append(out, t)
		}
	}
	return out
}

// tableOf is the table of passages; nil where there is none.
func tableOf(all []*passage) *report.Table {
	if len(all) == 0 {
		return nil
	}
	return all[0].table
}

// how tells what became of a group, and whether words of it changed.
func how(g group, changed bool) How {
	switch {
	case len(g.was) == 0:
		return PutIn
	case len(g.is) == 0:
		return TakenOut
	case len(g.is) > 1:
		return Split
	case len(g.was) > 1:
		return Merged
	case g.moved && changed:
		return MovedAndChanged
	case g.moved:
		return Moved
	case changed:
		return Changed
	}
	return Same
}
