package paste

import (
	"cmp"
	"strings"
)

// input reads a box to tick.
func (r *reader) input(n *node) {
	if strings.ToLower(n.attr["type"]) != "checkbox" {
		return
	}
	sign := "☐"
	if _, ticked := n.attr["checked"]; ticked {
		sign = "☒"
	}
	r.open().spans = append(r.open().spans, span{text: sign})
}

// image tells of an image. Word writes one in the place of a text box too, with its words.
func (r *reader) image(n *node) {
	alt := strings.Join(strings.Fields(clean(n.attr["alt"])), " ")
	if words, ok := strings.CutPrefix(alt, "Text Box: "); ok {
		r.lose("a text box is left out, with its words: “" + words + "”")
		return
	}
	if n.tag == "img" && tiny(n.attr["width"]) && tiny(n.attr["height"]) {
		return // what counts readers
	}
	what := map[string]string{"object": "an object", "embed": "an object", "video": "a film", "audio": "a recording"}[n.tag]
	what = cmp.Or(what, "an image") + " is left out"
	if alt != "" {
		what += ": “" + short(alt) + "”"
	}
	r.lose(what)
}

func tiny(size string) bool { return size == "0" || size == "1" }
