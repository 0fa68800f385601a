package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
	_ "cabinet/internal/testrun"
)

const profile = `name = "Wychwood District Council"
[numbering]
markers = ["1.", "a)"]
[identity]
phone = "01234 567890"
[body.cabinet]
name = "Cabinet"
[post.clerk]
title = "Clerk"
name = "Siân Llŷr"
[[part]]
[[part.section]]
id = "purpose"
heading = "Purpose"
[rules.exception."6(e)"]
title = "Rule 6 (e)"
`

const sitting = `council = "wychwood"
body = "cabinet"
date = 2025-02-07
`

const paper = `kind = "exception"
council = "wychwood"
meeting = "sitting"
[report]
title = "A title"
from = "clerk"
[decision]
taken_by = "clerk"
rule = "6(e)"
`

// files read the three, with each old text replaced by a new one in whichever has it.
func files(t *testing.T, replace ...string) (*casefile.Case, *casefile.Council, *casefile.Meeting) {
	t.Helper()
	r := strings.NewReplacer(replace...)
	folder := casefile.Folder{FS: fstest.MapFS{
		"councils/wychwood.toml": {Data: []byte(r.Replace(profile))},
		"meetings/sitting.toml":  {Data: []byte(r.Replace(sitting))},
		"cases/paper.toml":       {Data: []byte(r.Replace(paper))},
	}}
	var list diag.List
	council, meeting := folder.Council("wychwood", &list), folder.Meeting("sitting", &list)
	c, _ := folder.Case("paper", &list)
	if list.Len() > 0 {
		t.Fatalf("the files themselves have findings: %v", list.Sorted())
	}
	return c, council, meeting
}

