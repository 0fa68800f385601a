// Package agenda decides the items of a meeting's agenda: which there are, in which order, with which numbers, and what
// becomes of each.
//
// In: a meeting's file, the standing items of its body, and the papers that go to the meeting. Out: the [Item]s, whose
// numbers the model of the agenda takes as given. It knows nothing of words, pages or files.
//
//	Of    the items as they are now: ordered, parted, numbered
//	Fix   the same with the numbers that were published, which stay
package agenda

import (
	"fmt"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A Part is one of the two parts of an agenda.
type Part int

// The parts of an agenda, through which its items are counted together.
const (
	Open   Part = iota // the public may be there
	Exempt             // the public may be excluded
)

// A Fate is what becomes of an item at its meeting.
type Fate int

// What can become of an item.
const (
	Considered Fate = iota
	ToFollow        // its paper is published later
	Withdrawn       // it keeps its number, and a line says so
	Postponed       // the same; another meeting has it
)

// A Paper is a paper that goes to a meeting.
type Paper struct {
	Name      string              // of its case
	At        diag.Span           // where its case names the meeting, if it is to be told that no item of the meeting names the paper
	Withdrawn *casefile.Withdrawn // from the meeting that it is a paper of, where that is another one; nil for none
	Place     int                 // where an agenda that was published has it, and behind that of all others where it has not; 0 without one
}

// An Item is an item of an agenda.
type Item struct {
	// Item is the item as the meeting's file has it; one that the file does not name has nothing here but what follows from
	// elsewhere. Title, purpose and note are those of the standing item where the file gives none.
	casefile.Item

	ID       string             // tells the item for ever
	Standing *casefile.Standing // nil for none
	Paper    string             // the name of the case whose report it is; "" for none
	Under    string             // the id of the item that this one is a part of; "" for none
	Part     Part
	Fate     Fate
	Hidden   bool   // the agenda leaves it out
	Erased   bool   // its paper was withdrawn with its title and address, which must not be told
	Level    int    // 0, or 1 for a part of the item before it
	Marker   string // what is printed before it: "7."; "" for none
	Number   string // how it is cited: "7", "5a", "88/24"; "" for a hidden item, which has none
}

// ErasedPrefix begins what the place of an erased item is made of. No id has two hyphens.
const ErasedPrefix = "withdrawn--"

// Anchor is what the item's place in the page of its meeting is made of: its id, unless that would tell what must not be known.
// It is "" for an item that has no place.
func (i Item) Anchor() string {
	if i.Erased && i.Number == "" {
		return ""
	}
	if i.Erased {
		return ErasedPrefix + anchored(i.Number)
	}
	return i.ID
}

// Of decides the items of a meeting's agenda from its file, the standing items of its body, and the papers that go to the
// meeting. Form says with which markers items are printed.
//
// Standing items come first, then the items of the file, then the papers that no item names, in the order of their names, and
// last the standing items that stand after the reports. Exempt items follow all open ones. A part of an item stands
// directly below it, after the parts that the file has before. What can't be is reported to list, at the key that has to be
// changed, and the item stays where it can.
func Of(m *casefile.Meeting, body casefile.Body, form casefile.Agenda, papers []Paper, list *diag.List) []Item {
	items := collect(m, body, papers, list)
	items = nest(items, list)
	items = inParts(items)
	assign(items, levelsOf(m, form), list)
	return items
}

// what is what messages call an item.
func (i Item) what() string { return fmt.Sprintf("the item %q", i.ID) }
