//go:build conformance

package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// watching has a page note from its beginning on what it should not do.
const watching = `
window.watched = {moved: 0, refused: []};
addEventListener('securitypolicyviolation', e => watched.refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
new PerformanceObserver(list => list.getEntries().forEach(e => watched.moved += e.value)).observe({type: 'layout-shift', buffered: true});`

// A visit is what a page did while it was opened.
type visit struct {
	Moved     float64  `json:"moved"`     // how much of it moved without the reader's doing
	Refused   []string `json:"refused"`   // by the policy
	Before    []string `json:"before"`    // what the browser waited for before it painted
	Elsewhere []string `json:"elsewhere"` // what came from other hosts
	Words     int      `json:"words"`
}

// visited waits until the page has been painted twice, and tells what happened.
const visited = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
	const loaded = performance.getEntriesByType('resource');
	done({...window.watched, words: document.querySelector('main').innerText.split(/\s+/).length,
		before: loaded.filter(e => e.renderBlockingStatus === 'blocking').map(e => e.name),
		elsewhere: loaded.filter(e => new URL(e.name).origin !== location.origin).map(e => e.name)});
})))`

// TestVisits opens pages of each site: nothing in the console, nothing refused by the strictest policy, nothing from
// elsewhere, and nothing that moves. Before it paints, the browser waits for the page and its style sheets alone, and on pages that are
// lists for the script that puts something above them.
func TestVisits(t *testing.T) {
	tab := newTab(t, "light")
	console := tab.console()
	id, err := chromedp.Call(tab.browser, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watching})
	if err != nil {
		t.Fatal(err)
	}
	defer chromedp.Call(tab.browser, page.RemoveScriptToEvaluateOnNewDocument, page.RemoveScriptToEvaluateOnNewDocumentParams{Identifier: id.Identifier})
	for _, s := range sites(t) {
		most := 0
		for _, p := range s.some() {
			tab.open(s.at(p))
			v := run(tab, chromedp.Evaluate[visit](visited, chromedp.EvalAwaitPromise))
			if v.Moved > 0 || len(v.Refused) > 0 || len(v.Elsewhere) > 0 || v.Words < 3 {
				t.Errorf("%s %s: %+v", s.name, p.name, v)
			}
			for _, file := range v.Before {
				list := slices.Contains([]string{"home", "register", "search"}, p.kind) // whose script would else move what is there
				if !strings.HasSuffix(file, ".css") && !list {
					t.Errorf("%s %s is not painted before %s is there", s.name, p.name, file)
				}
			}
			most = max(most, len(v.Before))
		}
		t.Logf("%s: %d pages, painted after at most %d other files", s.name, len(s.some()), most)
	}
	for _, line := range console() {
		t.Error(line)
	}
}

// console notes what the console of the tab says, and gives it when the test is done.
func (t tab) console() (said func() []string) {
	var mu sync.Mutex
	var lines []string
	go func() {
		for m, err := range chromedp.Console(t.browser) {
			if err != nil {
				return
			}
			mu.Lock()
			lines = append(lines, fmt.Sprintf("the console: %s: %s", m.Type, m.Text))
			mu.Unlock()
		}
	}()
	return func() []string {
		mu.Lock()
		defer mu.Unlock()
		return lines
	}
}

// TestWithoutScript reads pages with scripts and without: what is to be read is the same, but for pages that have scripts, which
// then say what a reader can do instead.
func TestWithoutScript(t *testing.T) {
	onSites(t, servedSite.longest, func(t tab, p servedPage) {
		const words, own = `document.querySelector('main').innerText`, `document.querySelectorAll('script[src]').length`
		with, scripts := run(t, chromedp.Evaluate[string](words)), run(t, chromedp.Evaluate[int](own))
		t.scripts(false)
		defer t.scripts(true)
		run(t, chromedp.Reload())
		without := run(t, chromedp.Evaluate[string](words))
		if scripts == 0 && with != without || len(without) < 20 {
			t.Errorf("%s without scripts: %s\nand with them: %s", p.name, without, with)
		}
		t.holds("a way to what else there is", `document.querySelectorAll('a[href]').length > 1`)
	})
}

// scripts lets the pages' scripts run, or not.
func (t tab) scripts(on bool) {
	t.Helper()
	if _, err := chromedp.Call(t.browser, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}); err != nil {
		t.Fatal(err)
	}
}

// TestWithoutStyle reads pages without style sheets, in a window of its own width: all words are there, in the same order.
func TestWithoutStyle(t *testing.T) {
	onSites(t, servedSite.longest, func(t tab, p servedPage) {
		const words = `[...document.querySelectorAll('main :is(p, li, td, th, dd, dt, h1, h2, h3, h4, summary)')].filter(e => e.checkVisibility()).map(e => e.textContent.trim().replace(/\s+/g, ' ')).join('\n')`
		with := run(t, chromedp.Evaluate[string](words))
		t.does(`document.querySelectorAll('link[rel=stylesheet]').forEach(l => l.disabled = true); document.querySelectorAll('details').forEach(d => d.open = true)`)
		without := run(t, chromedp.Evaluate[string](words))
		for line := range strings.SplitSeq(with, "\n") {
			if !strings.Contains(without, line) {
				t.Errorf("%s without its style sheets has no %q", p.name, line)
			}
		}
	})
}

// loaded matches style sheets and scripts.
var loaded = regexp.MustCompile(`(?:<link rel="stylesheet" href|<script src)="([^"]*)"`)

// TestWeight weighs the report of the sample with everything that its page loads, pictures left out.
func TestWeight(t *testing.T) {
	const most = 60_000
	for _, s := range sites(t) {
		for _, p := range s.pages {
			if s.name != "sample" || p.kind != "report" {
				continue
			}
			text, err := os.ReadFile(filepath.Join(s.folder, p.name))
			if err != nil {
				t.Fatal(err)
			}
			weight := len(text)
			for _, file := range loaded.FindAllStringSubmatch(string(text), -1) {
				part, err := os.Stat(filepath.Join(s.folder, filepath.Dir(p.name), file[1]))
				if err != nil {
					t.Fatal(err)
				}
				weight += int(part.Size())
			}
			if t.Logf("%s: %d bytes, %d with what it loads", p.name, len(text), weight); weight > most {
				t.Errorf("it has more than %d", most)
			}
		}
	}
}
