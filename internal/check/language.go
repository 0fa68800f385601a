package check

import (
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// commonWords are words of a language that stand in almost every sentence, and hardly in one of the other.
var commonWords = map[*language.Language]map[string]bool{
	language.English: text.Set([]string{"the", "of", "and", "to", "for", "that", "with", "are", "this", "was", "were", "by", "from", "has", "have", "been", "it", "not"}),
	language.Welsh: text.Set([]string{"y", "yr", "yn", "ym", "yng", "ar", "ac", "mae", "mae’r", "a’r", "o’r", "i’r", "mae'r", "a'r", "o'r", "i'r", "wedi", "sydd", "gan", "bod", "eu", "ei",
		"hyn", "hynny", "roedd", "gweler", "fel"}),
}

// Of a part, so many words are looked at; with fewer than the least nothing is told of it.
const (
	mostWords  = 400
	leastWords = 12
)

// A sampled is what the words of a part say of its language.
type sampled struct {
	first text.Prose
	words int
	of    map[*language.Language]int // how many are common in each language
}

// otherLanguage reports a part of the paper whose words are of another language than it is said to have: a screen
// reader would read it aloud with the wrong voice.
func otherLanguage(p *Paper, f finder) {
	parts := map[*report.Section]int{}
	for i := range p.Report.Parts {
		for j := range p.Report.Parts[i].Sections {
			parts[&p.Report.Parts[i].Sections[j]] = i
		}
	}
	samples := make([]sampled, len(p.Report.Parts))
	for _, t := range p.own() {
		if i, in := parts[t.Section]; in && t.Kind == text.Paragraph {
			samples[i].take(t)
		}
	}
	for _, s := range samples {
		if s.words < leastWords {
			continue
		}
		for _, is := range language.All {
			if said := s.first.In; is != said && s.of[is]*7 >= s.words && s.of[is] > 3*s.of[said] {
				f.in(s.first.Passage, 0, len(s.first.Text), "language", `say which language it has: language = "`+is.Tag+`" in the case, its part or its council's profile`,
					"this reads as %s, and would be read aloud as %s", is.Said, said.Said)
			}
		}
	}
}

// take counts the words of a passage.
func (s *sampled) take(t text.Prose) {
	if s.of == nil {
		s.first, s.of = t, map[*language.Language]int{}
	}
	for _, w := range t.Words {
		if s.words == mostWords {
			return
		}
		if w.Lower[0] <= '9' {
			continue
		}
		s.words++
		for _, l := range language.All {
			if commonWords[l][w.Lower] {
				s.of[l]++
			}
		}
	}
}
