//go:build conformance

package conformance

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long a browser is waited for.
const patience = 30 * time.Second

// A tab is a page in Chromium.
type tab struct {
	*testing.T
	browser context.Context
}

// newTab opens a browser with some settings, such as those of a theme.
func newTab(t *testing.T, settings string) tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.ExecPath("chromium"),
		chromedp.Flag("blink-settings", settings))
	all, end := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(end)
	browser, end := chromedp.NewContext(all)
	t.Cleanup(end)
	if err := chromedp.Do(browser, chromedp.EmulateViewport(1500, 900)); err != nil {
		t.Fatal(err)
	}
	return tab{t, browser}
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
	script, err := os.ReadFile(os.Getenv("AXE"))
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range widths {
		run(t, chromedp.EmulateViewport(width, 900))
		t.does(string(script))
		found := run(t, chromedp.Evaluate[axeFound](axeRun, chromedp.EvalAwaitPromise))
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
