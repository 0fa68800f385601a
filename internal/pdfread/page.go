package pdfread

import "slices"

// page is a page of the file, with what it inherits.
type page struct {
	dict      dict
	box       any
	resources any
	turn      any // in degrees, clockwise

	width, height float64 // in points, as shown
	turned        int     // from 0 to 270
	shown         matrix  // from the page's own coordinates to those in which the page is shown
}

// findPages walks the page tree.
func (r *reader) findPages(catalog dict) {
	r.findPage(catalog["Pages"], page{}, 0)
	if len(r.pages) == 0 {
		r.fail("no pages")
	}
	r.pdf.Pages = make([]Page, len(r.pages))
}

func (r *reader) findPage(v any, above page, depth int) {
	at, ok := v.(ref)
	if _, seen := r.pageOf[at.num]; !ok || seen || depth > maxNesting {
		r.fail("the page tree isn't a tree")
		return
	}
	r.pageOf[at.num] = 0
	pg := page{dict: r.dict(v), box: above.box, resources: above.resources, turn: above.turn}
	if box := pg.dict["MediaBox"]; box != nil {
		pg.box = box
	}
	if res := pg.dict["Resources"]; res != nil {
		pg.resources = res
	}
	if turn := pg.dict["Rotate"]; turn != nil {
		pg.turn = turn
	}
	switch kind := r.name(pg.dict["Type"]); kind {
	case "Pages":
		for _, kid := range r.array(pg.dict["Kids"]) {
			r.findPage(kid, pg, depth+1)
		}
	case "Page":
		r.pages = append(r.pages, &pg)
		r.pageOf[at.num] = len(r.pages)
		r.measure(&pg, len(r.pages))
	default:
		r.fail("the page tree holds a %q", kind)
	}
}

// measure finds how a page is shown: in which size, and turned by how much.
func (r *reader) measure(pg *page, number int) {
	box := r.numbers(pg.box, 4)
	if box == nil {
		r.fail("page %d has no MediaBox", number)
		return
	}
	left, bottom, right, top := box[0], box[1], box[2], box[3]
	pg.width, pg.height = right-left, top-bottom
	turn := r.integer(pg.turn)
	pg.turned = (turn%360 + 360) % 360
	switch pg.turned {
	case 0:
		pg.shown = unit
	case 90:
		pg.shown = matrix{0, -1, 1, 0, -bottom, right}
		pg.width, pg.height = pg.height, pg.width
	case 180:
		pg.shown = matrix{-1, 0, 0, -1, right, top}
	case 270:
		pg.shown = matrix{0, 1, -1, 0, top, -left}
		pg.width, pg.height = pg.height, pg.width
	default:
		r.fail("page %d is turned by %d degrees", number, turn)
	}
}

// readPages reads what each page draws and where it links to.
func (r *reader) readPages() {
	for i, pg := range r.pages {
		out := &r.pdf.Pages[i]
		out.Width, out.Height, out.Turn = pg.width, pg.height, pg.turned
		r.draw(pg, out, i+1)
		for _, v := range r.array(pg.dict["Annots"]) {
			r.readLink(v, i+1)
		}
	}
	for c := range r.lost {
		r.pdf.missing = append(r.pdf.missing, c)
	}
	slices.Sort(r.pdf.missing)
}

// annotation is a link while the structure tree is being matched with it.
type annotation struct {
	link   Link
	parent any   // its key in the parent tree
	owner  *Node // the element that names it
}

func (r *reader) readLink(v any, number int) {
	head := r.dict(v)
	if r.name(head["Subtype"]) != "Link" {
		return
	}
	a := &annotation{parent: r.resolve(head["StructParent"])}
	a.link = Link{Page: number, Contents: r.text(head["Contents"])}
	if b := r.numbers(head["Rect"], 4); b != nil {
		shown := r.pages[number-1].shown
		x1, y1 := shown.point(b[0], b[1])
		x2, y2 := shown.point(b[2], b[3])
		a.link.Rect = [4]float64{min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)}
	}
	dest := head["Dest"]
	if action := r.dict(head["A"]); action != nil {
		a.link.URI = r.text(action["URI"])
		dest = action["D"]
	}
	a.link.Name, a.link.Target = r.destination(dest)
	if a.link.URI == "" && a.link.Target.Page == 0 {
		r.problem("page %d: the link %q leads nowhere", number, a.link.Contents+a.link.Name)
	}
	out := &r.pdf.Pages[number-1]
	out.Links = append(out.Links, a.link)
	if at, ok := v.(ref); ok {
		r.links[at.num] = a
	}
	r.annotations = append(r.annotations, a)
}
