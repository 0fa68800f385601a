package casefile

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A Frozen is a paper as it was published: its data, its Markdown section by section, and its numbers.
// Builds use it instead of the case, so that no later change of profile, template or case touches it. It
// stands in meetings/MEETING/PAPER.VERSION.toml.
type Frozen struct {
	Source *diag.Source `toml:"-"`
	File   string       `toml:"-"` // its path in the content directory, without .toml

	Format  Number `toml:"format" doc:"the version of this file's form; 1 unless given"`
	Seal    Text   `toml:"seal" doc:"a digest of the rest of this file"`
	Of      Text   `toml:"of,meeting" doc:"meeting for a paper about the meeting itself, such as its agenda"`
	Paper   Text   `toml:"paper,required" doc:"the case that it was made of; of a paper about the meeting, its name"`
	Version Number `toml:"version,required" doc:"1 as first published, then one more for each replacement"`
	Amends  Flag   `toml:"amends" doc:"whether it keeps the numbers of the version before it"`
	Changed Text   `toml:"changed" doc:"what has changed since the version before it, in its author's words"`
	Late    Text   `toml:"late" doc:"why the paper was published after the others of its meeting"`
	Meeting Text   `toml:"meeting,required" doc:"the meeting's address in output/"`
	Address Text   `toml:"address,required" doc:"the paper's address below its meeting"`
	Also    Names  `toml:"also" doc:"further meetings that the paper goes to"`

	TranslationOf Text `toml:"translation_of" doc:"the case of the same paper in another language"`

	Case     Text            `toml:"case" doc:"a digest of the case's file, to tell whether it has been changed since"`
	Tables   Text            `toml:"tables" doc:"a digest of the files of its tables and appendices"`
	Digest   Text            `toml:"digest" doc:"a digest of the paper's numbers and words, in the first form of the file"`
	Header   FrozenHeader    `toml:"header,required" doc:"what stands above the first section"`
	Fields   []FrozenField   `toml:"field" doc:"a labelled line of the header"`
	Count    FrozenNumbering `toml:"numbering" doc:"how paragraphs are counted"`
	Font     Font            `toml:"font" doc:"the council's typeface"`
	Files    []FrozenFile    `toml:"file" doc:"a file that is kept beside this one"`
	Contents []FrozenHeading `toml:"contents" doc:"a section or a sub-heading as the contents list it"`
	Extracts []FrozenExtract `toml:"extract" doc:"the words of a section that records have"`
	Parts    []FrozenPart    `toml:"part" doc:"a part of the paper"`
	Sections []KnownSection  `toml:"section" doc:"the numbers of a section"`
	Numbers  []KnownNumber   `toml:"number" doc:"a numbered paragraph"`
	Serials  []KnownSerial   `toml:"serial" doc:"the number of a table, a figure or a note"`
}

// FrozenForm is the newest form of a frozen paper's file. The first had the words and numbers of the paper
// alone, and no key format; the second has the published files too, and a seal.
const FrozenForm = 2

// FrozenFile is a file that is kept beside a frozen paper's, in the folder NAME.files.
type FrozenFile struct {
	Place  `toml:"-"`
	Name   Text   `toml:"name,required"`
	Role   Text   `toml:"role,document|large print|article|picture|typeface|logo|appendix|record|listing|words"`
	Form   Text   `toml:"form"`  // the format of a document, such as "PDF"
	Title  Text   `toml:"title"` // what is linked, where it is not the paper itself
	Pages  Number `toml:"pages"`
	Others Number `toml:"others"` // how many of these are as others made them
	SHA256 Text   `toml:"sha256,required"`
}

