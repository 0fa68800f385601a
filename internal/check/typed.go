package check

import (
	"fmt"
	"strings"

	"cabinet/internal/check/text"
)

// typedReferences reports numbers of the paper's own paragraphs, sections, appendices and tables that
// are typed: the next change makes them wrong.
func typedReferences(p *Paper, f finder) {
	x := referring{Paper: p}
	for _, t := range p.own() {
		words := references[t.In]
		if t.Kind == text.Title || !words.mayRefer(t.Text) {
			continue
		}
		said := 0
		for _, m := range words.typed.FindAllStringSubmatchIndex(t.Text, -1) {
			if said == mostInPassage {
				break
			}
			r := typedAt(t, m)
			if t.Linked(r.End-1) || !p.ours(t, r.Start, r.End) || !x.meansUs(t, r) || text.InQuotes(t.Text, r.Start) {
				continue
			}
			said++
			message, hint := x.retyped(r)
			f.in(t.Passage, r.Start, r.End, "typed-reference", hint, "%s", message)
		}
	}
}

// referring knows what the numbers of a paper name.
type referring struct {
	*Paper
	numbers map[reference]text.Prose
}

// A reference is a number that is typed, with the noun before it.
type reference struct {
	text.Span
	noun   string // "paragraph", "section", "appendix", "table" or "figure"
	number string
}

func typedAt(t text.Prose, m []int) reference {
	r := reference{Span: text.Span{Start: m[0], End: m[1]}}
	for n, noun := range map[int]string{2: "paragraph", 4: "section", 6: "appendix", 8: "table"} {
		if m[2*n] >= 0 {
			r.noun, r.number = noun, t.Text[m[2*n]:m[2*n+1]]
		}
	}
	if r.noun == "table" && t.Text[m[0]] == 'F' {
		r.noun = "figure"
	}
	return r
}

// meansUs tells whether a typed reference is one to the paper itself. A reference by which another document may be
// meant is left alone.
func (p *referring) meansUs(t text.Prose, r reference) bool {
	after, words := t.Text[r.End:], references[t.In]
	if words.toThis.MatchString(after) {
		return true
	}
	if words.toAnother.MatchString(after) {
		return false
	}
	before := t.Text[max(0, r.Start-40):r.Start]
	if in := text.SentenceAt(t.Text, r.Start, r.End); words.works.MatchString(t.Text[in.Start:in.End]) {
		return false
	}
	switch r.noun {
	case "section":
		return words.lookAt.MatchString(before) && p.named(r).Words != nil
	case "appendix":
		return len(p.Case.Appendices) > 0 || words.lookAt.MatchString(before)
	case "table", "figure":
		return words.lookAt.MatchString(before) || p.named(r).Words != nil
	}
	return true
}

// named is the passage that has a number now. Where none has, the passage has no words.
func (p *referring) named(r reference) text.Prose {
	if p.numbers == nil {
		p.numbers = map[reference]text.Prose{}
		for _, t := range p.own() {
			key := numbered(t)
			if p.numbers[key].Words == nil {
				p.numbers[key] = t
			}
		}
	}
	r.Span, r.number = text.Span{}, strings.ToLower(r.number)
	return p.numbers[r]
}

// numbered is the noun and the number by which a passage is cited, and the zero reference where nothing cites it.
func numbered(t text.Prose) reference {
	for _, noun := range []string{"appendix", "table", "figure"} {
		if number, ok := strings.CutPrefix(t.Anchor, noun+"-"); ok {
			return reference{noun: noun, number: number}
		}
	}
	switch {
	case t.Kind == text.Heading && t.Runs != nil && t.Paragraph != "": // a sub-heading
		return reference{noun: "section", number: strings.ToLower(t.Paragraph)}
	case t.Kind == text.Heading && t.Runs == nil && t.Section != nil && t.Section.Number != "":
		return reference{noun: "section", number: strings.ToLower(t.Section.Number)}
	case t.Kind == text.Paragraph && t.Paragraph != "":
		return reference{noun: "paragraph", number: strings.ToLower(t.Paragraph)}
	}
	return reference{}
}

// retyped is what is wrong with a typed reference, and what to write instead.
func (p *referring) retyped(r reference) (message, hint string) {
	t := p.named(r)
	name := t.Label
	if r.noun == "section" {
		name = t.Anchor
	}
	switch message = fmt.Sprintf("this %s number is typed, and won't follow when numbers change", r.noun); {
	case t.Words == nil && r.noun == "appendix":
		return "this appendix is not in the paper's list", "list it under [[appendix]] with a label, and write [](#label)"
	case t.Words == nil && r.noun != "paragraph":
		return fmt.Sprintf("this paper has no %s %s", r.noun, r.number), "end the caption or the heading that is meant with {#name}, and write [](#name)"
	case t.Words == nil:
		return fmt.Sprintf("this paper has no %s %s", r.noun, r.number), "end the paragraph that is meant with {#name}, and write [](#name)"
	case name != "":
		return message, fmt.Sprintf("write [](#%s), which prints the number", name)
	case r.noun == "appendix":
		return message, "give it a label under [[appendix]], and write [](#label)"
	}
	return message, fmt.Sprintf("end %s %s, which begins “%s”, with {#name}, and write [](#name)", r.noun, r.number, beginning(t))
}

// beginning is how a passage begins, for its author to tell whether it is the one that is meant.
func beginning(t text.Prose) string {
	if len(t.Words) < 7 {
		return strings.ReplaceAll(t.Text, "\n", " ")
	}
	return strings.ReplaceAll(t.Text[:t.Words[5].End], "\n", " ") + " …"
}

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
			f.in(t.Passage, at+1, at+1+len(word), "wrong-direction", "write "+opposite(word)+", or nothing", "%s stands %s", strings.TrimSpace(t.Text[start:at]), opposite(word))
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
