package verify

import (
	"strconv"
	"strings"

	"cabinet/internal/pdfread"
)

// labels compares what viewers call each page with how the pages are meant to be counted, and with what is printed on them.
func (c *packComparison) labels() {
	var count Count
	from := 0
	for i, page := range c.read.pdf.Pages {
		s := c.onPage[i]
		if s != nil && s.Count != nil && s.first == i+1 {
			count, from = *s.Count, i
		}
		if s == nil || count.First == 0 {
			continue
		}
		if want := count.label(i - from); page.Label != want {
			c.add("page "+strconv.Itoa(i+1)+" of the file", PageNumber, "called "+want, "called "+page.Label)
		}
		c.printed(i+1, page, count)
	}
}

// printed compares the number at the foot of a page with what viewers call the page. A blank page has none.
func (c *packComparison) printed(n int, page pdfread.Page, count Count) {
	want := fold(c.pack.Page + " " + page.Label)
	if blank(page) || count.Unprinted {
		want = "none"
	}
	got := c.feet(page)
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

// feet are the numbers that are printed on a page, each once.
func (c *packComparison) feet(page pdfread.Page) []string {
	var out []string
	for _, a := range page.Artifacts {
		words := fold(a.Text)
		number, ok := strings.CutPrefix(words, c.pack.Page)
		if number = strings.TrimSpace(number); ok && a.Subtype == "Footer" && len(strings.Fields(number)) == 1 {
			out = append(out, words)
		}
	}
	return out
}

// blank tells that a page has nothing that is read.
func blank(page pdfread.Page) bool {
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
		c.printedRange(s.where(), s.Pages, s.first, s.last)
		if s.opens {
			c.printedRange(s.item.where(), s.item.Pages, s.first, c.lastOf(i))
		}
	}
}

// lastOf is the last page of the item that a document opens.
func (c *packComparison) lastOf(i int) int {
	last := 0
	for _, s := range c.docs[i:] {
		if s.item != c.docs[i].item {
			break
		}
		last = max(last, s.last)
	}
	return last
}

// printedRange compares pages as the agenda prints them with what the first and the last of them are called.
func (c *packComparison) printedRange(where, want string, first, last int) {
	if want == "" {
		return
	}
	got := c.read.pdf.Pages[first-1].Label
	if last > first {
		got += "–" + c.read.pdf.Pages[last-1].Label
	}
	if strings.ReplaceAll(want, " ", "") != got {
		c.add(where, PageRange, "pages "+want, "pages "+got)
	}
}

// filled compares the number of pages that a document fills, and that a blank stands only where the number is to be even.
func (c *packComparison) filled(s *spread) {
	all, blanks := s.last-s.first+1, 0
	for n := s.first; n <= s.last; n++ {
		if !blank(c.read.pdf.Pages[n-1]) {
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
