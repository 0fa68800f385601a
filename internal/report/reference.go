package report

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// A target is what a label names.
type target struct {
	noun   string // "paragraph"; "" for what is cited by its heading
	number string // "12", "23(a)"; "" where it can't be cited by number
	words  string // the heading, where it has no number, which is cited in quotation marks
	anchor string
	of     string // the section that has to be named with it, where numbers begin again in each

	ofAppendix bool // the section is an appendix
	at         diag.Span
}

// resolver knows every label of a report.
type resolver struct {
	targets map[string]target
	names   []string           // in reading order
	hints   int                // labels looked up to find the nearest one
	here    string             // what the section is called in which references are being resolved
	words   *language.Language // of the same
	list    *diag.List

	straight func() bool // whether the program's own quotation marks are straight
}

// resolve puts numbers in the place of references, and gives the addresses that the paper has by then. It runs once, after
// numbering.
func resolve(r *Report, straight *bool, list *diag.List) (taken map[string]bool) {
	x := resolver{targets: map[string]target{}, list: list, straight: sync.OnceValue(r.Straight)}
	if straight != nil {
		x.straight = func() bool { return *straight }
	}
	r.eachSection(x.section)
	r.eachSection(x.labels)
	for _, n := range r.Notes {
		x.labels(&Section{Blocks: n.Blocks})
	}
	r.Blocks(x.checkAnchor)
	x.checkTwice(r)
	taken = r.tellApart()
	r.eachSection(func(s *Section) {
		x.here, x.words = s.called(), s.words
		texts(s.Blocks, func(runs *[]Run) { *runs = x.runs(*runs) })
	})
	x.here = ""
	for _, n := range r.Notes {
		x.words = r.wordsOf(n.Language)
		texts(n.Blocks, func(runs *[]Run) { *runs = x.runs(*runs) })
	}
	return taken
}

// checkAnchor reports a label or a section that has the address of a number.
func (x *resolver) checkAnchor(b Block) {
	c, ok := b.(counted)
	if !ok {
		return
	}
	anchor := c.printed().Anchor
	t, taken := x.targets[anchor]
	if !taken || t.anchor == anchor && c.known().Label == anchor {
		return
	}
	at := t.at
	if !at.Known() {
		at = c.place()
	}
	x.list.Errorf(at, "doubled-label", "give the label or the section another name", "a paragraph has the address %q already, by its number", anchor)
}

// checkTwice reports an address that two things have, such as the first paragraph of a section called
// "table" that begins at 1, and the first table. Where something is wrong already, such as a list that counts twice,
// paragraphs are not looked at.
func (x *resolver) checkTwice(r *Report) {
	told := x.list.Errors() > 0
	seen := map[string]bool{}
	note := func(anchor string, at diag.Span) {
		if anchor != "" && seen[anchor] {
			x.list.Errorf(at, "doubled-label", "give the section another id, or another number to begin with", "two things in this paper would have the address %q", anchor)
		}
		seen[anchor] = true
	}
	r.captions(func(c *Caption) { note(c.Anchor, c.At) })
	for _, n := range r.Notes {
		note(n.Anchor, diag.Span{})
	}
	r.eachSection(func(s *Section) {
		walk(s.Blocks, func(b Block) {
			if c, ok := b.(counted); ok && !told {
				note(c.printed().Anchor, c.place())
			}
		})
	})
}

// section notes the name of a section: its id.
func (x *resolver) section(s *Section) {
	t := target{anchor: s.ID, at: s.labelAt}
	switch {
	case s.appendix != nil:
		t.noun, t.number = s.appendix.noun, s.Number
	case s.Number != "":
		t.noun, t.number = language.Section, s.Number
	case s.Heading != "":
		t.words = s.Heading
	}
	if s.label != "" {
		x.define(s.label, t)
	}
	x.targets[s.ID] = t
	x.names = append(x.names, s.ID)
}

// labels notes the labels in a section.
func (x *resolver) labels(s *Section) {
	walk(s.Blocks, func(b Block) {
		label, names := b.named(s)
		if t, ok := b.(*Table); ok && t.Caption.name != "" {
			x.targets[t.Caption.name] = names
		}
		if label != nil && *label != "" && !x.define(*label, names) {
			*label = ""
		}
	})
}

