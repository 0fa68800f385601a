package pipeline

import (
	"path"

	"cabinet/internal/site"
)

// home is the home page.
func (b *builder) home(p published) (pages, error) {
	return pages{"index.html": func() ([]byte, error) { return b.site.Home(p.meetings, p.of) }}, nil
}

// bodies are the pages that list the meetings of each body.
func (b *builder) bodies(p published) (pages, error) {
	out := pages{}
	for _, body := range site.Bodies(p.meetings) {
		if body.Address != "" {
			out[path.Join(body.Address, "index.html")] = func() ([]byte, error) { return b.site.Body(body, b.identityOfHome(body.Meetings)) }
		}
	}
	return out, nil
}

// matters are the pages that show one matter through time each.
func (b *builder) matters(p published) (pages, error) {
	out := pages{}
	for _, matter := range site.Matters(p.meetings) {
		newest := matter.Papers[len(matter.Papers)-1]
		out[path.Join(matter.Address, "index.html")] = func() ([]byte, error) { return b.site.Matter(matter, b.identityOf(newest.Meeting)) }
	}
	return out, nil
}
