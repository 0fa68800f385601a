// Package sheet reads the file of a table, as finance officers have them, into rows of cells. In go the
// bytes of a CSV file ([CSV]) or of an Excel workbook ([Workbook]), and which cells are meant; out come a
// [Grid] whose cells know their places, and findings for whatever can't be taken as it is. Nothing is
// calculated, and no link is followed.
//
// Both readers make sparse lines of what has words (lines.go), of which one function makes the grid
// (grid.go), so that a table is the same from either.
package sheet

import "cabinet/internal/diag"

// A Choice says which cells of a file are meant.
type Choice struct {
	Sheet    Cell // the name of a sheet of a workbook; without words, its first visible sheet
	Range    Cell // "A3:F20", or the name of a table or a range of a workbook; without words, all cells
	HeadRows int  // how many rows the head has: NoHead for none, and 1 unless given
}

// NoHead is the number of rows of a head that there is not, above rows whose first cells are their heads.
const NoHead = -1

// A Cell is the words of a cell as they are printed, with "\n" where a line ends, and where they stand.
type Cell struct {
	Text string
	At   diag.Span
}

// A Grid is a table as its file has it, without the rows and columns that have no words.
type Grid struct {
	Title []Cell   // the words of rows above the head that have words in their first cell alone
	Rows  [][]Cell // all equally long and at least one more than the head has, which comes first
}

// What a table can't be more than. A page takes some fifty rows.
const (
	maxRows    = 20_000
	maxColumns = 200
	maxCells   = 400_000
)
