package report

import (
	"bufio"
	"bytes"
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	gmhtml "github.com/yuin/goldmark/renderer/html"

	"cabinet/internal/diag"
)

// style is what encloses a piece of text.
type style struct {
	bold, italic bool
	link         string
	cites        string // the label that the text refers to, in words of the author's own
	citesAt      diag.Span
	change       Change
}

// runs reads the text of a block.
func (r *reader) runs(block ast.Node) []Run {
	runs := r.inline(nil, block, style{})
	return linkBare(trim(runs))
}

// inline appends what stands in parent to runs.
func (r *reader) inline(runs []Run, parent ast.Node, s style) []Run {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.Text:
			runs = r.text(runs, n, s)
		case *ast.String:
			runs = add(runs, s.run(string(n.Value), diag.Span{}))
		case *ast.Emphasis:
			inner := s
			if n.Level == 2 {
				inner.bold = true
			} else {
				inner.italic = true
			}
			runs = r.inline(runs, n, inner)
		case *ast.AutoLink:
			runs = r.autoLink(runs, n, s)
		case *ast.Link:
			runs = r.link(runs, n, s)
		case *extast.FootnoteLink:
			if d := r.notes[n.Index]; d != nil {
				runs = append(runs, Run{At: r.place(n.Parent()), note: d})
			}
		case *gapNode:
			runs = append(runs, gapRun(n.words, r.span(n.start, n.end)))
		case *tickBox:
			runs = add(runs, r.box(n, s))
		case *changed:
			inner := s
			inner.change = n.change
			runs = r.inline(runs, n, inner)
		case *label:
			if n.misplaced { // the one at the end is read with the paragraph
				r.label(n)
			}
		default:
			r.unsupported(n)
			runs = r.inline(runs, n, s)
		}
	}
	return runs
}

func (s style) run(text string, at diag.Span) Run {
	return Run{Text: text, Bold: s.bold, Italic: s.italic, Link: s.link, Change: s.change, At: at, cites: s.cites, citesAt: s.citesAt}
}

// text reads a piece of a line. A line's end is a space, or a line break where its author asked for one, as in a
// table.
func (r *reader) text(runs []Run, n *ast.Text, s style) []Run {
	at := r.span(n.Segment.Start, n.Segment.Stop)
	words := unescape(n.Segment.Value(r.source))
	switch {
	case n.HardLineBreak(), n.SoftLineBreak() && r.celled:
		words += "\n"
	case n.SoftLineBreak():
		words += " "
	}
	run := s.run(words, at)
	run.pieces = []piece{{0, &r.Markdown, n.Segment.Start, n.Segment.Stop}}
	return add(runs, run)
}

// unescape reads Markdown's escapes and character references. Line ends and tabs that are written as
// references are spaces: a line break is something else.
func unescape(source []byte) string {
	if !bytes.ContainsAny(source, "\\&\t\r\x00") {
		return Composed(string(source))
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	gmhtml.DefaultWriter.Write(w, source)
	w.Flush()
	return Composed(strings.Map(func(c rune) rune {
		if c == '\n' || c == '\r' || c == '\t' {
			return ' '
		}
		return c
	}, html.UnescapeString(b.String())))
}

func (r *reader) autoLink(runs []Run, n *ast.AutoLink, s style) []Run {
	words := string(n.Label(r.source))
	s.link = string(n.URL(r.source))
	if n.AutoLinkType == ast.AutoLinkEmail {
		s.link = "mailto:" + words
	}
	at := r.place(n)
	s.link = r.address(s.link, at)
	return add(runs, s.run(words, at))
}

const linkHint = "link to an address that begins with https://, http://, mailto: or tel:, or to a label"

// address is the address of a link that stands at a place; "" where a paper can't link to what was typed.
func (r *reader) address(typed string, at diag.Span) string {
	address, bad := Address(typed)
	if bad != nil {
		r.list.Errorf(at, "link", cmp.Or(bad.Hint, linkHint), "%s", bad.Message(typed))
	}
	return address
}

// link reads a link, or a reference: a link without text to a label.
func (r *reader) link(runs []Run, n *ast.Link, s style) []Run {
	target := unescape(n.Destination)
	at := r.place(n)
	name, internal := strings.CutPrefix(target, "#")
	internal = internal && name != ""
	if len(n.Title) > 0 {
		r.list.Errorf(at, "unsupported", "leave out what stands in quotes after the address", "a report can't hold the title of a link")
	}
	switch words := plain(n, r.source); {
	case internal && (words == "" || words == "#"):
		s.cites, s.citesAt = name, r.reference(n)
		run := s.run("", s.citesAt)
		run.bare = words == "#"
		return append(runs, run)
	case internal:
		s.cites, s.citesAt = name, at
	default:
		s.link = r.address(target, at)
		if s.link != "" && !(Run{Text: unescape([]byte(words))}).says() {
			r.list.Errorf(at, "link", "write the words of the link between the square brackets", "the link to %s has no words", target)
		}
	}
	return r.inline(runs, n, s)
}

// reference is where [](#name) stands.
func (r *reader) reference(n *ast.Link) diag.Span {
	start := n.Pos()
	return r.span(start, start+1+strings.IndexByte(r.Text[start:], ')'))
}

// plain is the bare text of an inline node.
func plain(n ast.Node, source []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(source))
		} else {
			b.WriteString(plain(c, source))
		}
	}
	return b.String()
}

// add appends a run of words, joined to the one before where both have the same style.
func add(runs []Run, run Run) []Run {
	run.Text = oneSpace(run.Text) // the run has one piece or none, and Place finds the words past such spaces
	if len(runs) > 0 && strings.HasSuffix(runs[len(runs)-1].Text, " ") && strings.HasPrefix(run.Text, " ") {
		run.cut(1)
	}
	if run.Text == "" {
		return runs
	}
	if len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.Text != "" && !last.Gap && !run.Gap && last.Bold == run.Bold && last.Italic == run.Italic && last.Link == run.Link && last.Change == run.Change && last.cites == run.cites {
			last.join(run)
			return runs
		}
	}
	return append(runs, run)
}

// later tells whether the run gets its words only when the report is numbered.
func (r Run) later() bool { return r.cites != "" || r.note != nil }

// says tells whether a reader sees anything of the run.
func (r Run) says() bool {
	return r.later() || strings.ContainsFunc(r.Text, func(c rune) bool { return c != '\u2060' && !unicode.IsSpace(c) })
}

// oneSpace makes one space of several: as many tools show them, and as the PDF prints them.
func oneSpace(s string) string {
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}

// trim takes white space off the ends, such as that before a label. Runs of spaces and word joiners alone say nothing.
func trim(runs []Run) []Run {
	if !slices.ContainsFunc(runs, Run.says) {
		return nil
	}
	for len(runs) > 0 && !runs[0].later() {
		runs[0].cut(len(runs[0].Text) - len(strings.TrimLeft(runs[0].Text, " \n")))
		if runs[0].Text != "" {
			break
		}
		runs = runs[1:]
	}
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.Text == "" && last.later() {
			break
		}
		*last = last.first(len(strings.TrimRight(last.Text, " \n")))
		if last.Text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	return runs
}
