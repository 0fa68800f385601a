package check

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

const exemptHint = "keep the paper out of what is built, or take these words out if the public may read it; what is exempt belongs in an appendix that names its paragraphs"

// exemptPaper reports what says of the whole paper that the public may not read it. The rule holds for what
// the profile does not print as well: what a case says of itself counts, whoever gets to see it. A wrong
// finding would stop a meeting, so the rule reports only words that are about this paper for certain: a
// part of it, an appendix or another paper may be exempt while this one is public.
func exemptPaper(p *Paper, f finder) {
	x := exempting{p, f}
	x.keys()
	x.fields()
	x.inWelsh()
	passages := p.own()
	for i, t := range passages {
		if t.Kind != text.Field && mayExempt(t) {
			x.passage(t, passages[max(0, i-1):i], passages[i+1:min(i+2, len(passages))])
		}
	}
}

// exempting is a paper at which the rule is looking, with what takes its findings.
type exempting struct {
	*Paper
	f finder
}

// keys looks at what a case says beside its text: its classification, its short title, and the comments
// that its council does not print.
func (x exempting) keys() {
	about := x.Case.Report
	if class := about.Classification; usable(class) && classWithholds(class.Value) {
		x.at(class, text.Span{Start: 0, End: len(class.Value)})
	}
	if short := text.Printed(about.ShortTitle, x.Report.ShortTitle); !short.Bad {
		if m, ok := titleMark(short.Value); ok {
			x.at(short, m)
		}
	}
	for _, comment := range x.Case.Comments {
		if comment.Text.Bad || x.prints(comment) {
			continue
		}
		// The end of a line ends no sentence here, since nobody has read the Markdown yet.
		for _, m := range saidOfItself(strings.ReplaceAll(comment.Text.Value, "\n", " ")) {
			x.at(comment.Text, m)
		}
	}
}

// prints tells whether the council prints a comment, which then is a passage like others.
func (x exempting) prints(comment casefile.Comment) bool {
	home := cmp.Or(comment.Section.Value, "comments")
	for _, s := range x.Council.Sections() {
		if s.Comments.Given() && s.ID.Value == home {
			return s.Comments.Value == "published"
		}
	}
	return x.Council.Comments.Publish.Or(true)
}

// fields looks at the labelled lines of the header, each with its label, which can make a word tell that
// says nothing by itself: "Exempt: Yes".
func (x exempting) fields() {
	var lines []text.Prose
	for _, t := range x.own() {
		if t.Kind == text.Field {
			lines = append(lines, t)
		}
	}
	for _, field := range x.Report.Fields {
		for _, runs := range field.Lines {
			if len(runs) > 0 && len(lines) > 0 {
				x.field(field.Label, lines[0])
				lines = lines[1:]
			}
		}
	}
}

func (x exempting) field(label string, t text.Prose) {
	if x.printsClass(t.Passage) {
		return // the key itself has been looked at
	}
	words := t.Text
	if label != "" {
		words = label + ": " + words
	}
	_, marked := openingMark(words)
	if !x.sentences(t) && (marked || labelWithholds(label, t.Text, true) || marksByItself(label, t.Text)) {
		x.in(t, text.Span{Start: 0, End: len(t.Text)})
	}
}

// reasoned matches the words for which a mark needs no label: that they are about publication or confidential, or the Schedule. A
// paragraph alone may be that of another law: "Impact assessment: exempt under paragraph 3".
var reasoned = phrase(notPublished, `\bpublication\b`, `\b`+scheduleA+`\b`, `\bconfidential\b.*\bparagraphs? \(?\d`)

// marksByItself tells whether the value of a line of the header is a mark, whatever the line is called that names no part of the
// paper, and nothing else to be exempt from.
func marksByItself(label, value string) bool {
	_, marked := openingMark(value)
	return marked && reasoned.MatchString(value) && !ofPart.MatchString(label) && !otherwise.MatchString(label) && !strings.Contains(strings.ToLower(label), "background")
}

// printsClass tells whether a passage is a line of the header that prints the paper's classification.
func (p *Paper) printsClass(t *text.Passage) bool {
	class := p.Case.Report.Classification.Value
	return t.Kind == text.Field && class != "" && t.Has(class)
}

