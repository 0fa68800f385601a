package report

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/diag"
)

// Read makes blocks of a section's Markdown. In a numbered section every paragraph at the margin is a
// block, and lists belong to the paragraph above them; elsewhere a list may also stand by itself.
func Read(m Markdown, numbered bool, list *diag.List) []Block {
	r := reader{Markdown: m, source: []byte(m.Text), list: list}
	document := parseMarkdown(r.source)
	return r.blocks(document.FirstChild(), !numbered)
}

// A reader turns goldmark's tree into blocks.
type reader struct {
	Markdown
	source []byte
	list   *diag.List
}

// blocks reads node and its later siblings: paragraphs, each with the lists that belong to it. Only
// where free is true may a list stand before the first paragraph.
func (r *reader) blocks(node ast.Node, free bool) []Block {
	var out []Block
	var open *Paragraph // what a list belongs to
	for ; node != nil; node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			p, continued := r.paragraph(n)
			if continued && open != nil {
				open.Blocks = append(open.Blocks, p)
				continue
			}
			open = p
			out = append(out, p)
		case *ast.List, *subParagraph:
			var l *List
			l, node = r.anyList(node)
			switch {
			case open != nil:
				open.Blocks = append(open.Blocks, l)
			case free:
				out = append(out, l)
			default:
				r.list.Errorf(r.place(n), "section-start", "begin with a sentence; paragraphs get their numbers by themselves",
					"a numbered section can't begin with a list")
			}
		default:
			r.unsupported(n)
		}
	}
	return out
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

// anyList reads a list, and gives the last node that is part of it.
func (r *reader) anyList(node ast.Node) (*List, ast.Node) {
	if n, ok := node.(*ast.List); ok {
		return r.commonMarkList(n), node
	}
	l := &List{Ordered: true}
	sequence := newSequence(node.(*subParagraph))
	for {
		n := node.(*subParagraph)
		if want := sequence.next(); n.typed != want {
			r.list.Errorf(r.place(n), "list-order", "letter the list without gaps; indent a list below an item under the item's text",
				"%s) stands here where %s) would follow", n.typed, want)
			sequence.resume(n)
		}
		l.Items = append(l.Items, r.item(n))
		if _, more := node.NextSibling().(*subParagraph); !more {
			return l, node
		}
		node = node.NextSibling()
	}
}

// commonMarkList reads "1." and "-" lists.
func (r *reader) commonMarkList(n *ast.List) *List {
	if n.IsOrdered() && n.Start != 1 {
		r.list.Errorf(r.place(n), "list-start", `if it is no list, put a backslash before the full stop: "1986\. A great year"`,
			"this would be a list that starts at %d; a list starts at 1 or a", n.Start)
	}
	l := &List{Ordered: n.IsOrdered()}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, r.item(item))
	}
	return l
}

// item reads a list item, which begins with text.
func (r *reader) item(node ast.Node) *Paragraph {
	first := node.FirstChild()
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		p, _ := r.paragraph(first)
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

// paragraph reads text and its label; continued tells whether it goes on under the number above.
func (r *reader) paragraph(node ast.Node) (p *Paragraph, continued bool) {
	p = &Paragraph{At: r.place(node)}
	if l, ok := node.LastChild().(*label); ok {
		continued = l.class == "continued"
		p.Label = r.label(l)
	}
	p.Runs = r.runs(node)
	return p, continued
}

// label is the name that l gives, or "" and a finding.
func (r *reader) label(l *label) string {
	at := r.span(l.start, l.end)
	switch {
	case l.class == "continued":
	case l.class != "":
		r.list.Errorf(at, "label", "write {#name} for a label, or {.continued}", "{.%s} means nothing here", l.class)
	case !labelForm.MatchString(l.name):
		r.list.Errorf(at, "label", "use letters, figures and hyphens, and begin with a letter", "{#%s} can't be a label", l.name)
	case strings.HasPrefix(l.name, "para-"):
		r.list.Errorf(at, "label", "give it another name", `a label can't begin with "para-": the paragraphs' own addresses do`)
	default:
		return l.name
	}
	return ""
}

// nouns are what a report can't hold, as officers call it.
var nouns = map[ast.NodeKind]string{
	ast.KindCodeBlock:       "text indented by four spaces",
	ast.KindFencedCodeBlock: "a block of code",
	ast.KindCodeSpan:        "text between backticks",
	ast.KindHeading:         "a heading",
	ast.KindThematicBreak:   "a ruled line",
	ast.KindBlockquote:      "a quotation set off by >",
	ast.KindImage:           "an image",
}

// hints say what to do about some of them.
var hints = map[ast.NodeKind]string{
	ast.KindCodeBlock: "begin the line at the margin, or under the text of the list item that it belongs to",
	ast.KindHeading:   "headings come from the council's profile; if it is none, put a backslash before the #",
	ast.KindCodeSpan:  "leave the backticks out, or put a backslash before each",
}

func (r *reader) unsupported(n ast.Node) {
	noun := nouns[n.Kind()]
	if noun == "" {
		noun = "this"
	}
	r.list.Errorf(r.place(n), "unsupported", hints[n.Kind()], "a report can't hold %s", noun)
}

// place is where a block or inline node stands.
func (r *reader) place(n ast.Node) diag.Span {
	if start, end, ok := r.extent(n); ok {
		return r.span(start, end)
	}
	if n.Type() != ast.TypeInline && n.Pos() >= 0 {
		return r.lineAt(n.Pos())
	}
	for up := n.Parent(); up != nil; up = up.Parent() {
		if start, end, ok := r.extent(up); ok {
			return r.span(start, end)
		}
	}
	return r.span(0, 0)
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
		return s.Start, s.Start + len(util.TrimRightSpace(s.Value(r.source))), true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if start, end, ok = r.extent(c); ok {
			return start, end, true
		}
	}
	return 0, 0, false
}

// A sequence is how the markers of one list count on.
type sequence struct {
	count func(int) string
	n     int
}

// newSequence begins with a, i or 1, whichever the first item's marker is nearest to.
func newSequence(first *subParagraph) *sequence {
	switch {
	case first.typed == "i" || len(first.typed) > 1 && first.typed[0] > '9':
		return &sequence{count: roman}
	case first.typed[0] <= '9':
		return &sequence{count: countings['1']}
	}
	return &sequence{count: letters}
}

func (s *sequence) next() string {
	s.n++
	return s.count(s.n)
}

// resume counts on from a marker out of order, so that one slip is one finding.
func (s *sequence) resume(n *subParagraph) {
	for i := 1; i < 1000; i++ {
		if s.count(i) == n.typed {
			s.n = i
			return
		}
	}
}
