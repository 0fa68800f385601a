package docxread

import "strings"

// inlines reads what stands in a paragraph.
func (r *reader) inlines(p *para, kids []*element, s look) {
	for _, e := range kids {
		r.inline(p, e, s)
	}
}

func (r *reader) inline(p *para, e *element, s look) {
	switch e.name {
	case "w:r":
		r.run(p, e, s)
	case "w:ins", "w:moveTo", "w:del", "w:moveFrom":
		r.inlines(p, e.kids, r.changed(e, s))
	case "w:hyperlink":
		r.inlines(p, e.kids, r.linked(e, s))
	case "w:fldSimple":
		r.simpleField(p, e, s)
	case "w:sdt":
		r.inlines(p, r.control(e), s)
	case "w:smartTag", "w:customXml", "w:dir", "w:bdo":
		r.inlines(p, e.kids, s)
	case "mc:AlternateContent":
		r.inlines(p, e.chosen(), s)
	case "w:bookmarkStart":
		if name := bookmark(e); name != "" && r.seen(s.ins, s.del) {
			p.Bookmarks = append(p.Bookmarks, name)
		}
	case "m:oMath", "m:oMathPara":
		r.formula(p, e, s)
	default:
		r.aside(e)
	}
}

// linked gives words the target of a link.
func (r *reader) linked(e *element, s look) look {
	place := e.attr("w:anchor")
	target := r.rels.byID[e.attr("r:id")].target
	if rest, ok := strings.CutPrefix(target, "#"); ok { // as some programs write a place in the file
		target, place = "", rest
	}
	switch {
	case target == "":
		s.Ref = place
	case place != "":
		s.Link = target + "#" + place
	default:
		s.Link = target
	}
	return s
}

// formula reads the words of a formula, whose shape is lost.
func (r *reader) formula(p *para, e *element, s look) {
	words := e.words()
	r.lose("the shape of a formula: %s", words)
	r.write(p, s, words)
}

// formulaInto reads a formula that stands between paragraphs.
func (r *reader) formulaInto(f *flow, e *element, s look) {
	p := r.newPara(nil, s)
	r.formula(p, e, s)
	p.flush()
	f.take(r, p, s.ins, s.del)
}

// write adds words to a paragraph, if they are of the side that is read, and to what was changed and said.
func (r *reader) write(p *para, s look, text string) {
	if text == "" || !r.inFields(&s) {
		return
	}
	r.touch(s, text)
	if !r.seen(s.ins, s.del) {
		return
	}
	r.remark(s, text)
	p.shown = true
	s.Change, s.Comments = s.change(), r.open
	p.line.write(s.Run, text)
}

// put adds what is no words.
func (r *reader) put(p *para, s look, run Run) {
	thing := run.Image != nil || run.Note != "" // and not merely a place
	if !r.inFields(&s) {
		return
	}
	if thing {
		r.touch(s, "")
	}
	if !r.seen(s.ins, s.del) {
		return
	}
	run.Link, run.Ref = s.Link, s.Ref
	if thing {
		run.Change, run.Comments = s.change(), r.open
	}
	p.shown = p.shown || thing
	p.line.put(run)
}

// change is the one that words point to: what becomes of them, before what they look like.
func (s look) change() *Change {
	switch {
	case s.del != nil:
		return s.del
	case s.ins != nil:
		return s.ins
	}
	return s.formatted
}
