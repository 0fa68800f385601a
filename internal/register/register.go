// Package register makes the register of exceptions: of the records of meetings a row for each paper on an exception to a
// council's rules, the totals of all rows, and both as JSON and as CSV.
//
//	Of       records of meetings to a [Register]
//	Write    a register as register.json, whose keys [Schema] explains
//	CSV      its rows as a spreadsheet, with what the Local Government Transparency Code 2015 asks of a contract first
package register

import (
	_ "embed"

	"cabinet/internal/record"
)

// Format is the form of register.json. Later versions of the program may add keys; no key is renamed or changes its meaning.
const Format = 1

const (
	// JSONFile is the name of the register as data in its folder.
	JSONFile = "register.json"
	// CSVFile is its name as a spreadsheet there.
	CSVFile = "register.csv"
)

// Schema is the JSON Schema (2020-12) of register.json.
//
//go:embed register.schema.json
var Schema []byte

// A Register is the register of exceptions of a site.
type Register struct {
	Format     int    `json:"format"`
	Exceptions []Row  `json:"exceptions"` // the newest decision first, and what was withdrawn after all others
	Totals     Totals `json:"totals"`
}

// A Row is a paper on an exception, in one language. One that was withdrawn has its id and the withdrawal alone.
type Row struct {
	ID        string             `json:"id,omitempty"` // of the paper; see [record.ID]
	Withdrawn *record.Withdrawal `json:"withdrawn,omitempty"`

	Address      string               `json:"address,omitempty"`  // of the paper, from the site's folder on
	Paper        string               `json:"paper,omitempty"`    // its title
	Language     string               `json:"language,omitempty"` // its tag; "" for English
	Translations []record.Translation `json:"translations,omitempty"`

	Council string `json:"council,omitempty"`
	Meeting string `json:"meeting,omitempty"`           // the address of the meeting that the paper went to first
	Body    string `json:"body,omitempty"`              // which met
	Date    string `json:"date,omitempty"`              // of the meeting
	Off     bool   `json:"meeting_cancelled,omitempty"` // that meeting is not held, so that nothing is decided there
	Day     string `json:"day,omitempty"`               // of the decision: the day on which it was taken, or that of the meeting that is to take it
	Year    string `json:"year,omitempty"`              // the financial year of that day: "2024-25"
	Quarter string `json:"quarter,omitempty"`           // its quarter: "2024-25 Q3"

	Number     string `json:"number,omitempty"` // of the decision
	Department string `json:"department,omitempty"`
	record.Exception
}

// Of is the register of a site's meetings, which come with the newest first.
func Of(meetings []record.Meeting) Register {
	rows := rowsOf(meetings)
	return Register{Format, rows, totalsOf(rows)}
}

// Write is the register as register.json has it.
func (r Register) Write() []byte { return record.JSON(r) }
