package record

import (
	"path"
	"slices"
	"strconv"
	"strings"
)

// An Agenda is the newest agenda of a meeting, whose page is the meeting's, and what is published with it. Its shape is
// that of OParl 1.1, whose names for the keys the JSON Schema tells.
type Agenda struct {
	Title   string `json:"title"`             // "Agenda"
	Version int    `json:"version,omitempty"` // of a frozen agenda, from 1
	Publication
	Page        string       `json:"page,omitempty"` // in the meeting's folder: the page that has all papers of the meeting
	Items       []Item       `json:"items"`
	Documents   []Document   `json:"documents,omitempty"`   // in the meeting's folder: the agenda itself, and packs
	Supplements []Supplement `json:"supplements,omitempty"` // the first one first
	Earlier     []Version    `json:"earlier,omitempty"`     // agendas that were published before, the first one first
}

// An Item is an item of an agenda. It is told by its id; its number is none, since items are put between.
type Item struct {
	ID       string     `json:"id"`               // the place in the meeting's page is "#item-" and the id
	Number   string     `json:"number,omitempty"` // as it is cited: "7", "5(a)", "88/24"
	Marker   string     `json:"marker,omitempty"` // its number as the agenda prints it before the title: "7.", "a)", "88/24"
	Order    int        `json:"order"`            // from 1, deleted items counted
	Title    string     `json:"title"`            // "" for a deleted one
	Under    string     `json:"under,omitempty"`  // the id of the item that it is a part of
	Public   bool       `json:"public"`           // the public may be there
	Exempt   *Exemption `json:"exempt,omitempty"` // why the public may be excluded, where that is told
	Standing bool       `json:"standing,omitempty"`
	Papers   []string   `json:"papers,omitempty"` // the ids of its reports
	Pages    *Pages     `json:"pages,omitempty"`  // in the pack, or in a supplement

	DocumentPages []DocumentPages `json:"document_pages,omitempty"` // of each further document there, in the order of the agenda

	Supplement int `json:"supplement,omitempty"` // the number of the supplement that has its report; 0 for the pack

	Presents  string     `json:"presents,omitempty"`     // the post that presents it
	Purpose   string     `json:"purpose,omitempty"`      // for what it is on the agenda
	Note      string     `json:"note,omitempty"`         // printed below it
	ToFollow  bool       `json:"to_follow,omitempty"`    // its paper is published later
	Late      string     `json:"late,omitempty"`         // why it is taken though it was not on the agenda in time
	Opinion   *bool      `json:"late_opinion,omitempty"` // the chair is of the opinion that it is urgent; nil for an item that is not late
	Withdrawn *Fate      `json:"withdrawn,omitempty"`    // it is not considered any more
	Postponed *Fate      `json:"postponed,omitempty"`    // it goes to another meeting
	Documents []Document `json:"documents,omitempty"`    // of somebody else's, in the meeting's folder

	// Deleted is an item that a published agenda had and this one has no more. It keeps its id, its number and its
	// place, so that whoever has read the earlier record learns what became of the item, and nothing else of it.
	Deleted bool `json:"deleted,omitempty"`
}

// An Exemption is why the public may be excluded while an item is considered.
type Exemption struct {
	Paragraphs []string `json:"paragraphs,omitempty"` // of the Schedule that lists the grounds: "3"
	Reason     string   `json:"reason,omitempty"`

	Confidential bool `json:"confidential,omitempty"` // the law withholds it, without a paragraph
}

// Pages are the pages of a document in a pack, as they are printed.
type Pages struct {
	First int `json:"first"`
	Last  int `json:"last"`
}

// DocumentPages are the pages of a further document of an item: of a file beside its report, or of somebody else's.
type DocumentPages struct {
	Address string `json:"address"` // of the file, from the site's folder on
	Pages
}

// PagesOf are the pages of the further document at an address; false where they are not known.
func (i Item) PagesOf(address string) (Pages, bool) {
	at := slices.IndexFunc(i.DocumentPages, func(d DocumentPages) bool { return d.Address == address })
	if at < 0 {
		return Pages{}, false
	}
	return i.DocumentPages[at].Pages, true
}

