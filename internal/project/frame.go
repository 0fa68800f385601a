package project

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
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
	ids := p.ids(c)
	return pageframe.Read(source, pageframe.Site{Secure: secure, Has: func(id string) bool { return ids[id] || id != "main" && report.Reserved(id) != "" }}, list)
}

// idForm matches an id that a template gives.
var idForm = lazy.New(` id="([^"{]+)"`)

// ids are those that pages of a council have, beside the ones that begin as numbers do: of sections, and of what templates make.
// That of a whole page's <main> is another in a frame.
func (p *Project) ids(c *casefile.Council) map[string]bool {
	ids := map[string]bool{}
	for _, l := range c.Layouts() {
		for _, s := range l.Sections() {
			ids[s.ID.Value] = true
		}
	}
	templates, _ := fs.Glob(p.Templates, "site/*.html.tmpl") // the pattern is well formed
	for _, name := range templates {
		text, _ := fs.ReadFile(p.Templates, name) // one that can't be read is a finding of the site's
		for _, m := range idForm.FindAllSubmatch(text, -1) {
			ids[string(m[1])] = true
		}
	}
	delete(ids, "main")
	return ids
}
