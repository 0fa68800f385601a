package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// markOf refers to a note; the first mark of each note is where the note leads back to.
func markOf(n int, first bool) report.Run {
	r := report.Run{Text: fmt.Sprintf("[%d]", n), Link: fmt.Sprintf("#note-%d", n), Raised: true, Called: fmt.Sprintf("note %d", n)}
	if first {
		r.Anchor = fmt.Sprintf("note-%d-from", n)
	}
	return r
}

func noteOf(n int, runs ...report.Run) report.Note {
	anchor := fmt.Sprintf("note-%d", n)
	return report.Note{Number: fmt.Sprint(n), Anchor: anchor, Back: anchor + "-from", Blocks: []report.Block{&report.Paragraph{Runs: runs}}}
}

// TestNotesLeadBack follows each note to the first of its marks: in a paragraph of many lines, in a cell, in the head and below the
// rows of a table on a turned page, and in a note.
func TestNotesLeadBack(t *testing.T) {
	sentence := strings.Repeat("Words of a long paragraph that takes many lines. ", 12)
	wide := tableOf(strings.Split(strings.Repeat("A rather long heading|", 6)+"Last", "|"), strings.Split(strings.Repeat("incomprehensibilities|", 6)+"x", "|"))
	wide.Rows[0].Cells[3] = append(wide.Rows[0].Cells[3], report.Line{Runs: []report.Run{{Text: "again"}, markOf(1, false), markOf(3, true)}})
	small := tableOf([]string{"Ward", "Homes"}, []string{"Mill Lane", "9"}, []string{"Upper Wick", "12"})
	small.Rows[1].Cells[0][0].Runs = append(small.Rows[1].Cells[0][0].Runs, markOf(2, true))
	small.Notes = []report.Line{{Marker: "*", Runs: []report.Run{{Text: "below the table"}, markOf(4, true)}}}
	r := reportOf(&report.Paragraph{Runs: append(words(sentence), markOf(1, true), report.Run{Text: " " + sentence})}, small, wide)
	r.Notes = []report.Note{noteOf(1, report.Run{Text: "One."}), noteOf(2, report.Run{Text: "Two."}), noteOf(3, report.Run{Text: "Three"}, markOf(5, true)),
		noteOf(4, report.Run{Text: "Four."}), noteOf(5, report.Run{Text: "Five."})}
	file, err := Render(r, Options{})
	if err != nil {
		t.Fatal(err)
	}
	reading, err := verify.ReadPDF(file.Bytes)
	if err != nil || len(reading.Problems) > 0 {
		t.Fatal(err, reading.Problems)
	}
	if !slices.ContainsFunc(readOf(t, r, Options{}).Pages, func(p pdfread.Page) bool { return p.Width > p.Height }) {
		t.Error("no page is turned")
	}
	found := 0
	for marker, where := range map[string]string{"[1]": "Words of a long", "[2]": "Upper Wick", "[3]": "incomprehensibilities", "[4]": "* below the table", "[5]": "[3] Three"} {
		for _, item := range reading.Items {
			if words, ok := strings.CutPrefix(item.Text, marker+" "); ok && len(words) < 12 {
				if found++; len(item.Jumps) == 0 || item.Jumps[0].Words != marker {
					t.Errorf("%s leads nowhere", item.Text)
				} else if to := reading.Items[item.Jumps[0].To].Text; !strings.HasPrefix(to, where) {
					t.Errorf("%s leads back to %q, want %q", item.Text, to, where)
				}
			}
		}
	}
	if found != len(r.Notes) {
		t.Errorf("%d notes are read", found)
	}
}

// TestNoteIsHeard has a note with its label, which is said to lead back.
func TestNoteIsHeard(t *testing.T) {
	r := reportOf(&report.Paragraph{Runs: []report.Run{{Text: "One"}, markOf(1, true)}})
	r.Notes = []report.Note{noteOf(1, report.Run{Text: "Two."})}
	p := readOf(t, r, Options{})
	const want = `
      P One
        Reference
          Link -> #note-1 [1]
  Sect
    H2 Notes
    Note ID="note000001"
      Lbl
        Link -> #note-1-from [1]
      P Two.
`
	if _, got, _ := strings.Cut(p.Tree(), "H2 Costs"); got != want {
		t.Errorf("the note is heard as%s", got)
	}
	var said []string
	for _, l := range p.Pages[0].Links {
		said = append(said, l.Contents)
	}
	if got := strings.Join(said, "; "); got != "Go to note 1; Back from note 1 to the text" {
		t.Errorf("the links are said to be %s", got)
	}
}

// TestNoteWithoutMark has no way back from a note of which no mark is drawn: the heads of a table that becomes a list are words alone.
func TestNoteWithoutMark(t *testing.T) {
	row := strings.Split(strings.Repeat("incomprehensibilities|", 30)+"x", "|")
	table := tableOf(row, row)
	table.Head[0][2].Cell[0].Runs = append(table.Head[0][2].Cell[0].Runs, markOf(1, true))
	r := reportOf(table)
	r.Notes = []report.Note{noteOf(1, report.Run{Text: "Two."})}
	if tree := readOf(t, r, Options{}).Tree(); !strings.Contains(tree, "Lbl [1]") {
		t.Errorf("the note is heard as\n%s", tree[max(0, len(tree)-300):])
	}
}
