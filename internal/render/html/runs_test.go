package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// What a screen reader would pass over is said in words, and what is copied from the page is what is printed.
func TestMarks(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"[x] Yes [ ] No", `<span aria-hidden="true">☒ </span>Yes<span aria-hidden="true"> ☐ No</span>`},
		{"[ ] Yes [x] No", `<span aria-hidden="true">☐ Yes ☒ </span>No`},
		{"Done ✓ & signed", `Done <span role="img" aria-label="tick">✓</span> &amp; signed`},
		{"~~£5~~ ++£6++", `<del><span class="unseen">deleted: </span>£5<span class="unseen">; end of deletion</span></del> <ins><span class="unseen">inserted: </span>£6<span class="unseen">; end of insertion</span></ins>`},
		{"~~a **b**~~", `<del><span class="unseen">deleted: </span>a <strong>b</strong><span class="unseen">; end of deletion</span></del>`},
		{"~~[a](https://e.org) b~~", `<del><span class="unseen">deleted: </span><a href="https://e.org">a</a> b<span class="unseen">; end of deletion</span></del>`},
	} {
		got := string(Article(build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("a", "A", false, test.in)}}}})))
		if !strings.Contains(got, "<p>"+test.want+"</p>") {
			t.Errorf("%s is written as\n%s\nwithout\n%s", test.in, got, test.want)
		}
	}
}

func TestChangedNumbers(t *testing.T) {
	got := string(Article(build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{
		section("a", "A", true, "Old. {.struck 1}\n\nNew. {.inserted}\n\nKept. {.was 2.}"),
	}}}})))
	for _, want := range []string{
		`<div class="para">` + "\n" + `<p><span class="number"><del><span class="unseen">deleted: </span>1<span class="unseen">; end of deletion</span></del></span> <del>`,
		`<div class="para" id="para-1">` + "\n" + `<p><span class="number"><ins><span class="unseen">inserted: </span>1.<span class="unseen">; end of insertion</span></ins></span> <ins>`,
		`<span class="number"><del><span class="unseen">deleted: </span>2.<span class="unseen">; end of deletion</span></del> <ins><span class="unseen">inserted: </span>2.`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
}

// A link is called what it leads to where its words alone do not tell, and else by its words.
func TestNamesOfLinks(t *testing.T) {
	r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{
		section("a", "A", true, "One. {#one}\n\nTwo. {#two}\n\nSee [](#one), or [](#one) and [](#two), [#](#two), [it](#one) and [](#a).[^n]\n\n[^n]: A note.\n"),
	}}}})
	contains(t, string(Article(r)), `See <a href="#para-1">paragraph 1</a>`, `paragraphs <a href="#para-1" aria-label="paragraph 1">1</a> and <a href="#para-2" aria-label="paragraph 2">2</a>`,
		`, <a href="#para-2" aria-label="paragraph 2">2</a>, <a href="#para-1">it</a> and <a href="#a">`, `<sup><a id="note-1-from" href="#note-1" aria-label="note 1">[1]</a></sup>`)
}
