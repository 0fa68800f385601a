package redline_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/redline"
	"cabinet/internal/redline/paper"
	"cabinet/internal/verify"
)

// The page and the PDF of each edit say the same, and have every word that was put in or taken out once, in their order.
func TestPrinted(t *testing.T) {
	redline.EachEdit(t, func(says string, c *redline.Comparison) {
		t.Run(says, func(t *testing.T) {
			file, err := paper.PDF(c, nil)
			if err != nil {
				t.Fatal(err)
			}
			page, err := verify.ReadHTML(paper.Page(c))
			if err != nil {
				t.Fatal(err)
			}
			heard, err := verify.ReadPDF(file)
			if err != nil {
				t.Fatal(err)
			}
			_, want, _ := strings.Cut(page.Text(), "Changes: ")
			if _, got, _ := strings.Cut(heard.Text(), "Changes: "); got != want {
				t.Errorf("the PDF says\n%s\nthe page says\n%s", got, want)
			}
			tree, err := pdfread.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			marked := map[string][]string{}
			gather(tree.Root, marked)
			for op, line := range map[redline.Op]string{redline.In: "Underline", redline.Out: "LineThrough"} {
				if want := wordsOf(c, op); !slices.Equal(marked[line], want) {
					t.Errorf("with the line %s there are\n%q, and %s are\n%q", line, marked[line], op, want)
				}
			}
		})
	})
}

// wordsOf are the words of a comparison's passages with an op, in the order of their passages, with the markers of those that were
// wholly put in or taken out, and with what differs beside words.
func wordsOf(c *redline.Comparison, op redline.Op) (words []string) {
	add := func(pieces []redline.Piece) {
		for _, p := range pieces {
			if p.Op == op {
				words = append(words, strings.Fields(p.Text)...)
			}
		}
	}
	for _, change := range c.Changes() {
		if change.How == redline.PutIn && op == redline.In && change.Table == nil {
			words = append(words, strings.Fields(change.New.Marker)...)
		}
		if change.How == redline.TakenOut && op == redline.Out && change.Table == nil {
			words = append(words, strings.Fields(change.Old.Marker)...)
		}
		add(change.Words)
		if t := change.Table; t != nil {
			for _, row := range slices.Concat(t.Head, t.Rows) {
				for _, cell := range row.Cells {
					add(cell.Words)
				}
			}
			add(t.Notes)
		}
		for _, d := range change.Also {
			words = append(words, strings.Fields(map[redline.Op]string{redline.In: d.New, redline.Out: d.Old}[op])...)
		}
	}
	return words
}

// gather gathers the words of a PDF by the line that is drawn through or under them.
func gather(n *pdfread.Node, marked map[string][]string) {
	for _, kid := range n.Kids {
		gather(kid, marked)
	}
	if line := n.Attrs["TextDecorationType"]; line != "" {
		marked[line] = append(marked[line], strings.Fields(n.Text)...)
	}
}
