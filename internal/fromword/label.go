package fromword

import (
	"fmt"
	"strings"
	"unicode"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
	"cabinet/internal/slug"
)

// label is the name by which a target is cited, which it gets when something cites it; "" for one that can't have any.
func (im *importer) label(t *target) string {
	switch {
	case t.noun == "appendix":
		e := &im.lists[t.entry]
		if e.label == "" {
			e.label = im.freeLabel(e.title)
		}
		return e.label
	case t.item == nil:
		return t.section.ID.Value
	case t.section.none:
		return t.section.ID.Value
	case t.item.sort == tabled && t.item.name != "":
		return t.item.name
	case t.item.sort == tabled && t.item.above != nil:
		return im.label(&target{item: t.item.above, section: t.section})
	case t.item.sort == captioned && t.item.name != "":
		return t.item.name
	case t.item.sort == pictured && t.item.above != nil:
		return im.label(&target{item: t.item.above, section: t.section})
	case t.item.goesOn, t.item.sort == tabled, t.item.sort == quoted, t.item.sort == pictured:
		return ""
	}
	if t.item.label == "" {
		t.item.label = im.freeLabel(plain(t.item.spans))
	}
	return t.item.label
}

// dull are words that tell nothing of a paragraph.
var dull = lazy.New(`^(?:this|that|with|from|have|been|will|were|which|council|report|their|there|these|those|would|should|paragraph|paragraphs)$`)

// freeLabel makes a label of the first telling words.
func (im *importer) freeLabel(words string) string {
	var parts []string
	for w := range strings.SplitSeq(slug.Of(words, 1000), "-") {
		if len(w) > 3 && len(w) < 30 && !dull.MatchString(w) && unicode.IsLetter(rune(w[0])) && len(parts) < 3 {
			parts = append(parts, w)
		}
	}
	base := strings.Join(parts, "-")
	if base == "" || report.Reserved(base) != "" {
		base = strings.TrimSuffix("on-"+base, "-")
	}
	name := base
	for im.targets.labels[name] > 0 || im.hasID(name) {
		im.targets.labels[base]++
		name = fmt.Sprintf("%s-%d", base, im.targets.labels[base]+1)
	}
	im.targets.labels[name]++
	return name
}
