//go:build conformance

package conformance

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"cabinet/internal/wordtest"
)

// session is an officer's way from an empty folder to a published paper. A command is here when it reads
// or writes the disk in a way of its own; each begins where the last has left the folder.
var session = []struct {
	args []string
	code int
}{
	{[]string{"init"}, 0},
	{[]string{"build"}, 0},
	{[]string{"build"}, 0}, // in the place of the first
	{[]string{"build", "--drafts", "--large-print"}, 0},
	{[]string{"verify"}, 0},
	{[]string{"build", "--clearing"}, 0},
	{[]string{"changes", sent}, 1}, // once it came back
	{[]string{"import", sent, "from-word"}, 0},
	{[]string{"freeze", "cabinet-2025-02-07"}, 0},
	{[]string{"build"}, 0}, // from the frozen paper
	{[]string{"verify"}, 0},
	{[]string{"new", "exception", "school-meals", "--value", "£1,200"}, 0},
	{[]string{"check"}, 1}, // the new case is not answered
	{[]string{"check", "--format", "json"}, 1},
	{[]string{"withdraw", "sena-tribunal-officers", "--on", "2025-03-03", "--reason", "Published in error."}, 0},
	{[]string{"build"}, 0},                   // the new case is a draft, and holds nothing back
	{[]string{"new", "exception", "con"}, 1}, // Windows keeps the name for itself
	{[]string{"new", "meeting", "--body", "cabinet", "--date", "2027-03-09"}, 0},
	{[]string{"status", "--all", "--on", "2025-01-20"}, 0},
	{[]string{"explain", "statute-name"}, 0},
	{[]string{"schema", "case"}, 0},
	{[]string{"check", "--fix", "content/cases/school-meals.toml"}, 1},
	{[]string{"diff", "content/meetings/cabinet-2025-02-07/sena-tribunal-officers.1.toml", "sena-tribunal-officers"}, 0}, // the case is as it was frozen
	{[]string{"clear", "--role", "finance", "school-meals"}, 1},                                                          // the profile has no such role
	{[]string{"handover", "cabinet-2025-02-07", "handed"}, 0},
	{[]string{"server", "web"}, 0},
	{[]string{"man", "manual"}, 0},
	{[]string{"completion", "powershell"}, 0},
	{[]string{"version"}, 0},
	{[]string{"new", "council", "rutland", "--like", "decimal"}, 0},
	{[]string{"check", "--format", "sarif"}, 1}, // the new council has no name yet
}

// TestWindows has the Windows program and this machine's say and write the same, byte for byte.
func TestWindows(t *testing.T) {
	here, windows := newMachine(t, runtime.GOOS), newMachine(t, "windows")
	windows.run = wine(t)
	for _, step := range session {
		name := strings.Join(step.args, " ")
		if step.args[0] == "changes" {
			here.returned()
			windows.returned()
		}
		want, got := here.cabinet(step.args), windows.cabinet(step.args)
		if want.code != step.code {
			t.Fatalf("cabinet %s ends with %d, want %d:\n%s", name, want.code, step.code, want.words)
		}
		if got != want {
			t.Fatalf("cabinet %s differs under Windows: it ends with %d and says\n%s\nwant %d and\n%s", name, got.code, got.words, want.code, want.words)
		}
		sameTree(t, "cabinet "+name+" on this system and under Windows", here.folder, windows.folder)
	}
	small, capitals := windows.cabinet([]string{"check", `content\cases\school-meals.toml`}), windows.cabinet([]string{"check", `Content\CASES\School-Meals.toml`})
	if capitals != small {
		t.Errorf("a path in other letters gives\n%s\nwant\n%s", capitals.words, small.words)
	}
}

// sent is the sample's Word file as it is sent to those who clear it.
const sent = "output-drafts/cabinet/2025-02-07/sena-tribunal-officers/sena-tribunal-officers.docx"

// returned changes a word in the sample's Word file, as an officer does who clears it.
func (m machine) returned() {
	m.Helper()
	name := filepath.Join(m.folder, filepath.FromSlash(sent))
	text, err := os.ReadFile(name)
	if err != nil {
		m.Fatal(err)
	}
	paper := wordtest.Open(m, text)
	paper.Track(wordtest.Finance, "a national shortage", "a nationwide shortage")
	if err := os.WriteFile(name, paper.Bytes(), 0o666); err != nil {
		m.Fatal(err)
	}
}

