package compose

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestWithheld prints of an appendix that the public may not read its title and why it is withheld, and nothing else.
func TestWithheld(t *testing.T) {
	profile := func(words string) change { return change{"council", "[[part]]", "[appendices]\n" + words + "[[part]]"} }
	const act = " of Part 1 of Schedule 12A to the Local Government Act 1972)"
	for _, tt := range []struct{ name, keys, words, title, finds string }{
		{"exempt", "exempt = \"3\"\n", "", "(exempt under paragraph 3" + act, ""},
		{"exempt, with the public interest", "exempt = \"3\"\npublic_interest = \"It would harm the tender.\"\n", "", "(exempt under paragraph 3" + act + ". It would harm the tender.", ""},
		{"the same in the profile's words", "exempt = \"3\"\npublic_interest = \"it would harm the tender\"\n",
			"exempt = \"{{appendix.exempt}}, since {{appendix.public_interest}}\"\n", "(paragraph 3, since it would harm the tender)", ""},
		{"confidential", "confidential = true\n", "", "(confidential information, which may not be disclosed to the public)", ""},
		{"confidential in the profile's words", "confidential = true\n", "confidential = \"Confidential\"\n", "(Confidential)", ""},
		{"confidential, and a part of it exempt", "confidential = true\nexempt = \"7\"\n", "",
			"(confidential information, which may not be disclosed to the public) (exempt under paragraph 7" + act, ""},
		{"what can't be read withholds", "confidential = \"yes\"\n", "", "(confidential information, which may not be disclosed to the public)", ""},
		{"confidential with a link", "confidential = true\nlink = \"https://example.org/secret\"\n", "",
			"(confidential information, which may not be disclosed to the public)", "exempt-link: a confidential appendix is not published, so nothing may link to it"},
		{"confidential with a text", "confidential = true\ntext = \"The secret price.\"\n", "",
			"(confidential information, which may not be disclosed to the public)", "exempt-content: a confidential appendix is not published, so its text can't go with a public paper"},
		{"confidential with a file", "confidential = true\nfile = \"secret.pdf\"\n", "",
			"(confidential information, which may not be disclosed to the public)", "exempt-content: a confidential appendix is not published, so its file can't go with a public paper"},
		{"the word in the place of a paragraph", "exempt = \"confidential\"\n", "", "",
			"exempt-ground: confidential information is withheld without a paragraph, and is not exempt under one (write confidential = true instead)"},
		{"not confidential", "confidential = false\ntext = \"The price.\"\n", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, list := compose(t, append(appendixSection("[[appendix]]\ntitle = \"Costs\"\n"+tt.keys), profile(tt.words))...)
			if got := findings(list); tt.finds == "" && strings.Count(got, "\n") > strings.Count(got, "wrong-type") || !strings.Contains(got, tt.finds) {
				t.Errorf("the findings are\n%s", got)
			}
			a := d.Parts[0].Sections[1].Appendices[0]
			if tt.title != "" && a.Title.Text != "Costs "+tt.title {
				t.Errorf("the title is %q", a.Title.Text)
			}
			if public := strings.Contains(tt.keys, "= false"); a.File != nil || (a.Text.Text != "") != public {
				t.Errorf("the appendix has %q", a.Text.Text)
			}
			report.Build(d, list).Texts(func(runs []report.Run) {
				for _, run := range runs {
					if strings.Contains(run.Text+run.Link, "secret") {
						t.Errorf("the report has %q", run.Text+run.Link)
					}
				}
			})
		})
	}
}
