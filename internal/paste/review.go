package paste

import (
	"cmp"
	"strings"

	"cabinet/internal/answer"
	"cabinet/internal/lazy"
)

// reviewed reads what belongs to a review in Word, and tells whether a node does. Tracked changes are taken for accepted,
// and comments are left out; the words that they are about are kept.
func (r *reader) reviewed(n *node, own declarations, s style) bool {
	switch element := own["mso-element"]; {
	case n.tag == "del", n.class("msodel"):
		r.deleted(n)
	case n.tag == "ins", n.class("msoins"):
		r.inserted(n, s)
	case element == "comment":
		r.tellComment(n)
	case element == "header", element == "footer":
	case n.class("msocommentreference"), n.class("msocomanchor"), n.class("msocomoff"), n.class("msocomhide"):
		n.each(func(n *node) { r.commented[strings.TrimPrefix(n.attr["href"], "#")] = r.open() }, func(n *node) bool { return n.attr["href"] != "" })
	default:
		return false
	}
	return true
}

// deleted tells of words that a tracked change takes out.
func (r *reader) deleted(n *node) {
	if words := n.quoted(); words != "" {
		r.lose("a tracked change is taken for accepted; it deletes “" + words + "”")
	}
}

// inserted reads words that a tracked change puts in. How Word shows them says nothing.
func (r *reader) inserted(n *node, s style) {
	if words := n.quoted(); words != "" && !s.inserted {
		r.told.tell(changed, r.open(), "a tracked change is taken for accepted; it puts in “"+words+"”")
	}
	s.inserted = true
	r.kids(n, s)
}

// tellComment tells of a comment, where its mark stands.
func (r *reader) tellComment(n *node) {
	author := ""
	var about *para
	n.each(func(n *node) {
		author = cmp.Or(author, strings.Trim(declaredAsTyped(n, "mso-comment-author"), "\"' \r\n"))
		if p := r.commented[n.attr["name"]]; p != nil {
			about = p
		}
	}, func(n *node) bool { return n.attr != nil })
	words := strings.Join(strings.Fields(answer.Clean(n.words())), " ")
	if words = strings.TrimSpace(commentMark.ReplaceAllString(words, "")); words == "" {
		return
	}
	if author != "" {
		author = " by " + author
	}
	r.told.tell(lost, about, "a comment"+author+" is left out: “"+short(words)+"”")
}

// commentMark matches the mark of a comment at its beginning: "[KS1]".
var commentMark = lazy.New(`^\[[A-Za-z]{0,4}\d{0,4}\]`)

// declaredAsTyped is a property of an element's style as it was typed.
func declaredAsTyped(n *node, property string) string {
	_, after, _ := strings.Cut(n.attr["style"], property+":")
	value, _, _ := strings.Cut(after, ";")
	return value
}
