package search

import "bytes"

// units are the words for powers of ten, which stand behind a number. A word may stand apart from it, a letter may not.
var units = []struct {
	name  string
	zeros int
}{{"bn", 9}, {"m", 6}, {"k", 3}, {"million", 6}, {"billion", 9}, {"thousand", 3}, {"miliwn", 6}, {"biliwn", 9}}

// unit goes past the unit behind a number, and gives how many zeros it stands for.
func (r *reader) unit() int {
	rest := r.text[r.at:]
	word, apart := bytes.CutPrefix(rest, []byte(" "))
	for _, u := range units {
		if apart && len(u.name) <= 2 || !bytes.HasPrefix(word, []byte(u.name)) {
			continue
		}
		end := r.at + len(rest) - len(word) + len(u.name)
		if r.letter(end) > 0 || r.digit(end) {
			continue
		}
		r.at = end
		return u.zeros
	}
	return 0
}

// value is a number as its figures alone, with so many zeros more: 2.8 with six is 2800000. What is no decimal number, such as
// 24/00093, has no zeros more.
func (r *reader) value(number []byte, zeros int) []byte {
	figures := r.without(number, ',')
	whole, decimals, _ := bytes.Cut(figures, []byte("."))
	if bytes.ContainsAny(decimals, "./") || bytes.IndexByte(whole, '/') >= 0 {
		return figures
	}
	if zeros == 0 {
		return bytes.TrimSuffix(figures, []byte(".00"))
	}
	moved := make([]byte, 0, len(figures)+zeros)
	moved = append(moved, whole...)
	for i := range zeros {
		if i < len(decimals) {
			moved = append(moved, decimals[i])
		} else {
			moved = append(moved, '0')
		}
	}
	if len(decimals) > zeros {
		moved = append(append(moved, '.'), decimals[zeros:]...)
	}
	for len(moved) > 1 && moved[0] == '0' && isDigit(moved[1]) {
		moved = moved[1:]
	}
	return moved
}
