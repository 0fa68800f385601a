package report

import (
	"fmt"
	"strings"
	"testing"
)

// headOfWords makes a head of rows whose cells are parted by |.
func headOfWords(rows ...string) [][]HeadCell {
	var all [][]Cell
	for _, row := range rows {
		var cells []Cell
		for _, text := range strings.Split(row, "|") {
			if text = strings.TrimSpace(text); text == "" {
				cells = append(cells, nil)
			} else {
				cells = append(cells, words([]Run{{Text: text}}))
			}
		}
		all = append(all, cells)
	}
	return headOf(all)
}

// showHead shows each row of a head in a line, with what a cell takes beyond one column and one row.
func showHead(head [][]HeadCell) string {
	var b strings.Builder
	for _, row := range head {
		for _, c := range row {
			fmt.Fprintf(&b, "[%d %s", c.Column, c.Text())
			if c.Across > 1 {
				fmt.Fprintf(&b, " across %d", c.Across)
			}
			if c.Down > 1 {
				fmt.Fprintf(&b, " down %d", c.Down)
			}
			b.WriteString("]")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestHeads(t *testing.T) {
	for name, c := range map[string]struct {
		rows []string
		want string
	}{
		"one row":         {[]string{"A|B"}, "[0 A][1 B]\n"},
		"an empty corner": {[]string{"|B"}, "[0 ][1 B]\n"},
		"years over columns": {[]string{"Service|Net||Gross|", "|2024|2025|2024|2025"},
			"[0 Service down 2][1 Net across 2][3 Gross across 2]\n[1 2024][2 2025][3 2024][4 2025]\n"},
		"words come up": {[]string{"|2024||2025|", "Service|Budget|Actual|Budget|Actual"},
			"[0 Service down 2][1 2024 across 2][3 2025 across 2]\n[1 Budget][2 Actual][3 Budget][4 Actual]\n"},
		"two that stand alone": {[]string{"Service||Net|", "|Ref|2024|2025"},
			"[0 Service down 2][1 Ref down 2][2 Net across 2]\n[2 2024][3 2025]\n"},
		"three rows": {[]string{"Service|Revenue||||Capital", "|2024||2025||2024", "|Budget|Actual|Budget|Actual|Budget"},
			"[0 Service down 3][1 Revenue across 4][5 Capital]\n[1 2024 across 2][3 2025 across 2][5 2024]\n[1 Budget][2 Actual][3 Budget][4 Actual][5 Budget]\n"},
		"an empty column": {[]string{"A||C", "||D"}, "[0 A across 2 down 2][2 C]\n[2 D]\n"},
		"nothing at all":  {[]string{"|", "|"}, "[0  down 2][1  down 2]\n\n"},
	} {
		head := headOfWords(c.rows...)
		equal(t, name, showHead(head), c.want)
		checkCover(t, name, head, len(strings.Split(c.rows[0], "|")))
	}
	equal(t, "flat", strings.Join(FlatHeads([][]string{{"Service", "Net", ""}, {"", "2024", "2025"}}), "; "), "Service; Net: 2024; Net: 2025")
}

// checkCover holds a head to its promise: its cells cover every column in every row once.
func checkCover(t *testing.T, name string, head [][]HeadCell, columns int) {
	t.Helper()
	covered := map[[2]int]int{}
	for r, row := range head {
		for _, c := range row {
			for i := range c.Down {
				for j := range c.Across {
					covered[[2]int{r + i, c.Column + j}]++
				}
			}
		}
	}
	for r := range head {
		for c := range columns {
			if covered[[2]int{r, c}] != 1 {
				t.Errorf("%s: row %d, column %d is covered %d times", name, r, c, covered[[2]int{r, c}])
			}
		}
	}
	if len(covered) != len(head)*columns {
		t.Errorf("%s: the head reaches out of the table", name)
	}
}

// FuzzHead makes a head of any pattern of cells with words and without.
func FuzzHead(f *testing.F) {
	f.Add(uint8(2), uint8(5), []byte{0b10110, 0b01111})
	f.Add(uint8(3), uint8(6), []byte{0b100010, 0b010101, 0b011111})
	f.Fuzz(func(t *testing.T, rows, columns uint8, filled []byte) {
		if rows == 0 || columns == 0 || rows > 5 || columns > 8 || len(filled) < int(rows) {
			return
		}
		var lines []string
		for r := range rows {
			var cells []string
			for c := range columns {
				cells = append(cells, strings.Repeat("x", int(filled[r]>>c&1)))
			}
			lines = append(lines, strings.Join(cells, "|"))
		}
		checkCover(t, strings.Join(lines, "\n"), headOfWords(lines...), int(columns))
	})
}

// TestRowHeads has tables of which nothing heads the columns: what stands first in their rows heads those.
func TestRowHeads(t *testing.T) {
	for table, want := range map[string]string{
		"| | |\n|---|---|\n| **Wards** | All |\n| Year | 2024 |\n":                               "[Wards] All\n[Year] 2024\n",
		"| | |\n|---|---|\n| 2024 | 5 |\n| 2025 | 6 |\n":                                         "[2024] 5\n[2025] 6\n",
		"| | | | |\n|---|---|---|---|\n| **A** | 1 | **B** | **2** |\n| **C** | 3 | | **4** |\n": "[A] 1 [B] 2\n[C] 3 [] 4\n",
		"| A | B |\n|---|---|\n| 2024 | 5 |\n":                                                   "2024 5\n",
	} {
		found := build(t, unnumbered(table)).Parts[0].Sections[0].Blocks[0].(*Table)
		var b strings.Builder
		for _, row := range found.Rows {
			var cells []string
			for i, c := range row.Cells {
				text := c.Text()
				if found.Columns[i].RowHead {
					text = "[" + text + "]"
				}
				cells = append(cells, text)
			}
			b.WriteString(strings.Join(cells, " ") + "\n")
		}
		equal(t, table, b.String(), want)
	}
}
