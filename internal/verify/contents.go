package verify

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/pdfread"
)

// isContents tells a list of contents from the items of an agenda, which are that in a pack: each has a number, or words below
// its title, beside the link that it is.
func isContents(n *pdfread.Node) bool {
	if n.Role != "TOC" {
		return false
	}
	return !slices.ContainsFunc(n.Kids, func(entry *pdfread.Node) bool {
		return slices.ContainsFunc(entry.Kids, func(kid *pdfread.Node) bool { return kid.Role == "Lbl" || kid.Role == "P" })
	})
}

// contents reads a section that has a list of contents. The list and the heading above it are no part of the paper's words: its
// entries are held against the headings to which they lead. Any other words of the section are read as they are elsewhere.
func (t *treeReader) contents(n *pdfread.Node) {
	t.close()
	for _, kid := range n.Kids {
		switch {
		case isContents(kid):
			t.list(kid)
		case !heads[kid.Role]:
			t.node(kid)
		}
	}
	t.close()
}

// list reads a list of contents. Words that stand in no entry are an item.
func (t *treeReader) list(n *pdfread.Node) {
	if n.Role == "Link" {
		t.Listed = append(t.Listed, entryOf(n))
		return
	}
	t.write(n.Text)
	for _, kid := range n.Kids {
		t.list(kid)
	}
}

// entryOf reads an entry: a link whose last element is the number of the page.
func entryOf(n *pdfread.Node) Listed {
	var e Listed
	words, last := n.Parts, len(n.Parts)-1
	if last >= 0 && words[last].Kid != nil {
		number := words[last].Kid
		e.Page, e.Said, words = fold(allText(number.Parts)), []string{number.Alt}, words[:last]
	}
	e.Words = fold(allText(words))
	for _, l := range n.Links {
		e.Address, e.Said = l.Name, append(e.Said, l.Contents)
	}
	return e
}

// allText is the text of the parts of an element with that of the elements among them.
func allText(parts []pdfread.Part) string {
	var b strings.Builder
	for _, p := range parts {
		if b.WriteString(p.Text); p.Kid != nil {
			b.WriteString(allText(p.Kid.Parts))
		}
	}
	return b.String()
}

// listed compares the entries of a printed list of contents with the headings that they lead to, and with the pages on which
// these stand.
func (c *comparison) listed() {
	for _, l := range c.reading.Listed {
		to, leads := Item{}, "leads nowhere"
		if l.To != nowhere {
			to, leads = c.reading.Items[l.To], "leads elsewhere"
		}
		switch {
		case !to.Heading:
			c.add(len(c.paper), "contents", Contents, excerpt(l.Words), leads)
		case to.bare() != l.Words:
			c.add(len(c.paper), "contents", Contents, excerpt(to.Text), excerpt(l.Words))
		default:
			c.listedPage(l, cmp.Or(to.label, strconv.Itoa(to.page)))
		}
	}
}

// listedPage compares the number of a page in an entry of contents, as it is printed and as it is read aloud.
func (c *comparison) listedPage(l Listed, page string) {
	for _, got := range append([]string{l.Page}, l.Said...) {
		if words := strings.Fields(got); len(words) == 0 || words[len(words)-1] != page {
			c.add(len(c.paper), "contents", Contents, excerpt(l.Words)+", page "+page, orNone(excerpt(got)))
		}
	}
}

// bare is the text of an item without the markers of notes, which contents and bookmarks leave out.
func (i Item) bare() string {
	text, at := i.Text, 0
	for _, j := range i.Jumps {
		if from := strings.Index(text[at:], j.Words); from >= 0 && strings.HasPrefix(j.Address, "note-") {
			at += from
			text = text[:at] + text[at+len(j.Words):]
		}
	}
	return fold(text)
}
