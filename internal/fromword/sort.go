package fromword

import (
	"strings"
)

// sortOf tells what a paragraph is, by its style where cabinet has written the file, and else by its marker.
func (a *arranger) sortOf(p *para) sort {
	switch {
	case p.Style == "caption", p.mark == "" && typedCaption.MatchString(textOf(p.runs)):
		return captioned
	case p.mark == "":
		return words
	case strings.Contains(noCounts, p.mark):
		return bulleted
	case p.Style == "numbered paragraph" && a.counts:
		return counted
	case strings.HasPrefix(p.Style, "sub-paragraph"), a.apart:
		return sub
	case !a.counts && a.goesOn(p.mark):
		return words // the paragraphs of the file are counted through it, and those of this section are not
	case !a.counts:
		return sub
	}
	return a.byMark(p.mark)
}

// goesOn tells whether a marker is a number that goes on a count above the section.
func (a *arranger) goesOn(mark string) bool {
	if !decimalMark.MatchString(mark) || strings.ContainsAny(mark, "()") {
		return false
	}
	return countsOf(mark)[0].n > 1 && (len(a.open) == 0 || !follows(mark, a.open[0].mark))
}

// byMark tells whether a marker is the number of a paragraph, or that of an item of a list.
func (a *arranger) byMark(mark string) sort {
	scheme := a.Council.Numbering.Scheme.Value
	if a.s.Scheme.Given() {
		scheme = a.s.Scheme.Value
	}
	letter := !strings.ContainsAny(mark, "0123456789")
	switch {
	case scheme == "lettered" && letter:
		if len(a.open) > 0 && follows(mark, a.open[len(a.open)-1].mark) || a.numbered != nil && !follows(mark, a.numbered.mark) {
			return sub
		}
		return counted
	case letter, strings.HasPrefix(mark, "("):
		return sub
	case len(a.open) > 0 && strings.HasSuffix(mark, ")") && follows(mark, a.open[len(a.open)-1].mark):
		return sub
	}
	return counted
}
