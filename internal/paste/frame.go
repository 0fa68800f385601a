package paste

import (
	"cmp"
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

// A frame is what the elements around say of the paragraphs in them.
type frame struct {
	place
	level   int // as a [para] has it, and so are the next two
	caption string
	defines string
	quoted  bool // they stand in a quotation or a box
}

var (
	// headed matches the names of headings: as elements, and as classes of Word's.
	headed = lazy.New(`^(?:h|msoheading|heading)([1-9])$`)
	// msoList matches what Word says of an item: which list, and how deep in it.
	msoList = lazy.New(`^(l\d+) level(\d+)`)
	// noteDiv matches the names of what holds one footnote.
	noteDiv = lazy.New(`^(?:ftn|edn|sdfootnote|sdendnote)\d+$`)
)

// framed notes what an element says of the paragraphs in it.
func (r *reader) framed(n *node, own declarations) {
	f := &r.frame
	switch n.tag {
	case "ul", "ol":
		r.list(n)
	case "li":
		r.item(n)
	}
	if left, ok := points(r.said(n, own, "margin-left")); ok && n.tag != "ul" && n.tag != "ol" && f.list == "" {
		f.left += left
	}
	if m := msoList.FindStringSubmatch(r.said(n, own, "mso-list")); m != nil && !strings.HasPrefix(f.list, "html") {
		level, _ := strconv.Atoi(m[2])
		f.place = place{list: "mso" + m[1], level: min(level, 9), left: f.left, fresh: true}
	}
	if level := headingLevel(n); level > 0 && !r.celled {
		f.level = level
	}
	if n.class("msocaption") || n.class("caption") {
		f.caption = someCaption
	}
	if id := n.attr["id"]; n.tag == "div" && noteDiv.MatchString(id) {
		f.defines = id
	}
	f.quoted = f.quoted || n.tag == "blockquote" || n.class("msoquote") || n.class("msointensequote")
}

// headingLevel is the level of a heading, from 1; 0 for what is none.
func headingLevel(n *node) int {
	level := 0
	if n.attr["role"] == "heading" {
		level, _ = strconv.Atoi(n.attr["aria-level"])
	}
	for _, name := range append(strings.Fields(strings.ToLower(n.attr["class"])), n.tag) {
		if m := headed.FindStringSubmatch(name); m != nil {
			level, _ = strconv.Atoi(m[1])
		}
	}
	return min(level, 9)
}

// What lists of HTML are called in a [place].
const (
	unordered = "html ul"
	ordered   = "html ol"
	patterned = "html decimal" // with numbers such as 3.1, of which the pattern alone is known
)

// list begins a list of HTML.
func (r *reader) list(n *node) {
	level := 1
	if strings.HasPrefix(r.frame.list, "html") {
		level = r.frame.place.level + 1
	}
	r.frame.place = place{list: "html " + n.tag, level: min(level, 9)}
}

// item begins an item of such a list. Word for the web puts each into a list of its own, and says how deep it is.
func (r *reader) item(n *node) {
	f := &r.frame
	if !strings.HasPrefix(f.list, "html") {
		f.place = place{list: unordered, level: 1}
	}
	if level, err := strconv.Atoi(cmp.Or(n.attr["data-aria-level"], n.attr["aria-level"])); err == nil && level > 0 {
		f.place.level = min(level, 9)
	}
	f.fresh = true
	if strings.Count(n.attr["data-leveltext"], "%") > 1 {
		f.list = patterned
	}
}
