package compose

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// appendixSection is a profile with a section for appendices.
func appendixSection(data string) []change {
	return []change{section("id = \"appendices\"\nheading = \"Appendices\"\nnumbered = false\n"), {"case", "[prose]", data + "\n[prose]"}}
}

func TestAppendices(t *testing.T) {
	d, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Plan\"\nlink = \"https://example.org/a>b\"\n[[appendix]]\ntitle = \"Costs\"\nexempt = [\"3\", \"5\"]\n")...)
	equal(t, "findings", findings(list), "")
	var got []string
	for _, a := range d.Parts[0].Sections[1].Appendices {
		got = append(got, a.Marker+": "+a.Title.Text)
	}
	equal(t, "appendices", strings.Join(got, "\n"), "Appendix A: [Plan](<https://example.org/a%3Eb>)\nAppendix A: Costs (exempt under paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972)")
}

// TestExemptInBrackets takes the brackets of the profile's own words, and leads to an appendix by its label.
func TestExemptInBrackets(t *testing.T) {
	data := "[[appendix]]\ntitle = \"Plan\"\nlink = \"#costs\"\n[[appendix]]\ntitle = \"Costs\"\nlabel = \"costs\"\nexempt = \"3\"\n"
	d, list := compose(t, append(appendixSection(data), change{"council", "[[part]]", "[appendices]\nexempt = \"(by {{appendix.exempt}})\"\n[[part]]"})...)
	equal(t, "findings", findings(list), "")
	all := d.Parts[0].Sections[1].Appendices
	equal(t, "appendices", all[0].Title.Text+"; "+all[1].Title.Text, "[Plan](<#costs>); Costs (by paragraph 3)")
}

// TestBackground lists background papers with the markers of where they stand.
func TestBackground(t *testing.T) {
	const listed = "[[background]]\ntitle = \"Letter\"\nlink = \"https://example.org/a\"\n[[background]]\ntitle = \"Notes\"\n[prose]"
	for more, want := range map[string]string{
		"":                                     "2. Letter\n3. Notes\n",
		"numbered = false":                     "• Letter\n• Notes\n",
		"numbered = false\nmarkers = [\"A)\"]": "A) Letter\nB) Notes\n",
		"scheme = \"none\"":                    "Letter\nNotes\n",
		"scheme = \"restarting\"\nmarkers = \"i)\"": "i) Letter\nii) Notes\n",
	} {
		d, list := compose(t, purpose("x"), section("id = \"background-papers\"\nheading = \"Background papers\"\n"+more), change{"case", "[prose]", listed},
			change{"council", "[body.cabinet]", "[numbering]\nmarkers = [\"1.\", \"a)\"]\n[body.cabinet]"}, change{"case", "why = '''\nBecause of {{facts.spend}}.\n'''\n", ""}, change{"templates", "\n{{ask \"why\" \"Why this?\"}}\n", ""})
		r := report.Build(d, list)
		equal(t, more+", findings", findings(list), "")
		var b strings.Builder
		for _, block := range r.Parts[0].Sections[1].Blocks {
			items := []report.Block{block}
			if l, ok := block.(*report.List); ok {
				items = l.Children()
			}
			for _, item := range items {
				p := item.(*report.Paragraph)
				b.WriteString(strings.TrimSpace(p.Marker+" "+report.Text(p.Runs)) + "\n")
			}
		}
		equal(t, more, b.String(), want)
	}
}

// An exempt appendix is never linked to, whatever its case says.
func TestExemptAppendix(t *testing.T) {
	d, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Costs\"\nlink = \"https://example.org/secret\"\nexempt = \"9\"\n")...)
	text := findings(list)
	for _, rule := range []string{"exempt-link", "exempt-ground"} {
		if !strings.Contains(text, rule) {
			t.Errorf("no %s among the findings:\n%s", rule, text)
		}
	}
	r := report.Build(d, list)
	r.Texts(func(runs []report.Run) {
		for _, run := range runs {
			if strings.Contains(run.Text+run.Link, "secret") {
				t.Errorf("the report has %q", run.Text+run.Link)
			}
		}
	})
}

// An appendix that stands in the paper is composed as an answer is: with facts, and with tables, which no template prints then.
func TestOwnAppendix(t *testing.T) {
	d, list := compose(t, append(appendixSection("[[appendix]]\ntitle = \"Costs\"\nlabel = \"costs\"\nlandscape = true\ntext = '''\nThe title is {{report.title}}.\n\n{{table.spend}}\n'''\n"+
		"[table.spend]\ncaption = \"Spending\"\ncolumns = [\"Year\"]\nrows = [[\"2026\"]]\n"),
		purpose("Below.\n\n{{if has `table.spend`}}{{table.spend}}{{end}}"),
		change{"council", "[[part]]", "[appendices]\nscheme = \"decimal\"\nmarkers = [\"1.1\", \"(a)\"]\ncaptions = \"restarting\"\n[[part]]"})...)
	equal(t, "findings", findings(list), "")
	a := d.Parts[0].Sections[1].Appendices[0]
	if !strings.HasPrefix(a.Text.Text, "The title is A paper.") || len(a.Tables) != 1 || len(d.Parts[0].Sections[0].Tables) > 0 {
		t.Errorf("the appendix has %q and %d tables", a.Text.Text, len(a.Tables))
	}
	if a.Scheme != report.Decimal || len(a.Markers) != 2 || !a.Landscape || !d.Numbering.Apart {
		t.Errorf("the appendix is %+v, of %+v", a, d.Numbering)
	}
}

