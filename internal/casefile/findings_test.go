package casefile

import (
	"strings"
	"testing"
)

// Each finding of a case has a text that has it, and one, a letter away, that has none. What stands
// after a mended fault is still checked.
func TestCaseFindings(t *testing.T) {
	tests := []struct{ name, bad, want, good string }{
		{
			"unknown key",
			head + "[contract]\nsuplier = 'x'\n", `
cases/x.toml:9:1: error: there is no key "suplier" in contract [unknown-key]
  did you mean "supplier"?
`,
			head + "[contract]\nsupplier = 'x'\n",
		},
		{
			"unknown table",
			head + "[exeption]\nto = 'x'\n", `
cases/x.toml:8:2: error: there is no key "exeption" [unknown-key]
  did you mean "exception"?
`,
			head + "[exception]\nto = 'x'\n",
		},
		{
			"unknown key, none near",
			head + "[exception]\nq = 'x'\n", `
cases/x.toml:9:1: error: there is no key "q" in exception [unknown-key]
  known here: enables, to
`,
			head + "[exception]\nenables = 'x'\n",
		},
		{
			"the line above the answers is missing",
			head + "[exception]\nto = 'x'\npurpose = 'a'\nrisks = 'b'\ncosts = 'c'\nstaffing = 'd'\n", `
cases/x.toml:10:1: error: there are no keys "purpose", "risks" and 2 more in exception [unknown-key]
  write the line in brackets under which they stand above this one; answers stand under [prose]
`,
			head + "[exception]\nto = 'x'\n[prose]\npurpose = 'a'\nrisks = 'b'\ncosts = 'c'\nstaffing = 'd'\n",
		},
		{
			"wrong type of text",
			head + "[decision]\nasks = 5\n", `
cases/x.toml:9:8: error: decision.asks must be text in quotes [wrong-type]
`,
			head + "[decision]\nasks = '5'\n",
		},
		{
			"wrong type of money",
			head + "[contract]\nvalue = 282693.00\n", `
cases/x.toml:9:9: error: contract.value must be an amount in pounds as text, such as "£282,693.00" [wrong-type]
`,
			head + "[contract]\nvalue = '£282,693.00'\n",
		},
		{
			"money that is none",
			head + "[contract]\nvalue = '£282,69'\n", `
cases/x.toml:9:9: error: contract.value must be an amount in pounds as text, such as "£282,693.00" [wrong-type]
`,
			head + "[contract]\nvalue = ''\n",
		},
		{
			"date in quotes",
			head + "[decision]\ntaken_on = '2024-12-19'\n", `
cases/x.toml:9:12: error: decision.taken_on must be a date without quotes, such as 2025-02-07 [wrong-type]
`,
			head + "[decision]\ntaken_on = 2024-12-19\n",
		},
		{
			"date in quotes as people in the United Kingdom write it",
			head + "[decision]\ntaken_on = '06/02/2026'\n", `
cases/x.toml:9:12: error: decision.taken_on must be a date without quotes, such as 2025-02-07 [wrong-type]
  write it as year-month-day: 2026-02-06, if 6 February is meant
`,
			head + "[decision]\ntaken_on = 2026-02-06\n",
		},
		{
			"date with a time",
			head + "[decision]\ntaken_on = 2024-12-19T10:00:00\n", `
cases/x.toml:9:12: error: decision.taken_on must be a date without quotes, such as 2025-02-07 [wrong-type]
`,
			head + "[decision]\ntaken_on = 2024-12-19 # at ten\n",
		},
		{
			"wrong type in a list",
			head + "[decision]\nconsulted = ['a', 5]\n", `
cases/x.toml:9:1: error: decision.consulted must be a list of texts in quotes [wrong-type]
`,
			head + "[decision]\nconsulted = ['a', '5']\n",
		},
		{
			"wrong type of fact",
			head + "[facts]\nposts = 3\n\"per year\" = true\n", `
cases/x.toml:9:9: error: facts.posts must be text in quotes or a date [wrong-type]
cases/x.toml:10:14: error: facts."per year" must be text in quotes or a date [wrong-type]
`,
			head + "[facts]\nposts = '3'\n\"per year\" = 2025-01-01\n",
		},
		{
			"text for a table",
			"facts = 'x'\n" + head, `
cases/x.toml:1:9: error: facts must be a table, under [facts] [wrong-type]
`,
			"facts = {a = 'x'}\n" + head,
		},
		{
			"impossible date, and what follows it",
			head + "[decision]\ntaken_on = 2025-02-29\nrulle = 'x'\n[contract]\nends = 2025-13-01\n", `
cases/x.toml:9:12: error: there is no day 2025-02-29 [impossible-date]
  write it as year-month-day, such as 2025-02-07
cases/x.toml:10:1: error: there is no key "rulle" in decision [unknown-key]
  did you mean "rule"?
cases/x.toml:12:8: error: there is no day 2025-13-01 [impossible-date]
  write it as year-month-day, such as 2025-02-07
`,
			head + "[decision]\ntaken_on = 2024-02-29\nrule = 'x'\n[contract]\nends = 2025-12-01\n",
		},
		{
			"dates as people write them",
			head + "[contract]\nends = 2025-3-31\n[facts]\na = 2025-02-30T10:00:00\nb = 2025-02-30 10:00\n", `
cases/x.toml:9:8: error: there is no day 2025-3-31 [impossible-date]
  write it as year-month-day, such as 2025-02-07
cases/x.toml:11:5: error: there is no day 2025-02-30 [impossible-date]
  write it as year-month-day, such as 2025-02-07
cases/x.toml:12:5: error: there is no day 2025-02-30 [impossible-date]
  write it as year-month-day, such as 2025-02-07
`,
			head + "[contract]\nends = 2025-03-31\n",
		},
		{
			"doubled key, and what follows it",
			head + "[decision]\nasks = 'x'\nasks = '''\ny'''\nrulle = 'x'\n", `
cases/x.toml:10:1: error: asks is given twice; the first is in line 9 [doubled-key]
  keep one of them
cases/x.toml:12:1: error: there is no key "rulle" in decision [unknown-key]
  did you mean "rule"?
`,
			head + "[decision]\nasks = 'x'\nrule = 'y'\n",
		},
		{
			"doubled list",
			head + "[decision]\nconsulted = ['a']\nconsulted = ['b', # ]\n'c']\n", `
cases/x.toml:10:1: error: consulted is given twice; the first is in line 9 [doubled-key]
  keep one of them
`,
			head + "[decision]\nconsulted = ['a']\n",
		},
		{
			"doubled key of one letter, many times",
			head + "[facts]\na = '1'\na = '2'\na = '3'\na = '4'\n", `
cases/x.toml:10:1: error: a is given twice; the first is in line 9 [doubled-key]
  keep one of them
cases/x.toml:11:1: error: a is given twice; the first is in line 9 [doubled-key]
  keep one of them
cases/x.toml:12:1: error: a is given twice; the first is in line 9 [doubled-key]
  keep one of them
`,
			head + "[facts]\na = '1'\nb = '2'\nc = '3'\n",
		},
		{
			"doubled key in an inline table",
			"decision = {asks = 'x', asks = 'y', rulle = 'z'}\n" + head, `
cases/x.toml:1:25: error: asks is given twice; the first is in line 1 [doubled-key]
  keep one of them
cases/x.toml:1:37: error: there is no key "rulle" in decision [unknown-key]
  did you mean "rule"?
`,
			"decision = {asks = 'x', rule = 'z'}\n" + head,
		},
		{
			"doubled dotted key",
			"report.title = 'x'\n" + head, `
cases/x.toml:6:1: error: title is given twice; the first is in line 1 [doubled-key]
  keep one of them
`,
			"report.short_title = 'x'\n" + head,
		},
		{
			"missing keys",
			"kind = 'x'\ncouncil = 'x'\n[report]\ntitle = 'x'\n", `
cases/x.toml:3:2: error: report.from is missing [missing-key]
  say whose report it is: one post, or several
`,
			"kind = 'x'\ncouncil = 'x'\nmeeting = 'x'\n[report]\ntitle = 'x'\nfrom = 'x'\n",
		},
		{
			"missing table",
			"kind = 'x'\ncouncil = 'x'\nmeeting = 'x'\n", `
cases/x.toml:1:1: error: [report] is missing [missing-key]
`,
			"kind = 'x'\ncouncil = 'x'\nmeeting = 'x'\nreport = {title = 'x', from = ['x']}\n",
		},
		{
			"empty key",
			strings.Replace(head, `"Title"`, `" "`, 1), `
cases/x.toml:5:11: error: report.title is empty [missing-key]
`,
			strings.Replace(head, `"Title"`, `" T"`, 1),
		},
		{
			"unknown word",
			head + "[contract]\ntype = 'service'\nvat = 'nil'\n", `
cases/x.toml:9:8: error: contract.type can't be "service" [unknown-word]
  did you mean "services"?
cases/x.toml:10:7: error: contract.vat can't be "nil" [unknown-word]
  it can be: including, excluding, none
`,
			head + "[contract]\ntype = 'light touch'\nvat = ''\n",
		},
		{
			"unknown status",
			"status = 'Draft'\n" + head, `
cases/x.toml:1:10: error: status can only be "draft" [unknown-word]
  write "draft" in small letters, or leave it out to publish the paper
`,
			"status = 'draft'\n" + head,
		},
		{
			"address",
			"slug = '../x'\n" + head, `
cases/x.toml:1:8: error: "../x" can't be part of an address [address]
  use small letters, figures and single hyphens, such as x
`,
			"slug = 'x-2'\n" + head,
		},
		{
			"swallowed table",
			head + "[prose]\na = '''\nOne.\n\n[facts]\nb = '''\n'c' = '''\n", `
cases/x.toml:9:5: error: the text that begins here is never closed [not-toml]
  end it with a line of '''
`,
			head + "[prose]\na = '''\nOne.\n'''\n[facts]\nb = '''\n'''\n'c' = '''\n'''\n",
		},
		{
			"swallowed table, in TOML that is whole",
			head + "[prose]\na = '''\nOne.\n\n  [facts]  # more\n'''\n", `
cases/x.toml:12:1: error: this line is inside the text that begins in line 9, but looks like the file's next key [swallowed-table]
  close the text before this line with '''
`,
			head + "[prose]\na = '''\nOne.\n\n[TBC]\n[](#learning)\nSo a = b.\n'''\n",
		},
		{
			"swallowed key",
			head + "[prose]\na = \"\"\"\nOne.\nb = '''\n\"\"\"\n", `
cases/x.toml:11:1: error: this line is inside the text that begins in line 9, but looks like the file's next key [swallowed-table]
  close the text before this line with '''
`,
			head + "[prose]\na = \"\"\"\nOne.\n\"\"\"\nb = '''\n'''\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, findings := readCase(tt.bad)
			expect(t, findings, tt.want)
			goodCase(t, tt.good)
		})
	}
}

