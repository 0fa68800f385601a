package redline

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A Printer writes comparisons for a person at a terminal. What was taken out stands between [- and -], what was put in
// between {+ and +}, with colours and without.
type Printer struct {
	Out    io.Writer
	Colour bool // what was taken out is red, what was put in green
}

// lineWidth is how many characters a line has at most, unless one word is longer.
const lineWidth = 80

// Print writes a comparison: the facts, then the numbers, then each passage that changed. The error is that of writing.
func (p Printer) Print(c *Comparison) error {
	var b strings.Builder
	p.facts(&b, c.Facts)
	if len(c.Renumbered) > 0 {
		b.WriteString("\nRenumbered\n")
		for _, r := range c.Renumbered {
			b.WriteString(p.wrapped("  ", diag.Printable(r.String())))
		}
	}
	tight := false // the passage before was told in one line
	for _, change := range c.Changes() {
		title := p.title(change)
		brief := change.How == Moved
		if !tight || !brief {
			b.WriteByte('\n')
		}
		tight = brief
		if brief {
			if !namedByWords(change) {
				title += ": " + quoted(change.Words)
			}
			b.WriteString(p.wrapped("", title))
			continue
		}
		b.WriteString(p.wrapped("", title))
		p.body(&b, change)
	}
	_, err := io.WriteString(p.Out, strings.TrimPrefix(b.String(), "\n"))
	return err
}

// Head writes which paper a comparison is of, and of which versions. The error is that of writing.
func (p Printer) Head(c *Comparison) error {
	var b strings.Builder
	b.WriteString(p.wrapped("", diag.Printable(c.Title())))
	old, now := "  old: ", "  new: "
	if c.New.Report == nil {
		old = "  gone: "
	}
	if c.Old.Report != nil {
		b.WriteString(old + diag.Printable(c.Old.Name) + "\n")
	}
	if c.New.Report != nil {
		b.WriteString(now + diag.Printable(c.New.Name) + "\n")
	}
	_, err := io.WriteString(p.Out, b.String())
	return err
}

// facts writes a table of facts, whose columns are as wide as their widest cell. A long value stands in lines of its own.
func (p Printer) facts(b *strings.Builder, facts []Fact) {
	if len(facts) == 0 {
		return
	}
	b.WriteString("\nFacts\n")
	const most = 26 // characters of a value that stands in a column
	name, old := 0, 0
	for _, f := range facts {
		name = max(name, min(width(nameOf(f)), most))
		if width(value(f.Old)) <= most {
			old = max(old, width(value(f.Old)))
		}
	}
	for _, f := range facts {
		label := nameOf(f)
		line := fmt.Sprintf("  %s  %s  to  %s", pad(label, name), pad(value(f.Old), old), value(f.New))
		if width(line) <= lineWidth && width(value(f.Old)) <= most {
			b.WriteString(p.marked(line) + "\n")
			continue
		}
		b.WriteString(p.wrapped("  ", label))
		b.WriteString(p.lines("    ", compareWords(split(f.Old), split(f.New))))
	}
}

// nameOf is what a fact is called in the first column.
func nameOf(f Fact) string {
	if f.Name == "" {
		return "in " + diag.Printable(f.Where())
	}
	return diag.Printable(f.Name)
}

// value is a value as the table has it.
func value(text string) string {
	if text == "" {
		return "(none)"
	}
	return diag.Printable(strings.ReplaceAll(text, "\n", "; "))
}

func width(text string) int { return utf8.RuneCountInString(text) }

func pad(text string, to int) string { return text + strings.Repeat(" ", max(0, to-width(text))) }

// title says which passage it is and what became of it: "paragraph 12 (was 11), changed".
func (p Printer) title(c Change) string {
	var name string
	switch {
	case c.How == Split:
		name = c.Old.Cited + ", split into " + cited(append([]Place{*c.New}, c.Others...))
	case c.How == Merged:
		name = cited(append([]Place{*c.Old}, c.Others...)) + ", merged into " + c.New.Cited
	case c.New == nil:
		name = c.Old.Cited + ", taken out"
	case c.Old == nil:
		name = c.New.Cited + ", put in"
	case c.How == Moved || c.How == MovedAndChanged:
		name = c.New.Cited + ", " + string(c.How)
		if c.Old.Cited != c.New.Cited {
			name += ", was " + c.Old.Cited
		} else if c.Old.Section != c.New.Section {
			name += ", was in " + c.Old.Section
		}
	default:
		name = c.New.Cited + wasCited(*c.Old, *c.New) + ", changed"
	}
	if section := sectionOf(c); section != "" && !strings.Contains(name, section) {
		name += " – " + section
	}
	if again := c.AgainAt(); again != "" {
		name += "; again " + again
	}
	return diag.Printable(name)
}

