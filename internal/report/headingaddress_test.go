package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// addressed is what leads to each heading of a report: a line for each.
func addressed(r *Report) string {
	var b strings.Builder
	for _, p := range r.Parts {
		if p.Title != "" {
			fmt.Fprintf(&b, "%s <%s>\n", p.Title, p.Anchor)
		}
		for _, s := range p.Sections {
			for _, h := range s.Headings() {
				fmt.Fprintf(&b, "%s <%s>\n", Text(h.Title()), h.Address())
			}
		}
	}
	return b.String()
}

// knownHeadings are the headings of a report as a file of it would tell them.
func knownHeadings(r *Report) (all []amend.Known) {
	for _, p := range r.Parts {
		if p.Title != "" {
			all = append(all, amend.Known{Words: p.Title, Printed: printedAt(p.Anchor)})
		}
		for _, s := range p.Sections {
			for _, h := range s.Headings() {
				all = append(all, amend.Known{Words: h.Listed(), Printed: printedAt(h.Address())})
			}
		}
	}
	return all
}

func TestHeadingsHaveAddresses(t *testing.T) {
	long := strings.Repeat("considerations ", 20)
	d := Draft{Numbering: Numbering{Scheme: Decimal}, Parts: []DraftPart{
		{Title: "Part A", Sections: []DraftSection{
			{ID: "options", Heading: "Options", Text: markdown("### The council’s *own* view\n\nText.\n\n#### Costs\n\nText.\n\n### Costs\n\nText. {#options-costs-2}\n\n### Costs\n\nText.\n\n### 1986: £5 & more?\n\nText.\n\n### Named {#mine}\n\nText.")},
			{ID: "table", Heading: "Table", Text: markdown("### 1\n\nText.\n\n### Ŵyl y Tŷ\n\nText.\n\n### Ελλάδα\n\nText.\n\n### ☐ ⚠\n\nText.\n\n- Item\n\n  ### In an item\n\n  Text.")},
		}},
		{Title: "Exempt", Sections: []DraftSection{
			{ID: strings.Repeat("s", 180), Heading: "Long", Text: markdown("### " + long + "\n\nText.")},
			{ID: "empty", Text: markdown("### Costs\n\nText.")},
			{ID: "numbered", Heading: "Numbered", Numbered: true, Subheadings: NumberedSubheadings, Text: markdown("### Costs\n\nText.\n\n#### Costs\n\nText.")},
		}},
		{Title: "Part A", Sections: []DraftSection{{ID: "last", Heading: "Last", Text: markdown("Text.")}}},
	}}
	r := build(t, d)
	equal(t, "addresses", addressed(r), `Part A <part-a>
The council’s own view <options-the-councils-own-view>
Costs <options-costs>
Costs <options-costs-3>
Costs <options-costs-4>
1986: £5 & more? <options-1986-5-more>
Named <mine>
1 <table-1>
Ŵyl y Tŷ <table-wyl-y-ty>
Ελλάδα <table-heading>
☐ ⚠ <table-heading-2>
In an item <table-in-an-item>
Exempt <part-exempt>
`+strings.TrimSpace(long)+` <`+strings.Repeat("s", 100)+`-considerations-considerations-considerations-considerations>
Costs <empty-costs>
1.1 Costs <para-1-1>
Costs <numbered-costs>
Part A <part-a-2>
`)
}

// An address that a version published stays with its heading, whatever is put before it or taken away; one that
// nothing has any more is given to no other heading.
func TestAddressesStayInAmendments(t *testing.T) {
	first := build(t, unnumbered("### Costs\n\nOne.\n\n### Costs\n\nTwo.\n\n### The view of the council\n\nThree.\n\n### Old\n\nFour."))
	published := &Addresses{Known: knownHeadings(first)}
	d := unnumbered("### New\n\nZero.\n\n### Costs\n\nOne.\n\n### Costs {#costs}\n\nTwo.\n\n### The view of the whole council\n\nThree.\n\n### Old!\n\nFour. {#one-new}")
	d.Addresses = published
	second := build(t, d)
	equal(t, "addresses", addressed(second), `New <one-new-2>
Costs <one-costs>
Costs <one-costs-2>
The view of the whole council <one-the-view-of-the-council>
Old! <one-old-2>
`)
	d.Addresses = &Addresses{Known: knownHeadings(second), Whole: true}
	equal(t, "addresses made again", addressed(build(t, d)), addressed(second))
	d.Addresses = &Addresses{Whole: true}
	equal(t, "addresses of a file that tells none", addressed(build(t, d)), "New <>\nCosts <>\nCosts <costs>\nThe view of the whole council <>\nOld! <>\n")
}

// No two things of any paper have one address.
func TestAddressesAreUnique(t *testing.T) {
	d := Draft{Numbering: Numbering{Scheme: Restarting}}
	for i := range 40 {
		text := "### Costs\n\nText. {#s-1-costs}\n\n#### 1\n\nText.\n\nTable: Costs\n\n| a | b |\n| - | - |\n| c | d |\n"
		if i > 0 {
			text = strings.Replace(text, " {#s-1-costs}", "", 1)
		}
		d.Parts = append(d.Parts, DraftPart{Title: "Part", Sections: []DraftSection{{ID: fmt.Sprintf("s-%d", i), Heading: "S", Numbered: true, Text: markdown(text)}}})
	}
	var list diag.List
	r := Build(d, &list)
	seen := map[string]bool{}
	once := func(address string) {
		if address != "" && seen[address] {
			t.Errorf("%s stands twice", address)
		}
		seen[address] = true
	}
	for _, p := range r.Parts {
		once(p.Anchor)
		for _, s := range p.Sections {
			once(s.ID)
		}
	}
	r.Blocks(func(b Block) {
		if anchor := anchorOf(b); anchor != nil {
			once(*anchor)
		}
		if label, _ := b.named(&Section{}); label != nil {
			once(*label)
		}
	})
}

func printedAt(anchor string) number.Printed { return number.Printed{Anchor: anchor} }
