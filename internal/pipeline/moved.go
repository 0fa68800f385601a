package pipeline

import (
	"cmp"
	"path"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/redirect"
	"cabinet/internal/site"
)

// notFoundPage is what servers send where there is nothing.
const notFoundPage = "404.html"

// notFound is that page.
func (b *builder) notFound(p published) (pages, error) {
	return pages{notFoundPage: func() ([]byte, error) {
		base, _ := b.base()
		return b.site.NotFound(base, p.meetings, p.of)
	}}, nil
}

// readRedirects reads which addresses have moved. Of a file in which nothing can be trusted, every old address would be lost,
// so that nothing is written then.
func (b *builder) readRedirects() {
	if p := b.options.Purpose; p != Checking && p != Building || !b.Content.Has(redirect.File) {
		return
	}
	name := path.Join(b.Content.Name, redirect.File)
	text, err := b.Content.File(redirect.File)
	if err != nil {
		b.list.Errorf(diag.NewSource(name, nil).Whole(), "unreadable", "", "%v", err)
		b.stopped = true
		return
	}
	base, known := b.base()
	if !known {
		base = ""
	}
	table, ok := redirect.Read(name, text, base, b.list)
	b.redirects, b.stopped = table, b.stopped || !ok
}

// lead writes the list of addresses that have moved, and a page at each that was a page of the site, from which readers are led
// on whatever server the site has. It comes when all else is written, so that no address leads to nothing or away from what is there.
func (b *builder) lead(o *output, p published) error {
	if b.redirects == nil {
		return nil
	}
	var all []record.Redirect
	b.movedFrom = map[string]bool{}
	coming, to := b.coming(), addressedIn(p.meetings)
	awaits := func(at string) bool { return aboveOf(at, coming) }
	for _, m := range b.redirects.Resolve(redirect.Site{Has: o.manifest.Has, Awaits: awaits}, b.list) {
		r := record.Redirect{Old: m.Old.String(), New: m.New.String()}
		b.movedFrom[m.Old.File()] = true
		if leadsOn(m.Old) {
			r.Page = m.Old.Page()
			page, err := b.leadingPage(m, p.of, to)
			if err == nil {
				err = o.write(r.Page, page)
			}
			if err != nil {
				return err
			}
		}
		all = append(all, r)
	}
	if len(all) == 0 {
		return nil
	}
	return o.write(record.RedirectsFile, record.WriteRedirects(all))
}

// leadsOn tells whether a page can stand at an address that has moved: that of a former page of the site, in the letters that
// its addresses have.
func leadsOn(old redirect.Address) bool {
	return old.Own() && old.Query == "" && old.IsPage() && strings.Trim(old.Page(), "abcdefghijklmnopqrstuvwxyz0123456789-/.") == ""
}

// An addressed is what stands at the addresses of a site's folders.
type addressed struct {
	meetings map[string]record.Meeting
	titles   map[string]string // of meetings and papers
}

func addressedIn(meetings []record.Meeting) addressed {
	out := addressed{map[string]record.Meeting{}, map[string]string{}}
	for _, m := range meetings {
		out.meetings[m.Address], out.titles[m.Address] = m, m.Name
		for _, p := range m.Papers {
			if p.Address != "" {
				out.titles[p.Address] = p.Title
			}
		}
	}
	return out
}

// meetingAt is the meeting at whose address, or below it, a folder stands.
func (at addressed) meetingAt(folder string) (m record.Meeting, ok bool) {
	for ; folder != "." && !ok; folder = path.Dir(folder) {
		m, ok = at.meetings[folder]
	}
	return m, ok
}

// leadingPage is the page at an old address. It is the council's whose meeting it stands below, or else the site's.
func (b *builder) leadingPage(m redirect.Moved, of site.Identity, at addressed) ([]byte, error) {
	folder, words := path.Dir(m.Old.Page()), language.English
	if meeting, ok := at.meetingAt(folder); ok {
		of, words = b.identityOf(meeting), language.Of(meeting.Language)
	}
	to := site.Target{Way: m.New.String(), Canonical: m.New.Web, Name: m.New.String()}
	if m.New.Own() {
		to.Name = cmp.Or(at.titles[path.Dir(m.New.Page())], to.Name)
	}
	if m.New.Web == "" {
		to.Way = record.Root(folder) + m.New.String()
		if of.URL != "" {
			whole := m.New
			whole.Fragment = ""
			to.Canonical = whole.On(of.URL)
		}
	}
	return b.site.Moved(folder, to, words, of)
}

// coming are the addresses at and below which pages may come to stand where there are none now: those of meetings that are held
// back, and of papers that are still to be finished.
func (b *builder) coming() map[string]bool {
	out := map[string]bool{}
	for _, m := range b.library.Ordered() {
		if m.Folder != "" && b.fates[m] == held {
			out[m.Folder] = true
		}
	}
	for _, p := range b.done {
		if at := p.place(); at != "" && !p.fate.listed() {
			out[at] = true
		}
	}
	return out
}
