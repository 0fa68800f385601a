package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
)

// tabled has the small case print its table.
func tabled(more string) []change {
	return []change{answer("Costs:\n\n{{table.t}}"), {"case", "[prose]", "[table.t]\ntable = \"t.csv\"\n" + more + "\n[prose]"}}
}

// TestTables shows what a CSV file becomes, and what is wrong with one that can't be used.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		name     string
		changes  []change
		table    string
		findings string
	}{
		{"total and negative", tabled(`total = "2025-26"`), "| Item | 2025-26 |\n| Rent | £1,200 |\n| Rates | -£20 |\nTotal | Total | £1,180 |", ""},
		{"caption and note", tabled("caption = \"What it costs\"\nnote = \"In pounds.\""),
			"Table: What it costs {#t}\n\n| Item | 2025-26 |\n| Rent | £1,200 |\n| Rates | -£20 |\nNote: In pounds.", ""},
		{"a bar, a star and a backslash", append(tabled(""), change{"table", "Rent", `"a | b \| *c* \"`}),
			"| Item | 2025-26 |\n| a | b \\| *c* \\ | £1,200 |\n| Rates | -£20 |", ""},
		{"a title above the head", append(tabled("caption = \"What it costs\""), change{"table", "Item,", "Budget monitoring\n\nWhat it costs,\nItem,"}),
			"| Item | 2025-26 |\n| Rent |", "content/tables/t.csv:1:1 title-row: this line above the table's head is not printed: \"Budget monitoring\" (say it in caption = \"…\" or note = \"…\", or take the line out of the file)\n"},
		{"a source below the rows", append(tabled("note = \"In pounds.\""), change{"table", smallTable, "Item,2025-26,2026-27\nRent,£1,£2\nSource: *ledger*,,\n"}),
			"| Rent | £1 | £2 |\nNote: Source: \\*ledger\\*\nNote: In pounds.", ""},
		{"markup", append(tabled(""), change{"table", "Rent", "**Rent** <br> [a](b)"}), "| **Rent** <br> [a](b) |", "content/tables/t.csv:2:1 markup-in-file: a cell of a file is printed as it stands, with \"**Rent**\" in it (take the signs out; in rows = [[…]] of the case they would work)\n"},
		{"Windows-1252 in places", append(tabled(""), change{"table", "£1,200", "\xa31,200"}), "", "content/tables/t.csv:3:8 not-utf8: this file is in UTF-8 in some places and not in others, so its letters and signs can't be told (save it in Excel as CSV UTF-8 (Comma delimited))\n"},
		{"a source below two columns", append(tabled(""), change{"table", smallTable, "Item,2025-26\nRent,£1\nNote: with VAT,\nSource: ledger,\n"}), "| Rent | £1 |\nNote: Note: with VAT\nNote: Source: ledger", ""},
		{"a row without a figure below two columns", append(tabled(""), change{"table", smallTable, "Item,2025-26\nRent,£1\nNotes,\n"}), "| Rent | £1 |\n| Notes |  |", ""},
		{"a row whose name begins as a note does", append(tabled(""), change{"table", smallTable, "Item,2025-26\nRent,£1\nSource-separated waste,\n"}), "| Rent | £1 |\n| Source-separated waste |  |", ""},
		{"ragged", append(tabled(""), change{"table", "Rates,", "Rates,1,"}), "", "content/tables/t.csv:3:1 table-row: this row has 3 cells, and the table 2 columns (give each row as many cells as the head has, and put quotes around a cell with commas in it)\n"},
		{"semicolons", append(tabled(""), change{"table", "Item,2025-26", "Item;2025-26"}), "", "content/tables/t.csv:1:1 table-file: the cells of this line are not parted as those of the other lines are (save it in Excel as CSV UTF-8 (Comma delimited))\n"},
		{"added up already", append(tabled(`total = "2025-26"`), change{"table", "Rates,-£20", "Total,£1180"}), "| Total | £1180 |\n", "content/cases/c.toml:21:9 total: this table has a row of totals already, which would be added up too (take total out of the case, or the row out of the table)\n"},
		{"a table in a table", []change{answer("Costs:\n\n{{table.t}}"), {"case", "[prose]", "[table.t]\ncolumns = [\"A\", \"B\"]\nrows = [[\"{{table.t}}\", \"2\"]]\n[prose]"}}, "", "content/cases/c.toml:21:11 table-place: a table can't stand within a sentence (put it in a line of its own, with empty lines around it)\n"},
		{"a note of two paragraphs", tabled("note = \"One.\\n\\nTwo.\""), "", "content/cases/c.toml:21:8 one-line: the caption and the notes of a table are one paragraph each (write it in one line; several notes are a list: note = [\"…\", \"…\"])\n"},
		{"no number", append(tabled(`total = "2025-26"`), change{"table", "-£20", "about £20"}), "",
			"content/tables/t.csv:3:7 total: this cell can't be added up: \"about £20\" (write amounts such as £1,234 or 1,234.50, or take the column out of total)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, list := compose(t, c.changes...)
			equal(t, "findings", findings(list), c.findings)
			if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, c.table) {
				t.Errorf("the section is\n%s\nwithout\n%s", text, c.table)
			}
		})
	}
}

