package paste

import (
	"slices"
	"strings"

	"cabinet/internal/answer"
)

// A reader makes blocks of a tree.
type reader struct {
	told    told
	classes map[string]declarations
	blocks  []*block
	cur     *para // that words are put into; nil for none
	last    *para // the one before
	frame   frame
	fields  []field
	celled  bool
	size    int    // bytes of words
	boxed   string // the words of a text box, in whose place an image follows

	commented map[string]*para // by the names of comments: where their marks stand
}

func newReader() *reader { return &reader{commented: map[string]*para{}} }

func (r *reader) document(root *node) {
	r.classes = classes(root)
	r.kids(root, style{})
	r.flush()
}

// said is what a class or an element itself says of a property.
func (r *reader) said(n *node, own declarations, property string) string {
	if value, ok := own[property]; ok {
		return value
	}
	for c := range strings.FieldsSeq(n.attr["class"]) {
		if value, ok := r.classes[strings.ToLower(c)][property]; ok {
			return value
		}
	}
	return ""
}

func (r *reader) kids(n *node, s style) {
	for _, kid := range n.kids {
		if r.size <= maxMarkdown {
			r.walk(kid, s)
		}
	}
}

// walk reads a node. The tree is no deeper than maxDepth.
func (r *reader) walk(n *node, s style) {
	own := declared(n.attr["style"])
	switch {
	case n.tag == "":
		r.text(n.text, s)
	case n.tag == "#hidden":
		r.hidden(n)
	case silent[n.tag]:
	case r.special(n, own, s):
	case blockly[n.tag]:
		r.block(n, own, s)
	default:
		r.kids(n, r.styled(n, own, s))
	}
}

func (r *reader) lose(what string) { r.told.tell(lost, r.open(), what) }

// special reads what is not merely words in a style, and tells whether a node is such.
func (r *reader) special(n *node, own declarations, s style) bool {
	switch {
	case n.tag == "br":
		r.open().spans = append(r.open().spans, span{End: true})
	case n.tag == "table":
		r.table(n, s)
	case n.tag == "input":
		r.input(n)
	case own["mso-tab-count"] != "", n.class("tabrun"), n.class("tabchar"):
		r.open().spans = append(r.open().spans, span{Text: "\t"})
	case n.tag == "#if" && n.text == "!supportlists", own["mso-list"] == "ignore":
		r.open().mark.text += answer.Clean(n.words())
	default:
		return r.leftOut(n, own) || r.reviewed(n, own, s) || n.tag == "a" && r.noted(n)
	}
	return true
}

// open is the paragraph that words are put into.
func (r *reader) open() *para {
	if r.cur == nil {
		r.cur = &para{before: r.last, place: r.frame.place, level: r.frame.level, caption: r.frame.caption, defines: r.frame.defines}
		r.frame.fresh = false
	}
	return r.cur
}

// text adds words.
func (r *reader) text(text string, s style) {
	if !s.tabs {
		text = spaced(text)
	}
	text = answer.Clean(text)
	if text == "" || r.cur == nil && strings.TrimSpace(text) == "" {
		return
	}
	if r.size += len(text); r.size > maxMarkdown {
		return
	}
	p := r.open()
	text = r.signs(text, s)
	if s.raised != 0 {
		text = r.shifted(text, s)
	}
	r.tellStyle(p, text, s)
	p.spans = append(p.spans, span{Text: text, Bold: s.bold, Italic: s.italic, Link: s.link})
}

// spaced puts one space for white space of HTML, however much of it there is. A no-break space is a space of its own.
func spaced(text string) string {
	within := false
	return strings.Map(func(c rune) rune {
		was := within
		switch within = strings.ContainsRune(" \t\r\n\f", c); {
		case !within:
			return c
		case was:
			return -1
		}
		return ' '
	}, text)
}

// flush ends the paragraph that words are put into.
func (r *reader) flush() {
	p := r.cur
	r.cur = nil
	if p == nil {
		return
	}
	if !p.says() {
		if p.mark.text == "" && p.place.fresh && !r.celled {
			r.frame.fresh = true // the item has its words still to come
		}
		return
	}
	for _, part := range p.parts() {
		r.blocks = append(r.blocks, &block{para: part})
		r.last = part
	}
}

// block reads an element that stands on lines of its own.
func (r *reader) block(n *node, own declarations, s style) {
	r.flush()
	outer := r.frame
	r.framed(n, own)
	if r.frame.level > 0 {
		s = style{link: s.link}
	}
	from := len(r.blocks)
	r.kids(n, r.styled(n, own, s))
	r.flush()
	if n.tag == "blockquote" || (n.class("msoquote") || n.class("msointensequote")) && !outer.quoted {
		r.quote(from, outer)
	}
	fresh := r.frame.fresh
	if r.frame = outer; n.tag != "li" {
		r.frame.fresh = fresh && outer.fresh
	}
}

// quote sets blocks apart as somebody else's words.
func (r *reader) quote(from int, outer frame) {
	if from == len(r.blocks) || outer.quoted || r.celled || outer.defines != "" {
		return
	}
	inner := slices.Clone(r.blocks[from:])
	r.blocks = append(r.blocks[:from], &block{apart: inner})
}
