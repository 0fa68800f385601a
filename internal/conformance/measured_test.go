//go:build conformance

package conformance

import (
	"context"
	"encoding/base64"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// A measuredPage is a page that is measured in a browser, by the name of its subtest, its project, and its place in the project's output.
type measuredPage struct{ name, project, place string }

// measuredPapers are papers of many shapes, and measuredPages those and the pages around them.
var (
	measuredPapers = []measuredPage{
		{"sample", "sample", "*/*/sena-tribunal-officers"},
		{"everything", "papers", "*/*/everything"},
		{"budget", "budget", "*/*/budget"},
		{"appendices", "appendices", "*/*/appendices"},
		{"treasury", "papers", "*/*/treasury"},
		{"bilingual", "bilingual", "*/*/bilingual-cymraeg"},
		{"strategy", "strategy", "*/*/strategy"},
		{"long", "long", "*/*/everything"},
	}
	measuredPages = append(slices.Clip(measuredPapers), []measuredPage{
		{"home", "papers", ""},
		{"meeting", "papers", "cabinet/*"},
		{"statement", "sample", "accessibility"},
		{"register", "exceptions", "register"},
		{"agenda", "agendas", "cabinet/*"},
		{"earlier agenda", "agendas", "cabinet/*/agenda/v1"},
		{"supplement", "agendas", "cabinet/*/supplement-1"},
		{"withdrawn paper", "withdrawn", "*/*/sena-tribunal-officers"},
		{"meeting of a withdrawn paper", "withdrawn", "cabinet/*"},
		{"agenda of a cancelled meeting", "cancelled", "cabinet/2025-02-07"},
		{"cancelled meeting without papers", "cancelled", "cabinet/2025-03-07"},
		{"list of cancelled meetings", "cancelled", "cabinet"},
	}...)
)

// onPages does something with each of some pages, open in one tab.
func onPages(t *testing.T, measured []measuredPage, do func(t tab, name string)) {
	t.Helper()
	all := newTab(t, "light")
	for _, p := range measured {
		t.Run(p.name, func(t *testing.T) {
			pages, err := filepath.Glob(filepath.Join(output(t), p.project, "output-drafts", p.place, "index.html"))
			if err != nil || len(pages) != 1 {
				t.Fatalf("the page is one of %q: %v", pages, err)
			}
			tab := tab{t, all.browser}
			tab.open("file://" + pages[0])
			do(tab, p.name)
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
	t.emulates(media, map[string]string{"prefers-color-scheme": colours})
}

// features shows the page on a screen that has features of some values.
func (t tab) features(of map[string]string) {
	t.Helper()
	t.emulates("", of)
}

func (t tab) emulates(media string, of map[string]string) {
	t.Helper()
	params := emulation.SetEmulatedMediaParams{Media: media}
	for name, value := range of {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: name, Value: value})
	}
	ctx, cancel := context.WithTimeout(t.browser, patience)
	defer cancel()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, params); err != nil {
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
