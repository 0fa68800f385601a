package fromword

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/docxread"
)

// A target is what a reference can lead to: an item, a section, or an appendix in the list of them.
type target struct {
	item    *item
	section *section // in which the item stands, or the section itself
	entry   int      // of an appendix
	noun    string   // as it is cited: "paragraph"
	key     string   // its number, its parts parted by "/": "23/a"; "" where it has none
}

// targets are all that references can lead to.
type targets struct {
	byMark   map[string]*target
	byNumber map[string][]*target // by noun and number
	labels   map[string]int       // those that are taken, and how many more were made of each
}

// targetOf notes a target by its bookmarks and its number.
func (im *importer) targetOf(marks []string, t *target) {
	for _, m := range marks {
		im.targets.byMark[m] = t
	}
	if t.key != "" {
		im.targets.byNumber[t.noun+" "+t.key] = append(im.targets.byNumber[t.noun+" "+t.key], t)
	}
}

// find is what a typed number means; nil where nothing has it, or several things do and none of them stands in the section.
func (im *importer) find(noun, key string, here *section) *target {
	all := im.targets.byNumber[noun+" "+key]
	if len(all) == 1 {
		return all[0]
	}
	var found *target
	for _, t := range all {
		if t.section == here {
			if found != nil {
				return nil
			}
			found = t
		}
	}
	return found
}

// aim notes all that references can lead to.
func (im *importer) aim() {
	for _, s := range im.sections {
		if s.letter != "" {
			i := slices.IndexFunc(im.lists, func(e entry) bool { return e.text == s })
			im.targetOf(s.marks, &target{entry: i, noun: "appendix"})
		} else {
			im.targetOf(s.marks, &target{section: s, noun: "section", key: bare(s.mark)})
		}
		above := map[int]string{}
		im.aimAt(s, s.items, above)
	}
}

// aimAt notes the items of a section, each numbered below those above it.
func (im *importer) aimAt(s *section, items []*item, above map[int]string) {
	for _, it := range items {
		t := &target{item: it, section: s, noun: nounOf(s)}
		switch it.sort {
		case counted:
			t.key = bare(it.mark)
			clear(above)
			above[0] = t.key
		case words: // which has a number in the file, where others of the section go on a count
			if it.mark != "" && it.depth == 0 {
				t.key, t.noun = bare(it.mark), "paragraph"
				clear(above)
				above[0] = t.key
			}
		case sub:
			above[it.depth] = bare(it.mark)
			maps.DeleteFunc(above, func(depth int, _ string) bool { return depth > it.depth })
			var parts []string
			for _, depth := range slices.Sorted(maps.Keys(above)) {
				parts = append(parts, above[depth])
			}
			t.key = strings.Join(parts, "/")
		case captioned:
			if t.noun, t.key = "table", it.cited; it.of == pictured {
				t.noun = "figure"
			}
		case heading:
			clear(above)
			t.noun = "section"
		case quoted:
			im.aimAt(s, it.inner, map[int]string{})
			continue
		}
		im.targetOf(it.marks(), t)
		if it.sort == sub && t.noun != "paragraph" && above[0] != "" { // officers cite it by the paragraph above it too
			im.targetOf(nil, &target{item: it, section: s, noun: "paragraph", key: t.key})
		}
		if it.sort == tabled && it.table != nil {
			im.targetOf(it.table.Bookmarks, t)
		}
	}
}

// nounOf is what the paragraphs of a section are cited as.
func nounOf(s *section) string {
	switch {
	case s.Cite.Given():
		return strings.ToLower(s.Cite.Value)
	case s.ID.Value == "recommendation" && !s.Numbered.Or(true):
		return "recommendation"
	}
	return "paragraph"
}

// each calls a function for all words of the case: those of items, of cells and of footnotes.
func (im *importer) each(f func(*section, *[]span)) {
	var walk func(s *section, items []*item)
	walk = func(s *section, items []*item) {
		for _, it := range items {
			f(s, &it.spans)
			for i := range it.rows {
				for j := range it.rows[i] {
					f(s, &it.rows[i][j].spans)
				}
			}
			for i := range it.notes {
				f(s, &it.notes[i])
			}
			walk(s, it.inner)
		}
	}
	for _, s := range im.sections {
		walk(s, s.items)
	}
}

// noteSpans are the words of a footnote, its paragraphs parted by the ends of lines.
func (im *importer) noteSpans(key string) (out []span) {
	for _, b := range visible(im.doc.Notes[key]) {
		p, ok := b.(*docxread.Paragraph)
		if !ok {
			p = &docxread.Paragraph{Runs: []docxread.Run{{Text: wordsOf([]docxread.Block{b})}}}
		}
		if len(out) > 0 {
			var end span
			end.End = true
			out = append(out, end)
		}
		out = append(out, im.spansOf(trimLeft(p.Runs), nil)...)
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
