package pipeline

import (
	"bytes"
	"context"
	"maps"
	"path"
	"slices"

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

// leadAlong puts into the page of each meeting and of each paper the links to the ones before and after it. All pages are there by
// then, those that came over from the last output among them, whose neighbours may have changed since.
func (b *builder) leadAlong(ctx context.Context, p published, o *output) error {
	before := map[string]site.Place{}
	for place := range site.Places(slices.SortedFunc(maps.Values(o.last.Meetings), newestFirst)) {
		before[place.Address] = place
	}
	places := slices.Collect(site.Places(p.meetings))
	return b.atOnce(ctx, len(places), func(i int) error {
		place := places[i]
		name := path.Join(place.Address, "index.html")
		if was, stood := before[place.Address]; stood && was == place && o.taken(name) {
			return nil
		}
		was, err := p.read(name)
		if err != nil {
			return err
		}
		page, err := b.site.Along(was, place)
		if err != nil || bytes.Equal(was, page) {
			return err
		}
		return o.write(name, page)
	})
}
