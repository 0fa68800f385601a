package pipeline

import (
	"strings"
	"sync"
	"testing"

	"cabinet/internal/clearance"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/report"
)

// The project of these tests has a paper of which finance clears all, and legal the costs alone with one fact.
const (
	clearedCase    = "content/cases/hall.toml"
	clearedMeeting = "content/meetings/cabinet-2025-06-10.toml"
	clearedCouncil = "content/councils/wychwood.toml"
	financeRecord  = "content/clearance/hall/finance.toml"

	clearedProfile = `name = "Wychwood District Council"
[identity]
email = "clerk@wychwood.gov.uk"
[body.cabinet]
name = "Cabinet"
[post.clerk]
title = "Clerk"
[post.treasurer]
title = "Treasurer"
name = "Zebedee Quillfeather"
[post.solicitor]
title = "Solicitor"
[[part]]
[[part.section]]
id = "purpose"
heading = "Purpose"
[[part.section]]
id = "costs"
heading = "Costs"
[[part.section]]
id = "comments"
heading = "Comments of Officers"
none = "No officer has commented."
[[part.section]]
id = "background"
heading = "Background"
[[clearance]]
role = "finance"
name = "the Keeper of the Quixotic Purse"
post = "treasurer"
[[clearance]]
role = "legal"
name = "the Xylophonic Monitor"
post = "solicitor"
sections = ["costs"]
facts = ["facts.price"]
freeze = "refuse"
`
	clearedText = `kind = "report"
council = "wychwood"
meeting = "cabinet-2025-06-10"
[report]
title = "The hall"
from = "clerk"
none = ["comments"]
[facts]
price = "£282,693.00"
rooms = "12"
[table.spend]
caption = "Spending"
columns = ["Year", "Amount"]
rows = [["2024", "£100"], ["2025", "£200"]]
[prose]
purpose = '''
The purpose of this report is to ask the Cabinet for a hall at {{facts.price}}, for the reasons in [](#why).
'''
costs = '''
The hall costs {{facts.price}}, as the table below shows.[^vat]

{{table.spend}}

The money stands in the programme.

[^vat]: This is without VAT.
'''
background = '''
The old hall fell down, and nothing of it can be used again. {#why}

It was built in 1894.
'''
`
)

func newCleared(t testing.TB) tree {
	t.Helper()
	p := tree{t, t.TempDir()}
	p.file(clearedCouncil, clearedProfile)
	p.file(clearedMeeting, "council = \"wychwood\"\nbody = \"cabinet\"\ndate = 2025-06-10\npublished = 2025-06-02\n")
	p.file(clearedCase, clearedText)
	return p
}

func (p tree) open() *project.Project {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	return opened
}

// clear has a role clear the paper.
func (p tree) clear(role string) Clearing {
	p.Helper()
	c, findings, err := Clear(p.Context(), p.open(), ClearOptions{Paper: "hall", Role: role, By: "Araminta Vexford", When: "2025-05-20T10:30:00+01:00"})
	if err != nil || len(findings) > 0 {
		p.Fatal(findings, err)
	}
	return c
}

// standing is what a check says of clearances, by the words after the name of the officer; the places of the findings
// before them.
func (p tree) standing() string {
	p.Helper()
	var lines []string
	for _, d := range p.run(Options{}).Findings {
		if strings.HasPrefix(d.Rule, "clearance-") {
			lines = append(lines, d.Rule+" "+d.Message)
		}
	}
	return strings.Join(lines, "\n")
}

const (
	ofFinance = "clearance-void the Keeper of the Quixotic Purse cleared this paper on 20 May 2025 at 10:30, and since then: "
	ofLegal   = "clearance-void the Xylophonic Monitor cleared this paper on 20 May 2025 at 10:30, and since then: "
)

