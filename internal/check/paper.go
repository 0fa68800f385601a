package check

import (
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Passages are the words of the paper in reading order, its title first.
func (p *Paper) Passages() []*text.Passage {
	if p.passages == nil {
		p.passages = text.Passages(p.Case, p.Council, p.Report)
	}
	return p.passages
}

// own are the passages in the council's own words, without quotations, parted into words.
func (p *Paper) own() []text.Prose {
	if p.prose == nil {
		p.prose = text.Unquoted(p.Passages())
	}
	return p.prose
}

// speaksOf tells whether the paper has one of some words, but in quotations.
func (p *Paper) speaksOf(words ...string) bool {
	return slices.ContainsFunc(p.Passages(), func(in *text.Passage) bool { return !in.Quoted && in.HasAny(words) })
}

// english are those of them that are English: what looks for English words, or for the want of them, says nothing of
// others.
func (p *Paper) english() []text.Prose {
	all := p.own()
	if p.englishThroughout() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(t text.Prose) bool { return t.In != language.English })
}

// englishThroughout tells whether no part of the paper has another language.
func (p *Paper) englishThroughout() bool {
	return p.Report.Words() == language.English && !slices.ContainsFunc(p.Report.Parts, func(part report.Part) bool { return part.Language != "" })
}

// says is the money and the days that the passages speak of.
func (p *Paper) says() *text.Said {
	if p.said == nil {
		p.said = text.SaidIn(p.Passages())
	}
	return p.said
}

// ours tells whether the bytes [start, end) of a passage are the case's own, which its officer can
// mend, and not standard wording.
func (p *Paper) ours(t text.Prose, start, end int) bool {
	return t.Place(start, end).Source == p.Case.Source
}

// answered tells whether the bytes [start, end) of a passage were typed in an answer, and do not come from
// a fact or a template.
func (p *Paper) answered(in *text.Passage, start, end int) bool {
	at := in.Place(start, end)
	if at.Source != p.Case.Source || at.End-at.Start < end-start {
		return false
	}
	for _, answer := range p.Case.Prose {
		if answer.Span.Contains(at) {
			return true
		}
	}
	for _, appendix := range p.Case.Appendices {
		if appendix.Text.Span.Contains(at) {
			return true
		}
	}
	return false
}

// usable tells whether a value was given and can be worked on.
func usable(v casefile.Value) bool { return v.Given() && !v.At().Bad }
