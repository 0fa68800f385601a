package law

import "cabinet/internal/casefile"

// A Threshold is the value from which on a contract is regulated by procurement law, from a day on.
type Threshold struct {
	casefile.Place `toml:"-"`
	Basis
	Of           casefile.Text  `toml:"of,goods and services|works|light touch|concession|light touch concession"`
	From         casefile.Date  `toml:"from,required"`
	Until        casefile.Date  `toml:"until"` // the last day of which the figure is known; not given where a later row follows
	IncludingVAT casefile.Money `toml:"including_vat,required"`
	ExcludingVAT casefile.Money `toml:"excluding_vat,required"` // where VAT of 20% is payable
}

// Threshold is the threshold in force on a day for contracts of a type that a case can give; ok is false where none is known.
func (l *Law) Threshold(contract string, on casefile.Date) (found Threshold, ok bool) {
	if contract == "goods" || contract == "services" {
		contract = "goods and services"
	}
	for _, t := range l.Thresholds {
		if t.Of.Value == contract && !on.Before(t.From) && (!ok || found.From.Before(t.From)) {
			found, ok = t, true
		}
	}
	return found, ok && !(isDay(found.Until) && found.Until.Before(on))
}

// ThresholdsEnd is the last day of which the thresholds are known.
func (l *Law) ThresholdsEnd() (end casefile.Date) {
	for _, t := range l.Thresholds {
		if isDay(t.Until) && end.Before(t.Until) {
			end = t.Until
		}
	}
	return end
}

// Types are the types of contracts that have thresholds of their own, as a case gives them.
func Types() []string {
	return []string{"goods", "services", "works", "light touch", "concession", "light touch concession"}
}
