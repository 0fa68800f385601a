package tagpdf

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// profile is sRGB, by the International Color Consortium; see sRGB2014.LICENSE.
//
//go:embed sRGB2014.icc
var profile []byte

var profileStream = sync.OnceValue(func() stream { return pack(builder("/N 3"), profile) })

// plan holds the numbers of the objects to be written, so that they can refer to one another before they are.
type plan struct {
	pages, resources, firstPage  int // a page, then its content, then the next page
	catalog, info, meta, profile int
	root, parents, ids           int
	elements, links, bookmarks   int // the first of each
	pictures                     int
}

func (p *plan) page(n int) int { return p.firstPage + 2*(n-1) }

// finisher writes the file of one document.
type finisher struct {
	*file
	d     *Document
	drawn [][]byte // by fpdf, by page
	plan
	fonts builder  // the names of the fonts, and what they lead to
	files []int    // the first object of each other file
	uses  struct { // on the pages that are still to be written
		forms    []formUse
		pictures []pictureUse
	}
}

// finish makes the file out of what fpdf drew.
func (d *Document) finish(f *file, drawn [][]byte) ([]byte, error) {
	if len(drawn) != d.page {
		return nil, errDrawing
	}
	f.begin()
	w := finisher{file: f, d: d, drawn: drawn}
	w.number()
	w.uses.forms, w.uses.pictures = d.forms, d.pictureUses
	if err := w.resourceObjects(); err != nil {
		return nil, err
	}
	if err := w.pageObjects(); err != nil {
		return nil, err
	}
	w.structureObjects()
	w.linkObjects()
	w.outlineObjects()
	w.documentObjects()
	return w.end(w.catalog, w.info), nil
}

func (w *finisher) number() {
	d := w.d
	w.pages, w.resources = w.alloc(1), w.alloc(1)
	w.firstPage = w.alloc(2 * d.page)
	w.catalog, w.info, w.meta, w.profile = w.alloc(1), w.alloc(1), w.alloc(1), w.alloc(1)
	w.root, w.parents, w.ids = w.alloc(1), w.alloc(1), w.alloc(1)
	w.elements, w.links = w.alloc(len(d.elements)), w.alloc(len(d.links))
	w.bookmarks, w.plan.pictures = w.alloc(len(d.bookmarks)+1), w.alloc(len(d.pictures))
}

// pageObjects writes the pages, their content and the tree that holds them.
func (w *finisher) pageObjects() error {
	d := w.d
	w.object(w.pages, func(b builder) builder {
		b = b.str("<</Type/Pages").mediaBox(d.size).str("/Count ").num(d.page).str("/Kids[")
		for n := range d.page {
			b = b.ref(w.page(n + 1)).str(" ")
		}
		return b.str("]>>")
	})
	links := d.links // in the order of pages
	var lines gatherer
	for n := 1; n <= d.page; n++ {
		w.object(w.page(n), func(b builder) builder {
			b = w.pageResources(b.str("<</Type/Page/Parent ").ref(w.pages), n).str("/Contents ").ref(w.page(n) + 1).str("/StructParents ").num(n - 1).str("/Tabs/S")
			if size := d.sizeOf(n); !size.same(d.size) {
				b = b.mediaBox(size)
			}
			if d.sideways[n-1] {
				b = b.str("/Rotate 90")
			}
			if len(links) == 0 || links[0].page != n {
				return b.str(">>")
			}
			b = b.str("/Annots[")
			for len(links) > 0 && links[0].page == n {
				b = b.ref(w.links + len(d.links) - len(links)).str(" ")
				links = links[1:]
			}
			return b.str("]>>")
		})
		w.content = lines.page(d, w.drawn[n-1], w.content[:0])
		w.deflate(w.page(n)+1, "", w.content)
	}
	return lines.check(d.drawn)
}

// resourceObjects writes fonts, images and the objects of other files, and the dictionary of the fonts and images.
func (w *finisher) resourceObjects() error {
	w.fileObjects()
	for s, name := range fontNames() {
		if !w.d.loaded[s] {
			continue
		}
		n := w.alloc(1)
		part, err := w.d.family.faceOf(Style(s)).subset(w.d.groups[s])
		if err != nil {
			return err
		}
		w.fontObjects(n, part)
		w.fonts = w.fonts.str("/").str(name).str(" ").ref(n)
	}
	names := append(builder("<</Font<<"), w.fonts...).str(">>/XObject<<")
	for i, p := range w.d.pictures {
		w.stream(w.plan.pictures+i, p.object)
		names = names.str("/I").num(i).str(" ").ref(w.plan.pictures + i)
	}
	w.object(w.resources, func(b builder) builder { return b.str(string(names)).str(">>>>") })
	return nil
}

// fontObjects writes a part of a face as a font whose codes are UTF-16.
func (w *finisher) fontObjects(n int, s *subset) {
	descendant := w.alloc(5)
	descriptor, file, glyphs, unicode := descendant+1, descendant+2, descendant+3, descendant+4
	w.object(n, func(b builder) builder {
		b = b.str("<</Type/Font/Subtype/Type0/BaseFont/").str(s.name).str("/Encoding/Identity-H/DescendantFonts[").ref(descendant)
		return b.str("]/ToUnicode ").ref(unicode).str(">>")
	})
	w.object(descendant, func(b builder) builder {
		b = b.str("<</Type/Font/Subtype/CIDFontType2/BaseFont/").str(s.name)
		b = b.str("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").ref(descriptor)
		return append(b.str("/CIDToGIDMap ").ref(glyphs).str("/W"), s.widths...).str(">>")
	})
	w.object(descriptor, func(b builder) builder {
		return append(b, s.descriptor...).str("/FontFile2 ").ref(file).str(">>")
	})
	w.stream(file, s.file)
	w.stream(glyphs, s.glyphs)
	w.stream(unicode, s.unicode)
}

