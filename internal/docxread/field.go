package docxread

import "strings"

// A field is words that Word makes. It has a code, and a result that Word made when the file was saved.
type field struct {
	code   strings.Builder
	result bool // its result has begun
	simple bool // it is an element, and has no end of its own
	fieldCode
}

// findFields notes the signs of fields that have a beginning and an end, down to some depth. One without an end is none: else
// a file could hide all that follows.
func (s *source) findFields(kids []*element) {
	f := &fieldFinder{source: s}
	f.find(kids)
}

// A fieldFinder finds the fields of a story.
type fieldFinder struct {
	*source
	open [][]*element // the signs of each field that has begun
}

func (f *fieldFinder) find(kids []*element) {
	for _, e := range kids {
		switch e.name {
		case "w:txbxContent", "w:fldSimple": // no field of these goes on outside
			f.findFields(e.kids)
		case "mc:AlternateContent":
			f.find(e.chosen())
		case "w:fldChar":
			f.sign(e)
		default:
			f.find(e.kids)
		}
	}
}

func (f *fieldFinder) sign(e *element) {
	last := len(f.open) - 1
	switch kind := e.attr("w:fldCharType"); {
	case kind == "begin":
		f.open = append(f.open, []*element{e})
	case last < 0:
	case kind == "separate":
		f.open[last] = append(f.open[last], e)
	case kind == "end":
		for _, sign := range append(f.open[last], e) {
			f.whole[sign] = last < maxFields
		}
		f.open = f.open[:last]
	}
}

// fieldChar begins a field, its result, or ends it.
func (r *reader) fieldChar(p *para, e *element, s look) {
	last := len(r.fields) - 1
	switch kind := e.attr("w:fldCharType"); {
	case !r.whole[e]:
	case kind == "begin":
		f := &field{}
		f.checkBox(e)
		r.fields = append(r.fields, f)
	case last < 0 || r.fields[last].simple: // which the sides of a change may part
	case kind == "separate" && !r.fields[last].result:
		r.fields[last].begin()
	case kind == "end":
		f := r.fields[last]
		r.fields = r.fields[:last]
		if !f.result {
			r.resultless(p, f, s)
		}
		r.ended(f)
	}
}

// begin begins the result of a field.
func (f *field) begin() {
	f.result = true
	f.fieldCode = readCode(f.code.String())
}

// ended tells of a list that isn't read, and of a day that is another one whenever it is read.
func (r *reader) ended(f *field) {
	switch {
	case f.list != "":
		r.lose("%s", f.list)
	case f.kind == "DATE" || f.kind == "TIME":
		r.lose("a day or an hour that Word writes anew whenever it opens the file (%s)", f.kind)
	}
}

// simpleField reads a field whose code is an attribute.
func (r *reader) simpleField(p *para, e *element, s look) {
	f := &field{simple: true}
	f.code.WriteString(shortened(e.attr("w:instr"), maxCode))
	f.begin()
	around := r.fields
	r.fields = append(around[:len(around):len(around)], f)
	r.inlines(p, e.kids, s)
	r.fields = around
	r.ended(f)
}

// instruct adds to the code of the field that has begun.
func (r *reader) instruct(text string) {
	if last := len(r.fields) - 1; last >= 0 && !r.fields[last].result {
		if f := r.fields[last]; f.code.Len() < maxCode {
			f.code.WriteString(shortened(text, maxCode))
		}
	}
}

// checkBox gives a box of an older form its sign.
func (f *field) checkBox(begin *element) {
	box := begin.at("w:ffData", "w:checkBox")
	if box == nil {
		return
	}
	f.kind = "☐"
	if state := box.child("w:checked"); state.on() || state == nil && box.child("w:default").on() {
		f.kind = "☒"
	}
}

// resultless reads a field that has no result: what it shows is in its code.
func (r *reader) resultless(p *para, f *field, s look) {
	if f.kind != "" {
		r.write(p, s, f.kind)
		return
	}
	code := readCode(f.code.String())
	words := codeWords(f.code.String())
	switch code.kind {
	case "MACROBUTTON", "GOTOBUTTON":
		r.write(p, s, strings.Join(words[min(2, len(words)):], " "))
	case "SYMBOL":
		r.write(p, s, r.symbolOf(words))
	case "EQ":
		r.lose("a formula: %s", strings.Join(words[1:], " "))
	case "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT":
		r.lose("a number that Word counts where it is shown (%s)", code.kind)
	}
}

// inFields gives the words at this place what the fields around them say. They are none of the document's if they are
// part of a code, or of a list of places.
func (r *reader) inFields(s *look) bool {
	for _, f := range r.fields {
		if !f.result || f.list != "" {
			return false
		}
		if f.ref != "" || f.link != "" {
			s.Ref, s.Link = f.ref, f.link
		}
		s.Counted = s.Counted || f.counted
	}
	return true
}
