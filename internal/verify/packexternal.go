package verify

import (
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/pdfread"
)

// external compares the pages of somebody else's file: each is drawn once, and stands in the structure as what it is. Where it
// has words a screen reader reads them; where it has none, words stand for it.
func (c *packComparison) external(s *spread) {
	for n := s.first; n <= s.last; n++ {
		page := &c.read.pdf.Pages[n-1]
		if len(page.Forms) == 1 {
			c.aloud(n, page.Forms[0])
		} else if !blank(page) {
			c.add(c.page(n), Text, "one page of "+s.where(), strconv.Itoa(len(page.Forms)))
		}
	}
}

// aloud compares how a page of another file stands in the structure.
func (c *packComparison) aloud(n int, f *pdfread.Form) {
	words, figure := fold(f.Text) != "", f.Owner != nil && f.Owner.Role == "Figure"
	switch {
	case f.Owner == nil:
		c.add(c.page(n), Structure, "a page that is read aloud", "one that is passed over")
	case f.Unread != "":
	case words && figure:
		c.add(c.page(n), Structure, "its words", "an image of them")
	case !words && !figure:
		c.add(c.page(n), Structure, "an image with words for it", "nothing")
	case figure && fold(f.Owner.Alt) == "":
		c.add(c.page(n), Structure, "words for the image", missing)
	}
}

// claims compares what the file says of itself: with pages of somebody else's, whose tags are lost, it conforms to nothing.
func (c *packComparison) claims() {
	external := slices.ContainsFunc(c.docs, func(s *spread) bool { return s.Kind == External })
	switch claimed := strings.Join(c.read.pdf.Claims, " and "); {
	case external && claimed != "":
		c.add("the file", Structure, "no claim, since pages are somebody else's", claimed)
	case !external && claimed == "" && len(c.docs) > 0:
		c.add("the file", Structure, "a claim to conform to PDF/UA", "none")
	}
}
