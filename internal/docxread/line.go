package docxread

import (
	"slices"
	"strings"
)

// A line gathers the words of a paragraph. Words of one look are one run, however Word has parted them.
type line struct {
	runs  []Run
	last  Run // of which the words are gathered
	words []byte
	ended bool // the page ends before the next words
}

// write adds words.
func (l *line) write(look Run, text string) {
	if l.ended && len(l.runs)+len(l.words) > 0 {
		text = "\n" + text
	}
	l.ended = false
	if len(l.words) > 0 && !sameLook(&l.last, &look) {
		l.flush()
	}
	if len(l.words) == 0 {
		l.last = look
	}
	l.words = append(l.words, text...)
}

// put adds a run without words.
func (l *line) put(r Run) {
	l.flush()
	l.runs = append(l.runs, r)
}

func (l *line) flush() {
	if len(l.words) > 0 {
		l.last.Text = string(l.words)
		l.runs = append(l.runs, l.last)
		l.words = l.words[:0]
	}
}

// sameLook tells whether words of two runs can be one run.
func sameLook(a, b *Run) bool {
	return a.Bold == b.Bold && a.Italic == b.Italic && a.Struck == b.Struck && a.Raised == b.Raised && a.Lowered == b.Lowered &&
		a.Underlined == b.Underlined && a.Counted == b.Counted && a.Link == b.Link && a.Ref == b.Ref && a.Style == b.Style &&
		a.Change == b.Change && slices.Equal(a.Comments, b.Comments)
}

// trim takes the white space away before the first words.
func (p *Paragraph) trim() {
	for len(p.Runs) > 0 && p.Runs[0].Image == nil && p.Runs[0].Note == "" {
		p.Runs[0].Text = strings.TrimLeft(p.Runs[0].Text, " \t\n\u00a0")
		if p.Runs[0].Text != "" || len(p.Runs[0].Comments) > 0 {
			return
		}
		p.Runs = p.Runs[1:]
	}
}
