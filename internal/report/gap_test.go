package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// A gap by itself is a block without a number, and a gap among words is words that a reader can tell from them.
func TestGaps(t *testing.T) {
	gap := GapMark("to be written: What | why {#x} \"}}\" *[é]*?\nAnd then?")
	const words = "to be written: What | why {#x} \"}}\" *[é]*?"
	block, inline := "T"+words[1:]+" And then?", "**["+words+" And then?]**"
	for name, tt := range map[string]struct{ in, want string }{
		"alone":              {"One.\n\n" + gap + "\n\nTwo.", lines("1. One.", block, "2. Two.")},
		"at the beginning":   {gap + "\n\nOne.", lines(block, "1. One.")},
		"below it a list":    {gap + "\n\n- a\n- b", lines(block, "• a", "• b")},
		"in a sentence":      {"It is " + gap + " so.", lines("1. It is " + inline + " so.")},
		"in bold":            {"It **is " + gap + " so**.", lines("1. It **is **" + inline + "** so**.")},
		"two in a row":       {"It is " + gap + gap + ".", lines("1. It is " + inline + inline + ".")},
		"in an item":         {"One:\n\n- " + gap + "\n- b", lines("1. One:", "  • "+inline, "  • b")},
		"in a box":           {"One.\n\n> " + gap + "\n>\n> {.box}", lines("1. One.", "  > "+block)},
		"with a label":       {gap + " {#x}\n\nSee [](#x).", lines("1. "+inline, "2. See [paragraph 1](#para-1).")},
		"in words of a fact": {"One {{gap:%zz}} two.", lines("1. One {{gap:%zz}} two.")},
	} {
		var list diag.List
		r := Build(numbered(tt.in), &list)
		equal(t, name, show(r), tt.want)
		if list.Len() > 0 {
			t.Errorf("%s: %s", name, findings(&list))
		}
		if n := strings.Count(show(r), "And then?"); len(r.Gaps()) != n {
			t.Errorf("%s has %d gaps, not %q", name, n, r.Gaps())
		}
	}
}

// A table without its data and an image without its file keep their captions, so that what cites them is right.
func TestGapsWithCaptions(t *testing.T) {
	d := numbered("One [](#rents) and [](#chart).\n\n{{table.rents}}\n\nFigure: A chart {#chart}\n\n![Rents rose](images/none.png)\n")
	d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "rents", Label: "rents", Caption: markdown("Rents"), Missing: true}}
	var list diag.List
	r := Build(d, &list)
	equal(t, "the paper", show(r), lines("1. One [Table 1](#table-1) and [Figure 1](#figure-1).", "  > Missing: the table rents", "  > Missing: the image images/none.png: Rents rose"))
	equal(t, "findings", findings(&list), "7:1 image: there is no file images/none.png in the content directory (images are PNG or JPEG files below content/, such as images/chart.png)\n")
}

// A table of which nothing can be printed leaves a gap, typed or of data, so that a draft of it can be made.
func TestGapOfAnEmptyTable(t *testing.T) {
	var list diag.List
	d := numbered("One.\n\n| | |\n|-|-|\n\n{{table.wide}}\n\n{{table.none}}\n")
	row := make([]Markdown, maxBars)
	d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "wide", Heads: [][]Markdown{row}}, {Name: "none"}}
	equal(t, "the paper", show(Build(d, &list)), lines("1. One.", "  > Not printed: this table", "  > Not printed: this table", "  > Not printed: this table"))
	if list.Errors() < 3 {
		t.Errorf("%s", findings(&list))
	}
}

// A note without words leaves a gap, where what refers to the note leads.
func TestGapOfAnEmptyNote(t *testing.T) {
	var list diag.List
	r := Build(numbered("One.[^a]\n\n[^a]:\n"), &list)
	if len(r.Notes) != 1 || len(r.Gaps()) != 1 || r.Gaps()[0] != "Missing: the words of this note" {
		t.Errorf("%d notes with the gaps %q", len(r.Notes), r.Gaps())
	}
	equal(t, "findings", findings(&list), "3:1 empty-note: the note [^a] has no words (write its text after the colon)\n")
}

// Respell names the characters that can't be printed, wherever they stand.
func TestRespell(t *testing.T) {
	var list diag.List
	d := numbered("A ☃ and **☃**. {.was ☃}\n\nTable ☃: Rents {.unnumbered}\n\n| ☃ |\n|---|\n| ☒ Yes ☃ ☐ No |\n\n" + GapMark("missing: ☃"))
	d.Title, d.Fields, d.Notices = "T\n☃", []DraftField{{Label: "☃", Lines: []Markdown{markdown("☃")}}}, []string{"Late ☃"}
	r := Build(d, &list)
	r.Respell(func(c rune) string {
		if c == '☃' {
			return "[snow]"
		}
		return ""
	})
	all := r.Title + r.Fields[0].Label + r.Notices[0] + show(r)
	r.Texts(func(runs []Run) {
		all += Text(runs)
		for _, run := range runs {
			all += run.Chosen
		}
	})
	r.Blocks(func(b Block) {
		if p, ok := b.(*Paragraph); ok {
			all += Text(p.Markers())
		}
		if c := captionOf(b); c != nil {
			all += c.Lead()
		}
	})
	if strings.Contains(all, "☃") || !strings.HasPrefix(all, "T [snow]") || strings.Count(all, "[snow]") < 12 {
		t.Errorf("%s", all)
	}
}
