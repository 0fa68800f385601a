package pipeline

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// retold tells whether the agenda now prints something that the meeting's file says of the meeting, and the agenda before did not.
// What the wording does not print as it stands is of no account, and neither is what was taken out: nothing tells it from words of
// the profile.
func (b *builder) retold(s *sheet) bool {
	m := s.meeting
	said := append([]casefile.Text{m.Also, m.Ends, m.Purpose}, slices.Collect(maps.Values(m.Prose))...)
	said = slices.DeleteFunc(said, func(t casefile.Text) bool { return !t.Given() || t.Bad })
	if len(said) == 0 || s.printable == nil {
		return false
	}
	now, before := composedWords(s.printable.draft), composedWords(freeze.Draft(s.newest().Frozen, b.Content))
	return slices.ContainsFunc(said, func(t casefile.Text) bool {
		words := unescaped(oneLine(t.Value))
		return standsIn(now, words) && !standsIn(before, words)
	})
}

// standsIn tells whether words stand in a text otherwise than within a longer word or number, as 1.00 pm does in 11.00 pm.
func standsIn(text, words string) bool {
	inWord := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	for end := 0; ; {
		at := strings.Index(text[end:], words)
		if at < 0 || words == "" {
			return words == ""
		}
		at += end
		end = at + len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after)) {
			return true
		}
	}
}

// composedWords are the words above the sections of a paper, and those of the sections, as they were composed.
func composedWords(d report.Draft) string {
	var all []string
	for _, f := range d.Fields {
		for _, line := range f.Lines {
			all = append(all, line.Text)
		}
	}
	for _, part := range d.Parts {
		for _, section := range part.Sections {
			all = append(all, section.Text.Text)
		}
	}
	return unescaped(oneLine(strings.Join(all, "\n")))
}

// escapes matches what Markdown has before a sign that is only to be printed, as before the stop in 1.00 pm.
var escapes = lazy.New(`\\([[:punct:]])`)

// unescaped is Markdown without such, in which what a fact prints stands as the meeting's file says it.
func unescaped(markdown string) string { return escapes.ReplaceAllString(markdown, "$1") }
