package redirect

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// What is resolved has no chains: nothing leads to an address that has moved, and every end is there.
func holds(t *testing.T, table *Table, moved []Moved) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range moved {
		if seen[m.Old.key()] {
			t.Errorf("%s is there twice", m.Old)
		}
		seen[m.Old.key()] = true
	}
	for _, m := range moved {
		if to := m.New; to.Web == "" {
			if !example.Has(to.Path) {
				t.Errorf("%s leads to %s, where nothing is", m.Old, to)
			}
			if seen[to.key()] {
				t.Errorf("%s leads to %s, which leads on", m.Old, to)
			}
		}
	}
}

// TestResolved makes files of few addresses, so that there are chains, loops and doubled lines.
func TestResolved(t *testing.T) {
	olds := []string{"/a", "/b", "/B", "/a?x=1", "/c?x=1", "cabinet/old", "cabinet/old/index.html", "register.csv", "cabinet/2025-02-07/"}
	news := append([]string{"index.html", "index.html#x", "https://example.gov.uk/", "cabinet/2025-02-07/waste", "nowhere", "/c?x=2", "?"}, olds...)
	resolved := 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		file := "old,new\n"
		for range 1 + r.IntN(8) {
			file += fmt.Sprintf("%s,%s\n", olds[r.IntN(len(olds))], news[r.IntN(len(news))])
		}
		var list diag.List
		table, ok := Read("r.csv", []byte(file), "", &list)
		if !ok {
			t.Fatal(list.Sorted())
		}
		moved := table.Resolve(example, &list)
		if holds(t, table, moved); t.Failed() {
			t.Fatalf("of the file\n%s", file)
		}
		if resolved += len(moved); len(moved) < strings.Count(file, "\n")-1 && list.Len() == 0 {
			t.Fatalf("a line is left out without a word, of the file\n%s", file)
		}
	}
	if resolved < 1000 {
		t.Errorf("only %d lines lead anywhere", resolved)
	}
}

func FuzzRead(f *testing.F) {
	for _, file := range []string{"old,new\n/a?b=c,index.html\n", "\uFEFFold,new\r\n\"/a, b\",cabinet/2025-02-07/waste/#p\r\n", "old,new\n/a,/b\n/b,/a\n", "old,new\n/%C3%A9 $;\"\"'{}\\,https://example.gov.uk/$x;\n"} {
		f.Add([]byte(file), "/papers/")
	}
	f.Fuzz(func(t *testing.T, file []byte, base string) {
		if !strings.HasPrefix(base, "/") || !strings.HasSuffix(base, "/") {
			base = ""
		}
		var list diag.List
		table, ok := Read("r.csv", file, base, &list)
		if !ok {
			if list.Errors() == 0 {
				t.Error("no finding says why")
			}
			return
		}
		moved := table.Resolve(example, &list)
		holds(t, table, moved)
		for _, m := range moved {
			for _, a := range []Address{m.Old, m.New} {
				if strings.ContainsAny(a.On("/"), " \"\r\n\t<>") {
					t.Errorf("%q is no address", a.On("/"))
				}
			}
			if old, err := ParseOld(m.Old.String(), ""); err != nil || old != m.Old {
				t.Errorf("%#v is read again as %#v: %v", m.Old, old, err)
			}
			if to, err := ParseNew(m.New.String(), ""); err != nil || to != m.New {
				t.Errorf("%#v is read again as %#v: %v", m.New, to, err)
			}
		}
	})
}
