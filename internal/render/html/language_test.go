package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestPartInAnotherLanguage has the program's own words, and what says in which language they are.
func TestPartInAnotherLanguage(t *testing.T) {
	d := report.Draft{Header: report.Header{Title: "Title", Language: "en-GB"}, Parts: []report.DraftPart{
		{Sections: []report.DraftSection{section("english", "English", true, "One. {#one}\n")}},
		{Title: "Rhan B", Language: "cy", Sections: []report.DraftSection{section("welsh", "Cymraeg", true, "Gweler [](#one).[^n]\n\n[^n]: Nodyn.\n")}},
	}}
	page := string(Article(build(t, d)))
	for _, text := range []string{
		"<div lang=\"cy\">\n<h2 class=\"part\">Rhan B</h2>", `>paragraff 1</a>`, "</section>\n</div>\n",
		`<h2 id="notes">Notes <a class="here"`, `<div class="note" lang="cy" id="note-1">`, `aria-label="Yn ôl o nodyn 1 i’r testun"`,
	} {
		before, after, ok := strings.Cut(page, text)
		if page = after; !ok {
			t.Fatalf("no %s, or not in its order, in:\n%s", text, before)
		}
	}
}
