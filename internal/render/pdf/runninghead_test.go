package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
)

// longReport is a paper of several pages, one of which is turned.
func longReport(h report.Header) *report.Report {
	r := reportOf()
	for i := range 20 {
		p := &report.Paragraph{Marker: fmt.Sprint(i+1, "."), Runs: words(strings.Repeat("The Cabinet is asked to note what this says. ", 5))}
		r.Parts[0].Sections[0].Blocks = append(r.Parts[0].Sections[0].Blocks, p)
	}
	r.Parts[0].Sections = append(r.Parts[0].Sections, report.Section{ID: "b", Heading: "Annex", Placement: report.Landscape, Blocks: r.Parts[0].Sections[0].Blocks})
	h.Language, h.Issued = r.Language, r.Issued
	r.Header = h
	return r
}

// headOf is what the running head of a page draws.
func headOf(p pdfread.Page) (spans []pdfread.Span) {
	for _, s := range p.Artifacts {
		if s.Subtype == "Header" {
			spans = append(spans, s)
		}
	}
	return spans
}

func TestRunningHead(t *testing.T) {
	short := report.Header{Council: "Wychwood Borough Council", Body: "Cabinet", Date: "7 February 2025", Title: "Rent", ShortTitle: "Rent"}
	corners := short
	corners.Body, corners.ShortTitle = "Children and Young People Overview and Scrutiny Committee", "Rents of council homes in 2025"
	below := corners
	below.ShortTitle = "Rents of council homes, garages and parking spaces from April 2025 on"
	draft := short
	draft.Draft, draft.Date, draft.Language = true, "", "cy"
	own := short
	own.Body = "Wychwood Borough Council"
	for _, c := range []struct {
		header report.Header
		want   []headLine
	}{
		{short, []headLine{{"Wychwood Borough Council – Cabinet", "7 February 2025 – Rent"}}},
		{corners, []headLine{{"Wychwood Borough Council", "7 February 2025"}, {corners.Body, corners.ShortTitle}}},
		{below, []headLine{{"Wychwood Borough Council – " + below.Body, ""}, {"", "7 February 2025 – " + below.ShortTitle}}},
		{draft, []headLine{{"Drafft – Wychwood Borough Council – Cabinet", "Rent"}}},
		{own, []headLine{{"Wychwood Borough Council", "7 February 2025 – Rent"}}},
	} {
		if got := testSheet.withHead(&report.Report{Header: c.header}).head; !slices.Equal(got, c.want) {
			t.Errorf("the running head is %q, not %q", got, c.want)
		}
	}
}

// TestRunningHeadIsWhole reads running heads of generated names back: each has all of its letters, and stands between
// the margins and clear of the text, on turned pages too.
func TestRunningHeadIsWhole(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	name := func(most int) string {
		var out []string
		for range 1 + random.IntN(most) {
			out = append(out, strings.Repeat(string(rune('a'+random.IntN(26))), 1+random.IntN(14)))
		}
		return strings.Join(out, " ")
	}
	for i := range 40 {
		h := report.Header{Council: name(8), Body: name(10), Date: "16 September 2025", Title: name(30), ShortTitle: name(30), Draft: i%5 == 0}
		o := Options{LargePrint: i%2 == 1}
		checkHeads(t, h, readOf(t, longReport(h), o).Pages)
	}
}

func checkHeads(t *testing.T, h report.Header, pages []pdfread.Page) {
	t.Helper()
	if len(headOf(pages[0])) > 0 {
		t.Error("the first page has a running head")
	}
	letters := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	turned := 0
	for n, p := range pages[1:] {
		text := ""
		for _, s := range headOf(p) {
			text += letters(s.Text)
		}
		for _, want := range []string{h.Council, h.Body, h.Date, h.ShortTitle} {
			if !strings.Contains(text, letters(want)) {
				t.Errorf("page %d: the running head lacks %q: %s", n+2, want, text)
			}
		}
		if h.Draft != strings.HasPrefix(text, "Draft") {
			t.Errorf("page %d: the running head of a draft is %s", n+2, text)
		}
		if p.Width > p.Height {
			turned++
			continue // its running head stands at the side of what is read
		}
		checkClear(t, n+2, p)
	}
	if turned == 0 {
		t.Error("no page is turned")
	}
}

// checkClear holds a running head against the margins and the text below it.
func checkClear(t *testing.T, n int, p pdfread.Page) {
	t.Helper()
	lowest, head := p.Height, headOf(p)
	for i, s := range head {
		lowest = min(lowest, s.Y)
		if last := head[max(0, i-1)]; i > 0 && last.Y == s.Y && s.X-last.X-last.Width < s.Size {
			t.Errorf("page %d: %q and %q are too near to one another", n, last.Text, s.Text)
		}
		if s.X < 56 || s.X+s.Width > p.Width-56 || s.Y+s.Size > p.Height-20 {
			t.Errorf("page %d: %q stands outside of the margins, at %v, %v", n, s.Text, s.X, s.Y)
		}
	}
	for _, s := range p.Spans {
		if s.Y+s.Size > lowest-s.Size/2 {
			t.Errorf("page %d: %q at %v is too near to the running head at %v", n, s.Text, s.Y, lowest)
			return
		}
	}
}

// TestLongestRunningHead leaves the title of a draft out where there would be no room for the paper.
func TestLongestRunningHead(t *testing.T) {
	h := report.Header{Council: "Wychwood", Body: "Cabinet", Title: "Rent", ShortTitle: strings.Repeat("rent ", 2000), Draft: true}
	for _, want := range []string{"Draft – Wychwood – Cabinet", "Draft"} {
		var got []string
		for _, s := range headOf(readOf(t, longReport(h), Options{}).Pages[1]) {
			got = append(got, s.Text)
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("the running head is %q, not %q", got, want)
		}
		h.Body = h.ShortTitle
	}
}
