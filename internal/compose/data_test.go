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
	d, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Plan\"\nlink = \"https://example.org/a b\"\n[[appendix]]\ntitle = \"Costs\"\nexempt = [\"3\", \"5\"]\n")...)
	equal(t, "findings", findings(list), "")
	var got []string
	for _, a := range d.Parts[0].Sections[1].Appendices {
		got = append(got, a.Marker+": "+a.Title.Text)
	}
	equal(t, "appendices", strings.Join(got, "\n"), "Appendix A: [Plan](<https://example.org/a b>)\nAppendix A: Costs (exempt under paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972)")
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
