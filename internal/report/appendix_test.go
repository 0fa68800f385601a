package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// withAppendices is a paper with a section that cites and one that lists appendices.
func withAppendices(n Numbering, cites string, all ...DraftAppendix) Draft {
	for i := range all {
		if all[i].Marker == "" {
			all[i].Marker = "Appendix A"
		}
	}
	return sectionsOf(n,
		DraftSection{ID: "body", Heading: "Body", Numbered: true, Text: markdown(cites)},
		DraftSection{ID: "appendices", Heading: "Appendices", Appendices: all})
}

// anAppendix stands in the paper.
func anAppendix(title, label, text string) DraftAppendix {
	return DraftAppendix{Title: markdown(title), Label: label, Text: markdown(text)}
}

func TestOwnAppendices(t *testing.T) {
	const cites = "One [](#plan), [](#first), [](#second) and [](#body).\n"
	plan := anAppendix("Plan", "plan", "First. {#first}\n\na) item\n\nSee [](#first).\n")
	costs := anAppendix("Costs", "", "Second, unlike [](#first). {#second}\n")
	elsewhere := DraftAppendix{Title: markdown("[Map](https://example.org/)")}
	scheme := func(a DraftAppendix, s Scheme, markers ...string) DraftAppendix {
		a.Scheme, a.Markers = s, markers
		return a
	}
	for _, c := range []struct {
		name  string
		draft Draft
		want  string
	}{
		{"afresh in each", withAppendices(Numbering{Scheme: Continuous, Markers: []string{"1.", "(a)"}}, cites, plan, elsewhere, costs), `
## Body
1. One Appendix A, paragraph 1 of Appendix A, paragraph 1 of Appendix C and “Body”. <para-1>
## Appendices
Appendix A Plan <>
Appendix B Map <appendix-b>
Appendix C Costs <>
## Appendix A: Plan
1. First. <appendix-a-1>
(a) item <appendix-a-1-a>
2. See paragraph 1. <appendix-a-2>
## Appendix C: Costs
1. Second, unlike paragraph 1 of Appendix A. <appendix-c-1>
`},
		{"on from the paper", withAppendices(Numbering{Scheme: Continuous}, cites, scheme(plan, Continuous), scheme(costs, Continuous)), `
## Body
1. One Appendix A, paragraphs 2, 4 and “Body”. <para-1>
## Appendices
Appendix A Plan <>
Appendix B Costs <>
## Appendix A: Plan
2. First. <para-2>
a) item <para-2-a>
3. See paragraph 2. <para-3>
## Appendix B: Costs
4. Second, unlike paragraph 2. <para-4>
`},
		{"below the letter, in a paper that numbers headings", withAppendices(Numbering{Scheme: Decimal, Markers: []string{"1.", "1.1."}}, cites, scheme(plan, Decimal), scheme(costs, Decimal)), `
## 1. Body
1.1. One Appendix A, paragraphs A.1, B.1 and section 1. <para-1-1>
## Appendices
Appendix A Plan <>
Appendix B Costs <>
## Appendix A: Plan
A.1. First. <appendix-a-1>
a) item <appendix-a-1-a>
A.2. See paragraph A.1. <appendix-a-2>
## Appendix B: Costs
B.1. Second, unlike paragraph A.1. <appendix-b-1>
`},
		{"by the letter alone", withAppendices(Numbering{Scheme: Continuous}, "One [](#first) and [](#second).\n", scheme(anAppendix("Plan", "", "First. {#first}\n\na) item\n"), "", "A1", "1.1.1"), scheme(costs, "", "A1", "1.1.1")), `
## Body
1. One paragraphs A1 and B1. <para-1>
## Appendices
Appendix A Plan <>
Appendix B Costs <>
## Appendix A: Plan
A1 First. <appendix-a-1>
A1.1 item <appendix-a-1-1>
## Appendix B: Costs
B1 Second, unlike paragraph A1. <appendix-b-1>
`},
		{"markers of their own", withAppendices(Numbering{Scheme: Decimal}, "One [](#first).\n", scheme(plan, Restarting, "(i)", "1)")), `
## 1. Body
1.1 One paragraph (i) of Appendix A. <para-1-1>
## Appendices
Appendix A Plan <>
## Appendix A: Plan
(i) First. <appendix-a-i>
1) item <appendix-a-i-1>
(ii) See paragraph (i). <appendix-a-ii>
`},
		{"not counted, in a paper that counts nothing", withAppendices(Numbering{Scheme: Unnumbered}, "One [](#plan).\n", anAppendix("Plan", "plan", "First.\n")), `
## Body
One Appendix A. <>
## Appendices
Appendix A Plan <>
## Appendix A: Plan
First. <>
`},
	} {
		if got := whole(t, c.draft); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestAppendixAfterParts stands outside of the parts that have a title, on pages of its own.
func TestAppendixAfterParts(t *testing.T) {
	d := withAppendices(Numbering{}, "One.\n", anAppendix("Plan", "", "- x\n"), anAppendix("Costs", "", "Words.\n"))
	d.Parts[0].Title = "Part B"
	d.Parts[0].Sections[1].Appendices[1].Landscape = true
	r := build(t, d)
	if len(r.Parts) != 2 || r.Parts[1].Title != "" || len(r.Parts[1].Sections) != 2 {
		t.Fatalf("the parts are %+v", r.Parts)
	}
	if a, b := r.Parts[1].Sections[0].Placement, r.Parts[1].Sections[1].Placement; a != OwnPages || b != Landscape {
		t.Errorf("the appendices stand on %v and %v", a, b)
	}
}

// TestAppendixMarkerWithColon has one colon before the title, whether the marker of the profile brings it or not.
func TestAppendixMarkerWithColon(t *testing.T) {
	plan, map1 := anAppendix("Plan", "", "Words.\n"), DraftAppendix{Title: markdown("Map"), File: &Attachment{Pages: 1}}
	plan.Marker, map1.Marker = "Appendix A:", "Appendix A:"
	r := build(t, withAppendices(Numbering{}, "One.\n", plan, map1))
	equal(t, "the heading", r.Parts[0].Sections[2].Title(), "Appendix A: Plan")
	equal(t, "the file", r.Attachments[0].Title, "Appendix B: Map")
}

// TestAppendixListedTwice stands once, where its list is printed again too.
func TestAppendixListedTwice(t *testing.T) {
	d := withAppendices(Numbering{}, "[](#plan)\n", anAppendix("Plan", "plan", "Words.\n"))
	again := d.Parts[0].Sections[1]
	again.ID, again.Again = "again", true
	d.Parts[0].Sections = append(d.Parts[0].Sections, again)
	if got := strings.Count(whole(t, d), "## Appendix A: Plan"); got != 1 {
		t.Errorf("the appendix stands %d times", got)
	}
}

// TestAppendixWithoutCount has a marker that can't count, which the profile's own check reports.
func TestAppendixWithoutCount(t *testing.T) {
	for _, marker := range []string{"Appendix", "x"} {
		a := anAppendix("Plan", "plan", "Words. {#x}\n\nTable: t {#t}\n\n| a |\n|---|\n| b |\n")
		a.Marker, a.Scheme = marker, Decimal
		var list diag.List
		Build(withAppendices(Numbering{Apart: true}, "[](#plan), [](#x) and [](#t)\n", a), &list)
	}
}

func TestAppendixLabelTwice(t *testing.T) {
	var list diag.List
	Build(withAppendices(Numbering{}, "Words. {#plan}\n", anAppendix("Plan", "plan", "Words.\n")), &list)
	if got := findings(&list); !strings.Contains(got, "doubled-label") {
		t.Errorf("the findings are %q", got)
	}
}

func TestAppendixCaptions(t *testing.T) {
	table := func(name string) string { return "Table: " + name + " {#" + name + "}\n\n| a |\n|---|\n| b |\n\n" }
	draft := func(marker string, n Numbering) Draft {
		d := withAppendices(n, "See [](#one), [](#two), [](#three) and [](#four).\n\n"+table("one"),
			anAppendix("Plan", "", "Words.\n\n"+table("two")+table("three")), anAppendix("Costs", "", table("four")))
		for i := range d.Parts[0].Sections[1].Appendices {
			d.Parts[0].Sections[1].Appendices[i].Marker = marker
		}
		return d
	}
	for _, c := range []struct {
		marker string
		n      Numbering
		want   string
	}{
		{"Appendix A", Numbering{}, "See Tables 1, 2, 3 and 4."},
		{"Appendix A", Numbering{Apart: true}, "See Tables 1, A1, A2 and B1."},
		{"Annex 1", Numbering{Apart: true}, "See Tables 1, 1.1, 1.2 and 2.1."},
	} {
		if got := whole(t, draft(c.marker, c.n)); !strings.Contains(got, c.want) {
			t.Errorf("%s %+v: %s is not in\n%s", c.marker, c.n, c.want, got)
		}
	}
}

// TestAmendedAppendix keeps the numbers that the paragraphs and tables of an appendix had.
func TestAmendedAppendix(t *testing.T) {
	const table = "\n\nTable: %s\n\n| a |\n|---|\n| b |\n\n"
	of := func(n Numbering, scheme Scheme, words ...string) Draft {
		var text strings.Builder
		for _, w := range words {
			text.WriteString("The words of " + w + strings.Replace(table, "%s", "Table of "+w, 1))
		}
		a := anAppendix("Plan", "", text.String())
		a.Scheme = scheme
		return withAppendices(n, "Body.\n", a)
	}
	for scheme, want := range map[Scheme]string{
		Restarting: "1. apples, 1A. cherries, 2. pears; A1, A1A, A2",
		Decimal:    "A.1 apples, A.1A cherries, A.2 pears; A1, A1A, A2",
		Continuous: "2. apples, 2A. cherries, 3. pears; A1, A1A, A2",
	} {
		n := Numbering{Scheme: Continuous, Apart: true}
		n.Amends = build(t, of(n, scheme, "apples", "pears")).Ledger()
		r := build(t, of(n, scheme, "apples", "cherries", "pears"))
		var paragraphs, tables []string
		s := r.Parts[0].Sections[2]
		walk(s.Blocks, func(b Block) {
			switch b := b.(type) {
			case *Paragraph:
				paragraphs = append(paragraphs, b.Marker+strings.TrimPrefix(Text(b.Runs), "The words of"))
			case *Table:
				tables = append(tables, b.Caption.Number)
			}
		})
		if got := strings.Join(paragraphs, ", ") + "; " + strings.Join(tables, ", "); got != want || s.Title() != "Appendix A: Plan" {
			t.Errorf("%s: %s, %s, want %s", scheme, s.Title(), got, want)
		}
	}
}
