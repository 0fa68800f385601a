package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

func TestCallout(t *testing.T) {
	const text = `One, before [the box](#in) and [](#last).

> What matters: see [](#last). {#in}
>
> a) first;
> b) second, [as said](#in).
>
> Table: In the box {#boxed}
>
> | x |
> |---|
> | 1 |
>
> {.box}

> A word
> and another. {.box}

> - bullet {.box}

Last, after [](#boxed). {#last}
`
	equal(t, "paper", show(build(t, withFiles(t, text))), lines(
		"1. One, before [the box](#in) and [paragraph 2](#para-2).",
		"  > What matters: see [paragraph 2](#para-2).",
		"  >   a) first;",
		"  >   b) second, [as said](#in).",
		"  > A word and another.",
		"  > • bullet",
		"2. Last, after [Table 1](#table-1).",
	))
}

func TestCalloutFindings(t *testing.T) {
	for text, want := range map[string]string{
		"One. {.box}\n":                            "1:6 label: {.box} stands outside of what it is about",
		"One.\n\n> {.box}\n":                       "3:3 label: this box has no words",
		"One.\n\n> > in {.box}\n>\n> out {.box}\n": "3:8 label: a box can't stand in a box",
		"One.\n\n> > in\n>\n> out {.box}\n":        "",
		"One.\n\n> box {#x} {.box}\n":              "3:7 label: a label ends its paragraph, and this one has text after it",
		"One.\n\n> see [](#none) {.box}\n":         "3:7 unknown-label: nothing has the label {#none}",
		"One.\n\n> - x {.box}\n> - y\n":            "3:7 label: {.box} stands outside of what it is about",
		"One.\n\n> a) x\n>\n> 1. y {.box}\n":       "5:3 list-restart: this second list of the paragraph would count from the start again",
	} {
		var list diag.List
		Build(withFiles(t, text), &list)
		if got := findings(&list); got != want && !strings.HasPrefix(got, want+" (") {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
