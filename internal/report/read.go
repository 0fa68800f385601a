package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/diag"
)

// Read makes blocks of a section's Markdown. In a numbered section every paragraph at the margin is a
// block, and lists belong to the paragraph above them; elsewhere a list may also stand by itself.
// It opens images with open, which may be nil.
func Read(m Markdown, numbered bool, open Opener, list *diag.List) []Block {
	r := reader{Markdown: m, source: []byte(m.Text), open: open, notes: map[int]*noteDraft{}, list: list}
	if r.tooMuch() {
		return nil
	}
	document := parseMarkdown(r.source)
	r.readNotes(document)
	return r.blocks(document.FirstChild(), !numbered)
}

// A reader turns goldmark's tree into blocks.
type reader struct {
	Markdown
	source []byte
	open   Opener             // for images
	notes  map[int]*noteDraft // by goldmark's index
	quoted bool               // inside a quotation: nothing is counted
	depth  int                // lists and quotations around what is read
	list   *diag.List
}

// blocks reads node and its later siblings: paragraphs, each with what belongs to it. Only where free is
// true may a list or the like stand before the first paragraph.
func (r *reader) blocks(node ast.Node, free bool) []Block {
	s := siblings{reader: r, free: free}
	for ; node != nil; node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			node = s.paragraph(n)
		case *ast.List, *subParagraph:
			errors := r.list.Errors()
			var l *List
			l, node = r.anyList(node)
			if s.open != nil || free || r.list.Errors() == errors { // else it may be no list at all
				s.attach(l, n)
			}
		case *extast.Table:
			s.attach(r.table(n, Caption{}), n)
		case *ast.Blockquote:
			s.attach(r.quote(n), n)
		default:
			r.unsupported(n)
		}
	}
	return s.blocks
}

// siblings are the blocks of one level as they are read.
type siblings struct {
	*reader
	free   bool // something else than a paragraph may come first
	blocks []Block
	open   *Paragraph // what a list or the like belongs to
}

// attach adds what belongs to the paragraph above it.
func (s *siblings) attach(b Block, n ast.Node) {
	switch {
	case s.open != nil:
		s.open.Blocks = append(s.open.Blocks, b)
	case s.free:
		s.blocks = append(s.blocks, b)
	default:
		s.list.Errorf(s.place(n), "section-start", "begin with a sentence; paragraphs get their numbers by themselves",
			"a numbered section can't begin with %s", kindOf(b))
	}
}

// paragraph adds a paragraph, or the table or image that it is the caption of, and gives the last node
// that is part of it.
func (s *siblings) paragraph(n ast.Node) (last ast.Node) {
	if b, last := s.captionedBlock(n); b != nil {
		s.attach(b, n)
		return last
	}
	p, continued := s.reader.paragraph(n)
	if p == nil { // reported
		return n
	}
	s.checkCaption(p)
	if continued && s.open != nil {
		s.open.Blocks = append(s.open.Blocks, p)
		return n
	}
	if continued {
		s.list.Errorf(p.At, "label", "leave {.continued} out, or put a paragraph before it", "there is no paragraph above for this one to continue")
	}
	s.open = p
	s.blocks = append(s.blocks, p)
	return n
}

// kindOf is what a block is called.
func kindOf(b Block) string {
	switch b.(type) {
	case *Table:
		return "a table"
	case *Figure:
		return "an image"
	case *Quote:
		return "a quotation"
	}
	return "a list"
}

// captionedBlock reads a table or an image with the caption above it, or an image alone; last is the
// last node that is part of it. It is nil where n is neither.
func (r *reader) captionedBlock(n ast.Node) (b Block, last ast.Node) {
	if i, ok := onlyImage(n); ok {
		return r.image(i, Caption{}), n
	}
	c, ok := r.caption(n)
	if !ok {
		return nil, n
	}
	last = n.NextSibling()
	if t, ok := last.(*extast.Table); ok {
		return r.table(t, c), last
	}
	i, _ := onlyImage(last)
	return r.image(i, c), last
}

