package language

import "fmt"

// Lists is what the pages say that list meetings and papers: the home page, those of bodies and of matters; and what leads from
// one meeting or paper to the next.
type Lists struct {
	ToCome       string // the heading above meetings that are to come
	ToComeAsOf   string // says of which day that is true: the day
	Latest       string // the heading above the latest meetings of each body
	AllOf        string // the link to all meetings of a body: its name
	OneReport    string // follows a meeting: how many reports it has
	ManyReports  string // the same of several: how many
	FindHeading  string // the heading above how papers are found and cited
	Find         string // says that addresses stay, and how a paragraph is cited
	Follow       string // stands before the feed and the calendar of a body, or of the whole site
	FeedLink     string // the link to the feed
	CalendarLink string // the link to the calendar
	LastUpdated  string // stands before the day of the latest publication that a page tells of
	Matter       string // the label of what a paper is a part of
	OfMatter     string // stands above the papers of a matter
	Along        string // the name of the links to the meeting or paper before and after this one
	Before       string // the link to the one before: its title
	After        string // the link to the one after: its title
	ItemN        string // an item of an agenda: its number
	DecisionNo   string // the number of a decision: the number
}

// CountReports says how many reports a meeting has.
func (l Lists) CountReports(n int) string {
	if n == 1 {
		return l.OneReport
	}
	return fmt.Sprintf(l.ManyReports, n)
}

var englishLists = Lists{
	ToCome: "Meetings to come", ToComeAsOf: "As of %s.", Latest: "Latest meetings", AllOf: "All meetings: %s", OneReport: "1 report", ManyReports: "%d reports",
	FindHeading: "How to find and cite papers",
	Find:        "Each meeting and each paper has an address that does not change. To cite a paragraph, add its number to the address of the paper: #para-12 leads to paragraph 12.",
	Follow:      "Follow:", FeedLink: "feed of new papers (Atom)", CalendarLink: "calendar of meetings (iCalendar)",
	LastUpdated: "Last updated", Matter: "Matter", OfMatter: "Reports on this matter and the meetings that they went to, the first one first.",
	Along: "Previous and next", Before: "Previous: %s", After: "Next: %s", ItemN: "item %s", DecisionNo: "Decision %s",
}

var welshLists = Lists{
	ToCome: "Cyfarfodydd i ddod", ToComeAsOf: "Ar %s.", Latest: "Y cyfarfodydd diweddaraf", AllOf: "Pob cyfarfod: %s", OneReport: "1 adroddiad", ManyReports: "%d adroddiad",
	FindHeading: "Sut i ddod o hyd i bapurau a’u dyfynnu",
	Find:        "Mae gan bob cyfarfod a phob papur gyfeiriad nad yw’n newid. I ddyfynnu paragraff, ychwanegwch ei rif at gyfeiriad y papur: mae #para-12 yn arwain at baragraff 12.",
	Follow:      "Dilyn:", FeedLink: "ffrwd o bapurau newydd (Atom)", CalendarLink: "calendr o gyfarfodydd (iCalendar)",
	LastUpdated: "Diweddarwyd ddiwethaf", Matter: "Mater", OfMatter: "Adroddiadau ar y mater hwn a’r cyfarfodydd yr aethant iddynt, y cyntaf yn gyntaf.",
	Along: "Blaenorol a nesaf", Before: "Blaenorol: %s", After: "Nesaf: %s", ItemN: "eitem %s", DecisionNo: "Penderfyniad %s",
}
