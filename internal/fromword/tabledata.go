package fromword

import (
	"slices"

	"cabinet/internal/tomlfile"
)

// nameTables gives the tables names that need more than Markdown can say.
func (im *importer) nameTables() {
	for _, s := range im.sections {
		for _, it := range s.items {
			if it.sort == tabled && (data(it.rows, it.heads) || slices.ContainsFunc(it.notes, unsigned)) {
				words := "cells"
				if it.above != nil {
					words = plain(it.above.spans)
				}
				if it.name == "" {
					it.name = im.freeLabel(words)
				}
				if it.above != nil {
					it.above.name = it.name
				}
				im.tables = append(im.tables, it)
			}
		}
	}
}

// table writes a table under [table].
func (w *caseWriter) table(it *item) {
	a := answerer{importer: w.importer}
	w.line("\n[table.%s]", tomlfile.Key(it.name))
	if it.above != nil {
		w.line("caption   = %s", tomlfile.Quote(a.line(it.above.spans)))
		if it.above.unnumbered {
			w.line("number    = \"none\"")
		}
	}
	w.line("head_rows = %d\nrows      = [", it.heads)
	for i, row := range it.rows {
		cells := make([]string, len(row))
		for j, c := range row {
			cells[j] = a.line(unbold(c.spans, i < it.heads))
		}
		w.line("  [%s],", inQuotes(cells))
	}
	w.line("]")
	var notes []string
	for _, note := range it.notes {
		notes = append(notes, a.line(note))
	}
	if len(notes) > 0 {
		w.line("note      = [%s]", inQuotes(notes))
	}
}
