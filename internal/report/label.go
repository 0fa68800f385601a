package report

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// label is what stands in braces at the end of a block: {#name}, or {.continued}.
type label struct {
	ast.BaseInline
	name  string // without #; "" for a class
	class string // without the full stop
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
	end := 1
	for end < len(line) && line[end] != '}' && line[end] != '{' && !util.IsSpace(line[end]) {
		end++
	}
	if end < 3 || end >= len(line) || line[end] != '}' || line[1] != '#' && line[1] != '.' {
		return nil
	}
	n := &label{start: segment.Start, end: segment.Start + end + 1}
	n.misplaced = !util.IsBlank(line[end+1:]) || !lastLine(block)
	block.Advance(end + 1)
	if name := string(line[2:end]); line[1] == '#' {
		n.name = name
	} else {
		n.class = name
	}
	return n
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
var labelForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

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
	case l.class == "continued", l.class == unnumberedClass && r.captions(l):
	case l.class == boxClass:
		r.list.Errorf(at, "label", "write > before each line of the words that stand in the box, and {.box} at their end", "{.box} stands outside of what it is about")
	case l.class == unnumberedClass:
		r.list.Errorf(at, "label", "end with it the line \"Table: …\" straight above a table, or \"Figure: …\" above an image", "{.unnumbered} stands at the end of no caption")
	case l.class != "":
		r.list.Errorf(at, "label", "write {#name} for a label, {.continued}, or {.box} at the end of a box", "{.%s} means nothing here", l.class)
	case !labelForm.MatchString(l.name):
		r.list.Errorf(at, "label", "use letters, figures and hyphens, and begin with a letter", "{#%s} can't be a label", l.name)
	case Reserved(l.name) != "":
		r.list.Errorf(at, "label", "give it another name", "a label can't be called so: %s", Reserved(l.name))
	default:
		return l.name
	}
	return ""
}
