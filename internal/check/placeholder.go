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
	loose = regexp.MustCompile(`\b(?:TODO|TO DO:|FIXME|TBC|TBA|tbc|DD/MM/YY(?:YY)?|dd/mm/yy(?:yy)?|XX+)\b|£ ?[Xx]{1,}(?:[.,][Xx]+)*\b|\?\?\?+|<<[^<>\n]{1,60}>>|(?i:\blorem ipsum\b)|_{4,}`)
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
		if strings.Contains(t.Text, "[") {
			for _, m := range bracketed.FindAllStringIndex(t.Text, mostInPassage) {
				f.in(t, m[0]+1, m[1]-1, "placeholder", "fill it in, or take it out", "%q was left in", t.Text[m[0]:m[1]])
			}
		}
		if !mayBeLoose(t.Text) {
			continue
		}
		for _, m := range loose.FindAllStringIndex(t.Text, mostInPassage) {
			if inBracketed(t.Text, m[0]) {
				continue
			}
			f.in(t, m[0], m[1], "placeholder", "fill it in, or take it out", "%q was left in", t.Text[m[0]:m[1]])
		}
	}
}

// mayBeLoose tells cheaply whether something may have been left in a text.
func mayBeLoose(text string) bool {
	for _, part := range []string{"TODO", "TO DO", "FIXME", "TB", "tbc", "/MM/", "/mm/", "XX", "£X", "£x", "£ X", "£ x", "???", "<<", "____", "psum", "PSUM"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// inBracketed tells whether a byte of a text stands in brackets that are reported already.
func inBracketed(text string, at int) bool {
	from := strings.LastIndexByte(text[max(0, at-80):at], '[')
	if from < 0 {
		return false
	}
	start := max(0, at-80) + from
	m := bracketed.FindStringIndex(text[start:min(len(text), start+100)])
	return m != nil && m[0] == 0 && start+m[1] > at
}
