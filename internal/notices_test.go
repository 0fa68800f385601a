package internal_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write NOTICES anew")

// noticesFile passes on the licences of everything that the program has in it.
const noticesFile = "../NOTICES"

// noticesHead is how the file begins. What has a licence file of its own in this folder is only named.
const noticesHead = `The program cabinet has the software of others in it, under the licences below. Its own is in LICENSE.
The Go runtime and standard library are under the licence of golang.org/x/text. The typeface Liberation
Sans is under the SIL Open Font License, in LICENSE-OFL, the signs of DejaVu Sans are under the licences in
LICENSE-DEJAVU, and the colour profile sRGB2014 is under the terms of the International Color Consortium, in
LICENSE-ICC.
`

// systems are those that the program is made for; what it is made of differs between them.
var systems = []string{"linux", "darwin", "windows"}

// TestNotices demands that NOTICES has the licences of the modules that are linked into the program on
// any system, and of no others. On systems but this one a module may not be on this machine; it is held
// against go.mod there. With -update the file is written, for which all must be there.
func TestNotices(t *testing.T) {
	linked := map[string]string{}
	whole := true
	for _, system := range systems {
		modules, err := modulesOf(system)
		if err != nil && (*update || system == runtime.GOOS) {
			t.Fatal(err)
		}
		whole = whole && err == nil
		maps.Copy(linked, modules)
	}
	want := map[string]string{}
	for module, folder := range linked {
		want[module] = licences(t, module, folder)
	}
	if *update {
		if err := os.WriteFile(noticesFile, notices(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(noticesFile)
	if err != nil {
		t.Fatal(err)
	}
	if got = bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")); whole && !bytes.Equal(got, notices(want)) {
		t.Errorf("NOTICES is not what is linked; to write it: go test ./internal -run Notices -update")
	}
	for module, text := range want {
		if !bytes.Contains(got, []byte(section(module, text))) {
			t.Errorf("NOTICES lacks %s, or has another licence of it", module)
		}
	}
	inGoMod(t, string(got))
}

// modulesOf are the folders of the modules that are linked on a system, by their names and versions.
// Nothing is fetched.
func modulesOf(system string) (map[string]string, error) {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "../cmd/cabinet")
	list.Env = append(os.Environ(), "GOOS="+system, "GOPROXY=off", "CGO_ENABLED=0")
	var wrong bytes.Buffer
	list.Stderr = &wrong
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("modules of %s: %w\n%s", system, err, &wrong)
	}
	modules := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if module, folder, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			modules[module] = folder
		}
	}
	return modules, nil
}

// licenceName matches the files in which a module says on what terms it may be passed on.
var licenceName = regexp.MustCompile(`(?i)^((?:apache-)?licen[cs]e|copying|notice|patents)([.-].*)?$`)

// licences are the texts of those files, in the order of their names.
func licences(t *testing.T, module, folder string) string {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, file := range files {
		if !file.Type().IsRegular() || !licenceName.MatchString(file.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	if len(texts) == 0 {
		t.Fatalf("%s has no licence in %s", module, folder)
	}
	return strings.Join(texts, "\n\n")
}

func notices(texts map[string]string) []byte {
	var out strings.Builder
	out.WriteString(noticesHead)
	for _, module := range slices.Sorted(maps.Keys(texts)) {
		out.WriteString(section(module, texts[module]))
	}
	return []byte(out.String())
}

// rule parts the modules; no licence has a line of as many.
var rule = strings.Repeat("=", 100)

func section(module, text string) string {
	return "\n" + rule + "\n" + module + "\n" + rule + "\n\n" + text + "\n"
}

// inGoMod demands that go.mod asks for each module that NOTICES names, in its version.
func inGoMod(t *testing.T, text string) {
	t.Helper()
	required, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(rule+`\n(\S+ v\S+)\n`+rule).FindAllStringSubmatch(text, -1)
	if len(named) < 10 {
		t.Errorf("NOTICES names %d modules", len(named))
	}
	for _, module := range named {
		if !regexp.MustCompile(`(?m)^\s+` + regexp.QuoteMeta(module[1]) + `( // indirect)?\r?$`).Match(required) {
			t.Errorf("NOTICES has %s, which go.mod does not ask for", module[1])
		}
	}
}
