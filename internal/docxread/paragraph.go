package docxread

// A para is a paragraph that is being read.
type para struct {
	*Paragraph
	line
	style    *resolved
	accepted listRef // its place in lists, on each side
	original listRef
	unseen   bool // its words and its end are hidden by their look
	shown    bool // it has words that are not, a picture or a note
	drop     bool // it is the first letter of the next paragraph, which Word sets larger
}

// paragraph reads a paragraph into a flow.
func (r *reader) paragraph(f *flow, e *element, s look) {
	properties := e.child("w:pPr")
	p := r.newPara(properties, s)
	r.recent = [3]*Change{}
	boxed := r.boxed
	r.boxed = nil
	r.inlines(p, e.kids, s)
	p.flush()
	ins, del := r.ending(p, properties.child("w:rPr"), s)
	p.Formatted = r.formatting(properties.child("w:pPrChange"), textOf(p.runs))
	r.nextRemarkLine()
	f.take(r, p, ins, del)
	f.out = append(f.out, r.boxed...)
	r.boxed = boxed
}

// ending reads what was done to the end of a paragraph.
func (r *reader) ending(p *para, mark *element, s look) (ins, del *Change) {
	ins, del = s.ins, s.del
	for _, e := range mark.children() {
		switch e.name {
		case "w:ins", "w:moveTo":
			ins = r.change(e, s)
		case "w:del", "w:moveFrom":
			del = r.change(e, s)
		}
	}
	for _, c := range []*Change{ins, del} {
		if c != nil && c != s.ins && c != s.del {
			p.Mark = c
			r.changedWords(c, "\n")
		}
	}
	return ins, del
}

// take puts a paragraph into a flow, counted, if its end is on this side; else it is held for the next.
func (f *flow) take(r *reader, p *para, ins, del *Change) {
	f.join(p)
	if !r.seen(ins, del) || p.drop {
		if !p.shown {
			p.Bookmarks = nil
		}
		if len(p.runs) > 0 { // a comment may stand at a point of what was deleted
			f.held = p
		}
		return
	}
	if !p.unseen || p.shown {
		r.count(p, ins, del)
	}
	f.put(p)
}

// join has a paragraph begin with the one that is held for it. Of one that was deleted whole, the bookmarks go too.
func (f *flow) join(p *para) {
	var marks []string
	if h := f.held; h != nil {
		f.held = nil
		if !p.shown {
			p.Bookmarks = nil
		}
		marks = h.Bookmarks // not copied: thousands may be joined to one
		p.runs = append(h.runs, p.runs...)
		p.shown = p.shown || h.shown
	}
	if marks = append(marks, f.marks...); len(marks) > 0 {
		p.Bookmarks = append(marks, p.Bookmarks...)
	}
	f.marks = nil
}

// put adds a paragraph to a flow, unless there is nothing of it.
func (f *flow) put(p *para) {
	p.Runs = p.runs
	if len(p.Runs) > 0 || p.Number != "" || len(p.Bookmarks) > 0 || p.Mark != nil {
		f.out = append(f.out, p.Paragraph)
	}
}

// release puts a paragraph into the flow that was held for a next one, where none comes.
func (f *flow) release(r *reader) {
	if h := f.held; h != nil {
		f.held, h.Mark = nil, nil
		r.count(h, nil, nil)
		f.put(h)
	}
}

// newPara is a paragraph with what its properties say, without words.
func (r *reader) newPara(properties *element, s look) *para {
	old := properties
	if was := properties.child("w:pPrChange"); was != nil {
		old = was.child("w:pPr")
	}
	now := r.placed(properties)
	before := now
	if old != properties {
		before = r.placed(old)
	}
	p := &para{accepted: now.list, original: before.list, unseen: properties.child("w:rPr").child("w:vanish").on()}
	if drop := properties.child("w:framePr").attr("w:dropCap"); drop != "" && drop != "none" {
		p.drop = true
	}
	if r.view == Original || s.ins == nil && s.del != nil {
		now = before
	}
	p.style = now.resolved
	p.Paragraph = &Paragraph{Style: now.name, Outline: now.outline, Depth: max(now.list.level, 0), Indent: now.indent, Boxed: r.boxes > 0}
	return p
}

// A placement is where a paragraph stands, by its style and by its own properties.
type placement struct {
	*resolved
	outline int
	list    listRef
	indent  int
}

func (r *reader) placed(properties *element) placement {
	id := properties.child("w:pStyle").val()
	if r.styles.byID[id] == nil {
		id = r.styles.standard
	}
	st := r.styles.of(id)
	p := placement{resolved: st, outline: outlineOf(properties, st.outline), list: r.listed(listOf(properties), st)}
	p.indent = st.indent
	direct := properties.at("w:numPr", "w:numId") != nil
	if v := r.lists[p.list.num].level(p.list.level); v != nil && v.indented && (direct || !st.nearer) {
		p.indent = v.indent
	}
	if own, said := indentOf(properties); said {
		p.indent = own
	}
	return p
}

// listed is the place in a list that a paragraph has itself or from its style. A style's level is the one that belongs to it.
func (r *reader) listed(own listRef, st *resolved) listRef {
	at := st.list
	switch {
	case own.num != "":
		at = own
	case own.level >= 0:
		at.level = own.level
	case at.num != "" && at.level <= 0:
		at.level = r.lists[at.num].levelOf(st.lister)
	}
	if at.num == "" || at.num == "0" {
		return listRef{}
	}
	at.level = max(at.level, 0)
	return at
}

// count gives a paragraph its number, and counts it on each side where it is one.
func (r *reader) count(p *para, ins, del *Change) {
	number := ""
	if ins == nil && r.view != Accepted {
		number = r.original.next(p.original)
	}
	if del == nil && r.view != Original {
		number = r.accepted.next(p.accepted)
	}
	p.Number = number
}
