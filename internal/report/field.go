package report

import "slices"

// A Field is a labelled line of the header: "From:" and who it is from.
type Field struct {
	Label  string  // "" for a line without one
	Lines  [][]Run // none where the field is to be filled in by hand
	Title  bool    // its first line is the paper's title, which then stands nowhere else
	Beside bool    // it stands in one line with the field before it
}

// TitleField tells whether the title stands among the fields.
func (h Header) TitleField() bool {
	return slices.ContainsFunc(h.Fields, func(f Field) bool { return f.Title })
}

// mostBeside is how many fields a line has room for.
const mostBeside = 4

// Rows are the fields as they stand below one another: those that stand beside one another are in one row, where each
// has a label, and as far as a row has room.
func (h Header) Rows() [][]Field {
	var rows [][]Field
	for _, f := range h.Fields {
		if last := len(rows) - 1; f.Beside && last >= 0 && f.Label != "" && rows[last][0].Label != "" && len(rows[last]) < mostBeside {
			rows[last] = append(rows[last], f)
			continue
		}
		rows = append(rows, []Field{f})
	}
	return rows
}

// Printed are the lines of a field with the paper's title as the first line of a field that holds it.
func (f Field) Printed(title string) [][]Run {
	if !f.Title {
		return f.Lines
	}
	return append([][]Run{{{Text: title}}}, f.Lines[min(1, len(f.Lines)):]...)
}
