package tagpdf

import "fmt"

// link is a link annotation.
type link struct {
	element     Element
	page        int
	box         Rect
	uri         string
	destination string // in this file, where uri is ""
	description string
}

// mostName bounds the name of a destination, in bytes. In a file of many documents it tells the document too.
const mostName = 400

// destination is a named place in the file.
type destination struct {
	name string
	spot
}

// spot is where a destination or a bookmark leads: a height on a page, or on its turned content.
type spot struct {
	page   int
	y      Length
	turned bool
}

// spotHere is a height on the current page.
func (d *Document) spotHere(y Length) spot { return spot{d.page, y, d.turning} }

// Link makes a box on the current page lead to a web or mail address. The element must be of the kind Link and is also marked with
// the words of the link; a link over two lines is two calls for one element. The description says where it leads, for a reader who
// hears it without the words around it.
func (d *Document) Link(e Element, box Rect, uri, description string) {
	if !d.usable() {
		return
	}
	if err := checkASCII(uri, 2000); err != nil {
		d.fail("the address of a link: %w", err)
		return
	}
	d.addLink(link{element: e, box: box, uri: uri, description: description})
}

// LinkTo makes a box on the current page lead to a destination in the same file, which may come later.
func (d *Document) LinkTo(e Element, box Rect, destination, description string) {
	if !d.usable() {
		return
	}
	if err := checkASCII(destination, mostName); err != nil {
		d.fail("the destination of a link: %w", err)
		return
	}
	d.addLink(link{element: e, box: box, destination: destination, description: description})
}

func (d *Document) addLink(l link) {
	if !d.known(l.element) {
		return
	}
	if d.elements[l.element].kind != Link {
		d.fail("a link in %v", d.elements[l.element].kind)
	}
	if d.page == 0 {
		d.fail("a link before the first page")
	}
	if err := checkText(l.description); err != nil {
		d.fail("the description of a link: %w", err)
	}
	if err := l.box.check(); err != nil {
		d.fail("a link: %w", err)
	}
	l.page, l.box = d.page, d.upright(l.box)
	d.addKid(l.element, kid{kind: kidLink, n: int32(len(d.links))})
	d.links = append(d.links, l)
}

// checkASCII refuses what can't be an address or a name: anything but visible ASCII.
func checkASCII(s string, most int) error {
	if s == "" || len(s) > most {
		return fmt.Errorf("%d bytes, not 1 to %d", len(s), most)
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return fmt.Errorf("%.60q holds more than visible ASCII", s)
		}
	}
	return nil
}

// Destination names a place on the current page, for LinkTo and for addresses such as file.pdf#nameddest=name. The name is of
// visible ASCII and stands once in a document.
func (d *Document) Destination(name string, y Length) {
	if !d.usable() {
		return
	}
	if err := checkASCII(name, mostName); err != nil {
		d.fail("a destination: %w", err)
	}
	if d.page == 0 || y < -maxLength || y > maxLength {
		d.fail("the destination %s is on no page", name)
	}
	d.destinations = append(d.destinations, destination{name, d.spotHere(y)})
}