// TestVoid changes a paper that two officers have cleared, and tells whose clearance that voids, and by what.
func TestVoid(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, file, old, new, want string }{
		{"nothing", clearedCase, "The hall", "The hall", ""},
		{"one figure", clearedCase, "£282,693.00", "£282,963.00",
			ofFinance + "facts.price was £282,693.00 and is £282,963.00; paragraph 1 is changed; paragraph 2 is changed\n" +
				ofLegal + "facts.price was £282,693.00 and is £282,963.00; paragraph 2 is changed"},
		{"a figure of a table", clearedCase, "£200", "£210", ofFinance + "Table 1 is changed\n" + ofLegal + "Table 1 is changed"},
		{"a fact that is not printed", clearedCase, `rooms = "12"`, `rooms = "13"`, ofFinance + "facts.rooms was 12 and is 13"},
		{"a new fact", clearedCase, `rooms = "12"`, "rooms = \"12\"\nseats = \"90\"", ofFinance + "facts.seats is new: 90"},
		{"a fact that is gone", clearedCase, `rooms = "12"`, "", ofFinance + "facts.rooms is gone; it was 12"},
		{"a word elsewhere", clearedCase, "built in 1894", "built in 1895", ofFinance + "paragraph 6 is changed"},
		{"a note", clearedCase, "without VAT", "with VAT", ofFinance + "“This is with VAT.” is changed\n" + ofLegal + "“This is with VAT.” is changed"},
		{"a new paragraph before others", clearedCase, "The money stands", "Nobody else pays.\n\nThe money now stands",
			ofFinance + "paragraph 3 is new; paragraph 4 is changed\n" + ofLegal + "paragraph 3 is new; paragraph 4 is changed"},
		{"what is gone", clearedCase, "The money stands in the programme.\n", "", ofFinance + "what was paragraph 3 is gone\n" + ofLegal + "what was paragraph 3 is gone"},
		{"another order", clearedCase, "The old hall fell down, and nothing of it can be used again. {#why}\n\nIt was built in 1894.", "It was built in 1894.\n\nThe old hall fell down, and nothing of it can be used again. {#why}",
			ofFinance + "the order is another from paragraph 5 on, in Background"},
		{"another title", clearedCase, `title = "The hall"`, `title = "The new hall"`, ofFinance + "the title is changed"},
		{"another heading", clearedCouncil, `heading = "Costs"`, `heading = "The Costs"`, ofFinance + "the heading “The Costs” is new; what was the heading “Costs” is gone\n" + ofLegal + "the heading “The Costs” is new; what was the heading “Costs” is gone"},
		{"where a reference leads", clearedCase, "the reasons in [](#why)", "the reasons in [](#costs)", ofFinance + "paragraph 1 is changed"},

		{"numbers alone", clearedCouncil, "[[part]]\n", "[numbering]\nscheme = \"decimal\"\n[[part]]\n", ""},
		{"another first number", clearedCouncil, "[[part]]\n", "[numbering]\nfirst = 40\n[[part]]\n", ""},
		{"the comment of another officer", clearedCase, "none = [\"comments\"]\n", "[[comment]]\nby = \"clerk\"\ntext = '''\nIt is *good*, at {{facts.price}}:\n\na) one\nb) two\n'''\n", ""},
		{"another officer's comment on the costs", clearedCase, "[prose]", "[[comment]]\nby = \"clerk\"\nsection = \"costs\"\nheading = \"Clerk\"\ntext = \"Good.\"\n[prose]", ""},
		{"one's own comment", clearedCase, "none = [\"comments\"]\n", "[[comment]]\nby = \"treasurer\"\ntext = \"I have money.\"\n",
			ofFinance + "the heading “Comments of the Treasurer” is new; paragraph 4 is new; “(Zebedee Quillfeather, Treasurer)” is new"},
		{"another meeting", clearedMeeting, "2025-06-10", "2025-07-08", ""},
		{"a draft", clearedCase, `council = "wychwood"`, "council = \"wychwood\"\nstatus = \"draft\"", ""},
		{"a contact", clearedCouncil, `name = "Zebedee Quillfeather"`, `name = "Someone Else"`, ""},
		{"another name of the post", clearedCouncil, "the Xylophonic Monitor", "the Solicitor", ""},
		{"no longer asked", clearedCouncil, "name = \"the Xylophonic Monitor\"\n", "name = \"the Xylophonic Monitor\"\nkinds = [\"exception\"]\n",
			"clearance-stray the profile asks nobody with the role \"legal\" to clear this paper"},
		{"asked for more", clearedCouncil, `sections = ["costs"]`, `sections = ["costs", "background"]`, ofLegal + "the section background was no part of what they cleared"},
		{"asked for less", clearedCouncil, "post = \"treasurer\"\n", "post = \"treasurer\"\nfacts = [\"facts.price\"]\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newCleared(t)
			if got := p.standing(); strings.Count(got, "clearance-missing") != 2 {
				t.Fatal(got)
			}
			p.clear("finance")
			p.clear("legal")
			if got := p.standing(); got != "" {
				t.Fatalf("cleared, and %s", got)
			}
			p.change(tt.file, tt.old, tt.new)
			if r := p.run(Options{}); r.Errors > 0 {
				t.Fatal(found(r))
			}
			if got := p.standing(); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// What was cleared is kept as the officer saw it, whatever becomes of the case, and is the same paper when it is made
// again. Of an earlier clearance nothing is left but the line in the record.
func TestSeen(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.change(clearedCouncil, "[[part.section]]\nid = \"comments\"\nheading = \"Comments of Officers\"\nnone = \"No officer has commented.\"\n", "")
	p.change(clearedCase, "none = [\"comments\"]\n", "")
	p.clear("finance")
	p.change(clearedCase, "built in 1894", "built in 1895")
	reports := ReportsOf(p.open())
	n, err := reports.Cleared("hall", "finance")
	if err != nil || n.Title != "The hall" || !strings.HasSuffix(n.File, "content/clearance/hall/finance.1.toml") {
		t.Fatal(n, err)
	}
	words := ""
	n.Report.Texts(func(runs []report.Run) { words += report.Text(runs) + "\n" })
	if !strings.Contains(words, "built in 1894") || !strings.Contains(words, "£282,693.00") {
		t.Error(words)
	}
	var list diag.List
	z, _ := clearance.Read(reports.b.Content, "hall", "finance", &list)
	c, _ := reports.b.Content.Case("hall", &list)
	council := reports.Library().Councils["wychwood"].Council
	again := clearance.Of(clearance.Subject{Case: c, Council: council, Report: n.Report}, council.Clearers[0])
	if changes := clearance.Compare(z, again); changes.Any() || list.Errors() > 0 {
		t.Errorf("the paper as it was seen is another: %s", changes)
	}
	if c := p.clear("finance"); c.Since.String() != "paragraph 5 is changed" || c.Last != "2025-05-20T10:30:00+01:00" {
		t.Errorf("%+v", c)
	}
	if got := strings.Join(p.list("content/clearance/hall"), " "); got != "finance.2.toml finance.toml" {
		t.Error(got)
	}
	if got := p.read(financeRecord); strings.Count(got, "[[before]]\nby = \"Araminta Vexford\"") != 1 {
		t.Error(got)
	}
	if _, err := reports.Cleared("hall", "legal"); err == nil {
		t.Error("what nobody has cleared was cleared")
	}
	if all := reports.Clearings("hall"); len(all) != 1 || all[0].Role != "finance" {
		t.Errorf("%+v", all)
	}
}

// Each figure of a paper voids the clearance of all of it by itself.
func TestEveryFigure(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.clear("finance")
	facts, figures := strings.Index(clearedText, "[facts]"), 0
	for i, c := range clearedText {
		if i < facts || c < '0' || c > '9' {
			continue
		}
		figures++
		other := string('0' + (c-'0'+1)%10)
		p.file(clearedCase, clearedText[:i]+other+clearedText[i+1:])
		if r := p.run(Options{}); r.Errors > 0 {
			t.Errorf("at %d: %s", i, found(r))
		}
		if got := p.standing(); !strings.Contains(got, ofFinance) {
			t.Errorf("%q does not void the clearance: %s", clearedText[i-20:i+1], got)
		}
	}
	if figures < 20 {
		t.Errorf("%d figures", figures)
	}
}

// TestClearRefuses has papers cleared that can't be.
func TestClearRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, old, new, role, by, want string }{
		{"no such role", "", "", "it", "A", `nobody with the role "it" clears hall; there are: finance, legal`},
		{"a path", "", "", "../../cases/hall", "A", `nobody with the role "../../cases/hall" clears hall`},
		{"nobody", "", "", "legal", "", "say who clears the paper"},
		{"two lines", "", "", "legal", "A\nB", "this must stand in one line"},
		{"a long name", "", "", "legal", strings.Repeat("A", 201), "longer than 200 bytes"},
		{"an error", "[](#why)", "[](#nothing)", "legal", "A", "hall is not cleared as long as it can't be made whole: 1 error"},
		{"half-written", "costs = '''", "cost = '''", "legal", "A", "can't be made whole"},
		{"no TOML", "[prose]", "[prose", "legal", "A", "content/cases/hall.toml can't be read"},
		{"no meeting", `meeting = "cabinet-2025-06-10"`, `meeting = "autumn"`, "legal", "A", "can't be made whole: 1 error"},
		{"no council", `council = "wychwood"`, `council = "elsewhere"`, "legal", "A", "the council of hall is not known"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newCleared(t)
			p.change(clearedCase, tt.old, tt.new)
			_, _, err := Clear(t.Context(), p.open(), ClearOptions{Paper: "hall", Role: tt.role, By: tt.by, When: "2025-05-20T10:30:00Z"})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if p.exists("content/clearance") {
				t.Error("something was written")
			}
		})
	}
}

