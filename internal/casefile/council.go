package casefile

import (
	"slices"

	"cabinet/internal/diag"
)

// A Council is a council's profile: everything in which councils differ, as data.
type Council struct {
	Source *diag.Source `toml:"-"`
	ID     string       `toml:"-"` // the name by which cases and meetings name the council: the file's, without .toml

	sections []Section           // of the parts, for which every paper asks
	inWales  bool                // as InWales tells
	under    map[string]Layout   // what papers of a kind have where the profile says nothing of them
	ofKinds  map[string]*Council // the profile as papers of each kind in it have it

	Name       Text `toml:"name,required" doc:"the council's name"`
	Governance Text `toml:"governance,leader and cabinet|mayor and cabinet|committee|combined authority" doc:"how it is governed, which decides the access rules that apply; combined authority also for a combined county authority"`

	GovernanceUntil Date `toml:"governance_until" doc:"the last day on which it is governed so, where that is to change"`

	Address Text  `toml:"address" form:"address" doc:"what the addresses of its meetings begin with, where one site has several councils"`
	Terms   Terms `toml:"terms" doc:"the council's own words for things"`
	Shape
	Outputs  Names    `toml:"outputs" doc:"the forms in which papers are published: markdown, html and pdf, which all papers have, and docx (Word) and large-print where they are named"`
	Identity Identity `toml:"identity" doc:"how readers know whose papers they have before them, and whom they can ask"`
	Site     Site     `toml:"site" doc:"where the pages are published, and in which frame"`

	Font   Font              `toml:"font" doc:"the council's own typeface"`
	Bodies map[string]Body   `toml:"body" form:"address" doc:"a committee that meets"`
	Posts  map[string]Holder `toml:"post" doc:"a post and who holds it"`
	Parts  []Part            `toml:"part,required" doc:"a part of the council's papers, such as Part A"`
	Kinds  map[string]Layout `toml:"kind" doc:"what papers of one kind have otherwise than others; numbering and lists are replaced as a whole"`
	Rules  Rules             `toml:"rules" doc:"what the council's own rules say"`
	Days   Days              `toml:"days" doc:"how long before a meeting things must be published"`
	Agenda Agenda            `toml:"agenda" doc:"how agendas are made, and what is published with them"`

	Clearers []Clearer `toml:"clearance" doc:"an officer who must have cleared papers before they are published"`
	Checking
}

// The words for outputs that papers have where the profile names them.
const (
	WordOutput       = "docx"
	LargePrintOutput = "large-print"
)

// Outputs are the words for all outputs. Papers have the first three whether they are named or not.
var Outputs = []string{"markdown", "html", "pdf", WordOutput, LargePrintOutput}

// Asks tells whether the profile names an output.
func (c *Council) Asks(output string) bool { return slices.Contains(c.Outputs.Strings(), output) }

// Sections lists the sections of papers in their order, without those that papers never have. The list is shared and
// must not be changed.
func (c *Council) Sections() []Section { return c.sections }

func sections(parts []Part) []Section {
	most := 0
	for _, p := range parts {
		most += len(p.Sections)
	}
	all := make([]Section, 0, most)
	for _, p := range parts {
		for _, s := range p.Sections {
			if !s.Never.Or(false) {
				all = append(all, s)
			}
		}
	}
	return all
}

// Terms are the council's own words for things.
type Terms struct {
	Exception Text `toml:"exception" doc:"exception, waiver or exemption"`
	Rules     Text `toml:"rules" doc:"such as Contract Procedure Rules"`
}

// Numbering is how paragraphs are counted and what is printed before them.
type Numbering struct {
	Place   `toml:"-"`
	Scheme  Text    `toml:"scheme,continuous|decimal|restarting|lettered|none" doc:"continuous: 1, 2, 3; decimal: 1.1, 1.2; restarting: 1 under each heading; lettered: a, b under numbered headings; none"`
	Markers Markers `toml:"markers" doc:"what is printed before headings (decimal and lettered), paragraphs, sub-paragraphs and those below, such as 1., a), i); empty for nothing"`
	Start   Text    `toml:"start" doc:"the id of the section with which numbering starts; those before it have no numbers"`

	First       Number `toml:"first" doc:"the number of the first heading, or of the first paragraph where headings have none; 1 unless given"`
	Subheadings Text   `toml:"subheadings,plain|numbered|all" doc:"in a decimal scheme, numbered: a heading typed ### has a number, 3.1, and paragraphs below it 3.1.1; all: one typed #### has one too; plain unless given"`

	Captions Text `toml:"captions,together" doc:"together: tables and figures are counted as one series; each by itself unless given"`
}

// CaptionsTogether is the word for tables and figures that are counted as one series.
const CaptionsTogether = "together"

// Tables is how tables of data are printed.
type Tables struct {
	Negatives Text `toml:"negatives,as written|brackets|minus" doc:"how negative figures are printed: as written, in brackets or with a minus; as written unless given"`
}

