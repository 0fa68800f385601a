package casefile

import "cabinet/internal/diag"

// Law is what the program knows of the law as data: files law/*.toml of its own, which a profile may
// add to.
type Law struct {
	Thresholds []LegalThreshold `toml:"threshold"`
	Statutes   []Statute        `toml:"statute"`
	Holidays   []Holiday        `toml:"holiday"`
	Access     []Access         `toml:"access"`
}

// An Access is what the law of access to meetings of one kind of body says of their agendas.
type Access struct {
	Place   `toml:"-"`
	To      Text  `toml:"to,executive|committee"`
	Called  Names `toml:"called"`          // how bodies of the kind are called that need not be told to be of it, in small letters
	Opinion Flag  `toml:"opinion"`         // a late item needs the chair's opinion that it is urgent
	Source  Text  `toml:"source,required"` // where that stands
	Late    Text  `toml:"late,required"`   // what makes an item that was not on the agenda in time lawful, for a hint
}

// A LegalThreshold is the value from which on a contract is regulated by procurement law, from a day on.
type LegalThreshold struct {
	Place        `toml:"-"`
	Of           Text  `toml:"of,goods and services|works|light touch"`
	From         Date  `toml:"from,required"`
	IncludingVAT Money `toml:"including_vat,required"`
	ExcludingVAT Money `toml:"excluding_vat,required"`
	Source       Text  `toml:"source,required"` // where the figures were read
}

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
}

// A Holiday is a day that is no working day, beside Saturdays and Sundays.
type Holiday struct {
	Place `toml:"-"`
	Date  Date `toml:"date,required" doc:"the day"`
	Name  Text `toml:"name" doc:"what it is"`
}

// Law reads the files NAME.toml of a folder law/.
func (f Folder) Law(list *diag.List) *Law {
	all := &Law{}
	for _, name := range f.Names("law", list) {
		var part Law
		f.decode("law", name, &part, list)
		all.Thresholds = append(all.Thresholds, part.Thresholds...)
		all.Statutes = append(all.Statutes, part.Statutes...)
		all.Holidays = append(all.Holidays, part.Holidays...)
		all.Access = append(all.Access, part.Access...)
	}
	return all
}

// Threshold is the threshold in force on a day for contracts of a type that a case can give; ok is
// false where none is known.
func (l *Law) Threshold(contract string, on Date) (found LegalThreshold, ok bool) {
	if contract == "goods" || contract == "services" {
		contract = "goods and services"
	}
	for _, t := range l.Thresholds {
		if t.Of.Value == contract && !on.Before(t.From) && (!ok || found.From.Before(t.From)) {
			found, ok = t, true
		}
	}
	return found, ok
}

// An Entry is what the catalogue says of a rule, which is a kind of findings.
type Entry struct {
	Place       `toml:"-"`
	Severity    Text `toml:"severity,error|warning|info"`
	Explanation Text `toml:"explanation,required"`
	Source      Text `toml:"source,required"` // the law or guidance that the rule comes from
	Bad         Text `toml:"bad"`             // an example in which the rule finds something
	Mends       Text `toml:"mends"`           // what puts a finding right without a person; "" where nothing does
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
