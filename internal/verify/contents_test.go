package verify

import (
	"testing"

	"cabinet/internal/pdfread"
)

// A printed list of contents that names a wrong page, to the eye or to the ear, another heading or nothing is told.
func TestListedContents(t *testing.T) {
	reading := func(l Listed) Reading {
		heading := Item{Heading: true, Text: "2. Costs [1]", Jumps: []Jump{{Words: "[1]", Address: "note-1"}}, page: 12}
		return Reading{Items: []Item{{Text: "Words"}, heading}, Addresses: map[string]int{"costs": 1}, Listed: []Listed{l}}
	}
	said := []string{"page 12", "2. Costs, page 12"}
	to := Jump{Words: "2. Costs", Address: "costs", To: 1}
	tests := []struct {
		listed Listed
		want   string
	}{
		{Listed{to, "12", said}, ""},
		{Listed{to, "2", said}, "contents: contents: 2, not 2. Costs, page 12"},
		{Listed{to, "", nil}, "contents: contents: none, not 2. Costs, page 12"},
		{Listed{to, "12", []string{"page 11", said[1]}}, "contents: contents: page 11, not 2. Costs, page 12"},
		{Listed{to, "12", []string{said[0], "2. Costs, page 1"}}, "contents: contents: 2. Costs, page 1, not 2. Costs, page 12"},
		{Listed{Jump{Words: "3. Costs", To: 1}, "12", said}, "contents: contents: 3. Costs, not 2. Costs [1]"},
		{Listed{Jump{Words: "Words", To: 0}, "12", said}, "contents: contents: leads elsewhere, not Words"},
		{Listed{Jump{Words: "2. Costs", To: nowhere}, "12", said}, "contents: contents: leads nowhere, not 2. Costs"},
	}
	paper := Paper{Items: []Expected{{Where: "1", Words: "Words"}, {Where: "2", Heading: true, Marker: "2.", Words: "Costs [1]", References: []Reference{{"[1]", "note-1", ""}}}}}
	for _, test := range tests {
		var got []Difference
		for _, d := range Compare(paper, Format{}, reading(test.listed)) {
			if d.What == Contents {
				got = append(got, d)
			}
		}
		if told(got) != test.want {
			t.Errorf("%+v: got %q, want %q", test.listed, told(got), test.want)
		}
	}
}

// TestPlacesWithoutWords has no place for a sign that is nothing, which may be all that the last element of a file has.
func TestPlacesWithoutWords(t *testing.T) {
	var r treeReader
	r.node(&pdfread.Node{Role: "P", Parts: []pdfread.Part{{Text: "\u2060", At: pdfread.Destination{Page: 1}}}})
	if r.close(); len(r.places) > len(r.Items) {
		t.Errorf("%d places of %d items", len(r.places), len(r.Items))
	}
}

// TestWordsBesideContents reads what stands in the section of a list of contents, or in the list, and is no entry.
func TestWordsBesideContents(t *testing.T) {
	node := func(role, text string, kids ...*pdfread.Node) *pdfread.Node {
		n := &pdfread.Node{Role: role, Text: text, Kids: kids, Parts: []pdfread.Part{{Text: text}}}
		for _, kid := range kids {
			n.Parts = append(n.Parts, pdfread.Part{Kid: kid})
		}
		return n
	}
	var r treeReader
	r.node(node("Sect", "", node("H2", "Contents"), node("TOC", "", node("TOCI", "within", node("Link", "1. Costs"))), node("P", "below")))
	r.close()
	if got := r.Text(); got != "within\nbelow\n" || len(r.Listed) != 1 {
		t.Errorf("%d entries are read, and as words %q", len(r.Listed), got)
	}
}

// A heading whose words have no room is read by what stands for them, and is on its page all the same.
func TestShortenedHeading(t *testing.T) {
	var r treeReader
	r.node(&pdfread.Node{Role: "H1", Alt: "Agenda Item 7 Slides of the board", Parts: []pdfread.Part{{Text: "Agenda Item 7 Slides…", At: pdfread.Destination{Page: 3}}}})
	r.close()
	if len(r.Items) != 1 || r.Items[0].Text != "Agenda Item 7 Slides of the board" || !r.Items[0].Heading || len(r.places) != 1 {
		t.Errorf("read as %+v at %v", r.Items, r.places)
	}
}
