package pdfread

// maxPages bounds the pages of a file of somebody else's.
const maxPages = 5_000

// A bequest is what a page has from the nodes above it, where it does not say otherwise.
type bequest struct{ resources, media, crop, turn any }

// of gives what a node bequeaths in its turn.
func (b bequest) of(node dict) bequest {
	for key, to := range map[name]*any{"Resources": &b.resources, "MediaBox": &b.media, "CropBox": &b.crop, "Rotate": &b.turn} {
		if v := node[key]; v != nil {
			*to = v
		}
	}
	return b
}

// eachPage calls f for each page of the page tree of somebody else's file.
func (d *document) eachPage(tree any, f func(page dict, from bequest)) {
	w := pageWalker{document: d, seen: map[int]bool{}, found: f}
	w.walk(tree, bequest{}, 0)
	if d.err == nil && w.pages == 0 {
		d.fail("no pages")
	}
}

type pageWalker struct {
	*document
	seen  map[int]bool
	pages int
	found func(page dict, from bequest)
}

func (w *pageWalker) walk(v any, from bequest, depth int) {
	at, isRef := v.(ref)
	if isRef && w.seen[at.num] || depth > maxNesting {
		w.fail("the page tree isn't a tree")
	}
	if w.err != nil {
		return
	}
	w.seen[at.num] = w.seen[at.num] || isRef
	node := w.dict(v)
	from = from.of(node)
	switch kids := w.array(node["Kids"]); {
	case node == nil && w.mended:
		w.fail("a page is missing")
	case node == nil:
	case node["Kids"] == nil:
		w.pages++
		w.found(node, from)
	default:
		for _, kid := range kids {
			w.walk(kid, from, depth+1)
		}
	}
	if w.pages > maxPages {
		w.fail("more than %d pages", maxPages)
	}
}
