package paste

import (
	"strings"

	"golang.org/x/net/html"

	"cabinet/internal/answer"
)

// maxDepth is how many elements may stand in one another. The words of deeper ones belong to the deepest that is read.
const maxDepth = 200

// A node is an element, a text or a comment of a clipping.
type node struct {
	tag  string // "" for a text, "#if" for what Word writes for programs without a feature, "#hidden" for what it hides from others
	text string // of a text; of a #if its condition; of a #hidden its whole content
	attr map[string]string
	kids []*node
	head bool // of a row: it stands in the head of its table
}

// class tells whether one of the element's classes is, or begins with, a name.
func (n *node) class(prefix string) bool {
	for c := range strings.FieldsSeq(n.attr["class"]) {
		if strings.HasPrefix(strings.ToLower(c), prefix) {
			return true
		}
	}
	return false
}

// words are the bare text of what stands in a node.
func (n *node) words() string {
	var b strings.Builder
	n.each(func(n *node) { b.WriteString(n.text) }, func(n *node) bool { return n.tag == "" })
	return b.String()
}

const (
	// mostLooked is in how many nodes the words are looked for that a note quotes.
	mostLooked = 1000
	// mostQuoted is how many bytes of a text a note may quote.
	mostQuoted = 1 << 10
)

// quoted is the beginning of a node's words, as notes quote it; "" for a node without words. It is found in the same time
// however much stands in the node, since each of many nodes in one another may be quoted.
func (n *node) quoted() string {
	var b strings.Builder
	looked := 0
	n.begin(&b, &looked)
	return short(answer.Clean(b.String()))
}

// begin adds a node's words to those before them, as far as a note quotes them.
func (n *node) begin(words *strings.Builder, looked *int) {
	if *looked++; *looked > mostLooked || words.Len() > mostQuoted {
		return
	}
	if n.tag == "" {
		words.WriteString(n.text[:min(len(n.text), mostQuoted)])
	}
	for _, kid := range n.kids {
		if *looked > mostLooked {
			return
		}
		kid.begin(words, looked)
	}
}

// each calls f for each node in n that is wanted, in their order.
func (n *node) each(f func(*node), wanted func(*node) bool) {
	if wanted(n) {
		f(n)
	}
	for _, kid := range n.kids {
		kid.each(f, wanted)
	}
}

// kept are the attributes that tell anything. Others, of which hostile HTML may have many, are passed over.
var kept = set("class style href id name alt type width height role bgcolor color checked colspan rowspan aria-level data-aria-level data-leveltext")

// set is names parted by spaces.
func set(names string) map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		all[name] = true
	}
	return all
}

var (
	// void are elements without content.
	void = set("br hr img input meta link col area base embed source track wbr param")
	// blockly are elements that stand on lines of their own.
	blockly = set("p div h1 h2 h3 h4 h5 h6 ul ol li table caption thead tbody tfoot tr td th blockquote pre hr center address section article header footer main nav aside figure figcaption dl dt dd form fieldset details summary body html head")
	// silent are elements whose text is none of the clipping's words.
	silent = set("script style title textarea template noscript noembed noframes xml select option")
)

// parse makes a tree of HTML, in time in proportion to its length. It is not the tree of a browser, which may be far larger
// than the HTML, but near enough for what programs write.
func parse(source string) *node {
	b := builder{open: []*node{{tag: "#root"}}}
	tokens := html.NewTokenizer(strings.NewReader(strings.ToValidUTF8(source, "")))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return b.open[0]
		case html.TextToken:
			b.add(&node{text: string(tokens.Text())})
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start(element(tokens))
		case html.EndTagToken:
			name, _ := tokens.TagName()
			b.end(string(name))
		case html.CommentToken:
			b.comment(string(tokens.Text()))
		}
	}
}

// element is the element that begins here, without its content.
func element(tokens *html.Tokenizer) *node {
	name, more := tokens.TagName()
	n := &node{tag: string(name)}
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		if k := string(key); kept[k] && n.attr[k] == "" {
			if n.attr == nil {
				n.attr = map[string]string{}
			}
			n.attr[k] = string(value)
		}
	}
	return n
}

