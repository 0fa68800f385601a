package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// uncited reports a list of recommendations that cites nothing of the paper: each should lead its reader to the
// reasons for it. A paper with a section of reasons gives them there, and what is only noted needs none.
func uncited(p *Paper, f finder) {
	if p.givesReasons() {
		return
	}
	for _, part := range p.Report.Parts {
		for _, s := range part.Sections {
			if s.ID != "recommendation" && s.ID != "recommendations" {
				continue
			}
			items, cites := listed(s.Blocks)
			if !cites && !slices.ContainsFunc(items, citesByNumber) && len(items) > 1 && items[0].At.Source == p.Case.Source && slices.ContainsFunc(items, decides) {
				f.find(items[0].At, "uncited-recommendation", "end the paragraph with its reasons with {#name}, and write ([](#name)) after each recommendation", "no recommendation names the paragraphs that give the reasons for it")
			}
		}
	}
}

// givesReasons tells whether a section of the paper is headed as giving the reasons.
func (p *Paper) givesReasons() bool {
	for _, part := range p.Report.Parts {
		for _, s := range part.Sections {
			if len(s.Blocks) > 0 && strings.Contains(strings.ToLower(s.Heading), "reason") {
				return true
			}
		}
	}
	return false
}

// placed matches words that send the reader of a recommendation to a place of the paper, though they are typed.
var placed = lazy.New(`(?i)\b(?:paragraphs?|paras?\.?|sections?|append(?:ix|ices)|annex|table) [A-Z]?\d|\b(?:appendix|annex) [A-Z]\b`)

func citesByNumber(item *report.Paragraph) bool {
	return placed.MatchString(report.WordsOf(item.Runs).String())
}

// decides tells whether a recommendation asks for more than to take note of something, in its first words.
func decides(item *report.Paragraph) bool {
	words, notes := text.Words(report.WordsOf(item.Runs).String()), false
	for _, w := range words[:min(len(words), 8)] {
		verb := strings.TrimSuffix(w.Lower, "s")
		if deciding[verb] {
			return true
		}
		notes = notes || noting[verb]
	}
	return !notes
}

var (
	noting   = text.Set(strings.Fields("note noted noting comment comments consider receive discuss review scrutinise acknowledge welcome thank"))
	deciding = text.Set(strings.Fields("approve agree adopt authorise delegate endorse recommend grant award decide determine"))
)
