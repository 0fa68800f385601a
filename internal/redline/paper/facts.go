package paper

import (
	"cmp"
	"fmt"
	"slices"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// facts makes the table of the facts that differ. Their values stand below "Before" and "After", and are no words of a
// passage, which shows them changed where it has them.
func (b *builder) facts() {
	facts := b.comparison.Facts
	if len(facts) == 0 {
		return
	}
	b.section("Changed facts")
	heads := []string{"Fact", "Before", "After"}
	told := slices.ContainsFunc(facts, func(f redline.Fact) bool { return len(f.Places) > 0 })
	if told {
		heads = append(heads, "Where")
	}
	t := &report.Table{Columns: make([]report.Column, len(heads)), Head: head(heads)}
	t.Columns[0].RowHead = true
	for _, f := range facts {
		row := []report.Cell{cell(words(factName(f))), cell(words(cmp.Or(f.Old, none))), cell(words(cmp.Or(f.New, none)))}
		if told {
			row = append(row, b.where(f.Places))
		}
		t.Rows = append(t.Rows, report.Row{Cells: row})
	}
	b.add(t)
}

// none stands for a value that a version does not give.
const none = "not given"

// factName is the name of a fact, and what kind of fact it is. A figure in the paper's words has its kind alone.
func factName(f redline.Fact) string {
	switch {
	case f.Name == "":
		return capital(cmp.Or(f.Kind, "figure")) + " in the words"
	case f.Kind == "" || f.Kind == "text":
		return f.Name
	}
	return f.Name + " (" + f.Kind + ")"
}

// mostPlaces is how many places of a fact are told.
const mostPlaces = 5

// where leads to the passages whose words change with a fact.
func (b *builder) where(places []redline.Place) report.Cell {
	var runs []report.Run
	for i, p := range places {
		if i > 0 {
			runs = append(runs, report.Run{Text: ", "})
		}
		if i == mostPlaces {
			runs = append(runs, report.Run{Text: fmt.Sprintf("and %d more", len(places)-i)})
			break
		}
		run := report.Run{Text: p.Cited}
		if id := b.headings[p.Cited]; id != "" {
			run.Link = "#" + id
		}
		runs = append(runs, run)
	}
	return cell(runs)
}

// renumbered lists the numbers that differ although what they number does not.
func (b *builder) renumbered() {
	runs := b.comparison.Renumbered
	if len(runs) == 0 {
		return
	}
	b.section("Renumbered")
	l := &report.List{}
	for _, r := range runs {
		l.Items = append(l.Items, &report.Paragraph{Marker: bullet, Runs: words(capital(r.String()) + ".")})
	}
	b.add(l)
}

// head is a head of one row.
func head(texts []string) [][]report.HeadCell {
	row := make([]report.HeadCell, len(texts))
	for i, text := range texts {
		row[i] = report.HeadCell{Cell: cell(words(text)), Column: i, Across: 1, Down: 1}
	}
	return [][]report.HeadCell{row}
}

func cell(runs []report.Run) report.Cell {
	if report.Text(runs) == "" {
		return nil
	}
	return report.Cell{{Runs: runs}}
}
