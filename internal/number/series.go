package number

import (
	"slices"
	"strconv"

	"cabinet/internal/lazy"
)

// seriesForm matches the number with which a series begins that runs on through meetings.
var seriesForm = lazy.New(`^[0-9A-Za-z]{1,9}(?:[./ -][0-9A-Za-z]{1,9}){0,3}$`)

// figures matches what can count in such a number, or be its year.
var figures = lazy.New(`\d+`)

// seriesStart matches figures from which can be counted.
var seriesStart = lazy.New(`^[1-9]\d{0,5}$`)

// ParseSeries reads the number with which a series begins that runs on through meetings: "88/24", "2024/88", "C88", "101". Where
// it has more figures than those that count, the first count, and the last where the first are the year that is given or the
// one before it, in which that municipal year may have begun. Year has four figures; ok is false for what is no such number.
func ParseSeries(first string, year int) (p Pattern, from int, ok bool) {
	all := figures.FindAllStringIndex(first, -1)
	if len(all) == 0 || !seriesForm.MatchString(first) {
		return Pattern{}, 0, false
	}
	at, last := all[0], all[len(all)-1]
	if isYear(first[at[0]:at[1]], year) && !isYear(first[last[0]:last[1]], year) {
		at = last
	}
	counts := first[at[0]:at[1]]
	from, _ = strconv.Atoi(counts) // six figures at most, by the form
	p = Pattern{Before: first[:at[0]], After: first[at[1]:], Sign: '1', Whole: true}
	return p, from, seriesStart.MatchString(counts)
}

// isYear tells whether figures are a year or the one before it, with its century or without.
func isYear(figures string, year int) bool {
	return slices.ContainsFunc([]int{year, year - 1}, func(y int) bool {
		full := strconv.Itoa(y)
		return figures == full || len(full) == 4 && figures == full[2:]
	})
}
