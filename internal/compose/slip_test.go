package compose

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// TestSlip says what a document is, where it is, and whom to ask for it, in the language of the meeting.
func TestSlip(t *testing.T) {
	slip := Slip{
		Title: "Appendix B: *Budget* <2026>\nand plan", Pages: 12, Bytes: 1_250_000, Address: "https://town.example/cabinet/2025-02-07/budget/a_b_c.pdf",
		Contact: report.DraftContact{Lines: []report.Markdown{{Text: "**Jo Bloggs**"}, {Text: "jo@town.example"}}},
	}
	for tag, want := range map[string]string{
		"en-GB": "Appendix B: *Budget* <2026> and plan | File: PDF, 12 pages, 1221 KB | Address: https://town.example/cabinet/2025-02-07/budget/a_b_c.pdf" +
			" | This document is published beside the pack, as the file that its author made, and is not part of the pack. The pack counts its 12 pages: the numbers of its own pages go on after them." +
			" | If you need it in another form, such as one that a screen reader can read or in large print, ask: | Jo Bloggs, jo@town.example",
		"cy": "Appendix B: *Budget* <2026> and plan | Ffeil: PDF, 12 tudalen, 1221 KB | Cyfeiriad: https://town.example/cabinet/2025-02-07/budget/a_b_c.pdf" +
			" | Cyhoeddir y ddogfen hon wrth ochr y pecyn, fel y ffeil a wnaeth ei hawdur, ac nid yw’n rhan o’r pecyn. Mae’r pecyn yn cyfrif ei 12 tudalen: mae rhifau ei dudalennau ei hun yn mynd ymlaen ar eu hôl." +
			" | Os oes ei hangen arnoch ar ffurf arall, megis un y gall darllenydd sgrin ei darllen neu mewn print bras, gofynnwch i: | Jo Bloggs, jo@town.example",
	} {
		if got := slipWords(t, slip.Draft(report.Header{Council: "Town Council", Body: "Cabinet", Language: tag, Title: "Agenda"})); got != want {
			t.Errorf("%s:\n%s\nnot\n%s", tag, got, want)
		}
	}
	const bare = "Map | File: PDF, 1 page, 3 KB | This document is published beside the pack, as the file that its author made, and is not part of the pack." +
		" | If you need it in another form, such as one that a screen reader can read or in large print, ask the council."
	if got := slipWords(t, Slip{Title: "Map", Pages: 1, Bytes: 2100}.Draft(report.Header{Language: "en-GB"})); got != bare {
		t.Errorf("%s", got)
	}
}

// slipWords are the words of a slip as a report has them.
func slipWords(t *testing.T, d report.Draft) string {
	t.Helper()
	var list diag.List
	r := report.Build(d, &list)
	for _, found := range list.Sorted() {
		t.Errorf("%s: %s", found.Rule, found.Message)
	}
	words := []string{r.Title}
	for _, f := range r.Fields {
		for _, line := range f.Lines {
			words = append(words, f.Label+": "+report.Text(line))
		}
	}
	for _, s := range r.Parts[0].Sections {
		for _, b := range s.Blocks {
			words = append(words, report.Text(b.(*report.Paragraph).Runs))
		}
		for _, c := range s.Contacts {
			var lines []string
			for _, line := range c.Lines {
				lines = append(lines, report.Text(line))
			}
			words = append(words, strings.Join(lines, ", "))
		}
	}
	return strings.Join(words, " | ")
}
