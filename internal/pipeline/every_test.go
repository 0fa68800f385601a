package pipeline

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// everyType holds a block of each type of block, and a word of its own in each.
const everyType = `A paragraphword.

a) an itemword;

Figure: A figureword

![alt](images/spending.png)

| A cellword |
|---|
| x |

> A quoteword.
>
> a) a quoteditemword

> A calloutword.
>
> - a bulletword
>
> {.box}

{{gap:a+gapword}}

{{items}}

After [](#item-roads).

### A headingword

The end.
`

// everyItem are items of an agenda with all that belongs to one.
var everyItem = report.DraftItems{Items: []report.DraftItem{
	{ID: "welcome", Marker: "1.", Number: "1", Text: report.Markdown{Text: "A welcomeword"}},
	{ID: "roads", Marker: "2.", Number: "2", Text: report.Markdown{Text: "A titleword of *roads*, see [](#item-part)\n\nA lineword.\n\n- a pointword"}, Address: "roads", Pages: "11–84", Documents: []report.DraftItemDocument{
		{Title: "Appendix A: a documentword", Address: "roads/appendix-a.pdf", Pages: "85"}, {Title: "An elsewhereword"},
	}},
	{ID: "part", Marker: "a)", Number: "2(a)", Level: 1, Text: report.Markdown{Text: "A partword"}, Pages: "86–90"},
	{ID: "plain", Text: report.Markdown{Text: "A plainword"}, Address: "plain"},
}}

// TestEveryBlock sets a block of every type in every output: each has its words there, and what verify
// expects has them too. The types are those of [report.Visitor], so that a new one fails until it stands
// in the paper above.
func TestEveryBlock(t *testing.T) {
	var list diag.List
	photo := []byte(screenshot(t))
	r := report.Build(report.Draft{
		Header: report.Header{Title: "Every block", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 1}, Notices: []string{"A noticeword & <b>.", "12. *Cafe\u0301*"}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "all", Heading: "All", Numbered: true, Text: report.Markdown{Text: everyType}, Items: []report.DraftItems{everyItem}}}}},
		Open:   func(string) ([]byte, error) { return photo, nil },
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	seen := map[string]bool{}
	r.Blocks(func(b report.Block) { seen[reflect.TypeOf(b).Elem().Name()] = true })
	visitor := reflect.TypeFor[report.Visitor]()
	for i := range visitor.NumMethod() {
		if name := visitor.Method(i).Name; !seen[name] {
			t.Errorf("the paper has no %s", name)
		}
	}
	made := &printable{Report: r}
	expected := modelOf(r)
	for _, o := range outputs {
		text, _, err := o.render(made)
		if err != nil {
			t.Fatal(err)
		}
		reading, err := o.read(text)
		if err != nil {
			t.Fatal(err)
		}
		words := fmt.Sprint(reading)
		for _, word := range strings.FieldsFunc("noticeword "+fmt.Sprint(everyItem)+everyType, func(c rune) bool { return c < 'a' || c > 'z' }) {
			if strings.HasSuffix(word, "word") && !strings.Contains(words, word) {
				t.Errorf("%s has no %s", o.Name, word)
			}
		}
		if told := o.differs(expected, reading); len(told) > 0 {
			t.Errorf("%s: %v", o.Name, told)
		}
	}
}