// String is the pages as a range is printed: "11–84", or "11".
func (p Pages) String() string {
	if p.First == p.Last {
		return strconv.Itoa(p.First)
	}
	return strconv.Itoa(p.First) + "–" + strconv.Itoa(p.Last)
}

// A Fate is what has become of an item that is not considered at its meeting, or of a meeting that is not held.
type Fate struct {
	On      string `json:"on,omitempty"`      // "2025-02-03"
	Day     string `json:"day,omitempty"`     // the date as it is printed
	Meeting string `json:"meeting,omitempty"` // the address of the one that it goes to, or that is held in its place
	Name    string `json:"name,omitempty"`    // of that meeting
	Reason  string `json:"reason,omitempty"`
}

// A Supplement is what was published of a meeting after its agenda.
type Supplement struct {
	Number    int        `json:"number"`  // from 1
	Address   string     `json:"address"` // from the site's folder on: "cabinet/2025-02-07/supplement-1"
	Title     string     `json:"title"`
	Published string     `json:"published,omitempty"`     // "2025-02-03"
	Day       string     `json:"published_day,omitempty"` // the date as it is printed
	Reason    string     `json:"reason,omitempty"`
	Items     []string   `json:"items,omitempty"` // the ids of the items that it has something of
	Documents []Document `json:"documents,omitempty"`
}

// Anchor is the item's place in the page of its meeting, without the #.
func (i Item) Anchor() string { return "item-" + i.ID }

// ListMarker is the item's number as a list prints it that has not every item of the agenda: a part of an item has its whole
// number there, since the item stands not above it. It is "" for an item without a number.
func (i Item) ListMarker() string {
	if i.Under != "" || i.Marker == "" {
		return i.Number
	}
	return i.Marker
}

// Considered tells whether the item is considered at its meeting: it was not deleted, withdrawn or postponed.
func (i Item) Considered() bool { return !i.Deleted && i.Withdrawn == nil && i.Postponed == nil }

// Item finds an item of the agenda by its id.
func (a *Agenda) Item(id string) (Item, bool) {
	if a == nil {
		return Item{}, false
	}
	at := slices.IndexFunc(a.Items, func(i Item) bool { return i.ID == id })
	if at < 0 {
		return Item{}, false
	}
	return a.Items[at], true
}

// ItemOf finds the item whose report a paper is, by the paper's id.
func (a *Agenda) ItemOf(paper string) (Item, bool) {
	if a == nil || paper == "" {
		return Item{}, false
	}
	at := slices.IndexFunc(a.Items, func(i Item) bool { return slices.Contains(i.Papers, paper) })
	if at < 0 {
		return Item{}, false
	}
	return a.Items[at], true
}

// Bury puts among the agenda's items those of an agenda that was published before and that are on this one no more,
// each as a deleted item where it stood, and counts all of them anew. It is called with the items in their order.
func (a *Agenda) Bury(before []Item) {
	at := 0 // where the next one goes, which is after the item that stood before it
	for _, old := range before {
		if now := slices.IndexFunc(a.Items, func(i Item) bool { return i.ID == old.ID }); now >= 0 {
			at = now + 1
			continue
		}
		gone := Item{ID: old.ID, Number: old.Number, Public: old.Public, Deleted: true}
		a.Items = slices.Insert(a.Items, at, gone)
		at++
	}
	for i := range a.Items {
		a.Items[i].Order = i + 1
	}
}

// OfAgenda tells whether a file of the site, by its path from the site's folder on, is of the meeting's agenda: a document of
// it, or anything of its earlier versions and of the supplements to it.
func (m Meeting) OfAgenda(name string) bool {
	if m.Agenda == nil {
		return false
	}
	below := func(address string) bool { return address != "" && strings.HasPrefix(name, address+"/") }
	is := func(d Document) bool { return path.Join(m.Address, d.Name) == name }
	return slices.ContainsFunc(m.Agenda.Documents, is) ||
		slices.ContainsFunc(m.Agenda.Items, func(i Item) bool { return slices.ContainsFunc(i.Documents, is) }) ||
		m.Agenda.Page != "" && path.Join(m.Address, m.Agenda.Page) == name ||
		slices.ContainsFunc(m.Agenda.Earlier, func(v Version) bool { return below(v.Address) }) ||
		slices.ContainsFunc(m.Agenda.Supplements, func(s Supplement) bool { return below(s.Address) })
}
