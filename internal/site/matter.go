package site

import (
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Matter is one matter through time: the papers that are a part of it, and the meetings that they went to.
type Matter struct {
	Name    string // as the newest of its papers has it
	Address string // of its page's folder, from the home page's folder on
	Papers  []MatterPaper
}

// A MatterPaper is a paper of a matter at one of the meetings that it went to.
type MatterPaper struct {
	Meeting record.Meeting
	Paper   record.Paper
}

// Matters are the matters of which papers of these meetings are a part, by their addresses. The meetings are given with the newest
// first; the papers of a matter stand with the first one first.
func Matters(meetings []record.Meeting) []Matter {
	at := map[string]int{}
	var out []Matter
	for i := len(meetings) - 1; i >= 0; i-- {
		for _, p := range inOrder(meetings[i]) {
			if p.Listing == nil || p.Listing.MatterID == "" {
				continue
			}
			address := record.MatterAddress(p.MeetingOf(), p.Listing.MatterID)
			n, known := at[address]
			if !known {
				n, at[address] = len(out), len(out)
				out = append(out, Matter{Address: address})
			}
			out[n].Name = p.Listing.Matter
			out[n].Papers = append(out[n].Papers, MatterPaper{meetings[i], p})
		}
	}
	slices.SortFunc(out, func(a, b Matter) int { return strings.Compare(a.Address, b.Address) })
	return out
}

// A matterEntry is a paper as the page of its matter lists it.
type matterEntry struct {
	Meeting  ListedMeeting
	Day      string
	Item     string // the number of the item of the agenda; "" for none
	Title    string
	Address  string // relative to the page
	Byline   string
	Decision string // the number of the decision; "" for none
	Draft    bool
	Notices  []string
	Lang     string // the tag of the paper's language where it is not the page's
	Words    *language.Language
}

// Matter makes the page of a matter.
func (s *Site) Matter(m Matter, of Identity) ([]byte, error) {
	newest := m.Papers[len(m.Papers)-1]
	words := language.Of(newest.Meeting.Language)
	f := frame(words, m.Name, m.Address, of, Step{m.Name, ""})
	var entries []matterEntry
	var meetings []record.Meeting
	for _, p := range m.Papers {
		entries = append(entries, p.entry(m.Address, words))
		meetings = append(meetings, p.Meeting)
	}
	f.Foot.update(meetings, words)
	return execute(s.matter, len(entries), 0, struct {
		Frame
		Name   string
		Papers []matterEntry
	}{f, m.Name, entries})
}

// entry is the paper as the page of its matter, in a folder, lists it.
func (p MatterPaper) entry(page string, words *language.Language) matterEntry {
	own := language.Of(p.Paper.Language)
	e := matterEntry{
		Meeting: listedMeeting(p.Meeting, page, words), Day: p.Meeting.Day, Title: p.Paper.Title, Address: record.Way(page, p.Paper.Address) + "/index.html",
		Byline: p.Paper.Byline, Decision: p.Paper.Listing.Number, Draft: p.Paper.Draft, Notices: own.Notices(said(p.Paper.Publication, p.Paper.Version)), Words: own,
	}
	if item, ok := p.Meeting.Agenda.ItemOf(p.Paper.ID); ok {
		e.Item = item.Number
	}
	if own != words {
		e.Lang = own.Tag
	}
	return e
}
