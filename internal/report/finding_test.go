package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestFindings has for each finding of reading a text that fails and one near it that passes.
func TestFindings(t *testing.T) {
	const (
		codeHint   = "begin the line at the margin, or under the text of the list item that it belongs to"
		listHint   = "letter the list without gaps; indent a list below an item under the item's text"
		linkHint   = "link to an address that begins with https://, http://, mailto: or tel:, or to a label"
		numberHint = "take it away: paragraphs get their numbers by themselves; if it is an amount, write it as "
		endHint    = `put it at the end, after the full stop; as words, write it with a backslash: \{`
	)
	tests := []struct{ name, fails, want, passes string }{
		{"indented text", "One.\n\n    Two.\n", "3:5 unsupported: a report can't hold text indented by a tab or four spaces (" + codeHint + ")", "One.\n\n   Two.\n"},
		{"text indented below an item", "One:\n\n- x\n\n      y\n", "5:7 unsupported: a report can't hold text indented by a tab or four spaces (" + codeHint + ")", "One:\n\n- x\n\n  y\n"},
		{"a fence", "One.\n\n```\nx\n```\n", "3:1 unsupported: a report can't hold a block of code", "One.\n\n''' x\n"},
		{"backticks", "é `x` y.\n", "1:3 unsupported: a report can't hold text between backticks (leave the backticks out, or put a backslash before each)", "é \\`x\\` y.\n"},
		{"a heading", "One.\n\n## Two\n", "3:1 heading: a heading of this size can't stand in a section (write ### before a sub-heading, and #### before one below it; if it is none, put a backslash before the #)", "One.\n\n### Two\n\nThree.\n"},
		{"a list with capital letters", "One:\n\nA. agree; and\nB. note.\n", "3:1 typed-list: this looks like a list with capital letters, and would be printed as words (type a) and b), or a. and b.; the paper prints the markers of its profile)", "A. Smith and\nC. Jones reported.\n"},
		{"the same in paragraphs", "A. Agree.\n\nB. Note.\n", "1:1 typed-list: this looks like a list with capital letters, and would be printed as words (type a) and b), or a. and b.; the paper prints the markers of its profile)", "A. Smith reported.\n\nC. Jones replied.\n"},
		{"a list with capital Roman figures", "One:\n\nI. agree; and\nII. note.\n", "3:1 typed-list: this looks like a list with capital letters, and would be printed as words (type a) and b), or a. and b.; the paper prints the markers of its profile)", "I. Smith and\nIV. Jones reported.\n"},
		{"a list that begins at c below its paragraph", "One:\nc) x\nd) y\n", "1:1 typed-list: this looks like a list, and would be printed as words (begin the list with a), i) or 1., and leave an empty line above it)", "As in\nc) and\ne) above.\n"},
		{"a list that begins at 3 below its paragraph", "One:\n3. x\n4. y\n", "1:1 typed-list: this looks like a list, and would be printed as words (begin the list with a), i) or 1., and leave an empty line above it)", "On page\n3. And\n5. More.\n"},
		{"a gap in a list of figures", "One:\n\n1. x\n3. y\n", "4:1 list-order: 3. stands here where 2. would follow (number the list without gaps; indent a list below an item under the item's text)", "One:\n\n1. x\n1. y\n"},
		{"a heading below none", "One.\n\n#### Two\n", "3:1 heading: this heading stands below a sub-heading that is not there (write ### before the first one)", "One.\n\n### Two\n\n#### Three\n"},
		{"a heading in place of an item", "One.\n\na) ### Two\n", "3:1 empty-item: this item of a list begins without text (put the text on the line of its marker)", "One.\n\na) Two\n\n   ### Three\n\n   Four.\n"},
		{"a heading in a quotation", "One.\n\n> ### Two\n", "3:3 heading: a heading can't stand in a note or a quotation (leave the # out, and write the words in **bold**; if it is no heading, put a backslash before the #)", "One.\n\n> **Two**\n"},
		{"a rule", "One.\n\n* * *\n", "3:1 unsupported: a report can't hold a ruled line", "One.\n\n\\* * *\n"},
		{"a heading underlined", "Total\n---\n", "2:1 unsupported: a report can't hold a ruled line", "Total\n\\---\n"},
		{"an image", "One ![a map](map.png).\n", "1:5 unsupported: a report can't hold an image within a line (give it a paragraph of its own)", "One !\\[a map](map.png).\n"},
		{"an image without words", "One ![](map.png).\n", "1:5 unsupported: a report can't hold an image within a line (give it a paragraph of its own)", "One.\n"},
		{"a link's title", `See [x](https://example.org "X").`, "1:5 unsupported: a report can't hold the title of a link (leave out what stands in quotes after the address)", "See [x](https://example.org)."},
		{"a link that runs", "é [x](javascript:alert) y\n", `1:3 link: a report can't link to "javascript:alert" (` + linkHint + ")", "[x](mailto:a@example.org), [y](tel:+441162323232)"},
		{"a link between angle brackets", "é <ftp://example.org> y\n", "1:3 link: a report can't link to \"ftp://example.org\" (" + linkHint + ")", "<https://example.org> <a@example.org>"},
		{"a relative link", "[x](map.html)", `1:1 link: a report can't link to "map.html" (` + linkHint + ")", "[x](http://example.org/map.html)"},
		{"a link without a host", "[x](https://)", `1:1 link: a report can't link to "https://" (` + linkHint + ")", "[x](https://e)"},
		{"a link with a hidden space", "é [x](<https://e.org/a\u00a0b>)", `1:3 link: a report can't link to "https://e.org/a\u00a0b": it has the character U+00A0, which can't be seen (delete that character, or copy the address once more)`, "[x](<https://e.org/a b>)"},
		{"a link without words", "é [](https://example.org) y\n", "1:3 link: the link to https://example.org has no words (write the words of the link between the square brackets)", "[x](https://example.org)"},
		{"a link to no label", "é [](#) y\n", `1:3 link: a report can't link to "#" (` + linkHint + ")", "One {#x}\n\n[](#x)\n"},
		{"a list first", "\na) x\n", "2:1 section-start: a numbered section can't begin with a list that counts (" + sectionStart + ")", "Text:\n\na) x\n"},
		{"a year first", "One:\n\n1986. A great year\n", `3:1 list-start: this would be a list that starts at 1986; a list starts at 1 or a (if it is no list, put a backslash before the full stop: "1986\. A great year")`, "One:\n\n1986\\. A great year\n"},
		{"a year first in a section", "1986. A great year\n", `1:1 list-start: this would be a list that starts at 1986; a list starts at 1 or a (if it is no list, put a backslash before the full stop: "1986\. A great year")`, "1986 was a great year\n"},
		{"a gap in a list", "One:\n\na) x\nc) y\nd) z\n", "4:1 list-order: c) stands here where b) would follow (" + listHint + ")", "One:\n\na) x\nb) y\nc) z\n"},
		{"a list that does not begin at a", "One:\n\n(b) x\n", "3:1 list-order: b) stands here where a) would follow (" + listHint + ")", "One:\n\n(a) x\n"},
		{"a gap in a list with full stops", "One:\n\na. x\nc. y\n", "4:1 list-order: c. stands here where b. would follow (" + listHint + "; if it is no list, put a backslash before the full stop)", "One:\n\na. x\nb. y\n"},
		{"a list with full stops that does not begin at a", "One.\n\nc. £2m.\n", "3:1 list-order: c. stands here where a. would follow (" + listHint + "; if it is no list, put a backslash before the full stop)", "One.\n\nc\\. £2m.\n"},
		{"a typed number", "One.\n\n2.3 The cost.\n", `3:1 typed-number: "2.3" is a number that is typed (` + numberHint + `2\.3)`, "One.\n\n2\\.3 Million.\n"},
		{"a typed number that may be an amount", "1.1 the cost.\n", `1:1 typed-figure: "1.1" may be a number that is typed (` + numberHint + `1\.1)`, "1\\.1 million.\n\nOf\n2.3 Million.\n\n- 1.5 Officers\n"},
		{"a typed number of three levels", "1.1.1. one.\n", `1:1 typed-number: "1.1.1" is a number that is typed (` + numberHint + `1\.1.1)`, "One:\n\n> 1.1.1 A rule.\n"},
		{"a typed number in bold", "**2.3 The cost**\n", `1:3 typed-number: "2.3" is a number that is typed (` + numberHint + `2\.3)`, "**2\\.3 Million**\n"},
		{"a typed number that alone is in bold", "**2.3** The cost\n", `1:3 typed-number: "2.3" is a number that is typed (` + numberHint + `2\.3)`, "**The** 2.3 cost\n"},
		{"a typed number without its space", "One.\n\n6.Words of it.\n", `3:1 typed-number: "6." is a number that is typed (take it away: paragraphs get their numbers by themselves)`, "One.\n\n3.5m is paid.\n\n5.U is none.\n"},
		{"a typed number of an item", "One.\n\n1a) Words of it.\n", `3:1 typed-number: "1a)" is a number that is typed (take it away: paragraphs get their numbers by themselves)`, "One.\n\n1a is a class.\n\n4a High Street.\n"},
		{"the same with a dot", "One.\n\n**2.b** Words of it.\n", `3:3 typed-number: "2.b" is a number that is typed (take it away: paragraphs get their numbers by themselves)`, "One.\n\nAs in\n2.b Words.\n"},
		{"a typed number in a heading", "### 2.1 Scope\n\nOne.\n", `1:5 typed-number: "2.1" is a number that is typed (take it away: sub-headings get their numbers where the profile has subheadings = "numbered"; if it is an amount, write it as 2\.1)`, "### Scope\n\nOne.\n"},
		{"a list gone on after a paragraph", "One:\n\na) x\n\nMore.\n\nb) y\n", "7:1 list-order: b) stands here where a) would follow (" + listHint + ")", "One:\n\na) x\n\n   More.\n\nb) y\n"},
		{"Roman figures not indented", "One:\n\na) x\ni) y\nii) z\nb) w\n", "4:1 list-order: i) stands here where b) would follow (" + listHint + ")", "One:\n\na) x\n   i) y\n   ii) z\nb) w\n"},
		{"two lists of a paragraph", "One:\n\na) x\n\nMore. {.continued}\n\na) y\n", "7:1 list-restart: this second list of the paragraph would count from the start again (indent what stands between the two lists, so that it belongs to the item above it)", "One:\n\na) x\n\nMore.\n\na) y\n"},
		{"two kinds of list", "One:\n\n1. x\n1) y\n", "4:1 list-restart: this second list of the paragraph would count from the start again (indent what stands between the two lists, so that it belongs to the item above it)", "One:\n\n1. x\n- y\n"},
		{"an empty item", "One:\n\n- x\n-\n- y\n", "4:1 empty-item: this item of a list begins without text (put the text on the line of its marker)", "One:\n\n- x\n- y\n"},
		{"a list begun in an item", "One:\n\n- - x\n", "3:1 empty-item: this item of a list begins without text (put the text on the line of its marker)", "One:\n\n- x\n  - y\n"},
		{"a label that begins with a figure", "é {#1st}\n", "1:3 label: {#1st} can't be a label (use letters, figures and hyphens, and begin with a letter)", "One. {#first}\n"},
		{"a label like an address", "One. {#para-2}\n", `1:6 label: a label can't be called so: the paragraphs' own addresses begin with para- (give it another name)`, "One. {#para}\n"},
		{"a label that is too long", "One. {#" + strings.Repeat("l", 181) + "}\n", "1:6 label: a label can't be called so: it is longer than 180 letters (give it another name)", "One. {#" + strings.Repeat("l", 180) + "}\n"},
		{"a paragraph of hidden spaces", "One.\n\n&nbsp;\u2060\n", "3:1 empty-paragraph: this paragraph has no words (leave it out)", "One.\n\n&nbsp;x\n"},
		{"a link with hidden words", "[&#8288;](https://example.org)", "1:1 link: the link to https://example.org has no words (write the words of the link between the square brackets)", "[x&#8288;](https://example.org)"},
		{"an unknown class", "One. {.red}\n", "1:6 label: {.red} means nothing here (write {#name} for a label, {.continued}, {.struck}, {.inserted} or {.was 17.5}, or {.box} at the end of a box)", "One.\n\nTwo. {.continued}\n"},
		{"a label before the full stop", "One {#x}.\n", "1:5 label: a label ends its paragraph, and this one has text after it (" + endHint + ")", "One \\{#x}.\n"},
		{"a label in an earlier line", "One. {#x}\nTwo.\n", "1:6 label: a label ends its paragraph, and this one has text after it (" + endHint + ")", "One.\nTwo. {#x}\n"},
		{"two labels", "One.\n\nTwo. {#x} {.continued}\n", "3:6 label: a label ends its paragraph, and this one has text after it (" + endHint + ")", "One {x} {y}.\n\nTwo. {#x}\n"},
		{"a label alone", "One.\n\n{#x}\n", "3:1 label: this label stands by itself (put it at the end of the paragraph that it belongs to)", "One.\n{#x}\n"},
		{"a paragraph without words", "One.\n\n&#32;\n", "3:1 empty-paragraph: this paragraph has no words (leave it out)", "One.\n\n&amp;\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var list diag.List
			Build(numbered(test.fails), &list)
			equal(t, "findings of "+test.fails, findings(&list), test.want+"\n")
			build(t, numbered(test.passes))
		})
	}
}