// Captions is where the captions of tables and figures stand.
type Captions struct {
	Place   `toml:"-"`
	Tables  Text `toml:"tables,above|below" doc:"where the captions of tables stand; as they are typed, and above tables of data, unless given"`
	Figures Text `toml:"figures,above|below" doc:"where the captions of figures stand; as they are typed unless given"`
}

// Page is how PDFs are made up.
type Page struct {
	LargePrint  Number `toml:"large_print" doc:"the size of letters of PDFs in large print, in points: 16 to 28; 18 unless given"`
	DoubleSided Flag   `toml:"double_sided" doc:"whether an odd number of pages is made even by a blank one"`
}

// Identity is how readers know whose papers they have before them, and whom they can ask.
type Identity struct {
	Place     `toml:"-"`
	Accent    Text `toml:"accent" doc:"the council's colour, such as #00437b, of the rule below its name and of links on the web"`
	Logo      Text `toml:"logo" doc:"a PNG or JPEG below content/, which stands in place of the council's name above papers and on pages"`
	LogoWords Text `toml:"logo_words" doc:"what the logo says, for those who can't see it; the council's name unless given"`
	Website   Text `toml:"website" doc:"the address of the council's own website"`
	Email     Text `toml:"email" doc:"the email address for questions about the papers, such as that of democratic services"`
	Phone     Text `toml:"phone" doc:"the telephone number for such questions"`
	Statement Text `toml:"statement" doc:"the address of the council's own accessibility statement; one is written for the papers unless given"`
	Prepared  Date `toml:"prepared" doc:"the day on which the accessibility statement that is written for the papers was prepared"`
}

// Site is where a council publishes its pages, and in which frame. Of a site of several councils, each says so of its own
// meetings.
type Site struct {
	Place `toml:"-"`
	URL   Text `toml:"url" doc:"the public address of the site, such as https://papers.example.gov.uk/; pages and feeds then name their own addresses, and sitemap.xml lists all pages for search engines"`
	Frame Text `toml:"frame" doc:"an HTML page of the council's own below content/, with {content} where what the program makes goes"`

	Register Flag `toml:"register" doc:"false leaves the council's papers out of the site's register of exceptions; true unless given"`
}

// Font is the council's own typeface: TrueType files of the content directory. All four are given, or
// none.
type Font struct {
	Place      `toml:"-"`
	Regular    Text `toml:"regular" doc:"a TrueType file below content/"`
	Bold       Text `toml:"bold" doc:"a TrueType file below content/"`
	Italic     Text `toml:"italic" doc:"a TrueType file below content/"`
	BoldItalic Text `toml:"bold_italic" doc:"a TrueType file below content/"`
}

// Files are the paths of the four files, in the order regular, bold, italic, bold italic.
func (f Font) Files() [4]Text { return [4]Text{f.Regular, f.Bold, f.Italic, f.BoldItalic} }

// A Body is a committee that meets.
type Body struct {
	Place `toml:"-"`
	Name  Text `toml:"name,required" doc:"its name, as it is printed"`

	Access   Text       `toml:"access,executive|committee" doc:"the law of access to its meetings: executive for a cabinet and what it delegates to, committee for the council, its committees and any other; executive for a body called Cabinet or Executive of a council that has one unless given"`
	Contact  Post       `toml:"contact" doc:"whom to ask about its meetings: a post"`
	Signed   Post       `toml:"signed" doc:"who signs its agendas: a post"`
	Agenda   Text       `toml:"agenda,list|agenda|summons" doc:"the form of its agendas, where it is not that of the council's"`
	Standing []Standing `toml:"standing" doc:"an item that every agenda of the body has"`
}

// A Holder is a post and who holds it.
type Holder struct {
	Place `toml:"-"`
	Title Text `toml:"title,required" doc:"the post's title"`
	Name  Text `toml:"name" doc:"who holds it"`
	Email Text `toml:"email" doc:"an email address at the council"`
	Phone Text `toml:"phone" doc:"a telephone number at the council"`
}

// A Part is one of the parts of the council's papers, such as Part A; Title may be empty.
type Part struct {
	Place    `toml:"-"`
	Title    Text      `toml:"title" doc:"the part's heading; may be left out"`
	Language Text      `toml:"language,en-GB|cy" doc:"its language, where it is not the paper's"`
	Sections []Section `toml:"section,required" doc:"a section: a heading and what stands below it"`
}

