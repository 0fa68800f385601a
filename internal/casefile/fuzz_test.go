package casefile

import (
	"bytes"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

// FuzzCase reads the same bytes as a case, a profile and a meeting. Whatever they are, reading ends, and
// everything found has a place inside the file.
func FuzzCase(f *testing.F) {
	seeds := []string{
		head, council, meeting, "",
		head + "[prose]\na = '''\nx\n[facts]\n'''\nb = \"\"\"\na\\u00a3\\\n  b\"\"\"\n",
		head + "[facts]\na = 2025-02-30\na = 5\na = 07:32:00\nb.c = 1\n\"q\\n\" = 'x'\n",
		"decision = {asks = 1, asks = 2, taken_on = 2025-02-30}\n" + head,
		"a = [1, [2, {b = 3, b = 4}], # ]\n]\na = [5]\n",
		council + "[[rules.threshold]]\nfrom = 2024-02-30\n[[part]]\n[[part.section]]\nid = 5\n[part.x]\n",
		"part = [{section = [{id = 'x'}, {id = 'x'}]}]\n",
		"\uFEFFkind = \"\\x41\\e\"\r\n[prose]\r\na = '''\r\nb = '''\r\nc",
		"a.b = 1\na = 2\n[a.b]\n[[a]]\n",
		"a=1\na=2\na=3\n-=4\n_=5\n",
		"[kind.a]\nlike = 'b'\nheader.field = []\n[kind.b]\nlike = 'a'\npage = 5\n[[kind.b.part]]\n[[part]]\n[[part.section]]\nid = 'x'\n[[section]]\nheading = 'X'\nafter = 'y'\n[[section]]\nid = 'y'\nafter = 'x'\n[[section]]\nafter = 'z'\nid = 5\n",
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		files := fstest.MapFS{"cases/x.toml": {Data: text}, "councils/x.toml": {Data: text}, "meetings/x.toml": {Data: text}}
		folder := Folder{FS: files, Name: "content"}
		var list diag.List
		c, whole := folder.Case("x", &list)
		if whole == (c.Source == nil) {
			t.Errorf("whole %v, source %v", whole, c.Source)
		}
		for _, text := range c.Prose {
			checkParts(t, text)
		}
		council := folder.Council("x", &list)
		meeting := folder.Meeting("x", &list)
		if meeting != nil {
			c.Issued(meeting)
		}
		if council != nil {
			for kind := range council.Kinds {
				council.For(kind).With(c, &list)
			}
			council.With(c, &list)
		}
		for _, d := range list.Sorted() {
			checkFinding(t, d)
		}
		if !whole && list.Errors() == 0 {
			t.Error("broken, and nothing is said of it")
		}
	})
}

// checkParts goes through a text byte by byte: its parts stand in it, in their order.
func checkParts(t *testing.T, text Text) {
	last := text.Start
	for i := range len(text.Value) {
		part := text.Part(i, i+1)
		if part.Start < last || part.End > text.End || part.Start >= part.End {
			t.Fatalf("byte %d of %q is at [%d, %d), after %d", i, text.Value, part.Start, part.End, last)
		}
		last = part.Start
		if b := text.Source.Text[part.Start]; b != '\\' && part.End-part.Start == 1 && b != text.Value[i] {
			t.Fatalf("byte %d of %q is %q in the file", i, text.Value, b)
		}
	}
}

func checkFinding(t *testing.T, d diag.Diagnostic) {
	if !d.Known() || d.Start < 0 || d.End < d.Start || d.End > len(d.Source.Text) || d.Line() < 1 || d.Column() < 1 {
		t.Errorf("%s is at [%d, %d)", d, d.Start, d.End)
	}
	if d.Rule == "" || d.Message == "" {
		t.Errorf("%#v", d)
	}
	var b bytes.Buffer
	if err := (diag.Printer{Out: &b}).Print(d); err != nil {
		t.Error(err)
	}
}
