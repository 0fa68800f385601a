package check

import (
	"strings"
	"time"

	"cabinet/internal/check/text"
)

// A basis is what a figure is said to be: so much a year, or so much in all.
type basis uint8

const (
	unsaid basis = iota
	yearly
	total
)

// twoBases reports a figure that is a yearly amount in one paragraph, and a sum in another.
func twoBases(p *Paper, f finder) {
	if p.yearLong() {
		return // both can be true
	}
	type first struct {
		basis basis
		at    text.SaidAmount
		found bool // whether the figure is reported already
	}
	seen := map[int64]first{}
	for _, a := range p.says().Amounts {
		if a.In.Kind != text.Paragraph || a.Pence == 0 {
			continue
		}
		b, from, to := basisOf(a)
		if b == unsaid {
			continue
		}
		before, ok := seen[a.Pence]
		if !ok {
			seen[a.Pence] = first{basis: b, at: a}
			continue
		}
		if before.basis != b && !before.found {
			before.found = true
			seen[a.Pence] = before
			f.in(a.In, from, to, "two-bases", "say in each place what period the figure covers, and give two figures if they are two",
				"%s is %s here, and %s %s", a.Words(), b, before.basis, where(before.at.In, a.In))
		}
	}
}

// String is the basis as a message has it.
func (b basis) String() string {
	if b == yearly {
		return "a yearly amount"
	}
	return "a sum"
}

// where says where another passage stands, for a message about the passage here.
func where(other, here *text.Passage) string {
	if other.Standing == here.Standing {
		return "before that"
	}
	if place := other.Cite.String(); place != "" {
		return "in " + place
	}
	return "elsewhere"
}

// yearLong tells whether the contract lasts a year, or may do so.
func (p *Paper) yearLong() bool {
	c := p.Case.Contract
	if !usable(c.Starts) || !usable(c.Ends) {
		return false
	}
	const day = 24 * time.Hour
	length := c.Ends.Time().Sub(c.Starts.Time())
	return length > 350*day && length < 380*day
}

// basisOf is what the words around an amount say that the amount is, and from where to where both stand.
func basisOf(a text.SaidAmount) (b basis, from, to int) {
	before, after := a.Around()
	before = before[max(0, len(before)-reach):]
	lead := len(after) - len(strings.TrimLeft(after, " \u00a0"))
	for _, words := range perYear {
		if strings.HasPrefix(after[lead:], words) {
			return yearly, a.Start, a.End + lead + len(words)
		}
	}
	if at := lastOf(before, annual); at >= 0 && filler(before[at:]) {
		return yearly, a.Start - len(before) + at, a.End
	}
	if at := lastOf(before, sums); at >= 0 && len(before)-at < 48 {
		return total, a.Start - len(before) + at, a.End
	}
	for _, words := range inAll {
		if strings.HasPrefix(after[lead:], words) && (words != "since " || spent(before)) {
			return total, a.Start, a.End + lead + len(words)
		}
	}
	return unsaid, 0, 0
}

// reach is how many bytes before a figure are searched for what the figure is.
const reach = 120

// These words make a figure a yearly one: perYear where they follow the figure, annual where they precede it.
var (
	perYear = []string{"per annum", "p.a", "a year", "per year", "each year", "every year", "annually"}
	annual  = []string{"annual cost of", "annual cost is", "annual spend of", "annual spend is", "annual budget of", "annual budget is", "annual value of", "annual value is"}
)

// filler tells whether nothing but approximations follows the first three words of a text.
func filler(words string) bool {
	for i, word := range strings.Fields(words) {
		if i >= 3 && !text.EndsInAny(" "+word, []string{" approximately", " about", " around", " circa", " some", " nearly", " c."}) {
			return false
		}
	}
	return true
}

// lastOf is where the last of some words begins in a text, and -1 where none of them stands in it.
func lastOf(text string, words []string) int {
	at := -1
	for _, w := range words {
		at = max(at, strings.LastIndex(text, w))
	}
	return at
}

// These words make a figure a sum over a time: sums shortly before the figure, inAll where they follow it.
var (
	sums  = []string{"accrued", "cumulative", "totalling", "total of", "total spend of", "total cost of", "one-off", "amounting in all to", "invoices of", "invoices for"}
	inAll = []string{"in total", "altogether", "to date", "over two years", "over three years", "over four years", "over five years", "over the life of", "over the whole", "one-off", "cumulatively", "since "}
)

// spent tells whether the words before a figure say that it was spent, and not to what it has risen since.
func spent(before string) bool {
	return text.HasAny(before, []string{"cost ", "spent ", "been paid ", "paid out "})
}