// wasCited says where a passage stood before that has another number now, or none: " (was 11)".
func wasCited(was, is Place) string {
	switch {
	case (was.Number == "") != (is.Number == ""), was.Number == "" && was.Marker != is.Marker:
		first, _, _ := strings.Cut(was.Cited, " of the section ")
		if !strings.Contains(first, "(") { // "item b)"
			first = strings.TrimSuffix(first, ")")
		}
		return " (was " + first + ")"
	case was.Number != is.Number:
		return " (was " + was.Number + ")"
	}
	return ""
}

// sectionOf is the section of a passage that is none itself.
func sectionOf(c Change) string {
	at := c.New
	if at == nil {
		at = c.Old
	}
	if c.Kind == SectionHead {
		return ""
	}
	return at.Section
}

// cited are places as messages name them: "paragraphs 4 and 5".
func cited(places []Place) string {
	names, numbers := make([]string, len(places)), make([]string, 0, len(places))
	for i, p := range places {
		names[i] = p.Cited
		if p.Cited == "paragraph "+p.Number {
			numbers = append(numbers, p.Number)
		}
	}
	if len(numbers) == len(names) && len(names) > 1 {
		return "paragraphs " + report.Series(numbers)
	}
	return report.Series(names)
}

// namedByWords tells whether a passage of one version is named by its words, so that these need not be said again.
func namedByWords(c Change) bool {
	at := cmp.Or(c.New, c.Old)
	return (c.Kind == SectionHead || c.Kind == PartTitle || c.Kind == Document) && len(c.Words) == 1 && strings.Contains(at.Cited, c.Words[0].Text)
}

// body writes what changed of a passage.
func (p Printer) body(b *strings.Builder, c Change) {
	oneSide := c.Old == nil || c.New == nil
	if len(c.Words) > 0 && (c.Table == nil || changed(c.Words) || oneSide) && !(oneSide && namedByWords(c)) {
		b.WriteString(p.lines("  ", c.Words))
	}
	if c.Table != nil {
		p.table(b, c.Table)
	}
	for _, d := range c.Also {
		b.WriteString(p.wrapped("  ", diag.Printable(d.What)+": "+sides(c, d)))
	}
}

// lines are words with what was put in and taken out, wrapped. Of long stretches that stay, a few words are left on each
// side.
func (p Printer) lines(indent string, words []Piece) string {
	var b strings.Builder
	for i, w := range words {
		switch w.Op {
		case Keep:
			b.WriteString(plainly(around(w.Text, i > 0, i < len(words)-1)))
		case Out:
			mark(&b, out, plainly(w.Text), outEnd)
		case In:
			mark(&b, in, plainly(w.Text), inEnd)
		}
	}
	var all strings.Builder
	for line := range strings.SplitSeq(b.String(), "\n") {
		all.WriteString(p.wrapped(indent, line))
	}
	return all.String()
}

// mark writes words between marks, the white space around them outside. A line end that was put in or taken out is shown.
func mark(b *strings.Builder, start, text, end string) {
	bare := strings.Trim(text, " ")
	switch {
	case strings.Trim(bare, "\n") == "" && bare != "":
		bare, text = "¶", text+" "
	case bare == "":
		b.WriteString(text)
		return
	}
	bare = strings.ReplaceAll(bare, "\n", " ¶ ")
	before := len(text) - len(strings.TrimLeft(text, " "))
	b.WriteString(text[:before] + start + bare + end)
	if before < len(text) {
		b.WriteString(text[len(strings.TrimRight(text, " ")):])
	}
}

// plainly is a text as a terminal may print it, with its line ends.
func plainly(text string) string {
	parts := strings.Split(text, "\n")
	for i := range parts {
		parts[i] = diag.Printable(parts[i])
	}
	return strings.Join(parts, "\n")
}

// around is a text that stays, shortened to what stands next to a change before or after it.
func around(text string, before, after bool) string {
	const near, most = 8, 20 // words
	words := strings.Fields(text)
	if len(words) <= most {
		return text
	}
	first, last := "", ""
	if before {
		first = keepSpace(text, true) + strings.Join(words[:near], " ") + " "
	}
	if after {
		last = " " + strings.Join(words[len(words)-near:], " ") + keepSpace(text, false)
	}
	return first + "…" + last
}

// keepSpace is the white space at an end of a text.
func keepSpace(text string, start bool) string {
	if start && strings.HasPrefix(text, " ") || !start && strings.HasSuffix(text, " ") {
		return " "
	}
	return ""
}

// quoted are the first words of a passage.
func quoted(words []Piece) string {
	const most = 8
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.New())
	}
	all := strings.Fields(diag.Printable(strings.ReplaceAll(b.String(), "\n", " ")))
	if len(all) > most {
		return "“" + strings.Join(all[:most], " ") + " …”"
	}
	return "“" + strings.Join(all, " ") + "”"
}
