package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestLinkAddresses has what an author types as the address of a link, and the address that all formats have of it.
func TestLinkAddresses(t *testing.T) {
	for typed, want := range map[string]string{
		"https://cy.wikipedia.org/wiki/Llŷr":          "https://cy.wikipedia.org/wiki/Ll%C5%B7r",
		"https://e.org/docs/Report–final.pdf":         "https://e.org/docs/Report%E2%80%93final.pdf",
		"https://e.org/find?q=Siân&y=50%25#tŷ":        "https://e.org/find?q=Si%C3%A2n&y=50%25#t%C5%B7",
		"https://e.org/my report.pdf":                 "https://e.org/my%20report.pdf",
		"https://e.org/a%20b/%C5%B7":                  "https://e.org/a%20b/%C5%B7",
		"https://tŷ.cymru:8080/tŷ":                    "https://xn--t-foa.cymru:8080/t%C5%B7",
		"HTTPS://www.BÜCHER.example":                  "HTTPS://www.xn--bcher-kva.example",
		"https://e.org/tŷ://x":                        "https://e.org/t%C5%B7://x",
		"https://e.org/a_b(c)|d^":                     "https://e.org/a_b(c)|d^",
		"mailto:jo@example.org?subject=Tŷ Mawr":       "mailto:jo@example.org?subject=T%C5%B7%20Mawr",
		"mailto:tŷ?body=https://e.org":                "mailto:t%C5%B7?body=https://e.org",
		"tel:+44 1632 960000":                         "tel:+44-1632-960000",
		"https://e.org/" + strings.Repeat("a", 1986):  "https://e.org/" + strings.Repeat("a", 1986),
		"https://e.org/\U0001F600":                    "https://e.org/%F0%9F%98%80",
		"https://e.org/e\u0301":                       "https://e.org/e%CC%81",
		"https://[2001:db8::1]:80/tŷ":                 "https://[2001:db8::1]:80/t%C5%B7",
		"https://e.org/?next=https://www.tŷ.cymru/tŷ": "https://e.org/?next=https://www.t%C5%B7.cymru/t%C5%B7",
	} {
		if got, bad := Address(typed); bad != nil || got != want {
			t.Errorf("%s: %s, %v; want %s", typed, got, bad, want)
		}
	}
}

// TestNoAddresses has what no paper can link to.
func TestNoAddresses(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "javascript:alert(1)": "", "JavaScript:x": "", "data:text/html,x": "", "file:///H:/paper.docx": "publish the document", "vbscript:x": "", "https:e.org": "", "https://": "", "mailto:": "", "tel:": "",
		"/paper.pdf": "", `\\server\share`: "publish the document", `H:\paper.docx`: "publish the document", " https://e.org": "", "ſ://e": "",
		"htps://www.example.org/a b": "write https://www.example.org/a b", "http//e.example.org": "write http://e.example.org", "https:/www.example.org": "write https://www.example.org",
		"ftp://example.org": "", "file.name": "",
		"www.example.org/a": "write https:// before it", "jo@example.org": "write mailto: before it",
		"https://e.org/\x00": "U+0000", "https://e.org/\ta": "U+0009", "https://e.org/\u200Ba": "U+200B", "https://e.org/\u202Ea": "U+202E", "https://e.org/a\u00A0b": "U+00A0", "https://e.org/\u2028": "U+2028",
		"https://e.org/\xff": "U+FFFD", "mailto:a\r@e.org": "U+000D", "https://e.org/\uE000": "U+E000", "tel:\u202D01632": "U+202D", "https://e.org/\u0378": "U+0378",
		"https://e.org/" + strings.Repeat("a", 1987): "longer than 2,000", "https://e.org/" + strings.Repeat("ŷ", 400): "longer than 2,000", "tel:" + strings.Repeat("1", 2000): "longer than 2,000",
		"https://-tŷ-.cymru": "no server", "https://a b.org/": "no server", "https://[tŷ]/": "no server",
	} {
		got, bad := Address(typed)
		if bad == nil || got != "" {
			t.Errorf("%.50q is the address %.50q", typed, got)
		} else if said := bad.Message(typed) + bad.Hint; !strings.Contains(said, want) || len(said) > 600 {
			t.Errorf("%.50q: %s, want %s", typed, said, want)
		}
	}
}

// TestLinksInText has links as they stand in an answer: the words are as they were typed, and the address is encoded.
func TestLinksInText(t *testing.T) {
	for typed, want := range map[string]string{
		"[Tŷ](https://e.org/tŷ)":              "Tŷ -> https://e.org/t%C5%B7",
		"<https://e.org/tŷ>":                  "https://e.org/tŷ -> https://e.org/t%C5%B7",
		"[x](<https://e.org/a b>)":            "x -> https://e.org/a%20b",
		"[x](https://e.org/?a=1&copy=2&amp;)": "x -> https://e.org/?a=1&copy=2&",
	} {
		r := build(t, numbered(typed))
		run := r.Parts[0].Sections[0].Blocks[0].(*Paragraph).Runs[0]
		if got := run.Text + " -> " + run.Link; got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
	for typed, want := range map[string]string{
		"a [x](https://e.org/&#0;)":                                "1:3 link: a report can't link to",
		"a [x](https://e.org/&#8203;)":                             "1:3 link: a report can't link to",
		"a <https://e.org/\u202e>":                                 "1:3 link: a report can't link to",
		"a <" + "https://e.org/" + strings.Repeat("ŷ", 2000) + ">": "1:3 link: a report can't link to",
		"a [x](www.e.org)":                                         `(write https:// before it)`,
	} {
		var list diag.List
		Build(numbered(typed), &list)
		if got := findings(&list); !strings.Contains(got, want) || list.Len() != 1 {
			t.Errorf("%.60q: %s", typed, got)
		}
	}
}