// target is what the label of a paragraph in the section names.
func (s *Section) target(p *Paragraph) target {
	t := target{noun: language.Paragraph, number: p.Number, anchor: p.Anchor, at: p.labelAt}
	if t.anchor == "" {
		t.anchor = p.Label
	}
	switch {
	case p.noun != "":
		t.noun = p.noun
	case s.restarts:
		t.of, t.ofAppendix = s.called(), s.appendix != nil
	}
	return t
}

// target is what the label of a caption names.
func (c *Caption) target() target {
	t := target{noun: c.of, number: c.Number, anchor: c.Anchor, at: c.labelAt}
	if t.anchor == "" {
		t.anchor = c.Label
	}
	return t
}

// define notes what a label names; false where it names something already.
func (x *resolver) define(name string, t target) bool {
	first, twice := x.targets[name]
	if !twice {
		x.targets[name] = t
		x.names = append(x.names, name)
		return true
	}
	if first.at.Known() {
		x.list.Errorf(t.at, "doubled-label", "give one of them another name", "there are two labels {#%s}; the first is in line %d", name, first.at.Line())
	} else {
		x.list.Errorf(t.at, "doubled-label", "give the label another name", "a section is called {#%s} already", name)
	}
	return false
}

// runs resolves the references in runs.
func (x *resolver) runs(runs []Run) []Run {
	if !hasReference(runs) {
		return runs
	}
	var out []Run
	for i := 0; i < len(runs); {
		if runs[i].cites == "" {
			out = add(out, runs[i])
			i++
			continue
		}
		n := x.groupLength(runs[i:])
		out = x.group(out, runs[i:i+n])
		i += n
	}
	return out
}

func hasReference(runs []Run) bool {
	for _, r := range runs {
		if r.cites != "" {
			return true
		}
	}
	return false
}

// find is what a reference cites; ok is false, with a finding, where it can't be cited.
func (x *resolver) find(r Run) (target, bool) {
	t, ok := x.targets[r.cites]
	if !ok {
		hint := "end the paragraph that is meant with {#" + r.cites + "}"
		if name, ok := strings.CutPrefix(r.cites, tableName("")); ok {
			hint = "a table is cited by its caption: give [table." + name + "] one"
		}
		if Reserved(r.cites) != "" {
			hint = "give what is meant a label of its own, such as {#spend}, and cite that"
		}
		if x.hints++; x.hints > maxHints {
			x.list.Errorf(r.citesAt, "unknown-label", hint, "nothing has the label {#%s}", r.cites)
			return target{}, false
		}
		x.list.Misnamed(r.citesAt, "unknown-label", r.cites, x.names, hint, "nothing has the label {#%s}", r.cites)
		return target{}, false
	}
	if r.Text == "" && t.number == "" && (t.words == "" || r.bare) {
		x.list.Errorf(r.citesAt, "no-number", "refer to it in words, as [the words](#"+r.cites+")", "what {#%s} names has no number", r.cites)
		return target{}, false
	}
	return t, true
}

// groupLength is how many of runs, which begin with a reference, are read as one: references to
// numbers of the same kind with nothing but joining words between them.
func (x *resolver) groupLength(runs []Run) int {
	if !x.groups(runs[0]) {
		return 1
	}
	first := x.targets[runs[0].cites]
	n := 1
	for n+1 < len(runs) && x.words.Joins(strings.TrimSpace(runs[n].Text)) && runs[n].cites == "" && x.groups(runs[n+1]) && first.alike(x.targets[runs[n+1].cites]) {
		n += 2
	}
	return n
}

// alike tells whether two targets can share a noun: "paragraphs 5 and 6".
func (t target) alike(u target) bool { return t.noun == u.noun && t.of == u.of }

// groups tells whether a run prints a number that shares its noun with its neighbours.
func (x *resolver) groups(r Run) bool {
	t, ok := x.targets[r.cites]
	return r.cites != "" && r.Text == "" && !r.bare && ok && t.noun != "" && t.number != ""
}

