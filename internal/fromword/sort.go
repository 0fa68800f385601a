package fromword

import (
	"slices"
	"strings"
)

// sortOf tells what a paragraph is, by its style where cabinet has written the file, and else by its marker; below are those
// that follow.
func (a *arranger) sortOf(p *para, below []*para) sort {
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
	case !a.counts, a.inList(p, below):
		return sub
	}
	return a.byMark(p.mark)
}

// inList tells whether a number without levels is that of a list below the numbered paragraph: the first, where the numbers of
// paragraphs have levels or go on behind the list, or one that goes on such a list.
func (a *arranger) inList(p *para, below []*para) bool {
	if a.numbered == nil || !decimalMark.MatchString(p.mark) || leveled(p.mark) || follows(p.mark, a.numbered.mark) && p.Indent <= a.margin() {
		return false
	}
	if slices.ContainsFunc(a.open, func(outer *item) bool { return outer.sort == sub && follows(p.mark, outer.mark) }) {
		return true
	}
	return countsOf(p.mark)[0].n == 1 && (leveled(a.numbered.mark) || resumes(a.numbered.mark, p.mark, below))
}

// leveled tells whether a number has levels: "3.2".
func leveled(mark string) bool { return strings.Contains(bare(mark), ".") }

// resumes tells whether the numbers behind a list that begins with a marker go on those before it, and not the list.
func resumes(before, mark string, below []*para) bool {
	for _, p := range below[:min(len(below), near)] {
		switch {
		case p == nil || p.mark == "" || p.mark == bullet:
			if p != nil && p.Outline > 0 {
				return false
			}
			continue
		case follows(p.mark, before):
			return !follows(p.mark, mark)
		}
		mark = p.mark
	}
	return false
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
