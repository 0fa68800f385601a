package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	_ "cabinet/internal/testrun"
	"cabinet/internal/verify"
)

var update = flag.Bool("update", false, "write what the program prints into the scripts' expected files")

func TestMain(m *testing.M) {
	toDisk = false
	testscript.Main(cleared{m}, map[string]func(){"cabinet": main, "verapdf": playVera, "vnu": playNu})
}

// A cleared run of tests leaves nothing behind: some scripts write beside their own folder, which testscript removes alone.
type cleared struct{ *testing.M }

// Run implements [testscript.TestingM].
func (c cleared) Run() int {
	dir, err := os.MkdirTemp("", "cabinet-scripts-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.Setenv("GOTMPDIR", dir)
	return c.M.Run()
}

// TestScripts plays the sessions in testdata. Beside testscript's own commands they have those of
// scriptCommands, and $paper and $case for the sample's.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                "testdata",
		Cmds:               scriptCommands,
		Condition:          func(name string) (bool, error) { return name == "root" && os.Geteuid() == 0, nil },
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("paper", "output/cabinet/2025-02-07/sena-tribunal-officers")
			env.Setenv("case", "content/cases/sena-tribunal-officers.toml")
			env.Setenv("long", strings.Repeat("x", 10_000))
			env.Setenv("lines", "one\nand another")
			return nil
		},
	})
}

var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits":     exits,
	"finding":   finding,
	"list":      list,
	"sums":      sums,
	"documents": documents,
	"replace":   replace,
	"append":    appendTo,
	"delete":    deleteLine,
	"fill":      fill,
	"grow":      grow,
	"paragraph": paragraph,
	"slip":      slip,
	"windows":   windows,
	"port":      port,
	"get":       get,
	"browse":    browse,
	"word":      word,
}

// exits CODE COMMAND ARGUMENT... runs a command that must end with that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want := number(ts, args[0])
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, not %d", got, want)
	}
}

// finding OUTPUT RULE FILE TEXT demands that OUTPUT, a file of findings, has one of that rule in the
// line of FILE in which TEXT stands; it stands there once.
func finding(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 4 {
		ts.Fatalf("usage: finding OUTPUT RULE FILE TEXT")
	}
	output, rule, file, words := ts.ReadFile(args[0]), args[1], args[2], written(ts, args[3])
	text := ts.ReadFile(file)
	if n := strings.Count(text, words); n != 1 {
		ts.Fatalf("%q stands in %s %d times", words, file, n)
	}
	line := 1 + strings.Count(text[:strings.Index(text, words)], "\n")
	want := regexp.MustCompile(fmt.Sprintf(`(?m)^%s:%d:\d+: .*\[%s\]$`, regexp.QuoteMeta(file), line, rule))
	if want.MatchString(output) == neg {
		ts.Fatalf("finding %s at %s:%d: want %t", rule, file, line, !neg)
	}
}

// slip OLD NEW makes a slip in the sample's case, demands that check has one error, in the line of NEW,
// and mends it.
func slip(ts *testscript.TestScript, neg bool, args []string) {
	file := ts.Getenv("case")
	good := ts.ReadFile(file)
	replace(ts, false, append([]string{file}, args...))
	exits(ts, false, []string{"1", "cabinet", "check", "--quiet"})
	text, words := ts.ReadFile(file), written(ts, args[1])
	line := 1 + strings.Count(text[:strings.Index(text, words)], "\n")
	if !regexp.MustCompile(fmt.Sprintf(`^%s:%d:\d+: error: `, regexp.QuoteMeta(file), line)).MatchString(ts.ReadFile("stdout")) ||
		!strings.HasSuffix(ts.ReadFile("stdout"), ": 1 error\n") {
		ts.Fatalf("want one finding, in line %d", line)
	}
	ts.Check(os.WriteFile(ts.MkAbs(file), []byte(good), 0o666))
}

// windows FILE... gives files the line ends and the byte order mark of Windows editors.
func windows(ts *testscript.TestScript, neg bool, args []string) {
	for _, file := range args {
		text := "\uFEFF" + strings.ReplaceAll(ts.ReadFile(file), "\n", "\r\n")
		ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o666))
	}
}

// list FOLDER prints the files below a folder.
func list(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range files(ts, args[0]) {
		fmt.Fprintln(ts.Stdout(), name)
	}
}

// sums FOLDER FILE writes a list of the files below a folder and what is in them, to compare.
func sums(ts *testscript.TestScript, neg bool, args []string) {
	var all bytes.Buffer
	for _, name := range files(ts, args[0]) {
		text, err := os.ReadFile(filepath.Join(ts.MkAbs(args[0]), name))
		ts.Check(err)
		fmt.Fprintf(&all, "%x %s\n", sha256.Sum256(text), name)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), all.Bytes(), 0o666))
}

// documents FOLDER FILE demands that a folder has the files that sums listed in FILE, but for pages and what search has.
func documents(ts *testscript.TestScript, neg bool, args []string) {
	sums(ts, false, []string{args[0], "sums.now"})
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		if !strings.Contains(line, "index.html") && !strings.Contains(line, "words.txt") && !strings.Contains(ts.ReadFile("sums.now"), line) {
			ts.Fatalf("%s has not %s", args[0], line)
		}
	}
}

