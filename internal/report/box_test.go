package report

import "testing"

func TestBoxes(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"a choice", "[x] Yes [ ] No\n", "1. ☒ Yes ☐ No{Yes}\n"},
		{"the other one", "[ ] Yes [X] No, see below\n", "1. ☐ Yes ☒ No, see below{No, see below}\n"},
		{"typed as signs", "☑ Open ☐ Exempt ☐ Part exempt\n", "1. ☑ Open ☐ Exempt ☐ Part exempt{Open}\n"},
		{"nothing chosen", "[ ] Yes [ ] No\n", "1. ☐ Yes ☐ No\n"},
		{"two chosen", "[x] Finance [x] Legal [ ] HR\n", "1. ☒ Finance ☒ Legal ☐ HR\n"},
		{"boxes after their words", "One-off [ ] ongoing [x]\n", "1. One-off ☐ ongoing ☒\n"},
		{"a list", "Done:\n\n- [x] one\n- [ ] two\n", "1. Done:\n  ☒ one\n  ☐ two\n"},
		{"a list of choices and others", "Done:\n\n- [x] one\n- two\n", "1. Done:\n  • ☒ one\n  • two\n"},
		{"a list with lists below", "Done:\n\n- [x] one\n  - two\n", "1. Done:\n  • ☒ one\n    • two\n"},
		{"words under a box", "Done:\n\n• [x] **one**\n\n  more\n• [ ] two {.struck}\n", "1. Done:\n  ☒ **one**\n    more\n  ~~☐~~ ~~two~~\n"},
		{"a box alone", "Done:\n\n- [x]\n", "1. Done:\n  • ☒\n"},
		{"a line of its own", "Agreed:\n[x] yes\n", "1. Agreed: ☒ yes\n"},
		{"brackets that are to be filled in", "for [x] months, [X] of [redacted]\n", "1. for [x] months, [X] of [redacted]\n"},
		{"escaped", "\\[x] Yes \\[ ] No\n", "1. [x] Yes [ ] No\n"},
		{"references", "One. {#x}\n\n[x](#x) and [ ] and [x](https://e.org)\n", "1. One.\n2. [x](#para-1) and [ ] and [x](https://e.org)\n"},
		{"in words", "[x]y and z[x] [ ]\n", "1. [x]y and z[x] [ ]\n"},
	} {
		t.Run(test.name, func(t *testing.T) { equal(t, "read "+test.in, show(build(t, numbered(test.in))), test.want) })
	}
}

func TestBoxesInCells(t *testing.T) {
	r := build(t, unnumbered("|a|b|\n|-|-|\n|[x]|[x] Yes [ ] No|\n|[ ]|x|\n"))
	rows := r.Parts[0].Sections[0].Blocks[0].(*Table).Rows
	equal(t, "cells", showRuns(rows[0].Cells[0].Runs())+" "+showRuns(rows[0].Cells[1].Runs())+" "+showRuns(rows[1].Cells[0].Runs()), "☒ ☒ Yes ☐ No{Yes} ☐")
}

// The place of a box is where it was typed, also within a line.
func TestPlaceOfBox(t *testing.T) {
	r := build(t, numbered("One-off [ ] ongoing [x]\n"))
	p := r.Parts[0].Sections[0].Blocks[0].(*Paragraph)
	words := WordsOf(p.Runs)
	for at, want := range map[int]string{0: "1:1", 8: "1:9", 12: "1:13", 20: "1:21"} {
		if got := words.Place(at, at+3).String(); got != "case.md:"+want {
			t.Errorf("byte %d of %q stands at %s, want %s", at, words, got, want)
		}
	}
}

func TestTypedBullets(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"bullets", "One:\n• two\n•three\n", "1. One:\n  • two\n  • three\n"},
		{"after an empty line", "One:\n\n\uF0B7\ttwo\n\uF0B7       three\ngoes on\n", "1. One:\n  • two\n  • three goes on\n"},
		{"lists in one another", "One:\n\n\uF0B7 a\no\tb\n\uF0A7 c\no\td\n\uF0B7 e\n", "1. One:\n  • a\n    • b\n      • c\n    • d\n  • e\n"},
		{"a tick", "One:\n\uF0FC two\n", "1. One:\n  • two\n"},
		{"arrowheads", "One:\n➢ two\n➢ three\n", "1. One:\n  • two\n  • three\n"},
		{"within words", "a \uF0B7 b\uF0FC \uF0E0 c ·5 o d\n", "1. a • b✓ → c ·5 o d\n"},
		{"letters that Word has for signs", "One:\n§\ta\n§\tb\nØ\tc\n\nTwo:\n\nü\td\nq\te\nv\tf\n", "1. One:\n  • a\n  • b\n    • c\n2. Two:\n  • d\n    • e\n      • f\n"},
		{"letters that are words", "One:\n§ 12 of it\nØ 5 cm\nv 2 q o ü\n", "1. One: § 12 of it Ø 5 cm v 2 q o ü\n"},
		{"small dots", "One:\n· two\n·\u00A0three\n", "1. One:\n  • two\n  • three\n"},
		{"no words after it", "One:\n•\n", "1. One: •\n"},
		{"beside other lists", "One:\n\n• a\n- b\n\nTwo:\n\n• c\na) d\n", "1. One:\n  • a\n  • b\n2. Two:\n  • c\n  a) d\n"},
		{"in a quotation", "One:\n\n> • x\n", "1. One:\n  > • x\n"},
	} {
		t.Run(test.name, func(t *testing.T) { equal(t, "read "+test.in, show(build(t, numbered(test.in))), test.want) })
	}
}

func TestBulletsOfCell(t *testing.T) {
	cell := literal(markdown("Staff:\n• église\n\uF0B7  two"))
	equal(t, "cell", showRuns(cell.Runs()), "Staff: • église • two")
}