func TestTooMuch(t *testing.T) {
	tests := []struct{ name, fails, want, passes string }{
		{"long", strings.Repeat("word ", MaxSection/5) + "words", "1:1 too-much: this section is longer than 256 KiB (divide it)", strings.Repeat("some more words of it\n\n", 4000) + strings.Repeat("word ", LongParagraph/6)},
		{"brackets", strings.Repeat("\\[ ", maxMarks+1), "1:1 too-much: this section has more than 10,000 brackets, asterisks and underscores (divide it)", strings.Repeat("\\[ \\[\n\n", maxMarks/2)},
		{"lines", "One" + strings.Repeat("\n", maxLines+1), "1:1 too-much: this section has more than 10,000 lines (divide it)", "One" + strings.Repeat("\n", maxLines)},
		{"bars", "One\n\n" + strings.Repeat("x | ", maxBars+1), "3:1 too-much: this line has more than 40 upright bars (divide the table)", "One\n\n" + strings.Repeat("x | ", maxBars) + strings.Repeat("\\| ", maxBars)},
		{"nested", "One\n\n" + strings.Repeat("- ", 21) + "x", "3:1 too-much: this line begins too far to the right (begin it further to the left)", "One – " + strings.Repeat("- ", 21)},
	}
	for _, test := range tests {
		var list diag.List
		Build(numbered(test.fails), &list)
		equal(t, test.name, findings(&list), test.want+"\n")
		build(t, numbered(test.passes))
	}
}

