package casefile

import (
	"strings"
	"testing"
)

// Every value knows where it stands, however it is written.
func TestPlaces(t *testing.T) {
	const text = `name = "Council" # £
rules.place = 'Part 4G'
numbering = { scheme = "none", "markers" = [ "1.", 'a)' ] }
body.cabinet.name = "Cabinet"

[[part]]
title = "Part A"
  [[part.section]]
  id = "one"
  heading = """
One"""
[[part]]
[[part.section]]
id = "two"
heading = 'Two'
[[part.section]]
id = "three"
heading = 'Three – £3' # £
numbered = false
[post."chief executive"]
title = "£ – Chief"
[[rules.threshold]]
of = "tender"
from = 2024-01-01 # a day
more_than = "£1"
`
	for _, crlf := range []bool{false, true} {
		text := text
		if crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		c, findings := readCouncil("\uFEFF" + text)
		expect(t, findings, "")
		last := c.Parts[1].Sections[1]
		tests := []struct {
			what string
			at   Place
			want string // line:column
			text string
		}{
			{"a key's value", c.Name.Place, "1:8", `"Council"`},
			{"a dotted key's value", c.Rules.Place.Place, "2:15", `'Part 4G'`},
			{"in an inline table", c.Numbering.Scheme.Place, "3:24", `"none"`},
			{"in a list", c.Numbering.Markers.Values[1].Place, "3:52", `'a)'`},
			{"a list, by its key", c.Numbering.Markers.Place, "3:32", `"markers"`},
			{"a table of dotted keys", c.Bodies["cabinet"].Place, "4:6", `cabinet`},
			{"the first of a list of tables", c.Parts[0].Place, "6:3", "part"},
			{"one within it", c.Parts[0].Sections[0].Place, "8:10", "section"},
			{"the second of a list of tables", c.Parts[1].Place, "12:3", "part"},
			{"the second within it", last.Place, "16:8", "section"},
			{"in the second within it", last.ID.Place, "17:6", `"three"`},
			{"text of several bytes a letter", last.Heading.Place, "18:11", "'Three – £3'"},
			{"a flag", last.Numbered.Place, "19:12", "false"},
			{"a quoted table", c.Posts["chief executive"].Place, "20:7", `"chief executive"`},
			{"a date", c.Rules.Thresholds[0].From.Place, "24:8", "2024-01-01"},
		}
		for _, tt := range tests {
			if got := strings.TrimPrefix(tt.at.String(), "content/councils/x.toml:"); got != tt.want || tt.at.Text() != tt.text || tt.at.Bad {
				t.Errorf("CRLF %v: %s is at %s %q, want %s %q", crlf, tt.what, got, tt.at.Text(), tt.want, tt.text)
			}
		}
		if heading := c.Parts[0].Sections[0].Heading; heading.Value != "One" {
			t.Errorf("heading %q", heading.Value)
		}
	}
}

// Part finds bytes of the decoded text in the file, past escapes, line ends and a byte order mark.
func TestPart(t *testing.T) {
	tests := []struct {
		name, written string
		value         string // as decoded
		part          string // of it
		want          string // what stands in the file there
		column        int    // in its line
	}{
		{"literal", `'a £ – b'`, "a £ – b", "– b", "– b", 9},
		{"basic without escapes", `"a £ – b"`, "a £ – b", "– b", "– b", 9},
		{"after escapes", `"a\t\"\u00a3\U0001D518 b"`, "a\t\"£𝔘 b", "b", "b", 27},
		{"an escape", `"a\u00a3b"`, "a£b", "£", `\u00a3`, 6},
		{"half an escape", `"a\u00a3b"`, "a£b", "\xa3", `\u00a3`, 6},
		{"the other half", `"a\u00a3b"`, "a£b", "\xc2", `\u00a3`, 6},
		{"up to an escape", `"a\u00a3b"`, "a£b", "a", "a", 5},
		{"from an escape on", `"a\\b"`, `a\b`, `\b`, `\\b`, 6},
		{"escapes of 1.1", `"\e\x41b"`, "\x1bAb", "b", "b", 11},
		{"several lines", "'''\nab\ncd'''", "ab\ncd", "cd", "cd", 1},
		{"several lines that begin at once", "'''ab\ncd'''", "ab\ncd", "ab", "ab", 7},
		{"CRLF", "'''\r\nab\r\ncd'''", "ab\r\ncd", "cd", "cd", 1},
		{"an empty line first", "'''\n\nab'''", "\nab", "ab", "ab", 1},
		{"quotes at the end", "'''ab'''''", "ab''", "''", "''", 9},
		{"after a joined line", "\"\"\"\nab \\\n   cd\"\"\"", "ab cd", "cd", "cd", 4},
		{"up to a joined line", "\"\"\"\nab \\\n   cd\"\"\"", "ab cd", "ab ", "ab ", 1},
		{"over a joined line, CRLF", "\"\"\"\r\nab \\ \r\n \r\n cd\"\"\"", "ab cd", "b c", "b \\ \r\n \r\n c", 2},
		{"empty", `""`, "", "", "", 5},
	}
	for _, tt := range tests {
		for _, bom := range []string{"", "\uFEFF"} {
			t.Run(tt.name+bom, func(t *testing.T) {
				c := goodCase(t, bom+"# £\n"+head+"[prose]\nA= "+tt.written+"\n")
				text := c.Prose["A"]
				if text.Value != tt.value {
					t.Fatalf("decoded %q, want %q", text.Value, tt.value)
				}
				at := strings.Index(text.Value, tt.part)
				part := text.Part(at, at+len(tt.part))
				if part.Text() != tt.want || part.Column() != tt.column {
					t.Errorf("%q is at column %d %q, want %d %q", tt.part, part.Column(), part.Text(), tt.column, tt.want)
				}
				if all := text.Part(0, len(text.Value)); strings.Trim(text.Text(), "'\"\r\n") != strings.Trim(all.Text(), "'\"\r\n") {
					t.Errorf("the whole is %q of %q", all.Text(), text.Text())
				}
			})
		}
	}
}

func TestPartOfNothing(t *testing.T) {
	var none Text
	if span := none.Part(0, 5); span.Known() {
		t.Errorf("text that was not given has a place: %s", span)
	}
	c := goodCase(t, head)
	if span := c.Report.Title.Part(-5, 500); span.End > len(c.Source.Text) {
		t.Errorf("a part of 500 bytes ends at %d", span.End)
	}
}

func TestTable(t *testing.T) {
	c := goodCase(t, head+"[prose]\n")
	for table, want := range map[string]string{"report": "4:2", "prose": "8:2", "contract": "1:1"} {
		if got := c.Table(table).String(); got != "content/cases/x.toml:"+want {
			t.Errorf("[%s] is at %s, want %s", table, got, want)
		}
	}
}