// FrozenHeading is a section of the published page as its contents list it, or a heading inside of a section, which files
// of earlier versions of the program do not tell.
type FrozenHeading struct {
	Place    `toml:"-"`
	Part     Text   `toml:"part"`     // the title of the part in which the section stands
	PartID   Text   `toml:"part_id"`  // the address of that title
	Language Text   `toml:"language"` // of that part, where it has one of its own
	Inside   Flag   `toml:"inside"`   // it is a heading inside of a section
	Level    Number `toml:"level"`    // how many headings of its section it stands below
	ID       Text   `toml:"id,required"`
	Title    Text   `toml:"title"`
}

// FrozenExtract is the words of a section that the meeting's record has, which files of earlier versions of the program do
// not tell.
type FrozenExtract struct {
	Place   `toml:"-"`
	Of      Text    `toml:"of,required"`
	Heading Text    `toml:"heading"`
	Markers Markers `toml:"markers"` // of its lines
	Lines   Markers `toml:"lines"`
}

// FrozenHeader is the header of a published paper, as it is printed.
type FrozenHeader struct {
	Place      `toml:"-"`
	Council    Text `toml:"council"`
	Logo       Text `toml:"logo"`       // a file that is kept with the paper
	LogoWords  Text `toml:"logo_words"` // what it says
	Body       Text `toml:"body"`
	Date       Text `toml:"date"`
	Lead       Text `toml:"lead"`
	Title      Text `toml:"title"`
	ShortTitle Text `toml:"short_title"`
	Byline     Text `toml:"byline"`
	Language   Text `toml:"language"`
	Issued     Date `toml:"issued"`
	First      Date `toml:"first"`     // of a later version: the day of the first one's documents
	Published  Date `toml:"published"` // the day of this version

	Straight    Flag   `toml:"straight_quotes"` // the quotation marks of the program's own; they were curly before a file told
	Notices     Lines  `toml:"notices"`         // what the paper says of its publication, as it is printed
	DoubleSided Flag   `toml:"double_sided"`
	LargePrint  Number `toml:"large_print"` // in points
	Notes       Flag   `toml:"notes"`       // whether the paper ends with notes
}

// FrozenField is a labelled line of the header.
type FrozenField struct {
	Place `toml:"-"`
	Label Text    `toml:"label"`
	Lines Markers `toml:"lines"` // texts that may be empty
	Title Flag    `toml:"title"`

	Beside Flag `toml:"beside"`
}

// FrozenNumbering is how the paper's paragraphs are counted.
type FrozenNumbering struct {
	Place   `toml:"-"`
	Scheme  Text    `toml:"scheme"`
	Markers Markers `toml:"markers"`
	Start   Text    `toml:"start"`
	First   Number  `toml:"first"`

	Subheadings Text `toml:"subheadings"`
	Captions    Text `toml:"captions"`
	Appendices  Text `toml:"appendices"` // how captions are counted in these

	TableCaptions  Text `toml:"table_captions"`
	FigureCaptions Text `toml:"figure_captions"`
}

// FrozenPart is a part of the paper.
type FrozenPart struct {
	Place    `toml:"-"`
	Title    Text            `toml:"title"`
	Anchor   Text            `toml:"anchor"` // the address of the title
	Language Text            `toml:"language"`
	Sections []FrozenSection `toml:"section"`
}

// FrozenSection is a section: data and Markdown.
type FrozenSection struct {
	Place       `toml:"-"`
	ID          Text             `toml:"id,required"`
	Heading     Text             `toml:"heading"`
	Plural      Text             `toml:"plural"`
	Numbered    Flag             `toml:"numbered"`
	Scheme      Text             `toml:"scheme"`
	Markers     Markers          `toml:"markers"`
	First       Text             `toml:"first"`
	Subheadings Text             `toml:"subheadings"`
	Cite        Text             `toml:"cite"`
	Again       Flag             `toml:"again"`
	Capitals    Flag             `toml:"capitals"`
	DataFirst   Flag             `toml:"data_first"` // the appendices stand above the text
	Text        Text             `toml:"text"`
	Tables      []FrozenTable    `toml:"table"`
	Items       []FrozenItems    `toml:"items"`
	Contacts    []FrozenContact  `toml:"contact"`
	Appendices  []FrozenAppendix `toml:"appendix"`
}

