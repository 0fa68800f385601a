package pipeline

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/gob"
	"errors"
)

// A keeper takes the products of a run as they are made, and keeps them for the next run. It holds them in the form of their file
// and compressed, which takes a tenth of the room.
type keeper struct {
	text   bytes.Buffer
	packed *flate.Writer
	to     *gob.Encoder
	err    error // why the products can't be kept; nil as long as they can
}

func newKeeper() *keeper {
	k := &keeper{}
	k.packed, k.err = flate.NewWriter(&k.text, flate.BestSpeed)
	k.to = gob.NewEncoder(k.packed)
	return k
}

// keep keeps a product, unless it is one of a paper that is withdrawn or whose meeting is not known.
func (k *keeper) keep(m product) {
	if k.err == nil && m.paper.withdrawal == nil && m.paper.meeting != nil {
		k.err = k.to.Encode(m.kept())
	}
}

// all is the text of the products that were kept.
func (k *keeper) all() ([]byte, error) {
	err := errors.Join(k.err, k.packed.Close())
	return k.text.Bytes(), err
}

// A keptRun is what is kept of a run beside what it said.
type keptRun struct {
	Pages    map[string][sha256.Size]byte // of what the pages of each meeting are made, by its address
	Lists    keptLists
	Openings map[string]keptOpening // by the names of their files
	Unmade   map[string]bool        // the meetings of which the output has what the output before had, by their names
	Products []byte
}

// writeKnown is what the run knows, as it is kept.
func (b *builder) writeKnown() ([]byte, error) {
	kept := keptRun{Pages: b.known.pages, Lists: b.known.lists, Openings: b.known.openings, Unmade: map[string]bool{}}
	for m, fate := range b.fates {
		if fate != made {
			kept.Unmade[m.Name] = true
		}
	}
	var err error
	if kept.Products, err = b.known.keeping.all(); err != nil {
		return nil, err
	}
	var text bytes.Buffer
	err = gob.NewEncoder(&text).Encode(kept)
	return text.Bytes(), err
}

// recall reads what was kept of the last run, but for its products, of which [builder.readKnown] makes others.
func (k *known) recall(text []byte) {
	var kept keptRun
	if gob.NewDecoder(bytes.NewReader(text)).Decode(&kept) != nil {
		return
	}
	k.kept, k.pagesBefore, k.listsBefore = &kept, kept.Pages, kept.Lists
	k.last.Opening = k.stillOpening(kept.Openings)
}

// readKnown gives the products of the last run. What can't be read is made again, and so is what was put into the output and then
// taken out, since its meeting was held back.
func (b *builder) readKnown(kept *keptRun) map[string]product {
	all, recorded := map[string]product{}, b.recorded()
	from := gob.NewDecoder(flate.NewReader(bytes.NewReader(kept.Products)))
	for {
		var k keptProduct
		if from.Decode(&k) != nil {
			return all
		}
		key := k.Subject.Key()
		delete(all, key) // an agenda may have been made again
		if m, ok := k.product(b.library, recorded); ok && !(k.Put && kept.Unmade[k.Meeting]) {
			all[key] = m
		}
	}
}
