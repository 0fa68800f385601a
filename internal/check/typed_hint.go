package check

import (
	"fmt"
	"strings"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// retyped is what is wrong with a typed reference, and what to write instead.
func (x *referring) retyped(t text.Prose, r cites.Reference, meant []place) (message, hint string) {
	var missing []string
	noun := ""
	for i, m := range meant {
		if !m.known() {
			missing = append(missing, x.shown(t, r.Numbers[i]))
		} else if noun == "" {
			noun = m.noun
		}
	}
	switch {
	case len(missing) > 0:
		message = fmt.Sprintf("this paper has no %s %s", nounOf(r, len(missing) > 1), language.English.Series(missing))
	case len(meant) > 1:
		message = fmt.Sprintf("these %s numbers are typed, and won't follow when numbers change", noun)
	default:
		message = fmt.Sprintf("this %s number is typed, and won't follow when numbers change", noun)
	}
	if len(missing) == len(meant) {
		return message, x.absent(r)
	}
	return message, x.advice(t, r, meant)
}

// shown is a number as it is typed, or the whole of one of which only the end is.
func (x *referring) shown(t text.Prose, n cites.Number) string {
	if typed := t.Text[n.Start:n.End]; len(typed) >= len(n.Value) {
		return typed
	}
	return n.Value
}

// nounOf is the noun of a reference as messages have it.
func nounOf(r cites.Reference, many bool) string {
	one := r.Noun
	switch {
	case r.Noun == cites.Part:
		return "Part"
	case strings.HasPrefix(strings.ToLower(r.Typed), "annex"):
		one = "annex"
	case !many && r.Noun == cites.Figure:
		return strings.ToLower(r.Typed)
	case many && r.Noun == cites.Appendix:
		return "appendices"
	}
	if many {
		return language.English.Noun(one).More
	}
	return one
}

// absent is what to do where the paper has none of the places.
func (x *referring) absent(r cites.Reference) string {
	write := "write [](#name)"
	if len(r.Numbers) > 1 {
		write = "write [](#name) for each"
	}
	switch r.Noun {
	case cites.Appendix:
		if len(x.Case.Appendices) > 0 {
			return `give the one that is meant the line label = "name" under its [[appendix]], or list it there, and ` + write
		}
		return "list it under [[appendix]] with a label, and " + write
	case cites.Document:
		return "list it under [[appendix]] with a label and write [](#label), or name the document"
	case cites.Section:
		if id, heading := x.unnumbered(); id != "" {
			return fmt.Sprintf("sections have no numbers here: name the one that is meant by its id, as [](#%s), which prints “%s”", id, heading)
		}
		return "end the heading that is meant with {#name}, or take its section's id, and " + write
	case cites.Table, cites.Figure:
		return "end the caption that is meant with {#name}, and " + write
	case cites.Part:
		return "name the section that is meant by its id, as [](#id)"
	}
	return fmt.Sprintf("end the %s that is meant with {#name}, and %s", r.Noun, write)
}

// unnumbered is the first section with a heading of a paper whose sections have no numbers.
func (x *referring) unnumbered() (id, heading string) {
	for _, part := range x.Report.Parts {
		for _, s := range part.Sections {
			if s.Number != "" {
				return "", ""
			}
			if id == "" && s.Heading != "" {
				id, heading = s.ID, s.Heading
			}
		}
	}
	return id, heading
}

// advice is what to write in the place of a reference, after the labels that have to be given first.
func (x *referring) advice(t text.Prose, r cites.Reference, meant []place) string {
	var steps, labels []string
	absent := 0
	for i, m := range meant {
		label := m.label
		switch {
		case !m.known():
			label = "name"
			if absent++; absent > 1 {
				label = fmt.Sprintf("name-%d", absent)
			}
			steps = append(steps, fmt.Sprintf("end what is meant by %s with {#%s}", x.shown(t, r.Numbers[i]), label))
		case m.several:
			return fmt.Sprintf("several sections have a %s %s: end the one that is meant with {#name}, and write [](#name)", m.noun, m.Cite.Number)
		case label == "" && !x.mendable(m):
			return fmt.Sprintf("refer to %s in words: it is standard wording, to which no label can be given", m.Cite)
		case label == "":
			label = x.propose(m)
			steps = append(steps, giving(m, label))
		}
		labels = append(labels, label)
	}
	write := "write " + x.written(t, r, meant, labels)
	if len(steps) == 0 {
		if len(meant) == 1 {
			return write + ", which prints the number"
		}
		return write + ", which print the numbers"
	}
	return strings.Join(steps, ", ") + ", and " + write
}

// giving is how a place is given a label.
func giving(m place, label string) string {
	switch m.noun {
	case cites.Appendix:
		return fmt.Sprintf("give %s under [[appendix]] the line label = %q", m.Cite, label)
	case cites.Table, cites.Figure:
		return fmt.Sprintf("end the caption of %s, “%s”, with {#%s}", m.Cite, beginning(m.Prose), label)
	case cites.Section:
		return fmt.Sprintf("end the heading of %s, “%s”, with {#%s}", m.Cite, beginning(m.Prose), label)
	}
	return fmt.Sprintf("end %s, which begins “%s”, with {#%s}", m.Cite, beginning(m.Prose), label)
}

// written is what prints what a reference says. Labels print their noun before the first number, where the words between the numbers are
// such as the program joins them by; otherwise the noun stays as it is typed, and the labels print numbers alone.
func (x *referring) written(t text.Prose, r cites.Reference, meant []place, labels []string) string {
	link, out := "[](#%s)", ""
	if !x.printsNoun(t, r, meant) {
		link, out = "[#](#%s)", r.Typed+" "
	}
	for i, label := range labels {
		out += r.Numbers[i].Joint + fmt.Sprintf(link, label)
	}
	return out
}

func (x *referring) printsNoun(t text.Prose, r cites.Reference, meant []place) bool {
	if strings.HasPrefix(strings.ToLower(r.Typed), "para") && len(r.Typed) < len("paragraph") {
		return false
	}
	for i, n := range r.Numbers {
		if i > 0 && !t.In.Joins(strings.TrimSpace(n.Joint)) || meant[i].known() && meant[i].noun != meant[0].noun {
			return false
		}
	}
	return true
}

// propose is a label for a place, made of its first words.
func (x *referring) propose(m place) string {
	if label, ok := x.given[m.Anchor]; ok {
		return label
	}
	label := ""
	for _, w := range m.Words {
		if labelWord(w.Lower) {
			if len(label)+len(w.Lower) > longLabel && label != "" {
				break
			}
			label = strings.TrimLeft(label+"-"+w.Lower, "-")
		}
	}
	if report.CheckLabel(label) != "" {
		label = "place"
	}
	for n, first := 2, label; x.labels[label]; n++ {
		label = fmt.Sprintf("%s-%d", first, n)
	}
	x.labels[label], x.given[m.Anchor] = true, label
	return label
}

// longLabel is how many letters the label that a hint proposes has at most, but for a first word that is longer; slight are
// words that tell nothing of what a place is about.
const longLabel = 20

var slight = text.Set(strings.Fields(`the a an of and or to in on at by for from with as it its is are was were be been has have had this that these those there
	will would can may must should we our their they which who than then into not no if so but cabinet council committee members report paper
	paragraph paragraphs para paras section sections appendix table figure see above below following y yr a ac o i ar mae`))

// beginning is how a passage begins, for its author to tell whether it is the one that is meant.
func beginning(t text.Prose) string {
	if len(t.Words) < 7 {
		return strings.ReplaceAll(t.Text, "\n", " ")
	}
	return strings.ReplaceAll(t.Text[:t.Words[5].End], "\n", " ") + " …"
}

// labelWord tells whether a word says what a passage is about, and can stand in a label.
func labelWord(w string) bool {
	return len(w) > 1 && !slight[w] && !strings.ContainsFunc(w, func(c rune) bool { return c < 'a' || c > 'z' })
}
