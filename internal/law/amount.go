package law

import "cabinet/internal/casefile"

// An Amount is a value that procurement law names beside its thresholds, from a day on.
type Amount struct {
	casefile.Place `toml:"-"`
	Basis
	ID    casefile.Text  `toml:"id,required"`
	Of    casefile.Text  `toml:"of,required"` // what it is, for people
	Value casefile.Money `toml:"value,required"`
	From  casefile.Date  `toml:"from,required"`
}

// Amount is the amount of that name which was in force on a day; ok is false where none was.
func (l *Law) Amount(id string, on casefile.Date) (found Amount, ok bool) {
	for _, a := range l.Amounts {
		if a.ID.Value == id && !on.Before(a.From) && (!ok || found.From.Before(a.From)) {
			found, ok = a, true
		}
	}
	return found, ok
}
