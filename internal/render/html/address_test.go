package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// A line may end within an address and nowhere within other words; taken out, the places where it may leave the words.
func TestAddresses(t *testing.T) {
	tests := []struct{ in, want string }{
		{"<https://www.example.org/a_b/c-d?e=1&f=%20>", `<a class="address" href="https://www.example.org/a_b/c-d?e=1&amp;f=%20" aria-label="https://www.example.org/a_b/c-d?e=1&amp;f=%20">https://www.example.org/|a_b/|c-|d?|e=|1&amp;|f=|%20</a>`},
		{"<https://example.org/>", `<a class="address" href="https://example.org/">https://example.org/</a>`},
		{"<https://example.org/tŷ>", `<a class="address" href="https://example.org/t%C5%B7" aria-label="https://example.org/tŷ">https://example.org/|tŷ</a>`},
		{"<jo.smith@city.example.org>", `<a class="address" href="mailto:jo.smith@city.example.org" aria-label="jo.smith@city.example.org">jo|.smith|@city|.example|.org</a>`},
		{"[www.example.org/a](https://www.example.org/a)", `<a class="address" href="https://www.example.org/a" aria-label="www.example.org/a">www.example.org/|a</a>`},
		{"[www.example.org/a](https://example.com/b)", `<a href="https://example.com/b" aria-label="www.example.org/a"><span class="address">www.example.org/|a</span></a>`},
		{"See www.example.org/a, or (jo@example.org).", `See <a class="address" href="https://www.example.org/a" aria-label="www.example.org/a">www.example.org/|a</a>, or (<a class="address" href="mailto:jo@example.org" aria-label="jo@example.org">jo|@example|.org</a>).`},
		{"and/or e-mail @ 9-5, 50p/m, a.b", "and/or e-mail @ 9-5, 50p/m, a.b"},
		{"[a page/site](https://example.org/a)", `<a href="https://example.org/a">a page/site</a>`},
		{"[https://example.org/**a**](https://example.org/a)", `<a class="address" href="https://example.org/a"><span class="address">https://example.org/</span><strong>a</strong></a>`},
		{"[**the** paper](mailto:t%C5%B7@example.org?subject=a)", `<a href="mailto:t%C5%B7@example.org?subject=a" data-address="tŷ@example.org"><strong>the</strong> paper</a>`},
		{"[example.org/a](https://www.example.org/a/)", `<a class="address" href="https://www.example.org/a/">example.org/a</a>`},
		{`http://a"b<i`, `<a class="address" href="http://a">http://a</a>&#34;b&lt;i`},
	}
	for _, test := range tests {
		r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("s", "S", false, test.in)}}}})
		if got := strings.ReplaceAll(string(Article(r)), "<wbr>", "|"); !strings.Contains(got, "<p>"+test.want+"</p>") {
			t.Errorf("%q is written as\n%s\nwant\n%s", test.in, got, test.want)
		}
	}
}

// A long address leaves room for the columns beside it.
func TestAddressInTable(t *testing.T) {
	article, _ := tables(t, "One.\n\n| Paper | Held at |\n|---|---|\n| Plan | <https://www.example.org/"+strings.Repeat("long_", 30)+"> |\n")
	if strings.Contains(article, `tabindex="0"`) {
		t.Errorf("the address makes the table too wide:\n%s", article)
	}
}
