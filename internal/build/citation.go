package build

import (
	"bytes"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A Citation is a numbered paragraph: how it is cited and where it stands in its page. Both are "" for
// none.
type Citation struct {
	Number string // "12", "23(a)"
	Anchor string // "para-12", "para-23-a"
}

// citations are the paragraphs that findings are about; r is nil where there is no report.
func citations(r *printable, findings []diag.Diagnostic) []Citation {
	out := make([]Citation, len(findings))
	if r == nil {
		return out
	}
	for i, d := range findings {
		if d.Known() {
			out[i] = citationOf(r.Report, d.Span)
		}
	}
	return out
}

// citationOf is the paragraph in which a place stands: of those whose words, or what belongs to them,
// begin in its lines of text, the one that does so last before it.
func citationOf(r *report.Report, at diag.Span) Citation {
	var current, found Citation
	nearest := beginning(at) - 1
	r.Blocks(func(b report.Block) {
		if p, ok := b.(*report.Paragraph); ok && p.Anchor != "" {
			current = Citation{p.Number, p.Anchor}
		}
		for _, from := range places(b) {
			if from.File() == at.File() && from.Start > nearest && from.Start <= at.Start {
				nearest, found = from.Start, current
			}
		}
	})
	return found
}

// beginning is where the lines of text in which a place stands begin: after an empty line, or with the
// answer that they are in. No more than 64 KiB before the place are looked at.
func beginning(at diag.Span) int {
	from := max(0, at.Start-1<<16)
	text := at.Source.Text[from:at.Start]
	last := 0
	for _, apart := range []string{"\n\n", "\n\r\n", "'''", `"""`} {
		if i := bytes.LastIndex(text, []byte(apart)); i >= 0 {
			last = max(last, i+len(apart))
		}
	}
	return from + last
}

// places are where the words of a block begin.
func places(b report.Block) []diag.Span {
	var out []diag.Span
	add := func(runs []report.Run) {
		for _, r := range runs {
			out = append(out, r.At)
		}
	}
	switch b := b.(type) {
	case *report.Paragraph:
		out = append(out, b.At)
		add(b.Runs)
	case *report.Figure:
		out = append(out, b.At)
		add(b.Caption.Runs)
	case *report.Table:
		out = append(out, b.Caption.At)
		for _, row := range append([][]report.Cell{b.Head}, b.Rows...) {
			for _, cell := range row {
				add(cell)
			}
		}
	}
	return out
}
