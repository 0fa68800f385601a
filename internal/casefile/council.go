package casefile

import "cabinet/internal/diag"

// A Council is a council's profile: everything in which councils differ, as data.
type Council struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Title     Text              `toml:"name,required"`
	Terms     Terms             `toml:"terms"`
	Numbering Numbering         `toml:"numbering"`
	Page      Page              `toml:"page"`
	Font      Font              `toml:"font"`
	Bodies    map[string]Body   `toml:"body"`
	Posts     map[string]Holder `toml:"post"`
	Parts     []Part            `toml:"part,required"`
	Rules     Rules             `toml:"rules"`
	Checking
}

// Terms are the council's own words for things.
type Terms struct {
	Exception Text `toml:"exception"` // "exception", "waiver", "exemption"
	Rules     Text `toml:"rules"`     // "Contract Procedure Rules"
}

// Numbering is how paragraphs are counted and what is printed before them.
type Numbering struct {
	Scheme  Text  `toml:"scheme,continuous|decimal|restarting|lettered|none"`
	Markers Names `toml:"markers"` // of paragraphs, sub-paragraphs and those below, such as "1.", "a)", "i)"
}

// Page is how PDFs are made up.
type Page struct {
	DoubleSided Flag `toml:"double_sided"` // an odd number of pages is made even by a blank one
}

// Font is the council's own typeface: TrueType files of the content directory. All four are given, or
// none.
type Font struct {
	Place      `toml:"-"`
	Regular    Text `toml:"regular"`
	Bold       Text `toml:"bold"`
	Italic     Text `toml:"italic"`
	BoldItalic Text `toml:"bold_italic"`
}

// Files are the paths of the four files, in the order regular, bold, italic, bold italic.
func (f Font) Files() [4]Text { return [4]Text{f.Regular, f.Bold, f.Italic, f.BoldItalic} }

// A Body is a committee that meets.
type Body struct {
	Place `toml:"-"`
	Title Text `toml:"name,required"`
}

// A Holder is a post and who holds it.
type Holder struct {
	Place `toml:"-"`
	Title Text `toml:"title,required"`
	Name  Text `toml:"name"`
	Email Text `toml:"email"`
	Phone Text `toml:"phone"`
}

// A Part is one of the parts of the council's papers, such as Part A; Title may be empty.
type Part struct {
	Place    `toml:"-"`
	Title    Text      `toml:"title"`
	Sections []Section `toml:"section,required"`
}

// A Section is one heading of the council's papers and what stands below it.
type Section struct {
	Place    `toml:"-"`
	ID       Text  `toml:"id,required"`
	Heading  Text  `toml:"heading,required"`
	None     Text  `toml:"none"`     // the sentence for a section in which there is nothing to report
	Numbered Flag  `toml:"numbered"` // whether its paragraphs have numbers; true unless given
	Optional Flag  `toml:"optional"` // whether silence leaves the heading out instead of being an error
	Markers  Names `toml:"markers"`  // of its lists, where they are not those of the paper
	Cite     Text  `toml:"cite"`     // what items of its lists are cited as where it has no numbers: "recommendation"
	Wording  Flag  `toml:"wording"`  // false: the template's block is not used, the answer stands alone
}

// Rules are what the council's own rules say.
type Rules struct {
	Title      Text                 `toml:"place"` // where they stand, such as "Part 4G of the Constitution"
	Exceptions map[string]Provision `toml:"exception"`
	Thresholds []Threshold          `toml:"threshold"`
}

// A Provision is a rule under which an exception can be made.
type Provision struct {
	Place `toml:"-"`
	Title Text `toml:"title,required"` // as it is cited, such as "Rule 6 (e)"
}

// A Threshold is a value above which a rule applies, from a day on.
type Threshold struct {
	Place    `toml:"-"`
	Of       Text  `toml:"of,required"` // what it is the threshold of, such as "tender"
	From     Date  `toml:"from,required"`
	MoreThan Money `toml:"more_than,required"`
	VAT      Text  `toml:"vat,including|excluding"`
	Basis    Text  `toml:"source"` // where the figure was read
}

// Threshold is the threshold of a thing in force on a day: the latest that began by then.
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
