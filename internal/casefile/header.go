package casefile

// HeaderBlock is what stands above the first section of a paper: a title block, or labelled fields.
type HeaderBlock struct {
	Place    `toml:"-"`
	Occasion Text    `toml:"occasion" doc:"the line above the title; body and date of the meeting unless given, empty for none"`
	Byline   Text    `toml:"byline" doc:"the words before the authors: Report of; empty for no such line"`
	Authors  Text    `toml:"authors,and|;|lines" doc:"what stands between several authors: and, a semicolon, or the end of a line; in fields a line's end unless given"`
	Fields   []Field `toml:"field" doc:"a labelled field, in the order in which they are printed"`
}

// A Field is a labelled line of the header, such as "From: …". Label and value are prose with facts.
type Field struct {
	Place    `toml:"-"`
	Label    Text  `toml:"label" doc:"as it is printed, such as Key decision:; none for a line without one"`
	Value    Lines `toml:"value" doc:"what stands after it, with facts such as {{report.from}}; a list for several lines; none where it is to be filled in by hand"`
	Beside   Flag  `toml:"beside" doc:"whether it stands in one line with the field before it, both having labels"`
	Optional Flag  `toml:"optional" doc:"whether it is left out where a fact that it names is not given"`
	Boxes    Flag  `toml:"boxes" doc:"whether a value that is Yes or No is printed as boxes to tick: ☒ Yes ☐ No"`
}

// Comments is what becomes of officers' comments.
type Comments struct {
	Place   `toml:"-"`
	Publish Flag `toml:"publish" doc:"whether they are printed; true unless given"`
	Heading Text `toml:"heading" doc:"the sub-heading above each in the section comments, such as Comments of the {{comment.post}}"`
	Signed  Text `toml:"signed" doc:"the line below each, with {{comment.name}}, {{comment.post}}, {{comment.role}} and {{comment.date}}"`
}

// Contacts is how officers to contact are printed.
type Contacts struct {
	Place `toml:"-"`
	Lines Lines `toml:"lines" doc:"the lines of each, such as **{{contact.name}}**; also {{contact.title}}, {{contact.email}}, {{contact.phone}} and {{contact.role}}; one that names what is not given is left out"`
}

// CaptionsApart is the word for tables and figures that are counted by themselves in each appendix.
const CaptionsApart = "restarting"

// Appendices is how appendices are marked and what is said of exempt ones.
type Appendices struct {
	Place  `toml:"-"`
	Marker Text `toml:"marker" doc:"such as Appendix A or Annex 1"`
	Exempt Text `toml:"exempt" doc:"what is said after the title of an exempt one, with {{appendix.exempt}} for its paragraphs and {{appendix.public_interest}} for the reason, which stands after them unless named"`

	Confidential Text `toml:"confidential" doc:"what is said after the title of a confidential one"`

	Attached Text `toml:"attached" doc:"what is said after the title of each, such as Attached: {{appendix.attached}}, which is Yes or No"`

	Scheme   Text `toml:"scheme,restarting|continuous|decimal|none" doc:"how the paragraphs of appendices that stand in the paper are counted: restarting: 1 in each, unless given; continuous: on from the paper's; decimal: A.1; none"`
	Captions Text `toml:"captions,restarting" doc:"restarting: tables and figures of each appendix in the paper are counted by themselves, as in Table A1; through the paper unless given"`

	Markers Markers `toml:"markers" doc:"what is printed before these paragraphs, sub-paragraphs and those below, of which the first may be A1 or A.1; as in the paper unless given"`
}
