package record

import (
	"path"
	"slices"
)

// A Placed document is a document of a meeting, and where it belongs.
type Placed struct {
	Document
	Folder string // in which it stands, from the site's folder on
	Item   *Item  // nil for documents of the meeting itself, and of papers that no item names
	Paper  *Paper // whose it is; nil for documents of the meeting or of an item itself
}

// File is the document's path from the site's folder on.
func (p Placed) File() string { return path.Join(p.Folder, p.Name) }

// Current are the items that an agenda lists: all but deleted ones, in their order. A meeting without an agenda has none.
func (m Meeting) Current() []Item {
	if m.Agenda == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(m.Agenda.Items), func(i Item) bool { return i.Deleted })
}

// Of are the papers of an item, in the order in which the item names them. A paper that was erased has no id, so that
// no item has it.
func (m Meeting) Of(i Item) (out []Paper) {
	for _, id := range i.Papers {
		at := slices.IndexFunc(m.Papers, func(p Paper) bool { return p.ID == id && id != "" })
		if at >= 0 {
			out = append(out, m.Papers[at])
		}
	}
	return out
}

// Unplaced are the papers of the meeting that no item names, in their order; all of them where there is no agenda.
func (m Meeting) Unplaced() (out []Paper) {
	for _, p := range m.Papers {
		if _, placed := m.Agenda.ItemOf(p.ID); !placed {
			out = append(out, p)
		}
	}
	return out
}

// Reading are the documents of the meeting in reading order: its agenda and packs, then item by item each paper with its
// appendices and what else belongs to the item, then papers that no item names, then the supplements, the first one
// first. Papers that are withdrawn have none, and earlier versions are left out.
func (m Meeting) Reading() (out []Placed) {
	if m.Agenda != nil {
		out = placed(m.Agenda.Documents, m.Address, nil, nil)
	}
	for _, item := range m.Current() {
		for _, p := range m.Of(item) {
			out = append(out, placed(p.Documents, p.Address, &item, &p)...)
		}
		out = append(out, placed(item.Documents, m.Address, &item, nil)...)
	}
	for _, p := range m.Unplaced() {
		out = append(out, placed(p.Documents, p.Address, nil, &p)...)
	}
	if m.Agenda != nil {
		for _, s := range m.Agenda.Supplements {
			out = append(out, placed(s.Documents, s.Address, nil, nil)...)
		}
	}
	return out
}

// placed are documents that stand in one folder; a paper that is withdrawn has none.
func placed(all []Document, folder string, of *Item, paper *Paper) (out []Placed) {
	if paper != nil && paper.Withdrawn != nil {
		return nil
	}
	for _, d := range all {
		out = append(out, Placed{d, folder, of, paper})
	}
	return out
}
