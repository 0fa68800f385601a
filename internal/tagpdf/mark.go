package tagpdf

// Mark draws content of the element on the current page: everything that draw calls Text, Image and so on for. An element may be
// marked any number of times, on any pages; so a paragraph over a page break is one element marked twice. Marks can't be nested and
// draw can't add a page. The elements that only hold others, such as Sect, L and TR, can't be marked.
func (d *Document) Mark(e Element, draw func()) {
	if !d.open("marked content") || !d.known(e) {
		draw()
		return
	}
	if kind := d.elements[e].kind; kinships[kind].group {
		d.fail("%v can't hold content of its own", kind)
	}
	owners := &d.owners[d.page-1]
	n := len(*owners)
	*owners = append(*owners, e)
	d.addKid(e, kid{kind: kidContent, page: int32(d.page), n: int32(n)})
	d.marking = e
	d.line = append(d.line[:0], '/').str(kinships[d.elements[e].kind].name).str(" <</MCID ").num(n).str(">> BDC")
	d.raw(d.line)
	draw()
	d.close()
}

// Artifact is content that is no part of the document's words: what a reader aloud passes over.
type Artifact uint8

// The kinds of artifact. Layout is for rules, backgrounds and the heads of tables that are repeated on a new page.
const (
	Layout Artifact = iota
	Header
	Footer
	Watermark
)

var artifacts = [...]string{
	Layout:    "/Artifact <</Type /Layout>> BDC",
	Header:    "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
	Footer:    "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
	Watermark: "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC",
}

// Artifact draws content that is no part of the structure, under the same rules as Mark.
func (d *Document) Artifact(a Artifact, draw func()) {
	if !d.open("an artifact") {
		draw()
		return
	}
	if int(a) >= len(artifacts) {
		d.fail("Artifact(%d) is no kind of artifact", a)
		a = Layout
	}
	d.marking = inArtifact
	d.raw(builder(artifacts[a]))
	draw()
	d.close()
}

// What Document.marking says beside the element whose content is being drawn.
const (
	notMarking Element = -1
	inArtifact Element = -2
)

// open makes ready for marked content; if it gives false, an error has been recorded.
func (d *Document) open(what string) bool {
	switch {
	case !d.usable():
		return false
	case d.page == 0:
		d.fail("%s before the first page", what)
		return false
	case d.marking != notMarking:
		d.fail("%s inside of marked content", what)
		return false
	}
	return true
}

func (d *Document) close() {
	if d.usable() {
		d.raw(builder("EMC"))
	}
	d.marking = notMarking
}
