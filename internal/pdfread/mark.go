package pdfread

// begin opens marked content, whose operands are still there: a tag and what c.properties made of the rest.
func (c *painter) begin(properties dict) {
	m := mark{artifact: c.arg(0) == name("Artifact"), mcid: -1}
	m.kind, m.subtype = c.document.name(properties["Type"]), c.document.name(properties["Subtype"])
	if v := properties["MCID"]; v != nil && c.form == nil {
		m.mcid = c.integer(v)
		at := place{c.number, m.mcid}
		if c.pieces[at] != nil {
			c.problem("page %d: marked content %d is drawn twice", at.page, at.mcid)
		} else {
			c.pieces[at] = &piece{}
			c.order = append(c.order, at)
		}
	}
	if c.marks = append(c.marks, m); len(c.marks) > maxSaved {
		c.fail("page %d: marked content nested too deeply", c.number)
	}
}

// properties of marked content stand in the content, or in the page's resources by a name.
func (c *painter) properties(v any) dict {
	if key, ok := v.(name); ok {
		v = c.dict(c.resources["Properties"])[key]
	}
	return c.dict(v)
}

func (c *painter) endMark() {
	if len(c.marks) == 0 {
		c.failOnPage("EMC without BMC or BDC")
		return
	}
	c.marks = c.marks[:len(c.marks)-1]
}

// object draws an image or a form.
func (c *painter) object() {
	key := name(c.document.name(c.arg(0)))
	s := as[stream](c.document, c.dict(c.resources["XObject"])[key])
	switch kind := c.document.name(s.dict["Subtype"]); {
	case kind == "Form":
		c.drawForm(s)
	case kind != "Image":
		c.fail("page %d: %s is neither an image nor a form", c.number, key)
	case c.form != nil:
		c.form.Images++
	default:
		c.out.Images++
	}
}

// put files a span under the artifacts or the marked content that it is drawn in.
func (c *painter) put(s Span) {
	if c.form != nil {
		c.form.put(s)
		return
	}
	s.MCID = -1
	for _, m := range c.marks {
		if m.artifact {
			s.Kind, s.Subtype = m.kind, m.subtype
			c.out.Artifacts = append(c.out.Artifacts, s)
			return
		}
		if m.mcid >= 0 {
			s.MCID = m.mcid
		}
	}
	c.out.Spans = append(c.out.Spans, s)
	if s.MCID >= 0 {
		p := c.pieces[place{c.number, s.MCID}]
		if p.text.Len() == 0 {
			p.y = s.Y
		}
		p.text.WriteString(s.Text)
	} else if c.pdf.Marked {
		c.problem("page %d: %q is neither in the structure nor an artifact", c.number, s.Text)
	}
}
