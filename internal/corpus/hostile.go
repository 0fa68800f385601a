package corpus

import (
	"fmt"
	"strings"
)

// hostileTitles make a title into one that could break a page, or a list that has it. HTML is not among them: it is an error,
// which holds a paper back.
var hostileTitles = []func(title string) string{
	func(t string) string { return t + ` " onclick="alert(1)` },
	func(t string) string { return t + ` '--> ]]> 5 < 6 & 7 > 3` },
	func(t string) string { return "Łódź, Ελλάδα и Москва: " + t },
	func(t string) string { return strings.TrimSpace(strings.Repeat(t+"; ", 300/len(t)+1)[:300]) },
	func(t string) string { return t + " " + strings.Repeat("antidisestablishmentarianism", 10) },
	func(t string) string { return `=HYPERLINK("https://evil.example/", "` + t + `")` },
	func(t string) string { return "javascript:alert(1) " + t },
	func(t string) string { return t + " ${7*7} ../../etc/passwd %2e%2e#fragment?query" },
}

// cell is what stands in a cell: in a hostile corpus now and then a formula.
func (c *corpus) cell(words string) string {
	if c.Hostile {
		return c.of([]string{"=1+1", "+44 1632 960000", "-2", "@SUM(A1)", "=cmd|'/c calc'!A0"}) + " " + words
	}
	return words
}

// manyItems are a thousand items of an agenda.
func (m *meeting) manyItems(c *corpus, b *strings.Builder) {
	if m != c.meetings[0] {
		return
	}
	for i := range 1000 {
		fmt.Fprintf(b, "\n[[item]]\nid    = \"more-%d\"\ntitle = %s\n", i, quoted(c.sentence("item "+fmt.Sprint(i))))
	}
}
