package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

// instructionIn is the instruction of a form with which a passage begins, or nil. What asks somebody else to do something
// begins likewise: an item of a list, a recommendation, an action, a question of a form in an appendix.
func (p *Paper) instructionIn(t text.Prose) *left {
	if t.Kind != text.Paragraph || t.Item || len(t.Words) < 3 || t.Section == nil || t.Section.Appendix() {
		return nil
	}
	i := 0
	n := p.Law.words.Instructs(t, i)
	if n == 0 {
		if amid := p.instructionAmid(t); amid != nil {
			return amid
		}
		if i = afterLabel(t); i > 0 {
			n = p.Law.words.Instructs(t, i)
		}
	}
	if n == 0 || isVerbAlone(t, i) || t.Seen(i)[0] < 'A' || t.Seen(i)[0] > 'Z' || strings.Trim(t.Text[:t.Words[0].Start], " (*[") != "" {
		return nil
	}
	end := text.SentenceAt(t.Text, t.Words[i].Start, t.Words[i+n-1].End).End
	return &left{Span: text.Span{Start: t.Words[i].Start, End: end}, hint: asksAuthor, perhaps: !ofForms(t, i, n)}
}

// ofForms tells whether n words from i on are those of a form alone: they ask for what is brief, or for something to stand
// here. A procedure that a paper prints tells its readers to explain and to set out, too.
func ofForms(t text.Prose, i, n int) bool {
	for k := i; k < i+n; k++ {
		switch t.At(k) {
		case "brief", "briefly", "concise", "short", "here", "please", "insert":
			return true
		}
	}
	return strings.HasSuffix(strings.ToLower(strings.TrimRight(t.Text, ".]) ")), " here")
}

// instructionAmid is the instruction of a form that stands as a sentence among others, or nil. It asks for "any" of what
// there may be, or for what is brief: a sentence of the paper's own that begins so is hardly to be met.
func (p *Paper) instructionAmid(t text.Prose) *left {
	for i := 1; i+2 < len(t.Words); i++ {
		if c := t.Text[t.Words[i].Start]; c < 'A' || c > 'Z' || !strings.HasSuffix(t.Between(i-1), ". ") {
			continue
		}
		n := p.Law.words.Instructs(t, i)
		if n == 0 || t.At(i+n) != "any" && t.At(i+n-1) != "any" && t.At(i) != "briefly" {
			continue
		}
		if end := text.SentenceAt(t.Text, t.Words[i].Start, t.Words[i+n-1].End).End; !text.InQuotes(t.Text, t.Words[i].Start) {
			return &left{Span: text.Span{Start: t.Words[i].Start, End: end}, hint: asksAuthor}
		}
	}
	return nil
}

// asksAuthor is the hint for what a form asks of its author.
const asksAuthor = "answer it and take it out: it is the form's instruction to its author"

// isVerbAlone tells whether the word at i is in capitals and the next one is not, as verbs of decisions are printed: "ENTER the
// lease".
func isVerbAlone(t text.Prose, i int) bool {
	return text.IsUpper(t.Seen(i)) && i+1 < len(t.Words) && !text.IsUpper(t.Seen(i+1))
}

// A lead is what stands above a passage and tells whether the passage says what somebody is to do.
type lead struct {
	section *report.Section
	toDo    bool // by the heading
	leads   bool // by the end of the passage before
}

// pass goes on below a passage.
func (l *lead) pass(t text.Prose) {
	switch {
	case t.Kind == text.Heading:
		l.section, l.toDo, l.leads = t.Section, text.HasAny(text.Small(t.Text), toDo), false
	case t.Kind == text.Paragraph:
		l.leads = text.EndsInAny(t.Text, []string{":", ";", "; and", "; or", ",", " to", " that"})
	}
}

// asks tells whether a passage below it says what somebody is to do.
func (l *lead) asks(t text.Prose) bool {
	return l.leads || t.Section == l.section && l.toDo || text.HasAny(text.Small(t.Section.Heading), toDo)
}

// toDo are parts of headings below which it is said what is to be done, and of labels.
var toDo = []string{"recommend", "action", "decision", "next step", "proposal", "objective", "aim", "target", "mitigation", "response", "request", "option", "plan", "priorit", "duties", "task", "condition", "terms of reference", "guidance", "example"}

// afterLabel is the first word after a label of a few words and a dash or a colon, such as "Background – "; 0 where the
// passage begins with none, or with one that says what is to be done.
func afterLabel(t text.Prose) int {
	for i := 1; i < min(len(t.Words), 7); i++ {
		switch strings.Trim(t.Between(i-1), "\u00a0 ") {
		case "–", "-", "—", ":":
			if text.HasAny(text.Small(t.Text[:t.Words[i-1].End]), toDo) {
				return 0
			}
			return i
		}
	}
	return 0
}
