package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// attached is what a profile calls all that is attached to papers, in the place of a section.
const attached = "appendices"

// clearers reports posts, sections and facts that those who clear papers can't have.
func clearers(c *casefile.Council, f finder) {
	var sections []string
	for _, l := range c.Layouts() {
		for _, s := range l.Sections() {
			sections = append(sections, s.ID.Value)
		}
	}
	for _, o := range c.Clearers {
		knownPost(o.Post.Text, c, f)
		for _, id := range o.Sections.Values {
			if id.Given() && !id.Bad && id.Value != attached && !slices.Contains(sections, id.Value) {
				f.misnamed(id.Span, "unknown-section", id.Value, sections, "the sections are: "+strings.Join(sections, ", "), "no paper of the council has a section %q", id.Value)
			}
		}
		for _, name := range o.Facts.Values {
			clearedFact(name, f)
		}
	}
}

// clearedFact reports a name that no fact of a case can have.
func clearedFact(name casefile.Text, f finder) {
	c := casefile.Case{}
	_, known := casefile.Lookup(&c, name.Value)
	if table, _, _ := strings.Cut(name.Value, "."); known && (table == "facts" || slices.Contains(c.FactNames(), name.Value)) {
		return
	}
	if name.Given() && !name.Bad {
		f.misnamed(name.Span, "unknown-fact", name.Value, c.FactNames(), "cabinet help facts lists those that there are", "there is no fact %q", name.Value)
	}
}
