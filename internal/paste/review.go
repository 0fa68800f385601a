package paste

import (
	"cmp"
	"regexp"
	"strings"
)

// deleted tells of words that a tracked change takes out.
func (r *reader) deleted(n *node) {
	if words := strings.TrimSpace(clean(n.words())); words != "" {
		r.lose("a tracked change is taken for accepted; these words, which it deletes, are left out: “" + short(words) + "”")
	}
}

// inserted reads words that a tracked change puts in. How Word shows them says nothing.
func (r *reader) inserted(n *node, s style) {
	if words := strings.TrimSpace(clean(n.words())); words != "" && !s.inserted {
		r.lose("a tracked change is taken for accepted; these words, which it puts in, are kept: “" + short(words) + "”")
	}
	s.inserted = true
	r.kids(n, s)
}

// comment leaves out what a comment of Word's consists of, and tells whether a node is of one. The words that the comment
// is about are kept.
func (r *reader) comment(n *node, own declarations) bool {
	switch {
	case own["mso-element"] == "comment":
		r.tellComment(n)
		return true
	case own["mso-element"] == "header", own["mso-element"] == "footer":
		return true
	case n.class("msocommentreference"), n.class("msocomanchor"), n.class("msocomoff"), n.class("msocomhide"):
		n.each(func(n *node) { r.commented[strings.TrimPrefix(n.attr["href"], "#")] = r.open() }, func(n *node) bool { return n.attr["href"] != "" })
		return true
	}
	return false
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
	words := strings.Join(strings.Fields(clean(n.words())), " ")
	if words = strings.TrimSpace(commentMark.ReplaceAllString(words, "")); words == "" {
		return
	}
	if author != "" {
		author = " by " + author
	}
	r.told.tell(lost, about, "a comment"+author+" is left out: “"+short(words)+"”")
}

// commentMark matches the mark of a comment at its beginning: "[KS1]".
var commentMark = regexp.MustCompile(`^\[[A-Za-z]{0,4}\d{0,4}\]`)

// declaredAsTyped is a property of an element's style as it was typed.
func declaredAsTyped(n *node, property string) string {
	_, after, _ := strings.Cut(n.attr["style"], property+":")
	value, _, _ := strings.Cut(after, ";")
	return value
}
