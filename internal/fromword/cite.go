package fromword

import (
	"fmt"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// cite puts labels in the place of numbers that cite something.
func (im *importer) cite() {
	im.aim()
	for _, key := range sortedKeys(im.doc.Notes) {
		im.noted[key] = im.noteSpans(key)
	}
	resolve := func(s *section, spans *[]span) { *spans = im.typed(im.linked(*spans, s), s) }
	im.each(resolve)
	for _, key := range sortedKeys(im.noted) {
		spans := im.noted[key]
		resolve(&section{}, &spans)
		im.noted[key] = spans
	}
}

// forms are the nouns before numbers by which things are cited, and what each means.
var forms = map[string]string{
	"paragraph": "paragraph", "paragraphs": "paragraph", "recommendation": "recommendation", "recommendations": "recommendation",
	"section": "section", "sections": "section", "table": "table", "tables": "table", "figure": "figure", "figures": "figure", "appendix": "appendix", "annex": "appendix", "schedule": "appendix", "appendices": "appendix",
	"para": "paragraph", "paras": "paragraph", "para.": "paragraph", "paras.": "paragraph",
}

// numberIn matches one number of a place.
var numberIn = lazy.New(`[A-Z]?\d+(?:\.\d+)*(?:\s?\([a-z0-9]+\))*|[A-Z]\.\d+(?:\s?\([a-z0-9]+\))*|\([a-z0-9]+\)(?:\s?\([a-z0-9]+\))*|\b[A-Z]\b`)

// keyOf is a number as targets have it.
func keyOf(number string) string {
	return strings.Join(strings.FieldsFunc(number, func(c rune) bool { return c == '(' || c == ')' || c == ' ' }), "/")
}

// lastNoun matches a noun at the end of words.
var lastNoun = lazy.New(`(?i)\b(paragraphs?|paras?\.?|recommendations?|sections?|tables?|figures?|appendix|appendices|annex)\s+$`)

// linked puts labels in the place of links and fields that lead to something in the paper.
func (im *importer) linked(spans []span, here *section) []span {
	l := linker{importer: im, here: here}
	for _, s := range spans {
		l.add(s)
	}
	return l.out
}

// A linker puts labels in the place of links, one span after the other.
type linker struct {
	*importer
	here    *section
	out     []span
	grouped bool // the last reference shares its noun with the next
}

// add adds a span, which may be a link.
func (l *linker) add(s span) {
	label := ""
	t := l.targets.byMark[s.ref]
	if t != nil && s.ref != "" {
		label = l.label(t)
	}
	if label == "" {
		l.tellLost(s, l.here)
		s.ref = ""
		l.grouped = l.grouped && l.words.Joins(strings.TrimSpace(s.Text)) && s.Note == "" && !s.End
		l.out = append(l.out, s)
		return
	}
	words := strings.TrimSpace(s.Text)
	at := strings.Index(s.Text, words)
	lead, trail := s.Text[:at], s.Text[at+len(words):]
	l.out = append(l.out, textLike(s, lead)...)
	ref := l.reference(t, words, lead == "")
	ref.Cites, ref.Bold, ref.Italic = label, s.Bold, s.Italic
	l.out = append(append(l.out, ref), textLike(s, trail)...)
}

// reference is the reference that a paper prints as words: with its noun, with that of a group, by the number alone, or in words of its
// own. Where the noun stands before it as words, these go.
func (l *linker) reference(t *target, words string, close bool) (ref span) {
	noun, number := t.saidBy(l.without(words))
	last := len(l.out) - 1
	switch {
	case !number, t.item != nil && t.key == "" && t.noun != "section" && !t.section.none:
		ref.Text = words
	case noun != "", l.grouped:
	case last >= 0 && close && lastNoun.MatchString(l.out[last].Text):
		l.out[last].Text = l.out[last].Text[:lastNoun.FindStringIndex(l.out[last].Text)[0]]
	default:
		ref.Bare = true
	}
	l.grouped = ref.Text == "" && !ref.Bare
	return ref
}

// textLike is white space beside a link.
func textLike(s span, white string) []span {
	if white == "" {
		return nil
	}
	s.Text, s.ref = white, ""
	return []span{s}
}

// saidBy tells whether words are what a paper prints for a reference: with its noun, or the number alone.
func (t *target) saidBy(words string) (noun string, number bool) {
	first, rest, spaced := strings.Cut(words, " ")
	meant, known := forms[strings.ToLower(first)]
	heads := t.item == nil && t.section != nil && fold(words) == fold(t.section.from)
	switch {
	case known && spaced && (meant == t.noun || t.noun == "paragraph" || t.noun == "section") && isNumber(rest):
		return first, true
	case heads && strings.HasPrefix(words, "“"), heads && strings.HasPrefix(words, `"`):
		return "section", true
	}
	return "", isNumber(words)
}

// isNumber tells whether words are the number of a place, and no more.
func isNumber(words string) bool { return words != "" && numberIn.FindString(words) == words }

// without is a reference without the section or the appendix that it names beside the number.
func (im *importer) without(words string) string {
	for _, form := range []string{im.words.OfSection, report.Straightened.Replace(im.words.OfSection), im.words.OfAppendix} {
		before, _, _ := strings.Cut(form, "%s")
		if number, rest, ok := strings.Cut(words, " "+before); ok && rest != "" {
			return number
		}
	}
	return words
}

// hiddenMark matches the bookmarks that Word makes for its own lists of contents.
var hiddenMark = lazy.New(`^_Toc`)

// tellLost tells of a reference that leads to nothing in the paper; its words stay.
func (im *importer) tellLost(s span, here *section) {
	if s.ref != "" && !hiddenMark.MatchString(s.ref) && strings.TrimSpace(s.Text) != "" {
		im.tell(remark{rule: "import-reference", message: fmt.Sprintf("“%s” leads to a place that has no number here; its words are kept", short(s.Text)), hint: "give that place a label, and cite it: [](#label)", at: here})
	}
}
