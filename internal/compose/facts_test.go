package compose

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

func TestFacts(t *testing.T) {
	own := func(value string) change { return change{"case", `spend = "about £2.8m_*"`, "spend = " + value} }
	threshold := change{"council", "[[part]]", `[rules]
place = "Part 4"
[rules.exception."6(e)"]
title = "Rule 6 (e)"
[[rules.threshold]]
of = "tender"
from = 2020-01-01
more_than = "£100"
[[rules.threshold]]
of = "tender"
from = 2025-02-01
more_than = "£200"
[[part]]`}
	taken := change{"case", `asks = "approve"`, "asks = \"approve\"\ntaken_on = 2025-01-06\nrule = \"6(e)\"\nconsulted = [\"head\", \"clerk\"]"}
	tests := []struct {
		name, template, want string
		changes              []change
	}{
		{"money as written", "{{contract.value}}", "£5,000", nil},
		{"a date in words", "{{contract.ends}}", "31 March 2025", nil},
		{"a post by its title", "{{report.from}}", "Head of Works", nil},
		{"posts", "{{decision.consulted}}", "Head of Works and Clerk", []change{taken}},
		{"has and have", `{{plural report.from "has" "have"}} {{plural decision.consulted "has" "have"}}`, "has have", []change{taken}},
		{"a rule as it is cited", "{{decision.rule}}", "Rule 6 (e)", []change{taken, threshold}},
		{"the council's words", "{{a terms.exception}}, {{a terms.exception | capital}}", "an exemption, An exemption", nil},
		{"a, before a consonant", "{{a contract.type}}", "a goods", []change{{"case", "ends =", "type = \"goods\"\nends ="}}},
		{"the council, the body, the meeting", "{{council.name}}, {{meeting.body}}, {{meeting.date}}", "Town Council, Cabinet, 7 February 2025", nil},
		{"the place of the rules", "{{rules.place}}", "Part 4", []change{threshold}},
		{"the threshold of the meeting's day", "{{rules.threshold}}", "£200", []change{threshold}},
		{"the threshold of the day of the decision", "{{rules.threshold}}", "£100", []change{threshold, taken}},
		{"a date of the case's own", "{{facts.spend}}", "1 April 2024", []change{own("2024-04-01")}},
		{"words of the case's own", "{{facts.spend}}", "about £2.8m_*", nil},
		{"Markdown in a fact is text", "{{facts.spend}}", "[x](https://y) **z** `a` <b> &amp; ![c] {#d} \\", []change{own("'[x](https://y) **z** `a` <b> &amp; ![c] {#d} \\'")}},
		{"a list in a fact is text", "{{facts.spend}}", "1. x", []change{own(`"1. x"`)}},
		{"letters in a fact are text", "{{facts.spend}}", "(a) x", []change{own(`"(a) x"`)}},
		{"a bullet in a fact is text", "{{facts.spend}}", "- x", []change{own(`"- x"`)}},
		{"a caption in a fact is text", "{{facts.spend}}", "Table 2: x", []change{own(`"Table 2: x"`)}},
		{"a note in a fact is text", "{{facts.spend}}", "[^1] ![x](y z)", []change{own(`"[^1] ![x](y z)"`)}},
		{"signs of insertion in a fact are text", "{{facts.spend}}", "++x++ and ~~y~~", []change{own(`"++x++ and ~~y~~"`)}},
		{"lines of a fact are one", "{{facts.spend}}", "x - y z", []change{own("'''x\n- y\n\n  z'''")}},
		{"facts in lines and in names", "{{report.past_pathway}}, {{report.wards}}", "Scrutiny, 31 March 2025; Cabinet, Head of Works's and all",
			[]change{{"case", `from = "head"`, "from = \"head\"\npast_pathway = [\"Scrutiny, {{contract.ends}}\", \"Cabinet\"]\nwards = [\"{{post.head.title}}'s\", \"all\"]"}}},
		{"a fact in a fact", "{{facts.spend}}", "*£5,000* to 31 March 2025", []change{own(`"*{{contract.value}}* to {{contract.ends}}"`)}},
		{"the profile's figures", "{{rules.key_decision}}, {{rules.threshold.works}}, {{days.publication}} {{days.publication.count}} days", "£1,000, £900, 5 working days",
			[]change{threshold, {"council", "[rules]", "[days.publication]\nclear = 5\ncount = \"working\"\n[rules]\nkey_decision = \"£1,000\""},
				{"council", "[[rules.threshold]]", "[[rules.threshold]]\nof = \"works\"\nfrom = 2020-01-01\nmore_than = \"£900\"\n[[rules.threshold]]"}}},
		{"a post and who holds it", "{{post.head.title}}, {{post.head.name}}, {{post.head.email}}, {{body.cabinet.name}}", "Head of Works, A. Head, a@b.example, Cabinet",
			[]change{{"council", "[post.clerk]", "name = \"A. Head\"\nemail = \"a@b.example\"\n[post.clerk]"}}},
		{"a day as the council prints it", "{{contract.ends}}, {{facts.spend}}, {{meeting.date}}, {{meeting.weekday}}, {{meeting.occasion}}",
			"31st March 2025, 2nd January 2025, 7th February 2025, Friday, Cabinet – 7th February 2025", []change{own("2025-01-02"), {"council", "[terms]", "[dates]\nstyle = \"9th January 2025\"\n[terms]"}}},
		{"is", `{{if is decision.rule "Rule 6 (e)" "x"}}yes{{end}}{{if is contract.value "£1"}}no{{end}}`, "yes", []change{taken, threshold}},
		{"has", `{{if has "contract.value"}}yes{{end}}{{if has "contract.supplier"}}no{{end}}{{if has "facts.nought"}}no{{end}}`, "yes", nil},
		{"an empty list is not given", `x{{if has "decision.consulted"}}no{{end}}`, "x", []change{{"case", `asks = "approve"`, "asks = \"approve\"\nconsulted = []"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, list := compose(t, append(test.changes, purpose(test.template))...)
			r := report.Build(d, list)
			equal(t, "findings", findings(list), "")
			first := r.Parts[0].Sections[0].Blocks[0].(*report.Paragraph)
			equal(t, "the paragraph", report.Text(first.Runs), test.want)
		})
	}
}

func TestHeader(t *testing.T) {
	d, list := compose(t, change{"case", `"A paper"`, "'''\nA paper\non two lines\n'''"},
		change{"case", `from = "head"`, "from = [\"head\", \"clerk\"]\nshort_title = \"Paper\""},
		change{"council", "[body.cabinet]", "[page]\ndouble_sided = true\n[numbering]\nmarkers = [\"1\", \"(a)\"]\n[body.cabinet]"},
		change{"meeting", "date =", "published = 2025-01-30\ndate ="})
	equal(t, "findings", findings(list), "")
	want := report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Title: "A paper on two lines", ShortTitle: "Paper", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}}
	equal(t, "byline", d.Byline, "Report of the Head of Works and the Clerk")
	equal(t, "lead", d.Lead, "Cabinet – 7 February 2025")
	if got := d.Header; got.Council != want.Council || got.Body != want.Body || got.Date != want.Date || got.Title != want.Title || got.ShortTitle != want.ShortTitle || got.Language != want.Language || got.Issued != want.Issued {
		t.Errorf("header %+v, want %+v", got, want)
	}
	if !d.DoubleSided || d.Numbering.Scheme != report.Continuous || len(d.Numbering.Markers) != 2 {
		t.Errorf("double-sided %t, numbering %v", d.DoubleSided, d.Numbering)
	}
}

