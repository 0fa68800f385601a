package redline

import (
	"strings"

	"cabinet/internal/align"
)

// What makes two rows or two columns the same.
const (
	sameHead = 800 // what its row or column is called
	likeRow  = 500 // of a thousand words of its cells
)

// pairColumns finds the columns of a table in its later version: by their heads, else by their cells.
func pairColumns(old, now grid) []align.Pair {
	was, is := columnNames(old), columnNames(now)
	a, b := columnBags(old), columnBags(now)
	pairs := align.Lists(was, is, func(i, j int) int {
		switch {
		case was[i] != "" && was[i] == is[j]:
			return sameWords
		case was[i] == "" && is[j] == "" && i == j:
			return sameHead
		}
		if share := align.Shared(a[i], b[j]); share >= likeRow {
			return share * (sameHead - 1) / 1000
		}
		return 0
	})
	return alone(pairs)
}

func columnNames(g grid) []string {
	out := make([]string, len(g.columns))
	for i := range out {
		if i < len(g.heads) {
			out[i] = g.heads[i].text
		}
	}
	return out
}

func columnBags(g grid) [][]string {
	out := make([][]string, len(g.columns))
	for i := range out {
		var texts []string
		for _, row := range g.rows {
			texts = append(texts, row[i].text)
		}
		out[i] = align.Bag(strings.Join(texts, " "))
	}
	return out
}

// pairRows finds the rows of a table in its later version: by their words, by what they are called, else as far as they are
// alike. It tells also which of them moved past others.
func pairRows(old, now grid) (pairs []align.Pair, moved map[align.Pair]bool) {
	was, is := rowTexts(old), rowTexts(now)
	a, b := bags(was), bags(is)
	pairs = alone(align.Lists(was, is, func(i, j int) int {
		label := rowLabel(old.rows[i])
		switch {
		case was[i] == is[j]:
			return sameWords
		case label != "" && label == rowLabel(now.rows[j]):
			return sameHead + align.Shared(a[i], b[j])/100
		}
		if share := align.Shared(a[i], b[j]); share >= likeRow {
			return share * (sameHead - 1) / 1000
		}
		return 0
	}))
	return movedRows(old, now, pairs)
}

// movedRows finds rows with the same label among those that are taken out here and put in there.
func movedRows(old, now grid, pairs []align.Pair) ([]align.Pair, map[align.Pair]bool) {
	was, is := make([]string, len(old.rows)), make([]string, len(now.rows))
	for _, p := range pairs {
		switch {
		case p.Is < 0:
			was[p.Was] = rowLabel(old.rows[p.Was])
		case p.Was < 0:
			is[p.Is] = rowLabel(now.rows[p.Is])
		}
	}
	moved, of, gone := map[align.Pair]bool{}, map[int]align.Pair{}, map[int]bool{} // the last two by places in either version
	for _, p := range align.Unique(was, is) {
		moved[p], of[p.Is], gone[p.Was] = true, p, true
	}
	var out []align.Pair
	for _, p := range pairs {
		switch {
		case p.Is < 0 && gone[p.Was]:
		case p.Was < 0 && moved[of[p.Is]]:
			out = append(out, of[p.Is])
		default:
			out = append(out, p)
		}
	}
	return out, moved
}

// alone are pairs in which one that was taken out and one that was put in, alone in the same place, are the same.
func alone(pairs []align.Pair) []align.Pair {
	var out []align.Pair
	var was, is []int
	flush := func() {
		if len(was) == 1 && len(is) == 1 {
			out = append(out, align.Pair{Was: was[0], Is: is[0]})
		} else {
			for _, i := range was {
				out = append(out, align.Pair{Was: i, Is: -1})
			}
			for _, j := range is {
				out = append(out, align.Pair{Was: -1, Is: j})
			}
		}
		was, is = nil, nil
	}
	for _, p := range pairs {
		switch {
		case p.Is < 0:
			was = append(was, p.Was)
		case p.Was < 0:
			is = append(is, p.Is)
		default:
			flush()
			out = append(out, p)
		}
	}
	flush()
	return out
}

func rowTexts(g grid) []string {
	out := make([]string, len(g.rows))
	for i, row := range g.rows {
		var texts []string
		for _, c := range row {
			texts = append(texts, c.text)
		}
		out[i] = strings.Join(texts, "\x00 ")
	}
	return out
}

func bags(texts []string) [][]string {
	out := make([][]string, len(texts))
	for i, text := range texts {
		out[i] = align.Bag(strings.ReplaceAll(text, "\x00", ""))
	}
	return out
}

// rowLabel is what a row is called: its first words.
func rowLabel(cells []cell) string {
	for _, c := range cells {
		if c.text != "" {
			return c.text
		}
	}
	return ""
}
