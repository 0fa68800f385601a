package docxread

import "strings"

// run reads a run.
func (r *reader) run(p *para, e *element, s look) {
	letters := e.child("w:rPr")
	if was := letters.child("w:rPrChange"); was != nil {
		s.formatted = r.changeOf(was, Formatted, s)
		if r.view == Original {
			letters = was.child("w:rPr")
		}
	}
	hidden := r.letters(p, letters, &s)
	if hidden {
		r.hide(e)
		return
	}
	for i, k := range e.kids {
		if k.name != "w:footnoteReference" && k.name != "w:endnoteReference" {
			r.piece(p, k, s)
			continue
		}
		n := Run{Note: k.name[2:3] + k.attr("w:id")}
		r.noted[n.Note] = r.noted[n.Note] || r.seen(s.ins, s.del)
		if isOne(k.attr("w:customMarkFollows")) {
			n.NoteMark = typedMark(e.kids[i+1:])
			r.put(p, s, n)
			return
		}
		r.put(p, s, n)
	}
}

// typedMark is the mark of a note that is typed after the place for it.
func typedMark(rest []*element) string {
	mark := ""
	for _, k := range rest {
		mark += shortened(k.text, maxNumber)
		if k.name == "w:sym" {
			mark += k.attr("w:char")
		}
		if len(mark) > maxNumber {
			break
		}
	}
	return mark
}

// hide tells of words that nobody sees, and follows the fields in them.
func (r *reader) hide(e *element) {
	if words := strings.TrimSpace(shownWords(e)); words != "" {
		r.lose("hidden words: “%s”", words)
	}
	for _, k := range e.kids {
		switch k.name {
		case "w:fldChar":
			r.fieldChar(&para{Paragraph: &Paragraph{}}, k, look{})
		case "w:instrText", "w:delInstrText":
			r.instruct(k.text)
		}
	}
}

// shownWords are those of an element that are no codes of fields.
func shownWords(e *element) string {
	var b strings.Builder
	e.walk(func(e *element) bool {
		if e.name == "w:instrText" || e.name == "w:delInstrText" {
			return false
		}
		if b.Len() < maxTold {
			b.WriteString(e.text)
		}
		return true
	})
	return b.String()
}

// piece reads an element of a run.
func (r *reader) piece(p *para, e *element, s look) {
	switch e.name {
	case "w:t", "w:delText":
		r.write(p, s, r.spelt(e.text, s.font))
	case "w:tab", "w:ptab":
		r.write(p, s, "\t")
	case "w:br":
		if kind := e.attr("w:type"); kind == "page" || kind == "column" {
			p.ended = r.seen(s.ins, s.del)
			return
		}
		r.write(p, s, "\n")
	case "w:cr":
		r.write(p, s, "\n")
	case "w:noBreakHyphen":
		r.write(p, s, "\u2011")
	case "w:sym":
		r.write(p, s, r.sign(e.attr("w:font"), e.attr("w:char")))
	default:
		r.special(p, e, s)
	}
}

func (r *reader) special(p *para, e *element, s look) {
	switch e.name {
	case "w:fldChar":
		r.fieldChar(p, e, s)
	case "w:instrText", "w:delInstrText":
		r.instruct(e.text)
	case "w:drawing", "w:pict", "w:object":
		r.drawing(p, e, s)
	case "mc:AlternateContent":
		for _, k := range e.chosen() {
			r.piece(p, k, s)
		}
	case "w:commentReference":
		if id := e.attr("w:id"); !r.ranged[id] {
			r.put(p, s, Run{Comments: append(r.open[:len(r.open):len(r.open)], id)})
		}
	case "w:ruby":
		r.lose("small words above others: %s", e.child("w:rt").words())
		r.inlines(p, e.child("w:rubyBase").children(), s)
	case "w:control":
		r.lose("a part of a form (ActiveX)")
	case "w:contentPart":
		r.lose("a drawing by hand")
	}
}

// letters gives words the look that their properties and styles say, and tells whether they are hidden.
func (r *reader) letters(p *para, properties *element, s *look) (hidden bool) {
	if fonts := properties.child("w:rFonts"); fonts != nil {
		s.font = fonts.attr("w:ascii")
	}
	own := none
	if id := properties.child("w:rStyle").val(); id != "" {
		own = r.styles.of(id)
		s.Style = own.name
	}
	s.Bold = shows(properties, "w:b", p.style.bold, own.bold)
	s.Italic = shows(properties, "w:i", p.style.italic, own.italic)
	s.Struck = shows(properties, "w:strike", p.style.struck, own.struck) || properties.child("w:dstrike").on()
	if p.Outline > 0 { // whose style says how it looks
		s.Bold, s.Italic = s.Bold && !p.style.bold, s.Italic && !p.style.italic
	}
	if u := properties.child("w:u"); u != nil {
		s.Underlined = u.val() != "none"
	}
	switch properties.child("w:vertAlign").val() {
	case "superscript":
		s.Raised = true
	case "subscript":
		s.Lowered = true
	}
	return shows(properties, "w:vanish", p.style.hidden, own.hidden)
}

// shows tells whether letters have a look: as they say themselves, or as one of their styles does, since two turn it off again.
func shows(properties *element, name string, paragraph, letters bool) bool {
	switch toggleOf(properties, name) {
	case on:
		return true
	case off:
		return false
	}
	return paragraph != letters
}
