package report

import (
	"testing"

	"cabinet/internal/diag"
)

// bilingual is a paper in a language with a part in another, each of which cites what stands in the other.
func bilingual(t *testing.T, paper, part string) Draft {
	t.Helper()
	section := func(id, text string) []DraftSection {
		return []DraftSection{{ID: id, Heading: id, Numbered: true, Scheme: Restarting, Text: markdown(text)}}
	}
	return Draft{Header: Header{Language: paper}, Parts: []DraftPart{
		{Sections: section("own", "One. {#one}\n\nTwo. {#two}\n\nTable: Costs {#costs}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")},
		{Language: part, Sections: section("other", "[](#one), o [](#one), ym [](#one) a [](#two), [](#costs).[^n]\n\nFfigur: Llun {#llun}\n\n![x](images/chart.png)\n\n[^n]: [](#llun) o [](#costs)\n")},
	}, Open: withFiles(t, "").Open}
}

// TestLanguageOfAPart cites in the words of where a citation stands.
func TestLanguageOfAPart(t *testing.T) {
	d := bilingual(t, "en-GB", "cy")
	d.Parts[1].Sections[0].Scheme = ""
	equal(t, "the part", show(&Report{Parts: build(t, d).Parts[1:]}),
		"1. [Paragraff 1 o’r adran “own”](#own-1), o [baragraff 1 o’r adran “own”](#own-1), ym mharagraffau [1](#own-1) a [2 o’r adran “own”](#own-2), [Tabl 1](#table-1).[[1]](#note-1)\n")
}

func TestLanguageOfCaptions(t *testing.T) {
	for _, test := range []struct{ paper, part, table, figure, note, noteLanguage string }{
		{"en-GB", "cy", "Table 1: ", "Ffigur 1: ", "Ffigur 1 o Dabl 1", "cy"},
		{"cy", "en-GB", "Tabl 1: ", "Figure 1: ", "Figure 1 o Table 1", "en-GB"},
		{"cy", "cy", "Tabl 1: ", "Ffigur 1: ", "Ffigur 1 o Dabl 1", ""},
		{"", "", "Table 1: ", "Figure 1: ", "Figure 1 o Table 1", ""},
	} {
		var list diag.List
		r := Build(bilingual(t, test.paper, test.part), &list)
		var leads []string
		r.captions(func(c *Caption) { leads = append(leads, c.Lead()) })
		equal(t, "the table", leads[0], test.table)
		equal(t, "the figure", leads[1], test.figure)
		note := r.Notes[0]
		equal(t, "the note", Text(note.Blocks[0].(*Paragraph).Runs), test.note)
		equal(t, "the note's language", note.Language, test.noteLanguage)
		for i, serial := range r.Ledger().Serials { // addresses and ledgers are the same in every language
			equal(t, "serial", serial.Anchor, []string{"note-1", "table-1", "figure-1"}[i])
		}
	}
}

// TestDeletedInWelsh amends a Welsh paper.
func TestDeletedInWelsh(t *testing.T) {
	d := numbered("Un.\n\nDau.\n")
	d.Language = "cy"
	was := build(t, d).Ledger()
	d.Parts[0].Sections[0].Text = markdown("Dau.\n")
	d.Numbering.Amends = was
	equal(t, "the paper", show(build(t, d)), "1. [Dilëwyd]\n2. Dau.\n")
}

func TestDoubledNounInWelsh(t *testing.T) {
	d := numbered("Un. {#un}\n\nGweler ym mharagraff [](#un).\n")
	d.Language = "cy"
	var list diag.List
	Build(d, &list)
	equal(t, "findings", findings(&list), "3:22 doubled-noun: this reference prints the word \"paragraff\" itself (leave the word out, or write [#](#un) for the number alone)\n")
}
