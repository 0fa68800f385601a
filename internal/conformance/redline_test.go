//go:build conformance

package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp/kb"
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

// TestCompared compares a paper with a revision in a preview, without a mouse: what is typed into the form is shown, or told in
// words, and what is saved shows without a reload.
func TestCompared(t *testing.T) {
	p := newPreview(t, "light")
	project := filepath.Dir(filepath.Dir(filepath.Dir(p.file)))
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull) // in which somebody may ask that commits be signed
	for _, args := range [][]string{{"init", "--quiet"}, {"add", "--all"}, {"-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "first"}} {
		git := exec.Command("git", args...)
		git.Dir = project
		if out, err := git.CombinedOutput(); err != nil {
			t.Fatalf("git: %v\n%s", err, out)
		}
	}
	p.open(p.address + p.shown.Case("sena-tribunal-officers"))
	p.does(`[...document.querySelectorAll('#findings a')].find(a => a.innerText === 'Compare with an earlier version').focus()`)
	p.press(kb.Enter)
	p.waits("the page that asks", `document.querySelector('h1').innerText === 'Compare: SENA Tribunal Officers'`)
	p.axe("compare with nothing", previewWidths...)

	p.does(`document.querySelector('#revision').focus()`)
	p.press("nowhere")
	p.press(kb.Enter)
	p.waits("why there is nothing", `document.querySelector('#trouble')?.innerText === 'Git knows no revision "nowhere" here.'`)
	p.holds("a reader of the field hears it", `document.querySelector('#revision').getAttribute('aria-describedby') === 'trouble'`)
	p.axe("compare in vain", previewWidths...)

	p.does(`document.querySelector('#revision').select(); document.querySelector('#revision').focus()`)
	p.press("HEAD")
	p.press(kb.Enter)
	p.waits("a comparison of nothing", `document.querySelector('article')?.innerText.includes('Nothing differs between the two.')`)
	p.change("there is a national shortage", "there is a nationwide shortage")
	p.waits("the change", `document.querySelector('article ins')?.innerText.includes('nationwide')`)
	p.does(`window.first = true; document.querySelector('#revision').focus(); document.querySelector('#revision').value = 'mine'`)
	p.change("£282,693.00", "£290,000.00")
	p.waits("the next change", `document.querySelector('article table')?.innerText.includes('£290,000.00')`)
	p.holds("the same page", `window.first === true`)
	p.holds("what was being typed", `document.activeElement.value === 'mine'`)
	p.holds("the contents as they are now", `document.querySelectorAll('.contents').length === 1 && document.querySelectorAll('main .contents ol ol a').length === 2`)
	for _, theme := range []string{"light", "dark"} {
		p.prefers(theme, "")
		p.axe("compared "+theme, previewWidths...)
	}
}
