package pdf

import "cabinet/internal/report"

// An attempt is a way to set a table. Of those of a sheet, the first is taken in which no word has to be
// broken but addresses, and sentences have some words in each line.
type attempt struct {
	at   place
	size length // of its letters
	gap  length // between two columns
}

// A place is where a table stands.
type place uint8

const (
	inLine   place = iota // with the text around it
	atMargin              // out at the margin of the page
	onTurned              // on a turned page
)

// attempts are those of a paper in 12 point.
var attempts = []attempt{
	{inLine, 10500, 10500},
	{atMargin, 10500, 10500},
	{atMargin, 9500, 9500},
	{atMargin, 9000, 9000},
	{atMargin, 8500, 8500},
	{atMargin, 8500, 5000},
	{onTurned, 10500, 10500},
	{onTurned, 9500, 9500},
	{onTurned, 9000, 9000},
	{onTurned, 8500, 8500},
	{onTurned, 8500, 5000},
}

// Listed are the tables of a report that are printed as lists, since their words would have to be broken on
// any page. It measures these tables alone, and lays nothing out.
func Listed(r *report.Report, o Options) []*report.Table {
	var out []*report.Table
	var s *sheet // made for the first table, since many papers have none
	r.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		if !ok {
			return
		}
		if s == nil {
			made := o.sheet(r)
			s = &made
		}
		if _, fits := s.fit(t, s.side, s.side); !fits {
			out = append(out, t)
		}
	})
	return out
}

// fit measures a table for the first attempt in which it fits, if there is one: with room for sentences, or
// else for whole words at least. It would stand at x, and may go out to a margin.
func (s *sheet) fit(t *report.Table, x, margin length) (g grid, fits bool) {
	for _, level := range [...]int{ample, bare} {
		for _, a := range s.attempts {
			again := a.size != g.size || a.gap != g.gap
			if g.attempt = a; again {
				g.measure(t, s)
			}
			left, right := a.edges(s, x, margin)
			if g.left = left; g.share(right-left, level) {
				return g, true
			}
		}
	}
	return g, false
}

// edges are from where to where a table may stand.
func (a attempt) edges(s *sheet, x, margin length) (left, right length) {
	switch a.at {
	case atMargin:
		return margin, s.right()
	case onTurned:
		turned := s.lying()
		return turned.side, turned.right()
	}
	return x, s.right()
}
