package compose

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// welsh makes a language that of the papers of the council.
func welsh(c ...change) []change {
	return append(c, change{"council", "name =", "language = \"cy\"\nname ="})
}

// TestWelsh has what the program prints of its own in a paper, beside an officer's words.
func TestWelsh(t *testing.T) {
	for _, test := range []struct {
		name, want string
		changes    []change
	}{
		{"a day", "31 Mawrth 2025", []change{answer("{{contract.ends}}")}},
		{"a day of the case's own", "1 Ebrill 2024", []change{answer("{{facts.spend}}"), {"case", `spend = "about £2.8m_*"`, "spend = 2024-04-01"}}},
		{"posts", "Head of Works a Clerk", []change{answer("{{decision.consulted}}"), {"case", `asks = "approve"`, "asks = \"approve\"\nconsulted = [\"head\", \"clerk\"]"}}},
		{"yes", "Ie", []change{answer("{{decision.key}}"), {"case", `asks = "approve"`, "asks = \"approve\"\nkey = true"}}},
		{"the meeting", "Cabinet – 7 Chwefror 2025", []change{answer("{{meeting.occasion}}")}},
		{"a total", "| Cyfanswm | £1,180 |", tabled(`total = "2025-26"`)},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, list := compose(t, welsh(test.changes...)...)
			equal(t, "findings", findings(list), "")
			if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, test.want) {
				t.Errorf("the section is\n%s\nwithout\n%s", text, test.want)
			}
		})
	}
}

// TestWelshGap has a gap in the paper's language for what a template has not written.
func TestWelshGap(t *testing.T) {
	d, _ := compose(t, welsh(purpose(`{{template "x"}}`))...)
	if text := d.Parts[0].Sections[0].Text.Text; !strings.Contains(text, report.GapMark(`ar goll: gweddill yr adran hon, na ellir defnyddio ei thempled`)) {
		t.Error(text)
	}
}

func TestWelshHeader(t *testing.T) {
	d, list := compose(t, welsh(change{"case", `from = "head"`, "from = [\"head\", \"clerk\"]"})...)
	equal(t, "findings", findings(list), "")
	equal(t, "language", d.Language, "cy")
	equal(t, "lead", d.Lead, "Cabinet – 7 Chwefror 2025")
	equal(t, "byline", d.Byline, "Adroddiad yr Head of Works a’r Clerk")
}

// TestLanguageOfTheCase takes the language of a case over that of its profile, and that of a part over both.
func TestLanguageOfTheCase(t *testing.T) {
	d, list := compose(t, welsh(change{"case", "kind ", "language = \"en-GB\"\nkind "}, change{"council", "[[part]]", "[[part]]\nlanguage = \"cy\""}, purpose("{{contract.ends}}"))...)
	equal(t, "findings", findings(list), "")
	equal(t, "language", d.Language, "en-GB")
	equal(t, "lead", d.Lead, "Cabinet – 7 February 2025")
	equal(t, "the part's language", d.Parts[0].Language, "cy")
	r := report.Build(d, list)
	equal(t, "a day in the part", report.Text(r.Parts[0].Sections[0].Blocks[0].(*report.Paragraph).Runs), "31 Mawrth 2025")
}

// TestExemptInWales cites the paragraphs for Wales in a Welsh paper, and in one whose profile has words for that.
func TestExemptInWales(t *testing.T) {
	section := change{"council", "[[part.section]]", "[[part.section]]\nid = \"appendices\"\nheading = \"Atodiadau\"\n[[part.section]]"}
	appendix := change{"case", "[prose]", "[[appendix]]\ntitle = \"Prisiau\"\nexempt = [\"14\", \"18\"]\n[prose]"}
	own := change{"council", "[[part]]", "[appendices]\nexempt = \"by {{appendix.exempt}} of Part 4\"\n[[part]]"}
	for _, test := range []struct {
		want    string
		found   string
		changes []change
	}{
		{"Prisiau (wedi’i eithrio o dan baragraffau 14 ac 18 o Atodlen 12A i Ddeddf Llywodraeth Leol 1972)", "", welsh(section, appendix)},
		{"Prisiau (by paragraphs 14 and 18 of Part 4)", "", []change{section, appendix, own}},
		{"", `exempt-ground: Part 1 of Schedule 12A has no paragraph "14"`, []change{section, appendix}},
		{"", "in Wales it is one of Part 4, 12 to 18", []change{section, appendix}},
		{"Prisiau (yn ôl paragraffau 14 ac 18)", "", welsh(section, appendix, change{"council", "[[part]]", "[appendices]\nexempt = \"yn ôl {{ appendix.exempt }}\"\n[[part]]"})},
		{"Prisiau (o dan baragraffau 14 ac 18)", "", welsh(section, appendix, change{"council", "[[part]]", "[appendices]\nexempt = \"o dan {{ appendix.exempt }}\"\n[[part]]"})},
	} {
		d, list := compose(t, test.changes...)
		if got := findings(list); (got == "") != (test.found == "") || !strings.Contains(got, test.found) {
			t.Errorf("findings: %s, want %q", got, test.found)
		}
		if got := d.Parts[0].Sections[0].Appendices[0].Title.Text; test.want != "" && got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}
