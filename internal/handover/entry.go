package handover

import (
	"path"
	"strings"
	"unicode/utf8"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// What an [Entry] can be.
const (
	KindAgenda     = "agenda"      // the agenda itself, or a pack
	KindReport     = "report"      // a paper
	KindLargePrint = "large print" // a paper, another time
	KindAppendix   = "appendix"    // what comes with a paper
	KindDocument   = "document"    // somebody else's, which belongs to an item
	KindSupplement = "supplement"  // what was published after the agenda
)

// What the status of an [Entry] can be.
const (
	Published = "published"
	Draft     = "draft"
	Withdrawn = "withdrawn" // the paper or its item; there is no file
	Postponed = "postponed" // the item; there is no file
	ToFollow  = "to follow" // the item's paper; there is no file
)

// An Entry is a line of the manifest: a document that is handed over, or one that is not and why.
type Entry struct {
	File     string `json:"file,omitempty"`    // its name in the folder; "" where there is none
	Item     string `json:"item,omitempty"`    // the number of its item
	ItemID   string `json:"item_id,omitempty"` // what tells the item for ever
	Title    string `json:"title"`             // of the item, or of what has none: the paper, the agenda, the supplement
	Document string `json:"document"`          // what it is: "Appendix A: Budget"; the paper's title for the paper itself
	Kind     string `json:"kind,omitempty"`
	Status   string `json:"status"`
	Reason   string `json:"reason,omitempty"` // why there is no file, in the words that the public has
	Public   bool   `json:"public"`           // the public may be there while its item is considered

	Confidential bool `json:"confidential,omitempty"` // the law forbids that, whatever the public interest

	Version   int    `json:"version,omitempty"`
	Published string `json:"published,omitempty"` // "2025-01-30"
	Late      string `json:"late,omitempty"`      // why it came after the agenda
	Pages     int    `json:"pages,omitempty"`
	Bytes     int64  `json:"bytes,omitempty"`
	SHA256    string `json:"sha256,omitempty"`
	Source    string `json:"source,omitempty"` // its path from the site's folder on
}

// kindOf is what a document of a paper is.
func kindOf(d record.Document) string {
	switch {
	case d.Title != "":
		return KindAppendix
	case d.Format == language.LargePrint:
		return KindLargePrint
	}
	return KindReport
}

// endingOf is what the name of a document's file ends with; false for one that is no PDF.
func endingOf(d record.Document) (string, bool) {
	if !strings.EqualFold(path.Ext(d.Name), ".pdf") {
		return "", false
	}
	if d.Format == language.LargePrint {
		return " (large print).pdf", true
	}
	return ".pdf", true
}

// untitled is what a document without a title is called: as what it belongs to where its name begins so, and else by its
// name, as "pack".
func untitled(d record.Document, of string) string {
	name := strings.TrimSuffix(d.Name, path.Ext(d.Name))
	if name == "" || strings.EqualFold(name, of) {
		return of
	}
	_, first := utf8.DecodeRuneInString(name)
	return strings.ToUpper(name[:first]) + strings.ReplaceAll(name[first:], "-", " ")
}

// A group is an item of the agenda with its papers, or a paper that no item names.
type group struct {
	prefix
	item   *record.Item // nil for none
	papers []record.Paper
}

// groupsOf are the items of a meeting and then its other papers, in reading order.
func groupsOf(m record.Meeting) (out []group) {
	items := m.Current()
	prefixes, _ := prefixesOf(items)
	for i := range items {
		out = append(out, group{prefixes[i], &items[i], m.Of(items[i])})
	}
	rest := m.Unplaced()
	for i, paper := range rest {
		sorts := padded(i+1, 2, len(rest))
		if m.Agenda != nil {
			sorts = "P" + sorts // after all items
		}
		out = append(out, group{prefix{sorts: sorts}, nil, []record.Paper{paper}})
	}
	return out
}

// title is that of the item or, where there is none, of its paper.
func (g group) title() string {
	switch {
	case g.item != nil:
		return g.item.Title
	case g.papers[0].Title != "":
		return g.papers[0].Title
	}
	return erased
}

// documents are those of the item itself.
func (g group) documents() []record.Document {
	if g.item == nil {
		return nil
	}
	return g.item.Documents
}

// fate is what has become of the item, and why; "" for one that is considered with its papers.
func (g group) fate() (status, why string) {
	switch {
	case g.item == nil:
		return "", ""
	case g.item.Withdrawn != nil:
		return Withdrawn, g.item.Withdrawn.Reason
	case g.item.Postponed != nil:
		return Postponed, g.item.Postponed.Reason
	case g.item.ToFollow:
		return ToFollow, g.item.Note
	}
	return "", ""
}

// named is words as the name of one of its files has them.
func (g group) named(words string) string { return strings.TrimSpace(g.prefix.item + " " + words) }

// entry is an entry of the group about a document.
func (g group) entry(document string) Entry {
	e := Entry{Title: g.title(), Document: document, Public: true}
	if g.item != nil {
		e.Item, e.ItemID, e.Public = g.item.Number, g.item.ID, g.item.Public
		e.Confidential = g.item.Exempt != nil && g.item.Exempt.Confidential
	}
	return e
}