// FrozenTable is a table of data, which stands in the text where {{table.NAME}} is.
type FrozenTable struct {
	Place   `toml:"-"`
	Name    Text    `toml:"name,required"`
	Caption Text    `toml:"caption"` // Markdown
	Label   Text    `toml:"label"`
	Head    Cells   `toml:"head"`
	Number  Text    `toml:"number"`
	Heads   Matrix  `toml:"heads"` // where the head has several rows
	Rows    Matrix  `toml:"rows"`
	Plain   Flag    `toml:"plain"` // the cells are words as they stand, and not Markdown
	Total   Flag    `toml:"total"` // the last row was added up
	Sums    Numbers `toml:"sums"`  // the rows that were added up, from 1, where the last is not the only one
	Notes   Cells   `toml:"notes"` // Markdown
}

// FrozenContact is an officer to contact.
type FrozenContact struct {
	Place `toml:"-"`
	Lines Markers `toml:"lines"` // Markdown
}

// FrozenAppendix is an appendix as the paper lists it.
type FrozenAppendix struct {
	Place  `toml:"-"`
	Marker Text `toml:"marker"`
	Title  Text `toml:"title"`
	Label  Text `toml:"label"`

	Note      Text          `toml:"note"`   // Markdown
	File      Text          `toml:"file"`   // its name beside the paper
	Pages     Number        `toml:"pages"`  // of the file
	Scheme    Text          `toml:"scheme"` // of the text, as the keys below
	Markers   Markers       `toml:"markers"`
	Landscape Flag          `toml:"landscape"`
	Text      Text          `toml:"text"` // stands in the paper itself
	Tables    []FrozenTable `toml:"table"`
}

// KnownSection is a section's own number, and how its paragraphs are counted.
type KnownSection struct {
	Place  `toml:"-"`
	ID     Text `toml:"id,required"`
	Marker Text `toml:"marker"`
	Number Text `toml:"number"`
	Own    Flag `toml:"own"`
}

// KnownNumber is a numbered paragraph or item, as minutes cite it.
type KnownNumber struct {
	Place   `toml:"-"`
	Section Text   `toml:"section,required"`
	Level   Number `toml:"level"` // how many of those before it it stands below
	Marker  Text   `toml:"marker"`
	Number  Text   `toml:"number"`
	Anchor  Text   `toml:"anchor"`
	Label   Text   `toml:"label"`
	Words   Text   `toml:"words"`
	Was     Text   `toml:"was"` // its number in the version before
	Deleted Flag   `toml:"deleted"`
}

// KnownSerial is a table, a figure or a note, which is counted through the paper by itself.
type KnownSerial struct {
	Place   `toml:"-"`
	Noun    Text `toml:"noun,required"`   // what it is cited as: "Table", "Figure" or "note"
	Number  Text `toml:"number,required"` // "1", or "1A" after an amendment
	Label   Text `toml:"label"`
	Words   Text `toml:"words"`   // the words by which it is known again
	Was     Text `toml:"was"`     // its number in the version before
	Deleted Flag `toml:"deleted"` // whether nothing of it is left; its number is never given again
}

// frozenName matches the name of a frozen paper's file, without its ending.
var frozenName = lazy.New(`^(.+)\.([1-9][0-9]{0,3})$`)

// A FrozenPaper is where a frozen paper is kept.
type FrozenPaper struct {
	Meeting, Paper string // the names of the meeting and of the paper's case
	Version        int    // the newest version
}

