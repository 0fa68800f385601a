package figure

// Negatives is how a table prints negative figures.
type Negatives string

// The ways of printing negative figures, as a case and a profile name them.
const (
	AsWritten Negatives = "as written" // as their author has them
	Brackets  Negatives = "brackets"   // (£500)
	Minus     Negatives = "minus"      // −£500, with the sign of arithmetic, which is read aloud
)

const minusSign = "−"

// Rewrite is the text of a cell with its negative figure printed in a way. What holds no negative figure, or prints
// it so already, comes out as it is.
func (n Negatives) Rewrite(text string) string {
	p, ok := cut(text)
	if !ok || !p.negative() {
		return text
	}
	amount := p.money + p.whole + p.decimals + p.suffix
	switch {
	case n == Brackets && p.sign != "(":
		return "(" + amount + ")" + p.mark
	case n == Minus && (p.sign != minusSign || p.late):
		return minusSign + amount + p.mark
	}
	return text
}
