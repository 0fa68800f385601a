package fromword

import (
	"fmt"
	"regexp"
	"strings"

	"cabinet/internal/answer"
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
	"para": "", "paras": "",
}

// numberIn matches one number of a place.
var numberIn = regexp.MustCompile(`[A-Z]?\d+(?:\.\d+)*(?:\s?\([a-z0-9]+\))*|[A-Z]\.\d+(?:\s?\([a-z0-9]+\))*|\([a-z0-9]+\)(?:\s?\([a-z0-9]+\))*|\b[A-Z]\b`)

// keyOf is a number as targets have it.
func keyOf(number string) string {
	return strings.Join(strings.FieldsFunc(number, func(c rune) bool { return c == '(' || c == ')' || c == ' ' }), "/")
}

// lastNoun matches a noun at the end of words.
var lastNoun = regexp.MustCompile(`(?i)\b(paragraphs?|recommendations?|sections?|tables?|figures?|appendix|appendices|annex)\s+$`)

// linked puts labels in the place of links and fields that lead to something in the paper.
func (im *importer) linked(spans []span, here *section) (out []span) {
	grouped := false // the last reference shares its noun with the next
	for _, s := range spans {
		t := im.targets.byMark[s.ref]
		if s.ref == "" || t == nil {
			im.tellLost(s, here)
			s.ref = ""
			grouped = grouped && im.words.Joins(strings.TrimSpace(s.Text)) && s.Note == "" && !s.End
			out = append(out, s)
			continue
		}
		label := im.label(t)
		if label == "" {
			im.tellLost(s, here)
			s.ref = ""
			out = append(out, s)
			continue
		}
		words := strings.TrimSpace(s.Text)
		lead, trail := s.Text[:strings.Index(s.Text, words)], s.Text[strings.Index(s.Text, words)+len(words):]
		ref := span{Span: answer.Span{Cites: label, Bold: s.Bold, Italic: s.Italic, Text: words}}
		switch noun, number := t.saidBy(im.without(words)); {
		case !number, t.item != nil && t.key == "" && t.noun != "section" && !t.section.none:
		case noun != "", grouped && number:
			ref.Text = ""
		case len(out) > 0 && lastNoun.MatchString(out[len(out)-1].Text) && lead == "":
			last := &out[len(out)-1]
			last.Text = last.Text[:lastNoun.FindStringIndex(last.Text)[0]]
			ref.Text, grouped = "", true
		default:
			ref.Text, ref.Bare = "", true
		}
		grouped = ref.Text == "" && !ref.Bare
		out = append(append(append(out, textLike(s, lead)...), ref), textLike(s, trail)...)
	}
	return out
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
var hiddenMark = regexp.MustCompile(`^_Toc`)

// tellLost tells of a reference that leads to nothing in the paper; its words stay.
func (im *importer) tellLost(s span, here *section) {
	if s.ref != "" && !hiddenMark.MatchString(s.ref) && strings.TrimSpace(s.Text) != "" {
		im.tell(remark{rule: "import-reference", message: fmt.Sprintf("“%s” leads to a place that has no number here; its words are kept", short(s.Text)), hint: "give that place a label, and cite it: [](#label)", at: here})
	}
}

const oneNumber = `(?:[A-Z]?\d+(?:\.\d+)*(?:\s?\([a-z]{1,4}\))*|\([a-z]{1,4}\)(?:\s?\([a-z]{1,4}\))*)`

// typedCite matches a reference that is typed, and what follows it where that shows that it is to another document.
var typedCite = regexp.MustCompile(`\b([Pp]aragraphs?|[Rr]ecommendations?|Tables?|Figures?|Appendix|Annex)\s+(` + oneNumber + `(?:(?:,\s*and\s+|,\s*|\s+(?:and|to|or)\s+|\s?[–-]\s?)` + oneNumber + `)*|[A-Z]\b)(\s+(?:of|to|in)\s+(?:the|Part|Schedule|Appendix|Annex|that|its)\b(?:\s+report\b)?)?`)

// typed puts labels in the place of numbers that are typed as words.
func (im *importer) typed(spans []span, here *section) (out []span) {
	for _, s := range spans {
		if s.Cites != "" || s.Note != "" || s.End || s.Link != "" || s.Struck {
			out = append(out, s)
			continue
		}
		at := 0
		for _, m := range typedCite.FindAllStringSubmatchIndex(s.Text, -1) {
			refs := im.references(s, m, here)
			if refs == nil {
				continue
			}
			out = append(append(out, textLike(s, s.Text[at:m[0]])...), refs...)
			at = m[5]
		}
		out = append(out, textLike(s, s.Text[at:])...)
	}
	return out
}

// references are a typed reference as labels; nil where it stays as words.
func (im *importer) references(s span, m []int, here *section) (out []span) {
	words, noun := s.Text[m[0]:m[5]], forms[strings.ToLower(s.Text[m[2]:m[3]])]
	if m[6] >= 0 {
		im.tellTyped(words+s.Text[m[6]:m[7]], "it looks like one to another document", here)
		return nil
	}
	numbers, at := s.Text[m[4]:m[5]], 0
	for _, n := range numberIn.FindAllStringIndex(numbers, -1) {
		key := keyOf(numbers[n[0]:n[1]])
		t := im.find(noun, key, here)
		if t == nil {
			im.tellTyped(words, "nothing here has that number, or several things have", here)
			return nil
		}
		label := im.label(t)
		if label == "" {
			return nil
		}
		if at > 0 {
			out = append(out, textLike(s, joiner(numbers[at:n[0]]))...)
		}
		out = append(out, span{Span: answer.Span{Cites: label, Bold: s.Bold, Italic: s.Italic}})
		at = n[1]
	}
	return out
}

// joiner is what stands between two numbers, as a paper prints it.
func joiner(between string) string {
	if strings.ContainsAny(between, "–-") {
		return " to "
	}
	return between
}

// tellTyped tells of a typed reference that stays as it is, once for all of its kind in a section.
func (im *importer) tellTyped(words, why string, here *section) {
	im.tell(remark{rule: "import-reference", message: fmt.Sprintf("“%s” stays as words: %s", short(words), why), hint: "where it cites this paper, give that place a label, and cite it: [](#label)", at: here})
}
