package check

import (
	"testing"

	"cabinet/internal/check/text"
)

// FuzzSaid takes the amounts of any text through what is asked about them: the words of a basis stand around
// its amount.
func FuzzSaid(f *testing.F) {
	f.Add("On Friday 6 February 2025 c.£2.8m per annum. İ£1-2 million, a total of £5.00.")
	f.Add("31/12/2024\u00a0£1\u00a0million? Annual cost of about £3")
	f.Fuzz(func(t *testing.T, words string) {
		for _, a := range text.SaidIn([]*text.Passage{{Text: words}}).Amounts {
			if b, from, to := basisOf(a); b != unsaid && (from > a.Start || to < a.End || from < 0 || to > len(words)) {
				t.Errorf("a basis at %d to %d of %q", from, to, words)
			}
			slip(text.Amount{Pence: 28_269_300, Unit: 1}, a.Amount)
		}
	})
}
