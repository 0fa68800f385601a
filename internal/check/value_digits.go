package check

// tenTimes reports a figure that is the contract's value with a digit too many or too few.
func tenTimes(p *Paper, f finder) {
	if !p.valued() {
		return
	}
	v := p.Case.Contract.Value
	for _, a := range p.says().amounts {
		factor := slip(amount{pence: v.Pence, unit: 1}, a.amount)
		if factor == "" || a.in.Kind == Cell {
			continue
		}
		before, after := lowerSentence(a.in.Text, a.start, a.end)
		if hasAny(before, tenfold) || hasAny(after, tenfold) {
			continue
		}
		const hint = "check whether one of the two has a digit too many or too few"
		if a.pence > v.Pence {
			f.in(*a.in, a.start, a.end, "ten-times", hint, "%s is almost exactly %s times the contract's %s", a.words(), factor, v.Value)
		} else {
			f.in(*a.in, a.start, a.end, "ten-times", hint, "the contract's %s is almost exactly %s times %s", v.Value, factor, a.words())
		}
		return // once is enough
	}
}

// tenfold is what in a sentence explains that a figure is a tenth or ten times another.
var tenfold = []string{"10%", "10 per cent", "10 percent", "tenth", "ten ", "ten-", "10 year", "10-year", "1%", "1 per cent", "1 percent", "hundred", "per day", "a day", "daily"}

// slip is by what two amounts differ where that is as good as exactly ten or a hundred, "" otherwise.
// The less exact of them has two figures at least, and the other three: round sums often differ so.
func slip(a, b amount) string {
	if a.pence > b.pence {
		a, b = b, a
	}
	shorter, longer := min(a.significant(), b.significant()), max(a.significant(), b.significant())
	near := func(factor int64) bool {
		scaled := amount{pence: a.pence * factor, unit: a.unit * factor}
		off := scaled.pence - b.pence
		return max(off, -off) <= b.pence/100 && (b.rounds(scaled.pence) || scaled.rounds(b.pence))
	}
	switch {
	case a.pence <= 0 || b.pence > maxSlip || shorter < 2 || longer < 3:
		return ""
	case near(10):
		return "ten"
	case shorter > 2 && near(100):
		return "a hundred"
	}
	return ""
}

// maxSlip is more than any contract's value, and far from what a number can hold.
const maxSlip = 1 << 50
