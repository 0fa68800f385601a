package words

import (
	"strings"
	"unicode"

	"cabinet/internal/report"
)

// bridge is how many bytes of standard wording between own words stay, so that a sentence can be read.
const bridge = 60

// ellipsis stands for standard wording.
const ellipsis = "…"

// said is what runs say in the paper's own words; "" for nothing. What an amendment takes away is not said any more, nor are
// the marks of notes and of choices words.
func (w *writer) said(runs []report.Run) string {
	var s sentence
	hold, _ := report.Apart(runs)
	for _, run := range hold {
		if run.Gap || run.Raised || run.Aside || run.Chosen != "" {
			continue
		}
		for _, stretch := range run.Stretches() {
			s.add(stretch.Text, w.own == nil || w.own(stretch.Place))
		}
	}
	return s.end()
}

// A sentence is own words, between which standard wording is left out.
type sentence struct {
	strings.Builder
	standard string // since the last own words
}

// add adds words, which are the paper's own or not.
func (s *sentence) add(text string, own bool) {
	if !own || !says(text) {
		s.standard += text
		return
	}
	if s.Len() > 0 && len(s.standard) <= bridge || !says(s.standard) {
		s.WriteString(s.standard)
	} else {
		s.WriteString(" " + ellipsis + " ")
	}
	s.standard = ""
	s.WriteString(text)
}

// end is the sentence; "" for one without own words.
func (s *sentence) end() string {
	switch {
	case s.Len() == 0:
	case says(s.standard):
		s.WriteString(" " + ellipsis)
	default:
		s.WriteString(s.standard)
	}
	return s.String()
}

// says tells whether a text has a letter or a figure.
func says(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}