// group appends a group of references with their noun before the first.
func (x *resolver) group(out []Run, group []Run) []Run {
	for i, r := range group {
		if r.cites == "" {
			out = add(out, r)
			continue
		}
		t, ok := x.find(r)
		if !ok {
			out = append(out, r.missing(x.words)...)
			continue
		}
		text := r.Text // words of the author's own
		if text == "" {
			text = t.number + x.quoted(t.words)
		}
		if i == 0 && r.Text == "" && !r.bare && t.noun != "" {
			noun := x.noun(out, t.noun, len(group) > 1, r) + " "
			if len(group) > 1 { // which is the noun of all of them, and of no single one
				out = append(out, r.plain(noun))
			} else {
				text = noun + text
			}
		}
		if i == len(group)-1 && t.of != "" && t.of != x.here && r.Text == "" && !r.bare {
			text += " " + x.of(t)
		}
		if r.Text == "" && t.noun != "" {
			r.Called = x.called(t)
		}
		r.Text, r.cites = text, ""
		if t.anchor != "" {
			r.Link = "#" + t.anchor
		}
		out = append(out, r)
	}
	return out
}

// plain is words in the style of a reference.
func (r Run) plain(words string) Run {
	return Run{Text: words, Bold: r.Bold, Italic: r.Italic, Change: r.Change, At: r.At}
}

// missing is a reference to what can't be cited: its author's own words, and a gap.
func (r Run) missing(words *language.Language) []Run {
	gap := gapRun(fmt.Sprintf(words.Missing, "{#"+r.cites+"}"), r.At)
	gap.pieces = nil
	own := r
	own.cites = ""
	if r.Text == "" {
		return []Run{gap}
	}
	return []Run{own, {Text: " ", At: r.At}, gap}
}

// called is what a target is called by itself. Of the "paragraphs 5 and 7" the second is printed as "7".
func (x *resolver) called(t target) string {
	name := x.words.Noun(t.noun).One + " " + t.number
	if t.of != "" && t.of != x.here {
		name += " " + x.of(t)
	}
	return name
}

// of is how what a target stands in is named after its number.
func (x *resolver) of(t target) string {
	if t.ofAppendix {
		return fmt.Sprintf(x.words.OfAppendix, t.of)
	}
	return fmt.Sprintf(x.like(x.words.OfSection), t.of)
}

// quoted is a heading as it is cited; "" for none.
func (x *resolver) quoted(heading string) string {
	if heading == "" {
		return ""
	}
	return fmt.Sprintf(x.like("“%s”"), heading)
}

// like is words of the program's own with quotation marks of the form that the paper has.
func (x *resolver) like(words string) string {
	if !x.straight() {
		return words
	}
	return Straightened.Replace(words)
}

// noun is "paragraph" or "paragraphs" after some words, with a capital at the start of a sentence.
func (x *resolver) noun(before []Run, noun string, plural bool, r Run) string {
	end := tail(before)
	if x.words.EndsIn(end, noun) {
		x.list.Add(diag.Diagnostic{
			Span: r.citesAt, Rule: "doubled-noun", Hint: "leave the word out, or write [#](#" + r.cites + ") for the number alone",
			Message: fmt.Sprintf("this reference prints the word %q itself", x.words.Noun(noun).One), Mending: r.numberAlone(plural),
		})
	}
	text := x.words.Cite(noun, plural, end)
	if startsSentence(end) {
		first, size := utf8.DecodeRuneInString(text)
		return string(unicode.ToUpper(first)) + text[size:]
	}
	return text
}

// numberAlone is the mending that has a reference print its number without the noun. One that is printed together with
// others shares its noun with them.
func (r Run) numberAlone(shared bool) *diag.Mending {
	if shared || r.citesAt.Text() != "[](#"+r.cites+")" {
		return nil
	}
	return diag.Instead(r.citesAt, "[#](#"+r.cites+")")
}

// tail is the last words of runs: enough to tell what a reference follows.
func tail(runs []Run) string {
	const enough = 40 // bytes
	out := ""
	for i := len(runs) - 1; i >= 0 && len(out) < enough; i-- {
		text := runs[i].Text
		out = text[max(0, len(text)-enough):] + out
	}
	return out
}

// startsSentence tells whether what follows text begins a sentence.
func startsSentence(text string) bool {
	text = strings.TrimRight(text, " \n")
	return text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!")
}
