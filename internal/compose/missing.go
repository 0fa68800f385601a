package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// ways says how a section that is missing can be given in this paper.
func (c *composer) ways(s casefile.Section) string {
	id := s.ID.Value
	ways := []string{c.answering(s)}
	switch {
	case id == appendicesSection:
		ways = append(ways, "list it as [[appendix]]")
	case id == backgroundSection:
		ways = append(ways, "list it as [[background]]")
	case id == commentsSection && c.published(s):
		ways = []string{"give it as [[comment]]"}
	case c.forComments(s):
		ways = slices.Insert(ways, 0, `give it as [[comment]] section = "`+id+`"`)
	}
	if s.None.Given() {
		ways = append(ways, `where it was considered and there is nothing to report, add "`+id+`" to report.none`)
	}
	return strings.Join(ways, "; or ")
}

// answering says which answer would stand in a section that has nothing.
func (c *composer) answering(s casefile.Section) string {
	id := s.ID.Value
	if !c.worded(s) || c.Kind.lets(s) {
		return "answer it under [prose], as " + id + " = '''…'''"
	}
	asks := c.Case.Decision.Asks.Value
	if questions := c.Kind.Questions(id, asks); len(questions) > 0 {
		return "answer it under [prose], as " + questions[0].Name + " = '''…'''"
	}
	if _, facts := c.Kind.Facts(id, asks); len(facts) > 0 {
		return "give what it prints: " + strings.Join(facts, ", ")
	}
	return "the templates have no words for it in this paper"
}

// forComments tells whether a section is one in which comments of officers are likely to stand: the profile says so, or
// other sections of the paper have some.
func (c *composer) forComments(s casefile.Section) bool {
	said := s.Comments.Given() || s.Signed.Given() || strings.Contains(strings.ToLower(s.Heading.Value), "comments") || len(c.Case.Comments) > 0
	return said && c.published(s)
}
