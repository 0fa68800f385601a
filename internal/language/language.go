// Package language is the words that the program itself prints in a paper, in its documents and in its page: a
// table for each language that a paper can have. What a council or an officer writes is theirs, and what the
// program says of a paper while it is being made, its findings among that, is English.
//
// To add a language, write its table beside english.go and list it in [All]. A word that is missing from a
// table, or takes other values than in English, fails the tests.
package language

import "fmt"

// A Language is the words of one language. A field that takes values says with %d and %s where they stand; every
// table takes them in the same order.
type Language struct {
	Tag  string // the BCP 47 tag, as pages and PDFs have it: "en-GB"
	Name string // what the language calls itself: "English", "Cymraeg"
	Said string // what findings, which are English, call it: "Welsh"

	Nouns Nouns
	Feeds Feeds

	Calendar
	Header
	Drafts
	Tables
	Documents
	Spoken
	Slips
	Site
	Lists
	Versions
	Search Search
	Moved
	Register Register

	grammar
}

// Header is what stands in the header of a paper and in its sections beside an officer's words.
type Header struct {
	Draft    string // marks a paper that is a draft
	ReportOf string // stands before the authors; see [Language.Authors]
	Yes, No  string // a fact that is true or false
	Email    string // stands before the address of an officer to contact
	Phone    string // stands before their telephone number
	Notes    string // the heading of the notes at a paper's end
	Deleted  string // stands where an amendment has taken a paragraph away

	CommentsOf string // the heading above an officer's comment, with the fact comment.post
	OfSection  string // follows the number of a paragraph that only its section tells from others: the section's heading

	OfAppendix string // the same of a paragraph of an appendix: what the appendix is cited as
	Attached   string // said of an appendix, with the fact appendix.attached: whether it comes with the paper

	Exempt string // said of an exempt appendix, with the fact appendix.exempt: "paragraph 3"; Wales has another part of the Schedule than England

	Confidential string // said of a confidential appendix
}

// Drafts is what a draft says of the errors in it.
type Drafts struct {
	OneToMend  string // stands above its title: that there is one
	ManyToMend string // the same: how many there are
	Missing    string // stands for what can't be printed: its name
	ToWrite    string // stands for an answer: the question, or the heading of its section
	Rest       string // what is missing of a section whose template breaks off
	MendList   string // the heading above a list of the errors
	NoMeeting  string // stands for the meeting of a paper that names none
	Older      string // said of a draft that stays as it was, since the paper can't be made now
}

// DraftLine is what stands above the title of a draft: "Draft", or "Draft: 3 things to mend".
func (l *Language) DraftLine(toMend int) string {
	switch toMend {
	case 0:
		return l.Draft
	case 1:
		return l.OneToMend
	}
	return fmt.Sprintf(l.ManyToMend, toMend)
}

// Tables is what stands in the tables that are made of a case's data.
type Tables struct {
	Total   string // the label of a row that adds up a table
	TotalOf string // the label of one that adds up a group, which has a heading

	Options                                               string // the caption of the options
	Option, Cost, Advantages, Disadvantages, WhyNotChosen string // the heads of its columns
	Recommended                                           string // stands where others say why they are not
	Risks                                                 string // the caption of the risks
	Risk, Likelihood, Impact, Mitigation                  string // the heads of its columns
	Costs, Item                                           string // the caption of the costs, and the head of its first column
}

// Documents is what a PDF prints beside the paper's words.
type Documents struct {
	PageOf    string // the foot of a page: its number, and how many there are
	ItemStamp string // stands above the first document of an item in a pack: the item's number
	Continued string // follows the caption of a table that goes on from an earlier page
	Blank     string // stands on a page that is blank on purpose
	PageNo    string // the foot of a page of a pack, and where an item of an agenda stands there: the number of a page; see [Language.Pages]
	PagesNo   string // the same of several pages: their numbers

	// Cited are words, in small letters, that stand in one line with the number after them, beside the nouns of
	// the table, and Units those that stand in one line with the figure before them.
	Cited, Units string
}

// Spoken is what a screen reader says and nobody sees.
type Spoken struct {
	BackFrom  string // of the link from a note to the text: the number of the note
	TableOf   string // of a table without a caption: the heads of its columns
	EmailTo   string // of a link: an address
	PictureOf string // of a page of somebody else's in a pack, which is a picture: which page, of how many, of what
	BlankOf   string // the same of one on which nothing is drawn
	GoTo      string // of a link: what it leads to
	OnPage    string // of the number of a page in the contents: the number, which may be Roman
	Through   string // stands between the first and the last of several pages

	Ticked, NotTicked, Tick, Cross            string // of signs; see [Language.NextSign]
	RightArrow, LeftArrow, UpArrow, DownArrow string
	Struck, Inserted                          string // of words that an amendment takes away or puts in: the words
}

