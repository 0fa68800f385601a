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
// opened twice among them, or lists that stand too deep in one another). An impossible date and a key
// given twice are not TOML either, but are reported and mended, so that the rest of the file is still
// checked.
package casefile

import "cabinet/internal/diag"

// MaxFileSize is the largest file that is read, in bytes.
const MaxFileSize = 4 << 20

// A Case is one paper as its author describes it: answers to questions, each fact once. The doc tags
// say what a key means to that author; `cabinet new` writes them as comments.
type Case struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Kind    Text `toml:"kind,required" doc:"the kind of paper: a folder of templates"`
	Council Text `toml:"council,required" doc:"the council: a profile in content/councils"`
	Meeting Text `toml:"meeting,required" doc:"the meeting: a file in content/meetings"`
	Slug    Text `toml:"slug" doc:"the paper's address; the file's name unless given"`
	Status  Text `toml:"status" doc:"\"draft\" keeps the paper out of output/"`

	Report    About           `toml:"report,required"`
	Decision  Decision        `toml:"decision"`
	Exception Exception       `toml:"exception"`
	Contract  Contract        `toml:"contract"`
	Facts     map[string]Fact `toml:"facts" doc:"anything else that is said more than once: money, dates, words"`
	Prose     map[string]Text `toml:"prose" doc:"answers, by the name of their question or section"`

	Ignored []Ignore `toml:"ignore" doc:"findings that are to be ignored, each with its reason"`

	tables map[string]diag.Span
	broken string // the address of a case that is no TOML, as far as it can be told
}

// Table is where a table of the case begins, such as "contract" or "prose": the place for what is
// missing from it. Without the table it is the beginning of the file.
func (c *Case) Table(name string) diag.Span {
	if span, ok := c.tables[name]; ok {
		return span
	}
	return c.Source.Whole()
}

// About is what the paper is and who answers for it.
type About struct {
	Title      Text  `toml:"title,required" doc:"the title, as the agenda has it"`
	ShortTitle Text  `toml:"short_title" doc:"the same for running heads and lists"`
	From       Posts `toml:"from,required" doc:"whose report it is: one post, or several"`
	Contacts   Posts `toml:"contacts" doc:"officers to contact: one post, or several"`
	Consulted  Posts `toml:"consulted" doc:"posts consulted on the content of the report"`
	None       Names `toml:"none" doc:"sections that were considered and have nothing to report"`
}

// Decision is what the meeting is asked and under which rule.
type Decision struct {
	Asks      Text  `toml:"asks" doc:"what the meeting is asked to do"`
	Rule      Rule  `toml:"rule" doc:"the rule of the profile under which the exception is made"`
	TakenBy   Post  `toml:"taken_by" doc:"who took the decision: a post"`
	TakenOn   Date  `toml:"taken_on" doc:"the day on which it was taken"`
	Consulted Posts `toml:"consulted" doc:"posts consulted before it"`
}

// Exception completes the standard sentences about an exception.
type Exception struct {
	To      Text `toml:"to" doc:"completes: … an exception to the rules to …"`
	Enables Text `toml:"enables" doc:"completes: … to enable …"`
}

// Contract is what the exception is about.
type Contract struct {
	Value      Money `toml:"value" doc:"the most that it can cost, such as £282,693.00"`
	Starts     Date  `toml:"starts" doc:"its first day"`
	Ends       Date  `toml:"ends" doc:"its last day"`
	Type       Text  `toml:"type,goods|services|works|light touch" doc:"goods, services, works or light touch"`
	Department Text  `toml:"department" doc:"the department that it is for"`
	Supplier   Text  `toml:"supplier" doc:"who supplies"`
	VAT        Text  `toml:"vat,including|excluding" doc:"whether the value is including or excluding VAT"`
	Ground     Text  `toml:"ground" doc:"the ground for direct award in procurement law"`
}

// Draft tells whether the paper is kept out of output/.
func (c *Case) Draft() bool { return c.Status.Value == "draft" }

// Address is the last part of the paper's address: its slug, or its file's name.
func (c *Case) Address() string {
	if c.Slug.Known() && !c.Slug.Bad {
		return c.Slug.Value
	}
	if c.broken != "" {
		return c.broken
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
