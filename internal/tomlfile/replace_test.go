package tomlfile

import (
	"bytes"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

func TestReplace(t *testing.T) {
	tests := []struct{ name, before, old, with, want string }{
		{"in double quotes", `a = "one two" # c`, "two", `"2\"`, `a = "one \"2\\\"" # c`},
		{"an escape", `a = "say \"two\" now"`, `\"two\"`, "“two”", `a = "say “two” now"`},
		{"beside escapes", `a = "\u00a3 two \t"`, "two", "2", `a = "\u00a3 2 \t"`},
		{"in single quotes", `a = 'one \two'`, `\two`, `"2"`, `a = 'one "2"'`},
		{"in single quotes, which it has", `a = 'one two'`, "two", "it's", `a = "one it's"`},
		{"in three single quotes", "a = '''\none two\nthree'''\n", "two", "it's", "a = '''\none it's\nthree'''\n"},
		{"in three double quotes", "a = \"\"\"\r\none \\\r\n  two\r\n\"\"\"\r\n", "two", `"2"`, "a = \"\"\"\r\none \\\r\n  \\\"2\\\"\r\n\"\"\"\r\n"},
		{"after a byte order mark", "\uFEFFa = 'one two'\r\n", "two", "2", "\uFEFFa = 'one 2'\r\n"},
		{"in a list", "a = [\n  'one', # 1\n  'two', # 2\n]\n", "two", "2", "a = [\n  'one', # 1\n  '2', # 2\n]\n"},
		{"in braces in a list", "a = [{ b = 'one' }, { b = 'two' }]", "two", "2", "a = [{ b = 'one' }, { b = '2' }]"},
		{"of a list of tables", "[[a]]\nb = 'one'\n[[a]]\nb = 'two'\n", "two", "2", "[[a]]\nb = 'one'\n[[a]]\nb = '2'\n"},
		{"a whole text", `a = "two"`, `"two"`, "2", `a = "2"`},
		{"a whole text in single quotes", `a = 'two'`, `'two'`, "2", `a = '2'`},
		{"a key", "[t]\ntwo   = 1 # c\nb.c = 2\n", "two", "one", "[t]\none   = 1 # c\nb.c = 2\n"},
		{"a key that needs quotes", "two = 1", "two", "a b", `"a b" = 1`},
		{"a quoted key", `"two" = 1`, `"two"`, "one", `one = 1`},
		{"a table", "[two]\na = 1\n[two.b]\nc = 1\n", "two]", "", ""},
		{"the key of a table that stands once", "[two]\na = 1\nb = { c = 2 }\n", "two", "one", "[one]\na = 1\nb = { c = 2 }\n"},
		{"a key in braces", "a = { two = 1, b = 2 }", "two", "one", "a = { one = 1, b = 2 }"},
		{"a key that is there", "two = 1\none = 2\n", "two", "one", ""},
		{"two lines", "a = 'two'", "two", "1\n2", ""},
		{"a part of an escape", `a = "x\u00a3y"`, "a3", "b", ""},
		{"a comment", "a = 1 # two", "two", "b", ""},
		{"a number", "a = 12", "12", "b", ""},
		{"out of the quotes", "a = 'two' # c", "two' # c", "b", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.TrimPrefix(tt.before, "\uFEFF")
			start := strings.Index(text, tt.old)
			got, err := ReplaceAll("x.toml", []byte(tt.before), []Change{{Start: start, End: start + len(tt.old), With: tt.with}})
			if tt.want == "" && err == nil {
				t.Errorf("it is changed to %q", got)
			}
			if tt.want != "" && (err != nil || string(got) != tt.want) {
				t.Errorf("%q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// TestRemoveItem takes items out of lists: what stands between an item and the one before it goes too, unless that is a comment.
func TestRemoveItem(t *testing.T) {
	tests := []struct{ name, before, taken, want string }{
		{"the second", `a = ["x", "y"]`, `, "y"`, `a = ["x"]`},
		{"one in the middle", `a = ["x", "y", 3]`, `, "y"`, `a = ["x", 3]`},
		{"lines", "a = [\n  'x',\n  'y',\n]\n", ",\n  'y'", "a = [\n  'x',\n]\n"},
		{"in a list of lists", "a = [['x', 'y'], ['z']]", ", 'y'", "a = [['x'], ['z']]"},
		{"in braces", "a = { b = ['x', 'y'] }", ", 'y'", "a = { b = ['x'] }"},
		{"a comment would go", "a = [\n  'x', # one\n  'y',\n]\n", ", # one\n  'y'", ""},
		{"the first", `a = ["x", "y"]`, `"x"`, ""},
		{"two at once", `a = ["x", "y", "z"]`, `, "y", "z"`, ""},
		{"a part of one", `a = ["x", "y"]`, `, "y`, ""},
		{"a table of several", "[[a]]\nb = 1\n[[a]]\nb = 2\n", "[[a]]\nb = 2", ""},
	}
	for _, tt := range tests {
		start := strings.LastIndex(tt.before, tt.taken)
		got, err := ReplaceAll("x.toml", []byte(tt.before), []Change{{Start: start, End: start + len(tt.taken), TOML: true}})
		if string(got) != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}

func TestReplaceValue(t *testing.T) {
	const text = "a = \"1 March 2025\" # c\nb = '2'\n"
	day := Change{Start: 4, End: 18, With: "2025-03-01", TOML: true}
	got, err := ReplaceAll("x.toml", []byte(text), []Change{day, {Start: 27, End: 30, With: "true", TOML: true}})
	if want := "a = 2025-03-01 # c\nb = true\n"; err != nil || string(got) != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	for _, c := range []Change{{4, 17, "2025-03-01", true}, {4, 18, "March", true}, {4, 18, "1\nc = 2", true}, {4, 18, "1 # c", true}, {0, 1, "c", true}} {
		if got, err := ReplaceAll("x.toml", []byte(text), []Change{c}); err == nil {
			t.Errorf("%v gives %q", c, got)
		}
	}
}

func TestReplaceAllApart(t *testing.T) {
	const text = "a = 'one two three'\n"
	if got, err := ReplaceAll("x.toml", []byte(text), []Change{{Start: 5, End: 8, With: "1"}, {Start: 13, End: 18, With: "3"}}); err != nil || string(got) != "a = '1 two 3'\n" {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := ReplaceAll("x.toml", []byte(text), []Change{{Start: 5, End: 12, With: "1"}, {Start: 9, End: 18, With: "3"}}); err == nil {
		t.Errorf("changes that overlap give %q", got)
	}
	if _, err := ReplaceAll("x.toml", []byte("a = "), []Change{{With: "1"}}); err == nil {
		t.Error("what is no TOML is changed")
	}
}

// FuzzReplace puts words in any place of any file: that is refused, or the file says what it said but for one key or one text,
// in which the words stand.
func FuzzReplace(f *testing.F) {
	for _, text := range []string{"a = 'one'\n[b]\nc = \"\"\"\r\nt\\tw\\\r\n o\"\"\" # c\n", "a = [{ b = 'x' }, 'y']\n", "[[o]]\nt = ''''x'''''\n[o.u]\n\"a b\".c = 2", "\uFEFFa = 'q'\r\n"} {
		for at := range len(text) {
			f.Add([]byte(text), at, at+at%4, "it's \"\\")
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, start, end int, with string) {
		d := Open("x.toml", text, &diag.List{})
		if d == nil || start < 0 || end < start || end > len(d.source.Text) {
			return
		}
		splice, err := d.Replace(start, end, with)
		if err != nil {
			return
		}
		after, err := splice.Apply(text)
		if err != nil {
			t.Fatal(err)
		}
		var differ []string
		was, is := d.meaning(), open(t, after).meaning()
		for path, v := range is {
			if was[path] != v {
				differ = append(differ, path+": "+v)
			}
		}
		if len(is) != len(was) {
			t.Fatalf("%q has %d values, and %q has %d", text, len(was), after, len(is))
		}
		if all := strings.Join(differ, "\n"); len(differ) > 0 && !strings.Contains(all, with) && !strings.Contains(all, Key(with)) {
			t.Fatalf("%q becomes %q, where %q should stand", text, after, with)
		}
		if back, err := splice.Undo().Apply(after); err != nil || !bytes.Equal(back, text) {
			t.Fatalf("%q is undone to %q: %v", after, back, err)
		}
	})
}

// An error names the key as the file has it.
func TestReplaceErrors(t *testing.T) {
	for text, want := range map[string]string{
		"[report]\nx = 1":       "x.toml:2:1: report.x can't be changed: it is no text",
		"[[a]]\n[[a]]\nx = [1]": "x.toml:3:6: a[2].x[1] can't be changed: it is no text",
		"x = [[2], [1]]":        "x.toml:1:12: x[2] can't be changed: it is no text",
		"'a.b' = { c = 1 } # d": `"a.b".c can't be changed: it is no text`,
	} {
		at := strings.Index(text, "1")
		_, err := ReplaceAll("x.toml", []byte(text), []Change{{Start: at, End: at + 1, With: "3"}})
		if err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