// Several who clear a paper at once do so one after the other, and each leaves a whole record.
func TestClearAtOnce(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			role := []string{"finance", "legal"}[i%2]
			_, _, err := Clear(t.Context(), p.open(), ClearOptions{Paper: "hall", Role: role, By: "A", When: "2025-05-20T10:30:00Z", Busy: func() {}})
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := p.standing(); got != "" {
		t.Error(got)
	}
	if got := strings.Join(p.list("content/clearance/hall"), " "); got != "finance.4.toml finance.toml legal.4.toml legal.toml" {
		t.Error(got)
	}
}

// Wherever clearing is ended, the clearance before counts as it did, and the paper can be cleared again.
func TestClearInterrupted(t *testing.T) {
	t.Parallel()
	for name, left := range map[string][]string{
		"before anything":            nil,
		"while the paper is written": {"finance.2.toml.new"},
		"while its images are":       {"finance.2.toml.new", "finance.2.files/images/a.png"},
		"before the record":          {"finance.2.toml", "finance.2.files/images/a.png"},
		"while the record is":        {"finance.2.toml", ".cabinet-0123456789abcdef.tmp", "finance.toml.new"},
		"before the last is removed": {"finance.7.toml"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newCleared(t)
			p.clear("finance")
			p.clear("legal")
			for _, file := range left {
				p.file("content/clearance/hall/"+file, "half = \"wri")
			}
			if got := p.standing(); got != "" {
				t.Fatal(got)
			}
			p.clear("finance")
			if got := p.standing(); got != "" {
				t.Error(got)
			}
			for _, file := range p.list("content/clearance/hall") {
				if strings.HasPrefix(file, "finance.") && file != "finance.toml" && file != "finance.2.toml" {
					t.Errorf("%s is left", file)
				}
			}
			if _, err := ReportsOf(p.open()).Cleared("hall", "finance"); err != nil {
				t.Error(err)
			}
		})
	}
}
