//go:build conformance

package conformance

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long a browser is waited for.
const patience = 30 * time.Second

// A tab is a page in Chromium.
type tab struct {
	*testing.T
	browser context.Context
}

// browser is a tab of Chromium, which begins with the first test that asks for a tab, and which closeBrowser ends.
var browser = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.ExecPath("chromium"))
	all, end := chromedp.NewExecAllocator(context.Background(), options...)
	closeBrowser = end
	only, _ := chromedp.NewContext(all) // ends with the allocator
	return only, chromedp.Do(only)      // the tab ends with the context in which it began, which may be no test's
})

// closeBrowser ends the browser, if there is one.
var closeBrowser = func() {}

// newTab is the tab of the browser, empty, for a reader who prefers light or dark colours. No two tests have it at once.
func newTab(t *testing.T, colours string) tab {
	t.Helper()
	only, err := browser()
	if err != nil {
		t.Fatal(err)
	}
	tab := tab{t, only}
	tab.open("about:blank")
	tab.wide(1500)
	tab.prefers(colours, "")
	tab.letters(16)
	return tab
}

// letters sets how large letters are in pages that leave it to the reader, in pixels.
func (t tab) letters(pixels int64) {
	t.Helper()
	if _, err := chromedp.Call(t.browser, page.SetFontSizes, page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: pixels}}); err != nil {
		t.Fatal(err)
	}
}

// run acts in a tab, and gives what comes of it.
func run[T any](t tab, a chromedp.Action[T]) T {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.browser, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func (t tab) open(address string) {
	t.Helper()
	run(t, chromedp.Navigate(address))
}

// does has the page do something.
func (t tab) does(script string) {
	t.Helper()
	run(t, chromedp.Evaluate[chromedp.Void](script))
}

// holds demands that something of the page is so.
func (t tab) holds(what, expression string) {
	t.Helper()
	if !run(t, chromedp.Evaluate[bool](expression)) {
		t.Fatalf("it does not hold: %s", what)
	}
}

// waits waits until something of the page is so.
func (t tab) waits(what, expression string) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(t.browser, patience)
		is, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression))
		cancel()
		if err == nil && is { // an error may be that of a page that is left
			return
		}
	}
	t.Fatalf("waited in vain: %s; the page says %s", what, run(t, chromedp.Evaluate[string]("document.body.innerText")))
}

// axe has axe look at the page as it is, at some widths in pixels. PICTURES names a folder for pictures of it.
func (t tab) axe(name string, widths ...int64) {
	t.Helper()
	t.axeIn(name, "html", widths...)
}

// axeIn is axe in a part of the page.
func (t tab) axeIn(name, part string, widths ...int64) {
	t.Helper()
	script, err := os.ReadFile(os.Getenv("AXE"))
	if err != nil {
		t.Fatal(err)
	}
	t.does(string(script))
	for _, width := range widths {
		t.wide(width)
		found := run(t, chromedp.Evaluate[axeFound](fmt.Sprintf(axeRun, part), chromedp.EvalAwaitPromise))
		if len(found.Violations) > 0 || found.Passes < 10 || found.Wide {
			t.Errorf("%s, %d wide: %d checks pass, it must be moved sideways: %t, these do not pass: %s",
				name, width, found.Passes, found.Wide, strings.Join(found.Violations, "\n"))
		}
		if folder := os.Getenv("PICTURES"); folder != "" {
			file := filepath.Join(folder, fmt.Sprintf("%s %d.png", name, width))
			if err := os.WriteFile(file, run(t, chromedp.CaptureScreenshot()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}
