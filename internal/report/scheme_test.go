package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// schemePaper is a paper of three sections, the second without numbers, with references to all.
func schemePaper(scheme Scheme, markers ...string) Draft {
	return Draft{
		Numbering: Numbering{Scheme: scheme, Markers: markers},
		Parts: []DraftPart{{Sections: []DraftSection{
			{ID: "purpose", Heading: "Purpose", Numbered: true, Text: markdown("One. {#one}\n\nTwo:\n\na) x {#x}\n   i) deep {#deep}\nb) y\n")},
			{ID: "contacts", Heading: "Contacts", Text: markdown("Nobody.\n")},
			{ID: "evidence", Heading: "Evidence base", Numbered: true, Text: markdown("Three. {#three}\n\nSee [](#one), [](#three), [](#x), [](#deep), [](#purpose); [](#one) to [](#x); [#](#one).\n")},
		}}},
	}
}

func TestSchemes(t *testing.T) {
	for _, c := range []struct {
		draft Draft
		want  string
	}{
		{schemePaper(Continuous), `
Purpose
1. para-1
2. para-2
a) para-2-a
i) para-2-a-i
b) para-2-b
Contacts
Evidence base
3. para-3
4. para-4
See paragraphs 1, 3, 2(a), 2(a)(i), “Purpose”; paragraphs 1 to 2(a); 1.
`},
		{schemePaper(Decimal, "1.", "(a)", "(i)"), `
1. Purpose
1.1 para-1-1
1.2 para-1-2
(a) para-1-2-a
(i) para-1-2-a-i
(b) para-1-2-b
Contacts
2. Evidence base
2.1 para-2-1
2.2 para-2-2
See paragraphs 1.1, 2.1, 1.2(a), 1.2(a)(i), section 1; paragraphs 1.1 to 1.2(a); 1.1.
`},
		{schemePaper(Restarting), `
Purpose
1. purpose-1
2. purpose-2
a) purpose-2-a
i) purpose-2-a-i
b) purpose-2-b
Contacts
Evidence base
1. evidence-1
2. evidence-2
See paragraph 1 of “Purpose”, paragraph 1, paragraphs 2(a), 2(a)(i) of “Purpose”, “Purpose”; paragraphs 1 to 2(a) of “Purpose”; 1.
`},
		{schemePaper(Lettered, "1", "a)", "i)"), `
1 Purpose
a) para-1-a
b) para-1-b
i) para-1-b-i
A) para-1-b-i-A
ii) para-1-b-ii
Contacts
2 Evidence base
a) para-2-a
b) para-2-b
See paragraphs 1(a), 2(a), 1(b)(i), 1(b)(i)(A), section 1; paragraphs 1(a) to 1(b)(i); 1(a).
`},
	} {
		t.Run(string(c.draft.Numbering.Scheme), func(t *testing.T) {
			var list diag.List
			r := Build(c.draft, &list)
			if list.Len() > 0 {
				t.Fatal(findings(&list))
			}
			equal(t, "numbers", outline(r), strings.TrimPrefix(c.want, "\n"))
		})
	}
}

// What the program puts around a heading that it cites is straight where the paper's own quotation marks are.
func TestCitedQuotes(t *testing.T) {
	for typed, want := range map[string]string{
		"The Council's.":               `See paragraph 1 of "Costs", "Costs".`,
		"The Council’s and Ann's ‘x’.": "See paragraph 1 of “Costs”, “Costs”.",
		"None.":                        "See paragraph 1 of “Costs”, “Costs”.",
	} {
		var list diag.List
		r := Build(Draft{Numbering: Numbering{Scheme: Restarting}, Parts: []DraftPart{{Sections: []DraftSection{
			{ID: "costs", Heading: "Costs", Numbered: true, Text: markdown(typed + " {#one}\n")},
			{ID: "risks", Heading: "Risks", Numbered: true, Text: markdown("See [](#one), [](#costs).\n")},
		}}}}, &list)
		if got := outline(r); !strings.HasSuffix(got, want+"\n") || list.Len() > 0 {
			t.Errorf("%s\n%swant %s\n%s", typed, got, want, findings(&list))
		}
	}
}

