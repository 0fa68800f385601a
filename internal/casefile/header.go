package casefile

// HeaderBlock is what stands above the first section of a paper: a title block, or labelled fields.
type HeaderBlock struct {
	Place    `toml:"-"`
	Occasion Text    `toml:"occasion" doc:"the line above the title; body and date of the meeting unless given, empty for none"`
	Byline   Text    `toml:"byline" doc:"the words before the authors: Report of; empty for no such line"`
	Fields   []Field `toml:"field" doc:"a labelled field, in the order in which they are printed"`
}

// A Field is a labelled line of the header, such as "From: …". Label and value are prose with facts.
type Field struct {
	Place    `toml:"-"`
	Label    Text  `toml:"label" doc:"as it is printed, such as Key decision:; none for a line without one"`
	Value    Names `toml:"value" doc:"what stands after it, with facts such as {{report.from}}; a list for several lines; none where it is to be filled in by hand"`
	Beside   Flag  `toml:"beside" doc:"whether it stands in one line with the field before it, both having labels"`
	Optional Flag  `toml:"optional" doc:"whether it is left out where a fact that it names is not given"`
	Boxes    Flag  `toml:"boxes" doc:"whether a value that is Yes or No is printed as boxes to tick: ☒ Yes ☐ No"`
}

// Comments is what becomes of officers' comments.
type Comments struct {
	Place   `toml:"-"`
	Publish Flag `toml:"publish" doc:"whether they are printed; true unless given"`
	Heading Text `toml:"heading" doc:"the sub-heading above each in the section comments, such as Comments of the {{comment.post}}"`
	Signed  Text `toml:"signed" doc:"the line below each, with {{comment.name}}, {{comment.post}} and {{comment.date}}"`
}

// Contacts is how officers to contact are printed.
type Contacts struct {
	Place `toml:"-"`
	Lines Names `toml:"lines" doc:"the lines of each, such as **{{contact.name}}**; also {{contact.title}}, {{contact.email}}, {{contact.phone}} and {{contact.role}}; one that names what is not given is left out"`
}

// Appendices is how appendices are marked and what is said of exempt ones.
type Appendices struct {
	Place  `toml:"-"`
	Marker Text `toml:"marker" doc:"such as Appendix A or Annex 1"`
	Exempt Text `toml:"exempt" doc:"what is said after the title of an exempt one, with {{appendix.exempt}} for its paragraphs"`
}
