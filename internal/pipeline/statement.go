package pipeline

import (
	"cmp"
	"path"
	"slices"

	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/site"
)

// publishers are the ids of the councils of which there are meetings, sorted. One whose profile is lost or has an error
// counts too, so that the statements of the others stay where they are.
func publishers(l *project.Library) (ids []string) {
	for _, m := range l.Ordered() {
		if m.Council.Given() && !m.Council.Bad {
			ids = append(ids, m.Council.Value)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// statementOf is where the accessibility statement for the papers of a council stands: a path from the home page's folder
// on, or an address of the council's own site; "" for a council whose profile can't be read. The statement of the only
// council is in [record.StatementFolder] itself. Of several, each has a folder below, and a page above leads to them.
func (b *builder) statementOf(c *project.Council) string {
	switch {
	case c == nil || c.Source == nil:
		return ""
	case ownStatement(c):
		return c.Identity.Statement.Value
	}
	return b.statementPage(c.ID)
}

// statementPage is the page of the statement that is written for the papers of a council.
func (b *builder) statementPage(council string) string {
	if len(b.publishers) > 1 {
		return path.Join(record.StatementFolder, council, "index.html")
	}
	return path.Join(record.StatementFolder, "index.html")
}

// ownStatement tells whether a council has a statement of its own, which covers its papers.
func ownStatement(c *project.Council) bool {
	return c.Identity.Statement.Given() && !c.Identity.Statement.Bad
}

// statements are the pages that tell how accessible a site of those meetings is, by their names.
func (b *builder) statements(shown []record.Meeting) (map[string][]byte, error) {
	councils := map[string]string{} // by the ids of their meetings' records
	for _, m := range b.library.Meetings {
		councils[record.ID(m.Name)] = m.Council.Value
	}
	covered := map[string][]record.Meeting{} // by council
	for _, m := range shown {
		covered[councils[m.ID]] = append(covered[councils[m.ID]], m)
	}
	files, written := map[string][]byte{}, false
	var links []site.Step
	for _, id := range b.publishers {
		c, meetings := b.library.Councils[id], covered[id]
		if len(meetings) == 0 {
			continue
		}
		at := cmp.Or(b.statementOf(c), b.statementPage(id))
		links = append(links, site.Step{Name: meetings[0].Council, Address: at})
		if c != nil && ownStatement(c) {
			continue
		}
		written = true
		if !b.states(c) {
			continue // the last one stays; see keepStatements
		}
		var err error
		if files[at], err = b.site.Statement(statement(c, path.Dir(at), meetings), b.identity(c, "")); err != nil {
			return nil, err
		}
	}
	if !written {
		return files, nil
	}
	return files, b.aroundStatements(files, links, shown)
}

// states tells whether the profile of a council is good enough to make its statement of.
func (b *builder) states(c *project.Council) bool {
	return c != nil && c.Source != nil && (!c.Bad || b.options.Purpose.showsGaps())
}

// aroundStatements adds what the statements link, and the page that leads to them.
func (b *builder) aroundStatements(files map[string][]byte, links []site.Step, shown []record.Meeting) (err error) {
	if len(b.publishers) > 1 {
		if files[path.Join(record.StatementFolder, "index.html")], err = b.site.Statements(links, shown); err != nil {
			return err
		}
	}
	files[evidencePage], err = b.site.Evidence(record.Evidence{}, shown, b.identityOfHome(shown))
	return err
}

// statement is what the accessibility statement of a council says of its meetings.
func statement(c *project.Council, address string, meetings []record.Meeting) site.Statement {
	words := language.Of(c.Language.Value)
	s := site.Statement{Address: address, Council: c.Name.Value, Language: words.Tag, Website: c.Identity.Website.Value, Email: c.Identity.Email.Value, Phone: c.Identity.Phone.Value}
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
