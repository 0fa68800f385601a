package returned

import (
	"cmp"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A Where is a place of the paper that was sent, and of the case.
type Where struct {
	Cited   string // as messages name it: "paragraph 12", "a bullet of paragraph 4", "Table 1"
	Number  string // as it is cited: "12"; "" for none
	Section string // the heading of its section; "" for none
	At      diag.Span

	// After tells that what is told stands after the place, since it is new there.
	After bool
}

// String is the place as messages name it: "paragraph 12", "after paragraph 12".
func (w Where) String() string {
	if w.After {
		return "after " + w.Cited
	}
	return w.Cited
}

// A leaf is something of the report that a Word file has as a paragraph, or as a table.
type leaf struct {
	where Where
	words report.Words
	table *report.Table // of a table alone
}

// leavesOf are the leaves of a report, by what they are.
func leavesOf(r *report.Report, titleAt diag.Span) map[any]leaf {
	l := &leaves{report: r, all: map[any]leaf{}}
	l.header(titleAt)
	for i := range r.Parts {
		p := &r.Parts[i]
		l.all[p] = leaf{where: Where{Cited: "the part “" + p.Title + "”"}, words: plain(p.Title)}
		for j := range p.Sections {
			l.inSection(&p.Sections[j])
		}
	}
	l.section = &report.Section{}
	for i := range r.Notes {
		n := &r.Notes[i]
		l.note = report.Cite{Noun: language.Note, Number: n.Number}.String()
		l.within = n.Number
		l.read(n.Blocks)
	}
	return l.all
}

// leaves makes the leaves of a report.
type leaves struct {
	report  *report.Report
	all     map[any]leaf
	section *report.Section
	note    string // how the note is cited in which the blocks stand; "" outside of one
	within  string // the number of the paragraph in which the blocks stand
}

func plain(text string) report.Words { return report.WordsOf([]report.Run{{Text: text}}) }

// header makes those of the lines above the paper.
func (l *leaves) header(titleAt diag.Span) {
	h := &l.report.Header
	l.all[&h.Lead] = leaf{where: Where{Cited: "the line above the title"}, words: plain(h.Lead)}
	l.all[&h.Title] = leaf{where: Where{Cited: "the title", At: titleAt}, words: plain(h.Title)}
	l.all[&h.Byline] = leaf{where: Where{Cited: "the line below the title"}, words: plain(h.Byline)}
	for i := range h.Fields {
		f := &h.Fields[i]
		cited := "the line “" + strings.TrimSuffix(f.Label, ":") + "” above the paper"
		if f.Label == "" {
			cited = "a line above the paper"
		}
		out := leaf{where: Where{Cited: cited}}
		var runs []report.Run
		for n, line := range f.Lines {
			if n > 0 {
				runs = append(runs, report.Run{Text: " "})
			}
			runs = append(runs, line...)
		}
		out.words, out.where.At = report.WordsOf(runs), firstPlace(runs)
		if f.Title && !out.where.At.Known() {
			out.where.At = titleAt
		}
		l.all[f] = out
	}
}

// firstPlace is where the first of runs was written that has a place.
func firstPlace(runs []report.Run) (at diag.Span) {
	for _, r := range runs {
		if r.At.Known() {
			return r.At
		}
	}
	return at
}

func (l *leaves) inSection(s *report.Section) {
	l.section, l.within = s, ""
	l.all[s] = leaf{where: Where{Cited: cmp.Or(s.Cited().String(), "the section “"+s.ID+"”"), Section: s.Heading}, words: plain(s.Heading)}
	l.read(s.Blocks)
	for i := range s.Contacts {
		c := &s.Contacts[i]
		var runs []report.Run
		for n, line := range c.Lines {
			if n > 0 {
				runs = append(runs, report.Run{Text: " "})
			}
			runs = append(runs, line...)
		}
		l.put(c, l.uncited("contact"), "", runs, firstPlace(runs))
	}
}

func (l *leaves) read(blocks []report.Block) {
	for _, b := range blocks {
		b.Visit(l)
	}
}

// put adds a leaf of a section.
func (l *leaves) put(of any, cited, number string, runs []report.Run, at diag.Span) {
	section := l.section.Heading
	if l.section.Appendix() {
		section = l.section.Cited().String()
	}
	l.all[of] = leaf{where: Where{Cited: cited, Number: number, Section: section, At: at}, words: report.WordsOf(runs)}
}

// uncited is how messages name what has no number.
func (l *leaves) uncited(noun string) string {
	article := "a "
	if strings.HasPrefix(noun, "i") {
		article = "an "
	}
	within := report.Cite{Noun: language.Paragraph, Number: l.within}.String()
	switch of := l.section.Cited().String(); {
	case within != "" && noun == "bullet":
		return "a bullet of " + within
	case within != "":
		return article + noun + " below " + within
	case of != "":
		return article + noun + " of " + of
	}
	return article + noun
}