func TestRules(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"marker", `"a)"`, `"ab)"`, `councils/wychwood.toml:3:18: error: the marker "ab)" can't count [marker]`},
		{"a first number that is none", `id = "purpose"`, `id = "purpose"
first = "17b"`, `councils/wychwood.toml:14:9: error: "17b" is no number that a section can begin with [numbering]`},
		{"a first number where nothing is numbered", `id = "purpose"`, `id = "purpose"
numbered = false
first = "17.2"`, `councils/wychwood.toml:15:9: error: the paragraphs of this section have no numbers [numbering]`},
		{"a first number of a scheme without", `markers = [`, `scheme = "restarting"
first = 2
markers = [`, `councils/wychwood.toml:4:9: error: there is no first number where the scheme is restarting [numbering]`},
		{"sub-headings without decimals", `markers = [`, `subheadings = "numbered"
markers = [`, `councils/wychwood.toml:3:15: error: sub-headings have numbers in a decimal scheme alone [numbering]`},
		{"a first number of a section of the case's own", `[decision]`, `[[section]]
heading = "Rules"
first = "17."
[decision]`, `cases/paper.toml:9:9: error: "17." is no number that a section can begin with [numbering]`},
		{"body", `body = "cabinet"`, `body = "cabinat"`, `meetings/sitting.toml:2:8: error: councils/wychwood.toml has no body "cabinat" [unknown-body]`},
		{"council", `council = "wychwood"
meeting`, `council = "elmbridge"
meeting`, `cases/paper.toml:2:11: error: this paper is elmbridge's, but the meeting is wychwood's [wrong-council]`},
		{"post", `from = "clerk"`, `from = ["clerk", "clark"]`, `cases/paper.toml:6:18: error: councils/wychwood.toml has no post "clark" [unknown-post]`},
		{"section", `id = "purpose"`, `id = "para-3"`, `councils/wychwood.toml:13:6: error: a section can't be called "para-3": the paragraphs' own addresses begin with para- [reserved]`},
		{"email", `name = "Siân Llŷr"`, `email = "not one"`, `councils/wychwood.toml:10:9: error: "not one" is not an email address [email]`},
		{"colour", `phone = "01234 567890"`, "phone = \"01234 567890\"\naccent = \"navy blue\"", `councils/wychwood.toml:6:10: error: "navy blue" is no colour [colour]`},
		{"website", `phone = "01234 567890"`, "website = \"www.wychwood.gov.uk\"", `councils/wychwood.toml:5:11: error: a report can't link to "www.wychwood.gov.uk" [link]`},
		{"statement", `phone = "01234 567890"`, "statement = \"mailto:clerk@wychwood.gov.uk\"", `councils/wychwood.toml:5:13: error: "mailto:clerk@wychwood.gov.uk" is not the address of a page [link]`},
		{"site below a question", `[identity]`, "[site]\nurl = \"https://wychwood.gov.uk/?papers\"\n[identity]", `councils/wychwood.toml:5:7: error: a report can't link to "https://wychwood.gov.uk/?papers": it is not that of a folder alone [link]`},
		{"email of the council", `phone = "01234 567890"`, "email = \"not one\"", `councils/wychwood.toml:5:9: error: "not one" is not an email address [email]`},
		{"phone of the council", `phone = "01234 567890"`, `phone = "ask the clerk"`, `councils/wychwood.toml:5:9: warning: "ask the clerk" is not a telephone number [phone]`},
		{"letter in the phone of a post", `name = "Siân Llŷr"`, `phone = "01234 56789O"`, `councils/wychwood.toml:10:9: warning: "9O" in this telephone number has a letter that looks like a figure [phone]`},
		{"phone on two lines", `phone = "01234 567890"`, "phone = \"01234\\n567890\"", `councils/wychwood.toml:5:15: error: the typeface of the PDF has no character U+000A [no-glyph]`},
		{"long phone", `phone = "01234 567890"`, "phone = \"" + strings.Repeat("0", 1001) + "\"", `councils/wychwood.toml:5:9: error: this line is longer than 1000 bytes [too-much]`},
		{"words of a logo", `phone = "01234 567890"`, "phone = \"1\"\nlogo_words = \"Llŷr \\u202E\"", `councils/wychwood.toml:6:20: error: the character U+202E can't be read aloud [no-glyph]`},
		{"rule", `rule = "6(e)"`, `rule = "6(f)"`, `cases/paper.toml:9:8: error: councils/wychwood.toml has no rule "6(f)" [unknown-rule]`},
		{"letter in a title", "A title", "A ☂ title", `cases/paper.toml:5:12: error: the typeface of the PDF has no character ☂ (U+2602) [no-glyph]`},
		{"letter in a name", "Siân", "Si\u200Ban", `councils/wychwood.toml:10:11: error: the typeface of the PDF has no character U+200B [no-glyph]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := findings(files(t)); len(got) > 0 {
				t.Fatalf("the good files have findings: %v", got)
			}
			got := findings(files(t, c.old, c.new))
			if len(got) != 1 || got[0].String() != c.want {
				t.Errorf("got  %v\nwant %s", got, c.want)
			}
		})
	}
}

func findings(c *casefile.Case, council *casefile.Council, meeting *casefile.Meeting) []diag.Diagnostic {
	var list diag.List
	check.Council(council, tagpdf.Liberation(), &list)
	check.Meeting(meeting, council, tagpdf.Liberation(), &list)
	check.NewLaw(council).CheckDays(meeting, council, &list)
	p := check.Paper{Case: c, Council: council, Meeting: meeting, Law: check.NewLaw(council), Report: &report.Report{}, Typeface: tagpdf.Liberation()}
	p.Check(&list)
	return list.Sorted()
}

func TestLettersInText(t *testing.T) {
	const text = "Done ☂ and **done 〒 and ☂ too**, Llŷn and £½ – fine.\n"
	source := diag.NewSource("case.toml", []byte(text))
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{
		ID: "purpose", Heading: "Purpose", Numbered: true, Text: report.Markdown{Text: text, Origin: source.Span},
	}}}}}, &list)
	c, council, meeting := files(t)
	p := check.Paper{Case: c, Council: council, Meeting: meeting, Law: check.NewLaw(council), Report: r, Typeface: tagpdf.Liberation()}
	p.Check(&list)
	got := list.Sorted()
	if len(got) != 2 || got[0].Column() != 6 || got[1].Column() != 19 || got[0].Rule != "no-glyph" {
		t.Errorf("%v", got)
	}
}

// TestFactsOnce reports a character in a fact where it stands, and not where it is printed.
func TestFactsOnce(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`title = "Clerk"`, `title = "Cl☂rk"`, "councils/wychwood.toml:9:12"},
		{`title = "Rule 6 (e)"`, `title = "Rule ☂"`, "councils/wychwood.toml:16:15"},
		{"[decision]", "[facts]\nspend = \"£2 ☂\"\n[decision]", "cases/paper.toml:8:13"},
	} {
		got := findings(files(t, c.old, c.new))
		if len(got) != 1 || got[0].Span.String() != c.want {
			t.Errorf("%s: %v, want one at %s", c.new, got, c.want)
		}
	}
	if got := findings(files(t, `from = "clerk"`, `from = "Clerk"`)); len(got) != 1 || got[0].Hint != `did you mean "clerk"?` && got[0].Hint != `name the post by its key: "clerk"` {
		t.Errorf("%v", got)
	}
}
