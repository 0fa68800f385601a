package casefile

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// key is a key of a case by its name.
func key(t testing.TB, name string) Key {
	t.Helper()
	keys := Keys()
	i := slices.IndexFunc(keys, func(k Key) bool { return k.Name == name })
	if i < 0 {
		t.Fatalf("there is no key %s", name)
	}
	return keys[i]
}

func TestTyped(t *testing.T) {
	tests := []struct{ key, typed, want, refused string }{
		{"report.title", ` The "New" Buses `, `'The "New" Buses'`, ""},
		{"report.title", `It's C:\new`, `"It's C:\\new"`, ""},
		{"report.title", `a "b's"`, `"a \"b's\""`, ""},
		{"report.title", "", `""`, ""},
		{"report.title", "a\nb", "", "this must stand in one line"},
		{"report.title", "a\x1b[Db", "", "a control character stands here, which can't be seen: type the text again"},
		{"report.title", "a\xffb", "", "this is not UTF-8 text"},
		{"report.from", "a", `["a"]`, ""},
		{"report.from", "a, b's", `["a", "b's"]`, ""},
		{"report.from", "a,,b", "", "between commas stands nothing"},
		{"report.from", "a,\x00", "", "a control character stands here, which can't be seen: type the text again"},
		{"decision.rule", "6(e)", `"6(e)"`, ""},
		{"decision.key", "true", "true", ""},
		{"decision.key", "yes", "", `"yes" is not true or false, without quotes`},
		{"contract.value", "£282,693.00", `"£282,693.00"`, ""},
		{"contract.value", "282693", "", `"282693" is not an amount: write it in pounds, such as £282,693.00`},
		{"contract.ends", "2025-03-31", "2025-03-31", ""},
		{"contract.ends", "2025-02-29", "", `"2025-02-29" is not a date: write it as year-month-day, such as 2025-02-07`},
		{"contract.ends", "31 March 2025", "", `"31 March 2025" is not a date: write it as year-month-day: 2025-03-31, if 31 March is meant`},
	}
	for _, tt := range tests {
		got, err := key(t, tt.key).TOML(tt.typed)
		refused := ""
		if err != nil {
			refused = err.Error()
		}
		if got != tt.want || refused != tt.refused {
			t.Errorf("%s = %q: %s, %q, want %s, %q", tt.key, tt.typed, got, refused, tt.want, tt.refused)
		}
	}
}

// FuzzTyped types the same for a key of each type. What is written is read as what was typed, or it was
// refused; a text of one line is never refused.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{"", "a", `"`, `\`, `'`, `'"\`, "a,b", "a,b,a", "£5", "2025-02-07", "true", "\n", "\x7f", "'''", `\u0000`, "\u2028", "\uFEFF", "\u2060", "a,\u2060", "\u2060a \u2060", "{{a}}", "# x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range []string{"report.title", "report.contacts", "report.none", "decision.key", "contract.value", "contract.ends", "decision.rule"} {
			written, err := key(t, name).TOML(s)
			switch {
			case err == nil:
				checkWritten(t, name, s, written)
			case name == "report.title" && utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '\x7f' }):
				t.Errorf("%q is refused: %v", s, err)
			}
		}
	})
}

// noTable is what a case must have, without tables, so that any key can be added before it.
const noTable = "kind = 'x'\ncouncil = 'x'\nmeeting = 'x'\nreport.from = 'x'\n"

// checkWritten reads a key as it is written, which must be what was typed.
func checkWritten(t *testing.T, name, typed, written string) {
	c, _, findings := readCase(name + " = " + written + "\n" + noTable)
	for _, d := range findings {
		if d.Rule != "missing-key" && d.Rule != "doubled-name" { // the title, where it is empty or another key is typed
			t.Fatalf("%s = %q: %v", name, typed, d)
		}
	}
	if got, want := said(c, name), unspaced(name, typed); got != want {
		t.Errorf("%s: typed %q, read %q", name, want, got)
	}
}

// unspaced is what was typed, without what can't be seen around it or around each of several names, which count once.
func unspaced(name, typed string) string {
	if name != "report.contacts" && name != "report.none" {
		return strings.TrimFunc(typed, unseen)
	}
	var names []string
	for name := range strings.SplitSeq(typed, ",") {
		if name = strings.TrimFunc(name, unseen); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ",")
}

// said is what a case gives for a key, as it would be typed.
func said(c *Case, name string) string {
	v, _ := Lookup(c, name)
	switch v := v.(type) {
	case Text:
		return v.Value
	case Rule:
		return v.Value
	case Money:
		return v.Value
	case Date:
		return v.ISO()
	case Flag:
		return map[bool]string{true: "true", false: "false"}[v.Value]
	case Posts:
		return strings.Join(v.Strings(), ",")
	case Names:
		return strings.Join(v.Strings(), ",")
	}
	return "?"
}
