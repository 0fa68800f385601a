package compose

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// evidence puts lines of TOML before the small case's answers.
func evidence(toml string) change { return change{"case", "[prose]", toml + "\n[prose]"} }

// costs are amounts of two items in years that are written in two ways.
const costs = `
[[cost]]
item = "Rent"
year = "2026/27"
amount = "£10"
[[cost]]
item = "Rates"
year = "2026-27"
amount = "£5"
[[cost]]
item = "Rates"
year = "2025-26"
amount = "£7"
`

// TestTablesOfTheCase shows what the case's own lists and rows become, and what is wrong with those that can't be
// used. What the lists can't hold is told alike for options, costs and risks.
func TestTablesOfTheCase(t *testing.T) {
	for _, c := range []struct {
		name     string
		evidence string
		answer   string
		table    string
		findings string
	}{
		{"years written in two ways are one", costs, "{{table.costs}}", "Table: Costs {#costs}\n\n| Item | 2025/26 | 2026/27 |\n| Rent | &#8211; | £10 |\n| Rates | £7 | £5 |\nTotal | Total | £7 | £15 |", ""},
		{"a year in any spelling", costs + "[[cost]]\nitem = \"Fees\"\nyear = \"FY 2026 to 2027\"\namount = \"£1\"\n", "{{table.costs}}", "| Item | 2025/26 | 2026/27 |", ""},
		{"a list with a caption alone", "[table.costs]\ncaption = \"Costs\"", "{{table.costs}}", "", "content/cases/c.toml:19:8 unknown-table: the table costs has no file and no rows (give it with table = \"FILE.csv\", or with columns and rows, or list what it holds as [[cost]])\n"},
		{"a table with neither a file nor rows", "[table.t]\ncaption = \"Costs\"", "{{table.t}}", "", "content/cases/c.toml:19:8 unknown-table: the table t has no file and no rows (give it with table = \"FILE.csv\", or with columns and rows)\n"},
		{"a row that is too short", "[table.t]\ncolumns = [\"A\", \"B\"]\nrows = [\n  [\"1\", \"2\"],\n  [\"1\"],\n]", "{{table.t}}", "", "content/cases/c.toml:23:4 table-row: this row has 1 cell, and the table 2 columns (give each row as many cells as there are columns)\n"},
		{"a number without a caption", "[table.t]\ntable = \"t.csv\"\nnumber = \"14\"", "{{table.t}}", "", "content/cases/c.toml:21:10 table-rows: a table without a caption prints no number (add: caption = \"…\")\n"},
		{"one amount in a year", costs + "[[cost]]\nitem = \"Rent\"\nyear = \"2026-2027\"\namount = \"£1\"\n", "{{table.costs}}", "",
			"content/cases/c.toml:32:3 doubled-cost: \"Rent\" has an amount for 2026-2027 already, in line 23 (add them up, or give them names of their own)\n"},
		{"other heads", costs + "[table.costs]\ncolumns = [\"What\", \"This year\", \"Next year\"]\ncaption = \"\"", "{{table.costs}}", "| What | This year | Next year |\n| Rent |", ""},
		{"too few heads", costs + "[table.costs]\ncolumns = [\"What\"]", "{{table.costs}}", "",
			"content/cases/c.toml:33:1 table-rows: this table has 3 columns, and names for 1 (the columns are: Item, 2025/26, 2026/27)\n"},
		{"rows beside costs", costs + "[table.costs]\ncolumns = [\"Item\", \"Sum\"]\nrows = [[\"Insurance\", \"£95\"]]", "{{table.costs}}", "",
			"content/cases/c.toml:33:1 table-rows: this table has 3 columns, and names for 2 (the columns are: Item, 2025/26, 2026/27)\n" +
				"content/cases/c.toml:34:1 table-rows: this table is made of the [[cost]] entries, so its own rows would be lost (give this table another name, or take the [[cost]] entries away)\n"},
		{"rows beside options", "[[option]]\ntitle = \"Wait\"\n[table.options]\nrows = [[\"Do nothing\"]]", "{{table.options}}", "",
			"content/cases/c.toml:22:1 table-rows: this table is made of the [[option]] entries, so its own rows would be lost (give this table another name, or take the [[option]] entries away)\n"},
		{"a file beside risks", "[[risk]]\ntitle = \"Fire\"\n[table.risks]\ntable = \"t.csv\"", "{{table.risks}}", "",
			"content/cases/c.toml:22:9 table-rows: this table is made of the [[risk]] entries, so its own rows would be lost (give this table another name, or take the [[risk]] entries away)\n"},
		{"printed twice", "[table.t]\ntable = \"t.csv\"\ncaption = \"Costs\"", "{{table.t}}\n\n{{table.t}}", "",
			"content/cases/c.toml:26:1 doubled-table: the table t is printed already (content/cases/c.toml:24:1) (refer to it instead, as [](#table.t))\n"},
		{"heads among the rows", "[table.t]\nhead_rows = 2\nrows = [[\"\", \"2024\", \"\"], [\"Item\", \"Budget\", \"Actual\"], [\"Rent\", \"£1\", \"£2\"]]\ntotal = [\"2024: Actual\"]", "{{table.t}}",
			"|  | 2024 |  |\n| Item | Budget | Actual |\n| Rent | £1 | £2 |\nTotal | Total |  | £2 |", ""},
		{"columns above a head of two rows", "[table.t]\nhead_rows = 2\ncolumns = [\"\", \"2024\", \"\"]\nrows = [[\"Item\", \"Budget\", \"Actual\"], [\"Rent\", \"£1\", \"£2\"]]", "{{table.t}}",
			"|  | 2024 |  |\n| Item | Budget | Actual |\n| Rent |", ""},
		{"no heads", "[table.t]\nrows = [[\"Item\", \"Cost\"], [\"Rent\", \"£1\"]]", "{{table.t}}", "",
			"content/cases/c.toml:19:8 table-rows: this table has no heads for its columns (add: columns = [\"…\", \"…\"]; or head_rows = 1, where the first of the rows is the head; or head_rows = 0, where the first cell of each row is its head)\n"},
		{"rows with heads and columns without", "[table.t]\nhead_rows = 0\nrows = [[\"Wards\", \"All\"], [\"Key\", \"No\"]]", "{{table.t}}", "\n| Wards | All |\n| Key | No |", ""},
		{"the same of a file", "[table.t]\nhead_rows = 0\ntable = \"t.csv\"", "{{table.t}}", "\n| Item | 2025-26 |\n| Rent | £1,200 |", ""},
		{"a total without heads", "[table.t]\nhead_rows = 0\ntotal = \"Cost\"\nrows = [[\"Wards\", \"All\"]]", "{{table.t}}", "", "content/cases/c.toml:21:9 total: nothing heads the columns of this table, so that none can be named to be added up (give its columns heads, or take this out)\n"},
		{"heads where there are said to be none", "[table.t]\nhead_rows = 0\ncolumns = [\"Item\", \"Cost\"]\nrows = [[\"Rent\", \"£1\"]]", "{{table.t}}", "",
			"content/cases/c.toml:20:13 table-rows: this table has heads for its columns, and is said to have none (take head_rows or columns away)\n"},
		{"negatives in brackets", "[table.t]\ncolumns = [\"Item\", \"-1\"]\nrows = [[\"Rent\", \"-£1.50\"], [\"Rates\", \"£1\"], [\"-5 of 6\", \"–2\"]]\nnegatives = \"brackets\"\ntotal = \"-1\"", "{{table.t}}",
			"| Item | \\-1 |\n| Rent | \\(£1.50) |\n| Rates | £1 |\n| \\-5 of 6 | \\(2) |\nTotal | Total | (£2.50) |", ""},
		{"an error of the spreadsheet in rows", "[table.t]\ncolumns = [\"Item\", \"Cost\"]\nrows = [[\"Rent\", \"#REF!\"], [\"Rates\", \"1.123456\"]]", "{{table.t}}", "",
			"content/cases/c.toml:21:18 cell-error: this cell has an error of the spreadsheet in place of a value: #REF! (mend its formula in the spreadsheet)\n" +
				"content/cases/c.toml:21:38 long-decimals: this figure has more than 4 decimals: 1.123456 (round it in the spreadsheet)\n"},
		{"a sheet of no workbook", "[table.t]\ncolumns = [\"Item\"]\nrows = [[\"Rent\"]]\nsheet = \"Summary\"", "{{table.t}}", "",
			"content/cases/c.toml:22:9 table-rows: this is of a workbook, and the table names none (name the workbook: table = \"FILE.xlsx\"; or take this away)\n"},
		{"a head without cells", "[table.t]\nhead_rows = 1\nrows = [[]]\ntotal = \"x\"", "{{table.t}}", "",
			"content/cases/c.toml:19:8 table-rows: this table has no heads for its columns (add: columns = [\"…\", \"…\"]; or head_rows = 1, where the first of the rows is the head; or head_rows = 0, where the first cell of each row is its head)\n"},
		{"rows that are none", "[table.t]\nhead_rows = 1\nrows = \"A\"\ntotal = \"x\"", "{{table.t}}", "",
			"content/cases/c.toml:21:8 wrong-type: table.t.rows must be a list of rows, each a list of texts in quotes\n"},
		{"several notes", "[table.t]\ntable = \"t.csv\"\nnote = [\"* Figures exclude VAT.\", \"† An estimate.\"]", "{{table.t}}", "Note: * Figures exclude VAT.\nNote: † An estimate.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, list := compose(t, evidence(c.evidence), change{"case", "Because of {{facts.spend}}.", c.answer})
			equal(t, "findings", findings(list), c.findings)
			if text := withTables(d.Parts[0].Sections[0]); !strings.Contains(text, c.table) {
				t.Errorf("the section is\n%s\nwithout\n%s", text, c.table)
			}
		})
	}
}

