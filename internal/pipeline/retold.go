package pipeline

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
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
		words := oneLine(t.Value)
		return strings.Contains(now, words) && !strings.Contains(before, words)
	})
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
	return oneLine(strings.Join(all, "\n"))
}
