//go:build conformance

package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// redlines are the pages of comparisons that the tests of redlines make, of all that there can be in one, and of hostile words.
func redlines(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	make := exec.Command("go", "test", "-count=1", "-run", "^TestConformance$", "cabinet/internal/redline/paper")
	make.Env = append(os.Environ(), "REDLINE_OUT="+dir)
	if out, err := make.CombinedOutput(); err != nil {
		t.Fatalf("making comparisons: %v\n%s", err, out)
	}
	return files(t, dir, ".html")
}

// TestRedlines holds the pages of comparisons against the HTML standard, and has axe look at them in a browser, narrow and wide, in
// light and in dark, and in colours of the reader's own.
func TestRedlines(t *testing.T) {
	pages := redlines(t)
	vnu(t, pages...)
	tab := newTab(t, "light")
	for _, page := range pages {
		tab.open("file://" + page)
		name := filepath.Base(page)
		for theme, width := range map[string]int64{"light": 320, "dark": 1280} {
			tab.prefers(theme, "")
			tab.axe(name+" "+theme, width)
		}
		tab.features(map[string]string{"forced-colors": "active", "prefers-color-scheme": "dark"})
		tab.axe(name+" forced", 390)
		tab.holds("a line marks what changed in the reader's colours too", `[...document.querySelectorAll('ins, del')].every(e => getComputedStyle(e).textDecorationLine !== 'none')`)
	}
}
