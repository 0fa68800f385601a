package casefile

import (
	"strings"
	"testing"
	"time"
)

// Faults that end their file: one finding each, at the place of the slip and in plain words.
func TestNotTOML(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unclosed text at the end", head + "[prose]\na = '''\nOne.\n", `
cases/x.toml:9:5: error: the text that begins here is never closed [not-toml]
  end it with a line of '''
`},
		{"unclosed text in double quotes", head + "[prose]\na = '''\n'''\nb = \"\"\"\nOne.\n", `
cases/x.toml:11:5: error: the text that begins here is never closed [not-toml]
  end it with a line of """
`},
		{"unclosed text before another, whose quotes close it", head + "[prose]\na = '''\n'''\nb = '''\nOne £.\n\n# Why?\nc = '''\nTwo.\n'''\n", `
cases/x.toml:11:5: error: the text that begins here is never closed [not-toml]
  end it with a line of '''
`},
		{"text of several lines in single quotes", head + "[exception]\nto = 'use\nmore'\n", `
cases/x.toml:9:10: error: the text in quotes does not end in its line [not-toml]
  a text of several lines stands between ''' and '''
`},
		{"apostrophe", head + "[exception]\nto = 'use the £5 of the Council's'\n", `
cases/x.toml:9:33: error: nothing can follow the value in its line [not-toml]
  a text with an apostrophe in it stands in double quotes; a date is written 2025-02-07
`},
		{"no quotes", head + "[exception]\nto = use more\n", `
cases/x.toml:9:6: error: a value is expected here [not-toml]
  put a text in quotes: title = "Title"
`},
		{"no value", head + "[exception]\nto =\n", `
cases/x.toml:9:5: error: a value is expected here [not-toml]
  it is a text in quotes, a date such as 2025-02-07, or a list in [ and ]
`},
		{"a typographic quote at the end", head + "[exception]\nto = \"use more”\n", `
cases/x.toml:9:16: error: the quote at the end is curly, as word processors type them [not-toml]
  type a straight one: title = "Title"
`},
		{"quotes in quotes", head + "[exception]\nto = \"use the \"Green\" one\"\n", `
cases/x.toml:9:16: error: nothing can follow the value in its line [not-toml]
  a text with quotation marks in it has curly ones, “ and ”, or stands in single quotes
`},
		{"yes or no", head + "[decision]\nkey = No # yet\n", `
cases/x.toml:9:7: error: a value is expected here [not-toml]
  write true or false, in small letters and without quotes
`},
		{"a list without brackets", head + "[decision]\nconsulted = \"a\", \"b\"\n", `
cases/x.toml:9:16: error: nothing can follow the value in its line [not-toml]
  several values stand between [ and ], with commas between them: ["…", "…"]
`},
		{"a list without commas", head + "[decision]\nconsulted = [\"a\" \"b\"]\n", `
cases/x.toml:9:18: error: a comma is expected here, or ] [not-toml]
  commas part the values: ["…", "…"]
`},
		{"a list with semicolons", head + "[decision]\nconsulted = [\"a\"; \"b\"]\n", `
cases/x.toml:9:17: error: a comma is expected here, or ] [not-toml]
  commas part the values: ["…", "…"]
`},
		{"a list in lines without commas", head + "[decision]\nconsulted = [\n  \"a\"\n  \"b\"\n]\n", `
cases/x.toml:11:3: error: a comma is expected here, or ] [not-toml]
  commas part the values: ["…", "…"]
`},
		{"a list of days in lines without commas", head + "[decision]\nconsulted = [\n  2025-01-01\n  2025-01-02\n]\n", `
cases/x.toml:11:3: error: a comma is expected here, or ] [not-toml]
  commas part the values: ["…", "…"]
`},
		{"a list without an end", head + "[decision]\nconsulted = [\"a\", \"b\"\nkey = true\n", `
cases/x.toml:9:21: error: nothing closes what was opened before this [not-toml]
  write ] at its end
`},
		{"braces without an end", head + "[decision]\nconsulted = {a = 1\nkey = true\n", `
cases/x.toml:9:18: error: nothing closes what was opened before this [not-toml]
  write } at its end
`},
		{"typographic quotes", head + "[exception]\nto = “use more”\n", `
cases/x.toml:9:6: error: these quotes are curly, as word processors type them [not-toml]
  type straight ones: title = "Title"
`},
		{"prose outside quotes", head + "[prose]\nIt has not been possible.\n", `
cases/x.toml:9:4: error: this line is not a key with a value [not-toml]
  a line such as title = "Title" is expected; longer text stands between ''' and '''
`},
		{"backslash", head + "[prose]\na = \"C:\\Users\"\n", `
cases/x.toml:9:6: error: a backslash has a meaning of its own in double quotes [not-toml]
  write \\ for a backslash, or use single quotes
`},
		{"table name", head + "[prose\n", `
cases/x.toml:8:7: error: this table's name is not closed with ] [not-toml]
`},
		{"table opened twice", head + "[facts]\n[prose]\n[facts]\n", `
cases/x.toml:10:2: error: this table or key is given twice [not-toml]
  put everything that belongs to it in one place
`},
		{"English date", head + "[contract]\nends = 31/03/2025\n", `
cases/x.toml:9:10: error: 31/03/2025 is not how a date is written here [not-toml]
  write it as year-month-day: 2025-03-31, if 31 March is meant
`},
		{"English date, with a nought before its day", head + "[contract]\nends = 04/03/2025\n", `
cases/x.toml:9:8: error: 04/03/2025 is not how a date is written here [not-toml]
  write it as year-month-day: 2025-03-04, if 4 March is meant
`},
		{"day in words", head + "[contract]\nends = 4th March 2025\n", `
cases/x.toml:9:9: error: 4th March 2025 is not how a date is written here [not-toml]
  write it as year-month-day: 2025-03-04, if 4 March is meant
`},
		{"control character", head + "[exception]\nto = 'a\x00b'\n", `
cases/x.toml:9:8: error: a control character stands here, which can't be seen [not-toml]
  delete it and type the text around it again
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, whole, findings := readCase(tt.text)
			expect(t, findings, tt.want)
			if whole || c.Source != nil {
				t.Error("the case counts as whole")
			}
			if c.FirstMeeting().Value != "cabinet-2025-02-07" {
				t.Errorf("it holds back the meeting %q", c.FirstMeeting().Value)
			}
		})
	}
}

// The meeting that a broken case names is held back, wherever in the file the fault is. Whether it is a
// draft counts only before the tables, since prose could say so too.
func TestSalvage(t *testing.T) {
	tests := []struct {
		text, meeting string
		draft         bool
	}{
		{"meeting = 'm'\n[", "m", false},
		{"\uFEFFmeeting = 'm'\n[", "m", false},
		{"status = 'draft'\r\n\tmeeting=\"m\" # x\r\n[", "m", true},
		{"x = \nmeeting = 'm'", "m", false},
		{"[prose]\na = '''\nstatus = 'draft'\n'''\nmeeting = 'm'\nx", "", false},
		{"# meeting = 'm'\n[", "", false},
		{"meeting = m\nstatus = 'drafts'\n[", "m", false},
		{"meeting = m # the next\nslug = tribunal\n[", "m", false},
		{"last_meeting = 'm'\n[", "", false},
	}
	for _, tt := range tests {
		c, whole, _ := readCase(tt.text)
		if whole || c.FirstMeeting().Value != tt.meeting || c.Draft() != tt.draft || c.Name != "x" {
			t.Errorf("%q: whole %v, meeting %q, draft %v", tt.text, whole, c.FirstMeeting().Value, c.Draft())
		}
	}
}

func TestBrokenCouncilAndMeetingAreNil(t *testing.T) {
	if c, findings := readCouncil("name = "); c != nil || len(findings) != 1 {
		t.Errorf("council %v, %d findings", c, len(findings))
	}
	if m, findings := readMeeting("body = "); m != nil || len(findings) != 1 {
		t.Errorf("meeting %v, %d findings", m, len(findings))
	}
}

// Depth is the one thing that can bring the decoder down (its stack) or stand it still (its time).
func TestTooDeep(t *testing.T) {
	const many = 1 << 18
	tests := map[string]string{
		"lists":                    "x = " + strings.Repeat("[", many) + strings.Repeat("]", many),
		"lists in lines":           "x = " + strings.Repeat("[ # '''\n'a',", many/4),
		"inline tables":            "x = " + strings.Repeat("{a = ", many/2),
		"dotted keys":              strings.Repeat("a.", many) + "a = 1",
		"dotted keys in quotes":    strings.Repeat("'a' . ", many/2) + "a = 1",
		"a table's name":           "[" + strings.Repeat("a.", many) + "a]",
		"after texts full of them": "x = \"\"\"\\\"\"\"[[\"\"\"\"\ny = ''''[''' # [\nz = '\\'\nq = " + strings.Repeat("[", many),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			_, whole, findings := readCase(text)
			if whole || len(findings) != 1 || !strings.Contains(findings[0].Message, "more than 100 lists or tables") {
				t.Errorf("whole %v\n%s", whole, lines(findings))
			}
		})
	}
}

func TestDeepEnough(t *testing.T) {
	prose := strings.Repeat("[", 200) + strings.Repeat(".", 200) + strings.Repeat("{", 200)
	text := head + "# " + prose + "\n[facts]\na = '" + prose + "' # " + prose + "\nb = \"\\\"" + prose + "\"\n[prose]\n" +
		"c = '''\n" + prose + "'\n" + prose + "'''\nd = \"\"\"\n" + prose + "\\\"\"\"\"\"\"\n"
	c := goodCase(t, text)
	if got := c.Prose["d"].Value; got != prose+`"""` {
		t.Errorf("d is %q", got)
	}
}

// A file as large as may be, of whatever is most work, is read in good time: minutes, were it not linear.
func TestLargeFilesAreRead(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds of work")
	}
	const most = 1 << 20
	tests := map[string]string{
		"doubled keys": strings.Repeat("abcd = 1\n", most/9),
		"tables":       strings.Repeat("[[a]]\n", most/6),
		"escapes":      head + "[prose]\na = \"" + strings.Repeat(`\u00e9`, most/6) + "\"\n",
		"brackets":     strings.Repeat("[]", most/2),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			done := make(chan int)
			go func() {
				c, _, findings := readCase(text)
				for i := range 1000 { // as a long paper with many facts would ask
					c.Prose["a"].Part(i, i+1)
				}
				done <- len(findings)
			}()
			select {
			case <-done:
			case <-time.After(time.Minute):
				t.Fatal("it hangs")
			}
		})
	}
}
