//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"

	"cabinet/content"
	"cabinet/internal/record"
)

// TestKilled ends builds at random moments, as a power cut does. Whenever that is, output/ is a whole site:
// the last one or the next. CABINET_KILLS sets how many builds are ended, of many more papers then.
func TestKilled(t *testing.T) {
	t.Parallel()
	kills, papers := 10, 20
	if n, err := strconv.Atoi(os.Getenv("CABINET_KILLS")); err == nil {
		kills, papers = n, 300
	}
	dir := manyPapers(t, papers)
	whole := buildAll(t, dir)
	random := rand.New(rand.NewPCG(1, 2))
	states := map[string]int{}
	for i := range kills {
		retitle(t, dir, i)
		cmd := exec.Command("cabinet", "-C", dir, "build", "-q")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(whole) * 3 / 2)))
		cmd.Process.Signal(syscall.SIGKILL) // one that is done already needs none
		cmd.Wait()
		states[siteState(t, filepath.Join(dir, "output"), papers, i)]++
	}
	t.Logf("after %d kills output/ was %v", kills, states)
	retitle(t, dir, kills)
	buildAll(t, dir)
	if state := siteState(t, filepath.Join(dir, "output"), papers, kills); state != "the next site" {
		t.Errorf("a build after them leaves %s", state)
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".cabinet-*-*")); err != nil || len(left) > 0 {
		t.Errorf("left beside output/: %v, %v", left, err)
	}
}

// manyPapers is a project of copies of the sample's paper.
func manyPapers(t *testing.T, papers int) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), content.FS); err != nil {
		t.Fatal(err)
	}
	const sample = "content/cases/sena-tribunal-officers.toml"
	text := readFile(t, dir, sample)
	for i := range papers {
		writeFile(t, dir, fmt.Sprintf("content/cases/p%d.toml", i), text)
	}
	if err := os.Remove(filepath.Join(dir, sample)); err != nil {
		t.Fatal(err)
	}
	retitle(t, dir, -1)
	return dir
}

// retitle gives every paper a title with the number of a round, by which its site is told.
func retitle(t *testing.T, dir string, round int) {
	t.Helper()
	const profile = "content/councils/leicestershire.toml"
	name := regexp.MustCompile(`(?m)^name .*`)
	writeFile(t, dir, profile, name.ReplaceAllString(readFile(t, dir, profile), fmt.Sprintf(`name = "Council of round %d"`, round)))
}

func buildAll(t *testing.T, dir string) time.Duration {
	t.Helper()
	began := time.Now()
	if out, err := exec.Command("cabinet", "-C", dir, "build", "-q").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return time.Since(began)
}

// siteState holds a site against its manifest, and says whether it is that of a round or an earlier one.
func siteState(t *testing.T, output string, papers, round int) string {
	t.Helper()
	site, err := record.Read(os.DirFS(output))
	if err != nil || site.Damaged != nil || len(site.Others) > 0 || site.Papers() != papers {
		t.Fatalf("after round %d there is no whole site: %d papers, %v, %v, %v", round, site.Papers(), site.Others, site.Damaged, err)
	}
	councils := map[string]bool{}
	for _, name := range site.Files {
		text := readFile(t, output, name)
		if listed, ok := site.Digest(name); !ok || listed.SHA256 != record.Sum([]byte(text)) {
			t.Fatalf("after round %d, %s is not what the manifest says", round, name)
		}
	}
	for _, m := range site.Meetings {
		councils[m.Council] = true
	}
	if councils[fmt.Sprintf("Council of round %d", round)] {
		return "the next site"
	}
	return "the last site"
}

func readFile(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func writeFile(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
