package tomlfile

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/rogpeppe/go-internal/txtar"

	_ "cabinet/internal/testrun"
)

// files are the TOML files of the sample and of the golden papers, and those of testdata, each as it is
// and as Windows has it.
func files(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, folder := range []string{"../../content", "../golden/testdata", "testdata"} {
		err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
			if ext := filepath.Ext(name); err != nil || ext != ".toml" && ext != ".txtar" {
				return err
			}
			text, err := os.ReadFile(name)
			if strings.HasSuffix(name, ".toml") {
				all[name] = text
			}
			for _, f := range txtar.Parse(text).Files {
				if strings.HasPrefix(f.Name, "before: ") {
					all[f.Name] = f.Data
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range maps.Clone(all) {
		all[name+", CRLF"] = append([]byte("\uFEFF"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
	}
	return all
}

// odd are values that are easily written wrongly.
var odd = []Value{
	Text("plain"), Text("it's \"quoted\" \\ back"), Text("two\r\nlines\n"), Text("'''\n"), Text("ends in '"), Text("\"\"\" and '''\n\\\n"),
	Text(""), Text(" \n lead\n"), Text("tab\there\x01\r"), Text("£282,693.00 – naïve ✓ # no comment"), Text("\n[table]\na = 1\n"),
	Texts{}, Texts{"a", "it's", "b\nc", "]"}, Rows{}, Rows{{"a", "it's \"so\""}, {}, {"b\nc", "]"}}, Date("2028-02-29"), Flag(true), Number(-7),
}

// Each key of each file is set, taken out, and given a neighbour: nothing else of the file is read
// otherwise by another decoder, and undone, each change gives the same bytes. Of keys that stand alike in
// many files the first shows it.
func TestEveryKey(t *testing.T) {
	all := files(t)
	if len(all) < 100 {
		t.Errorf("only %d files were found", len(all))
	}
	shown := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) { changeEvery(t, name, all[name], shown) })
	}
}

// figures matches which of the tables of a list a path leads to.
var figures = regexp.MustCompile(`\d+`)

// alike tells how a key stands in a file: its path, how its value begins, in how many lines, how these end, and with how many
// comments.
func alike(d *Document, path Path, node *Node) string {
	value := d.value(node).Text()
	lines, comments := strings.Count(value, "\n"), countComments([]byte(value))
	return fmt.Sprintf("%s %.4s %d %d %q", figures.ReplaceAllString(path.String(), ""), value, min(lines, 2), comments, d.eol)
}

func changeEvery(t *testing.T, name string, text []byte, shown map[string]bool) {
	d := open(t, text)
	c := checker{t: t, name: name, text: text, before: readOtherwise(t, text)}
	n := len(text)
	for path, node := range everything(d.root, nil) {
		value := odd[n%len(odd)]
		if n++; strings.HasSuffix(name, "CRLF") && n%3 > 0 {
			continue // what these files have of their own, a third of the keys shows
		}
		c.commented = node.set && countComments([]byte(d.value(node).Text())) > 0
		switch {
		case len(path) > 0 && !d.isTable(node):
			stands := alike(d, path, node)
			if shown[stands] {
				continue
			}
			shown[stands] = true
			c.check(path, value)(d.Set(path, value))
			c.check(path, nil)(d.Remove(path))
		case node.list:
			c.arrange(d, path, len(node.Items))
			c.check(numbered(path, len(node.Items)+1), nil)(d.Append(path, Pair{"new", value}, Pair{"an other", Flag(true)}))
		default:
			c.removeTable(d, path)
			key, table := path.To(Step{Key: "new"}), path.To(Step{Key: "new table"})
			inTable := table.To(Step{Key: "a"})
			c.check(key, value)(d.Set(key, value))
			c.check(table, nil)(d.Set(inTable, value))
		}
	}
}

// everything gives the keys and tables that can be changed below a node, and the node itself.
func everything(n *Node, path Path) func(yield func(Path, *Node) bool) {
	return func(yield func(Path, *Node) bool) {
		if !yield(path, n) {
			return
		}
		for _, key := range slices.Sorted(maps.Keys(n.Kids)) {
			for p, k := range everything(n.Kids[key], path.To(Step{Key: key})) {
				if !yield(p, k) {
					return
				}
			}
		}
		for i, item := range n.Items {
			for p, k := range everything(item, numbered(path, i+1)) {
				if n.set || !yield(p, k) {
					return
				}
			}
		}
	}
}

// A checker holds changes of a file against the file.
type checker struct {
	t      *testing.T
	name   string
	text   []byte
	before map[string]string

	commented bool // whether the value that is changed has a comment in it
}

// check takes what a change at path gives: the change, which is to leave there the value, if there is one,
// or a refusal, for which a comment in the old value is the only ground.
func (c checker) check(path Path, v Value) func(Splice, error) {
	return func(s Splice, err error) {
		c.t.Helper()
		if err != nil {
			if !c.commented || !strings.Contains(err.Error(), "a comment would be lost") {
				c.t.Errorf("%s: %s: %v", c.name, path, err)
			}
			return
		}
		if c.commented {
			c.t.Errorf("%s: %s is changed, and a comment in it is lost", c.name, path)
		}
		after, err := s.Apply(c.text)
		if err != nil {
			c.t.Fatal(err)
		}
		if back, err := s.Undo().Apply(after); err != nil || !bytes.Equal(back, c.text) {
			c.t.Errorf("%s: %s: undone, it is not as it was: %v", c.name, path, err)
		}
		if strings.HasSuffix(c.name, "CRLF") && bytes.Count(after, []byte("\n")) != bytes.Count(after, []byte("\r\n")) {
			c.t.Errorf("%s: %s: lines end in two ways: %q", c.name, path, s.With)
		}
		c.compare(path, v, readOtherwise(c.t, after))
	}
}

// compare reports values other than the one at path that are not as before.
func (c checker) compare(path Path, v Value, after map[string]string) {
	c.t.Helper()
	here := path.String()
	if want := fmt.Sprint(plainly(v)); v != nil && after[here] != want {
		c.t.Errorf("%s: %s is %q, want %q", c.name, path, after[here], want)
	}
	at := func(p string) bool { return strings.HasPrefix(p+".", here+".") || strings.HasPrefix(p, here+"[") }
	for _, pair := range [][2]map[string]string{{c.before, after}, {after, c.before}} {
		for p, v := range pair[0] {
			if other, same := pair[1][p]; !at(p) && (!same || other != v) {
				c.t.Errorf("%s: with %s changes %s: %q, %q", c.name, path, p, v, other)
			}
		}
	}
}

// plainly is a value as readOtherwise gives it.
func plainly(v Value) any {
	switch v := v.(type) {
	case Text:
		return unixLines(string(v))
	case Texts:
		return lengthOf(len(v))
	case Rows:
		return lengthOf(len(v))
	}
	return v
}

// lengthOf is how long a list is, as readOtherwise gives it.
func lengthOf(n int) any {
	if n == 0 {
		return ""
	}
	return n
}

// readOtherwise is what a text says, read by the decoder that the program does not use.
func readOtherwise(t *testing.T, text []byte) map[string]string {
	t.Helper()
	var values map[string]any
	if err := toml.Unmarshal(bytes.TrimPrefix(text, []byte("\uFEFF")), &values); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	all := map[string]string{}
	var add func(path string, v any)
	add = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, kid := range v {
				add(strings.TrimPrefix(path+"."+Key(key), "."), kid)
			}
		case []any:
			for i, item := range v {
				if _, isTable := item.(map[string]any); !isTable {
					all[path] = fmt.Sprint(len(v)) // of tables, one can be added
				}
				add(fmt.Sprintf("%s[%d]", path, i+1), item)
			}
		default:
			all[path] = unixLines(fmt.Sprint(v))
		}
	}
	add("", values)
	return all
}

