package report

import (
	"testing"

	"cabinet/internal/diag"
)

func TestChanges(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"words", "The limit is ~~£5,000~~ ++£6,000++ a year.\n", "1. The limit is ~~£5,000~~ ++£6,000++ a year.\n"},
		{"parts of a word", "Member~~'s~~++s'++ rights, £~~5~~++6++m\n", "1. Member~~'s~~++s'++ rights, £~~5~~++6++m\n"},
		{"over a line's end", "The ~~old\nwords~~ go.\n", "1. The ~~old words~~ go.\n"},
		{"with emphasis", "~~a **b**~~ **++c++**\n", "1. ~~a ~~~~**b**~~ ++**c**++\n"},
		{"names and grades", "C++, A++ and B++. ~5, 2 ~ 3, x ++ y, \\~~z\\~~\n", "1. C++, A++ and B++. ~5, 2 ~ 3, x ++ y, ~~z~~\n"},
		{"a paragraph that goes", "One.\n\nOld. {.struck 2}\n\nNew. {.inserted}\n\nLast.\n", "1. One.\n~~2~~ ~~Old.~~\n++2.++ ++New.++\n3. Last.\n"},
		{"a number that changes", "New. {.inserted}\n\nOne. {.was 1.}\n", "++1.++ ++New.++\n~~1.~~ ++2.++ One.\n"},
		{"without an old number", "Old. {.struck}\n\nNew.\n", "~~Old.~~\n1. New.\n"},
		{"beside a label", "New. {#x} {.inserted}\n\nSee [](#x). {.was 1} {#y}\n", "++1.++ ++New.++\n~~1~~ ++2.++ See [paragraph 1](#para-1).\n"},
		{"what belongs to it", "Old: {.struck 1}\n\na) x\n   - y\n\nNew.\n", "~~1~~ ~~Old:~~\n  ~~a)~~ ~~x~~\n    ~~•~~ ~~y~~\n1. New.\n"},
		{"items", "One:\n\na) x\nb) y {.struck}\nb) z {.inserted}\nc) w {.was b)}\n", "1. One:\n  a) x\n  ~~b)~~ ~~y~~\n  ++b)++ ++z++\n  ~~b)~~ ++c)++ w\n"},
		{"figures for items", "One:\n\n1. x {.struck}\n1. y {.inserted}\n", "1. One:\n  ~~1.~~ ~~x~~\n  ++a)++ ++y++\n"},
		{"bullets", "One:\n\n- x {.struck}\n- y {.inserted}\n", "1. One:\n  ~~•~~ ~~x~~\n  ++•++ ++y++\n"},
		{"in a quotation", "One:\n\n> 1. x {.struck}\n> 2. y\n", "1. One:\n  > ~~1.~~ ~~x~~\n  > 2. y\n"},
	} {
		t.Run(test.name, func(t *testing.T) { equal(t, "read "+test.in, show(build(t, numbered(test.in))), test.want) })
	}
}

func TestChangeFindings(t *testing.T) {
	const (
		half  = `these signs of struck or inserted words have no other half (write ~~struck~~ and ++inserted++, with no space inside the signs, and begin and end in one paragraph; as words, write them with a backslash: \~\~)`
		which = "this does not say how the paragraph changes (end it with one of {.struck}, {.struck 17.5}, {.inserted} and {.was 17.5}; the number is the one before the amendment)"
	)
	for _, test := range []struct{ in, want string }{
		{"The ~~ old~~ words.\n", "1:5 half-change: " + half},
		{"The ++new words.\n\nGo++ on.\n", "1:5 half-change: " + half},
		{"The **new ++words**.\n", "1:11 half-change: " + half},
		{"x {.struck 1} {.inserted}\n", "1:15 label: " + which},
		{"x {.inserted 1}\n", "1:3 label: " + which},
		{"x {.was}\n", "1:3 label: " + which},
		{"x\n\ny {.was 1} {.continued}\n", "3:3 label: this paragraph has no number that could change (leave {.was …} out)"},
		{"Old. {.struck 1} {#x}\n\nSee [](#x).\n", "3:5 no-number: what {#x} names has no number (refer to it in words, as [the words](#x))"},
		{"|a|\n|-|\n|~~b|\n", "3:2 half-change: " + half},
	} {
		var list diag.List
		Build(unnumberedHead(test.in), &list)
		equal(t, "findings of "+test.in, findings(&list), test.want+"\n")
	}
}

// unnumberedHead is a numbered draft, or one without numbers where a table begins it.
func unnumberedHead(text string) Draft {
	if text[0] == '|' {
		return unnumbered(text)
	}
	return numbered(text)
}

// A column of figures is one also where an old figure stands beside a new one.
func TestStruckFigures(t *testing.T) {
	r := build(t, unnumbered("|Item|Cost|\n|-|-|\n|Rent|~~£5~~ ++£6++|\n|Rates|£7|\n"))
	table := r.Parts[0].Sections[0].Blocks[0].(*Table)
	if !table.Columns[1].Figures || table.Rows[0].Cells[1].Holds() != "£6" {
		t.Errorf("%+v %q", table.Columns, table.Rows[0].Cells[1].Holds())
	}
}

// A struck paragraph is none that an amendment of the paper could know again: it takes no number of the paper's.
func TestStruckInLedger(t *testing.T) {
	r := build(t, numbered("One.\n\nOld. {.struck 2}\n\nTwo:\n\na) x {.struck}\na) y\n"))
	known := r.Ledger().Sections[0].Paragraphs
	if len(known) != 2 || known[1].Number != "2" || len(known[1].Items) != 2 {
		t.Errorf("known are %+v", known)
	}
}
