package casefile

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A Cleared is the record that an officer has cleared a paper: who and when, and what they saw, as digests. It stands in
// clearance/PAPER/ROLE.toml. It is no signature: whoever can write the file could have written it.
type Cleared struct {
	Source *diag.Source `toml:"-"`

	Format    Number  `toml:"format,required" doc:"the version of this file's form"`
	Seal      Text    `toml:"seal,required" doc:"a digest of the rest of this file"`
	Paper     Text    `toml:"paper,required" doc:"the name of the case"`
	Role      Text    `toml:"role,required" doc:"the role in the council's profile"`
	Name      Text    `toml:"name,required" doc:"the post as the profile had it"`
	By        Text    `toml:"by,required" doc:"who cleared the paper"`
	When      Text    `toml:"when,required" doc:"the day and the time"`
	Withdrawn Text    `toml:"withdrawn" doc:"the day and the time at which the clearance was taken back"`
	TakenBy   Text    `toml:"withdrawn_by" doc:"who took it back"`
	Case      Text    `toml:"case,required" doc:"a digest of the case's file"`
	Seen      Number  `toml:"seen,required" doc:"the number of the paper as they saw it, which stands beside this file"`
	Of        Markers `toml:"sections" doc:"the sections that they answered for; all unless sections or facts are given"`
	OfFacts   Markers `toml:"facts" doc:"the facts that they answered for"`

	Facts      []ClearedFact      `toml:"fact" doc:"a fact as it was"`
	Sections   []ClearedSection   `toml:"section" doc:"a section as it was"`
	Paragraphs []ClearedParagraph `toml:"paragraph" doc:"a paragraph, a heading, a table or an image as it was"`
	Before     []ClearedBefore    `toml:"before" doc:"an earlier clearance"`
}

// ClearedForm is the newest form of the record of a clearance.
const ClearedForm = 1

// ClearedFact is a fact of a paper when it was cleared.
type ClearedFact struct {
	Place `toml:"-"`
	Name  Text `toml:"name,required"`
	Value Text `toml:"value,required"`
}

// ClearedSection is a section of a paper when it was cleared.
type ClearedSection struct {
	Place  `toml:"-"`
	ID     Text `toml:"id"` // "" for what stands above the first
	Name   Text `toml:"name"`
	Digest Text `toml:"digest,required"`
}

// ClearedParagraph is a paragraph, or whatever else has words, when its paper was cleared.
type ClearedParagraph struct {
	Place   `toml:"-"`
	Section Text `toml:"section"`
	Cited   Text `toml:"cited"` // "paragraph 12"; "" for what has no number
	Label   Text `toml:"label"`
	Words   Text `toml:"words"` // the first ones
	Digest  Text `toml:"digest,required"`
}

// ClearedBefore is a clearance that a later one has replaced.
type ClearedBefore struct {
	Place     `toml:"-"`
	By        Text `toml:"by,required"`
	When      Text `toml:"when,required"`
	Withdrawn Text `toml:"withdrawn"`
	TakenBy   Text `toml:"withdrawn_by"`
}

// clearanceFolder is the folder of all clearances.
const clearanceFolder = "clearance"

// ClearedPath is the path in the content directory of the record that a role has cleared a paper.
func ClearedPath(paper, role string) string { return path.Join(clearanceFolder, paper, role+".toml") }

// SeenPath is the path of a paper as it was cleared, by its number in the record.
func SeenPath(paper, role string, number int) string {
	return path.Join(clearanceFolder, paper, role+"."+strconv.Itoa(number)+".toml")
}

// seenName matches the name of a paper as it was cleared, without its ending.
var seenName = lazy.New(`^(.+)\.([1-9][0-9]{0,5})$`)

// Cleared reads the record that a role has cleared a paper; nil where there is none, or it is no TOML at all. there tells
// whether there is a file.
func (f Folder) Cleared(paper, role string, list *diag.List) (z *Cleared, there bool) {
	if _, err := fs.Stat(f.FS, ClearedPath(paper, role)); errors.Is(err, fs.ErrNotExist) || !IsSlug(role) {
		return nil, false
	}
	z = &Cleared{}
	if z.Source, _ = f.decode(path.Join(clearanceFolder, paper), role, z, list); z.Source == nil {
		return nil, true
	}
	return z, true
}

// Seen reads a paper as it was cleared, in the form of a frozen paper's file; nil where the file is gone or is no TOML at
// all.
func (f Folder) Seen(paper, role string, number int, list *diag.List) *Frozen {
	return f.frozen(strings.TrimSuffix(SeenPath(paper, role, number), ".toml"), list)
}

// ClearedPapers are the papers of which there are records of clearance.
func (f Folder) ClearedPapers(list *diag.List) []string {
	var papers []string
	for _, e := range f.entries(clearanceFolder, list) {
		if e.IsDir() {
			papers = append(papers, e.Name())
		}
	}
	return papers
}

// ClearedRoles are the roles of which there is a record that they have cleared a paper. Papers as they were cleared have
// files of their own beside it.
func (f Folder) ClearedRoles(paper string, list *diag.List) []string {
	names := f.Names(path.Join(clearanceFolder, paper), list)
	return slices.DeleteFunc(names, seenName.MatchString)
}
