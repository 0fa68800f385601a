package pipeline

import (
	"path"
	"strings"

	"cabinet/internal/feed"
	"cabinet/internal/record"
)

// feeds are the feeds and calendars that other programs follow. Nobody follows drafts.
func (b *builder) feeds(p published) (pages, error) {
	if b.options.Purpose.unlisted() || len(p.meetings) == 0 {
		return nil, nil
	}
	return ready(b.followed(p).Files()), nil
}

// sitemap lists the pages of a site for search engines: those of its papers and meetings, and those among the names of
// files that go through all meetings. The page of search is for people, and so is the one for what is not there.
func (b *builder) sitemap(p published, names []string) map[string][]byte {
	if b.options.Purpose.unlisted() {
		return nil
	}
	var pages []string
	for _, name := range names {
		if path.Base(name) == "index.html" && !strings.HasPrefix(name, record.SearchFolder+"/") {
			pages = append(pages, name)
		}
	}
	return b.followed(p).Sitemap(pages)
}

// followed are the records of a site with its public address.
func (b *builder) followed(p published) feed.Site {
	return feed.Site{URL: b.url(p.meetings), Meetings: p.meetings, Register: b.showsRegister(), Listed: b.registered(p.meetings)}
}