func TestSectionsLeftOut(t *testing.T) {
	const extra = "id = \"extra\"\nheading = \"Extra\"\n"
	optional := section(extra + "optional = true")
	wanted := block(`{{define "extra"}}It says {{contract.supplier}}: {{ask "more" "More?"}}{{end}}`)
	const purposeText = "# Purpose\nThe contract costs £5,000.\n\nBecause of about £2.8m\\_\\*.\n"
	tests := []struct {
		name           string
		changes        []change
		want, findings string
	}{
		{"an optional section without an answer", []change{optional}, purposeText, ""},
		{"an optional section with an answer", []change{optional, {"case", "why =", "extra = 'Yes.'\nwhy ="}}, purposeText + "# Extra\nYes.\n", ""},
		{"an optional section whose questions are not answered, with what its block lacks", []change{optional, wanted}, purposeText, ""},
		{"what both it and a later section lack", []change{section("id = \"last\"\nheading = \"Last\"\n"), optional, wanted, block(`{{define "last"}}{{contract.supplier}}{{end}}`)},
			purposeText + "# Last\n{{gap:missing%3A+contract.supplier}}\n", "content/cases/c.toml:12:2 missing-fact: contract.supplier is missing; the section \"Last\" uses it (t/papers/k/sections.md.tmpl:1:98) (give it under [contract]: supplier = …)\n"},
		{"what two sections lack", []change{section(extra), block(`{{define "extra"}}{{contract.supplier}}{{end}}`), purpose("The contract costs £5,000.{{with contract.supplier}}{{end}}")},
			purposeText + "# Extra\n{{gap:missing%3A+contract.supplier}}\n", "content/cases/c.toml:12:2 missing-fact: contract.supplier is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:34) (give it under [contract]: supplier = …)\n"},
		{"wording = false", []change{section(extra + "wording = false"), block(`{{define "extra"}}Standard.{{end}}`), {"case", "why =", "extra = 'Own.'\nwhy ="}}, purposeText + "# Extra\nOwn.\n", ""},
		{"standard wording alone", []change{section(extra), block(`{{define "extra"}}Standard.{{end}}`)}, purposeText + "# Extra\nStandard.\n", ""},
		{"none", []change{section(extra + `none = "No **news**."`), {"case", `from = "head"`, "from = \"head\"\nnone = \"extra\""}}, purposeText + "# Extra\nNo **news**.\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, list := compose(t, test.changes...)
			equal(t, "findings", findings(list), test.findings)
			got := sections(d)
			equal(t, "the paper", got, test.want)
		})
	}
}