// A Section is one heading of the council's papers and what stands below it.
type Section struct {
	Place    `toml:"-"`
	Own      bool    `toml:"-"` // a case brings it
	ID       Text    `toml:"id,required" form:"address" doc:"the section's name in cases and addresses"`
	Heading  Text    `toml:"heading" doc:"the heading, in which facts can stand; none for an opening, a box or a signature, whose paragraphs have numbers only where those are counted through the paper"`
	Plural   Text    `toml:"plural" doc:"the heading where more than one stands below it: Recommendations"`
	None     Text    `toml:"none" doc:"the sentence for a section in which there is nothing to report; {{considered.name}}, {{considered.by}} and {{considered.on}} may stand in it"`
	NoneBy   Flag    `toml:"none_by" doc:"whether the case must say under [considered] who found that there is nothing to report"`
	Optional Flag    `toml:"optional" doc:"whether silence leaves the heading out instead of being an error"`
	Never    Flag    `toml:"never" doc:"whether papers never have it"`
	Same     Text    `toml:"same" doc:"the id of the section whose text is printed here again, with its numbering and markers unless others are given"`
	Wording  Flag    `toml:"wording" doc:"false: the template's block is not used, the answer stands alone"`
	OwnWords Flag    `toml:"own_words" doc:"whether an answer of the section's own name may stand in place of the template's block"`
	Data     Text    `toml:"data,before|after" doc:"where the comments, background papers or appendices that the case lists for it stand: before its answer or after; after unless given"`
	Comments Text    `toml:"comments,published|stripped" doc:"what becomes of the comments that belong to it: published or stripped"`
	Signed   Text    `toml:"signed" doc:"the line below each of its comments, where it is not the one of [comments]"`
	Verbs    Text    `toml:"verbs,capitals" doc:"capitals: the first word of each item of its lists is printed in capitals"`
	Numbered Flag    `toml:"numbered" doc:"whether its paragraphs have numbers; true unless given"`
	Scheme   Text    `toml:"scheme,continuous|decimal|restarting|lettered|none" doc:"a scheme of numbering of its own"`
	Markers  Markers `toml:"markers" doc:"of its lists, where they are not those of the paper; with a scheme of its own, of its paragraphs first"`
	Cite     Text    `toml:"cite" doc:"what its paragraphs or items are cited as: recommendation"`
	First    Text    `toml:"first" doc:"the number of its first paragraph, such as 5, or 17.2, of which 17 stays before all of them"`

	Subheadings Text `toml:"subheadings,plain|numbered|all" doc:"whether its sub-headings have numbers, where that is not as in the paper"`
}

// Name is what messages call the section: its heading, or its id where it has none.
func (s Section) Name() string {
	if s.Heading.Given() {
		return s.Heading.Value
	}
	return s.ID.Value
}

// Rules are what the council's own rules say.
type Rules struct {
	Place       Text                 `toml:"place" doc:"where they stand, such as Part 4G of the Constitution"`
	Exceptions  map[string]Provision `toml:"exception" doc:"a rule under which an exception can be made"`
	Thresholds  []Threshold          `toml:"threshold" doc:"a value above which a rule applies, from a day on"`
	KeyDecision Money                `toml:"key_decision" doc:"the amount from which spending or saving makes a key decision"`
}

// A Provision is a rule under which an exception can be made.
type Provision struct {
	Place    `toml:"-"`
	Title    Text   `toml:"title,required" doc:"as it is cited, such as Rule 6 (e)"`
	Urgent   Urgent `toml:"urgent" doc:"who may decide in an urgent case, and on what conditions"`
	MoreThan Money  `toml:"more_than" doc:"the value above which it can be used"`
	UpTo     Money  `toml:"up_to" doc:"the value up to which it can be used"`
}

// Urgent is how a rule lets an urgent case be decided before the meeting.
type Urgent struct {
	Place    `toml:"-"`
	By       Post  `toml:"by" doc:"who may decide: a post"`
	Consult  Names `toml:"consult" doc:"posts of which one must be consulted first"`
	ReportTo Text  `toml:"report_to" doc:"where it is to be reported, such as next Cabinet"`
}

// Days are the periods before a meeting and after it.
type Days struct {
	Publication Period `toml:"publication" doc:"between publication of the papers and the meeting"`
	KeyNotice   Period `toml:"key_notice" doc:"between notice of a key decision, or of a private meeting, and the meeting"`
	Reports     Period `toml:"reports" doc:"between the day on which reports are due and the meeting"`
	CallIn      Period `toml:"call_in" doc:"after the meeting, in which what it decides can be called in"`
}

// A Period is a number of clear days: without the first day and the last.
type Period struct {
	Place `toml:"-"`
	Clear Number `toml:"clear" doc:"how many clear days"`
	Count Text   `toml:"count,working|calendar" doc:"working days or calendar days"`
}

// A Threshold is a value above which a rule applies, from a day on.
type Threshold struct {
	Place    `toml:"-"`
	Of       Text  `toml:"of,required" doc:"what it is the threshold of, such as tender"`
	From     Date  `toml:"from,required" doc:"the day from which it is in force"`
	MoreThan Money `toml:"more_than,required" doc:"the value"`
	VAT      Text  `toml:"vat,including|excluding" doc:"whether the value is including or excluding VAT"`
	Source   Text  `toml:"source" doc:"where the figure was read"`
}

// Threshold is the threshold of a thing that is in force on a day, which is the latest that began by then; ok is
// false where none did.
func (c *Council) Threshold(of string, on Date) (Threshold, bool) {
	var found Threshold
	ok := false
	for _, t := range c.Rules.Thresholds {
		if t.Of.Value != of || t.From.Bad || on.Before(t.From) {
			continue
		}
		if !ok || found.From.Before(t.From) {
			found, ok = t, true
		}
	}
	return found, ok
}