// arrange turns the tables of a list round, and takes each out: what is then read is the rest, in that order.
func (c checker) arrange(d *Document, path Path, n int) {
	order := without(n, 0)
	slices.Reverse(order)
	c.rearranged(path, order)(d.Arrange(path, order...))
	for nth := 1; nth <= n; nth++ {
		c.rearranged(path, without(n, nth))(d.RemoveTable(numbered(path, nth)))
	}
}

// removeTable takes a table out, if it stands in one place under a header of its own.
func (c checker) removeTable(d *Document, path Path) {
	if len(path) > 0 && path[len(path)-1].Nth == 0 {
		c.rearranged(path, nil)(d.RemoveTable(path))
	}
}

// rearranged takes what a change gives that leaves the tables of a list in some order, and all else as it is.
func (c checker) rearranged(path Path, order []int) func(Splice, error) {
	return func(s Splice, err error) {
		c.t.Helper()
		if err != nil {
			if !strings.Contains(err.Error(), "; do it by hand") {
				c.t.Errorf("%s: %s: %v", c.name, path, err)
			}
			return
		}
		after, err := s.Apply(c.text)
		if err != nil {
			c.t.Fatal(err)
		}
		if back, err := s.Undo().Apply(after); err != nil || !bytes.Equal(back, c.text) {
			c.t.Errorf("%s: %s: undone, it is not as it was: %v", c.name, path, err)
		}
		want := meaning(maps.Clone(c.before)).without(path.String())
		for i, nth := range order {
			for p, v := range c.before {
				if rest, below := strings.CutPrefix(p, numbered(path, nth).String()); below {
					want[numbered(path, i+1).String()+rest] = v
				}
			}
		}
		if got := readOtherwise(c.t, after); !maps.Equal(got, want) {
			c.t.Errorf("%s: %s in the order %d: reads\n%v\nwant\n%v", c.name, path, order, got, want)
		}
	}
}