// A builder puts nodes in one another.
type builder struct {
	open  []*node // the first is the root
	over  int     // elements that are open and too deep
	tests []bool  // the conditions that are open: whether an #if stands for each
}

func (b *builder) top() *node { return b.open[len(b.open)-1] }

func (b *builder) add(n *node) {
	top := b.top()
	top.kids = append(top.kids, n)
}

func (b *builder) push(n *node) {
	if len(b.open) > maxDepth {
		b.over++
		return
	}
	b.add(n)
	b.open = append(b.open, n)
}

// closes are the elements that end where one begins without having been ended, and the ones beyond which nothing ends.
var closes = map[string][2]map[string]bool{
	"li": {set("li"), set("ul ol table td th")},
	"dt": {set("dt dd"), set("dl table")}, "dd": {set("dt dd"), set("dl table")},
	"td": {set("td th"), set("tr table")}, "th": {set("td th"), set("tr table")},
	"tr":    {set("tr td th"), set("table")},
	"tbody": {set("tbody thead tfoot tr td th"), set("table")}, "thead": {set("tbody thead tfoot tr td th"), set("table")}, "tfoot": {set("tbody thead tfoot tr td th"), set("table")},
}

// start begins an element.
func (b *builder) start(n *node) {
	if void[n.tag] {
		b.add(n)
		return
	}
	if c, ok := closes[n.tag]; ok {
		b.close(func(tag string) bool { return c[0][tag] }, func(tag string) bool { return c[1][tag] }, true)
	} else if blockly[n.tag] {
		b.close(func(tag string) bool { return tag == "p" }, func(tag string) bool { return tag != "p" && blockly[tag] }, false)
	}
	b.push(n)
}

// close ends the nearest element that is meant, or the outermost of several, with all in it, unless a wall stands before it.
func (b *builder) close(meant, wall func(tag string) bool, outermost bool) {
	if b.over > 0 {
		return
	}
	at := 0
	for i := len(b.open) - 1; i > 0; i-- {
		tag := b.open[i].tag
		if meant(tag) {
			if at = i; !outermost {
				break
			}
		} else if wall(tag) {
			break
		}
	}
	if at > 0 {
		b.open = b.open[:at]
	}
}

// end ends an element. An element within a line does not end what stands on lines of its own.
func (b *builder) end(tag string) {
	if void[tag] {
		return
	}
	if b.over > 0 {
		b.over--
		return
	}
	inline := !blockly[tag]
	b.close(func(t string) bool { return t == tag }, func(t string) bool {
		return inline && blockly[t] || t == "table" || (t == "td" || t == "th") && tag != "tr" && tag != "table" && tag != "tbody" && tag != "thead" && tag != "tfoot"
	}, false)
}

// tested are the features for lack of which Word writes something that has to be known.
var tested = set("!supportlists !vml !msequation")

// comment reads a comment. Word's conditions are comments: <![if !supportLists]> is true in other programs, so that what
// follows counts up to <![endif]>, and <!--[if gte vml 1]>…<![endif]--> hides its content from them.
func (b *builder) comment(text string) {
	text = strings.TrimSpace(text)
	condition, rest, _ := strings.Cut(strings.TrimPrefix(text, "[if"), "]")
	condition = strings.ToLower(strings.TrimSpace(condition))
	switch {
	case text == "[endif]" && len(b.tests) > 0:
		last := len(b.tests) - 1
		if b.tests[last] {
			b.end("#if")
		}
		b.tests = b.tests[:last]
	case !strings.HasPrefix(text, "[if"):
	case strings.TrimSpace(rest) != "":
		b.add(&node{tag: "#hidden", attr: map[string]string{"if": condition}, text: strings.TrimPrefix(rest, ">")})
	case len(b.tests) < maxDepth:
		b.tests = append(b.tests, tested[condition])
		if tested[condition] {
			b.push(&node{tag: "#if", text: condition})
		}
	}
}
