package tomlfile

import (
	"bytes"
	"testing"

	"cabinet/internal/diag"
)

// FuzzChange makes changes in any file: each is refused, or gives TOML in which the path has the value, and
// is undone to the byte.
func FuzzChange(f *testing.F) {
	for _, text := range []string{
		"", "\uFEFF# x\r\na = 1\r\n", "a.b.c = 1 # one\n[t]\nx.y = 'z'\n# after\n[t.u]\nk = 1", "p = { x = 1, y = { z = 'q' }, \"a b\".c = 2 } # p\ne = {}\nl = [{ a = 1 }]\n",
		"l = [\n  1, # one\n  4 # four\n]\n", "[a.b.c]\nd = 1\n[a]\ne = 2\n", "[[o]]\nt = 'one'\n[o.cost]\nv = 1\n[[o.t]]\n[b]\n[[o]]\nt = ''''x'''''\n",
		"a = {\n  b = 1, # one\n  c = 2,\n}\n", "a = 2025-02-30\n", "a = nan\n\"\" = 07:32:00\n", "  [t]\n    a   = 1\n    bcd = 2\n",
	} {
		f.Add([]byte(text), "a", "b", 1, "v'''\n")
		f.Add([]byte(text), "t", "new", 0, "")
		f.Add([]byte(text), "o", "t", 2, "\"#\r\n")
		f.Add([]byte(text), "p", "y", 0, "x")
	}
	f.Fuzz(func(t *testing.T, text []byte, a, b string, nth int, v string) {
		d := Open("x.toml", text, &diag.List{})
		if d == nil {
			return
		}
		for _, path := range []Path{Keys(a), Keys(a, b), {{a, nth}, {Key: b}}, {{Key: a}, {b, nth}}, Keys(a, b, a)} {
			for _, value := range []Value{Text(v), Texts{v, b}, Rows{{v}, {b, a}}, Date(v), Number(nth)} {
				checkChange(t, text, path, value)(d.Set(path, value))
			}
			checkChange(t, text, path, nil)(d.Remove(path))
			checkChange(t, text, path, nil)(d.RemoveTable(path))
			checkChange(t, text, path, nil)(d.Arrange(path, 2, 1))
			checkChange(t, text, path, nil)(d.Arrange(path, 2, 3, 1))
			checkChange(t, text, path, nil)(d.Append(path, Pair{a, Text(v)}, Pair{b, Flag(true)}))
		}
	})
}

func checkChange(t *testing.T, text []byte, path Path, value Value) func(Splice, error) {
	return func(s Splice, err error) {
		if err != nil {
			return
		}
		after, err := s.Apply(text)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := s.Undo().Apply(after); err != nil || !bytes.Equal(back, text) {
			t.Fatalf("%q is undone to %q: %v", after, back, err)
		}
		want, got := meaning{}, meaning{}
		got.add("", open(t, after).values)
		if value == nil {
			return
		}
		want.add(path.String(), value.plain())
		for p, v := range want {
			if got[p] != v {
				t.Fatalf("%s is %q in %q, want %q", p, got[p], after, v)
			}
		}
	}
}
