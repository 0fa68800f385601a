package totals

import (
	"slices"

	"cabinet/internal/figure"
)

// An addition is the lines of a table, its rows or its columns, in which some are the sums of others.
type addition struct {
	*grid
	cells   [][]*cell // by line, and by what crosses it
	lines   []line
	crosses []cross
	certain bool   // a label is enough to know a sum by; if not, others have to prove it
	where   string // the parts stand: "above"
}

// An outline is what stands before a line, as far as it can be added up.
type outline struct {
	parts  []int // the lines that are no sums
	all    []int // those, and the ones aside
	open   []int // the lines that no sum has taken up yet, sums among them
	starts []int // where groups begin
	group  int   // where the last group begins, with a heading or after a sum
	whole  int   // where the lines begin that no total has taken up: after the last one that is not of a group
	heads  map[int]string
	odd    int  // the last line of which it is not known whether it is a part
	total  bool // there was a total of all
}

// A sum is a line that is said to add up others.
type sum struct {
	line
	at      int
	of      []addends // the likeliest first
	certain bool      // its label says what it adds up
	mixed   bool      // some of that comes in, and some goes out
	flat    bool      // no groups stand before it
	named   bool      // it names the heading of what it adds up
}

// Addends are the lines that a sum may add up. Where less is set, all but the first are taken away.
type addends struct {
	lines []int
	less  bool
}

// check goes through the lines and checks every sum among them.
func (a addition) check() {
	o := outline{heads: map[int]string{}, odd: -1, starts: []int{0}}
	income := false // the last heading says so of what stands below it
	for i, l := range a.lines {
		if a.left < 0 {
			return
		}
		a.lines[i].income = l.income || income
		if l.starts {
			o.start(i)
		}
		switch {
		case l.role == heading:
			o.start(i + 1)
			o.heads[i+1], income = l.text, l.income
		case l.label == figure.Plain:
			o.part(i, l.role)
		default:
			a.total(&o, i)
			income = false
		}
	}
}

// total checks the line at i, which is labelled as a sum. One that is none is a part of others.
func (a addition) total(o *outline, i int) {
	s := a.sum(*o, i)
	best, taken := a.judge(s)
	switch {
	case taken:
		o.take(s, best)
	case s.label != figure.Named:
		o.part(i, apart)
	case slices.ContainsFunc(a.lines[:i], func(l line) bool { return l.role != heading && l.label == figure.Plain }):
		o.part(i, unsure)
	default: // the table lists totals that are made elsewhere
		o.part(i, adds)
	}
}

func (o *outline) start(at int) {
	o.starts, o.group = append(o.starts, at), at
}

// mostNear bounds how many groups a sum is held against.
const mostNear = 20

// near are the beginnings of the groups before a line, from the nearest, and that of all.
func (o outline) near() []int {
	near := slices.Clone(o.starts[max(0, len(o.starts)-mostNear):])
	slices.Reverse(near)
	return append(near, 0)
}

func (o *outline) part(i int, r role) {
	if r != adds {
		o.odd = i
	}
	o.all = append(o.all, i)
	if r != apart {
		o.parts, o.open = append(o.parts, i), append(o.open, i)
	}
}

// take puts a sum in the place of what it adds up.
func (o *outline) take(s sum, of addends) {
	first := s.at
	if len(of.lines) > 0 {
		first = of.lines[0]
	}
	at, _ := slices.BinarySearch(o.open, first)
	o.open = append(o.open[:at:at], s.at)
	o.start(s.at + 1)
	if s.label != figure.Subtotal && !s.named {
		o.whole = s.at + 1
	}
	o.total = o.total || s.label == figure.Total
}

// from are the lines of a list in their order that stand from a line on.
func from(lines []int, start int) []int {
	at, _ := slices.BinarySearch(lines, start)
	return lines[at:]
}

// sum is the line at i, with all that it may add up.
func (a addition) sum(o outline, i int) sum {
	s := sum{line: a.lines[i], at: i}
	a.left -= len(o.open) + len(o.parts)
	start := o.begin(&s, i == len(a.lines)-1)
	first := from(o.parts, start)
	headed := o.heads[start] != ""
	s.certain = a.certain && s.said && !qualified.MatchString(s.text) && o.odd < start && (len(first) > 1 || headed && len(first) == 1)
	if o.total && s.label == figure.Total && !headed && !grand.MatchString(s.text) {
		s.certain = false // what a total of all has left over may be added up in any way
	}
	s.mixed = a.mixed(s, from(o.open, start))
	s.flat = len(o.starts) == 1
	s.add(addends{lines: first})
	bold, others := a.byBold(first)
	if len(bold) > 0 && len(others) > 0 {
		s.certain = false // those in bold may be the sums of those below them
		s.add(addends{lines: bold})
		s.add(addends{lines: others})
	}
	for _, start := range o.near() {
		s.add(addends{lines: from(o.parts, start)})
		s.add(addends{lines: from(o.open, start)})
		s.add(addends{lines: from(o.all, start)})
		if open := from(o.open, start); len(open) > 1 && (a.mixed(s, open) || netSum.MatchString(s.text) || a.someSums(open)) {
			s.add(addends{open, true})
		}
	}
	return s
}

// begin is the line from which a sum is likely to add up: that of its group, of what no total has taken up yet, of
// what it names, or the first of all. What names a heading is surely a sum.
func (o outline) begin(s *sum, last bool) int {
	if s.label != figure.Total {
		for _, start := range o.near() {
			if figure.Names(s.text, o.heads[start]) {
				s.said, s.named = true, true
				return start
			}
		}
	}
	switch {
	case s.label == figure.Subtotal:
		return o.group
	case s.label == figure.Total && (!o.total || grand.MatchString(s.text)):
		return 0
	case s.label == figure.Named && last && len(from(o.parts, o.whole)) == 0:
		return 0
	}
	return o.whole
}

// byBold parts lines into those in bold and the others.
func (a addition) byBold(lines []int) (bold, others []int) {
	for _, l := range lines {
		if a.lines[l].bold {
			bold = append(bold, l)
		} else {
			others = append(others, l)
		}
	}
	return bold, others
}

// someSums tells whether there are sums among lines.
func (a addition) someSums(lines []int) bool {
	return slices.ContainsFunc(lines, func(l int) bool { return a.lines[l].label != figure.Plain })
}

// mixed tells whether a sum adds up what comes in and what goes out.
func (a addition) mixed(s sum, lines []int) bool {
	net, in := netSum.MatchString(s.text), 0
	for _, l := range lines {
		if a.lines[l].income || net && a.lines[l].taking {
			in++
		}
	}
	return in > 0 && in < len(lines) && !incomings.MatchString(s.text) || net && a.someSums(lines)
}

func (s *sum) add(of addends) {
	known := func(o addends) bool { return o.less == of.less && slices.Equal(o.lines, of.lines) }
	if len(of.lines) > 0 && !slices.ContainsFunc(s.of, known) {
		s.of = append(s.of, of)
	}
}
