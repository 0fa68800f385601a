package casefile

// Evidence is what a paper lists as data rather than as prose: the options that were weighed, what it
// costs, the risks, what named officers said of it, tables, appendices and background papers.
type Evidence struct {
	Options      []Option              `toml:"option" doc:"a course that was considered, doing nothing among them"`
	Costs        []Cost                `toml:"cost" doc:"an amount in a year"`
	Risks        []Risk                `toml:"risk" doc:"what could go wrong"`
	Sections     []OwnSection          `toml:"section" doc:"a section that this paper alone has; its words stand under [prose], by its id"`
	Comments     []Comment             `toml:"comment" doc:"what a named officer said of the report"`
	Appendices   []Appendix            `toml:"appendix" doc:"a document that goes with the report"`
	Background   []BackgroundPaper     `toml:"background" doc:"an unpublished document that the report relies on"`
	Tables       map[string]Table      `toml:"table" doc:"a table: a CSV file, a workbook, or rows; {{table.NAME}} in an answer prints it"`
	Roles        map[string]Text       `toml:"contact_role" doc:"what an officer to contact is for this report, by the post, such as Report author"`
	ConsideredBy map[string]Considered `toml:"considered" doc:"who found that a section has nothing to report, by the section's id"`
}

// An Option is a course that was considered.
type Option struct {
	Place         `toml:"-"`
	Title         Text `toml:"title,required" doc:"what would be done"`
	Cost          Text `toml:"cost" doc:"what it would cost"`
	Advantages    Text `toml:"advantages" doc:"what speaks for it"`
	Disadvantages Text `toml:"disadvantages" doc:"what speaks against it"`
	Rejected      Text `toml:"rejected" doc:"why it is not recommended"`
	Recommended   Flag `toml:"recommended" doc:"whether it is the one recommended"`
}

// A Cost is what an item costs in one year; costs make a table of items by years.
type Cost struct {
	Place  `toml:"-"`
	Item   Text  `toml:"item,required" doc:"what the money is for"`
	Year   Text  `toml:"year,required" doc:"the financial year, such as 2025-26"`
	Amount Money `toml:"amount,required" doc:"how much, such as £98,400; a saving or an income is negative"`
}

// A Risk is what could go wrong, how likely and grave it is, and what is done about it.
type Risk struct {
	Place      `toml:"-"`
	Title      Text `toml:"title,required" doc:"what could go wrong"`
	Likelihood Text `toml:"likelihood" doc:"how likely it is, such as Low"`
	Impact     Text `toml:"impact" doc:"how grave it would be, such as High"`
	Mitigation Text `toml:"mitigation" doc:"what is done about it"`
}

// A Comment is what a named officer said of the report. Its text is Markdown.
type Comment struct {
	Place   `toml:"-"`
	Section Text `toml:"section" doc:"the section that it belongs to; comments unless given"`
	Heading Text `toml:"heading" doc:"a sub-heading above it"`
	By      Post `toml:"by,required" doc:"whose it is: a post"`
	Role    Text `toml:"role" doc:"in which role it was given, such as for the Section 151 Officer"`
	On      Date `toml:"on" doc:"the day on which it was given"`
	Text    Text `toml:"text,required" form:"answer" doc:"what was said"`
}

// An Appendix is a document that goes with the report. Of an exempt one, nothing but its title and the
// reason is ever published.
type Appendix struct {
	Place  `toml:"-"`
	Title  Text  `toml:"title,required" doc:"the appendix's title"`
	Label  Text  `toml:"label" doc:"a name to cite it by: [](#name)"`
	Link   Text  `toml:"link" doc:"its address, where it is published"`
	Exempt Names `toml:"exempt" doc:"the paragraphs of Part 1 of Schedule 12A that it is exempt under, such as 3"`

	Confidential   Flag `toml:"confidential" doc:"whether it is confidential information, which is withheld without a paragraph and whatever the public interest: what a Government department gave on terms that forbid its disclosure, or what an enactment or the order of a court forbids to disclose"`
	PublicInterest Text `toml:"public_interest" doc:"of an exempt one, why the public interest in not disclosing it outweighs that in disclosing it; it is printed"`

	Attached  Flag `toml:"attached" doc:"whether it comes with the paper, where the list of appendices says so; true for one that has a file or a text, unless given"`
	File      Text `toml:"file" doc:"a PDF below content/, or below content/appendices, which is published beside the paper"`
	Text      Text `toml:"text" form:"answer" doc:"what stands in it, where it is a part of the paper itself"`
	Landscape Flag `toml:"landscape" doc:"whether the pages of its text lie on their long side"`
}

// A BackgroundPaper is a document that the report relies on to a material extent (LGA 1972 s100D).
type BackgroundPaper struct {
	Place `toml:"-"`
	Title Text `toml:"title,required" doc:"the document's title and date"`
	Link  Text `toml:"link" doc:"its address"`
}

// A Table is a table of the case: a CSV file, a sheet of a workbook, or rows.
type Table struct {
	Place   `toml:"-"`
	File    Text   `toml:"table" doc:"a CSV file or a workbook (.xlsx) below content/, or below content/tables"`
	Sheet   Text   `toml:"sheet" doc:"the sheet of the workbook; its first visible one unless given"`
	Range   Text   `toml:"range" doc:"the cells of the file, such as A3:F20, or the name of a table or range of the workbook; all of them unless given"`
	Caption Text   `toml:"caption" doc:"what stands above it; it can be cited by the table's name"`
	Columns Cells  `toml:"columns" doc:"the heads of the columns, where there is no file"`
	Rows    Matrix `toml:"rows" doc:"the rows, each a list of texts, where there is no file"`
	Total   Names  `toml:"total" doc:"the heads of the columns to add up in a last row"`
	Note    Lines  `toml:"note" doc:"what stands below it; a list for several notes"`

	HeadRows Number `toml:"head_rows" doc:"how many rows the head has, 0 where the first cell of each row heads that row and nothing heads the columns; where it has several, an empty cell joins its neighbour at the left or above"`

	Subtotal  Names `toml:"subtotal" doc:"the heads of the columns to add up below each group of rows; a row whose first cell alone has words begins one"`
	Negatives Text  `toml:"negatives,as written|brackets|minus" doc:"how negative figures are printed: as written, in brackets or with a minus; as the profile says unless given"`

	Number Text `toml:"number" doc:"\"none\", or another document's number for it; counted through the paper unless given"`
}

// Considered is who found that a section has nothing to report.
type Considered struct {
	Place `toml:"-"`
	By    Post `toml:"by,required" doc:"a post"`
	On    Date `toml:"on" doc:"the day"`
}

// A Matrix is rows of texts.
type Matrix struct {
	Place
	Rows []Names
}

// Given implements [Value].
func (m Matrix) Given() bool { return m.Bad || len(m.Rows) > 0 }

// At implements [Value].
func (m Matrix) At() Place { return m.Place }
