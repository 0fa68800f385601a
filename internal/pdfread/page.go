package pdfread

import "slices"

// page is a page of the file, with what it inherits.
type page struct {
	dict      dict
	box       any
	resources any
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
	pg := page{r.dict(v), above.box, above.resources}
	if box := pg.dict["MediaBox"]; box != nil {
		pg.box = box
	}
	if res := pg.dict["Resources"]; res != nil {
		pg.resources = res
	}
	switch kind := r.name(pg.dict["Type"]); kind {
	case "Pages":
		for _, kid := range r.array(pg.dict["Kids"]) {
			r.findPage(kid, pg, depth+1)
		}
	case "Page":
		r.pages = append(r.pages, &pg)
		r.pageOf[at.num] = len(r.pages)
	default:
		r.fail("the page tree holds a %q", kind)
	}
}

// readPages reads what each page draws and where it links to.
func (r *reader) readPages() {
	for i, pg := range r.pages {
		out := &r.pdf.Pages[i]
		box := r.numbers(pg.box, 4)
		if box == nil {
			r.fail("page %d has no MediaBox", i+1)
			return
		}
		out.Width, out.Height = box[2]-box[0], box[3]-box[1]
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
		a.link.Rect = [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
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
