package tagpdf

import "strconv"

// Objects are what pages of another file need, in a row: each refers to the others by their places in it. They are told apart by
// identity, so the same value must stand for the same objects.
type Objects interface {
	// Len is how many there are.
	Len() int
	// IsStream says whether an object is a stream.
	IsStream(i int) bool
	// Append writes an object as it is in a file in which the first of them has the given number, and the others those after it.
	Append(b []byte, i, first int) []byte
}

// Form is a page of another file, as a picture by itself: one of its objects is a form that draws it.
type Form struct {
	In     Objects
	Object int    // the form
	Size   Size   // of the page
	Matrix [6]int // puts the form on a page of that size: four whole numbers, and its origin, from the lower left corner, in thousandths of a point
}

// formUse is a form that is drawn on a page.
type formUse struct {
	page, file int
	object     int
}

// pictureUse is a picture that is drawn on a page.
type pictureUse struct{ page, picture int }

// DrawForm draws a page of another file over the whole of the current page, which must be as large. Nothing is known of what it
// draws: neither its fonts nor its marks make a file that conforms, so [Meta.NoClaim] is needed. If a Figure is being marked, the page
// becomes part of its BBox.
func (d *Document) DrawForm(f Form) {
	switch {
	case !d.drawing("a form"):
		return
	case !d.meta.NoClaim:
		d.fail("a form in a file that claims to conform")
		return
	case d.turning || !d.sizeOf(d.page).same(f.Size):
		d.fail("a form of %v by %v on a page of another size", f.Size.Width, f.Size.Height)
		return
	}
	if d.marking >= 0 && d.elements[d.marking].kind == Figure {
		d.growFigure(&d.elements[d.marking], Rect{Width: f.Size.Width, Height: f.Size.Height})
	}
	n := 0
	for n < len(d.files) && d.files[n] != f.In {
		n++
	}
	if n == len(d.files) {
		d.files = append(d.files, f.In)
	}
	b := append(d.line[:0], "q "+unset+" "...)
	for i, v := range f.Matrix {
		b = b.fixed(v, []int{0, 0, 0, 0, 3, 3}[i]).str(" ")
	}
	d.raw(b.str("cm /").str(formName(len(d.forms))).str(" Do Q"))
	d.forms = append(d.forms, formUse{d.page, n, f.Object})
}

// unset is the state of a page on which nothing was drawn: black, lines one point wide, not dashed, with plain ends and corners.
const unset = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d"

// formName is how pages name a form.
func formName(n int) string { return "X" + strconv.Itoa(n) }

// fileObjects writes what the pages of other files need, once for each file.
func (w *finisher) fileObjects() {
	for _, objects := range w.d.files {
		first := w.alloc(objects.Len())
		w.files = append(w.files, first)
		for i := range objects.Len() {
			if objects.IsStream(i) {
				w.places[first+i] = place{kind: 1, at: len(w.out)}
				w.out = builder(objects.Append(w.out.num(first+i).str(" 0 obj\n"), i, first)).str("\nendobj\n")
				continue
			}
			w.object(first+i, func(b builder) builder { return objects.Append(b, i, first) })
		}
	}
}

// pageResources writes what a page can draw. All pages share one dictionary, but those with forms have their own: else every page
// would name all forms.
func (w *finisher) pageResources(b builder, page int) builder {
	forms, rest := upTo(page, w.uses.forms, func(u formUse) int { return u.page })
	pictures, others := upTo(page, w.uses.pictures, func(u pictureUse) int { return u.page })
	w.uses.forms, w.uses.pictures = rest, others
	if len(forms) == 0 {
		return b.str("/Resources ").ref(w.resources)
	}
	b = append(b.str("/Resources<</Font<<"), w.fonts...).str(">>/XObject<<")
	named := map[int]bool{}
	for _, u := range pictures {
		if !named[u.picture] {
			b = b.str("/I").num(u.picture).str(" ").ref(w.plan.pictures + u.picture)
		}
		named[u.picture] = true
	}
	for i, u := range forms {
		b = b.str("/").str(formName(len(w.d.forms) - len(rest) - len(forms) + i)).str(" ").ref(w.files[u.file] + u.object)
	}
	return b.str(">>>>")
}

// upTo parts off the uses on a page, where those on earlier pages are gone already.
func upTo[T any](page int, uses []T, on func(T) int) (these, rest []T) {
	n := 0
	for n < len(uses) && on(uses[n]) == page {
		n++
	}
	return uses[:n], uses[n:]
}
