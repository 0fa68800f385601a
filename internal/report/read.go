package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/number"
)

// read makes blocks of a section's Markdown and of the data that stand in it. Every paragraph at the margin is a block, and lists
// and the like belong to the paragraph above them, or stand by themselves at the section's beginning and below a sub-heading. It opens
// images with open, which may be nil.
func read(m Markdown, in data, how manner, open Opener, list *diag.List) []Block {
	r := reader{Markdown: m, data: in, source: []byte(m.Text), open: open, notes: map[int]*noteDraft{}, named: map[string]*noteDraft{}, list: list}
	if r.tooMuch() {
		return []Block{newGap("not printed: this section is too much to read", r.lineAt(0))}
	}
	document := parseMarkdown(r.source, how.lists)
	r.readNotes(document)
	blocks := r.blocks(document.FirstChild(), !how.numbered)
	changeBelow(blocks)
	return blocks
}

// A manner is how a section counts, as far as its reading depends on it.
type manner struct {
	numbered bool           // paragraphs have numbers, so that a list that counts can't be the beginning
	lists    []number.Level // by how many lists stand around; nil where that is not known
}

// A reader turns goldmark's tree into blocks.
type reader struct {
	Markdown
	source []byte
	data   data
	open   Opener             // for images
	notes  map[int]*noteDraft // by goldmark's index
	named  map[string]*noteDraft
	below  ast.Node // the caption that ends a run of tables with captions below them; nil outside such a run
	quoted bool     // inside a quotation: nothing is counted
	boxed  bool     // inside a box
	celled bool     // in a cell of a table or a note of it: a line's end is kept
	depth  int      // lists and quotations around what is read
	noted  bool     // in a note at the end of the paper
	itemed bool     // in an item of an agenda
	headed bool     // a sub-heading stands above in the section
	list   *diag.List
}

// blocks reads node and its later siblings: paragraphs, each with what belongs to it. Only where free is
// true may a list that counts stand before the first paragraph or sub-heading.
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
			if l.Ordered && s.open == nil && !s.headed && !s.free && r.list.Errors() == errors { // else it may be no list at all
				r.list.Errorf(r.place(n), "section-start", sectionStart, "a numbered section can't begin with a list that counts")
			}
			s.attach(l)
		case *extast.Table:
			t := r.table(n, Caption{})
			s.attach(t)
			node = r.tableNotes(t, r.captionBelow(&t.Caption, language.Table, r.tableNotes(t, n)))
		case *dataPlace:
			node = s.dataBlock(n)
		case *ast.Blockquote:
			s.attach(r.setApart(n))
		case *ast.Heading:
			s.heading(n)
		default:
			s.gap("not printed: "+r.unsupported(n)+r.wordsOf(n), r.place(n))
		}
	}
	return s.blocks
}

// sectionStart is what to do about a list that begins a section whose paragraphs have numbers.
const sectionStart = "begin with a sentence, which may end with {.continued}; paragraphs get their numbers by themselves"

// siblings are the blocks of one level as they are read.
type siblings struct {
	*reader
	free   bool // a list that counts may come first
	blocks []Block
	open   *Paragraph // what a list or the like belongs to
}

// attach adds what belongs to the paragraph above it, or stands by itself where there is none.
func (s *siblings) attach(b Block) {
	if s.open != nil {
		s.open.Blocks = append(s.open.Blocks, b)
		return
	}
	s.blocks = append(s.blocks, b)
}

// paragraph adds a paragraph, or the table or image that it is the caption of, and gives the last node
// that is part of it.
func (s *siblings) paragraph(n ast.Node) (last ast.Node) {
	if g, ok := onlyGap(n); ok && !s.celled {
		s.gap(g.words, s.span(g.start, g.end))
		return n
	}
	if b, last := s.captionedBlock(n); b != nil {
		s.attach(b)
		return last
	}
	p, continued := s.reader.paragraph(n)
	if p == nil { // reported
		return n
	}
	s.checkCaption(p, n)
	if continued && s.open != nil && !s.open.loose {
		s.open.Blocks = append(s.open.Blocks, p)
		return n
	}
	s.open, p.loose = p, continued
	s.blocks = append(s.blocks, p)
	return n
}

// gap adds a gap, which has no number. What stands below it is by itself.
func (s *siblings) gap(words string, at diag.Span) {
	if s.celled {
		return // a cell holds words alone
	}
	s.blocks = append(s.blocks, newGap(words, at))
	s.open, s.free = nil, true
}

