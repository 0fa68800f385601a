//go:build conformance

package conformance

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestHTML holds every page against the HTML standard.
func TestHTML(t *testing.T) {
	args := append([]string{"-jar", os.Getenv("VNU"), "--errors-only", "--stdout"}, files(t, output(t), ".html")...)
	if out, err := exec.Command("java", args...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("vnu: %v\n%s", err, out)
	}
}

// themes are the settings of Chromium for the colours that a reader prefers.
var themes = map[string]string{"light": "preferredColorScheme=1", "dark": "preferredColorScheme=0"}

// TestAccessibility has axe look at every kind of page in a browser, in light and dark, wide and narrow.
func TestAccessibility(t *testing.T) {
	script, err := os.ReadFile(os.Getenv("AXE"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range files(t, filepath.Join(output(t), "papers"), ".html") {
		for theme, setting := range themes {
			for _, size := range []string{"1280,900", "320,640"} {
				name := filepath.Base(filepath.Dir(page)) + " " + theme + " " + size
				t.Run(name, func(t *testing.T) { audit(t, page, string(script), setting, size) })
			}
		}
	}
	for _, paper := range otherPapers() { // the pages around it are the same
		for theme, size := range map[string]string{"light": "320,640", "dark": "1280,900"} {
			page, err := filepath.Glob(filepath.Join(output(t), paper, "output-drafts", "*", "*", paper, "index.html"))
			if err != nil || len(page) != 1 {
				t.Fatalf("the paper %s has the pages %q", paper, page)
			}
			t.Run(paper+" "+theme+" "+size, func(t *testing.T) { audit(t, page[0], string(script), themes[theme], size) })
		}
	}
}

// axeRun has axe look at a page, and gives an axeFound.
const axeRun = `
axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(r => ({
	passes: r.passes.length, wide: document.documentElement.scrollWidth > innerWidth,
	violations: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')),
}))`

// An axeFound is what axe found in a page.
type axeFound struct {
	Passes     int      `json:"passes"`
	Wide       bool     `json:"wide"` // it must be moved sideways
	Violations []string `json:"violations"`
}

// runner writes what axe finds into the page, from which Chromium's dump of it gives it back.
const runner = axeRun + `.then(found => {
	const pre = document.createElement('pre');
	pre.id = 'found';
	pre.textContent = JSON.stringify(found);
	document.body.append(pre);
});`

var found = regexp.MustCompile(`(?s)<pre id="found">(.*?)</pre>`)

func audit(t *testing.T, page, script, theme, size string) {
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	with := strings.Replace(string(text), "</body>", "<script>"+script+"</script><script>"+runner+"</script></body>", 1)
	copied := filepath.Join(filepath.Dir(page), "audit.htm") // beside it, so that its links and style hold
	if err := os.WriteFile(copied, []byte(with), 0o666); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(copied)
	out := command(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--blink-settings="+theme, "--window-size="+size,
		"--virtual-time-budget=20000", "--dump-dom", "file://"+copied)
	m := found.FindStringSubmatch(out)
	if m == nil {
		t.Fatal("axe did not finish")
	}
	var result axeFound
	if err := json.Unmarshal([]byte(html.UnescapeString(m[1])), &result); err != nil {
		t.Fatal(err)
	}
	if len(result.Violations) > 0 || result.Passes < 10 {
		t.Errorf("%d checks pass, these do not: %s", result.Passes, strings.Join(result.Violations, "\n"))
	}
	if result.Wide {
		t.Error("the page must be moved sideways")
	}
}
