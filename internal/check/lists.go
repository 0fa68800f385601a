package check

import (
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// firstMarker matches the first marker of a list, as it is typed or as it is printed, where nothing but a bracket or a stop
// stands around what counts. Nobody can type the markers of a decimal scheme, such as 1.2.1.
var firstMarker = lazy.New(`^\(?([1aAiI])[.)]?$`)

// listMarkers reports a list that is typed with another kind of sign than the paper prints: whoever reads the answer
// cites i), and whoever reads the paper a). Of the lists in a section that are typed and printed alike, it is one.
func listMarkers(p *Paper, f finder) {
	for _, part := range p.Report.Parts {
		for i := range part.Sections {
			told := map[[2]string]bool{}
			eachList(part.Sections[i].Blocks, func(l *report.List) {
				first := l.Items[0]
				if first.At.Source != p.Case.Source {
					return
				}
				line := first.At.Text()
				marker := line[:max(0, strings.IndexAny(line, " \t\n"))]
				typed, printed := firstMarker.FindStringSubmatch(marker), firstMarker.FindStringSubmatch(first.Marker)
				if typed == nil || printed == nil || typed[1] == printed[1] || told[[2]string{typed[1], printed[1]}] {
					return
				}
				told[[2]string{typed[1], printed[1]}] = true
				at := first.At.Source.Span(first.At.Start, first.At.Start+len(marker))
				f.find(at, "list-marker", "type "+first.Marker+", so that nobody cites the other", "this list is typed with %s, and printed with %s", typed[0], first.Marker)
			})
		}
	}
}

// eachList calls f for each list that counts among blocks. Those in quotations print the markers that are typed.
func eachList(blocks []report.Block, f func(*report.List)) {
	for _, b := range blocks {
		if l, ok := b.(*report.List); ok && l.Ordered && len(l.Items) > 0 {
			f(l)
		}
		eachList(b.Children(), f)
	}
}

// boldHeadings tells once of a line in bold that stands above others as a heading does. Of one that repeats the
// heading of a section another finding tells.
func boldHeadings(p *Paper, f finder) {
	headings := p.headings()
	for _, part := range p.Report.Parts {
		for _, s := range part.Sections {
			if at := p.boldHeading(s.Blocks, headings); at != nil {
				f.find(at.At, "bold-heading", "write ### before its words in the place of the asterisks, and the same for others like it",
					"this line in bold looks like a heading, and is none to a screen reader")
				return
			}
		}
	}
}

// boldHeading is the first line in bold above other blocks that is no sentence; nil for none.
func (p *Paper) boldHeading(blocks []report.Block, headings []string) *report.Paragraph {
	for i, b := range blocks {
		par, ok := b.(*report.Paragraph)
		if _, headed := b.(*report.Heading); !ok && !headed {
			continue // in a list or a box no heading can stand
		}
		above := i+1 < len(blocks) || len(b.Children()) > 0
		if ok && above && par.Heads() && par.At.Source == p.Case.Source {
			if words := report.Text(par.Runs); !endsSentence(words) && likest(words, headings) == "" {
				return par
			}
		}
		if found := p.boldHeading(b.Children(), headings); found != nil {
			return found
		}
	}
	return nil
}

// endsSentence tells whether words end as a sentence does, or lead into a list.
func endsSentence(words string) bool {
	words = strings.TrimSpace(words)
	return words == "" || strings.ContainsAny(words[len(words)-1:], ".:;,?!)")
}
