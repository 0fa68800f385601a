package freeze

import "cabinet/internal/amend"

// A Move is how something is cited in a new version of a paper, and how it was.
type Move struct{ Was, Is string }

// String is the move as it is printed: "paragraph 12 is now 14".
func (m Move) String() string { return m.Was + " is now " + m.Is }

// Moves are the numbers of a later version that were others in the one before, which [amend.Follow] has
// found: of paragraphs, then of tables, figures and notes.
func Moves(was map[string]string, now *amend.Ledger) []Move {
	var out []Move
	now.Each(func(_ string, _ int, k amend.Known) {
		if n := was[k.Anchor]; n != "" && n != k.Number {
			out = append(out, Move{"paragraph " + n, k.Number})
		}
	})
	for _, k := range now.Serials {
		if n := was[k.Anchor]; n != "" && n != k.Number {
			out = append(out, Move{k.Noun + " " + n, k.Marker})
		}
	}
	return out
}
