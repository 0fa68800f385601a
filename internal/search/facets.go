package search

import (
	"slices"
	"strings"
)

// facets are the meetings of papers and what each paper is, packed, and what the numbers in them stand for. Of a meeting: its body, as
// a place in the list, times two, and one more where the day is not known; otherwise how many days earlier than the last meeting with
// a day it was; and how many papers it has. Of a paper: its department, times the number of kinds, and its kind.
type facets struct {
	bodies, kinds, departments []string

	meetings        []byte
	of              [][2]int // of each paper its department and its kind
	body, date      string   // of the meeting of the last papers
	papers          int      // of that meeting, so far
	newest, lastDay int      // in days since the beginning of 1970
}

// add notes a paper.
func (f *facets) add(p Paper) {
	if f.papers > 0 && (p.Body != f.body || p.Date != f.date) {
		f.endMeeting()
	}
	f.body, f.date = p.Body, p.Date
	f.papers++
	f.of = append(f.of, [2]int{place(&f.departments, p.Department), place(&f.kinds, p.Kind)})
}

// endMeeting notes the meeting of the last papers.
func (f *facets) endMeeting() {
	if f.papers == 0 {
		return
	}
	body := place(&f.bodies, f.body) * 2
	day, known := dayOf(f.date)
	switch {
	case !known || f.newest > 0 && day > f.lastDay:
		f.meetings = pack(f.meetings, body+1)
	default:
		if f.newest == 0 {
			f.newest, f.lastDay = day, day
		}
		f.meetings = pack(pack(f.meetings, body), f.lastDay-day)
		f.lastDay = day
	}
	f.meetings = pack(f.meetings, f.papers)
	f.papers = 0
}

// file appends the lines of facets.txt: the bodies, the kinds and the departments, with tabs between them; then the newest day and the
// meetings, and then the papers.
func (f *facets) file(to []byte) []byte {
	f.endMeeting()
	for _, list := range [][]string{f.bodies, f.kinds, f.departments} {
		to = append(append(to, strings.Join(list, "\t")...), '\n')
	}
	to = append(append(pack(to, f.newest), f.meetings...), '\n')
	for _, of := range f.of {
		to = pack(to, of[0]*len(f.kinds)+of[1])
	}
	return append(to, '\n')
}

// place is the place of a text, as one line, in a list, to which it is added if need be.
func place(list *[]string, text string) int {
	text = oneLine(text)
	at := slices.Index(*list, text)
	if at < 0 {
		at = len(*list)
		*list = append(*list, text)
	}
	return at
}
