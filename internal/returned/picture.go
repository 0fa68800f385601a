package returned

import (
	"crypto/sha256"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
)

// A picture is one of a Word file.
type picture struct {
	image  *docxread.Image
	change *docxread.Change // nil for none
}

// picturesOf are the pictures of runs.
func picturesOf(runs []docxread.Run) (out []picture) {
	for _, run := range runs {
		if run.Image != nil {
			out = append(out, picture{run.Image, run.Change})
		}
	}
	return out
}

// A pictureKey tells a picture from others: programs that save a file name its parts anew.
type pictureKey [sha256.Size]byte

// pictureKeys gives the keys of a file's pictures. Each part is read once, however often it is shown.
func pictureKeys(f *docxread.File) func(picture) pictureKey {
	read := map[string]pictureKey{}
	return func(p picture) pictureKey {
		key, ok := read[p.image.Part]
		if ok {
			return key
		}
		data, err := f.Picture(p.image)
		if err != nil { // it lies elsewhere, and is known by its words
			return sha256.Sum256([]byte(p.image.Words))
		}
		key = sha256.Sum256(data)
		read[p.image.Part] = key
		return key
	}
}

// pictures adds the pictures that were put in or taken out, which are none of the words. One that was put in the place of
// another is both.
func (c *comparer) pictures(sent, back *taken) {
	had, sentKey, backKey := map[pictureKey]int{}, pictureKeys(sent.File), pictureKeys(back.File)
	for _, p := range sent.passages {
		for _, shown := range p.pictures {
			if before.has(shown.change) {
				had[sentKey(shown)]++
			}
		}
	}
	for _, p := range back.passages {
		for _, shown := range p.pictures {
			key := backKey(shown)
			switch change := shown.change; {
			case change != nil && change.Kind != docxread.Formatted && !c.old[keyOf(change)]:
				c.pictured(c.edit(change, Where{}), p, after.has(change))
				if before.has(change) {
					had[key]--
				}
			case !before.has(change):
			case had[key] > 0:
				had[key]--
			default:
				c.pictured(Edit{}, p, true)
			}
		}
	}
	for _, p := range sent.passages {
		for _, shown := range p.pictures {
			if key := sentKey(shown); before.has(shown.change) && had[key] > 0 {
				had[key]--
				c.pictured(Edit{}, p, false)
			}
		}
	}
}

// pictured adds the edit by which a picture came or went, in a passage or below it.
func (c *comparer) pictured(e Edit, p *passage, came bool) {
	e.How, e.Also, e.Where = redline.TakenOut, "a picture", c.where(p, Where{Cited: "the paper"})
	if came {
		e.How = redline.PutIn
	}
	c.edits = append(c.edits, e)
}