// A paper that is made again has the marks that it was published with, whatever most of its own are.
func TestQuotesStay(t *testing.T) {
	for straight, want := range map[bool]string{true: `See "Costs".`, false: "See “Costs”."} {
		for _, typed := range []string{"The Council's.", "The Council’s."} {
			r := build(t, Draft{Straight: &straight, Parts: []DraftPart{{Sections: []DraftSection{
				{ID: "costs", Heading: "Costs", Numbered: true, Text: markdown(typed)}, {ID: "risks", Heading: "Risks", Numbered: true, Text: markdown("See [](#costs).")},
			}}}})
			equal(t, typed, outline(r), "Costs\n1. para-1\nRisks\n2. para-2\n"+want+"\n")
		}
	}
}

// outline is the headings, markers and addresses of a report, and its last words.
func outline(r *Report) string {
	var b strings.Builder
	last := ""
	r.eachSection(func(s *Section) {
		b.WriteString(s.Title() + "\n")
		walk(s.Blocks, func(block Block) {
			if p, ok := block.(*Paragraph); ok && p.Marker != "" {
				b.WriteString(p.Marker + " " + p.Anchor + "\n")
				last = Text(p.Runs)
			}
		})
	})
	return b.String() + last + "\n"
}

func TestUnnumberedScheme(t *testing.T) {
	var list diag.List
	Build(schemePaper(Unnumbered), &list)
	for _, d := range list.Sorted() {
		if d.Rule != "no-number" {
			t.Errorf("%v", d)
		}
	}
	if list.Len() == 0 {
		t.Error("references to paragraphs without numbers have no finding")
	}
}

// TestRecommendations are numbered outside the paper's numbering, by markers of their own, and cited so.
func TestRecommendations(t *testing.T) {
	d := Draft{Parts: []DraftPart{{Sections: []DraftSection{
		{ID: "recommendations", Heading: "Recommendations", Markers: []string{"1)", "(i)"}, Cite: "recommendation",
			Text: markdown("Cabinet is asked to:\n\na) approve; {#approve}\nb) delegate:\n   i) to one, {#one}\n   ii) to two. {#two}\n")},
		{ID: "background", Heading: "Background", Numbered: true, Text: markdown("See [](#approve), [](#one) and [](#two). [](#approve) stands.\n\na) x\n")},
	}}}}
	var list diag.List
	r := Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	var b strings.Builder
	r.Paragraphs(func(p *Paragraph) { b.WriteString(p.Marker + " " + p.Anchor + " " + Text(p.Runs) + "\n") })
	equal(t, "recommendations", b.String(), `  Cabinet is asked to:
1) recommendations-1 approve;
2) recommendations-2 delegate:
(i) recommendations-2-i to one,
(ii) recommendations-2-ii to two.
1. para-1 See recommendations 1, 2(i) and 2(ii). Recommendation 1 stands.
a) para-1-a x
`)
}

// TestTakenAddress reports a label and a section that have the address of a number.
func TestTakenAddress(t *testing.T) {
	for _, d := range []Draft{
		{Numbering: Numbering{Scheme: Restarting}, Parts: []DraftPart{{Sections: []DraftSection{{ID: "one", Numbered: true, Text: markdown("One. {#one-2}\n\nTwo.\n")}}}}},
		{Numbering: Numbering{Scheme: Restarting}, Parts: []DraftPart{{Sections: []DraftSection{{ID: "one", Numbered: true, Text: markdown("One.\n")}, {ID: "one-1"}}}}},
		{Parts: []DraftPart{{Sections: []DraftSection{{ID: "one", Numbered: true, Text: markdown("One.\n")}, {ID: "two", Numbered: true, First: "1", Text: markdown("Two.\n")}}}}},
		{Numbering: Numbering{First: 17, Markers: []string{"1.", "1)"}}, Parts: []DraftPart{{Sections: []DraftSection{{ID: "one", Numbered: true, Text: markdown("One:\n\n1) a\n2) b\n")}, {ID: "two", Numbered: true, First: "17.2", Text: markdown("Two.\n")}}}}},
	} {
		var list diag.List
		if Build(d, &list); list.Len() != 1 || list.Sorted()[0].Rule != "doubled-label" {
			t.Errorf("findings:\n%s", findings(&list))
		}
	}
}
