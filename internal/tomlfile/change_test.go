package tomlfile

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"cabinet/internal/diag"
)

var update = flag.Bool("update", false, "write the files after each change anew")

// TestChanges makes the changes of testdata/*.txtar. Each one that is made and undone gives the file as it
// was before.
func TestChanges(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		sheet, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var before []byte
		for i, f := range sheet.Files {
			if strings.HasPrefix(f.Name, "before: ") {
				before = bytes.TrimSuffix(f.Data, []byte("\n"))
				before = append(bytes.TrimSuffix(before, []byte("\n")), '\n')
				continue
			}
			got := after(t, before, f.Name)
			if !bytes.HasSuffix(got, []byte("\n")) {
				got = append(got, '\n')
			}
			if sheet.Files[i].Data = got; !*update && !bytes.Equal(got, f.Data) {
				t.Errorf("%s: %s gives\n%swant\n%s", name, f.Name, got, f.Data)
			}
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(sheet), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// after is the file after a change, or why that is refused.
func after(t *testing.T, before []byte, change string) []byte {
	t.Helper()
	s, err := changed(t, before, change)
	if err != nil {
		return []byte("refused: " + err.Error() + "\n")
	}
	text, err := s.Apply(before)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := s.Undo().Apply(text); err != nil || !bytes.Equal(back, before) {
		t.Errorf("%s, undone, gives %v\n%s", change, err, back)
	}
	return text
}

// changed makes a change that is written as "set PATH = VALUE", "remove PATH", "append PATH: KEY = VALUE;
// KEY = VALUE", "remove-table PATH" or "arrange PATH: 2 1".
func changed(t *testing.T, text []byte, change string) (Splice, error) {
	t.Helper()
	d := open(t, text)
	what, rest, _ := strings.Cut(change, " ")
	switch what {
	case "set":
		path, value, _ := strings.Cut(rest, " = ")
		return d.Set(pathOf(t, path), valueOf(t, value))
	case "append":
		path, keys, _ := strings.Cut(rest, ":")
		var pairs []Pair
		for pair := range strings.SplitSeq(keys, ";") {
			if key, value, ok := strings.Cut(strings.TrimSpace(pair), " = "); ok {
				pairs = append(pairs, Pair{key, valueOf(t, value)})
			}
		}
		return d.Append(pathOf(t, path), pairs...)
	case "remove":
		return d.Remove(pathOf(t, rest))
	case "remove-table":
		return d.RemoveTable(pathOf(t, rest))
	case "arrange":
		path, numbers, _ := strings.Cut(rest, ":")
		var order []int
		for _, number := range strings.Fields(numbers) {
			n, _ := strconv.Atoi(number)
			order = append(order, n)
		}
		return d.Arrange(pathOf(t, path), order...)
	}
	t.Fatalf("there is no change %q", change)
	return Splice{}, nil
}

// open opens a text in which nothing may be found.
func open(t testing.TB, text []byte) *Document {
	t.Helper()
	var list diag.List
	d := Open("x.toml", text, &list)
	if d == nil {
		t.Fatalf("%v\n%s", list.Sorted(), text)
	}
	return d
}

var step = regexp.MustCompile(`("[^"]*"|[^".\[]+)(?:\[(\d+)\])?`)

// pathOf reads a path as it is printed.
func pathOf(t *testing.T, s string) Path {
	t.Helper()
	var path Path
	for _, m := range step.FindAllStringSubmatch(s, -1) {
		nth, _ := strconv.Atoi(m[2])
		path = append(path, Step{strings.Trim(m[1], `"`), nth})
	}
	if path.String() != s {
		t.Fatalf("%q is read as %s", s, path)
	}
	return path
}

// valueOf is the value that TOML means.
func valueOf(t *testing.T, written string) Value {
	t.Helper()
	var list diag.List
	values, _ := Read(diag.NewSource("value", []byte("v = "+written)), &list)
	switch v := values["v"].(type) {
	case string:
		return Text(v)
	case bool:
		return Flag(v)
	case int64:
		return Number(v)
	case []any:
		if rows, ok := rowsOf(v); ok {
			return rows
		}
		texts := Texts{}
		for _, text := range v {
			texts = append(texts, fmt.Sprint(text))
		}
		return texts
	}
	return Date(written)
}

// rowsOf is a list of lists; ok is false for any other.
func rowsOf(list []any) (rows Rows, ok bool) {
	for _, v := range list {
		row, isList := v.([]any)
		if !isList {
			return nil, false
		}
		texts := []string{}
		for _, text := range row {
			texts = append(texts, fmt.Sprint(text))
		}
		rows = append(rows, texts)
	}
	return rows, len(rows) > 0
}
