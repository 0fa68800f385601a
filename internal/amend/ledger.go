// Package amend is the numbers of a published paper, and a new version held against them: the [Ledger] of the
// one and that of the other, as it is counted anew, come in, and the numbers that the new version is to have go
// out ([Paragraphs], [Serials]). What is known again keeps its number, what is new gets one between, and what is
// gone leaves its own.
package amend

import (
	"slices"
	"strings"

	"cabinet/internal/number"
)

// A Ledger is the numbers of a paper as it was published, which minutes cite and which never move.
type Ledger struct {
	Sections []Section
	Serials  []Serial // of each series in reading order; none in a ledger that does not tell of them
}

// A Section is a section of a paper.
type Section struct {
	ID             string
	Marker, Number string // of its heading: "2." and "2"; "" for none
	Own            bool   // its paragraphs are counted from the start
	Paragraphs     []Known

	Count number.Count   // in a paper that is counted anew, printed or not; zero for none
	Level *number.Level  // of its marker there
	Fixed number.Printed // what its paragraphs stand below in the place of the heading's number; zero for nothing
}

// A Known is a numbered paragraph of a paper, or an item of a list, which may have a marker alone.
type Known struct {
	number.Printed
	Label   string // its author's name for it; "" for none
	Words   string // its own, without the references among them
	Deleted bool   // only its number is left
	Items   []Known

	Count number.Count  // in a paper that is counted anew; of a published one only what is printed is known
	Level *number.Level // nil for what counts nothing
}

// A Serial is a table, a figure or a note, whose marker is how it is cited: "Table 1A". Its words are those of
// the caption or the note without the references among them; where a caption has no others, those of the table
// or image.
type Serial struct {
	Noun string // "Table", "Figure" or "note"
	Known
}

// SerialOf is a serial with a number, as it is cited and addressed.
func SerialOf(noun, number string, k Known) Serial {
	k.Number, k.Marker, k.Anchor = number, noun+" "+number, strings.ToLower(noun)+"-"+strings.ToLower(number)
	return Serial{noun, k}
}

// Each calls f for every number of the ledger, in reading order, with its section's id and how many others
// it stands below.
func (l *Ledger) Each(f func(section string, level int, k Known)) {
	var each func(section string, level int, all []Known)
	each = func(section string, level int, all []Known) {
		for _, k := range all {
			f(section, level, k)
			each(section, level+1, k.Items)
		}
	}
	for _, s := range l.Sections {
		each(s.ID, 0, s.Paragraphs)
	}
}

// Series are the tables, figures or notes of a ledger, or those of several nouns, which are counted as one.
func (l *Ledger) Series(nouns ...string) []Serial {
	var out []Serial
	for _, k := range l.Serials {
		if slices.Contains(nouns, k.Noun) {
			out = append(out, k)
		}
	}
	return out
}

// Follow finds for each paragraph, table, figure and note of a later version the number that it had in the
// one before, by its address in the later one. They are known again by their labels, else by their words.
func Follow(was, is *Ledger) map[string]string {
	found := map[string]string{} // of what can be cited
	var follow func(was, is []Known, by aligner)
	follow = func(was, is []Known, by aligner) {
		for _, p := range by(was, is) {
			if p.Was < 0 || p.Is < 0 {
				continue
			}
			if is[p.Is].Anchor != "" {
				found[is[p.Is].Anchor] = was[p.Was].Number
			}
			follow(was[p.Was].Items, is[p.Is].Items, alignLike)
		}
	}
	follow(was.paragraphs(), is.paragraphs(), alignLike)
	done := map[string]bool{}
	for _, k := range is.Serials {
		if !done[k.Noun] {
			done[k.Noun] = true
			follow(there(was.Series(k.Noun)), there(is.Series(k.Noun)), alignMoved)
		}
	}
	return found
}

// there are serials that are not deleted.
func there(all []Serial) (out []Known) {
	for _, k := range all {
		if !k.Deleted {
			out = append(out, k.Known)
		}
	}
	return out
}

func (l *Ledger) paragraphs() (all []Known) {
	for _, s := range l.Sections {
		all = append(all, s.Paragraphs...)
	}
	return all
}