// linkObjects writes the annotations. Flag 4 is Print, which PDF/A asks for.
func (w *finisher) linkObjects() {
	for i, l := range w.d.links {
		w.object(w.links+i, func(b builder) builder {
			b = b.str("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect").rect(l.box, w.d.sizeOf(l.page)).str("/P ").ref(w.page(l.page))
			b = b.str("/StructParent ").num(w.d.page + i).str("/Contents").text(l.description)
			if l.uri != "" {
				return b.str("/A<</S/URI/URI").text(l.uri).str(">>>>")
			}
			return b.str("/Dest").text(l.destination).str(">>")
		})
	}
}

func (w *finisher) outlineObjects() {
	if len(w.d.bookmarks) == 0 {
		return
	}
	for i, n := range branches(w.d.bookmarks) {
		w.object(w.bookmarks+i, func(b builder) builder {
			if i == 0 {
				b = b.str("<</Type/Outlines")
			} else {
				m := &w.d.bookmarks[i-1]
				b = b.str("<</Title").text(m.title).str("/Parent ").ref(w.bookmarks + n.up)
				b = w.view(b.str("/Dest"), m.spot).str("/SE ").ref(w.elements + int(m.element))
			}
			for _, to := range [...]struct {
				key string
				n   int
			}{{"/Prev ", n.previous}, {"/Next ", n.next}, {"/First ", n.first}, {"/Last ", n.last}} {
				if to.n > 0 {
					b = b.str(to.key).ref(w.bookmarks + to.n)
				}
			}
			if count := n.count(i == 0, w.d.folded); count != 0 {
				b = b.str("/Count ").num(count)
			}
			return b.str(">>")
		})
	}
}

// view writes a destination: a height on a page, at the magnification that the reader has. Its place is that on the upright page,
// where turned content has its height from left to right, and its left edge at the bottom.
func (w *finisher) view(b builder, s spot) builder {
	b = b.str("[").ref(w.page(s.page)).str("/XYZ ")
	if s.turned {
		return b.fixed(s.y.hundredths(), 2).str(" 0 null]")
	}
	return b.str("null ").fixed(w.d.sizeOf(s.page).up(s.y), 2).str(" null]")
}

// documentObjects writes what belongs to the file as a whole: catalogue, information, metadata and colour profile.
func (w *finisher) documentObjects() {
	d := w.d
	w.stream(w.profile, profileStream())
	packet := builder{}.xmp(d.meta)
	w.stream(w.meta, stream(append(builder("<</Type/Metadata/Subtype/XML/Length ").num(len(packet)).str(">>\nstream\n"), packet...).str("\nendstream")))
	w.object(w.catalog, func(b builder) builder {
		b = b.str("<</Type/Catalog/Pages ").ref(w.pages).str("/Lang").text(d.meta.Language).str("/MarkInfo<</Marked true>>")
		b = b.str("/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ").ref(w.root).str("/Metadata ").ref(w.meta)
		b = b.str("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
		b = b.ref(w.profile).str(">>]")
		if len(d.bookmarks) > 0 {
			b = b.str("/PageMode/UseOutlines/Outlines ").ref(w.bookmarks)
		}
		return w.pageLabels(w.names(b)).str(">>")
	})
	w.object(w.info, func(b builder) builder {
		b = b.str("<</Title").text(d.meta.Title)
		for _, entry := range [...][2]string{{"/Author", d.meta.Author}, {"/Subject", d.meta.Subject}, {"/Creator", d.meta.Creator}} {
			if entry[1] != "" {
				b = b.str(entry[0]).text(entry[1])
			}
		}
		return b.str("/Producer(" + producer + ")/CreationDate").pdfDate(d.meta.created()).str("/ModDate").pdfDate(d.meta.Date).str(">>")
	})
}

// names writes the tree of named destinations, which must be in order.
func (w *finisher) names(b builder) builder {
	if len(w.d.destinations) == 0 {
		return b
	}
	sorted := slices.Clone(w.d.destinations)
	slices.SortFunc(sorted, func(a, b destination) int { return strings.Compare(a.name, b.name) })
	b = b.str("/Names<</Dests<</Names[")
	for _, t := range sorted {
		b = w.view(b.text(t.name), t.spot)
	}
	return b.str("]>>>>")
}

// pageLabels writes how pages are counted. The first page must have a label if any has.
func (w *finisher) pageLabels(b builder) builder {
	labels := w.d.labels
	if len(labels) == 0 {
		return b
	}
	b = b.str("/PageLabels<</Nums[")
	if labels[0].page > 1 {
		b = b.str("0<</S/D>>")
	}
	for _, l := range labels {
		b = b.num(l.page - 1).str("<<")
		if l.prefix != "" {
			b = b.str("/P").text(l.prefix)
		}
		if l.first > 0 {
			b = b.str("/S/").str(l.style).str("/St ").num(l.first)
		}
		b = b.str(">>")
	}
	return b.str("]>>")
}
