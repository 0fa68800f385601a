package pipeline

import (
	"maps"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// url is the public address of a site of those meetings; "" where it is not known.
func (b *builder) url(shown []record.Meeting) string {
	var councils []*project.Council
	for _, m := range shown {
		councils = append(councils, b.councilOf(m))
	}
	return urlOf(councils)
}

// base is the path of the home page's folder on its server. ok is false, and the path "/", where it is not known.
func (b *builder) base() (base string, ok bool) {
	return site.Identity{URL: urlOf(slices.Collect(maps.Values(b.library.Councils)))}.Base()
}

// urlOf is the public address that every profile gives that gives one; "" where none does, or they disagree.
func urlOf(councils []*project.Council) (address string) {
	for _, c := range councils {
		if c == nil || c.Source == nil {
			continue
		}
		switch own := siteURL(c.Site.URL); {
		case own == "" || own == address:
		case address != "":
			return ""
		default:
			address = own
		}
	}
	return address
}

// siteURL is the public address of a site with a slash at its end; "" where it is not given, or is none.
func siteURL(t casefile.Text) string {
	address, _ := report.SiteAddress(t.Value)
	return address
}
