package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// bracketed matches what is put into brackets for later.
	bracketed = lazy.New(`\[(?i:insert|add|enter|delete|check|confirm|comment|note to|note:|query|tbc|tba|to be (?:confirmed|added|inserted|completed|updated)|xx|name of|date of|amount|figure to|officer to|drafting note|highlight)[^\]\n]{0,80}\]|\[(?i:rhowch|nodwch|ychwanegwch|i['’]w (?:gadarnhau|gwblhau|chwblhau|ychwanegu|hychwanegu|ddarparu|darparu))\b[^\]\n]{0,80}\]|\[(?:NAME|DATE|AMOUNT|FIGURE|OFFICER|TITLE|NUMBER|[A-Z]+ (?:NAME|DATE|NUMBER)|NAME [A-Z ]+|£?[Xx. ]+|\?+|…|\.{3,} ?\?)\]`)
	// loose matches what stands for something that is to come.
	loose = lazy.New(`\b(?:TODO|TO DO:|FIXME|TBC|TBA|tbc|DD/MM/YY(?:YY)?|dd/mm/yy(?:yy)?|XX+|xxx+)\b|£ ?__+|(?:^|[\s(])(?://|__?/(?:__?|\d{1,2})/|\d{1,2}/__?/)(?:__+|\d{4}|\d\d)\b|£ ?[Xx]{1,}(?:[.,][Xx]+)*\b|\?\?\?+|<<[^<>\n]{1,60}>>|_{4,}`)
	// noted matches what an author noted for another, or for later, in brackets.
	noted = lazy.New(`\[[^\[\]\n]{1,60} to (?:check|confirm|update|insert|be (?:added|confirmed|inserted|supplied|provided|completed|updated|checked|drafted))\b[^\[\]\n]{0,80}\]|\((?:[A-Z]{2,3}|(?i:officers?|finance|legal|author|comms)) to (?:check|confirm|update|insert)\b[^()\n]{0,60}\)|\[(?:[A-Z]{2,3}|(?i:officers?|finance|legal|author|comms)) to [a-z]+\b[^\[\]\n]{0,80}\]|\[[A-Z]{2,3}: [^\[\]\n]{1,100}\?\]|\[[A-Z]{1,4}\d{1,3}\] ?Comment\b:?|\[(?:[Dd]ate|[Nn]umber|[Aa]mount|[Ff]igure|Name|Title|Officer|Job [Tt]itle|Report [Aa]uthor)\]`)
	// toConfirm matches a sentence that notes for somebody, by the first letters of the names, to see to something.
	toConfirm = lazy.New(`(?:^|[.!?]["”’)]? )([A-Z]{2,3} to (?:confirm|check|update)\b[^.!?\n]{0,100})`)
	// noDay matches a day of which the number, or all, is to come.
	noDay = lazy.New(`\?\? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{4}\b)?|\bxx/(?:xx|\d\d)/(?:xx(?:xx)?|\d{4}|\d\d)\b|\b(?:xx|\d\d)/xx/(?:xx(?:xx)?|\d{4}|\d\d)\b`)
	// draftLine matches a line that says of the whole paper that it is a draft.
	draftLine = lazy.New(`^(?:DRAFT|Draft)(?: [vV](?:ersion )?\d+(?:\.\d+)*)?(?: ?[-–—:,] ?(?i:not for (?:circulation|publication|distribution|release)|confidential|for comment|in confidence))?[.!]?$`)
	// draftMark matches a title of a draft.
	draftMark = lazy.New(`\bDRAFT\b|[(\[]\s*[Dd]raft\s*[)\]]|[-–—:] ?[Dd]raft$|\b[vV](?:ersion )?\d+(?:\.\d+)?$|\bv\d\.\d\b`)
)

// placeholders reports what was to be filled in or taken out before the paper is published.
func placeholders(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if t.Kind == text.Title && !p.Case.Draft() {
			for _, m := range draftMark.FindAllStringIndex(t.Text, 1) {
				f.in(t, m[0], m[1], "placeholder", `take it out, or set status = "draft"`, "the title calls a draft what is none: %q", t.Text[m[0]:m[1]])
			}
		}
		if t.Kind == text.Paragraph && !t.Item && !t.Quoted && !p.Case.Draft() && len(t.Text) < 80 && draftLine.MatchString(t.Text) {
			f.in(t, 0, len(t.Text), "placeholder", `take it out, or set status = "draft"`, "this calls a draft what is none: %q", t.Text)
		}
		if !t.HasAny(unfilled) {
			continue
		}
		var told []left
		if !t.Quoted {
			told = leftIn(t.Text)
		}
		forms := []*lazy.Regexp{bracketed, loose, noDay, noted}
		if t.Kind == text.Paragraph && !t.Item && !t.Quoted && t.Section != nil && !text.HasAny(text.Small(t.Section.Heading), toDo) {
			forms = append(forms, toConfirm)
		}
		for _, form := range forms {
			for _, m := range form.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
				m = m[len(m)-2:] // the group, or else the whole
				if form == loose {
					m[0] = m[1] - len(strings.TrimLeft(t.Text[m[0]:m[1]], " \u00a0\n("))
				}
				if overlaps(told, m[0], m[1]) || rightAsItIs(t.Text, m[0], m[1]) || form == noted && (t.Quoted || text.InQuotes(t.Text, m[0])) {
					continue
				}
				l := left{Span: text.Span{Start: m[0], End: m[1]}, hint: "fill it in, or take it out"}
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
	case strings.Trim(words, "x") == "": // xxx) is a marker of a list
		return end < len(s) && s[end] == ')'
	case strings.Trim(words, "X") == "":
		return numeral.MatchString(s[:start])
	}
	return false
}

// numeral matches what stands before a Roman number.
var numeral = lazy.New(`(?:[Pp]art|[Aa]rticle|[Cc]hapter|[Tt]itle|[Bb]ook|[Vv]olume|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Ss]ize|[Cc]lause|[A-Z][a-z]+ Act)[ \x{a0}]$`)

// unfilled are what a passage has one of where something was left in it: they are looked for first, since that is cheap.
var unfilled = []string{"[", "TODO", "TO DO", "FIXME", "TB", "tbc", "/MM/", "/mm/", "XX", "£X", "£x", "£ X", "£ x", "???", "<<", "____", "?? ", "xx/", "/xx", "xxx", "£_", "£ _", "__/", " //", " to check", " to confirm", " to update", " to insert"}
