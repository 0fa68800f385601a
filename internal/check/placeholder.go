package check

import (
	"regexp"
	"strings"

	"cabinet/internal/check/text"
)

var (
	// bracketed matches what is put into brackets for later.
	bracketed = regexp.MustCompile(`\[(?i:insert|add|enter|delete|check|confirm|comment|note to|note:|query|tbc|tba|to be (?:confirmed|added|inserted|completed|updated)|xx|name of|date of|amount|figure to|officer to|drafting note|highlight)[^\]\n]{0,80}\]|\[(?:NAME|DATE|AMOUNT|FIGURE|OFFICER|TITLE|NUMBER|[A-Z]+ (?:NAME|DATE|NUMBER)|NAME [A-Z ]+|£?[Xx. ]+|\?+|…|\.{3,} ?\?)\]`)
	// loose matches what stands for something that is to come.
	loose = regexp.MustCompile(`\b(?:TODO|TO DO:|FIXME|TBC|TBA|tbc|DD/MM/YY(?:YY)?|dd/mm/yy(?:yy)?|XX+)\b|£ ?[Xx]{1,}(?:[.,][Xx]+)*\b|\?\?\?+|<<[^<>\n]{1,60}>>|_{4,}`)
	// draftMark matches a title of a draft.
	draftMark = regexp.MustCompile(`\bDRAFT\b|[(\[]\s*[Dd]raft\s*[)\]]|[-–—:] ?[Dd]raft$|\b[vV](?:ersion )?\d+(?:\.\d+)?$|\bv\d\.\d\b`)
)

// placeholders reports what was to be filled in or taken out before the paper is published.
func placeholders(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if t.Kind == text.Title && !p.Case.Draft() {
			for _, m := range draftMark.FindAllStringIndex(t.Text, 1) {
				f.in(t, m[0], m[1], "placeholder", `take it out, or set status = "draft"`, "the title calls a draft what is none: %q", t.Text[m[0]:m[1]])
			}
		}
		if !mayBeLoose(t.Text) {
			continue
		}
		var told []left
		if !t.Quoted {
			told = leftIn(t.Text)
		}
		for _, form := range []*regexp.Regexp{bracketed, loose} {
			for _, m := range form.FindAllStringIndex(t.Text, mostInPassage) {
				if overlaps(told, m[0], m[1]) || rightAsItIs(t.Text, m[0], m[1]) {
					continue
				}
				l := left{text.Span{Start: m[0], End: m[1]}, "fill it in, or take it out"}
				told = append(told, l)
				start, end := l.inside(t.Text)
				f.in(t, start, end, "placeholder", l.hint, "%q was left in", t.Text[l.Start:l.End])
			}
		}
	}
}

// rightAsItIs tells whether what looks like a placeholder is something else: what an author left out of a quotation, or a
// Roman number.
func rightAsItIs(s string, start, end int) bool {
	switch words := s[start:end]; {
	case words[0] == '[' && strings.Trim(words, "[]….") == "":
		return text.InQuotes(s, start)
	case strings.Trim(words, "X") == "":
		return numeral.MatchString(s[:start])
	}
	return false
}

// numeral matches what stands before a Roman number.
var numeral = regexp.MustCompile(`(?:[Pp]art|[Aa]rticle|[Cc]hapter|[Tt]itle|[Bb]ook|[Vv]olume|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Ss]ize|[Cc]lause|[A-Z][a-z]+ Act)[ \x{a0}]$`)

// mayBeLoose tells cheaply whether something may have been left in a text.
func mayBeLoose(text string) bool {
	for _, part := range []string{"[", "TODO", "TO DO", "FIXME", "TB", "tbc", "/MM/", "/mm/", "XX", "£X", "£x", "£ X", "£ x", "???", "<<", "____"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}
