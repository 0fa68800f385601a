package check

import (
	"slices"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// publication are the rules on what must not be published. They look at quotations and tables too, and
// at what comes from files.
var publication = []rule{exemptPaper, exemptWords, publicInterest, privateAppendices, accessLaw, personalNumbers, birthDates, homeAddresses, privateContacts, leftovers, placeholders, addresses, paths}

// marks are words that a paper has on it, or that tell of it, when it is not for the public.
var marks = lazy.New(`(?i)\b(not for publication|not to be published|exempt from publication|(?:commercially|commercial) (?:confidential|sensitive|in confidence)|commercial[- ]in[- ]confidence|strictly confidential|private and confidential|official[- ]sensitive)\b`)

// toldOf matches words that make it clear that another document is meant, or what people say in confidence.
var toldOf = lazy.New(`(?i)\b(?:append|annex|exempt|part (?:2|ii|b)\b|private (?:session|part|meeting)|press and public|schedule 12a|separate report|closed|redact|withheld|not (?:commercially|considered|confidential)|no (?:commercially|confidential)|` +
	`(?:helpline|hotline|surveys?|counselling|interviews?|replies|calls) [^.]{0,30}confidential)`)

// exemptWords reports words that say that a paper is not for the public, in one that is.
func exemptWords(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if p.printsClass(t) || !t.HasAny(marking) {
			continue
		}
		found := marks.FindAllStringIndex(t.Text, mostInPassage)
		if found == nil || toldOf.MatchString(marks.ReplaceAllLiteralString(t.Text, "confidential")) {
			continue
		}
		exempt := exemptSpans(t)
		for _, m := range found {
			if slices.ContainsFunc(exempt, func(s text.Span) bool { return s.Start <= m[0] && m[1] <= s.End }) {
				continue // the paper's own error says more
			}
			f.in(t, m[0], m[1], "exempt-material", "take out what may not be published: this paper is public; put it into an appendix that gives its exempt paragraphs", "%q stands in a public paper", t.Text[m[0]:m[1]])
		}
	}
}

// marking are parts of words of which a passage has one where it says that it is not for the public: they are looked for first, since that is cheap.
var marking = []string{"onfiden", "ublication", "ublished", "ensitive", "ENSITIVE", "ONFIDEN", "UBLICATION"}
