package verify

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"
)

// A Format is one of the forms of a report, as a table calls it.
type Format struct {
	Name  string
	Plain bool // it has no addresses, links or tags that could be wrong
	Paged bool // it is made of pages
}

// maxRows is how many differences of one paper a table shows: a file of another paper differs in everything.
const maxRows = 40

// Table writes the differences of a paper as rows of aligned columns: where they are, what was expected, and
// what each of the formats has. "right" stands where a format has what was expected, "–" where it has
// nothing of the kind or can't be read.
func Table(out io.Writer, formats []Format, differences []Difference) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprint(w, "  where\twhat\texpected")
	for _, f := range formats {
		fmt.Fprint(w, "\t"+f.Name)
	}
	fmt.Fprintln(w)
	rows := rowsOf(differences)
	for _, r := range rows[:min(len(rows), maxRows)] {
		fmt.Fprintf(w, "  %s\t%s\t%s", r.first.Where, r.first.What, r.first.Want)
		for _, f := range formats {
			fmt.Fprint(w, "\t"+r.cell(f, differences))
		}
		fmt.Fprintln(w)
	}
	if len(rows) > maxRows {
		fmt.Fprintf(w, "  and %d more\n", len(rows)-maxRows)
	}
	return w.Flush()
}

// A row is one thing that differs, in one format or several.
type row struct {
	first Difference
	got   map[Format]string
}

// rowsOf puts differences in the order of the paper, those about one thing together.
func rowsOf(differences []Difference) []*row {
	ordered := slices.Clone(differences)
	slices.SortStableFunc(ordered, func(a, b Difference) int { return a.at - b.at })
	var rows []*row
	known := map[Difference][]*row{}
	for _, d := range ordered {
		key := Difference{Where: d.Where, What: d.What, Want: d.Want, at: d.at}
		i := slices.IndexFunc(known[key], func(r *row) bool { _, has := r.got[d.Format]; return !has })
		if i < 0 {
			r := &row{d, map[Format]string{d.Format: d.Got}}
			rows, known[key] = append(rows, r), append(known[key], r)
		} else {
			known[key][i].got[d.Format] = d.Got
		}
	}
	return rows
}

func (r *row) cell(format Format, differences []Difference) string {
	got, differs := r.got[format]
	switch {
	case differs:
		return got
	case r.first.What.needsAddresses() && format.Plain || r.first.What == Beside && format.Paged || unread(format, differences):
		return "–"
	}
	return "right"
}

// unread tells that a format could not be read.
func unread(format Format, differences []Difference) bool {
	return slices.ContainsFunc(differences, func(d Difference) bool { return d.What == Unread && d.Format == format })
}

// How much of a text a table shows, in characters: of one to recognise it by, and of anything.
const (
	excerptLength = 36
	shownLength   = 90
)

func excerpt(s string) string { return cut(s, excerptLength) }

func cut(s string, length int) string {
	if runes := []rune(s); len(runes) > length {
		return strings.TrimSpace(string(runes[:length-1])) + "…"
	}
	return s
}

// shown is text of a file without what could do anything to a terminal.
func shown(s string) string {
	return cut(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s), shownLength)
}
