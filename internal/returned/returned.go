// Package returned says what was done to a paper that was sent as a Word file and came back: by those who clear it, tracked or
// not, and what they said of it. In come the numbered report of the case, the Word file that is made of it now, the file that
// came back, and the one that was sent where the paper has changed since. Out goes a [Comparison]: every edit once, by whom and
// when, with the paragraph and the place in the case that it concerns; and a report beside the one that was sent, of which
// [redline] and its renderers draw both versions as one.
//
//	c := returned.Compare(paper, nil, file)
//	for _, edit := range c.Edits { … }
//
// Nothing is written back. Which change of the case an edit comes to, where there is one, its [Take] says.
package returned

import (
	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// A Paper is the paper of a case as it is now.
type Paper struct {
	Report *report.Report
	File   *docxread.File  // that is made of it
	Facts  []redline.Given // what its case gives
	Title  diag.Span       // where its title is written
	Case   string          // the name of its file, as places have it

	Answers []Answer // of the case, in the order of their names
	Remarks string   // in whose name the program's own comments stand in the file, which nobody has to be told
}

// A Comparison is what was done to a paper, and said of it.
type Comparison struct {
	// Changed tells that the paper is no longer what was sent. Without the file that was sent, what was changed without
	// tracking can't be told then from what was changed here.
	Changed bool

	// Unknown tells that the file does not say what was sent, so that nobody knows whether the paper has changed since.
	Unknown bool

	// Other is the paper of which the file says that it was made, where that is another one: “bins” of Wychwood; "" for none.
	Other string

	// Sent tells that the file that was sent is known: by its digest, or since it was given.
	Sent bool

	Edits     []Edit    // those of figures first, then in the order of the paper
	Comments  []Comment // in the order of the paper
	Formatted int       // how many tracked changes are of looks alone
	Lost      []string  // what the file has that no paper can hold, in words

	Redline *redline.Comparison // of the paper as it was sent with the one that would be if all was accepted
}

// Same tells whether nothing was done or said.
func (c *Comparison) Same() bool { return len(c.Edits)+len(c.Comments)+len(c.Lost) == 0 }

// An Edit is a change of words, of a paragraph, or of a row of a table.
type Edit struct {
	How     redline.How
	Tracked bool
	Author  string // of a tracked one, as the file has it
	Day     string // of a tracked one: "2025-01-20"; "" where the file does not say
	Where   Where
	To      *Where // of what has moved: where it stands now
	Figure  string // "money", "date" or "number" where a figure or a day is another now; "" for none
	Fact    string // the fact that the words are printed from: "contract.value"; "" for none
	Old     string // the words that were taken out; of what has moved its words
	New     string // the words that were put in
	Also    string // what differs beside the words: "where “the policy” leads", "a picture"; "" for the words

	// Words are the words of both versions with a few around them.
	Words []redline.Piece

	// Take is what the edit comes to in the case, where it has one right place there; nil where a person has to judge.
	Take *Take

	// beside are the words before the place at which a paragraph was split, or of the second of two that are one now; "" where
	// these are not sure.
	beside string
}

// A Comment is what somebody said of some words.
type Comment struct {
	Author, Day string
	Text        string
	On          string // the words that it stands on
	Done        bool   // it was marked as resolved
	Answers     string // who wrote the comment that it answers; "" for none
	Where       Where
}

// Compare says what was done to a paper that came back as a file. The file that was sent may be nil.
func Compare(p Paper, sent, back *docxread.File) *Comparison {
	var known *taken
	if sent != nil {
		known = apart(sent)
	}
	return compare(p, apart(p.File), known, apart(back))
}

// A taken is a file that is taken apart into passages.
type taken struct {
	*docxread.File
	passages []*passage
}

func apart(f *docxread.File) *taken { return &taken{f, passagesOf(f.View(docxread.Both))} }

// compare compares files that are taken apart: the one that is made of the paper now, the one that was sent or nil, and the
// one that came back.
func compare(p Paper, now, sent, back *taken) *Comparison {
	c := comparer{paper: p, leaves: leavesOf(p.Report, p.Title), passages: back.passages}
	c.known(now.passages)
	out := &Comparison{Unknown: back.Properties[report.DigestProperty] == ""}
	out.Changed = !out.Unknown && back.Properties[report.DigestProperty] != now.Properties[report.DigestProperty]
	out.Other = otherPaper(now.File, back.File)
	out.Sent = sent != nil || !out.Changed && !out.Unknown

	was, asSent, asBack := p.Report, c.now, c.side(c.passages)
	if sent != nil {
		asSent = c.side(sent.passages)
		was = rebuild(p.Report, c.now, asSent)
	} else {
		sent = now
	}
	original := rebuild(p.Report, c.now, asBack)
	accepted := rebuild(p.Report, c.now, linesOf(c.passages, after))
	c.old = changesOf(sent.File)
	c.left = leftAlone(p.Report, asBack)
	c.untracked(redline.Compare(redline.Version{Report: was}, redline.Version{Report: original}))
	if out.Sent {
		c.beside(asSent, asBack)
	}
	c.tracked()
	c.moves()
	c.wholes()
	c.pictures(sent, back)
	out.Edits, out.Formatted = ordered(once(c.edits)), c.formatted
	out.Comments = c.comments(sent.File, back.File)
	out.Lost = lost(p.Report, sent.File, back.File, out.Sent)
	out.Redline = redline.Compare(redline.Version{Name: "as it was sent", Report: was}, redline.Version{Name: "as it came back", Report: accepted})
	return out
}

// A comparer compares a file with a paper.
type comparer struct {
	paper     Paper
	leaves    map[any]leaf
	byCited   map[string][]leaf // in the order of the report, by how they are cited
	chunks    map[int]chunk     // of the answers, by where they begin; nil until they are looked for
	now       []line            // of the paper as it is now
	passages  []*passage
	old       map[changeKey]bool // what was tracked in the file that was sent
	edits     []Edit
	formatted int
	left      map[string]bool // what stood with a table that is gone, and stands there still
}

// known reads the file that is made of the paper now: what of the report its passages are.
func (c *comparer) known(all []*passage) {
	named := map[string]any{}
	for _, b := range c.paper.Report.Bookmarks() {
		named[b.Name] = b.Of
	}
	var in any
	for _, p := range all {
		for _, key := range p.keys {
			if of := named[key]; of != nil && p.of == nil {
				p.of = of
			}
		}
		if p.of != nil {
			in = p.of
		} else {
			p.of = p
		}
		p.in = in
	}
	c.now = linesOf(all, before)
}

// side is passages as they were before anything was tracked, identified.
func (c *comparer) side(all []*passage) []line {
	lines := linesOf(all, before)
	identify(c.now, lines)
	return lines
}
