package docxread

// A reader makes a document of a source, from one side of its changes.
type reader struct {
	*source
	*gathering // of the first reading; nil in others
	view       View
	accepted   *counter
	original   *counter
	rels       *relations // of the story that is read
	fields     []*field
	open       []string // comments whose words go on; never changed in place, since runs have it
	boxed      []Block  // that stand in text boxes of the paragraph
	boxes      int      // how many text boxes are around
	recent     [3]*Change
	noted      map[string]bool // notes to which the text refers: false for those to which it refers on the other side alone
}

// A look is what words have of the elements around them.
type look struct {
	Run
	font                string
	ins, del, formatted *Change
}

// View is the document from one side of its changes. Each call makes it anew; several may at the same time.
func (f *File) View(v View) *Document {
	if f.source == nil {
		return &Document{Notes: map[string][]Block{}}
	}
	return f.reader(v, nil).document()
}

func (s *source) reader(v View, g *gathering) *reader {
	return &reader{source: s, gathering: g, view: v, accepted: newCounter(s.lists), original: newCounter(s.lists), noted: map[string]bool{}}
}

func (r *reader) document() *Document {
	doc := &Document{Blocks: r.tell(r.body), Notes: map[string][]Block{}}
	for _, n := range r.notes {
		blocks := trimmed(r.tell(n.story))
		if here, noted := r.noted[n.key]; here || !noted {
			doc.Notes[n.key] = blocks
		}
	}
	return doc
}

// trimmed takes away the space between the mark of a note and its words.
func trimmed(blocks []Block) []Block {
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*Paragraph); ok {
			p.trim()
		}
	}
	return blocks
}

// tell reads a story by itself.
func (r *reader) tell(s story) []Block {
	r.rels, r.fields, r.open = s.relations, nil, nil
	return r.blocks(s.kids, look{})
}

// seen tells whether what has such changes is on the side that is read.
func (r *reader) seen(ins, del *Change) bool {
	switch r.view {
	case Accepted:
		return del == nil
	case Original:
		return ins == nil
	}
	return ins == nil || del == nil
}

// A flow is blocks below one another.
type flow struct {
	out   []Block
	held  *para    // whose end is not on this side, so that it goes on with the next
	marks []string // bookmarks that begin before the next block
}

func (r *reader) blocks(kids []*element, s look) []Block {
	f := &flow{}
	r.into(f, kids, s)
	f.release(r)
	return f.out
}

// into reads blocks into a flow.
func (r *reader) into(f *flow, kids []*element, s look) {
	for _, e := range kids {
		r.blockInto(f, e, s)
	}
}

func (r *reader) blockInto(f *flow, e *element, s look) {
	switch e.name {
	case "w:p":
		r.paragraph(f, e, s)
	case "w:tbl":
		f.release(r)
		r.table(f, e, s)
	case "w:sdt":
		r.into(f, r.control(e), s)
	case "w:customXml", "w:smartTag":
		r.into(f, e.kids, s)
	case "mc:AlternateContent":
		r.into(f, e.chosen(), s)
	case "w:ins", "w:moveTo", "w:del", "w:moveFrom":
		r.into(f, e.kids, r.changed(e, s))
	case "w:bookmarkStart":
		if name := bookmark(e); name != "" && r.seen(s.ins, s.del) {
			f.marks = append(f.marks, name)
		}
	case "m:oMathPara", "m:oMath":
		r.formulaInto(f, e, s)
	default:
		r.aside(e)
	}
}

// aside reads what may stand between blocks and between words alike.
func (r *reader) aside(e *element) {
	switch e.name {
	case "w:commentRangeStart":
		r.beginRemark(e.attr("w:id"))
	case "w:commentRangeEnd":
		r.endRemark(e.attr("w:id"))
	case "w:altChunk":
		r.lose("a file that is put into the document when Word opens it (altChunk)")
	case "w:subDoc":
		r.lose("a part of the document that lies in another file (subDoc)")
	}
}

// control is what stands in a content control; nothing of one that lists what is in the paper.
func (r *reader) control(e *element) []*element {
	gallery := e.at("w:sdtPr", "w:docPartObj", "w:docPartGallery").val()
	if gallery == "Table of Contents" {
		r.lose("%s", placeLists["TOC"])
		return nil
	}
	return e.child("w:sdtContent").children()
}

// bookmark is the name of one; "" for the place where Word's cursor was.
func bookmark(e *element) string {
	name := e.attr("w:name")
	if name == "_GoBack" {
		return ""
	}
	return name
}
