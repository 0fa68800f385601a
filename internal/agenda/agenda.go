// Package agenda decides the items of a meeting's agenda: which there are, in which order, with which numbers, and what
// becomes of each.
//
// In: a meeting's file, the standing items of its body, and the papers that go to the meeting. Out: the [Item]s, whose
// numbers the model of the agenda takes as given. It knows nothing of words, pages or files.
package agenda

import "cabinet/internal/casefile"

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

// An Item is an item of an agenda.
type Item struct {
	casefile.Item // as the meeting's file has it; one that the file does not name has an ID alone

	ID       string             // tells the item for ever
	Standing *casefile.Standing // nil for none
	Paper    string             // the name of the case whose report it is; "" for none
	Part     Part
	Fate     Fate
	Level    int    // 0, or 1 for a part of the item before it
	Marker   string // what is printed before it: "7."; "" for none
	Number   string // how it is cited: "7", "5a", "88/24"; "" for a hidden item, which has none
}