// dataBlock adds the data that stand at a place, and gives the last node that is part of them. The items of an agenda
// belong to no paragraph above them.
func (s *siblings) dataBlock(n *dataPlace) (last ast.Node) {
	if n.items() {
		if b := s.dataItems(n); b != nil {
			s.blocks = append(s.blocks, b)
			s.open = nil
		}
		return n
	}
	t := s.dataTable(n)
	if t == nil {
		return n
	}
	s.attach(t)
	return s.tableNotes(t, n)
}

// captionedBlock reads a table or an image with the caption above it, or an image alone; last is the
// last node that is part of it. It is nil where n is neither.
func (r *reader) captionedBlock(n ast.Node) (b Block, last ast.Node) {
	if i, ok := onlyImage(n); ok {
		f := r.image(i, Caption{})
		return f, r.captionBelow(&f.Caption, language.Figure, n)
	}
	c, ok := r.caption(n)
	if !ok {
		return nil, n
	}
	last = n.NextSibling()
	if t, ok := last.(*extast.Table); ok {
		made := r.table(t, c)
		return made, r.tableNotes(made, last)
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

// paragraph reads text and its label; continued tells whether it goes on under the number above. One
// without words is nil, with a finding: it would be a number alone.
func (r *reader) paragraph(node ast.Node) (p *Paragraph, continued bool) {
	errors := r.list.Errors()
	p = &Paragraph{At: r.place(node)}
	labels := r.labelsOf(node)
	for _, l := range labels {
		continued = continued || l.class == "continued"
		if name := r.label(l); name != "" && p.Label == "" {
			p.Label, p.labelAt = name, r.span(l.start, l.end)
		}
	}
	if labelledImage(node) {
		r.list.Errorf(p.At, "label", "put it at the end of a caption above the image: Figure: … {#name}", "an image's label stands in its caption")
		return nil, false
	}
	p.Runs = r.runs(node)
	for _, l := range labels {
		r.change(p, l)
	}
	r.checkSlips(node)
	r.checkBars(node)
	r.checkHalf(node)
	r.checkLettered(node)
	if len(Text(p.Runs)) > LongParagraph {
		r.list.Warnf(p.At, "long-paragraph", "divide it", "this paragraph is longer than six pages, and only its beginning is checked")
	}
	r.checkTypedNumber(node)
	r.checkDashed(node)
	r.checkMarks(node)
	if r.list.Errors() == errors { // else its lines may be those of a table or a list
		r.checkPasted(node)
	}
	if len(p.Runs) > 0 {
		return p, continued
	}
	switch {
	case r.list.Errors() > errors: // about what stands in the place of words
	case len(labels) > 0:
		r.list.Errorf(r.span(labels[0].start, labels[0].end), "label", "put it at the end of the paragraph that it belongs to", "this label stands by itself")
	default:
		r.list.Errorf(p.At, "empty-paragraph", "leave it out", "this paragraph has no words")
	}
	return nil, false
}

// nouns are what a report can't hold, as officers call it.
var nouns = map[ast.NodeKind]string{
	ast.KindCodeBlock:       "text indented by a tab or four spaces",
	ast.KindFencedCodeBlock: "a block of code",
	ast.KindCodeSpan:        "text between backticks",
	ast.KindThematicBreak:   "a ruled line",
	ast.KindImage:           "an image within a line",
}

// hints say what to do about some of them.
var hints = map[ast.NodeKind]string{
	ast.KindCodeBlock: "begin the line at the margin, or under the text of the list item that it belongs to",
	ast.KindImage:     "give it a paragraph of its own",
	ast.KindCodeSpan:  "leave the backticks out, or put a backslash before each",
}

// wordsOf are the words that stand in what can't be printed as it is, for those who read a draft: ": …".
func (r *reader) wordsOf(n ast.Node) string {
	words := ""
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		words += " " + string(line.Value(r.source))
	}
	if words = strings.Join(strings.Fields(words), " "); words == "" {
		return ""
	}
	return ": " + words
}

// unsupported reports what a report can't hold, and gives its name.
func (r *reader) unsupported(n ast.Node) string {
	noun := nouns[n.Kind()]
	if noun == "" {
		noun = "this"
	}
	r.list.Errorf(r.place(n), "unsupported", hints[n.Kind()], "a report can't hold %s", noun)
	return noun
}
