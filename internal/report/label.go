package report

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/lazy"
)

// label is what stands in braces at the end of a block: {#name}, {.continued}, or {.struck 17.5}.
type label struct {
	ast.BaseInline
	name  string // without #; "" for a class
	class string // without the full stop
	was   string // the marker after the class; "" for none
	start int    // offset of the brace
	end   int    // offset after the closing brace

	misplaced bool // text follows it
}

var kindLabel = ast.NewNodeKind("Label")

// Kind implements ast.Node.
func (n *label) Kind() ast.NodeKind { return kindLabel }

// Dump implements ast.Node.
func (n *label) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type labelParser struct{}

// Trigger implements parser.InlineParser.
func (labelParser) Trigger() []byte { return []byte{'{'} }

// Parse implements parser.InlineParser.
func (labelParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := inBraces.FindSubmatch(line)
	if m == nil {
		return nil
	}
	n := &label{name: string(m[1]), class: string(m[2]) + string(m[3]), was: string(m[4]), start: segment.Start, end: segment.Start + len(m[0])}
	n.misplaced = !n.ends(line[len(m[0]):]) || !lastLine(block)
	block.Advance(len(m[0]))
	return n
}

var (
	// inBraces matches a label at the beginning of a text: a name, a class, or a class with the marker that a paragraph had.
	inBraces = lazy.New(`^\{(?:#([^{}\s]+)|\.([^{}\s]+)|\.(struck|was|inserted) +([^{}\s]{1,20}) *)\}`)
	// otherBraces matches the end of a line on which one more label follows.
	otherBraces = lazy.New(`^\s*(\{[#.][^{}\n]+\})\s*$`)
)

// ends tells whether a label ends its line: nothing follows it, or beside one that says how the paragraph changes one of another kind.
func (n *label) ends(rest []byte) bool {
	other := otherBraces.FindSubmatch(rest)
	if other == nil {
		return util.IsBlank(rest)
	}
	m := inBraces.FindSubmatch(other[1])
	return m != nil && (n.changes() || (&label{class: string(m[2]) + string(m[3])}).changes())
}

// changes tells whether a label says how its paragraph changes.
func (n *label) changes() bool { return n.class == wasClass || changeOf[n.class] != Kept }

// labelsOf are the labels at the end of a block, the first one first.
func (r *reader) labelsOf(node ast.Node) (all []*label) {
	for n := node.LastChild(); n != nil; n = n.PreviousSibling() {
		if l, ok := n.(*label); ok {
			all = slices.Insert(all, 0, l)
		} else if t, ok := n.(*ast.Text); !ok || len(all) == 0 || !util.IsBlank(t.Segment.Value(r.source)) {
			break
		}
	}
	return all
}

// lastLine tells whether nothing but white space follows the current line of the block.
func lastLine(block text.Reader) bool {
	l, pos := block.Position()
	defer block.SetPosition(l, pos)
	for {
		block.AdvanceLine()
		line, _ := block.PeekLine()
		if line == nil {
			return true
		}
		if !util.IsBlank(line) {
			return false
		}
	}
}

// labelForm is what a label may be: it becomes part of an address.
var labelForm = lazy.New(`^[A-Za-z][A-Za-z0-9_-]*$`)

// CheckLabel says why a name can't be a label; "" for one that can.
func CheckLabel(name string) string {
	if !labelForm.MatchString(name) {
		return "it is part of an address"
	}
	return Reserved(name)
}

// captions tells whether the paragraph that a label ends may be a caption.
func (r *reader) captions(l *label) bool {
	return captioned(l.Parent()) != "" && captionLead.MatchString(plain(l.Parent(), r.source))
}

// label is the name that l gives, or "" and a finding.
func (r *reader) label(l *label) string {
	at := r.span(l.start, l.end)
	switch {
	case l.misplaced:
		r.list.Errorf(at, "label", `put it at the end, after the full stop; as words, write it with a backslash: \{`,
			"a label ends its paragraph, and this one has text after it")
	case l.class == "continued", l.changes(), l.class == unnumberedClass && r.captions(l):
	case l.class == boxClass:
		r.list.Errorf(at, "label", "write > before each line of the words that stand in the box, and {.box} at their end", "{.box} stands outside of what it is about")
	case l.class == unnumberedClass:
		r.list.Errorf(at, "label", "end with it the line \"Table: …\" straight above a table, or \"Figure: …\" above an image", "{.unnumbered} stands at the end of no caption")
	case l.class != "":
		r.list.Errorf(at, "label", "write {#name} for a label, {.continued}, {.struck}, {.inserted} or {.was 17.5}, or {.box} at the end of a box", "{.%s} means nothing here", l.class)
	case !labelForm.MatchString(l.name):
		r.list.Errorf(at, "label", "use letters, figures and hyphens, and begin with a letter", "{#%s} can't be a label", l.name)
	case Reserved(l.name) != "":
		r.list.Errorf(at, "label", "give it another name", "a label can't be called so: %s", Reserved(l.name))
	default:
		return l.name
	}
	return ""
}
