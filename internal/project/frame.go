package project

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/pageframe"
	"cabinet/internal/report"
)

// frame reads the page of the council's own in which its pages stand; nil for none, or one that can't be used.
func (p *Project) frame(c *casefile.Council, list *diag.List) *pageframe.Frame {
	name := c.Site.Frame
	if !name.Given() || name.Bad {
		return nil
	}
	text, err := p.Content.File(name.Value)
	if err != nil {
		list.Errorf(name.Span, "frame", "name an HTML file below content/, such as councils/page.html", "%v", err)
		return nil
	}
	source := diag.NewSource(path.Join(p.Content.Name, name.Value), bytes.TrimPrefix(text, []byte("\uFEFF")))
	secure := strings.HasPrefix(strings.ToLower(c.Site.URL.Value), "https:")
	return pageframe.Read(source, pageframe.Site{Secure: secure, Has: func(id string) bool { return hasID(c, id) }}, list)
}

// hasID tells whether papers of a council have an element with an id. That of a whole page's <main> is another in a frame.
func hasID(c *casefile.Council, id string) bool {
	for _, l := range c.Layouts() {
		if slices.ContainsFunc(l.Sections(), func(s casefile.Section) bool { return s.ID.Value == id }) {
			return true
		}
	}
	return id != "main" && len(id) < 100 && report.Reserved(id) != ""
}
