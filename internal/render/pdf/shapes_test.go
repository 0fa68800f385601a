package pdf

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/report"
)

var shapedWord = regexp.MustCompile(`w\d{5}`)

// TestShapes holds what is true of every paper against papers of any shape.
func TestShapes(t *testing.T) {
	for seed := range uint64(8) {
		d, o := shapeOf(seed)
		var list diag.List
		r := report.Build(d, &list)
		h := holder{T: t, seed: seed, sheet: o.sheet(r), report: r}
		h.listed = len(Listed(r, o)) > 0
		file, err := Render(r, o)
		if err != nil {
			t.Errorf("paper %d: %v; %v", seed, err, list.Sorted())
			continue
		}
		if h.pdf, err = pdfread.Read(file.Bytes); err != nil {
			t.Errorf("paper %d: %v", seed, err)
			continue
		}
		if problems := h.pdf.Problems(); len(problems) > 0 {
			h.errorf("%v", problems)
		}
		h.inside()
		h.apart()
		h.words()
		h.links()
		o.Pictures = Pictures{}
		boxes, err := flow(r, h.sheet, o)
		if err != nil {
			t.Fatal(err)
		}
		h.pages(layOut(boxes, h.sheet, r.Words()))
	}
}

// A holder holds a paper against what is true of all.
type holder struct {
	*testing.T
	seed   uint64
	report *report.Report
	sheet  sheet
	pdf    *pdfread.PDF
	listed bool // a table of it is a list, in which heads are said again
	said   int
}

func (h *holder) errorf(format string, args ...any) {
	if h.said++; h.said < 8 {
		h.Errorf("paper %d: "+format, append([]any{h.seed}, args...)...)
	}
}

// inside demands that all that is drawn stands between the margins of the page, on which something stands.
func (h *holder) inside() {
	s := h.sheet
	in := func(l length) float64 { return float64(l) / 1000 }
	for n, p := range h.pdf.Pages {
		s := s
		if p.Width > p.Height {
			s = s.turn()
		}
		left, right := in(s.side)-0.05, p.Width-in(s.end)+0.05
		bottom := in(s.bottom) - 0.05
		for _, span := range p.Spans {
			if strings.TrimSpace(span.Text) == "" {
				continue
			}
			end := span.X + span.Width - trailing(span)
			if span.X < left || end > right || span.Y < bottom || span.Y > p.Height {
				h.errorf("page %d: %.60q stands at %.1f to %.1f (%.1f to %.1f), %.1f", n+1, span.Text, span.X, end, left, right, span.Y)
			}
		}
		for _, span := range p.Artifacts {
			if span.Subtype == "Watermark" || s.turned && span.Subtype != "Layout" {
				continue
			}
			if end := span.X + span.Width - trailing(span); span.X < left || end > right {
				h.errorf("page %d: %s %.60q stands at %.1f to %.1f", n+1, span.Subtype, span.Text, span.X, end)
			}
		}
	}
}

// trailing is the width of the space at a span's end.
func trailing(s pdfread.Span) float64 {
	return float64(len(s.Text)-len(strings.TrimRight(s.Text, " "))) * s.Size * 0.278
}

// apart demands that no text of a page stands over another.
func (h *holder) apart() {
	for n, p := range h.pdf.Pages {
		spans := slices.DeleteFunc(slices.Concat(p.Spans, p.Artifacts), func(s pdfread.Span) bool {
			return s.Subtype == "Watermark" || p.Width > p.Height && (s.Subtype == "Header" || s.Subtype == "Footer") || strings.TrimSpace(s.Text) == ""
		})
		slices.SortStableFunc(spans, func(a, b pdfread.Span) int { return int((b.Y - a.Y) * 1000) })
		for i, a := range spans {
			for _, b := range spans[i+1:] {
				if a.Y-b.Y > 40 {
					break
				}
				over := min(a.X+a.Width-trailing(a), b.X+b.Width-trailing(b)) - max(a.X, b.X)
				high := min(a.Y+a.Size*0.7, b.Y+b.Size*0.7) - max(a.Y-a.Size*0.2, b.Y-b.Size*0.2)
				if over > 0.1 && high > 0.1 {
					h.errorf("page %d: %.40q at %.1f, %.1f stands over %.40q at %.1f, %.1f", n+1, a.Text, a.X, a.Y, b.Text, b.X, b.Y)
				}
			}
		}
	}
}

