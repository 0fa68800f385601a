package verify

import (
	"strings"
	"unicode"

	"cabinet/internal/pdfread"
)

// A packLink is a link of the front matter to a document, with the line or entry in which it stands.
type packLink struct {
	link pdfread.Link
	row  *pdfread.Node // nil for none
}

// agenda compares the links of the front matter that lead to items and documents: each leads to the first page, and the pages are
// printed beside it.
func (c *packComparison) agenda() {
	rows := map[*spread]*packRow{}
	for _, l := range c.frontLinks() {
		to := c.byName[l.link.Name]
		if to == nil || to.item == nil {
			continue
		}
		if l.link.Target.Page != to.first && to.first > 0 {
			c.add(to.where()+" in the agenda", Leads, c.page(to.first), c.page(l.link.Target.Page))
		}
		if rows[to] == nil {
			rows[to] = &packRow{seen: map[*pdfread.Node]bool{}}
		}
		rows[to].add(l.row)
	}
	for _, s := range c.docs {
		if s.opens {
			c.row(s.item.where(), s.item.Pages, rows[s])
		}
		if s.item != nil {
			c.row(s.where(), s.Pages, rows[s])
		}
	}
}

// A packRow is what the agenda says in the lines that lead to one document.
type packRow struct {
	text string
	seen map[*pdfread.Node]bool
}

// maxRowText bounds what is looked at of those lines, in bytes.
const maxRowText = 10_000

// add adds a line, once.
func (r *packRow) add(line *pdfread.Node) {
	if line != nil && !r.seen[line] && len(r.text) < maxRowText {
		r.text += " " + rowText(line)
	}
	r.seen[line] = true
}

// row compares the pages that are printed in the lines that lead to one document.
func (c *packComparison) row(where, pages string, row *packRow) {
	switch {
	case pages == "":
	case row == nil:
		c.add(where+" in the agenda", Leads, "a link", missing)
	case !hasPages(row.text, pages):
		c.add(where+" in the agenda", PageRange, pages, orNone(excerpt(lastNumbers(row.text))))
	}
}

// hasPages tells that pages stand in a text, and not within longer ones.
func hasPages(text, pages string) bool {
	text = fold(text)
	for at := 0; ; {
		i := strings.Index(text[at:], pages)
		if i < 0 {
			return false
		}
		at += i
		end := at + len(pages)
		if !numbersEnd(text[:at]) && !numbersBegin(text[end:]) {
			return true
		}
		at = end
	}
}

func isNumbers(r rune) bool { return unicode.IsDigit(r) || r == '–' }

func numbersEnd(s string) bool   { return strings.TrimRightFunc(s, isNumbers) != s }
func numbersBegin(s string) bool { return strings.TrimLeftFunc(s, isNumbers) != s }

// lastNumbers is the last word of a text that has a digit.
func lastNumbers(text string) string {
	last := ""
	for _, word := range strings.Fields(text) {
		if strings.ContainsFunc(word, unicode.IsDigit) {
			last = strings.TrimFunc(word, unicode.IsPunct)
		}
	}
	return last
}

// rowRoles are the elements that stand for a line of the agenda.
var rowRoles = map[string]bool{"TOCI": true, "LI": true, "TR": true, "P": true}

// frontLinks lists the links of the pages before the first item, in reading order.
func (c *packComparison) frontLinks() []packLink {
	var out []packLink
	var walk func(n, row *pdfread.Node)
	walk = func(n, row *pdfread.Node) {
		if n == nil {
			return
		}
		if rowRoles[n.Role] {
			row = n
		}
		for _, l := range n.Links {
			if s := c.onPage[l.Page-1]; s != nil && s.item == nil && l.Name != "" {
				out = append(out, packLink{l, row})
			}
		}
		for _, kid := range n.Kids {
			walk(kid, row)
		}
	}
	walk(c.read.pdf.Root, nil)
	return out
}

// rowText is the text of a line of the agenda, without the lines that stand in it.
func rowText(n *pdfread.Node) string {
	var b strings.Builder
	for _, p := range n.Parts {
		b.WriteString(p.Text)
		if p.Kid != nil && p.Kid.Role != "TOC" && p.Kid.Role != "L" && b.Len() < maxRowText {
			b.WriteString(" " + rowText(p.Kid) + " ")
		}
	}
	return b.String()
}
