package fromword

import (
	"strconv"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/number"
)

// A count is what a marker may count: "(i)" is the first in Roman figures, or the ninth letter.
type count struct {
	shape string // "(a)": what stands around it, and how it counts
	n     int
}

// beforeCount matches words in a marker before its count, as in "Option 2:".
var beforeCount = lazy.New(`^\pL{3,} `)

// countsOf are what a marker may count, the likeliest first; none for a bullet.
func countsOf(mark string) (all []count) {
	mark = beforeCount.ReplaceAllString(mark, "")
	core := strings.Trim(mark, "().:")
	if core == "" || mark == bullet {
		return nil
	}
	around := strings.Replace(mark, core, "%", 1)
	if n, err := strconv.Atoi(core); err == nil {
		return []count{{around + "1", n}}
	}
	if at := strings.LastIndexByte(core, '.'); at >= 0 {
		n, _ := strconv.Atoi(core[at+1:])
		return []count{{strings.Repeat("%.", strings.Count(core, ".")) + "1", n}}
	}
	small := strings.ToLower(core)
	if n, ok := number.FromRoman(small); ok {
		all = append(all, count{around + "i", n})
	}
	if len(core) == 1 && small >= "a" && small <= "z" {
		all = append(all, count{around + "a", int(small[0]-'a') + 1})
	}
	if len(core) == 2 && core[0] == core[1] {
		all = append(all, count{around + "a", int(small[0]-'a') + 27})
	}
	return all
}

// follows tells whether one marker comes next after another in a list.
func follows(mark, before string) bool {
	for _, a := range countsOf(before) {
		for _, b := range countsOf(mark) {
			if a.shape == b.shape && b.n == a.n+1 {
				return true
			}
		}
	}
	return false
}

// bare is a marker as a reference has it: "12", "a".
func bare(mark string) string { return strings.Trim(mark, "().:") }
