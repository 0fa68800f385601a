package report

import (
	"strings"
	"testing"
)

// TestBareAddresses has addresses among words, which become links, and what is none.
func TestBareAddresses(t *testing.T) {
	web := func(words string) string { return "[" + words + "](" + words + ")" }
	mail := func(words string) string { return "[" + words + "](mailto:" + words + ")" }
	for typed, want := range map[string]string{
		"https://council.example/a_b_c and www.council.example.":             web("https://council.example/a_b_c") + " and [www.council.example](https://www.council.example).",
		"(see https://council.example/plan_(2025)).":                         "(see " + web("https://council.example/plan_(2025)") + ").",
		"(https://council.example), “https://council.example/a”; https://x":  "(" + web("https://council.example") + "), “" + web("https://council.example/a") + "”; " + web("https://x"),
		"Ask clerk@council.example, or o'brien_j@a.b-c.example!":             "Ask " + mail("clerk@council.example") + ", or " + mail("o'brien_j@a.b-c.example") + "!",
		"HTTPS://COUNCIL.EXAMPLE/A?b=c&d=1#e … WWW.council.example/?":        web("HTTPS://COUNCIL.EXAMPLE/A?b=c&d=1#e") + " … [WWW.council.example/](https://WWW.council.example/)?",
		"**https://council.example/a**":                                      "[**https://council.example/a**](https://council.example/a)",
		"[https://council.example](https://council.example/b) <a@b.example>": "[https://council.example](https://council.example/b) " + mail("a@b.example"),
		"[words of clerk@council.example](#x) {#x}":                          "[words of clerk@council.example](#para-1)",
		"Both are @council, a @ b.c, a@b, www.x, http:// and https://ä.de.":  "Both are @council, a @ b.c, a@b, www.x, http:// and https://ä.de.",
		"https://councilä.example/ and //council.example and x@y.example\\z": "https://councilä.example/ and //council.example and x@y.example\\z",
		"https://user:pass@council.example/ and ftp://council.example":       "https://user:pass@council.example/ and ftp://council.example",
		"https://council.example/" + strings.Repeat("a", longestBare):        "https://council.example/" + strings.Repeat("a", longestBare),
	} {
		equal(t, "read "+typed, show(build(t, numbered(typed))), "1. "+want+"\n")
	}
}

// TestBareAddressInTable links an address in a cell of a table that is typed, and none that is struck.
func TestBareAddressInTable(t *testing.T) {
	links := ""
	build(t, numbered("One.\n\n| Who | Where |\n|---|---|\n| A | clerk@council.example |\n\nAsk ~~old@council.example~~.\n")).Texts(func(runs []Run) {
		for _, run := range runs {
			links += run.Link
		}
	})
	equal(t, "links", links, "mailto:clerk@council.example")
}