// TestWindowsArchive is the page of somebody who has an archive and no Go: it unpacks that of Windows, and types what README's first
// screen says, down to a paper that is written in a browser and built.
func TestWindowsArchive(t *testing.T) {
	m := machine{T: t, folder: t.TempDir(), run: wine(t)}
	clone := t.TempDir()
	m.program = filepath.Join(unpacked(t, packed(t, clone, "windows-amd64"), m.folder), "cabinet.exe")
	begun := time.Now()
	m.ends(0, "init", "papers")
	m.folder = filepath.Join(m.folder, "papers")
	m.ends(0, "new", "exception", "school-meals", "--value", "£1,200")
	address, stop := m.previews("--edit", `content\cases\school-meals.toml`)
	page := newTab(t, "light")
	page.open(address)
	page.tabTo(`[id="report.title"]`)
	page.keys("Hot meals in schools")
	page.save()
	page.axe("form under Windows", editWidths...)
	stop()
	text, err := os.ReadFile(filepath.Join(m.folder, "content", "cases", "school-meals.toml"))
	if err != nil || !strings.Contains(string(text), "title = \"Hot meals in schools\"\n") {
		t.Errorf("what was typed in the browser is not in the case: %v\n%s", err, text)
	}
	m.ends(1, "build", "--drafts") // the questions are not answered yet
	m.ends(0, "build")
	t.Logf("in %v", time.Since(begun).Round(time.Second))
	page.open("file://" + filepath.Join(m.folder, "output-drafts", "cabinet", "2025-02-07", "school-meals", "index.html"))
	page.holds("the paper", `document.querySelector('h1').innerText.includes('Hot meals in schools')`)
}

// unpacked unpacks the only zip of a release into a folder, and gives the folder that was in it.
func unpacked(t *testing.T, release, into string) string {
	t.Helper()
	archives, err := filepath.Glob(filepath.Join(release, "*.zip"))
	if err != nil || len(archives) != 1 {
		t.Fatal(archives, err)
	}
	if out, err := in(into, "/usr/bin/python3", "-m", "zipfile", "-e", archives[0], into); err != nil {
		t.Fatal(out)
	}
	return filepath.Join(into, strings.TrimSuffix(filepath.Base(archives[0]), ".zip"))
}

// previews starts a preview, and gives the address that it prints, and what stops it.
func (m machine) previews(args ...string) (address string, stop func()) {
	m.Helper()
	said, err := os.Create(filepath.Join(m.TempDir(), "said"))
	if err != nil {
		m.Fatal(err)
	}
	cmd := m.run(m.folder, m.program, append([]string{"preview", "--no-open", "--port", "0"}, args...))
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Start(); err != nil {
		m.Fatal(err)
	}
	stop = sync.OnceFunc(func() { cmd.Process.Kill(); cmd.Wait(); said.Close() })
	m.Cleanup(stop)
	for begun := time.Now(); time.Since(begun) < patience; time.Sleep(100 * time.Millisecond) {
		text, err := os.ReadFile(said.Name())
		if err != nil {
			m.Fatal(err)
		}
		if found := printedAddress.FindString(string(text)); found != "" {
			return found, stop
		}
	}
	m.Fatal("the preview prints no address")
	return "", nil
}

// printedAddress matches the address that a preview prints.
var printedAddress = regexp.MustCompile(`http://127\.0\.0\.1:\S+`)

// ends runs the program, and demands an exit code.
func (m machine) ends(code int, args ...string) {
	m.Helper()
	if got := m.cabinet(args); got.code != code {
		m.Fatalf("cabinet %q ends with %d:\n%s", args, got.code, got.words)
	}
}

