package paste

import (
	"cmp"
	"strings"

	"cabinet/internal/answer"
)

// seen are the elements that a reader looks at or listens to.
var seen = set("img object embed video audio svg canvas iframe")

// leftOut tells of what an answer can't hold, and tells whether a node is such.
func (r *reader) leftOut(n *node, own declarations) bool {
	switch {
	case seen[n.tag]:
		r.image(n)
	case n.tag == "math", strings.HasPrefix(n.tag, "m:omath"), n.tag == "#if" && n.text == "!msequation":
		r.lose(equation)
	case n.class("msotoc"):
		r.told.tell(lost, nil, "a table of contents is left out; the paper makes its own")
	case n.class("msoplaceholdertext"):
		r.lose("a place that is still to be filled in is left out: “" + n.quoted() + "”")
	case r.said(n, own, "display") == "none", r.said(n, own, "mso-hide") == "all":
		if words := n.quoted(); words != "" {
			r.lose("hidden words are left out: “" + words + "”")
		}
	default:
		return false
	}
	return true
}

const equation = "an equation is left out; write it in words, or as an image"

// input reads a box to tick.
func (r *reader) input(n *node) {
	if strings.ToLower(n.attr["type"]) != "checkbox" {
		return
	}
	sign := "☐"
	if _, ticked := n.attr["checked"]; ticked {
		sign = "☒"
	}
	r.open().spans = append(r.open().spans, span{Text: sign})
}

// image tells of an image. Word writes one in the place of a text box too, whose words are hidden before it, or said of it.
func (r *reader) image(n *node) {
	alt := strings.Join(strings.Fields(answer.Clean(n.attr["alt"])), " ")
	if words, ok := strings.CutPrefix(alt, "Text Box: "); ok || r.boxed != "" {
		r.lose("a text box is left out, with its words: “" + cmp.Or(r.boxed, words) + "”")
		r.boxed = ""
		return
	}
	if n.tag == "img" && tiny(n.attr["width"]) && tiny(n.attr["height"]) {
		return // what counts readers
	}
	what := map[string]string{"object": "an object", "embed": "an object", "video": "a film", "audio": "a recording", "iframe": "a part of another page"}[n.tag]
	what = cmp.Or(what, "an image") + " is left out"
	if alt != "" {
		what += ": “" + short(alt) + "”"
	}
	r.lose(what)
}

func tiny(size string) bool { return size == "0" || size == "1" }
