package tomlfile

import (
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

func TestQuote(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", `""`},
		{"It's £5 – “so”", `"It's £5 – “so”"`},
		{`The "New" Buses`, `'The "New" Buses'`},
		{`C:\new`, `'C:\new'`},
		{`It's C:\new`, `"It's C:\\new"`},
		{"tab\there", "\"tab\there\""},
		{"\x01\"\r\x7f", `"\u0001\"\u000D\u007F"`},
		{"One.\n\nIt's \\ \"two\".\n", "'''\nOne.\n\nIt's \\ \"two\".\n'''"},
		{"ends\nin a quote'", "\"\"\"\nends\nin a quote'\"\"\""},
		{"'''\n\"\"\"\\", "\"\"\"\n'''\n\\\"\\\"\\\"\\\\\"\"\""},
		{"\n", "'''\n\n'''"},
	}
	for _, tt := range tests {
		if got := Quote(tt.text); got != tt.want {
			t.Errorf("%q is quoted as %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestKey(t *testing.T) {
	for name, want := range map[string]string{"a-b_9": "a-b_9", "": `""`, "a b": `"a b"`, "a.b": `"a.b"`, `"`: `'"'`, "é\n'": `"é\n'"`} {
		if got := Key(name); got != want {
			t.Errorf("%q is the key %s, want %s", name, got, want)
		}
	}
}

// FuzzQuote reads what is written as a value and as a key: it is the text.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a", `"\`, `'"\`, "\n", "'''\n\"\"\"\n\\\n", "\r\n", "\x7f\t", "\uFEFF", "\u2028", "#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		var values map[string]any
		if _, err := toml.Decode("a = "+Quote(s)+"\n"+Key(s)+".x = 1\n", &values); s != "a" && err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		table, isTable := values[s].(map[string]any)
		if s != "a" && (values["a"] != s || !isTable || table["x"] != int64(1)) {
			t.Errorf("%q is read as %v", s, values)
		}
	})
}