// quote reads words of somebody else's: what is marked in them keeps its marks.
func (r *reader) quote(n *ast.Blockquote) *Quote {
	outer := r.quoted
	r.quoted = true
	defer r.deeper(n)()
	defer func() { r.quoted = outer }()
	return &Quote{Blocks: r.blocks(n.FirstChild(), true)}
}

// within reads what belongs to a list item below its first paragraph.
func (r *reader) within(item *Paragraph, node ast.Node) {
	for _, b := range r.blocks(node, true) {
		item.Blocks = append(item.Blocks, b)
		if p, ok := b.(*Paragraph); ok { // all of it belongs to the item, none of it to a paragraph in it
			item.Blocks = append(item.Blocks, p.Blocks...)
			p.Blocks = nil
		}
	}
}

// maxDepth is how many lists and quotations may stand inside one another: as many as leave room for
// words on a page in large print.
const maxDepth = 5

// deeper goes into a list or quotation; the function that it gives comes out again.
func (r *reader) deeper(n ast.Node) (out func()) {
	r.depth++
	if r.depth == maxDepth+1 {
		r.list.Errorf(r.place(n), "too-deep", "divide it into paragraphs", "lists can stand %d deep, and this is deeper", maxDepth)
	}
	return func() { r.depth-- }
}

// anyList reads a list, and gives the last node that is part of it.
func (r *reader) anyList(node ast.Node) (*List, ast.Node) {
	defer r.deeper(node)()
	if n, ok := node.(*ast.List); ok {
		return r.commonMarkList(n), node
	}
	l := &List{Ordered: true}
	sequence := newSequence(node.(*subParagraph).typed)
	for {
		n := node.(*subParagraph)
		want, ok := sequence.follow(n.typed)
		if !ok && !r.quoted {
			r.list.Errorf(r.place(n), "list-order", "letter the list without gaps; indent a list below an item under the item's text",
				"%s) stands here where %s) would follow", n.typed, want)
		}
		item := r.item(n)
		if r.quoted {
			item.Marker, _, _ = strings.Cut(strings.ReplaceAll(r.Text[min(n.Pos(), len(r.Text)):], "\t", " "), " ")
		}
		l.Items = append(l.Items, item)
		if _, more := node.NextSibling().(*subParagraph); !more {
			return l, node
		}
		node = node.NextSibling()
	}
}

// commonMarkList reads "1." and "-" lists.
func (r *reader) commonMarkList(n *ast.List) *List {
	if n.IsOrdered() && n.Start != 1 && !r.quoted {
		hint := `if it is no list, put a backslash before the full stop: "1986\. A great year"`
		if n.Start < 1000 {
			hint = fmt.Sprintf(`paragraphs get their numbers by themselves: take "%d%c" away`, n.Start, n.Marker)
		}
		r.list.Errorf(r.place(n), "list-start", hint, "this would be a list that starts at %d; a list starts at 1 or a", n.Start)
	}
	l := &List{Ordered: n.IsOrdered()}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, r.item(item))
	}
	for i, item := range l.Items {
		switch {
		case !r.quoted: // markers come with numbering
		case l.Ordered:
			item.Marker = strconv.Itoa(n.Start+i) + string(n.Marker)
		default:
			item.Marker = "•"
		}
	}
	return l
}

// item reads a list item, which begins with text.
func (r *reader) item(node ast.Node) *Paragraph {
	first := node.FirstChild()
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		p, _ := r.paragraph(first)
		if p == nil {
			p = &Paragraph{}
		}
		p.At = r.place(node)
		r.within(p, first.NextSibling())
		return p
	}
	r.list.Errorf(r.place(node), "empty-item", "put the text on the line of its marker", "this item of a list begins without text")
	p := &Paragraph{At: r.place(node)}
	r.within(p, first)
	return p
}

