package answer_test

import (
	"testing"

	"cabinet/internal/answer"
)

func TestParagraph(t *testing.T) {
	words := func(text string) answer.Span { return answer.Span{Text: text} }
	for want, spans := range map[string][]answer.Span{
		`1986\. A _great_ year`:              {words("1986. A "), {Text: "great ", Italic: true}, words("year")},
		`See [](#cost) and [#](#end).`:       {words("See "), {Cites: "cost"}, words(" and "), {Cites: "end", Bare: true}, words(".")},
		`[the cost](#cost) is \{\{high}}`:    {{Cites: "cost", Text: "the cost"}, words(" is {{high}}")},
		`five ~~days~~ ++working days++ on`:  {words("five "), {Text: "days", Struck: true}, words(" "), {Text: "working days ", Inserted: true}, words("on")},
		`[~~old~~ page](https://a.example/)`: {{Text: "old", Struck: true, Link: "https://a.example/"}, {Text: " page", Link: "https://a.example/"}},
		"One,\\\ntwo[^n]":                    {words("One,"), {End: true}, words("two"), {Note: "n"}},
		`~~**all** of it~~`:                  {{Text: "all", Bold: true, Struck: true}, {Text: " of it", Struck: true}},
		`Table 4\: what`:                     {words("Table 4: what")},
		`6\.Words`:                           {words("6.Words")},
		`1a\) Words`:                         {words("1a) Words")},
		`2\.b. Words`:                        {words("2.b. Words")},
	} {
		got := answer.Paragraph(spans, func(key string) string { return key })
		if want == `Table 4\: what` {
			got = answer.Uncaptioned(got)
		}
		if got != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
	}
}
