package feed

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"

	"cabinet/internal/record"
)

// mostAddresses is how many addresses a sitemap has. The protocol allows 50,000, and 50 MB: so many fit, however long they are.
const mostAddresses = 20_000

// A place is an address of a sitemap, or another sitemap.
type place struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

// Sitemap are the sitemap of the site and, of a large site, those that it leads to. It has the page of each meeting, paper and
// supplement, and further pages by their paths from the home page's folder on. What search engines should not list is left
// out: earlier versions, and the pages that withdrawn papers leave. There is none where the site's address is not known.
func (s Site) Sitemap(pages []string) map[string][]byte {
	if s.URL == "" {
		return nil
	}
	var all []place
	for _, page := range slices.Sorted(slices.Values(pages)) {
		all = append(all, place{Loc: record.PublicPage(s.URL, page)})
	}
	for _, m := range s.Meetings {
		all = append(all, s.places(m)...)
	}
	if len(all) <= mostAddresses {
		return map[string][]byte{record.SitemapFile: addresses(all)}
	}
	files := map[string][]byte{}
	var parts []place
	for n := 1; len(all) > 0; n++ {
		name, some := fmt.Sprintf("sitemap-%d.xml", n), all[:min(len(all), mostAddresses)]
		files[name], all = addresses(some), all[len(some):]
		parts = append(parts, place{Loc: s.link("", name)})
	}
	files[record.SitemapFile] = marshal(struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Places  []place  `xml:"sitemap"`
	}{Places: parts})
	return files
}

// addresses is a sitemap.
func addresses(all []place) []byte {
	return marshal(struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Places  []place  `xml:"url"`
	}{Places: all})
}

// places are the pages of a meeting, of its own papers and of its supplements, with the days on which they changed last.
func (s Site) places(m record.Meeting) []place {
	all := []place{{record.PublicPage(s.URL, path.Join(m.Address, "index.html")), newest(m)}}
	for _, p := range m.Papers {
		if p.Address != "" && m.Owns(p) && p.Withdrawn == nil && !p.Draft {
			all = append(all, place{record.PublicPage(s.URL, path.Join(p.Address, "index.html")), day(p.Published)})
		}
	}
	if m.Agenda != nil {
		for _, sup := range m.Agenda.Supplements {
			all = append(all, place{record.PublicPage(s.URL, path.Join(sup.Address, "index.html")), day(sup.Published)})
		}
	}
	return all
}
