package tagpdf

// structureObjects writes the structure: its root, every element, and the tree that leads from the content of a page back to the
// elements.
func (w *finisher) structureObjects() {
	notes, heads := w.notes(), w.d.named
	named := len(notes)+len(heads) > 0
	w.object(w.root, func(b builder) builder {
		b = b.str("<</Type/StructTreeRoot/K[").ref(w.elements).str("]/ParentTree ").ref(w.parents)
		b = b.str("/ParentTreeNextKey ").num(w.d.page + len(w.d.links)).str("/RoleMap<</Em/Span/Strong/Span>>")
		if named {
			b = b.str("/IDTree ").ref(w.ids)
		}
		return b.str(">>")
	})
	if named {
		w.object(w.ids, func(b builder) builder {
			b = b.str("<</Names[") // in order: every h comes before every n
			for i, e := range heads {
				b = b.headID(int32(i + 1)).ref(w.elements + int(e))
			}
			for i, e := range notes {
				b = b.noteID(i).ref(w.elements + int(e))
			}
			return b.str("]>>")
		})
	}
	w.object(w.parents, w.parentTree)
	note := 0
	for i := range w.d.elements {
		w.object(w.elements+i, func(b builder) builder {
			b = w.element(b, Element(i))
			switch el := &w.d.elements[i]; {
			case el.kind == Note:
				b = b.str("/ID").noteID(note)
				note++
			case el.name > 0:
				b = b.str("/ID").headID(el.name)
			}
			return b.str(">>")
		})
	}
}

// notes lists the notes, which need names (ISO 14289-1, 7.9).
func (w *finisher) notes() (notes []Element) {
	for i, e := range w.d.elements {
		if e.kind == Note {
			notes = append(notes, Element(i))
		}
	}
	return notes
}

// noteID is the name of a note, of a fixed length so that names are in order.
func (b builder) noteID(n int) builder { return b.str("(note").digits(n+1, 6).str(")") }

// parentTree leads from the number of a page to the elements of its marked contents, and from that of a link to its element.
func (w *finisher) parentTree(b builder) builder {
	b = b.str("<</Nums[")
	for page, owners := range w.d.owners {
		b = b.num(page).str("[")
		for i, e := range owners {
			if i > 0 {
				b = b.str(" ")
			}
			b = b.ref(w.elements + int(e))
		}
		b = b.str("]")
	}
	for i, l := range w.d.links {
		b = b.str(" ").num(w.d.page + i).str(" ").ref(w.elements + int(l.element))
	}
	return b.str("]>>")
}

// element writes all of an element but its name.
func (w *finisher) element(b builder, e Element) builder {
	d, el := w.d, &w.d.elements[e]
	b = b.str("<</Type/StructElem/S/").str(kinships[el.kind].name).str("/P ")
	if e == 0 {
		b = b.ref(w.root)
	} else {
		b = b.ref(w.elements + int(el.parent))
	}
	page := int32(0) // the page of the first content, which the others need not name
	for k := el.first; k >= 0 && page == 0; k = d.kids[k].next {
		page = d.kids[k].page
	}
	if page > 0 {
		b = b.str("/Pg ").ref(w.page(int(page)))
	}
	if el.first >= 0 {
		b = b.str("/K[")
		for k := el.first; k >= 0; k = d.kids[k].next {
			if k != el.first {
				b = b.str(" ")
			}
			b = w.kid(b, d.kids[k], page)
		}
		b = b.str("]")
	}
	var box *Rect
	if el.box > 0 {
		box = &d.boxes[el.box-1].box
	}
	on := d.size
	if page > 0 {
		on = d.sizeOf(int(page))
	}
	attrs := d.attrs[el.attrs[0]:el.attrs[1]]
	return b.attributes(attrs, box, on).tableAttributes(attrs, d.heads[el.heads[0]:el.heads[1]])
}

func (w *finisher) kid(b builder, k kid, page int32) builder {
	switch {
	case k.kind == kidElement:
		return b.ref(w.elements + int(k.n))
	case k.kind == kidLink:
		return b.str("<</Type/OBJR/Pg ").ref(w.page(w.d.links[k.n].page)).str("/Obj ").ref(w.links + int(k.n)).str(">>")
	case k.page == page:
		return b.num(int(k.n))
	}
	return b.str("<</Type/MCR/Pg ").ref(w.page(int(k.page))).str("/MCID ").num(int(k.n)).str(">>")
}
