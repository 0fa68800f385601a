package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
)

// backwardRanges reports periods that end before they begin, and sums between a higher and a lower one.
func backwardRanges(p *Paper, f finder) {
	said := p.says()
	for i := 1; i < len(said.Days); i++ {
		a, b := said.Days[i-1], said.Days[i]
		if a.In == b.In && a.Exists() && b.Exists() && b.Date.Before(a.Date) && isPeriod(a, b) && !text.InQuotes(a.In.Text, a.Start) {
			f.in(a.In, a.Start, b.End, "backward-range", "check both days", "%s is before %s, so that the period ends before it begins", b.Date, a.Date)
		}
	}
	for i := 1; i < len(said.Amounts); i++ {
		a, b := said.Amounts[i-1], said.Amounts[i]
		if a.In == b.In && b.Pence < a.Pence && a.End < b.Start && a.In.Text[a.End:b.Start] == " and " && isBetween(a) && !text.InQuotes(a.In.Text, a.Start) {
			f.in(a.In, a.Start, b.End, "backward-range", "check both sums, and write the lower one first", "the second of these is the lower: %q", a.In.Text[a.Start:b.End])
		}
	}
}

// isPeriod tells whether one day is said to be the first and the other the last of a period: from 1 April 2025 to 30
// September 2025. Where a day itself is moved from one to another, no period is meant.
func isPeriod(a, b text.SaidDay) bool {
	before, after := a.Around()
	amid := a.In.Text[a.End:max(a.End, b.Start)]
	from := text.EndsInAny(before, []string{"from ", "from the "}) && slices.Contains([]string{" to ", " until ", " to the ", " until the "}, amid)
	between := strings.HasSuffix(before, "between ") && amid == " and "
	return (from || between) && text.HasAny(before+after, periods) && !text.HasAny(before+after, moves)
}

var (
	// periods are parts of words of a sentence that speaks of a period.
	periods = []string{"period", "month", "year", "term", " run", "cover", "contract", "lease", " last", "week", "quarter"}
	// moves are parts of words of a sentence in which a day is moved, or a change is told.
	moves = []string{"forward", "mov", "chang", "back", "defer", "amend", "correct", "brought", "bring", "revis", "earlier", "reduc", "cut", "instead", "replac", "short", "alter", "adjust"}
)

// isBetween tells whether a sum is the first of a range, as in "at a cost of between £1.4 million and". What lies
// between two sums, such as a difference, can be told in any order.
func isBetween(a text.SaidAmount) bool {
	before, _ := a.Around()
	before, ok := strings.CutSuffix(before, "between ")
	return ok && text.EndsInAny(before, []string{" of ", " cost ", " costs ", " at ", " range ", " ranges ", " varies ", " vary ", " pay ", " save ", " saves ", " saving ", " receive "}) &&
		!text.HasAny(before, []string{"differen", "gap", "margin", "choice", "variance", "split"})
}
