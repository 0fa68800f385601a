package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cabinet/internal/report"
)

// A setting is how the style sheet sets tables in some place: how much room there is, the size of the type, and the
// space to the right of a column. Those of a screen are tenths of a pixel, and those of paper tenths of a point.
type setting struct {
	class             string // of the table, beside its own
	room, size, space int
}

// phone is a page 320 pixels wide, between its margins and beside the bar that moves it, or a list or a box in it.
func phone(inset bool) setting {
	if inset {
		return setting{"", 2280, 169, 180}
	}
	return setting{"", 2690, 169, 180}
}

// screens lists how much room a table can find on wider screens, in units of the size of the text. In one that has as much
// as the table wants, the style sheet takes the table out of what moves it, so that the keyboard doesn't stop there. The last is that from margin to
// margin, and the one before it that beside the number of a paragraph.
var screens = []int{18, 20, 22, 24, 26, 28, 30, 31, 34}

// fits is the class of what moves a table, with the least room that holds the table.
func fits(t *report.Table, a alignment) string {
	for _, rem := range screens {
		s := setting{"", rem * 180, 169, 180}
		if s.holds(t, spread(t, a, rem <= crowded)) {
			return "wide fits-" + strconv.Itoa(rem)
		}
	}
	return "wide"
}

// How wide the style sheet has heads of rows that are not kept in one line, and columns of many words in a place of up to so
// many units of the size of the text.
const (
	rowHead   = 750
	manyWords = 1070
	crowded   = 30
)

// spread is how wide the columns of a table are at least in a place with little room or more.
func spread(t *report.Table, a alignment, little bool) int {
	columns, brief := widths(t, a), shortHeads(t)
	for i, c := range t.Columns {
		if c.RowHead && !brief {
			columns[i] = max(columns[i], rowHead)
		}
		many := func(row report.Row) bool { return !aligned(c) && width(row.Cells[i].Text()) > long }
		if little && slices.ContainsFunc(t.Rows, many) {
			columns[i] = max(columns[i], manyWords)
		}
	}
	return sum(columns)
}

// paper lists the ways to set a table on paper, of which the first one that holds the table is taken.
var paper = []setting{
	{"", 4530, 105, 80},
	{" small", 4530, 85, 50},
	{" turned", 7560, 90, 50},
	{" turned dense", 7560, 75, 40},
	{" turned densest", 7560, 65, 30},
}

// broken is the last resort on paper: words go on in the next line at any letter.
const broken = " turned densest broken"

// How wide the words of a cell are that stand in one line at the head of a row, that want more room than a phone's
// share of it, and that may be half a page high.
const (
	short = 1000
	long  = 2500
	tall  = 60000
)

// shortHeads tells whether the heads of all rows are so short that the style sheet keeps each in one line.
func shortHeads(t *report.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c report.Column) bool { return c.RowHead }) && !slices.ContainsFunc(t.Rows, func(row report.Row) bool {
		return row.Kind != report.Subhead && (len(row.Cells[0]) > 1 || width(row.Cells[0].Text()) > short)
	})
}

// holds tells whether a setting has room for a table, whose words are at least so wide.
func (s setting) holds(t *report.Table, least int) bool {
	return least*s.size/100+len(t.Columns)*s.space <= s.room
}

// printed is how a table stands on paper, as classes beside its own.
func printed(t *report.Table, least int) string {
	for _, s := range paper {
		if s.holds(t, least) {
			return s.class
		}
	}
	return broken
}

// widths are how wide the words of each column are at least: as wide as the longest word. Widths are hundredths
// of the size of the type. The browser's typeface is not known, so that letters are taken to be as wide as in a wide
// one: a table that is said to fit does fit.
func widths(t *report.Table, a alignment) []int {
	columns, inLine := make([]int, len(t.Columns)), shortHeads(t)
	for r, row := range t.Rows {
		for i := range columns {
			if row.Kind != report.Subhead {
				columns[i] = max(columns[i], cellWidth(row, i, a.lacks(r, i), inLine && i == 0))
			}
		}
	}
	for _, row := range t.Head {
		for _, c := range row {
			under := columns[c.Column : c.Column+c.Across]
			under[0] += max(0, bold(longest(c.Cell))-sum(under))
		}
	}
	return columns
}

// cellWidth is how wide a cell of a row is at least, with what fills it, and in one line or broken at its spaces. The
// style sheet keeps a figure in one line.
func cellWidth(row report.Row, column int, lacks end, inLine bool) int {
	c, wide := row.Cells[column], 0
	if lacks.words && !inLine {
		wide = longest(c)
	} else {
		wide = width(c.Text())
	}
	if row.Kind != report.Plain {
		wide = bold(wide)
	}
	return wide + width(string(lacks.signs)) + width(string(lacks.mark))
}

// bold is how wide words are in bold.
func bold(width int) int { return width * 11 / 10 }

func sum(widths []int) int {
	sum := 0
	for _, w := range widths {
		sum += w
	}
	return sum
}

// longest is the width of the longest word of a cell. An address breaks where it must.
func longest(c report.Cell) int {
	most := 0
	for _, word := range strings.FieldsFunc(c.Text(), breaks) {
		if addresses(word) != nil {
			word = address.ReplaceAllString(word, shortest)
		}
		most = max(most, width(word))
	}
	return most
}

// shortest stands for an address in a column that has no more room.
const shortest = "example.org"

// breaks tells whether a line may end at a space, as it may not at one that ties words together.
func breaks(c rune) bool { return unicode.IsSpace(c) && c != '\u00a0' && c != '\u202f' }

// width is about how wide words are in one line.
func width(words string) int {
	sum := 0
	for _, c := range words {
		switch {
		case strings.ContainsRune(".,:;'|ijl \u00a0", c):
			sum += 34
		case strings.ContainsRune("()[]!/-ftr", c):
			sum += 42
		case c > 0x2000 || strings.ContainsRune("mwMW%@", c):
			sum += 100
		case unicode.IsUpper(c):
			sum += 76
		default:
			sum += 64
		}
	}
	return sum
}
