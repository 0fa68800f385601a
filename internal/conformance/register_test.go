//go:build conformance

package conformance

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// hostileWords are what a case may say beside what its paper prints, and that would harm a page.
var hostileWords = []string{`<script>alert(1)</script>`, `\"><img src=x onerror=alert(1)>`, `=HYPERLINK(1)`, `javascript:alert(1)`, strings.Repeat("long ", 60), strings.Repeat("unbroken", 38)}

// exceptions are papers on many exceptions, of several meetings over several years, some of which have words that would harm a page.
func exceptions(content string) error {
	if err := os.CopyFS(content, os.DirFS(sampleFolder)); err != nil {
		return err
	}
	file := filepath.Join(content, "cases", "sena-tribunal-officers.toml")
	for i := range 24 {
		meeting := fmt.Sprintf("cabinet-%d-03-07", 2024+i%4)
		text := fmt.Sprintf("council = \"leicestershire\"\nbody = \"cabinet\"\ndate = %s\n", strings.TrimPrefix(meeting, "cabinet-"))
		if err := os.WriteFile(filepath.Join(content, "meetings", meeting+".toml"), []byte(text), 0o666); err != nil {
			return err
		}
		words, department := fmt.Sprintf("%s exception", []string{"even", "odd"}[i%2]), []string{"Roads", "Schools", "Waste"}[i%3]
		if i < len(hostileWords) {
			words = hostileWords[i]
		}
		contract := fmt.Sprintf("[contract]\ntitle = \"%s\"\nsupplier = \"%s\"\nreference = \"%s\"\nreview = 2025-01-01\nsme = true\n", words, words, words)
		if err := copyCase(file, filepath.Join(content, "cases", fmt.Sprintf("exception-%d.toml", i)), ""); err != nil {
			return err
		}
		if err := replaceIn(filepath.Join(content, "cases", fmt.Sprintf("exception-%d.toml", i)), map[string]string{
			"[contract]": contract, `"cabinet-2025-02-07"`: `"` + meeting + `"`, "£282,693.00": fmt.Sprintf("£%d,000.00", 100+(i*37)%89), "2024-12-19": fmt.Sprintf("%d-02-%02d", 2024+i%4, 1+i),
			`"Children and Family Services"`: `"` + department + `"`,
		}); err != nil {
			return err
		}
	}
	return nil
}

// replaceIn replaces texts in a file, each where it stands first.
func replaceIn(file string, texts map[string]string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	out := string(text)
	for from, to := range texts {
		out = strings.Replace(out, from, to, 1)
	}
	return os.WriteFile(file, []byte(out), 0o666)
}

// register opens the register of a project as a server with a strict policy has it, and notes what the browser complains of.
func (t tab) register(project string) {
	t.Helper()
	files := http.FileServer(http.Dir(filepath.Join(output(t.T), project, "output-drafts")))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", strictest)
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	const note = `window.complaints = []; addEventListener('securitypolicyviolation', e => complaints.push(e.violatedDirective + ' ' + e.blockedURI), true);
		addEventListener('error', e => complaints.push(String(e.message ?? e.target.outerHTML)), true); console.error = console.warn = (...all) => complaints.push(all.join(' '));`
	added, err := chromedp.Call(t.browser, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: note})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		chromedp.Call(t.browser, page.RemoveScriptToEvaluateOnNewDocument, page.RemoveScriptToEvaluateOnNewDocumentParams{Identifier: added.Identifier})
		t.open("about:blank") // while the server is there
	})
	t.open(server.URL + "/register/index.html")
}

// quiet demands that the browser has complained of nothing.
func (t tab) quiet() {
	t.Helper()
	if all := run(t, chromedp.Evaluate[[]string](`window.complaints`)); len(all) > 0 {
		t.Errorf("the browser complains: %s", strings.Join(all, "\n"))
	}
}

// press types keys where the focus is.
func (t tab) press(keys string) {
	t.Helper()
	run(t, chromedp.KeyEvent(keys))
}

// What the tests ask of the register's page: its rows that are seen, and a column of them.
const (
	seenRows = `[...document.querySelectorAll('.exceptions tbody tr')].filter(r => r.checkVisibility())`
	says     = `document.querySelector('[role=status]').textContent`
)

// TestRegisterOnPaper prints the register: its rows begin on the first page, and its heads stand on each that has rows.
func TestRegisterOnPaper(t *testing.T) {
	tab := newTab(t, "light")
	tab.register("exceptions")
	paper := tab.prints("light")
	first := command(t, "pdftotext", "-l", "1", "-layout", paper, "-")
	if !strings.Contains(first, "exception") || !strings.Contains(first, "Supplier") {
		t.Errorf("the first page has no row: %s", first)
	}
	if second := command(t, "pdftotext", "-f", "2", "-l", "2", "-layout", paper, "-"); !strings.Contains(second, "Supplier") {
		t.Errorf("the second page has no heads: %s", second)
	}
	if strings.Contains(first, "Download") {
		t.Error("files that nobody can load are on paper")
	}
}