// withTables is the Markdown of a section in which its tables of data stand where they are named.
func withTables(s report.DraftSection) string {
	text := s.Text.Text
	for _, t := range s.Tables {
		var b strings.Builder
		if t.Caption.Text != "" {
			fmt.Fprintf(&b, "Table: %s {#%s}\n\n", t.Caption.Text, t.Label)
		}
		for i, row := range slices.Concat(t.Heads, t.Rows) {
			if slices.Contains(t.Sums, i-len(t.Heads)) {
				b.WriteString("Total ")
			}
			b.WriteByte('|')
			for _, cell := range row {
				b.WriteString(" " + cell.Text + " |")
			}
			b.WriteByte('\n')
		}
		for _, note := range t.Notes {
			b.WriteString("Note: " + note.Text + "\n")
		}
		text = strings.ReplaceAll(text, t.Place(), b.String())
	}
	return text
}

// fields are the header's fields of a draft, a line each.
func fields(d report.Draft) string {
	var b strings.Builder
	for _, f := range d.Fields {
		b.WriteString(f.Label)
		for _, line := range f.Lines {
			b.WriteString(" | " + line.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFields(t *testing.T) {
	header := func(lines string) change { return change{"council", "[body.cabinet]", lines + "\n[body.cabinet]"} }
	const key = "[[header.field]]\nlabel = \"Key:\"\nvalue = [\"{{decision.key}}\", \"{{decision.key_reason}}\"]\noptional = true\n"
	people := change{"council", "title = \"Head of Works\"", "title = \"Head of Works\"\nname = \"Jo\"\nemail = \"jo_a@town.example\""}
	both := change{"case", `from = "head"`, "from = [\"head\", \"clerk\"]"}
	asked := change{"case", `from = "head"`, "from = [\"head\", \"clerk\"]\ncontacts = [\"head\", \"clerk\"]"}
	for _, c := range []struct {
		name    string
		changes []change
		want    string // fields and byline
	}{
		{"optional, nothing given", []change{header(key)}, "; Report of the Head of Works"},
		{"optional, one line given", []change{header(key), {"case", `asks = "approve"`, "asks = \"approve\"\nkey = false"}}, "Key: | No\n; Report of the Head of Works"},
		{"boxes, a line of them", []change{header(key + "boxes = true\n"), {"case", `asks = "approve"`, "asks = \"approve\"\nkey = true\nkey_reason = \"Yes, over £1m\""}}, "Key: | ☒ Yes ☐ No | Yes, over £1m\n; Report of the Head of Works"},
		{"boxes, the other one", []change{header(key + "boxes = true\n"), {"case", `asks = "approve"`, "asks = \"approve\"\nkey = false"}}, "Key: | ☐ Yes ☒ No\n; Report of the Head of Works"},
		{"boxes, nothing given", []change{header(key + "boxes = true\n")}, "; Report of the Head of Works"},
		{"several authors below one another", []change{header("[[header.field]]\nlabel = \"From:\"\nvalue = \"{{report.authors}}\""), people, both},
			"From: | Jo, Head of Works | Clerk\n; Report of the Head of Works and the Clerk"},
		{"several authors in a line", []change{header("[header]\nbyline = \"By {{report.authors}}\""), people, both}, "; By Jo, Head of Works; Clerk"},
		{"authors with a semicolon between them", []change{header("[header]\nauthors = \";\"\n[[header.field]]\nlabel = \"From:\"\nvalue = [\"{{report.authors}}\", \"{{report.from}}\"]"), people, both},
			"From: | Jo, Head of Works; Clerk | Head of Works; Clerk\n; Report of the Head of Works; the Clerk"},
		{"authors in lines by their posts", []change{header("[header]\nauthors = \"lines\"\n[[header.field]]\nlabel = \"From:\"\nvalue = \"{{report.from}}\""), people, both},
			"From: | Head of Works | Clerk\n; Report of the Head of Works and the Clerk"},
		{"authors in words", []change{header("[header]\nauthors = \"and\"\n[[header.field]]\nlabel = \"From:\"\nvalue = \"{{report.authors}}\""), people, both},
			"From: | Jo, Head of Works and Clerk\n; Report of the Head of Works and the Clerk"},
		{"contacts", []change{header("[[header.field]]\nlabel = \"Contact:\"\nvalue = \"{{report.contact_details}}\""), people, asked},
			"Contact: | Jo, Head of Works, Email address: <jo_a@town.example> | Clerk\n; Report of the Head of Works and the Clerk"},
		{"contacts in the profile's lines", []change{header("[contacts]\nlines = [\"*{{contact.name}}*\", \"{{contact.title}}\"]\n[[header.field]]\nlabel = \"Contact:\"\nvalue = \"{{report.contacts}}\""), people, asked},
			"Contact: | *Jo* | Head of Works | Clerk\n; Report of the Head of Works and the Clerk"},
		{"nothing to print", []change{header("[[header.field]]\nlabel = \"Item No.\"\n[[header.field]]\nlabel = \"Signed\"\nvalue = \"\"")}, "Item No.\nSigned\n; Report of the Head of Works"},
		{"no label", []change{header("[[header.field]]\nvalue = \"Report of the {{report.from}}\"")}, " | Report of the Head of Works\n; Report of the Head of Works"},
		{"a fact in the label", []change{header("[[header.field]]\nlabel = \"{{terms.exception}}:\"\nvalue = \"x\"")}, "exemption: | x\n; Report of the Head of Works"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, list := compose(t, c.changes...)
			equal(t, "findings", findings(list), "")
			equal(t, "header", fields(d)+"; "+d.Byline, c.want)
		})
	}
}

// TestNever leaves out what papers never have, and asks for nothing in it.
func TestNever(t *testing.T) {
	d, list := compose(t, section("id = \"extra\"\nheading = \"Extra\"\nnever = true\n"))
	equal(t, "findings", findings(list), "")
	equal(t, "sections", sections(d), "# Purpose\nThe contract costs £5,000.\n\nBecause of about £2.8m\\_\\*.\n")
}

func TestConsidered(t *testing.T) {
	extra := section("id = \"extra\"\nheading = \"Extra\"\nnone = \"None ({{considered.name}}, {{considered.by}}, {{considered.on}}).\"\nnone_by = true\n")
	none := change{"case", `from = "head"`, "from = \"head\"\nnone = \"extra\""}
	named := change{"council", "title = \"Clerk\"", "title = \"Clerk\"\nname = \"Sam\""}
	_, list := compose(t, extra, none)
	if got := findings(list); !strings.HasPrefix(got, "content/cases/c.toml:8:8 none-by: the council wants to know who considered \"Extra\" (add: [considered.extra] by = …, a post)\n") {
		t.Errorf("findings: %s", got)
	}
	d, list := compose(t, extra, none, named, change{"case", "[facts]", "[considered.extra]\nby = \"clerk\"\non = 2025-01-02\n\n[facts]"})
	equal(t, "findings", findings(list), "")
	equal(t, "sentence", d.Parts[0].Sections[1].Text.Text, "None (Sam, Clerk, 2 January 2025).")
}

// TestStart has numbering begin with a section that is there.
func TestStart(t *testing.T) {
	start := func(id string) change {
		return change{"council", "[terms]", "[numbering]\nstart = \"" + id + "\"\n\n[terms]"}
	}
	extra := section("id = \"extra\"\nheading = \"Extra\"\noptional = true\n\n[[part.section]]\nid = \"last\"\nheading = \"Last\"\n")
	last := change{"case", "why =", "last = 'Last.'\nwhy ="}
	for id, want := range map[string]string{"purpose": "purpose", "extra": "last", "last": "last", "elsewhere": ""} {
		d, list := compose(t, start(id), extra, last)
		equal(t, "findings", findings(list), "")
		equal(t, "start at "+id, d.Numbering.Start, want)
	}
}

// TestComments are lost neither where their section is mistyped nor where it is declared empty.
func TestComments(t *testing.T) {
	comment := func(in string) change {
		return change{"case", "[facts]", "[[comment]]\nsection = \"" + in + "\"\nby = \"clerk\"\ntext = \"Fine.\"\n\n[facts]"}
	}
	stripped := change{"council", "[body.cabinet]", "[comments]\npublish = false\n\n[body.cabinet]"}
	d, list := compose(t, comment("purpose"))
	equal(t, "findings", findings(list), "")
	if text := d.Parts[0].Sections[0].Text.Text; !strings.HasSuffix(text, "\n\nFine.\n\n(Clerk) {.continued}") {
		t.Errorf("the section is %q", text)
	}
	d, list = compose(t, comment("purpose"), stripped)
	equal(t, "findings", findings(list), "")
	equal(t, "sections", sections(d), "# Purpose\nThe contract costs £5,000.\n\nBecause of about £2.8m\\_\\*.\n")
	_, list = compose(t, comment("purpos"), stripped)
	equal(t, "findings", findings(list), "content/cases/c.toml:17:11 unused-data: this comment would be lost: content/councils/town.toml has no section \"purpos\" for it (did you mean \"purpose\"?)\n")
}

// TestSame prints a section again as it is, in all that the profile does not say of the second.
func TestSame(t *testing.T) {
	first := change{"council", "heading = \"Purpose\"\n", "heading = \"Purpose\"\nnumbered = false\nmarkers = \"1)\"\ncite = \"point\"\nverbs = \"capitals\"\n" +
		"[[part.section]]\nid = \"again\"\nheading = \"Again\"\nsame = \"purpose\"\n"}
	d, list := compose(t, first)
	equal(t, "findings", findings(list), "")
	purpose, again := d.Parts[0].Sections[0], d.Parts[0].Sections[1]
	equal(t, "text", again.Text.Text, purpose.Text.Text)
	if again.Numbered || strings.Join(again.Markers, "") != "1)" || again.Cite != "point" || !again.Capitals || !again.Again {
		t.Errorf("it is printed again as %+v", again)
	}
}

// TestLostContacts names officers to contact in a paper that has no place for them.
func TestLostContacts(t *testing.T) {
	_, list := compose(t, change{"case", `from = "head"`, "from = \"head\"\ncontacts = [\"head\"]"})
	equal(t, "findings", findings(list), "content/cases/c.toml:8:1 unused-data: this list of contacts would be lost: content/councils/town.toml has no section \"contacts\" for it (the sections are: purpose)\n")
}

// TestLostData has data of the case in sections that are said to have nothing to report.
func TestLostData(t *testing.T) {
	papers := section("id = \"background-papers\"\nheading = \"Background\"\nnone = \"None.\"\nnumbered = false")
	_, list := compose(t, papers, change{"case", `from = "head"`, "from = \"head\"\nnone = \"background-papers\""}, change{"case", "[prose]", "[[background]]\ntitle = \"Minutes\"\n[prose]"})
	if got := findings(list); !strings.Contains(got, `unused-data: this background paper would be lost: "background-papers" is said to have nothing to report`) {
		t.Errorf("findings:\n%s", got)
	}
}

// TestExemptWithoutGround keeps an appendix back whose ground is still to be given.
func TestExemptWithoutGround(t *testing.T) {
	d, list := compose(t, appendixSection("[[appendix]]\ntitle = \"Costs\"\nlink = \"https://example.org/secret\"\nexempt = []\n")...)
	if got := findings(list); !strings.Contains(got, "exempt-ground") || !strings.Contains(got, "exempt-link") {
		t.Errorf("findings:\n%s", got)
	}
	if text := d.Parts[0].Sections[1].Appendices[0].Title.Text; strings.Contains(text, "secret") {
		t.Errorf("the appendix is %q", text)
	}
}

// TestHeads names the heads of a table of the case's lists, also where a column is left out.
func TestHeads(t *testing.T) {
	data := "[[option]]\ntitle = \"Do nothing\"\nrejected = \"It rains in.\"\n[table.options]\ncolumns = [\"Choice\", \"Cost\", \"For\", \"Against\", \"Why not\"]\n[prose]"
	d, list := compose(t, answer("Choices:\n\n{{table.options}}"), change{"case", "[prose]", data})
	equal(t, "findings", findings(list), "")
	if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, "| Choice | Why not |\n") {
		t.Errorf("the table is\n%s", text)
	}
}
