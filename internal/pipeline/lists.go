package pipeline

import (
	"bytes"
	"path"

	"cabinet/internal/site"
)

// home is the home page.
func (b *builder) home(p published) (map[string][]byte, error) {
	page, err := b.site.Home(p.meetings, p.of)
	return map[string][]byte{"index.html": page}, err
}

// bodies are the pages that list the meetings of each body.
func (b *builder) bodies(p published) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, body := range site.Bodies(p.meetings) {
		if body.Address == "" {
			continue
		}
		page, err := b.site.Body(body, b.identityOfHome(body.Meetings))
		if err != nil {
			return nil, err
		}
		files[path.Join(body.Address, "index.html")] = page
	}
	return files, nil
}

// matters are the pages that show one matter through time each.
func (b *builder) matters(p published) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, matter := range site.Matters(p.meetings) {
		page, err := b.site.Matter(matter, b.identityOf(matter.Papers[len(matter.Papers)-1].Meeting))
		if err != nil {
			return nil, err
		}
		files[path.Join(matter.Address, "index.html")] = page
	}
	return files, nil
}

// leadAlong puts into the page of each meeting and of each paper the links to the ones before and after it. All pages are there by
// then, those that came over from the last output among them, whose neighbours may have changed since.
func (b *builder) leadAlong(p published, write func(name string, text []byte) error) error {
	for place := range site.Places(p.meetings) {
		name := path.Join(place.Address, "index.html")
		was, err := p.read(name)
		if err != nil {
			return err
		}
		page, err := b.site.Along(was, place)
		if err != nil {
			return err
		}
		if !bytes.Equal(was, page) {
			if err := write(name, page); err != nil {
				return err
			}
		}
	}
	return nil
}
