//go:build conformance

package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// unneeded is what vnu says of the role of a list: WebKit takes a list without signs before its items for none, unless it has that
// role; and of what browsers know of style sheets and vnu does not, where a page has its style sheet in it.
const unneeded = `.*(The “list” role is unnecessary for element “ul”|“@container”|“container-type”|“scroll-target-group”|“:target-current”).*`

// vnu holds pages against the HTML standard, and takes advice for errors too.
func vnu(t *testing.T, pages ...string) {
	t.Helper()
	args := append([]string{"-jar", os.Getenv("VNU"), "--stdout", "--filterpattern", unneeded}, pages...)
	if out, err := exec.Command("java", args...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("vnu: %v\n%s", err, out)
	}
}

// TestHTML holds every page against the HTML standard.
func TestHTML(t *testing.T) {
	dir, err := made()
	if err != nil {
		t.Fatal(err)
	}
	vnu(t, slices.Concat(files(t, output(t), ".html"), files(t, dir, ".html"))...)
}

// TestAccessibility has axe look at every kind of page in a browser, in light and narrow, and in dark and wide. Of other papers than
// those of two projects, the pages around them are the same.
func TestAccessibility(t *testing.T) {
	tab := newTab(t, "light")
	whole := slices.Concat(files(t, filepath.Join(output(t), "papers"), ".html"), files(t, filepath.Join(output(t), "cancelled"), ".html"))
	pages := slices.DeleteFunc(whole, func(page string) bool {
		return filepath.Base(page) == "404.html" // whose links are of a server: TestAccessibilityOfSites opens it there
	})
	pages = append(pages, files(t, filepath.Join(output(t), "agendas", "output-drafts", "cabinet"), ".html")...)
	for _, paper := range otherPapers() {
		page, err := filepath.Glob(filepath.Join(output(t), paper, "output-drafts", "*", "*", paper, "index.html"))
		if err != nil || len(page) != 1 {
			t.Fatalf("the paper %s has the pages %q", paper, page)
		}
		pages = append(pages, page[0])
	}
	for _, page := range pages {
		tab.open("file://" + page)
		for theme, width := range map[string]int64{"light": 320, "dark": 1280} {
			tab.prefers(theme, "")
			tab.axe(filepath.Base(filepath.Dir(page))+" "+theme, width)
		}
	}
}

// TestAccessibilityOfSites has axe look at the shortest and the longest page of each kind, on phones and at desks, in light and
// dark. EVERY in the environment asks for all pages.
func TestAccessibilityOfSites(t *testing.T) {
	looks := []struct {
		which  func(servedSite) []servedPage
		theme  string
		widths []int64
	}{{servedSite.shortest, "light", []int64{390}}, {servedSite.shortest, "dark", []int64{1280}}, {servedSite.longest, "light", []int64{1280}}, {servedSite.longest, "dark", []int64{390}}}
	if os.Getenv("EVERY") != "" {
		looks = looks[:1]
		looks[0].which = servedSite.some
	}
	for _, look := range looks {
		onSites(t, look.which, func(t tab, p servedPage) {
			t.prefers(look.theme, "")
			t.axe(strings.ReplaceAll(p.kind+" "+p.name, "/", "-")+" "+look.theme, look.widths...)
		})
	}
}

// axeRun has axe look at a part of a page by all of its rules, also those that it leaves out unless asked, and gives an axeFound.
const axeRun = `
axe.run('%s', {rules: Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]))}).then(r => ({
	passes: r.passes.length, wide: document.documentElement.scrollWidth > innerWidth,
	violations: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')),
}))`

// An axeFound is what axe found in a page.
type axeFound struct {
	Passes     int      `json:"passes"`
	Wide       bool     `json:"wide"` // it must be moved sideways
	Violations []string `json:"violations"`
}
