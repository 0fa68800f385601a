package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// braces matches what an officer puts between double braces.
var braces = lazy.New(`\{\{(.*?)(\}\}|$|\n)`)

// factName is the form of a fact's name.
var factName = lazy.New(`^[a-z_]+\.[A-Za-z0-9_.-]+$`)

// prose writes an officer's text with the facts that it names. Nothing else of templates works in it.
func (r *run) prose(t casefile.Text) {
	end := len(strings.TrimRight(t.Value, " \t\r\n"))
	at := 0
	for _, m := range braces.FindAllStringSubmatchIndex(t.Value[:end], -1) {
		r.out.prose(&t, at, m[0])
		at = m[1]
		place := t.Part(m[0], m[1])
		name := strings.TrimSpace(t.Value[m[2]:m[3]])
		if table, ok := strings.CutPrefix(name, tablePrefix); ok && t.Value[m[4]:m[5]] == "}}" {
			r.tableInProse(table, t, m[0], m[1])
			continue
		}
		if f, ok := r.proseFact(name, t.Value[m[4]:m[5]] == "}}", place); ok {
			if text := f.String(); !r.full(len(text)) {
				r.out.made(f.at)
				r.out.WriteString(text)
				continue
			}
			r.list.Errorf(place, "too-much", "shorten the answer, or the facts that it names", "with this fact the section would be longer than 256 KiB")
			return
		}
	}
	r.out.prose(&t, at, end)
}

// inner is what a fact prints whose words name others: a title with a date in it. The facts that it names can name no
// more, so that nothing goes round in a circle.
func (r *run) inner(t casefile.Text, printed string) string {
	switch {
	case !strings.Contains(printed, "{{"):
		return printed
	case r.inFact:
		r.list.Errorf(t.Span, "braces", "write the words themselves", "a fact that another fact names can't name facts itself")
		return printed
	}
	within := *r
	within.inFact = true
	return within.plain(t)
}

// inners are what several texts print, in which facts may be named.
func (r *run) inners(texts casefile.Names) []string {
	var out []string
	for _, t := range texts.Values {
		out = append(out, r.inner(t, oneLine(t.Value)))
	}
	return out
}

// plain is a text in one line, as words, with the facts that it names.
func (r *run) plain(t casefile.Text) string {
	var b strings.Builder
	at := 0
	for _, m := range braces.FindAllStringSubmatchIndex(t.Value, -1) {
		b.WriteString(t.Value[at:m[0]])
		at = m[0]
		if f, ok := r.proseFact(strings.TrimSpace(t.Value[m[2]:m[3]]), t.Value[m[4]:m[5]] == "}}", t.Part(m[0], m[1])); ok {
			b.WriteString(f.inLine().text)
			at = m[1]
		}
		if r.full(b.Len()) {
			r.list.Errorf(t.Span, "too-much", "shorten it, or the facts that it names", "with the facts that it names this would be longer than 256 KiB")
			break
		}
	}
	b.WriteString(t.Value[at:])
	return oneLine(b.String())
}

// proseFact is the fact that prose names between braces.
func (r *run) proseFact(name string, closed bool, place diag.Span) (fact, bool) {
	const hint = "between {{ and }} stands the name of a fact, such as {{contract.value}}"
	switch {
	case !closed:
		r.list.Errorf(place, "prose-braces", hint, "these braces are not closed in their line")
	case !factName.MatchString(name):
		r.list.Errorf(place, "prose-braces", hint, "{{%s}} is not the name of a fact", name)
	default:
		return r.value(name, place, r.profile), true
	}
	return fact{}, false
}