// TestLongParagraph warns of one that is only looked at in part.
func TestLongParagraph(t *testing.T) {
	var list diag.List
	Build(numbered("One.\n\n"+strings.Repeat("word ", LongParagraph/5+1)), &list)
	equal(t, "findings", findings(&list), "3:1 long-paragraph: this paragraph is longer than six pages, and only its beginning is checked (divide it)\n")
}

// TestRest reads on after what is wrong, so that one run finds everything.
func TestRest(t *testing.T) {
	var list diag.List
	r := Build(numbered("a) x\n\nOne `two`.\n\n    Code.\n\nThree [x](ftp:y).\n\n* * *\n\nLast [](#nothing).\n"), &list)
	equal(t, "report", show(r), lines("a) x", "1. One two.", "Not printed: text indented by a tab or four spaces: Code.", "2. Three x.", "Not printed: a ruled line", "3. Last **[missing: {#nothing}]**."))
	if list.Errors() != 6 {
		t.Errorf("findings:\n%s", findings(&list))
	}
}

// TestAfterZ goes on with aa, ab after z; whoever goes on with bb is told once.
func TestAfterZ(t *testing.T) {
	var items strings.Builder
	for c := 'a'; c <= 'z'; c++ {
		fmt.Fprintf(&items, "%c) item %c;\n", c, c)
	}
	r := build(t, numbered("As follows:\n\n"+items.String()+"aa) the next;\nab) the last.\n"))
	for _, want := range []string{"aa) the next;", "ab) the last."} {
		if !strings.Contains(show(r), want) {
			t.Errorf("%q is no item:\n%s", want, show(r))
		}
	}
	var list diag.List
	Build(numbered("As follows:\n\n"+items.String()+"aa) the next;\nbb) another;\ncc) and the last.\n"), &list)
	if got := findings(&list); strings.Count(got, "\n") != 1 || !strings.Contains(got, "bb) stands here where ab) would follow") {
		t.Errorf("findings:\n%s", got)
	}
	equal(t, "words", show(build(t, numbered("One:\n\na) x\nab) y\n"))), lines("1. One:", "  a) x ab) y"))
}

// TestLabelsOfFaults finds a list and a heading in a place where they can't stand, and nothing about references to
// what has a label there.
func TestLabelsOfFaults(t *testing.T) {
	for text, want := range map[string]string{
		"a) x {#x}\n\nSee [these words](#x).\n":                   "section-start",
		"One.\n\n# Large {#x}\n\nTwo.\n\nSee [](#x).\n":           "heading",
		"> quoted\n>\n> ### Sub {#x}\n\nSee [these words](#x).\n": "heading",
	} {
		var list diag.List
		if Build(numbered(text), &list); list.Len() != 1 || list.Sorted()[0].Rule != want {
			t.Errorf("findings of %q:\n%s", text, findings(&list))
		}
	}
}
