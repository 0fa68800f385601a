package check

import (
	"cabinet/internal/check/text"
	"cabinet/internal/language"
)

// tenTimes reports a figure that is the contract's value with a digit too many or too few.
func tenTimes(p *Paper, f finder) {
	if !p.valued() {
		return
	}
	v := p.Case.Contract.Value
	for _, a := range p.says().Amounts {
		factor := slip(text.Amount{Pence: v.Pence, Unit: 1}, a.Amount)
		if factor == "" || a.In.Kind == text.Cell || a.In.In != language.English { // the words that explain it are English
			continue
		}
		if before, after := a.Around(); text.HasAny(before, tenfold) || text.HasAny(after, tenfold) {
			continue
		}
		const hint = "check whether one of the two has a digit too many or too few"
		if a.Pence > v.Pence {
			f.in(a.In, a.Start, a.End, "ten-times", hint, "%s is almost exactly %s times the contract's %s", a.Words(), factor, v.Value)
		} else {
			f.in(a.In, a.Start, a.End, "ten-times", hint, "the contract's %s is almost exactly %s times %s", v.Value, factor, a.Words())
		}
		return // once is enough
	}
}

// tenfold are words that explain why a figure is a tenth of another, or ten times as much.
var tenfold = []string{"10%", "10 per cent", "10 percent", "tenth", "ten ", "ten-", "10 year", "10-year", "1%", "1 per cent", "1 percent", "hundred", "per day", "a day", "daily"}

// slip is the factor between two amounts where it is as good as exactly ten or a hundred, and "" otherwise. The
// less exact of them must have two figures at least and the other three, since round sums often differ so.
func slip(a, b text.Amount) string {
	if a.Pence > b.Pence {
		a, b = b, a
	}
	shorter, longer := min(a.Significant(), b.Significant()), max(a.Significant(), b.Significant())
	near := func(factor int64) bool {
		scaled := text.Amount{Pence: a.Pence * factor, Unit: a.Unit * factor}
		off := scaled.Pence - b.Pence
		return max(off, -off) <= b.Pence/100 && (b.Rounds(scaled.Pence) || scaled.Rounds(b.Pence))
	}
	switch {
	case a.Pence <= 0 || b.Pence > maxSlip || shorter < 2 || longer < 3:
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
