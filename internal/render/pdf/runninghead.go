package pdf

import (
	"slices"
	"strings"

	"cabinet/internal/report"
)

// A headLine is a line of the running head: what stands at its left end, and what at its right.
type headLine struct{ left, right string }

// A running is the words of a running head: whose paper it is, and when it is about what.
type running struct{ draft, council, body, date, title string }

// withHead is the sheet with the running head of a report, and with room for its lines. The title of a draft may be of
// any length: where a head would take a quarter of the page, the head goes without the title, and at last with the
// word alone that marks the draft.
func (s sheet) withHead(r *report.Report) sheet {
	words := running{date: r.Date, title: r.ShortTitle}
	words.council, words.body = r.Host()
	if r.Draft {
		words.draft = r.Words().Draft
	}
	most := int(s.page.Height / 4 / s.small.leading)
	for _, w := range [...]running{words, {words.draft, words.council, words.body, words.date, ""}, {draft: words.draft}} {
		if s.head = s.headLines(w); len(s.head) <= most {
			break
		}
	}
	s.headRule += length(max(0, len(s.head)-1)) * s.small.leading
	s.laterTop = max(s.laterTop, s.headRule+s.small.leading)
	return s
}

// headLines sets a running head in one line, or else in two whose ends are aligned, or else in as many as it needs.
func (s *sheet) headLines(w running) []headLine {
	host, matter := joined(w.draft, w.council, w.body), joined(w.date, w.title)
	for _, lines := range [...][]headLine{
		{{host, matter}},
		{{joined(w.draft, w.council), w.date}, {w.body, w.title}},
		{{host, w.date}, {"", w.title}},
	} {
		if !slices.ContainsFunc(lines, func(l headLine) bool { return !s.holds(l) }) {
			return lines
		}
	}
	var lines []headLine
	for _, text := range s.headText(host) {
		lines = append(lines, headLine{left: text})
	}
	for _, text := range s.headText(matter) {
		lines = append(lines, headLine{right: text})
	}
	return lines
}

// holds tells whether both ends of a line have room in it, clear of one another.
func (s *sheet) holds(l headLine) bool {
	return s.measure(s.small, l.left)+2*s.small.size+s.measure(s.small, l.right) <= s.width()
}

// headText breaks a text that may be too long for a line into lines of about the same length.
func (s *sheet) headText(text string) (lines []string) {
	for _, l := range balance(words(text), s.small, s.width(), s) {
		line := ""
		for _, p := range l.pieces {
			line += p.text
		}
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// joined is the parts of a line that there are, in one.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " – ")
}

// runningHead draws the running head.
func (p *painter) runningHead() {
	s := p.sheet
	for i, l := range s.head {
		y := s.headLine + length(i)*s.small.leading
		p.text(s.side, y, s.small, s.grey, l.left)
		p.text(s.right()-s.measure(s.small, l.right), y, s.small, s.grey, l.right)
	}
	p.doc.Line(s.side, s.headRule, s.right(), s.headRule, s.hairline, s.grey)
}
