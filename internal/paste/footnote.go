package paste

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

var (
	// noteAt matches where a link leads that is the mark of a footnote.
	noteAt = lazy.New(`^(?:_(ftn|edn)(\d+)|(sdfootnote|sdendnote)(\d+)sym|(ftnt)(\d+))$`)
	// noteBack matches where a link leads that stands before the words of a footnote, and leads back.
	noteBack = lazy.New(`^(?:_(ftn|edn)ref(\d+)|(sdfootnote|sdendnote)(\d+)anc|(ftnt)_ref(\d+))$`)
)

// noted reads a link that belongs to a footnote or a comment, and tells whether it is one.
func (r *reader) noted(n *node) bool {
	_, name, ok := strings.Cut(n.attr["href"], "#")
	switch {
	case !ok:
		return false
	case strings.HasPrefix(name, "_msocom"), strings.HasPrefix(name, "_msoanchor"):
		return true
	}
	if m := noteAt.FindStringSubmatch(name); m != nil {
		p := r.open()
		p.spans = append(p.spans, span{Note: strings.Join(m[1:], "")})
		return true
	}
	if m := noteBack.FindStringSubmatch(name); m != nil {
		if p := r.open(); p.defines == "" {
			p.defines = strings.Join(m[1:], "")
		}
		return true
	}
	return false
}

// A footnote is the words of a footnote, and its name in the answer.
type footnote struct {
	name   string
	blocks []*block
	used   bool
}

// footnotes takes the words of footnotes out of blocks.
func (r *reader) footnotes(blocks []*block) (rest []*block, notes map[string]*footnote) {
	notes = map[string]*footnote{}
	taken := map[string]bool{}
	for _, b := range blocks {
		if b.para == nil || b.para.defines == "" {
			rest = append(rest, b)
			continue
		}
		b.para.level, b.para.item, b.para.depth = 0, false, 0
		n := notes[b.para.defines]
		if n == nil {
			n = &footnote{name: noteName(b.para.words(), taken)}
			notes[b.para.defines] = n
		}
		n.blocks = append(n.blocks, b)
	}
	return rest, notes
}

var notInName = lazy.New(`[^a-z0-9]+`)

// noteName is a name for a footnote, made of its first words, so that a note of the next clipping has another one.
func noteName(words string, taken map[string]bool) string {
	const most = 20
	name := notInName.ReplaceAllString(strings.ToLower(words), "-")
	if name = strings.Trim(name, "-"); len(name) > most {
		name = strings.TrimRight(name[:most], "-")
		if at := strings.LastIndexByte(name, '-'); at > most/2 {
			name = name[:at]
		}
	}
	if name == "" {
		name = "note"
	}
	for taken[name] {
		name += "-2"
	}
	taken[name] = true
	return name
}

// refer is the name of a footnote, whose mark is written; "" for one without words.
func (w *writer) refer(key string) (name string) {
	n := w.notes[key]
	if n == nil {
		w.told.tell(lost, nil, "the mark of a footnote whose words are not in the clipping is left out")
		return ""
	}
	if !n.used {
		n.used, w.order = true, append(w.order, n)
	}
	return n.name
}

// tellUnused tells of footnotes to which no words refer, as where their mark was not copied.
func (w *writer) tellUnused() {
	for _, key := range slices.Sorted(maps.Keys(w.notes)) {
		if n := w.notes[key]; !n.used {
			w.told.tell(lost, nil, "a footnote to which no words refer is left out: “"+short(n.blocks[0].para.words())+"”")
		}
	}
}
