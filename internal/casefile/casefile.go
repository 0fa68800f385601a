// Package casefile is the first stage: it reads TOML into a [Case], a [Council] and a [Meeting], and
// remembers where every key and value stands, so that each later finding can point at the officer's
// own file.
//
// In: the files of a content directory. Out: typed values, each with its place ([Place]), and findings.
//
// What is wrong with a value is a finding, and the value is then [Place.Bad]: a placeholder that later
// stages work on with, without reporting again what follows only from it. Four faults end their file
// alone, since nothing in it can be trusted: a file that can't be read (or leads out of the content
// directory), one over [MaxFileSize], one that is not UTF-8, and one that is not TOML (a table that is
// opened twice among them). An impossible date and a key given twice are not TOML either, but are
// reported and mended, so that the rest of the file is still checked.
package casefile

import "cabinet/internal/diag"

// MaxFileSize is the largest file that is read, in bytes.
const MaxFileSize = 4 << 20

// A Case is one paper as its author describes it: answers to questions, each fact once.
type Case struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Kind    Text `toml:"kind,required"`    // a directory of templates, such as "exception"
	Council Text `toml:"council,required"` // a profile's name
	Meeting Text `toml:"meeting,required"` // a meeting's name
	Slug    Text `toml:"slug"`             // the paper's address; the file's name unless given
	Status  Text `toml:"status"`           // "draft" keeps it out of output/

	Report    About           `toml:"report,required"`
	Decision  Decision        `toml:"decision"`
	Exception Exception       `toml:"exception"`
	Contract  Contract        `toml:"contract"`
	Facts     map[string]Fact `toml:"facts"` // anything else that is said more than once
	Prose     map[string]Text `toml:"prose"` // answers, by the name of the question or section
}

// About is what the paper is and who answers for it.
type About struct {
	Title      Text  `toml:"title,required"`
	ShortTitle Text  `toml:"short_title"` // running head and lists; the title unless given
	From       Posts `toml:"from"`        // whose report it is
	Contacts   Posts `toml:"contacts"`    // officers to contact
	Consulted  Posts `toml:"consulted"`   // consulted on the content of the report
	None       Names `toml:"none"`        // sections that were considered and have nothing to report
}

// Decision is what the meeting is asked and under which rule.
type Decision struct {
	Asks      Text  `toml:"asks"` // one of the things that the kind's templates know
	Rule      Rule  `toml:"rule"`
	TakenBy   Post  `toml:"taken_by"`
	TakenOn   Date  `toml:"taken_on"`
	Consulted Posts `toml:"consulted"`
}

// Exception completes the standard sentences about an exception.
type Exception struct {
	To      Text `toml:"to"`      // "… an exception to the Contract Procedure Rules to …"
	Enables Text `toml:"enables"` // "… to enable …"
}

// Contract is what the exception is about.
type Contract struct {
	Value      Money `toml:"value"` // a maximum
	Starts     Date  `toml:"starts"`
	Ends       Date  `toml:"ends"`
	Type       Text  `toml:"type,goods|services|works|light touch"`
	Department Text  `toml:"department"`
	Supplier   Text  `toml:"supplier"`
	VAT        Text  `toml:"vat,including|excluding"`
	Ground     Text  `toml:"ground"` // for direct award, in procurement law
}

// Draft tells whether the paper is kept out of output/.
func (c *Case) Draft() bool { return c.Status.Value == "draft" }

// Address is the last part of the paper's address: its slug, or its file's name.
func (c *Case) Address() string {
	if c.Slug.Known() && !c.Slug.Bad {
		return c.Slug.Value
	}
	return c.Name
}

// A Meeting is one sitting of a body of a council.
type Meeting struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Council   Text `toml:"council,required"` // a profile's name
	Body      Text `toml:"body,required"`    // a body of that profile, such as "cabinet"
	Date      Date `toml:"date,required"`
	Time      Text `toml:"time"`
	Place     Text `toml:"place"`
	Previous  Date `toml:"previous"`  // when the body last met
	Published Date `toml:"published"` // dates the PDFs; the meeting's day until there is one
}

// Issued is the date that documents of the meeting carry.
func (m *Meeting) Issued() Date {
	if m.Published.Known() && !m.Published.Bad {
		return m.Published
	}
	return m.Date
}
