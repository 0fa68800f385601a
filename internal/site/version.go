package site

import (
	"fmt"
	"path"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// said is what is to be said of a publication, apart from where the version before it is.
func said(p record.Publication, version int) language.Publication {
	return language.Publication{Version: version, Day: p.PublishedDay, Changed: p.Changed, Late: p.Late}
}

// earlier are links to earlier versions; below is put before their folders.
func earlier(versions []record.Version, below string, words *language.Language) []Step {
	var out []Step
	for _, v := range versions {
		name := fmt.Sprintf(words.Earlier, v.Version)
		switch {
		case v.Withdrawn != nil:
			name = fmt.Sprintf(words.EarlierOff, v.Version)
		case v.PublishedDay != "":
			name = fmt.Sprintf(words.EarlierOn, v.Version, v.PublishedDay)
		}
		out = append(out, Step{name, below + path.Base(v.Address) + "/index.html"})
	}
	return out
}

// Withdrawn makes the page that a withdrawn paper of a meeting leaves at its address.
func (s *Site) Withdrawn(m record.Meeting, p record.Paper, of Identity) ([]byte, error) {
	words := language.Of(p.Language)
	f := frame(words, p.Title+" – "+m.Name, p.Address, of, back(m, p.Address, Step{m.Name, "../index.html"}, Step{p.ShortTitle, ""})...)
	return s.gone(f, p, words.ThisIsOff(p.Withdrawn.Postponed))
}

// WithdrawnVersion makes the page that a withdrawn version of a paper leaves at its own address, below its paper's.
// It has the title that the paper has now: the version's own may be what must not be known.
func (s *Site) WithdrawnVersion(m record.Meeting, p record.Paper, v record.Version, of Identity) ([]byte, error) {
	words := language.Of(p.Language)
	name := fmt.Sprintf(words.VersionN, v.Version)
	p.Address, p.Withdrawn = v.Address, v.Withdrawn
	f := frame(words, name+": "+p.Title+" – "+m.Name, v.Address, of, back(m, v.Address, Step{m.Name, "../../index.html"}, Step{p.ShortTitle, "../index.html"}, Step{name, ""})...)
	return s.gone(f, p, fmt.Sprintf(words.ThisOff, v.Version))
}

// gone makes the page that a paper or a version leaves; what says of it that it was withdrawn.
func (s *Site) gone(f Frame, p record.Paper, what string) ([]byte, error) {
	f.hide()
	return execute(s.withdrawn, 0, 0, struct {
		Frame
		Paper record.Paper
		What  string
		To    string // the page of the meeting that it goes to
	}{f, p, what, record.Way(p.Address, p.Withdrawn.Meeting) + "/index.html"})
}