// What is exempt is never composed, whatever its case has of it.
func TestExemptText(t *testing.T) {
	d, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Costs\"\nexempt = \"3\"\ntext = \"The secret price.\"\n")...)
	if got := findings(list); !strings.Contains(got, "exempt-content: an exempt appendix is not published, so its text can't go with a public paper") {
		t.Errorf("the findings are %s", got)
	}
	if text := d.Parts[0].Sections[1].Appendices[0].Text.Text; text != "" {
		t.Errorf("the draft has %q", text)
	}
}

func TestAppendixFindings(t *testing.T) {
	for data, want := range map[string]string{
		"text = \"Words.\"\nlink = \"https://example.org/\"\n": "22:8 appendix-twice: this appendix is published with the paper already, by line 21",
		"text = \"Words.\"\nattached = false\n":                "22:12 appendix-twice: this appendix is published with the paper, by line 21",
		"text = \"  \"\n":                                      "21:8 appendix-empty: nothing stands in this appendix",
		"landscape = true\n":                                   "21:13 appendix-empty: this appendix has no pages in the paper that could lie on their long side",
		"label = \"para-1\"\n":                                 "21:9 label: \"para-1\" can't be a label: the paragraphs' own addresses begin with para-",
		"text = \"See {{report.nothing}}.\"\n":                 "21:13 unknown-fact: there is no fact report.nothing",
		"text = \"{{table.nothing}}\"\n":                       "21:9 unknown-table: there is no table nothing",
	} {
		_, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Costs\"\n"+data)...)
		if got := findings(list); !strings.HasPrefix(got, "content/cases/c.toml:"+want+" (") || strings.Count(got, "\n") != 1 {
			t.Errorf("%s: %s", data, got)
		}
	}
}

// The list says whether each appendix is attached where its profile, or the case, wants it to.
func TestAttached(t *testing.T) {
	const three = "[[appendix]]\ntitle = \"Plan\"\nattached = false\n[[appendix]]\ntitle = \"Costs\"\ntext = \"Words.\"\n[[appendix]]\ntitle = \"Bids\"\nexempt = \"3\"\n"
	profile := func(words string) change { return change{"council", "[[part]]", "[appendices]\n" + words + "[[part]]"} }
	for words, want := range map[string]string{
		"": "Plan (attached: No); Costs; Bids",
		"attached = \"Attached: {{appendix.attached}}\"\n": "Plan (Attached: No); Costs (Attached: Yes); Bids",
		"attached = \"\"\n": "Plan; Costs; Bids",
		"exempt = \"exempt, attached: {{appendix.attached}}\"\n": "Plan (attached: No); Costs; Bids",
	} {
		d, list := compose(t, append(appendixSection(three), profile(words))...)
		var got []string
		for _, a := range d.Parts[0].Sections[1].Appendices {
			title, _, _ := strings.Cut(a.Title.Text, " (")
			got = append(got, strings.TrimSpace(title+" "+a.Note.Text))
		}
		if text := strings.Join(got, "; "); text != want || findings(list) != "" {
			t.Errorf("%s: %s, want %s; %s", words, text, want, findings(list))
		}
	}
	_, list := compose(t, append(appendixSection("[[appendix]]\ntitle = \"Plan\"\n"), profile("attached = \"Attached: {{appendix.attached}}\"\n"))...)
	if got := findings(list); !strings.Contains(got, "20:9 missing-fact: the list of appendices says whether each comes with the paper") {
		t.Errorf("the findings are %s", got)
	}
}

// The profile's word for an appendix is said in the paper's language; a word of its own stays.
func TestAppendixInWelsh(t *testing.T) {
	for marker, want := range map[string]string{"Appendix 1": "Atodiad 1", "Annex A": "Annex A", "": "Atodiad A"} {
		profile := change{"council", "[[part]]", "[appendices]\nmarker = \"" + marker + "\"\n[[part]]"}
		d, _ := compose(t, append(appendixSection("[[appendix]]\ntitle = \"Plan\"\n"), profile, change{"case", "kind", "language = \"cy\"\nkind"})...)
		if got := d.Parts[0].Sections[1].Appendices[0].Marker; got != want {
			t.Errorf("%s becomes %s, want %s", marker, got, want)
		}
	}
}
