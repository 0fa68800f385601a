package site

import (
	"bytes"
	"cmp"
	"html/template"
	"iter"
	"slices"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Place is the page of a meeting or of a paper, and what comes before and after it.
type Place struct {
	Address       string // of its folder, from the home page's folder on
	Before, After Neighbour

	words *language.Language
}

// A Neighbour is the meeting or the paper before or after another one. The zero Neighbour is none.
type Neighbour struct {
	Title   string
	Address string // relative to the page
	Lang    string // the tag of the title's language where that is not the page's; "" for the page's
}

// Places are the pages of all meetings, which stand among those of their body, and of all papers, which stand among those of their
// meeting in the order of its agenda. A paper that goes to several meetings has its place in the one that it stands below. The
// meetings are given with the newest first.
func Places(meetings []record.Meeting) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for _, body := range Bodies(meetings) {
			if !inLine(ofMeetings(body.Meetings), "", yield) {
				return
			}
		}
		for _, m := range meetings {
			if !inLine(ofPapers(m), m.Address, yield) {
				return
			}
		}
	}
}

// A stop is a page in a line of them.
type stop struct {
	title, address string
	words          *language.Language
}

// ofMeetings are the pages of the meetings of a body, the oldest first.
func ofMeetings(all []record.Meeting) (line []stop) {
	for _, m := range slices.Backward(all) {
		line = append(line, stop{m.Name, m.Address, language.Of(m.Language)})
	}
	return line
}

// ofPapers are the pages of the papers of a meeting. What was withdrawn leads nowhere.
func ofPapers(m record.Meeting) (line []stop) {
	for _, p := range inOrder(m) {
		if p.Address != "" && p.Withdrawn == nil {
			line = append(line, stop{cmp.Or(p.ShortTitle, p.Title), p.Address, language.Of(p.Language)})
		}
	}
	return line
}

// inLine gives each page in a line its neighbours, those alone that stand below a folder where one is named.
func inLine(line []stop, below string, yield func(Place) bool) bool {
	for i, s := range line {
		if below != "" && (record.Paper{Address: s.address}).MeetingOf() != below {
			continue
		}
		p := Place{Address: s.address, words: s.words}
		if i > 0 {
			p.Before = s.leads(line[i-1])
		}
		if i < len(line)-1 {
			p.After = s.leads(line[i+1])
		}
		if !yield(p) {
			return false
		}
	}
	return true
}

// leads is the link from a page to another one.
func (s stop) leads(to stop) Neighbour {
	n := Neighbour{Title: to.title, Address: record.Way(s.address, to.address) + "/index.html"}
	if to.words != s.words {
		n.Lang = to.words.Tag
	}
	return n
}

// The links are put between these two marks when all pages have been made. A page that comes over from the last output has
// the marks too.
const (
	alongBegins = "<!--along-->"
	alongEnds   = "<!--/along-->"
)

// noAlong is the place of the links in a page that has none yet.
const noAlong = template.HTML(alongBegins + alongEnds)

// Along puts links to what comes before and after it into a page, in the place of those that it has. It gives the page as it is
// where that has no place for them, as one of a project's own older templates.
func (s *Site) Along(page []byte, p Place) ([]byte, error) {
	head, rest, begun := bytes.Cut(page, []byte(alongBegins))
	_, tail, ended := bytes.Cut(rest, []byte(alongEnds))
	if !begun || !ended {
		return page, nil
	}
	var links []byte
	if p.Before.Address+p.After.Address != "" {
		var err error
		if links, err = execute(s.along, 0, 0, struct {
			Words         *language.Language
			Address       string
			Before, After Neighbour
		}{p.words, p.Address, p.Before, p.After}); err != nil {
			return nil, err
		}
	}
	return slices.Concat(head, []byte(alongBegins), links, []byte(alongEnds), tail), nil
}