// Slips is what the page says that stands in a pack for a document of somebody else's.
type Slips struct {
	SlipFile, SlipAddress string // the labels of what the file is, and of where

	SlipBeside  string // where the document is
	SlipCounted string // how many pages it has, if more than one
	SlipAsk     string // whom to ask for it in another form, where nobody is named
	SlipAskThem string // stands before whom to ask
}

// Site is what the page around a paper says, and the page of a meeting.
type Site struct {
	Home       string // the home page
	Skip       string // the link that leads past what all pages have
	Breadcrumb string // the way back to the home page
	Places     string // the name of the links to the pages that go through the whole site
	NoMeetings string

	Council, Meeting, Date, Time, Place string // the labels of a meeting's page
	Reports                             string // the heading above its papers
	Decisions                           string // a day on which single members and officers decided, where the profile has no name for it
	Agenda, Summons, Pack               string // the title of a meeting's agenda, and of all its papers in one
	PackReports                         string // the title of a pack without attached documents
	AllPapers                           string // the title of the page that has all papers of a meeting
	SupplementN                         string // the title of a supplement: its number
	SupplementPack                      string // the title of the letter of a supplement and its papers in one
	Erased                              string // stands for a paper whose title must not be known
	Withdrawn                           string // a paper that was withdrawn, in a list
	OfMeeting                           string // the heading above them where the page is the meeting's agenda
	Supplements                         string // what was published after the agenda
	Postponed                           string // an item of the agenda that goes to another meeting
	ByOthers                            string // said of a document some of whose pages are as others made them
	PagesOf                             string // the pages of an item in a pack: "11–84"
	ThisWithdrawn                       string // the same on the page that the paper leaves, as a sentence without its stop
	ThisPostponed                       string // the same of a paper whose item goes to another meeting
	OnDay                               string // stands between either and the day
	ToMeeting                           string // stands between the day and the meeting that it goes to
	Cancelled                           string // a meeting that is not held, in a list
	MeetingCancelled                    string // the same on its page and those of its papers, as a sentence without its stop
	InPlace                             string // stands before the meeting that is held in the place of one that is not

	Contents, Published, Version, Downloads string // the labels of a paper's page
	OtherLanguage                           string // stands before the link to the same paper in another language

	Accessibility string // the title of the accessibility statement, and the link to it
	TestResults   string // the title of the page of what other programs said of the site's files

	VersionN   string // a version: its number
	Earlier    string // a link to an earlier version: its number
	Replaced   string // a link to the version that has replaced this one: its number
	Large      string // the form of a document in large print; see [Site.Form]
	OnePage    string // the length of a document
	ManyPages  string // the length of a longer one: the number of its pages
	DownloadOf string // of the link to a document in a list: what the document is, and the title of its paper
	ToCite     string // stands before the address of a paragraph within the page, as an example
}

// All are the languages that a paper can have, the usual one first.
var All = []*Language{&english, &welsh}

// English is the language of papers that name none, and of all findings.
var English = &english

// Welsh is Cymraeg.
var Welsh = &welsh

// Of is the language of a tag, and English for any tag that no table has: what a paper's language can be is
// checked where it is read.
func Of(tag string) *Language {
	for _, l := range All {
		if l.Tag == tag {
			return l
		}
	}
	return English
}

// Recorded is the tag as records have it, which leave that of English out.
func (l *Language) Recorded() string {
	if l == English {
		return ""
	}
	return l.Tag
}

// YesOrNo is a fact that is true or false.
func (l *Language) YesOrNo(is bool) string {
	if is {
		return l.Yes
	}
	return l.No
}

// LargePrint is the form of documents in large print, as records have it.
const LargePrint = "PDF in large print"

// Form is what a form of documents is called, of which records have the English name. Other forms have one name in
// every language.
func (s Site) Form(recorded string) string {
	if recorded == LargePrint {
		return s.Large
	}
	return recorded
}

// File is what a link to a document says of it: "PDF, 4 pages, 52 KB". A length that is not known, which is 0, is left
// out.
func (s Site) File(recorded string, pages int, bytes int64) string {
	out := s.Form(recorded)
	switch {
	case pages == 1:
		out += ", " + s.OnePage
	case pages > 1:
		out += ", " + fmt.Sprintf(s.ManyPages, pages)
	}
	switch {
	case bytes >= 1<<20:
		out += fmt.Sprintf(", %.1f MB", float64(bytes)/(1<<20))
	case bytes > 0:
		out += fmt.Sprintf(", %d KB", (bytes+1023)/1024)
	}
	return out
}
