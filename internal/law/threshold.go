package law

import "cabinet/internal/casefile"

// A Threshold is the value from which on a contract is regulated by procurement law, from a day on.
type Threshold struct {
	casefile.Place `toml:"-"`
	Of             casefile.Text  `toml:"of,goods and services|works|light touch"`
	From           casefile.Date  `toml:"from,required"`
	IncludingVAT   casefile.Money `toml:"including_vat,required"`
	ExcludingVAT   casefile.Money `toml:"excluding_vat,required"`
	Source         casefile.Text  `toml:"source,required"` // where the figures were read
}

// Threshold is the threshold in force on a day for contracts of a type that a case can give; ok is
// false where none is known.
func (l *Law) Threshold(contract string, on casefile.Date) (found Threshold, ok bool) {
	if contract == "goods" || contract == "services" {
		contract = "goods and services"
	}
	for _, t := range l.Thresholds {
		if t.Of.Value == contract && !on.Before(t.From) && (!ok || found.From.Before(t.From)) {
			found, ok = t, true
		}
	}
	return found, ok
}