// labelForm is what a label may be: it becomes part of an address.
var labelForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// paragraph reads text and its label; continued tells whether it goes on under the number above. One
// without words is nil, with a finding: it would be a number alone.
func (r *reader) paragraph(node ast.Node) (p *Paragraph, continued bool) {
	errors := r.list.Errors()
	p = &Paragraph{At: r.place(node)}
	l, labelled := node.LastChild().(*label)
	if labelled {
		continued = l.class == "continued"
		p.Label, p.labelAt = r.label(l), r.span(l.start, l.end)
	}
	p.Runs = r.runs(node)
	r.checkSlips(node)
	r.checkMarks(node, p.Runs)
	if len(p.Runs) > 0 {
		return p, continued
	}
	switch {
	case r.list.Errors() > errors: // about what stands in the place of words
	case labelled:
		r.list.Errorf(r.span(l.start, l.end), "label", "put it at the end of the paragraph that it belongs to", "this label stands by itself")
	default:
		r.list.Errorf(p.At, "empty-paragraph", "leave it out", "this paragraph has no words")
	}
	return nil, false
}

// label is the name that l gives, or "" and a finding.
func (r *reader) label(l *label) string {
	at := r.span(l.start, l.end)
	switch {
	case l.misplaced:
		r.list.Errorf(at, "label", `put it at the end, after the full stop; as words, write it with a backslash: \{`,
			"a label ends its paragraph, and this one has text after it")
	case l.class == "continued":
	case l.class != "":
		r.list.Errorf(at, "label", "write {#name} for a label, or {.continued}", "{.%s} means nothing here", l.class)
	case !labelForm.MatchString(l.name):
		r.list.Errorf(at, "label", "use letters, figures and hyphens, and begin with a letter", "{#%s} can't be a label", l.name)
	case Reserved(l.name) != "":
		r.list.Errorf(at, "label", "give it another name", "a label can't be called so: %s", Reserved(l.name))
	default:
		return l.name
	}
	return ""
}

// nouns are what a report can't hold, as officers call it.
var nouns = map[ast.NodeKind]string{
	ast.KindCodeBlock:       "text indented by a tab or four spaces",
	ast.KindFencedCodeBlock: "a block of code",
	ast.KindCodeSpan:        "text between backticks",
	ast.KindHeading:         "a heading",
	ast.KindThematicBreak:   "a ruled line",
	ast.KindImage:           "an image within a line",
}

// hints say what to do about some of them.
var hints = map[ast.NodeKind]string{
	ast.KindCodeBlock: "begin the line at the margin, or under the text of the list item that it belongs to",
	ast.KindHeading:   "headings come from the council's profile; if it is none, put a backslash before the #",
	ast.KindImage:     "give it a paragraph of its own",
	ast.KindCodeSpan:  "leave the backticks out, or put a backslash before each",
}

func (r *reader) unsupported(n ast.Node) {
	noun := nouns[n.Kind()]
	if noun == "" {
		noun = "this"
	}
	r.list.Errorf(r.place(n), "unsupported", hints[n.Kind()], "a report can't hold %s", noun)
}

// place is where a block or inline node stands: from its first character, which may be a marker's, to
// the end of its line.
func (r *reader) place(n ast.Node) diag.Span {
	start, end, ok := r.extent(n)
	at := min(n.Pos(), len(r.Text)) // goldmark puts what is indented with tabs behind itself
	switch {
	case at >= 0 && (!ok || at < start && strings.Contains(r.Text[at:start], "\n")):
		return r.lineAt(at)
	case ok && at >= 0 && at < start:
		return r.span(at, end)
	case ok:
		return r.span(start, end)
	}
	return r.place(n.Parent())
}

// lineAt is the line of the Markdown in which offset stands.
func (r *reader) lineAt(offset int) diag.Span {
	end := strings.IndexByte(r.Text[offset:], '\n')
	if end < 0 {
		end = len(r.Text) - offset
	}
	return r.span(offset, offset+end)
}

// extent is the first line of a block's own text, or the text of an inline node.
func (r *reader) extent(n ast.Node) (start, end int, ok bool) {
	if t, isText := n.(*ast.Text); isText {
		return t.Segment.Start, t.Segment.Stop, true
	}
	if n.Type() != ast.TypeInline && n.Lines() != nil && n.Lines().Len() > 0 {
		s := n.Lines().At(0)
		return s.Start, s.Start + len(util.TrimRightSpace(r.source[s.Start:s.Stop])), true // without goldmark's padding
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if start, end, ok = r.extent(c); ok {
			return start, end, true
		}
	}
	return 0, 0, false
}
