package pdfread

// readDestinations reads the names that links may lead to.
func (r *reader) readDestinations(catalog dict) {
	r.named = map[string]any{}
	r.walkTree(r.dict(catalog["Names"])["Dests"], "Names", 0, func(key, v any) {
		r.named[r.text(key)] = v
	})
	for k, v := range r.dict(catalog["Dests"]) {
		r.named[string(k)] = v
	}
	for k, v := range r.named {
		r.pdf.Destinations[k] = r.explicit(v)
	}
}

// walkTree calls f for each pair of a name tree (leaf "Names") or number tree (leaf "Nums").
func (r *reader) walkTree(v any, leaf name, depth int, f func(key, v any)) {
	if depth > maxNesting {
		r.fail("a tree of names or numbers is too deep")
		return
	}
	tree := r.dict(v)
	for _, kid := range r.array(tree["Kids"]) {
		r.walkTree(kid, leaf, depth+1, f)
	}
	pairs := r.array(tree[leaf])
	for ; len(pairs) >= 2; pairs = pairs[2:] {
		f(r.resolve(pairs[0]), pairs[1])
	}
}

// destination reads where something leads: to a name, or to a place by itself.
func (r *reader) destination(v any) (string, Destination) {
	switch t := r.resolve(v).(type) {
	case literal:
		s := r.text(t)
		return s, r.pdf.Destinations[s]
	case name:
		s := r.name(t)
		return s, r.pdf.Destinations[s]
	}
	return "", r.explicit(v)
}

// explicit reads [page /XYZ left top zoom], which may be wrapped in a dictionary.
func (r *reader) explicit(v any) Destination {
	if d, ok := r.resolve(v).(dict); ok {
		v = d["D"]
	}
	a := r.array(v)
	if len(a) == 0 {
		return Destination{}
	}
	at, _ := a[0].(ref)
	to := Destination{Page: r.pageOf[at.num]}
	if to.Page == 0 {
		return to
	}
	shown := r.pages[to.Page-1].shown
	switch {
	case len(a) >= 4 && a[1] == name("XYZ"):
		_, to.Top = shown.point(r.number(a[2]), r.number(a[3]))
	case len(a) >= 3 && a[1] == name("FitH"):
		_, to.Top = shown.point(0, r.number(a[2]))
	}
	return to
}

// readOutline reads the bookmarks, which hang together by First and Next.
func (r *reader) readOutline(catalog dict) {
	seen := map[int]bool{}
	var read func(v any, level int)
	read = func(v any, level int) {
		for v != nil && r.err == nil {
			at, ok := v.(ref)
			if !ok || seen[at.num] || level > maxNesting {
				r.fail("the outline isn't a tree")
				return
			}
			seen[at.num] = true
			item := r.dict(v)
			r.addOutlineItem(item, level)
			read(item["First"], level+1)
			v = item["Next"]
		}
	}
	read(r.dict(catalog["Outlines"])["First"], 1)
}

func (r *reader) addOutlineItem(item dict, level int) {
	dest := item["Dest"]
	if action := r.dict(item["A"]); action != nil {
		dest = action["D"]
	}
	_, to := r.destination(dest)
	element, _ := item["SE"].(ref)
	title := r.text(item["Title"])
	if to.Page == 0 {
		r.problem("the bookmark %q leads nowhere", title)
	}
	r.pdf.Outline = append(r.pdf.Outline, OutlineItem{level, title, to, r.elements[element.num], r.integer(item["Count"]) < 0})
}
