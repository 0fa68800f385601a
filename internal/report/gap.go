package report

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A Gap stands in a draft where something is missing that a finding tells of, so that a reader of the draft
// sees where it will be. A paper that is published has none ([Report.Gaps]). Within a line the words of a gap
// are a [Run].
type Gap struct {
	Words string // what is missing: "To be written: What does it cost?"
	At    diag.Span
}

// newGap is a gap that stands by itself.
func newGap(words string, at diag.Span) *Gap {
	words = strings.Join(strings.Fields(words), " ")
	first, size := utf8.DecodeRuneInString(words)
	return &Gap{Words: Composed(string(unicode.ToUpper(first)) + words[size:]), At: at}
}

// Visit implements [Block].
func (g *Gap) Visit(v Visitor) { v.Gap(g) }

// Children implements [Block].
func (*Gap) Children() []Block { return nil }

func (*Gap) kind() string                     { return "a gap" }
func (*Gap) texts(func(*[]Run))               {}
func (*Gap) named(*Section) (*string, target) { return nil, target{} }

// alone is the gap as the only block in another one; none where there is no gap.
func (g *Gap) alone() []Block {
	if g == nil {
		return nil
	}
	return []Block{g}
}

// Runs are the words of the gap as a line of text.
func (g *Gap) Runs() []Run { return []Run{{Text: g.Words, At: g.At, Gap: true}} }

// gapRun is a gap within a line. It is in brackets and bold, so that who hears the line and who sees it can tell
// the gap from the words around it.
func gapRun(words string, at diag.Span) Run {
	return Run{Text: GapText(words), Bold: true, At: at, Gap: true}
}

// GapText is what is printed within a line for something that is missing: "[missing: contract.value]".
func GapText(words string) string {
	return "[" + Composed(strings.Join(strings.Fields(words), " ")) + "]"
}

// GapMark is Markdown that stands for a gap: one by itself where it has a paragraph of its own, and otherwise one
// within the line. No officer's text can contain it, since composing prints every fact that is named between double
// braces. The words are written so that nothing in them is markup.
func GapMark(words string) string { return "{{gap:" + url.QueryEscape(words) + "}}" }

// gapForm matches what stands for a gap.
var gapForm = lazy.New(`^\{\{gap:([A-Za-z0-9%+_.~-]+)\}\}`)

// gapNode is where a gap stands.
type gapNode struct {
	ast.BaseInline
	words string
	start int // offset of its first brace
	end   int // offset after its last brace
}

var kindGap = ast.NewNodeKind("Gap")

// Kind implements ast.Node.
func (n *gapNode) Kind() ast.NodeKind { return kindGap }

// Dump implements ast.Node.
func (n *gapNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type gapParser struct{}

// Trigger implements parser.InlineParser.
func (gapParser) Trigger() []byte { return []byte{'{'} }

// Parse implements parser.InlineParser.
func (gapParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := gapForm.FindSubmatch(line)
	if m == nil {
		return nil
	}
	words, err := url.QueryUnescape(string(m[1]))
	if err != nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &gapNode{words: words, start: segment.Start, end: segment.Start + len(m[0])}
}

// onlyGap is the gap of a paragraph that holds nothing else.
func onlyGap(n ast.Node) (*gapNode, bool) {
	g, ok := n.FirstChild().(*gapNode)
	return g, ok && g.NextSibling() == nil
}

// Gaps are the words of what is missing in the report, in reading order, those of the title block first. Only a
// draft may have any.
func (r *Report) Gaps() []string {
	gaps := slices.Clone(r.Lacks)
	r.Texts(func(runs []Run) {
		for _, run := range runs {
			if run.Gap {
				gaps = append(gaps, run.Text)
			}
		}
	})
	r.Blocks(func(b Block) {
		if g, ok := b.(*Gap); ok {
			gaps = append(gaps, g.Words)
		}
	})
	return gaps
}