// exemptSpans are the words of a passage by which it says itself, without its neighbours, that the paper is
// exempt.
func exemptSpans(t *text.Passage) []text.Span {
	if t.Quoted {
		return nil
	}
	found := saidOfItself(t.Text)
	find := openingMark
	if t.Kind == text.Title {
		find = titleMark
	}
	if m, ok := find(t.Text); ok {
		found = append(found, m)
	}
	return found
}

// passage looks at a passage of the text; before and after are its neighbours, where it has them.
func (x exempting) passage(t text.Prose, before, after []text.Prose) {
	if x.sentences(t) {
		return
	}
	switch t.Kind {
	case text.Title:
		if m, ok := titleMark(t.Text); ok {
			x.in(t, m)
		}
	case text.Heading, text.Paragraph:
		if m, ok := x.marked(t, before, after); ok {
			x.in(t, m)
		} else if answers(t, before) {
			x.in(t, text.Span{Start: 0, End: len(t.Text)})
		}
	}
}

// marked tells whether a passage opens with a mark such as "Not for publication", and no heading above it
// and no words that it leads to tell that the mark is about something else.
func (x exempting) marked(t text.Prose, before, after []text.Prose) (m text.Span, ok bool) {
	if t.Kind == text.Heading && !t.Heads() && !x.ours(t, 0, len(t.Text)) { // the profile's headings stand above every paper
		return m, false
	}
	if m, ok = openingMark(t.Text); !ok {
		m, ok = loneMark(t.Text, t.Heads())
	}
	if !ok {
		return m, false
	}
	led := len(before) > 0 && leads(before[0]) && ofPart.MatchString(before[0].Text)
	leading := len(after) > 0 && leads(t) && (ofPart.MatchString(after[0].Text) || nothing.MatchString(after[0].Text))
	return m, !led && !leading
}

// answers tells whether a passage, as the answer to what stands before it, says that the paper is exempt:
// "Classification: Exempt" in one line, or below a heading.
func answers(t text.Prose, before []text.Prose) bool {
	if t.Kind != text.Paragraph {
		return false
	}
	if len(before) > 0 && before[0].Kind == text.Heading && labelWithholds(before[0].Text, t.Text, false) {
		return true
	}
	at := strings.IndexAny(t.Text, ":?")
	return at > 0 && labelWithholds(t.Text[:at], strings.TrimLeft(t.Text[at:], ":? "), false)
}

// leads tells whether a passage is a heading, or introduces what follows it.
func leads(t text.Prose) bool {
	return t.Kind == text.Heading || t.Heads() || strings.HasSuffix(strings.TrimSpace(t.Text), ":")
}

// sentences reports the sentences of a passage that say that this paper is exempt, and tells whether there
// are any.
func (x exempting) sentences(t text.Prose) bool {
	if !t.MayHave(papers...) || !t.MayHave(secrets...) {
		return false // most passages: the patterns take long
	}
	said := saidOfItself(t.Text)
	for _, m := range said {
		x.in(t, m)
	}
	return len(said) > 0
}

const exemptMessage = "%q says that the public may not read this paper"

// in reports words of a passage.
func (x exempting) in(t text.Prose, m text.Span) {
	x.f.in(t.Passage, m.Start, m.End, "exempt-paper", exemptHint, exemptMessage, oneLine(t.Text[m.Start:m.End]))
}

// at reports words of a text that is no passage.
func (x exempting) at(t casefile.Text, m text.Span) {
	x.f.find(t.Part(m.Start, m.End), "exempt-paper", exemptHint, exemptMessage, oneLine(t.Value[m.Start:m.End]))
}

// oneLine is words without the line ends among them.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// telling are words of which a passage has at least one where it says that a paper is exempt.
var telling = text.Set([]string{
	"exempt", "confidential", "restricted", "private", "secret", "closed", "withheld", "12a", "ii",
	"part", "session", "members", "publication", "publish", "published", "public", "disclosure", "disclosed", "release", "released", "shared", "circulated", "circulation",
})

// mayExempt tells cheaply whether a passage may say that a paper is exempt.
func mayExempt(t text.Prose) bool {
	return slices.ContainsFunc(t.Words, func(w text.Word) bool { return telling[w.Lower] })
}