func TestCouncilFindings(t *testing.T) {
	tests := []struct{ name, bad, want, good string }{
		{
			"doubled section, in another part",
			council + "[[part]]\n[[part.section]]\nid = 'purpose'\nheading = 'x'\n", `
councils/x.toml:10:6: error: there are two sections "purpose"; the first is in line 5 [doubled-section]
  give each section an id of its own
`,
			council + "[[part]]\n[[part.section]]\nid = 'purpose-b'\nheading = 'x'\n",
		},
		{
			"standing items of one name, and one that can't be part of an address",
			council + "[body.cabinet]\nname = 'x'\n[[body.cabinet.standing]]\nid = 'minutes'\n[[body.cabinet.standing]]\nid = 'Minutes'\n[[body.cabinet.standing]]\nid = 'minutes'\n", `
councils/x.toml:13:6: error: "Minutes" can't be part of an address [address]
  use small letters, figures and single hyphens, such as minutes
councils/x.toml:15:6: error: the id "minutes" is that of the standing item in line 11 too [doubled-item]
  give each standing item an id of its own
`,
			council + "[body.cabinet]\nname = 'x'\n[[body.cabinet.standing]]\nid = 'minutes'\n[body.council]\nname = 'x'\n[[body.council.standing]]\nid = 'minutes'\n",
		},
		{
			"sections without an id are not two of one name",
			"name = 'x'\n[[part]]\n[[part.section]]\nheading = 'x'\n[[part.section]]\nheading = 'x'\n", `
councils/x.toml:3:8: error: part.section.id is missing [missing-key]
  say the section's name in cases and addresses
councils/x.toml:5:8: error: part.section.id is missing [missing-key]
  say the section's name in cases and addresses
`,
			council,
		},
		{
			"address",
			council + "[body.\"../cabinet\"]\nname = 'x'\n", `
councils/x.toml:8:7: error: the body's name "../cabinet" can't be part of an address [address]
  use small letters, figures and single hyphens, such as cabinet
`,
			council + "[body.cabinet]\nname = 'x'\n",
		},
		{
			"address of a section",
			council + "[[part.section]]\nid = 'The Reasons'\nheading = 'x'\n", `
councils/x.toml:9:6: error: "The Reasons" can't be part of an address [address]
  use small letters, figures and single hyphens, such as the-reasons
`,
			council + "[[part.section]]\nid = 'reasons'\nheading = 'The Reasons'\n",
		},
		{
			"missing in the second of several",
			council + "[[part.section]]\nid = 'reasons'\n[[part]]\ntitle = 'B'\n[post.x]\nname = 'y'\n", `
councils/x.toml:10:3: error: [[part.section]] is missing [missing-key]
councils/x.toml:12:7: error: post.x.title is missing [missing-key]
  say the post's title
`,
			council + "[[part.section]]\nid = 'reasons'\nheading = 'x'\n[post.x]\ntitle = 'y'\n",
		},
		{
			"a table for a list of tables",
			"name = 'x'\n[part]\ntitle = 'x'\n", `
councils/x.toml:2:2: error: part must be a list of tables, each under [[part]] [wrong-type]
`,
			council,
		},
		{
			"a flag in quotes",
			council + "numbered = 'false'\n", `
councils/x.toml:8:12: error: part.section.numbered must be true or false, without quotes [wrong-type]
`,
			council + "numbered = false\n",
		},
		{
			"unknown word",
			council + "[numbering]\nscheme = 'continous'\n", `
councils/x.toml:9:10: error: numbering.scheme can't be "continous" [unknown-word]
  did you mean "continuous"?
`,
			council + "[numbering]\nscheme = 'continuous'\n",
		},
		{
			"a threshold's day and amount",
			council + "[[rules.threshold]]\nof = 'tender'\nfrom = 2024-02-30\nmore_than = '179087'\n", `
councils/x.toml:10:8: error: there is no day 2024-02-30 [impossible-date]
  write it as year-month-day, such as 2025-02-07
councils/x.toml:11:13: error: rules.threshold.more_than must be an amount in pounds as text, such as "£282,693.00" [wrong-type]
`,
			council + "[[rules.threshold]]\nof = 'tender'\nfrom = 2024-02-29\nmore_than = '£179087'\n",
		},
		{
			"a rule's name is quoted as in the file",
			council + "[rules.exception.\"6(e)\"]\nname = 'Rule'\n", `
councils/x.toml:8:18: error: rules.exception."6(e)".title is missing [missing-key]
  say as it is cited, such as Rule 6 (e)
councils/x.toml:9:1: error: there is no key "name" in rules.exception."6(e)" [unknown-key]
  known here: more_than, title, up_to, urgent
`,
			council + "[rules.exception.\"6(e)\"]\ntitle = 'Rule'\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := readCouncil(tt.bad)
			expect(t, findings, tt.want)
			_, findings = readCouncil(tt.good)
			expect(t, findings, "")
		})
	}
}