// FrozenPapers lists the frozen papers of every meeting, whether the meeting's own file is there or not, by
// meeting and case. Those in lost are files of frozen papers that are gone, while the folder of what belongs
// to them is there. A folder that can't be read is reported, since its papers would otherwise seem not to be
// frozen.
func (f Folder) FrozenPapers(list *diag.List) (papers []FrozenPaper, lost []string) {
	meetings, _ := fs.ReadDir(f.FS, "meetings") // reported where meetings are listed
	for _, m := range meetings {
		if m.Type().IsRegular() {
			continue // a meeting's own file
		}
		folder := path.Join("meetings", m.Name())
		entries, err := fs.ReadDir(f.FS, folder)
		if err != nil {
			list.Add(f.unreadable(folder, "folder", err))
			continue
		}
		newest := map[string]int{}
		for _, e := range entries {
			if paper, version, ok := VersionOf(e.Name(), ".toml"); ok && !e.IsDir() {
				newest[paper] = max(newest[paper], version)
			} else if paper, version, ok := VersionOf(e.Name(), ".files"); ok && f.lost(FrozenPath(m.Name(), paper, version)) {
				lost = append(lost, FrozenPath(m.Name(), paper, version))
			}
		}
		for _, paper := range slices.Sorted(maps.Keys(newest)) {
			papers = append(papers, FrozenPaper{m.Name(), paper, newest[paper]})
		}
	}
	return papers, lost
}

// VersionOf reads the name of a frozen paper's file, PAPER.VERSION.toml, or of the folder beside it.
func VersionOf(name, ending string) (paper string, version int, ok bool) {
	rest, ok := strings.CutSuffix(name, ending)
	m := frozenName.FindStringSubmatch(rest)
	if !ok || m == nil {
		return "", 0, false
	}
	version, _ = strconv.Atoi(m[2]) // four figures at most, by the pattern
	return m[1], version, true
}

// lost tells whether a frozen paper's file is gone. Freezing that was interrupted leaves a folder without it
// too, but the file's draft, NAME.toml.new.
func (f Folder) lost(name string) bool { return !f.Has(name) && !f.Has(name+".new") }

// aboutMeeting matches the names of papers about a meeting. A case can have such a name too: its frozen papers do not say that
// they are of the meeting.
var aboutMeeting = lazy.New(`^(agenda|supplement-[0-9]+)$`)

// MayBeAboutMeeting tells whether a paper of that name can be about its meeting: its agenda, or a supplement to it.
func MayBeAboutMeeting(paper string) bool { return aboutMeeting.MatchString(paper) }

// FrozenPath is the path of a frozen paper in the content directory.
func FrozenPath(meeting, paper string, version int) string {
	return path.Join("meetings", meeting, paper+"."+strconv.Itoa(version)+".toml")
}

// Frozen reads a frozen paper. The result is nil where the file is no TOML at all.
func (f Folder) Frozen(meeting, paper string, version int, list *diag.List) *Frozen {
	return f.frozen(strings.TrimSuffix(FrozenPath(meeting, paper, version), ".toml"), list)
}

// frozen reads a paper that is kept in a file, which is named without .toml.
func (f Folder) frozen(file string, list *diag.List) *Frozen {
	z := &Frozen{File: file}
	z.Source, _ = f.decode(path.Dir(file), path.Base(file), z, list)
	if z.Source == nil {
		return nil
	}
	if z.Format.Value > FrozenForm {
		list.Errorf(z.Format.Span, "frozen-mismatch", "use the version of cabinet that froze it, or a later one", "this frozen paper has the form %d, which this version of cabinet does not know", z.Format.Value)
	}
	z.check(list)
	return z
}

// check reports addresses that would lead out of output/.
func (z *Frozen) check(list *diag.List) {
	checkSlug(z.Address, list)
	if !z.Meeting.Given() {
		return // the key is missing, which is reported already
	}
	for part := range strings.SplitSeq(z.Meeting.Value, "/") {
		if !IsSlug(part) {
			list.Errorf(z.Meeting.Span, "address", SlugHint, "%q can't be part of an address", part)
		}
	}
}
