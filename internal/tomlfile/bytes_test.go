package tomlfile

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// What can't be seen in a file stays as it is: how lines end, the byte order mark, and a last line without
// an end.
func TestChangesOfBytes(t *testing.T) {
	tests := []struct{ name, before, change, after string }{
		{"CRLF, new text of lines", "a = 1\r\n", `set b = "x\ny\n"`, "a = 1\r\nb = '''\r\nx\r\ny\r\n'''\r\n"},
		{"CRLF, text of lines from a form", "a = '''\nx'''\n", `set a = "x\r\ny"`, "a = '''\nx\ny'''\n"},
		{"lines that a form has ended twice", "a = 1\n", `set b = "x\r\r\ny"`, "a = 1\nb = '''\nx\ny'''\n"},
		{"CRLF, list in lines", "a = [\r\n  'x',\r\n]\r\n", `set a = ["y"]`, "a = [\r\n  \"y\",\r\n]\r\n"},
		{"CRLF, new table", "a = 1\r\n", "append o: b = 2", "a = 1\r\n\r\n[[o]]\r\nb = 2\r\n"},
		{"CRLF, key taken out", "a = 1\r\nb = 2 # two\r\nc = 3\r\n", "remove b", "a = 1\r\nc = 3\r\n"},
		{"lines that end in both ways", "a = 1\r\nb = 2\nc = 3\n", "set d = 4", "a = 1\r\nb = 2\nc = 3\nd = 4\r\n"},
		{"byte order mark", "\uFEFFa = 1\n", "set a = 2", "\uFEFFa = 2\n"},
		{"byte order mark, new first key", "\uFEFF[t]\n", "set a = 2", "\uFEFFa = 2\n\n[t]\n"},
		{"byte order mark, nothing else", "\uFEFF", "set a = 2", "\uFEFFa = 2\n"},
		{"byte order mark, key taken out", "\uFEFFa = 1\nb = 2\n", "remove a", "\uFEFFb = 2\n"},
		{"empty file", "", "set a.b = 2", "[a]\nb = 2\n"},
		{"empty file, table", "", "append a: b = 2", "[[a]]\nb = 2\n"},
		{"blank lines alone", "\n\n", "set a = 2", "\n\na = 2\n"},
		{"no end of the last line", "a = 1", "set a = 2", "a = 2"},
		{"no end of the last line, new key", "a = 1", "set b = 2", "a = 1\nb = 2"},
		{"no end of the last line, new table", "[a]\nb = 1", "set b.c = 2", "[a]\nb = 1\n\n[b]\nc = 2"},
		{"no end of the last line, header", "[a]", "set a.b = 2", "[a]\nb = 2"},
		{"no end of the last line, spaces", "a = 1\n  ", "set b.c = 2", "a = 1\n  \n[b]\nc = 2"},
		{"no end of the last line, which goes", "a = 1\nb = 2", "remove b", "a = 1\n"},
		{"the only key", "a = 1", "remove a", ""},
		{"no space", "a=1\n[t]\nb=2", "set t.b = 3", "a=1\n[t]\nb=3"},
		{"quoted keys", "'a=b' = 1\n\"#\".\"\" = 2\n", `set "#"."" = 3`, "'a=b' = 1\n\"#\".\"\" = 3\n"},
		{"quoted keys in line", "'a=b'  = 1\n", `set c = 3`, "'a=b'  = 1\nc      = 3\n"},
		{"quotes before the closing ones", "a = ''''x'''''\nb = 1\n", "set b = 2", "a = ''''x'''''\nb = 2\n"},
		{"values of all types", "a = nan\nb = 07:32:00\nc = 1979-05-27T07:32:00-08:00\nd = 1979-05-27 07:32:00\ne = 0x1F\nf = 1e3\ng = 2025-02-07", "set g = 2025-02-08",
			"a = nan\nb = 07:32:00\nc = 1979-05-27T07:32:00-08:00\nd = 1979-05-27 07:32:00\ne = 0x1F\nf = 1e3\ng = 2025-02-08"},
		{"braces over lines, with a comment", "a = {\n  b = 1, # one\n  c = 2, # two\n}\n", "set a.d = 3", "a = {\n  b = 1, # one\n  c = 2, d = 3, # two\n}\n"},
	}
	for _, tt := range tests {
		if got := string(after(t, []byte(tt.before), tt.change)); got != tt.after {
			t.Errorf("%s: %s gives %q, want %q", tt.name, tt.change, got, tt.after)
		}
	}
}

