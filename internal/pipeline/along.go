package pipeline

import (
	"bytes"
	"context"
	"maps"
	"path"
	"slices"
	"sync"

	"cabinet/internal/record"
	"cabinet/internal/site"
)

// A line is where the pages of the last output stood among their neighbours. Its methods are safe for use by several goroutines.
type line struct {
	places map[string]site.Place // by their addresses

	mu   sync.Mutex
	same map[string]bool // the addresses of pages that are made with the links that they had there
}

// lineOf is the line of an output.
func lineOf(last record.Site) *line {
	l := &line{places: map[string]site.Place{}, same: map[string]bool{}}
	for place := range site.Places(slices.SortedFunc(maps.Values(last.Meetings), newestFirst)) {
		l.places[place.Address] = place
	}
	return l
}

// inLine puts into the page of an address the links to its neighbours that it had in the last output. Most pages have them again, so
// that few are written a second time.
func (b *builder) inLine(address string, page []byte) ([]byte, error) {
	if b.output == nil {
		return page, nil
	}
	l := b.output.line
	place, stood := l.places[address]
	if !stood {
		return page, nil
	}
	l.mu.Lock()
	l.same[address] = true
	l.mu.Unlock()
	return b.site.Along(page, place)
}

// leads tells whether a page, which is in the stage, has the links of a place already.
func (o *output) leads(place site.Place) bool {
	was, stood := o.line.places[place.Address]
	return stood && was == place && (o.line.same[place.Address] || o.taken(path.Join(place.Address, "index.html")))
}

// leadAlong puts into the page of each meeting and of each paper the links to the ones before and after it. All pages are there by
// then, those that came over from the last output among them, whose neighbours may have changed since.
func (b *builder) leadAlong(ctx context.Context, p published, o *output) error {
	places := slices.Collect(site.Places(p.meetings))
	return b.atOnce(ctx, len(places), func(i int) error {
		place, name := places[i], path.Join(places[i].Address, "index.html")
		if o.leads(place) {
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