func TestMeetingFindings(t *testing.T) {
	tests := []struct{ name, bad, want, good string }{
		{
			"missing keys",
			"council = 'x'\n", `
meetings/x.toml:1:1: error: body is missing [missing-key]
  say a body of that profile, such as cabinet; decisions for what single members and officers decide
meetings/x.toml:1:1: error: date is missing [missing-key]
  say the day of the meeting
`,
			meeting,
		},
		{
			"address",
			strings.Replace(meeting, `"cabinet"`, `"../cabinet"`, 1), `
meetings/x.toml:2:11: error: "../cabinet" can't be part of an address [address]
  use small letters, figures and single hyphens, such as cabinet
`,
			meeting,
		},
		{
			"ids of items",
			meeting + "[[item]]\nid = 'A visit'\ntitle = 'x'\n[[item]]\nid = 'x'\nunder = 'A visit'\nstanding = ''\n", `
meetings/x.toml:5:6: error: "A visit" can't be part of an address [address]
  use small letters, figures and single hyphens, such as a-visit
meetings/x.toml:9:9: error: "A visit" can't be part of an address [address]
  use small letters, figures and single hyphens, such as a-visit
meetings/x.toml:10:12: error: "" can't be part of an address [address]
  use small letters, figures and single hyphens
`,
			meeting + "[[item]]\nid = 'a-visit'\ntitle = 'x'\n[[item]]\nid = 'supplement-1'\nunder = 'a-visit'\n",
		},
		{
			"impossible date, and what follows it",
			meeting + "previous = 2024-11-31\npublised = 2025-01-30\n", `
meetings/x.toml:4:12: error: there is no day 2024-11-31 [impossible-date]
  write it as year-month-day, such as 2025-02-07
meetings/x.toml:5:1: error: there is no key "publised" [unknown-key]
  did you mean "published"?
`,
			meeting + "previous = 2024-11-30\npublished = 2025-01-30\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := readMeeting(tt.bad)
			expect(t, findings, tt.want)
			_, findings = readMeeting(tt.good)
			expect(t, findings, "")
		})
	}
}
