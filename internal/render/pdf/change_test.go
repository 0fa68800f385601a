package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A screen reader hears what a sign means, what is chosen, and what becomes of words. What is drawn, and copied from the file, is the
// signs and the words.
func TestMarks(t *testing.T) {
	list := &report.List{Ordered: true, Items: []*report.Paragraph{
		{Marker: "a)", Change: report.Struck, Runs: []report.Run{{Text: "old", Change: report.Struck}}},
		{Marker: "b)", Was: "c)", Runs: words("kept")},
	}}
	const want = `
      P 1.
        Span Alt="not ticked" ☐
        Span Alt="tick" ✓
      P Choice:
        Span Alt="Yes" ☒ Yes ☐ No
      P
        Span TextDecorationType=LineThrough Alt="deleted: 17.5; end of deletion" 17.5
        Span TextDecorationType=Underline Alt="inserted: 17.6; end of insertion" 17.6
        Span TextDecorationType=LineThrough Alt="deleted: a ticked; end of deletion" a ☒
        Strong TextDecorationType=Underline Alt="inserted: b c; end of insertion" b c
      L ListNumbering=LowerAlpha
        LI
          Lbl
            Span TextDecorationType=LineThrough Alt="deleted: a); end of deletion" a)
          LBody
            Span TextDecorationType=LineThrough Alt="deleted: old; end of deletion" old
        LI
          Lbl
            Span TextDecorationType=LineThrough Alt="deleted: c); end of deletion" c)
            Span TextDecorationType=Underline Alt="inserted: b); end of insertion" b)
          LBody kept
`
	tree := treeOf(t,
		&report.Paragraph{Marker: "1.", Runs: words("☐ ✓")},
		&report.Paragraph{Runs: []report.Run{{Text: "Choice: "}, {Text: "☒ Yes ☐ No", Chosen: "Yes"}}},
		&report.Paragraph{Marker: "17.6", Was: "17.5", Runs: []report.Run{{Text: "a ☒ ", Change: report.Struck}, {Text: "b\nc", Bold: true, Change: report.Inserted}}},
		list)
	if got := "\n" + strings.TrimLeft(tree, "\n"); got != want {
		t.Errorf("got%s\nwant%s", got, want)
	}
}

// A space between two styles of a link leads where the link does.
func TestLinkOfSpaces(t *testing.T) {
	tree := treeOf(t, &report.Paragraph{Runs: []report.Run{{Text: "a", Bold: true, Link: "https://e.org"}, {Text: " ", Link: "https://e.org"}, {Text: "b", Italic: true, Link: "https://e.org"}}})
	if strings.Count(tree, "-> https://e.org") != 3 {
		t.Error(tree)
	}
}

// A paragraph that is struck as a whole may be longer than a text of a PDF.
func TestLongChange(t *testing.T) {
	text := strings.Repeat("word ", 6000)
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "a", Text: report.Markdown{Text: "~~" + strings.TrimSpace(text) + "~~"}}}}}}, &list)
	tree := treeOf(t, r.Parts[0].Sections[0].Blocks...)
	if strings.Count(tree, "; end of deletion") < 4 || strings.Count(tree, `word`) < 12000 {
		t.Errorf("%.300s", tree)
	}
}
