package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"cabinet/internal/handover"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/redirect"
	"cabinet/internal/webserver"
)

// ServerOptions say what is written for a web team, and where to.
type ServerOptions struct {
	Folder string // that is written
	Path   string // of the home page's folder on the server; "" for that of the profiles' [site] url, or else the server's root
	Sync   bool   // put what is written on the disk before it counts
	Busy   func() // called before another run that writes is waited for; nil to give up instead
}

// A Served is what was written for a web team.
type Served struct {
	Path  string   // at which the site is to be served
	Known bool     // the options or the profiles say so
	Moved int      // old addresses from which readers are led on
	Files []string // that were written
	Left  []error  // what could not be removed of earlier ones
}

// Server writes what a web team needs to serve the site that the last build wrote. No error changes anything.
func Server(ctx context.Context, p *project.Project, o ServerOptions) (s Served, err error) {
	if err := apart(p, o.Folder); err != nil {
		return s, err
	}
	b := newBuilder(p, Options{Busy: o.Busy})
	lock, err := b.lock(ctx) // a build would exchange the records that are read
	if err != nil {
		return s, err
	}
	defer lock.Release()
	root, err := b.lastOutput()
	if err != nil {
		return s, err
	}
	defer root.Close()
	last, err := record.Read(root.FS())
	if err = cmp.Or(err, last.Damaged); err != nil {
		return s, err
	}
	b.load()
	if err := b.fitToServe(); err != nil {
		return s, err
	}
	s.Path, s.Known = b.base()
	if o.Path != "" {
		s.Path, s.Known = o.Path, true
	}
	site := webserver.Site{Base: s.Path, Policy: Policy(b.library).String()}
	if site.Moved, err = movedOf(last, s.Path); err != nil {
		return s, err
	}
	s.Moved = len(site.Moved)
	return s, s.write(site, o)
}

// fitToServe refuses a profile that can't be read, or whose address of the site or frame can't be used: the pages that it was used for
// are still there, and what is written without it would keep browsers from what they load.
func (b *builder) fitToServe() error {
	for _, id := range sortedKeys(b.library.Councils) {
		c := b.library.Councils[id]
		if c.Source == nil || c.Site.URL.Given() && siteURL(c.Site.URL) == "" || c.Site.Frame.Given() && c.Frame == nil {
			return fmt.Errorf("what the profile of %s says of the site can't be used, so nothing was written; cabinet check says why", id)
		}
	}
	return nil
}

// movedOf are the addresses that have moved on a site that stands at a path.
func movedOf(last record.Site, base string) (out []redirect.Moved, err error) {
	for _, r := range last.Redirects {
		var m redirect.Moved
		if m.Old, err = redirect.ParseOld(r.Old, base); err == nil {
			m.New, err = redirect.ParseNew(r.New, base)
		}
		if err != nil || m.New.Web == "" && !m.New.Own() {
			return nil, fmt.Errorf("%s was changed by hand, and can't be used; cabinet build makes it again", record.RedirectsFile)
		}
		out = append(out, m)
	}
	return out, nil
}

// write writes the files into the folder.
func (s *Served) write(site webserver.Site, o ServerOptions) error {
	files, err := site.Files()
	if err != nil {
		return err
	}
	texts := map[string][]byte{}
	for _, f := range files {
		texts[f.Name], s.Files = f.Text, append(s.Files, f.Name)
	}
	s.Left, err = handover.Put(filepath.Clean(o.Folder), texts, o.Sync)
	return err
}