// TestTablesSetApart puts a table of data into a box and a quotation.
func TestTablesSetApart(t *testing.T) {
	d, list := compose(t, evidence("[table.t]\ntable = \"t.csv\""), change{"case", "Because of {{facts.spend}}.", "One.\n\n> Above.\n>\n> {{table.t}}\n>\n> Below. {.box}\n\nTwo."})
	r := report.Build(d, list)
	equal(t, "findings", findings(list), "")
	var box *report.Callout
	r.Blocks(func(b report.Block) {
		if c, ok := b.(*report.Callout); ok {
			box = c
		}
	})
	if box == nil || len(box.Blocks) != 2 || len(box.Children()[0].Children()) != 1 {
		t.Fatalf("the box holds %v, of\n%s", box, d.Parts[0].Sections[0].Text.Text)
	}
}

// TestTemplatesLeaveTablesToAnswers has a template print a table only where no answer does.
func TestTemplatesLeaveTablesToAnswers(t *testing.T) {
	const wording = "{{ask \"why\" \"Why this?\"}}\n\n{{if has \"table.t\"}}The table:\n\n{{table.t}}{{end}}"
	template := change{"templates", `{{ask "why" "Why this?"}}`, wording}
	own := evidence("[table.t]\ntable = \"t.csv\"")
	for answer, want := range map[string]int{"Words.": 1, "{{ table.t }}": 1, "{{table.t}}": 1} {
		d, list := compose(t, template, own, change{"case", "Because of {{facts.spend}}.", answer})
		equal(t, "findings", findings(list), "")
		text := d.Parts[0].Sections[0].Text.Text
		if got := strings.Count(text, "{{table.t}}"); got != want || strings.Contains(text, "The table:") != (answer == "Words.") {
			t.Errorf("with %q the section is\n%s", answer, text)
		}
	}
	_, list := compose(t, change{"templates", `{{ask "why" "Why this?"}}`, "{{ask \"why\" \"Why this?\"}}\n\n{{table.t}}\n\n{{table.t}}"}, own)
	if !strings.Contains(findings(list), "doubled-table") {
		t.Errorf("a template prints a table twice, and the findings are %s", findings(list))
	}
}
