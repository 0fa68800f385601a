package pipeline

import (
	"maps"
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// notePublishers notes of which councils there are meetings. A council whose profile is lost or has an error counts too, so
// that the statements of the others stay where they are.
func (b *builder) notePublishers() {
	b.publishers = map[string]string{}
	councils := map[string]bool{}
	for _, m := range b.library.Meetings {
		if m.Council.Given() && !m.Council.Bad {
			b.publishers[record.ID(m.Name)], councils[m.Council.Value] = m.Council.Value, true
		}
	}
	b.joint = len(councils) > 1
}

// allStatements is the page of the only council's accessibility statement; of several councils, each has a page in a
// folder below, and this one leads to them.
const allStatements = record.StatementFolder + "/index.html"

// statementOf is where the accessibility statement for the papers of a council stands: at an address of the council's own,
// or at a path from the home page's folder on.
func (b *builder) statementOf(council string) string {
	if own := b.ownStatement(council); own != "" {
		return own
	}
	if b.joint && casefile.IsAddress(council) { // that a profile's name is none is an error of the profile's
		return path.Join(record.StatementFolder, council, "index.html")
	}
	return allStatements
}

// ownStatement is the address of the statement that a council has itself; "" for none.
func (b *builder) ownStatement(council string) string {
	c := b.library.Councils[council]
	if c == nil {
		return ""
	}
	own, _ := report.Address(c.Identity.Statement.Value) // what is no address is a finding
	return own
}

// statementOfAll is the page that the statements of a site of those meetings begin with; "" where the councils have their
// own, so that none is written.
func (b *builder) statementOfAll(shown []record.Meeting) string {
	if slices.ContainsFunc(shown, func(m record.Meeting) bool {
		council, known := b.publishers[m.ID]
		return known && b.ownStatement(council) == ""
	}) {
		return allStatements
	}
	return ""
}

// statements are the pages that tell how accessible a site of those meetings is, by their names. A council whose profile
// has an error keeps the last one; see keepStatements.
func (b *builder) statements(p published) (pages, error) {
	out := pages{}
	shown := p.meetings
	if b.statementOfAll(shown) == "" {
		return out, nil
	}
	covered := map[string][]record.Meeting{} // by council
	for _, m := range shown {
		if council, known := b.publishers[m.ID]; known {
			covered[council] = append(covered[council], m)
		}
	}
	var links []site.Step
	for _, council := range slices.Sorted(maps.Keys(covered)) {
		at, meetings := b.statementOf(council), covered[council]
		links = append(links, site.Step{Name: meetings[0].Council, Address: at})
		if c := b.library.Councils[council]; b.states(c) && b.ownStatement(council) == "" {
			out[at] = func() ([]byte, error) {
				return b.site.Statement(statement(c, path.Dir(at), meetings), b.identity(c, ""))
			}
		}
	}
	if len(links) > 1 || links[0].Address != allStatements {
		out[allStatements] = func() ([]byte, error) { return b.site.Statements(links, shown, p.of) }
	}
	out[evidencePage] = func() ([]byte, error) { return b.site.Evidence(record.Evidence{}, shown, p.of) }
	return out, nil
}

// states tells whether the profile of a council is good enough to make its statement of.
func (b *builder) states(c *project.Council) bool {
	return c != nil && c.Source != nil && (!c.Bad || b.options.Purpose.showsGaps())
}

// statement is what the accessibility statement of a council says of its meetings.
func statement(c *project.Council, address string, meetings []record.Meeting) site.Statement {
	words := language.Of(c.Language.Value)
	s := site.Statement{Address: address, Language: words.Tag}
	if day := c.Identity.Prepared; day.Given() && !day.Bad {
		s.Prepared, s.PreparedISO = c.Dates.Printed(day, words), day.ISO()
	}
	for _, m := range meetings {
		s.Covers(m)
	}
	return s
}

// keepStatements brings over statements of the last output that this one does not make, where pages come over that may
// link them. What other programs said of the last output is not true of this one, and never comes over.
func (b *builder) keepStatements(o *output) error {
	if !b.carries {
		return nil
	}
	_, tested := o.last.Digest(evidenceFile)
	for _, name := range o.last.In(record.StatementFolder) {
		folder := path.Dir(name)
		if _, meeting := o.last.Meetings[folder]; meeting || path.Base(name) != "index.html" && (name != evidencePage || tested) || o.manifest.Has(name) {
			continue
		}
		if folder != record.StatementFolder && path.Dir(folder) != record.StatementFolder {
			continue
		}
		if _, err := o.carry(name); err != nil {
			return err
		}
	}
	return nil
}
