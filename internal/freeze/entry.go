package freeze

import (
	"fmt"
	"strings"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// An entry is what a frozen paper's file tells of a section, of a numbered paragraph, or of a table, a
// figure or a note.
type entry struct {
	marker, number, words string
	anchor                string // its address, or how a table, a figure or a note is cited
	below                        // where it stands, and what it is known by
}

// below is where an entry stands, and what is not printed of it.
type below struct {
	section string // the id of its section, or the noun of its series
	level   int
	label   string
	own     bool // of a section: its paragraphs are counted from the start
	deleted bool
}

// name is how a finding calls what the entry tells of.
func (e entry) name() string {
	for _, name := range []string{e.marker, e.anchor, e.number, beginning(e.words)} {
		if name != "" {
			return name
		}
	}
	return "an empty number"
}

// placed is the entry with another place.
func (e entry) placed(at below) entry {
	e.below = at
	return e
}

// told is what a finding calls the entry with its words.
func (e entry) told() string {
	if e.words == "" {
		return e.name()
	}
	return fmt.Sprintf("%s, with the words %q", e.name(), beginning(e.words))
}

// A kept is an entry with its place in the file.
type kept struct {
	entry
	at diag.Span
}

// checkNumbers reports the first entry of a frozen paper's file that does not fit the ledger of the paper
// made again, and tells whether there is one.
func checkNumbers(z *casefile.Frozen, made *amend.Ledger, list *diag.List) bool {
	sections, numbers, serials := keptEntries(z)
	return differ(sections, sectionEntries(made), "sections", z, list) ||
		differ(numbers, numberEntries(made), "numbers", z, list) ||
		len(serials) > 0 && differ(serials, serialEntries(made), "tables, figures and notes", z, list) ||
		hasNumbers(z) && (twice(numbers, list) || twice(serials, list)) // numbers that are counted again can't be doubled
}

// differ reports the first entry that is made again otherwise; noun is what entries are.
func differ(was []kept, is []entry, noun string, z *casefile.Frozen, list *diag.List) bool {
	for i, k := range was {
		switch {
		case i >= len(is):
			list.Errorf(k.at, "frozen-mismatch", mismatchHint, "what the frozen paper has as %s is not there when the paper is made again", k.name())
		case k.entry == is[i]:
			continue
		case k.placed(is[i].below) == is[i]:
			list.Errorf(k.at, "frozen-mismatch", mismatchHint, "what the frozen paper has as %s is made again in another place, or under another label", k.name())
		default:
			list.Errorf(k.at, "frozen-mismatch", mismatchHint, "what the frozen paper has as %s is made again as %s", k.name(), is[i].told())
		}
		return true
	}
	if len(was) < len(is) {
		list.Errorf(z.Source.Whole(), "frozen-mismatch", mismatchHint, "the frozen paper had %d %s, and is made again with %d", len(was), noun, len(is))
		return true
	}
	return false
}

// twice reports an address that the file gives to two paragraphs, or a number that it gives to two tables,
// figures or notes.
func twice(numbers []kept, list *diag.List) bool {
	seen := map[string]bool{}
	for _, k := range numbers {
		if k.anchor != "" && seen[k.anchor] {
			list.Errorf(k.at, "frozen-mismatch", mismatchHint, "the frozen paper has %s twice", k.anchor)
			return true
		}
		seen[k.anchor] = true
	}
	return false
}

func keptEntries(z *casefile.Frozen) (sections, numbers, serials []kept) {
	for _, s := range z.Sections {
		sections = append(sections, kept{entry{s.Marker.Value, s.Number.Value, "", s.ID.Value, below{own: s.Own.Or(false)}}, s.Span})
	}
	for _, n := range z.Numbers {
		at := below{section: n.Section.Value, level: n.Level.Value, label: n.Label.Value, deleted: n.Deleted.Or(false)}
		numbers = append(numbers, kept{entry{n.Marker.Value, n.Number.Value, n.Words.Value, n.Anchor.Value, at}, n.Span})
	}
	for _, k := range z.Serials {
		at := below{section: k.Noun.Value, label: k.Label.Value, deleted: k.Deleted.Or(false)}
		serials = append(serials, kept{entry{"", k.Number.Value, k.Words.Value, k.Noun.Value + " " + k.Number.Value, at}, k.Span})
	}
	return sections, numbers, serials
}

func sectionEntries(l *amend.Ledger) []entry {
	var out []entry
	for _, s := range l.Sections {
		out = append(out, entry{s.Marker, s.Number, "", s.ID, below{own: s.Own}})
	}
	return out
}

func numberEntries(l *amend.Ledger) []entry {
	var out []entry
	l.Each(func(section string, level int, k amend.Known) {
		out = append(out, entry{k.Marker, k.Number, k.Words, k.Anchor, below{section: section, level: level, label: k.Label, deleted: k.Deleted}})
	})
	return out
}

func serialEntries(l *amend.Ledger) []entry {
	var out []entry
	for _, k := range l.Serials {
		out = append(out, entry{"", k.Number, k.Words, k.Marker, below{section: k.Noun, label: k.Label, deleted: k.Deleted}})
	}
	return out
}

// beginning is enough of a paragraph to know it by.
func beginning(words string) string {
	const most = 60 // bytes
	if len(words) <= most {
		return words
	}
	return strings.ToValidUTF8(words[:most], "") + "…"
}
