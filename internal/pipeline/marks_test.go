package pipeline

import (
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// marks holds signs that a screen reader has words for, and words that are struck and inserted, wherever they can stand.
const marks = "Lead ☒ ticked, non\u2011stop, a\u2060b \uF0FC **☐ bold** and [✓ a link](https://example.org). {#lead}\n" + `
• one ~~two *three* four~~ ++[five](https://example.org) six++

The ~~limit~~ ++rate++ is as in [](#lead), [a ~~link~~ ++place++](#lead).[^n] {.was 3.}

[^n]: A ~~note~~ ++note of it++.

Old → words: {.struck 17.5}

a) with an item

New words: {.inserted}

a) ~~x~~
b) y {.struck}
b) z {.was c)}

Table: Costs ~~in 2024~~ ++in 2025++

| Item | Agreed | Cost |
|---|---|---:|
| ~~Rent~~ ++Lease++ | [x] Yes [ ] No | ~~£5~~ ++£6++ |
| Rates | [ ] Yes [x] No | £7 |

> Quoted ~~words~~. {.inserted}

### ~~Old~~ ++New++ heading

[x] **Yes** [ ] No
`

// Every output can be read back with all that is marked in a paper, at its place.
func TestMarksReadBack(t *testing.T) {
	var list diag.List
	r := report.Build(report.Draft{
		Header: report.Header{Title: "Marks → ☑", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 1}},
		Fields: []report.DraftField{{Label: "Key", Lines: []report.Markdown{{Text: "[x] Yes [ ] No"}, {Text: "~~Old~~ ++New++"}}}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "all", Heading: "All ☐", Numbered: true, Text: report.Markdown{Text: marks}}}}},
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	expected := modelOf(r)
	for _, o := range outputs {
		file, _, err := o.render(&printable{Report: r})
		if err != nil {
			t.Fatal(err)
		}
		reading, err := o.read(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range o.differs(expected, reading) {
			t.Errorf("%s: %+v", o.Name, d)
		}
	}
}
