package pipeline

import (
	"strings"
	"testing"
)

// Each address of a paper's page is found where it was written and on the page of the PDF that has it; nothing stands before what is
// above it.
func TestSpots(t *testing.T) {
	p := newTwo(t)
	r := p.render(nil)
	spots := r.Spots(address1 + "/sena-tribunal-officers")
	if got := spots["para-1"]; got.Pages["sena-tribunal-officers.pdf"] != 1 {
		t.Errorf("the first paragraph: %+v", got)
	}
	in := spots["para-10"]
	if !strings.Contains(in.At.Text(), "there is a national shortage") || !strings.HasSuffix(in.At.File(), case1) {
		t.Errorf("paragraph 10 is %s: %q", in.At, in.At.Text())
	}
	last := spots["para-23"].Pages["sena-tribunal-officers.pdf"]
	if last < in.Pages["sena-tribunal-officers.pdf"] || last < 2 {
		t.Errorf("paragraph 10 is on %v, 23 on page %d", in.Pages, last)
	}
	if got := r.Spots("nowhere"); got != nil {
		t.Errorf("a page that is not there: %v", got)
	}
	p.change(case1, "[report]", "[report")
	if got := p.render(r).Spots(address1 + "/sena-tribunal-officers"); got != nil {
		t.Errorf("a paper as it was last: %v", got)
	}
}

// The items of an agenda are found in the file of its meeting, in the agenda by itself and in the pack, whether it was made now or is taken
// over as it was.
func TestSpotsOfAgenda(t *testing.T) {
	p := withStanding(t, "apologies")
	r := p.render(nil)
	itemsHaveSpots(t, r)
	itemsHaveSpots(t, p.render(r))
}

func itemsHaveSpots(t *testing.T, r *Rendering) {
	t.Helper()
	found := false
	for anchor, spot := range r.Spots(address1) {
		if !strings.HasPrefix(anchor, "item-") {
			continue
		}
		if spot.Pages["agenda.pdf"] != 1 {
			t.Errorf("%s: %+v", anchor, spot)
		}
		if on, packed := spot.Pages["pack.pdf"]; packed {
			found = true
			if on < 2 {
				t.Errorf("%s is on page %d of the pack", anchor, on)
			}
		}
	}
	if !found {
		t.Errorf("no item is found in the pack: %+v", r.Spots(address1))
	}
}
