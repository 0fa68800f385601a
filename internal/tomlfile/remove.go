package tomlfile

import "slices"

// Remove takes out a key that has a value. A comment behind it goes with it; one in the lines above stays.
func (d *Document) Remove(path Path) (Splice, error) {
	s, err := d.find(path)
	if err != nil {
		return Splice{}, err
	}
	if len(s.rest) > 0 {
		return Splice{}, d.refuse(s, "it is not there")
	}
	if !s.node.set {
		return Splice{}, d.refuse(s, "it is a table; take its keys out, or do it by hand")
	}
	from, to, comments := d.lineStart(s.node.written.Start), d.lineEnd(s.node.written.End), 0
	if s.braces != nil {
		from, to = withComma(outline(s.braces), s.path[s.inside:])
	} else {
		comments = countComments(d.source.Text[s.node.written.End:to])
	}
	return d.settle(s, d.splice(from, to, ""), d.meaning().without(path.String()), comments)
}

// withComma is where a key in braces stands, and one comma beside it.
func withComma(all []entry, path Path) (from, to int) {
	i := slices.IndexFunc(all, func(e entry) bool { return slices.Equal(e.path, path) })
	switch {
	case i > 0:
		return all[i-1].end(), all[i].end()
	case len(all) > 1:
		return all[0].start(), all[1].start()
	}
	return all[0].start(), all[0].end()
}
