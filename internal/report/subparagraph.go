package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/number"
)

// subParagraph is a sub-paragraph as officers type it: "a) …", "(a) …", "i) …", "a. …". CommonMark has no
// such lists. Each is a container of its own; those that follow one another are made a list when they are
// read.
type subParagraph struct {
	ast.BaseBlock
	typedSign
	bullet rune // the sign of a bullet that is typed; 0 for a sub-paragraph
	indent int  // columns before its marker
	width  int  // columns before its text
}

// A typedSign is the marker of a sub-paragraph.
type typedSign struct {
	typed   string // the letter, figure or Roman figure, in small letters
	end     string // what the marker ends with: a bracket or a full stop
	capital bool   // it is a capital letter or Roman figure before a full stop, as a name may begin
}

// like is the marker with another sign, as it would be typed.
func (t typedSign) like(sign string) string {
	if t.capital {
		sign = strings.ToUpper(sign)
	}
	return sign + t.end
}

var kindSubParagraph = ast.NewNodeKind("SubParagraph")

// Kind implements ast.Node.
func (n *subParagraph) Kind() ast.NodeKind { return kindSubParagraph }

// Dump implements ast.Node.
func (n *subParagraph) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"typed": n.typed}, nil)
}

type subParagraphParser struct{}

// Trigger implements parser.BlockParser.
func (subParagraphParser) Trigger() []byte {
	return []byte("(abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// Open implements parser.BlockParser.
func (subParagraphParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at, indent := pc.BlockOffset(), pc.BlockIndent()
	if at < 0 || indent > 3 || at >= len(line) {
		return nil, parser.NoChildren
	}
	sign, size := typedMarker(line[at:], afterZ(parent))
	if size == 0 || sign.capital && !capitalItem(sign, parent, reader, pc) {
		return nil, parser.NoChildren
	}
	// As with CommonMark's numbered lists, only the first of a list can follow a paragraph without a
	// blank line: a wrapped line of prose may begin with "b)".
	last := pc.LastOpenedBlock().Node
	if ast.IsParagraph(last) && last.Parent() == parent && !sign.begins() {
		return nil, parser.NoChildren
	}
	reader.Advance(at + size)
	return &subParagraph{typedSign: sign, indent: indent, width: indent + size}, parser.HasChildren
}

// Continue implements parser.BlockParser.
func (subParagraphParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		reader.AdvanceToEOL()
		return parser.Continue | parser.HasChildren
	}
	n := node.(*subParagraph)
	indent, _ := util.IndentWidth(line, reader.LineOffset())
	if indent < n.indent+2 { // what is further in than the marker belongs to it, though not quite under its text
		return parser.Close
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), min(indent, n.width))
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

// Close implements parser.BlockParser.
func (subParagraphParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (subParagraphParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (subParagraphParser) CanAcceptIndentedLine() bool { return false }

// begins tells whether it is the marker of the first item of a list.
func (t typedSign) begins() bool { return t.typed == "a" || t.typed == "i" || t.typed == "1" }

// typedMarker reads "a) ", "(a) ", "iv) ", "(12) ", "a. " or "A. " at the start of line: the marker, and its length
// with the white space after it; 0 where line begins with no marker that text follows. After z two letters are one:
// "aa) ".
func typedMarker(line []byte, afterZ bool) (t typedSign, size int) {
	i := 0
	bracket := line[0] == '('
	if bracket {
		i++
	}
	start := i
	for i < len(line) && (line[i]|0x20 >= 'a' && line[i]|0x20 <= 'z' || bracket && util.IsNumeric(line[i])) {
		i++
	}
	t.typed = strings.ToLower(string(line[start:i]))
	if !counts(t.typed) && !(afterZ && len(t.typed) == 2) || i+1 >= len(line) || !util.IsSpace(line[i+1]) || util.IsBlank(line[i+1:]) {
		return typedSign{}, 0
	}
	t.end = string(line[i])
	t.capital = t.end == "." && t.typed != string(line[start:i])
	if stop := t.end == "." && !bracket && (!t.capital || strings.ToUpper(t.typed) == string(line[start:i])); t.end != ")" && !stop {
		return typedSign{}, 0
	}
	for i++; line[i] == ' ' || line[i] == '\t'; i++ {
	}
	return t, i
}

// afterZ tells whether the last item among what stands in parent is lettered z, or with the two letters of one after it.
func afterZ(parent ast.Node) bool {
	last, ok := parent.LastChild().(*subParagraph)
	return ok && (last.typed == "z" || len(last.typed) == 2)
}

// counts tells whether s is one letter, a Roman figure or a number of at most three figures.
func counts(s string) bool {
	if len(s) == 1 {
		return true
	}
	if _, ok := number.FromRoman(s); ok {
		return len(s) <= 7
	}
	for _, c := range []byte(s) {
		if !util.IsNumeric(c) {
			return false
		}
	}
	return len(s) > 1 && len(s) <= 3
}