// TestBadValues has values that are reported where they are read: what follows from them is not.
func TestBadValues(t *testing.T) {
	var list diag.List
	p := load(t, inputs(t, change{"case", `value = "£5,000"`, "value = 5"}, change{"case", "why = '''\nBecause of {{facts.spend}}.\n'''", "why = 1"},
		change{"case", `from = "head"`, "from = \"hed\"\ncontacts = [\"clrk\", \"clerk\"]"}, change{"case", `asks = "approve"`, "asks = 2"},
		purpose(`{{if asks "approve"}}x{{end}} {{contract.value}} {{report.from}} {{decision.rule}}`), change{"case", "[contract]", "rule = \"9\"\n[contract]"},
		section("id = \"contacts\"\nheading = \"Contacts\"\n")), &list)
	before := findings(&list)
	d := p.Draft(&list)
	equal(t, "findings", findings(&list), before)
	equal(t, "the paper", sections(d), "# Purpose\n{{gap:missing%3A+contract.value}} hed 9\n\n{{gap:missing%3A+why}}\n# Contacts\n\n")
	if c := d.Parts[0].Sections[1].Contacts; len(c) != 1 || c[0].Lines[0].Text != "Clerk" {
		t.Errorf("contacts %v", c)
	}
}

// TestFactsAreNoLists has facts that begin as an officer may type an item of a list. They are words wherever
// they stand, in each of several lines too.
func TestFactsAreNoLists(t *testing.T) {
	for _, sign := range []string{"•", "◦", "▪", "●", "■", "·", "–", "—", "-", "+", "*", "1.", "a)", "(a)", "A.", "2.3", "#", ">", "|", "Figure:"} {
		for _, template := range []string{"{{facts.spend}}", "Over\n{{facts.spend}}", "- {{facts.spend}}", "### {{facts.spend}}\n\nx"} {
			text := fact{text: sign + " x"}.String()
			var list diag.List
			report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{
				{ID: "s", Text: report.Markdown{Text: strings.ReplaceAll(template, "{{facts.spend}}", text), Origin: diag.NewSource("x", []byte(text)).Span}},
			}}}}, &list)
			equal(t, sign+" in "+template, findings(&list), "")
		}
		lines := fact{text: "x\n" + sign + " y"}.String()
		equal(t, "the second line of "+sign, strings.Split(lines, "\n")[1], fact{text: sign + " y"}.String())
	}
}

// A text that is taken to be in one line already has no other spaces than one that is made so.
func TestOneLine(t *testing.T) {
	signs := []string{"a", " ", "\t", "\n", "\r", "\u00a0"}
	for _, first := range signs {
		for _, second := range signs {
			for _, third := range signs {
				text := first + second + third
				want := strings.TrimSuffix(strings.TrimPrefix(oneLine("x\n|"+text+"|\nx"), "x |"), "| x")
				equal(t, text, oneLine(text), strings.Trim(want, " "))
			}
		}
	}
}