// TestRegisterByKeyboard filters and sorts the register without a mouse.
func TestRegisterByKeyboard(t *testing.T) {
	tab := newTab(t, "light")
	tab.register("exceptions")
	tab.wide(1280)
	tab.holds("it tells how many there are", says+` === 'Exceptions shown: 25 of 25'`)

	tab.does(`document.querySelector('#words').focus()`)
	tab.press("Exception ODD")
	tab.waits("words filter", says+` === 'Exceptions shown: 9 of 25'`)
	tab.holds("only these are seen", seenRows+`.length === 9 && `+seenRows+`.every(r => r.innerText.includes('odd exception'))`)
	tab.press(kb.Enter)
	tab.holds("the page stays", says+` === 'Exceptions shown: 9 of 25'`)
	tab.press(kb.Tab)
	tab.holds("the department is next", `document.activeElement.id === 'department'`)
	tab.press("W")
	tab.waits("a department filters too", says+` === 'Exceptions shown: 3 of 25'`)
	tab.press(kb.Tab + kb.Tab)
	tab.holds("then comes the ground", `document.activeElement.id === 'ground'`)
	tab.press(kb.Tab + kb.Enter)
	tab.waits("the button shows all", says+` === 'Exceptions shown: 25 of 25' && document.querySelector('#words').value === ''`)

	for _, order := range []string{"ascending", "descending"} {
		tab.does(`[...document.querySelectorAll('.exceptions thead button')].find(b => b.innerText.startsWith('Value')).focus()`)
		tab.press(kb.Enter)
		tab.holds("sorted by value, "+order, `document.activeElement.closest('th').ariaSort === '`+order+`' && document.querySelectorAll('[aria-sort]').length === 1`)
		values := run(tab, chromedp.Evaluate[[]float64](seenRows+`.map(r => +r.cells[5].innerText.split('\n')[0].replace(/[£,]/g, ''))`))
		for i := range values[1:] {
			if (values[i] > values[i+1]) == (order == "ascending") && values[i] != values[i+1] {
				t.Errorf("%s: %v", order, values)
				break
			}
		}
	}
	tab.quiet()
}

// TestRegisterWithoutScript reads the register in a browser that runs no scripts: all is there, and nothing that would not work.
func TestRegisterWithoutScript(t *testing.T) {
	tab := newTab(t, "light")
	script := func(off bool) {
		if _, err := chromedp.Call(tab.browser, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off}); err != nil {
			t.Fatal(err)
		}
	}
	script(true)
	defer script(false)
	tab.open("file://" + filepath.Join(output(t), "exceptions", "output-drafts", "register", "index.html"))
	tab.holds("every exception is seen", seenRows+`.length === 25`)
	tab.holds("there is no filter and no button", `![...document.querySelectorAll('form, button, select, input')].some(e => e.checkVisibility())`)
	tab.holds("the chart and the totals are seen", `document.querySelectorAll('.chart rect').length === 4 && document.querySelectorAll('.totals table').length === 4`)
	tab.holds("the newest decision comes first", `(days => days.join() === days.toSorted().reverse().join())(`+seenRows+`.map(r => r.cells[3].dataset.key))`)
}

// TestRegisterIsAccessible has axe look at the register with many exceptions and with none, on a phone and at a desk, in light and
// dark, and demands that no screen has it moved sideways.
func TestRegisterIsAccessible(t *testing.T) {
	tab := newTab(t, "light")
	for _, project := range []string{"exceptions", "strategy"} {
		for _, colours := range []string{"light", "dark"} {
			tab.register(project)
			tab.prefers(colours, "")
			for _, width := range phones {
				tab.wide(width)
				if out := run(tab, chromedp.Evaluate[[]string](sticksOut)); len(out) > 0 {
					t.Errorf("%d wide: the page must be moved sideways for %s", width, strings.Join(out[:min(len(out), 5)], "\n"))
				}
			}
			tab.quiet() // before axe, which the policy would not let in
			tab.axe("register of "+project+" "+colours, 320, 390, 1280)
		}
	}
	tab.holds("a register without exceptions says so", `document.querySelector('main').innerText.includes('No exceptions yet.')`)
}

// TestRegisterHeads keeps the heads of the columns in sight at a desk while the register moves up.
func TestRegisterHeads(t *testing.T) {
	tab := newTab(t, "light")
	tab.register("exceptions")
	tab.wide(1280)
	tab.does(`scrollTo(0, 1200)`)
	tab.holds("the heads are in sight", `(box => box.top >= 0 && box.bottom < 100)(document.querySelector('.exceptions thead th').getBoundingClientRect())`)
}
