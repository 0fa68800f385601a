// Package casefile is the first stage: it reads TOML into a [Case], a [Council] and a [Meeting], and
// remembers where every key and value stands, so that each later finding can point at the officer's
// own file.
//
// In: the files of a content directory. Out: typed values, each with its place ([Place]), and findings. What the
// program itself keeps there is read likewise: a [Frozen] paper, and that an officer has [Cleared] one.
//
// What is wrong with a value is a finding, and the value is then [Place.Bad]: a placeholder that later
// stages work on with, without reporting again what follows only from it. Four faults end their file
// alone, since nothing in it can be trusted: a file that can't be read (or leads out of the content
// directory), one over [MaxFileSize], one that is not UTF-8, and one that is not TOML (a table that is
// opened twice among them, or lists that stand too deep in one another). An impossible date and a key
// given twice are not TOML either, but are reported and mended, so that the rest of the file is still
// checked.
package casefile

import (
	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// MaxFileSize is the largest file that is read, in bytes.
const MaxFileSize = tomlfile.MaxSize

// A Case is one paper as its author describes it: answers to questions, each fact once. The doc tags
// say what a key means to that author; `cabinet new` writes them as comments.
type Case struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Kind     Text  `toml:"kind,required" doc:"the kind of paper: a folder of templates"`
	Council  Text  `toml:"council,required" doc:"the council: a profile in content/councils"`
	Meeting  Names `toml:"meeting" doc:"the meeting: a file in content/meetings, or a list of them, of which the first gives the paper its address; none for what one person decided, as [decision] says"`
	Slug     Text  `toml:"slug" form:"address" doc:"the paper's address; the file's name unless given"`
	Matter   Text  `toml:"matter" doc:"what the matter is called that the paper is a part of, in the same words in each of its papers; the site then has a page of all of them"`
	Acronyms Names `toml:"acronyms" doc:"acronyms and names in capitals that the paper need not explain, such as those of projects, beside those that its council's profile lists under [words]"`
	Status   Text  `toml:"status" form:"draft" doc:"\"draft\" keeps the paper out of output/"`

	Language      Text `toml:"language,en-GB|cy" doc:"the paper's language: en-GB (English) or cy (Welsh); the profile's unless given"`
	TranslationOf Text `toml:"translation_of" doc:"the case of the same paper in another language; each links to the other, and both have the same numbers"`

	Late      Late            `toml:"late" doc:"a paper that is published after the others of its meeting"`
	Report    About           `toml:"report,required" doc:"what the paper is and who answers for it"`
	Decision  Decision        `toml:"decision" doc:"what the meeting is asked and under which rule"`
	Exception Exception       `toml:"exception" doc:"what completes the standard sentences about an exception"`
	Contract  Contract        `toml:"contract" doc:"what the exception is about; the register of exceptions on the site has it"`
	Facts     map[string]Fact `toml:"facts" doc:"anything else that is said more than once: money, dates, words"`
	Evidence
	Prose map[string]Text `toml:"prose" doc:"answers, by the name of their question or section"`

	Ignored []Ignore `toml:"ignore" doc:"findings that are to be ignored, each with its reason"`

	tables map[string]diag.Span
	of     *Meeting // the meeting that its paper is about; nil for a paper about a matter
	alone  bool     // it names no meeting, but says who decided and when
	broken string   // the address of a case that is no TOML, as far as it can be told
}

// Table is where a table of the case begins, such as "contract" or "prose", which is the place for what is missing
// from the table. Where the case has no such table, the place is the beginning of the file.
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

	Classification Text  `toml:"classification" doc:"who may read it, such as Unrestricted"`
	Wards          Names `toml:"wards" doc:"the wards or divisions affected, or All"`
	PastPathway    Lines `toml:"past_pathway" doc:"who has considered it before; a list for several lines"`
	FuturePathway  Lines `toml:"future_pathway" doc:"who will consider it next; a list for several lines"`
}

// Decision is what the meeting is asked and under which rule.
type Decision struct {
	Asks      Text  `toml:"asks" doc:"what the meeting is asked to do"`
	Rule      Rule  `toml:"rule" doc:"the rule of the profile under which the exception is made"`
	TakenBy   Post  `toml:"taken_by" doc:"who took the decision: a post"`
	TakenOn   Date  `toml:"taken_on" doc:"the day on which the decision was taken"`
	Consulted Posts `toml:"consulted" doc:"posts consulted before it"`

	Number    Text `toml:"number" doc:"the decision's number, such as 24/00093"`
	Key       Flag `toml:"key" doc:"whether it is a key decision"`
	KeyReason Text `toml:"key_reason" doc:"why it is one, or is none"`
	Notice    Date `toml:"notice" doc:"the day on which notice of a key decision was published"`
	Urgency   Text `toml:"urgency,general exception|special urgency" doc:"the access rule used where there was no time for notice: general exception or special urgency"`

	GeneralExceptionNotice Date `toml:"general_exception_notice" doc:"the day on which the notice of a general exception was published, of which the scrutiny chairman was told; the notice above unless given"`
	UrgencyAgreedBy        Text `toml:"urgency_agreed_by" doc:"who agreed to special urgency, such as the Chairman of the Scrutiny Commission"`
	UrgencyAgreedOn        Date `toml:"urgency_agreed_on" doc:"the day on which they agreed"`
	UrgencyNotice          Date `toml:"urgency_notice" doc:"the day on which the reasons were published why there was no time for notice, or why it can't wait"`

	CallIn Text `toml:"call_in" doc:"whether it can be called in, and why not"`

	Record    Text `toml:"record" doc:"where the record of a decision that one person took is published, with its reasons, the alternatives that were rejected and any conflict of interest"`
	Conflicts Text `toml:"conflicts" doc:"any conflict of interest that a member who was consulted on it declared, and the dispensation; or that there was none"`
}

// Exception completes the standard sentences about an exception.
type Exception struct {
	To      Text `toml:"to" doc:"completes: … an exception to the rules to …"`
	Enables Text `toml:"enables" doc:"completes: … to enable …"`
}

// FirstMeeting is the name of the meeting that gives the paper its address, and the zero Text where the case names
// none.
func (c *Case) FirstMeeting() Text {
	if len(c.Meeting.Values) == 0 {
		return Text{}
	}
	return c.Meeting.Values[0]
}

// RulingDay is the day whose law and thresholds rule the case: that on which the decision was taken, or that of
// the meeting which is to take it. The caller asks whether the day is given and can be used.
func (c *Case) RulingDay(m *Meeting) Date {
	if taken := c.Decision.TakenOn; taken.Given() && !taken.Bad {
		return taken
	}
	return m.Date
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
