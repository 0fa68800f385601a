// Package fromword makes a draft case of a Word file, which is how a council's papers come into a project: what package docxread
// gives of the file comes in, with the profile of the council; the text of a case goes out, and findings at its lines.
//
//	draft := fromword.Paper{File: file, Council: profile, Kind: "report", Meeting: "cabinet-2025-02-07"}.Case(name, &findings)
//
// What stands above the first section gives title, authors and header fields (head.go). Each heading is matched with the sections
// of the profile (section.go); what stands below becomes the answer of that section (item.go). Numbers are taken off, since a
// paper counts for itself, and what cites them cites labels instead (cite.go). Tables keep their shape (table.go); contacts are
// posts of the profile (contact.go).
//
// Nothing is dropped in silence. Words for which a case has no place stand in a comment at its end, and each is a finding.
package fromword

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/language"
)

// A Paper is a Word file, and what is known of the case that is made of it.
type Paper struct {
	File    *docxread.File
	Council *casefile.Council // as papers of the kind have it
	Kind    string
	Meeting string // the meeting's name; "" for none
	Name    string // the case's name, of which the names of pictures are made; "" for a case without pictures
	Remarks string // in whose name the program's own comments stand in a file that it made, which are no words of the paper

	// Occasions are the words by which the paper may name its meeting, such as "Cabinet – 7 February 2025". They need no place in
	// the case, since the meeting's file has them.
	Occasions []string

	// Holds tells whether the words of a section can be the answer of its name; nil for all of them.
	Holds func(section string) bool
}

// A Case is the text of a draft case, and the pictures that it names.
type Case struct {
	Text     []byte
	Pictures []Picture
}

// Case is a draft case. Name is the file that it is for, where findings have their places.
func (p Paper) Case(name string, list *diag.List) Case {
	return p.of(p.File.View(docxread.Accepted), name, list)
}

// of makes the case of one side of the file's changes.
func (p Paper) of(doc *docxread.Document, name string, list *diag.List) Case {
	im := &importer{
		Paper: p, doc: doc, words: language.Of(p.Council.Language.Value), wordings: map[string]wording{},
		facts: map[string]string{}, considered: map[string]map[string]string{}, shown: map[*docxread.Image]bool{},
		notes: map[string]string{}, noted: map[string][]span{}, taken: map[string]int{},
		told: map[remark]bool{}, reasons: map[string]int{}, count: map[string]int{},
	}
	im.targets = targets{map[string]*target{}, map[string][]*target{}, map[string]int{}}
	im.namings = im.namingsOf()
	im.through = through(doc.Blocks)
	im.prepare()
	im.divide()
	im.dropEmpty()
	im.readHead()
	im.settleSame()
	im.arrangeAll()
	im.readLists()
	im.nameTables()
	im.cite()
	im.tellFile()
	im.Text = im.write(name, list)
	return im.Case
}

// An importer is the work on one file.
type importer struct {
	Paper
	Case
	doc      *docxread.Document
	words    *language.Language
	head     []docxread.Block // above the first section
	sections []*section       // those of the profile, and those that the paper brings, in the order in which a case has them

	title    string
	from     []string                 // posts
	contacts []string                 // posts
	none     []string                 // sections with nothing to report
	facts    map[string]string        // what header fields give, by the names of their keys
	lists    []entry                  // appendices
	tables   []*item                  // those that stand under [table]
	notes    map[string]string        // names of footnotes, by their keys
	noted    map[string][]span        // their words
	taken    map[string]int           // the names that are taken
	shown    map[*docxread.Image]bool // the pictures that were told

	considered map[string]map[string]string // who found that a section has nothing to report, by its id
	targets    targets
	namings    []naming
	wordings   map[string]wording           // of the headings of sections, by these
	through    map[*docxread.Paragraph]bool // paragraphs whose typed number counts through the file
	opening    *section                     // a section without a heading, with which papers begin; nil for none
	titled     bool                         // the title stands above what is read

	unplaced []unplaced
	reasons  map[string]int // where each reason stands among them
	remarks  []remark
	told     map[remark]bool
	count    map[string]int // of remarks, by rule
}

// An unplaced is words of the file for which the case has no place.
type unplaced struct {
	why   string
	words []string // of one passage each
}

// A remark is a finding before the text of the case is made.
type remark struct {
	rule, message, hint string
	at                  any // an *item, a *section or nil for the case as a whole
}

// leave puts words into the comment at the end of the case.
func (im *importer) leave(why, words string) {
	if words = oneLine(words); words == "" {
		return
	}
	i, ok := im.reasons[why]
	if !ok {
		i, im.reasons[why] = len(im.unplaced), len(im.unplaced)
		im.unplaced = append(im.unplaced, unplaced{why: why})
	}
	im.unplaced[i].words = append(im.unplaced[i].words, words)
}

// mostTold is how many findings of a rule are told.
const mostTold = 50

// tell notes a finding, once, and no more than some of one rule.
func (im *importer) tell(r remark) {
	if im.told[r] || im.count[r.rule] > mostTold {
		return
	}
	if im.count[r.rule]++; im.count[r.rule] > mostTold {
		r = remark{rule: r.rule, message: "there is more of this kind, which is not told", hint: "read the case against the Word file"}
	}
	im.told[r] = true
	im.remarks = append(im.remarks, r)
}