// TestWindowsFolder builds, publishes and builds again in a folder whose path is longer than Windows' own programs take, and has
// letters of other languages, with files in the way that can only be read.
func TestWindowsFolder(t *testing.T) {
	m := newMachine(t, "windows")
	m.run = wine(t)
	deep := filepath.Join(m.folder, strings.Repeat("Bürgerdienst & Ämter ", 4)+"x", strings.Repeat("Sitzung 2025 ", 8)+"x", strings.Repeat("pwyllgor ", 10)+"x")
	in := `Z:` + strings.ReplaceAll(deep, "/", `\`)
	m.ends(0, "init", in)
	m.ends(0, "-C", in, "build")
	page := filepath.Join(deep, "output", "index.html")
	if len(page) < 300 {
		t.Fatalf("the path is only %d letters long", len(page))
	}
	for _, name := range []string{page, filepath.Join(deep, "output", ".cabinet")} {
		if err := os.Chmod(name, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	m.ends(0, "-C", in, "freeze", "cabinet-2025-02-07")
	m.ends(0, "-C", in, "build")
	m.ends(0, "-C", in, "verify")
	if left, err := filepath.Glob(filepath.Join(deep, ".cabinet-[no]*")); err != nil || len(left) > 0 {
		t.Errorf("%q are left, %v", left, err)
	}
}

// A machine runs a program of its own in a folder of its own.
type machine struct {
	*testing.T
	program, folder string
	run             func(folder, program string, args []string) *exec.Cmd
}

func newMachine(t *testing.T, system string) machine {
	t.Helper()
	m := machine{t, filepath.Join(t.TempDir(), "cabinet.exe"), t.TempDir(), native}
	build := exec.Command("go", "build", "-o", m.program, "../../cmd/cabinet")
	build.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the program of %s can't be built: %v\n%s", system, err, out)
	}
	return m
}

func native(folder, program string, args []string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Dir = folder
	return cmd
}

// wine makes a Windows of its own, and gives what runs a program in it.
func wine(t *testing.T) func(folder, program string, args []string) *exec.Cmd {
	t.Helper()
	home := t.TempDir()
	run := func(folder, program string, args []string) *exec.Cmd {
		cmd := native(folder, os.Getenv("WINE"), append([]string{program}, args...))
		cmd.Env = append(os.Environ(), "HOME="+home, "WINEPREFIX="+home, "WINEDEBUG=-all", "LC_ALL=C.UTF-8")
		return cmd
	}
	stop := func() { // what is still running would write into the folder while it is removed
		server := native(home, os.Getenv("WINESERVER"), []string{"--kill", "--wait"})
		server.Env = append(os.Environ(), "WINEPREFIX="+home)
		server.Run()
	}
	t.Cleanup(stop)
	err := run(home, "wineboot", []string{"--init"}).Run()
	for tries := 1; err != nil && tries < 3; tries++ { // on a busy machine, its parts may wait for one another too long
		stop()
		err = run(home, "wineboot", []string{"--init"}).Run()
	}
	if err != nil {
		t.Fatalf("wineboot: %v", err)
	}
	library := os.Getenv("BCRYPTPRIMITIVES")
	text, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "drive_c", "windows", "system32", filepath.Base(library)), text, 0o666); err != nil {
		t.Fatal(err)
	}
	return run
}

// An ending is how a command ended and what it said.
type ending struct {
	code  int
	words string
}

// took matches what differs from run to run.
var took = regexp.MustCompile(`, in [0-9.]+ m?s`)

// cabinet runs the program. Its words are made comparable: how long it took goes, and separators are
// those of this machine. They go to a file, since Windows' own services hold on to a pipe for as long as
// they run.
func (m machine) cabinet(args []string) ending {
	m.Helper()
	said, err := os.Create(filepath.Join(m.TempDir(), "said"))
	if err != nil {
		m.Fatal(err)
	}
	defer said.Close()
	cmd := m.run(m.folder, m.program, args)
	cmd.Stdout, cmd.Stderr = said, said
	err = cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		m.Fatal(err)
	}
	out, err := os.ReadFile(said.Name())
	if err != nil {
		m.Fatal(err)
	}
	words := strings.ReplaceAll(took.ReplaceAllString(string(out), ""), `\`, "/")
	return ending{cmd.ProcessState.ExitCode(), strings.ReplaceAll(words, "\r\n", "\n")}
}

// sameTree demands that two folders have the same files with the same bytes.
func sameTree(t *testing.T, after, want, got string) {
	t.Helper()
	wanted, found := tree(t, want), tree(t, got)
	for name, text := range wanted {
		switch other, ok := found[name]; {
		case !ok:
			t.Errorf("after %s, %s is missing", after, name)
		case !bytes.Equal(other, text):
			t.Errorf("after %s, %s is another", after, name)
		}
		delete(found, name)
	}
	for name := range found {
		t.Errorf("after %s, %s is there in the second folder alone", after, name)
	}
	if t.Failed() {
		t.FailNow()
	}
}

// tree is what a folder holds by names; a folder in it has no bytes. What the program keeps for its next run is of one program
// on one machine, and left out.
func tree(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Name() == ".cabinet-cache" {
			return fs.SkipDir
		}
		rel, err := filepath.Rel(folder, name)
		if err != nil || d.IsDir() {
			files[rel] = nil
			return err
		}
		files[rel], err = os.ReadFile(name)
		return err
	})
	if err != nil || len(files) < 2 {
		t.Fatalf("%d files in %s: %v", len(files), folder, err)
	}
	return files
}
