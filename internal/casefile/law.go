package casefile

import "cabinet/internal/diag"

// A Statute is an Act or Regulations that papers cite.
type Statute struct {
	Place      `toml:"-"`
	Name       Text  `toml:"name,required" doc:"its short title with its year: Localism Act 2011"`
	Number     Text  `toml:"number" doc:"such as SI 2012/2089"`
	Wrong      Names `toml:"wrong" doc:"names that are seen for it and are not its own, without the year"`
	Sole       Flag  `toml:"sole" doc:"whether all of its name are given, so that another year is a slip"`
	Ended      Date  `toml:"ended" doc:"the first day on which it was no longer in force"`
	ReplacedBy Text  `toml:"replaced_by" doc:"what has taken its place"`
	Lasting    Flag  `toml:"lasting" doc:"whether it goes on for what was begun under it"`
	Source     Text  `toml:"source" doc:"where this was read"`
	Read       Text  `toml:"read" doc:"the day on which it was read, or the month; not read where it was not"`
}

// A Holiday is a day that is no working day, beside Saturdays and Sundays.
type Holiday struct {
	Place  `toml:"-"`
	Date   Date `toml:"date,required" doc:"the day"`
	Name   Text `toml:"name" doc:"what it is"`
	Source Text `toml:"source" doc:"where this was read"`
	Read   Text `toml:"read" doc:"the day on which it was read, or the month; not read where it was not"`
}

// An Entry is what the catalogue says of a rule, which is a kind of findings.
type Entry struct {
	Place       `toml:"-"`
	Severity    Text `toml:"severity,error|warning|info"`
	Explanation Text `toml:"explanation,required"`
	Mends       Text `toml:"mends"`           // how check --fix mends a finding; "" where a person has to judge
	Source      Text `toml:"source,required"` // the law or guidance that the rule comes from
	Read        Text `toml:"read"`            // when the law was read, as a day or a month; "not read" where it was not
	Bad         Text `toml:"bad"`             // an example in which the rule finds something
	Good        Text `toml:"good"`            // an example in which the rule finds nothing
}

// Rules reads a file NAME.toml of a folder rules/: a family of rules, by their names.
func (f Folder) Rules(name string, list *diag.List) map[string]Entry {
	var family struct {
		Rules map[string]Entry `toml:"rule"`
	}
	f.decode("rules", name, &family, list)
	return family.Rules
}