func TestRefuses(t *testing.T) {
	const text = "a = 1\nb = ['x', # why\n]\nc = { d = 1, e = 2 }\n[t]\n[[o]]\n"
	d := open(t, []byte(text))
	refusals := map[string]func() (Splice, error){
		"x.toml:1:1: a can't be changed: the new text is not in UTF-8":                      func() (Splice, error) { return d.Set(Keys("a"), Text("\xff")) },
		"x.toml:1:1: a can't be changed: text 2 of the new list is not in UTF-8":            func() (Splice, error) { return d.Set(Keys("a"), Texts{"a", "\xff"}) },
		"x.toml:6:3: o can't be changed: the new text is not in UTF-8":                      func() (Splice, error) { return d.Append(Keys("o"), Pair{"k", Text("\xff")}) },
		"x.toml:1:1: a can't be changed: the file would be larger than 4 MiB":               func() (Splice, error) { return d.Set(Keys("a"), Text(strings.Repeat("a", MaxSize))) },
		"x.toml:1:1:  can't be changed: it is a table":                                      func() (Splice, error) { return d.Set(nil, Flag(true)) },
		"x.toml:1:1:  can't be changed: it is a table; take its keys out, or do it by hand": func() (Splice, error) { return d.Remove(nil) },
		"x.toml:1:1:  can't be changed: it does not have tables under [[]]":                 func() (Splice, error) { return d.Append(nil) },
		"x.toml:2:1: b can't be changed: a comment would be lost; do it by hand":            func() (Splice, error) { return d.Remove(Keys("b")) },
	}
	for _, day := range []string{"2025-02-30", "1\nx = 2", "", "7 February 2025", "2025-02-07 # a Friday"} {
		refusals[`x.toml:1:1: a can't be changed: "`+strings.ReplaceAll(day, "\n", `\n`)+`" is not a date: write it as year-month-day, such as 2025-02-07`] =
			func() (Splice, error) { return d.Set(Keys("a"), Date(day)) }
	}
	for want, change := range refusals {
		if s, err := change(); err == nil || err.Error() != want {
			t.Errorf("%v, %v, want %s", s, err, want)
		}
	}
}

// What is not TOML is not changed, though reading would go past its fault.
func TestOpenRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\na = 2\n":         "x.toml:2:1: error: a is given twice; the first is in line 1 [doubled-key]",
		"\uFEFFa = 2025-02-30\n": "x.toml:1:5: error: there is no day 2025-02-30 [impossible-date]",
		"a = 'x\xff'\n":          "x.toml:1:7: error: this file is not in UTF-8: the byte 0xff can't stand here [not-utf8]",
		"a = 01632960000\n":      "x.toml:1:5: error: a number can't begin with 0 [not-toml]",
		"a = 01632 960000\n":     "x.toml:1:5: error: a number can't begin with 0 [not-toml]",
		"a = \n":                 "x.toml:1:5: error: a value is expected here [not-toml]",
		"a = 1\n\uFEFFb = 1\n":   "x.toml:2:1: error: this line is not a key with a value [not-toml]",
		"[a]\n[b]\n[a]\n":        "x.toml:3:2: error: this table or key is given twice [not-toml]",
	} {
		var list diag.List
		d := Open("x.toml", []byte(text), &list)
		if found := list.Sorted(); d != nil || len(found) != 1 || found[0].String() != want {
			t.Errorf("%q: %v, want %s", text, found, want)
		}
	}
}

func TestApplyRefusesAnotherText(t *testing.T) {
	const text = "a = 1\nb = 2\n"
	for _, change := range []string{"set a = 2", "set c = 3", "append o: x = 1", "remove b"} {
		s, err := changed(t, []byte(text), change)
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range []string{"", "b = 2\na = 1\n", "# new\n" + text} {
			if after, err := s.Apply([]byte(other)); err == nil {
				t.Errorf("%s of %q gives %q", change, other, after)
			}
		}
	}
	if _, err := (Splice{At: -1}).Apply([]byte(text)); err == nil {
		t.Error("a change before the beginning is made")
	}
}

// Whatever the engine does, a text that says something else than was meant is not given.
func TestSettleRefuses(t *testing.T) {
	d := open(t, []byte("a = 1\n[t] # of one\nb = 2\n"))
	meant := d.meaning().without("a")
	meant.add("a", int64(3))
	tests := map[string]Splice{
		"x.toml:1:1: a can't be changed: more than that would change; do it by hand": {10, "# of one\nb", "# of one\nc"},
		"x.toml:1:1: a can't be changed: a comment would be lost; do it by hand":     {4, "1\n[t] # of one", "3\n[t]"},
		"the file has been changed in the meantime":                                  {4, "2", "3"},
	}
	s, err := d.find(Keys("a"))
	if err != nil {
		t.Fatal(err)
	}
	for want, c := range tests {
		if _, err := d.settle(s, c, meant, 0); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	for _, with := range []string{"4", "\"3\"", "3\nc = 1", "3 # why", "", "3.0"} {
		if got, err := d.settle(s, Splice{4, "1", with}, meant, 0); err == nil {
			t.Errorf("%q is given as 3: %v", with, got)
		}
	}
	if _, err := d.settle(s, Splice{4, "1", "3"}, meant, 0); err != nil {
		t.Error(err)
	}
}
