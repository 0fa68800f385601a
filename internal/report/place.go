package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/diag"
)

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
