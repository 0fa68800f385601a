package law

import "cabinet/internal/casefile"

// A Verdict is whether a contract reaches a threshold.
type Verdict int

// The verdicts. The last ones say on what it depends.
const (
	Unknown Verdict = iota // no threshold is known for it
	Under                  // whatever VAT is payable
	Over                   // whatever VAT is payable
	OnVAT                  // it depends on whether VAT is in the value, which is not said
	OnRate                 // it depends on the rate at which VAT is payable on the value without it
	OnType                 // it depends on the type of the contract, which is not said
	OnDay                  // it depends on the day on which the procurement commenced, which is not said
)

// A Worth is what is known of a contract that may reach a threshold.
type Worth struct {
	Pence     int64
	VAT       string        // "including", "excluding", "none" where none is payable, or "" for what is not said
	Type      string        // as a case gives it; "" for what is not said
	Commenced casefile.Date // the day on which the procurement commenced; the zero Date for what is not said
	By        casefile.Date // the day by which it has commenced, such as that of the decision
}

// Reaches tells whether a contract reaches its threshold, and which that is. Procurements that commenced before new figures
// came into force keep the former ones (SI 2025/1200, regulation 3).
func (l *Law) Reaches(w Worth) (Threshold, Verdict) {
	if w.Type == "" {
		return l.reachesAny(w)
	}
	day := w.Commenced
	if !isDay(day) {
		day = w.By
	}
	t, ok := l.Threshold(w.Type, day)
	if !ok {
		return t, Unknown
	}
	verdict := w.against(t)
	if !isDay(w.Commenced) {
		former, ok := l.Threshold(w.Type, casefile.DateOf(t.From.Time().AddDate(0, 0, -1)))
		if ok && verdict != Under && w.against(former) != verdict {
			return t, OnDay
		}
	}
	return t, verdict
}

// reachesAny is the verdict on a contract of no type: that of all types where they agree.
func (l *Law) reachesAny(w Worth) (lowest Threshold, verdict Verdict) {
	for i, contract := range Types() {
		w.Type = contract
		t, v := l.Reaches(w)
		if v == Unknown {
			return t, Unknown
		}
		if i > 0 && v != verdict {
			return lowest, OnType
		}
		if i == 0 || t.IncludingVAT < lowest.IncludingVAT {
			lowest, verdict = t, v
		}
	}
	return lowest, verdict
}

// against is the verdict by one threshold, which counts VAT as it is payable (Procurement Act 2023, section 123(2)): at 20%
// at the most.
func (w Worth) against(t Threshold) Verdict {
	low, high := w.Pence, w.Pence
	unsure := OnRate
	switch w.VAT {
	case "excluding":
		high += high / 5
	case "":
		high += high / 5
		unsure = OnVAT
	}
	switch {
	case low >= t.IncludingVAT.Pence():
		return Over
	case high < t.IncludingVAT.Pence():
		return Under
	}
	return unsure
}