func files(ts *testscript.TestScript, folder string) []string {
	var names []string
	ts.Check(fs.WalkDir(os.DirFS(ts.MkAbs(folder)), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	}))
	return names
}

// replace FILE OLD NEW changes a text that stands in a file once. A backslash begins an escape of Go's.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	text, old, new := ts.ReadFile(args[0]), written(ts, args[1]), written(ts, args[2])
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%q stands in %s %d times", old, args[0], n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, old, new, 1)), 0o666))
}

// append FILE TEXT adds a text, with escapes as in replace, to the end of a file.
func appendTo(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+written(ts, args[1])), 0o666))
}

// delete FILE BEGINNING takes away the one line that begins so.
func deleteLine(ts *testscript.TestScript, neg bool, args []string) {
	line := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(args[1]) + `.*\n`)
	text := ts.ReadFile(args[0])
	if n := len(line.FindAllString(text, -1)); n != 1 {
		ts.Fatalf("%d lines of %s begin with %q", n, args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(line.ReplaceAllString(text, "")), 0o666))
}

// written is a text with the escapes that a script can't have as they are.
func written(ts *testscript.TestScript, s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	out, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	ts.Check(err)
	return out
}

// fill FILE answers every question of a new case, gives every fact that it asks for, and makes it no
// draft any more.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	values := map[string]string{
		"from": `"director-cfs"`, "contacts": `["director-cfs"]`, "consulted": `["director-law-governance"]`,
		"rule": `"6(e)"`, "taken_by": `"chief-executive"`, "taken_on": "2024-12-19", "starts": "2025-01-01", "ends": "2025-03-31",
		"value": `"£282,693.00"`, "department": `"Children and Family Services"`,
	}
	blank := regexp.MustCompile(`(?m)^(?:# )?([a-z_-]+) = (""|\[\]|'''\n'''|2\d\d\d-\d\d-\d\d)$`)
	text := blank.ReplaceAllStringFunc(ts.ReadFile(args[0]), func(line string) string {
		m := blank.FindStringSubmatch(line)
		key, value := m[1], values[m[1]]
		switch {
		case value != "":
		case key == "none":
			return line
		case m[2] == `""`:
			value = `"words for ` + key + `"`
		default:
			value = "'''\nThe answer to " + key + ".\n'''"
		}
		return key + " = " + value
	})
	text = regexp.MustCompile(`(?m)^status .*\n`).ReplaceAllString(text, "")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// grow FILE BYTES adds empty lines to a file until it is so large.
func grow(ts *testscript.TestScript, neg bool, args []string) {
	text := []byte(ts.ReadFile(args[0]))
	text = append(text, bytes.Repeat([]byte("\n"), number(ts, args[1])-len(text))...)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o666))
}

// paragraph FOLDER NUMBER PATTERN demands that the paragraph of that number matches in a paper's
// Markdown, its page and its PDF.
func paragraph(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: paragraph FOLDER NUMBER PATTERN")
	}
	folder, n, want := args[0], args[1], regexp.MustCompile(args[2])
	name := filepath.Base(folder)
	pdf, err := verify.ReadPDF([]byte(ts.ReadFile(filepath.Join(folder, name+".pdf"))))
	ts.Check(err)
	formats := map[string]string{
		"Markdown": numbered(markdownText(ts.ReadFile(filepath.Join(folder, name+".md"))), n),
		"PDF":      numbered(pdf.Text(), n),
		"HTML":     htmlParagraph(ts.ReadFile(filepath.Join(folder, "index.html")), n),
	}
	for format, text := range formats {
		if text == "" && !neg {
			ts.Fatalf("%s has no paragraph %s", format, n)
		}
		if want.MatchString(text) == neg {
			ts.Fatalf("paragraph %s of the %s: %s", n, format, text)
		}
	}
}

// numbered is the line that begins with a number.
func numbered(text, n string) string {
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); strings.HasPrefix(line, n+". ") {
			return line
		}
	}
	return ""
}

var (
	escaped = regexp.MustCompile(`\\([[:punct:]])`)
	linked  = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	tag     = regexp.MustCompile(`<[^>]*>`)
)

// markdownText is Markdown without its escapes and its links' addresses.
func markdownText(text string) string {
	return escaped.ReplaceAllString(linked.ReplaceAllString(text, "$1"), "$1")
}

// htmlParagraph is the text of the paragraph with a number's anchor.
func htmlParagraph(page, n string) string {
	m := regexp.MustCompile(`(?s)id="para-` + strings.ToLower(n) + `"[^>]*>(.*?)</p>`).FindStringSubmatch(page)
	if m == nil {
		return ""
	}
	return numbered(html.UnescapeString(tag.ReplaceAllString(m[1], "")), n)
}

func number(ts *testscript.TestScript, s string) int {
	n, err := strconv.Atoi(s)
	ts.Check(err)
	return n
}
