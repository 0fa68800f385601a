package paper

import (
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// same, out and in are words of a passage.
func same(text string) redline.Piece { return redline.Piece{Op: redline.Keep, Text: text} }
func out(text string) redline.Piece  { return redline.Piece{Op: redline.Out, Text: text} }
func in(text string) redline.Piece   { return redline.Piece{Op: redline.In, Text: text} }

func pieces(p ...redline.Piece) []redline.Piece { return p }

// at is the place of a numbered paragraph.
func at(section, number string) *redline.Place {
	return &redline.Place{Section: section, Number: number, Cited: "paragraph " + number, Marker: number + "."}
}

func tableCell(head bool, p ...redline.Piece) redline.Cell {
	return redline.Cell{Words: p, Head: head}
}

// version is a version of a paper in a language.
func version(name, language string) redline.Version {
	return redline.Version{Name: name, Report: &report.Report{Header: report.Header{
		Council: "Leicestershire County Council", Body: "Cabinet", Date: "7 February 2025", Lead: "Cabinet – 7 February 2025",
		Title: "SENA Tribunal Officers", ShortTitle: "SENA Tribunal Officers", Language: language, Issued: report.Day{Year: 2025, Month: 1, Day: 30},
	}}}
}

// sample is a comparison in which everything occurs that there can be in one.
func sample() *redline.Comparison {
	labelled := at("Resource implications", "8")
	labelled.Label = "cost"
	item := &redline.Place{Section: "Recommendations", Number: "2(b)", Cited: "recommendation 2(b)", Marker: "b)"}
	bulleted := &redline.Place{Section: "Recommendations", Cited: "a bullet of recommendation 2", Marker: "•"}
	table := &redline.Place{Section: "Resource implications", Number: "1", Cited: "Table 1"}
	return &redline.Comparison{
		Old: version("version 1", "en-GB"), New: version("content/cases/sena-tribunal-officers.toml", "en-GB"),
		Facts: []redline.Fact{
			{Name: "contract.value", Kind: "money", Old: "£282,693.00", New: "£291,000.00", Places: []redline.Place{*labelled}},
			{Name: "contract.end", Kind: "date", New: "31 March 2027"},
		},
		Renumbered: []redline.Renumbering{
			{Noun: "paragraphs", Count: 19, Old: redline.Range{First: "12", Last: "30"}, New: redline.Range{First: "13", Last: "31"}},
			{Noun: "Table", Count: 1, Of: "Appendix A", Old: redline.Range{First: "A1", Last: "A1"}, New: redline.Range{First: "A2", Last: "A2"}},
		},
		Passages: []redline.Change{
			{How: redline.Changed, Kind: redline.Item, Old: item, New: item, Words: pieces(same("approve the "), out("award"), in("direct award"), same(" of the contract;"))},
			{How: redline.PutIn, Kind: redline.Item, New: bulleted, Words: pieces(in("note the risks"))},
			{How: redline.Same, Kind: redline.Paragraph, Old: at("Background", "3"), New: at("Background", "3"), Words: pieces(same("Unchanged."))},
			{How: redline.Moved, Kind: redline.Paragraph, Old: at("Background", "9"), New: at("Background", "4"), Words: pieces(same("There is a national shortage of officers."))},
			{How: redline.Split, Kind: redline.Paragraph, Old: at("Background", "4"), New: at("Background", "5"), Others: []redline.Place{*at("Background", "6")}, Words: pieces(same("Appeals have risen."), in("\n"), same(" Each takes a day"), in(" or two"), same("."))},
			{How: redline.Merged, Kind: redline.Paragraph, Old: at("Background", "5"), Others: []redline.Place{*at("Background", "6")}, New: at("Background", "7"), Words: pieces(same("The team is small."), out("\n"), same(" It is busy."))},
			{How: redline.TakenOut, Kind: redline.Paragraph, Old: at("Background", "7"), Words: pieces(out("An old thought."))},
			{How: redline.MovedAndChanged, Kind: redline.Paragraph, Old: at("Background", "2"), New: labelled, Words: pieces(same("The cost is "), out("£282,693.00"), in("£291,000.00"), same(" a year.")),
				Also: []redline.Detail{{What: "the link of “the policy”", Old: "https://example.org/old", New: "https://example.org/new"}}},
			{How: redline.Changed, Kind: redline.TableOf, Old: table, New: table, Words: pieces(same("Costs by year")), Table: &redline.Table{
				Columns: []redline.HowInTable{redline.Same, redline.Same, redline.PutIn},
				Head:    []redline.Row{{How: redline.Same, Cells: []redline.Cell{tableCell(true, same("Year")), tableCell(true, same("Cost")), tableCell(true, in("Saving"))}}},
				Rows: []redline.Row{
					{How: redline.Same, Cells: []redline.Cell{tableCell(true, same("2025")), tableCell(false, out("£5,000"), in("£6,000")), tableCell(false, in("£100"))}},
					{How: redline.Moved, Cells: []redline.Cell{tableCell(true, same("2027")), tableCell(false, same("£7,000")), tableCell(false)}},
					{How: redline.TakenOut, Cells: []redline.Cell{tableCell(true, out("2026")), tableCell(false, out("£8,000")), tableCell(false)}},
				},
				Notes: pieces(same("Without VAT."), in(" In pounds.")),
			}},
		},
	}
}
