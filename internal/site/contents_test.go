package site_test

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/site"
)

// listing is the page of a paper of one section with sub-headings, and headings below each of these.
func listing(t *testing.T, subs, below int) string {
	t.Helper()
	s := site.Section{ID: "s", Title: "Section"}
	for i := range subs {
		sub := site.Section{ID: fmt.Sprint("sub-", i), Title: "Sub"}
		for j := range below {
			sub.Below = append(sub.Below, site.Section{ID: fmt.Sprint("low-", i, "-", j), Title: "Low"})
		}
		s.Below = append(s.Below, sub)
	}
	page, err := newSite(t).Report(site.Report{Address: "c/d/x", Title: "Title", Parts: []site.Part{{Sections: []site.Section{s}}}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// A short paper needs no contents, and a very long one leaves out the lowest headings. The list stands once in the page.
func TestContents(t *testing.T) {
	for _, c := range []struct{ subs, below, links int }{{1, 1, 0}, {2, 0, 0}, {3, 0, 4}, {3, 1, 7}, {10, 6, 71}, {10, 8, 11}} {
		page := listing(t, c.subs, c.below)
		if got := strings.Count(page, `<a href="#`); got != c.links {
			t.Errorf("%d sub-headings with %d below each: %d links, not %d", c.subs, c.below, got, c.links)
		}
		if has := strings.Contains(page, "<nav class=\"contents\""); has != (c.links > 0) {
			t.Errorf("%d sub-headings with %d below each: contents %v", c.subs, c.below, has)
		}
	}
}
