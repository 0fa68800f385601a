package verify

import (
	"strconv"
	"strings"

	"cabinet/internal/pdfread"
)

// labels compares what viewers call each page with how the pages are meant to be counted, and with what is printed on them.
func (c *packComparison) labels() {
	var count Count
	n := 0
	for _, s := range c.docs {
		if s.Count != nil {
			count, n = *s.Count, s.Count.First
		}
		if s.first > 0 && count.First > 0 {
			c.called(s, count, n)
		}
		n += c.counted(s)
	}
}

// counted is as how many pages a document is counted.
func (c *packComparison) counted(s *spread) int {
	pages := max(s.Sheets, s.Counts)
	if s.first > 0 {
		pages = max(s.last-s.first+1, s.Counts)
	}
	if c.pack.Even {
		pages += pages % 2
	}
	return pages
}

// called compares what the pages of a document are called, from a number on.
func (c *packComparison) called(s *spread, count Count, from int) {
	s.lastLabel = count.label(from + c.counted(s) - 1)
	for n := s.first; n <= s.last; n++ {
		page := &c.read.pdf.Pages[n-1]
		if want := count.label(from + n - s.first); page.Label != want {
			c.add("page "+strconv.Itoa(n)+" of the file", PageNumber, "called "+want, "called "+page.Label)
		}
		c.printed(n, page, count)
	}
}

// printed compares the number at the foot of a page with what viewers call the page. A blank page has none.
func (c *packComparison) printed(n int, page *pdfread.Page, count Count) {
	before, after, _ := strings.Cut(c.pack.Page, "%s")
	want := before + page.Label + after
	if blank(page) || count.Unprinted {
		want = "none"
	}
	got := feet(page, before, after)
	if len(got) == 0 {
		got = []string{"none"}
	}
	for _, one := range got {
		if one != want {
			c.add(c.page(n), PageNumber, want, one)
			return
		}
	}
}

// feet are the numbers that are printed on a page between the words before and after them.
func feet(page *pdfread.Page, before, after string) []string {
	var out []string
	for _, a := range page.Artifacts {
		words := fold(a.Text)
		number, ok := strings.CutPrefix(words, before)
		number, ends := strings.CutSuffix(number, after)
		if ok && ends && a.Subtype == "Footer" && len(strings.Fields(number)) == 1 {
			out = append(out, words)
		}
	}
	return out
}

// blank tells that a page has nothing that is read.
func blank(page *pdfread.Page) bool {
	return len(page.Spans) == 0 && len(page.Forms) == 0 && page.Images == 0
}

// pages compares how many pages documents and items have with what was laid out and what the agenda prints.
func (c *packComparison) pages() {
	for i, s := range c.docs {
		if s.first == 0 {
			continue
		}
		c.filled(s)
		if s.Kind == External {
			c.external(s)
		}
		c.printedRange(s.where(), s.Pages, s, s)
		if s.opens {
			c.printedRange(s.item.where(), s.item.Pages, s, c.lastOf(i))
		}
	}
}

// lastOf is the last document of the item that a document opens.
func (c *packComparison) lastOf(i int) *spread {
	last := c.docs[i]
	for _, s := range c.docs[i:] {
		if s.item == last.item && s.first > 0 {
			last = s
		}
	}
	return last
}

// printedRange compares pages as the agenda prints them with what the first of one document and the last of another are called.
func (c *packComparison) printedRange(where, want string, from, to *spread) {
	if want == "" {
		return
	}
	got := c.read.pdf.Pages[from.first-1].Label
	last := c.read.pdf.Pages[to.last-1].Label
	if to.Counts > to.last-to.first+1 {
		last = to.lastLabel // of a page that the file doesn't have
	}
	if last != got {
		got += "–" + last
	}
	if strings.ReplaceAll(want, " ", "") != got {
		c.add(where, PageRange, "pages "+want, "pages "+got)
	}
}

// filled compares the number of pages that a document fills, and that a blank stands only where the number is to be even.
func (c *packComparison) filled(s *spread) {
	all, blanks := s.last-s.first+1, 0
	for n := s.first; n <= s.last; n++ {
		if !blank(&c.read.pdf.Pages[n-1]) {
			continue
		}
		blanks++
		if n < s.last || n == s.first {
			c.add(c.page(n), PageRange, "words", "a blank page")
		}
	}
	if s.Sheets > 0 && all-blanks != s.Sheets {
		c.add(s.where(), PageRange, sheets(s.Sheets), sheets(all-blanks))
	}
	switch {
	case c.pack.Even && all%2 == 1:
		c.add(s.where(), PageRange, "an even number of pages", sheets(all))
	case blanks > 0 && (!c.pack.Even || (all-blanks)%2 == 0):
		c.add(s.where(), PageRange, "no blank page at its end", "one")
	}
}

func sheets(n int) string {
	if n == 1 {
		return "1 page"
	}
	return strconv.Itoa(n) + " pages"
}
