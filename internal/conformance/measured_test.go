//go:build conformance

package conformance

import (
	"encoding/base64"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// measured are the papers whose pages are measured in a browser, by the project and the name of each.
var measured = []struct{ name, project, paper string }{
	{"sample", "sample", "sena-tribunal-officers"},
	{"everything", "papers", "everything"},
	{"budget", "budget", "budget"},
	{"appendices", "appendices", "appendices"},
	{"treasury", "papers", "treasury"},
	{"bilingual", "bilingual", "bilingual-cymraeg"},
	{"long", "long", "everything"},
}

// onPages does something with the page of each measured paper, open in one tab of a browser with some settings.
func onPages(t *testing.T, settings string, do func(tab, string)) {
	all := newTab(t, settings)
	for _, p := range measured {
		t.Run(p.name, func(t *testing.T) {
			pages, err := filepath.Glob(filepath.Join(output(t), p.project, "output-drafts", "*", "*", p.paper, "index.html"))
			if err != nil || len(pages) != 1 {
				t.Fatalf("the paper has the pages %q: %v", pages, err)
			}
			tab := tab{t, all.browser}
			tab.open("file://" + pages[0])
			do(tab, pages[0])
		})
	}
}

// wide shows the page on a screen of some pixels.
func (t tab) wide(pixels int64) {
	t.Helper()
	run(t, chromedp.EmulateViewport(pixels, 900))
}

// prefers shows the page to a reader who prefers light or dark colours, on a screen or in print.
func (t tab) prefers(colours, media string) {
	t.Helper()
	params := emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: colours}}}
	if _, err := chromedp.Call(t.browser, emulation.SetEmulatedMedia, params); err != nil {
		t.Fatal(err)
	}
}

// inLiberation sets the page in Liberation Sans, whose letters are as wide as Arial's. What a line holds would else
// depend on the typefaces of the machine.
func (t tab) inLiberation() {
	t.Helper()
	font := base64.StdEncoding.EncodeToString(liberationsansregular.TTF)
	run(t, chromedp.Evaluate[bool](`(async () => {
		document.fonts.add(await new FontFace('Measured', 'url(data:font/ttf;base64,`+font+`)').load());
		const style = document.createElement('style');
		style.textContent = 'html { font-family: Measured !important }';
		document.head.append(style);
		return document.fonts.check('1rem Measured');
	})()`, chromedp.EvalAwaitPromise))
}
