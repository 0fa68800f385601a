package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/lazy"
)

// noteMark matches the mark of a note at the beginning of a text. An escaped bracket does not end it.
var noteMark = lazy.New(`^\[\^(?:\\.|[^\]\\\s])+\]`)

// checkMarks reports marks of notes that are not there, and images that are none. Only what was read as
// words is looked at, and in it the Markdown, in which a backslash tells words from marks.
func (r *reader) checkMarks(n ast.Node) {
	if !r.holds(n, "[^", "![") {
		return
	}
	for _, s := range stretches(nil, n) {
		for at := s.start; at < s.stop; at++ {
			switch words := r.Text[at:s.stop]; {
			case words[0] != '[' && words[0] != '!' || escaped(r.Text, at):
			case strings.HasPrefix(words, "[^"):
				r.unknownNote(at)
			case strings.HasPrefix(words, "![") && !strings.HasPrefix(words, "![^"):
				r.list.Errorf(r.span(at, at+2), "image", "write ![what it shows](images/chart.png), with no space in the path", "this image can't be read as one")
			}
		}
	}
}

// unknownNote reports the mark of a note that may begin at a byte of the Markdown.
func (r *reader) unknownNote(at int) {
	if m := noteMark.FindString(r.Text[at:]); m != "" {
		r.list.Errorf(r.span(at, at+len(m)), "unknown-note", "write the note in the same answer, as a line of its own: "+m+": its text", "there is no note %s", m)
	}
}

// A stretch is bytes of the Markdown that were read as words.
type stretch struct{ start, stop int }

// stretches appends those in an inline node. Goldmark parts words at signs that came to nothing, and these
// parts are one stretch.
func stretches(all []stretch, n ast.Node) []stretch {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, isText := c.(*ast.Text)
		switch last := len(all) - 1; {
		case c.Kind() == ast.KindCodeSpan: // in which nothing is a mark
		case !isText:
			all = stretches(all, c)
		case last >= 0 && all[last].stop == t.Segment.Start:
			all[last].stop = t.Segment.Stop
		default:
			all = append(all, stretch{t.Segment.Start, t.Segment.Stop})
		}
	}
	return all
}

// escaped tells whether a backslash makes the byte of Markdown at an offset words.
func escaped(markdown string, at int) bool {
	before := markdown[:at]
	return (len(before)-len(strings.TrimRight(before, `\`)))%2 == 1
}
