package docxread

import "strings"

// A resolved style is what comes of a style and of those that it is based on.
type resolved struct {
	name     string
	outline  int // 0 for text
	list     listRef
	lister   string // the id of the style that names the list
	indent   int
	indented bool
	nearer   bool // the indent is of the style that names the list, or of one based on it
	bold     bool
	italic   bool
	hidden   bool
	struck   bool
}

// none is what a style says that there isn't.
var none = &resolved{list: listRef{level: -1}}

// of is a style by its id.
func (s *styles) of(id string) *resolved {
	if r := s.whole[id]; r != nil {
		return r
	}
	return none
}

// resolve goes through a style and those that it is based on, which may go round in a ring.
func (s *styles) resolve(id string) *resolved {
	r := &resolved{list: listRef{level: -1}}
	var said saidOnce
	for hops := 0; hops < maxHops && s.byID[id] != nil; hops++ {
		st := s.byID[id]
		if hops == 0 {
			r.name = st.name
		}
		r.take(id, st, &said)
		id = st.based
	}
	return r
}

// saidOnce is what was said already by a style that comes before those that it is based on.
type saidOnce struct{ outline, bold, italic, hidden, struck bool }

// take has from a style what none before it has said.
func (r *resolved) take(id string, st *style, said *saidOnce) {
	if !said.outline {
		r.outline, said.outline = st.heading()
	}
	st.bold.once(&r.bold, &said.bold)
	st.italic.once(&r.italic, &said.italic)
	st.hidden.once(&r.hidden, &said.hidden)
	st.struck.once(&r.struck, &said.struck)
	if !r.indented && st.indented {
		r.indent, r.indented, r.nearer = st.indent, true, r.lister == ""
	}
	if r.list.level < 0 {
		r.list.level = st.list.level
	}
	if r.lister == "" && st.list.num != "" {
		r.list.num, r.lister = st.list.num, id
	}
}

func (t toggle) once(value, said *bool) {
	if !*said && t != unsaid {
		*value, *said = t == on, true
	}
}

// heading is the level of the heading that a style makes, by what it says or by its name, and whether it says so.
func (st *style) heading() (level int, said bool) {
	if st.outline >= 0 {
		return st.outline, true
	}
	if n, ok := strings.CutPrefix(st.name, "heading "); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '0'), true
	}
	return 0, false
}