// words demands that every word of the report stands in the document once, in reading order. A table that is a list says its
// heads again.
func (h *holder) words() {
	var want []string
	wanted := map[string]bool{}
	h.report.Texts(func(runs []report.Run) {
		for _, w := range shapedWord.FindAllString(report.Text(runs), -1) {
			want, wanted[w] = append(want, w), true
		}
	})
	got := shapedWord.FindAllString(spoken(h.pdf.Root), -1)
	for _, w := range want {
		if !slices.Contains(got, w) {
			h.errorf("%s is lost", w)
		}
	}
	got = slices.DeleteFunc(got, func(w string) bool { return !wanted[w] })
	if !h.listed && !slices.Equal(got, want) {
		h.errorf("the words are said in another order, or more than once: %.200q, want %.200q", got, want)
	}
}

// spoken is what is read aloud of an element, but the contents.
func spoken(n *pdfread.Node) (text string) {
	if n.Kind == "TOC" {
		return ""
	}
	for _, part := range n.Parts {
		if text += part.Text; part.Kid != nil {
			text += spoken(part.Kid)
		}
	}
	if !slices.Contains([]string{"Link", "Span", "Strong", "Em"}, n.Kind) {
		text += " "
	}
	return text
}

// links demands that the area of a link lies on words, in the page.
func (h *holder) links() {
	for n, p := range h.pdf.Pages {
		for _, l := range p.Links {
			if l.Name != "" && l.Target.Page == 0 {
				h.errorf("page %d: the link %q leads nowhere", n+1, l.Name)
			}
			if l.Rect[0] < 0 || l.Rect[2] > p.Width || l.Rect[1] < 0 || l.Rect[3] > p.Height || l.Rect[2]-l.Rect[0] < 0.5 {
				h.errorf("page %d: the link %s is at %v", n+1, l, l.Rect)
			}
			on := slices.ContainsFunc(p.Spans, func(s pdfread.Span) bool {
				return s.X < l.Rect[2] && s.X+s.Width > l.Rect[0] && s.Y >= l.Rect[1]-0.1 && s.Y <= l.Rect[3]
			})
			if !on {
				h.errorf("page %d: the link %s lies on no word: %v", n+1, l, l.Rect)
			}
		}
	}
}

// pages looks at how boxes stand on pages.
func (h *holder) pages(pages []page) {
	for n, p := range pages {
		s := h.sheet
		if p.turned {
			s = s.lying()
		}
		if len(p.boxes) == 0 {
			h.errorf("page %d is empty", n+1)
		}
		last := p.boxes[len(p.boxes)-1]
		if end := last.y + last.height(last.to-last.from); end > s.floor() {
			h.errorf("page %d goes on to %v of %v", n+1, end, s.floor())
		}
		if n+1 == len(pages) {
			break
		}
		next := pages[n+1]
		same := next.turned == p.turned && !next.boxes[0].breaks
		if last.head && same && last.to == last.count() {
			h.errorf("page %d ends with the head %.60q", n+1, last.title)
		}
		if i := slices.IndexFunc(next.boxes, func(b placed) bool { return !b.repeat }); i > 0 && next.boxes[i].count() <= wholeRow && len(next.boxes[i].again) > 0 && (i+1 == len(next.boxes) || len(next.boxes[i+1].again) == 0) && next.boxes[i].from == 0 {
			h.errorf("page %d begins with the last row of a table alone, of %d lines", n+2, next.boxes[i].count())
		}
	}
}
