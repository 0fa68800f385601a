package casefile

import "slices"

var (
	// exemptInEngland are the paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972.
	exemptInEngland = []string{"1", "2", "3", "4", "5", "6", "7"}
	// exemptInWales are those of Part 4 of it.
	exemptInWales = []string{"12", "13", "14", "15", "16", "17", "18"}
)

// ExemptUnder tells whether information can be exempt under a paragraph of Schedule 12A to the Local Government Act 1972: one of
// those for England, or where the papers may be of a council in Wales of those for Wales.
func ExemptUnder(paragraph string, wales bool) bool {
	return slices.Contains(exemptInEngland, paragraph) || wales && slices.Contains(exemptInWales, paragraph)
}

// Withheld tells whether the public may not read the appendix: it is exempt, or confidential. What can't be read of that
// withholds too.
func (a Appendix) Withheld() bool { return a.Exempt.Known() || a.Secret() }

// Secret tells whether the appendix is confidential information, or may be said to be.
func (a Appendix) Secret() bool {
	return a.Confidential.Known() && (a.Confidential.Bad || a.Confidential.Value)
}

// WithheldBy is the key that keeps the appendix from the public.
func (a Appendix) WithheldBy() Place {
	if a.Exempt.Known() {
		return a.Exempt.Place
	}
	return a.Confidential.Place
}
