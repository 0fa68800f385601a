package paste

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
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
	lists   int // how many lists were begun, by which each is known
	celled  bool
	size    int // bytes of words

	commented map[string]*para // by the names of comments: where their marks stand
}

// A frame is what the elements around say of the paragraphs in them.
type frame struct {
	place
	level   int
	caption string
	defines string
	quoted  bool
}

// A style is what the elements around say of words.
type style struct {
	bold, italic   bool
	link           string
	struck         bool
	raised         int // 1 above the line, -1 below it
	colour, ground string
	font           string
	under          bool
	inserted       bool // by a tracked change
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
		if n.tag == "iframe" {
			r.lose("a part of another page is left out")
		}
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
	switch display := r.said(n, own, "display"); {
	case n.tag == "br":
		r.open().spans = append(r.open().spans, span{end: true})
	case n.tag == "img" || n.tag == "object" || n.tag == "embed" || n.tag == "video" || n.tag == "audio" || n.tag == "svg" || n.tag == "canvas":
		r.image(n)
	case n.tag == "math" || strings.HasPrefix(n.tag, "m:omath") || n.tag == "#if" && n.text == "!msequation":
		r.lose("an equation is left out; write it in words, or as an image")
	case n.tag == "#if" && n.text == "!supportlists", own["mso-list"] == "ignore":
		r.open().mark.text += clean(n.words())
	case display == "none" && own["mso-list"] == "", own["mso-hide"] == "all":
		if strings.TrimSpace(clean(n.words())) != "" {
			r.lose("hidden words are left out: “" + short(clean(n.words())) + "”")
		}
	case n.tag == "del" || n.class("msodel"):
		r.deleted(n)
	case n.tag == "ins" || n.class("msoins"):
		r.inserted(n, s)
	case own["mso-tab-count"] != "" || n.tag == "span" && n.class("tabrun") || n.class("tabchar"):
		r.open().spans = append(r.open().spans, span{text: "\t"})
	case n.tag == "input":
		r.input(n)
	case r.comment(n, own), n.tag == "a" && r.noted(n, s):
	case n.tag == "table":
		r.table(n, s)
	default:
		return false
	}
	return true
}

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
	text = clean(text)
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
	p.spans = append(p.spans, span{text: text, bold: s.bold, italic: s.italic, link: s.link})
}

// clean takes out what nobody sees. A no-break space, and every other white space, is a space.
func clean(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\u00AD', c >= '\u200B' && c <= '\u200D', c == '\u2060', c == '\uFEFF', c == unicode.ReplacementChar:
			return -1
		case unicode.IsSpace(c), c == '\u2028', c == '\u2029':
			return ' '
		case c < ' ' || c >= 0x7F && c < 0xA0 || unicode.Is(unicode.Cf, c) && !directs(c):
			return -1
		}
		return c
	}, text)
}

// directs tells whether a character says in which direction words are written.
func directs(c rune) bool { return c == '\u200E' || c == '\u200F' }

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

// quote sets blocks apart. Indented words that Outlook and others write as quotations are told from real ones by nothing.
func (r *reader) quote(from int, outer frame) {
	if from == len(r.blocks) || outer.quoted || r.celled || outer.defines != "" {
		return
	}
	inner := slices.Clone(r.blocks[from:])
	r.blocks = append(r.blocks[:from], &block{apart: inner})
}

var (
	// headed matches the names of headings: as elements, and as classes of Word's.
	headed = regexp.MustCompile(`^(?:h|msoheading|heading)([1-9])$`)
	// msoList matches what Word says of an item: which list, and how deep in it.
	msoList = regexp.MustCompile(`^(l\d+) level(\d+)`)
	// noteDiv matches the names of what holds one footnote.
	noteDiv = regexp.MustCompile(`^(?:ftn|edn|sdfootnote|sdendnote)\d+$`)
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
		f.caption = "?"
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

// list begins a list that is one in HTML.
func (r *reader) list(n *node) {
	r.lists++
	sort := "ul"
	if n.tag == "ol" {
		sort = "ol"
	}
	level := 1
	if strings.HasPrefix(r.frame.list, "html") {
		level = r.frame.place.level + 1
	}
	r.frame.place = place{list: "html " + sort, level: min(level, 9)}
}

// item begins an item of such a list. Word for the web puts each into a list of its own, and says how deep it is.
func (r *reader) item(n *node) {
	f := &r.frame
	if !strings.HasPrefix(f.list, "html") {
		f.place = place{list: "html ul", level: 1}
	}
	if level, err := strconv.Atoi(cmp.Or(n.attr["data-aria-level"], n.attr["aria-level"])); err == nil && level > 0 {
		f.place.level = min(level, 9)
	}
	f.fresh = true
	if pattern := n.attr["data-leveltext"]; strings.Count(pattern, "%") > 1 {
		f.list = "html decimal"
	}
}
