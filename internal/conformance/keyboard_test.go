//go:build conformance

package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// heard is what a screen reader is told of an element.
type heard struct{ role, name string }

// tree is the accessibility tree of a page, in the order in which it is read, with the element of each entry.
func (t tab) tree() (order []heard, of map[cdp.BackendNodeID]heard) {
	t.Helper()
	all, err := chromedp.Call(t.browser, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	of = map[cdp.BackendNodeID]heard{}
	for _, node := range all.Nodes {
		if !node.Ignored {
			h := heard{said(node.Role), said(node.Name)}
			order, of[node.BackendDOMNodeID] = append(order, h), h
		}
	}
	return order, of
}

// said is a value of the tree as words.
func said(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var words string
	if json.Unmarshal(v.Value, &words) != nil {
		return "" // a value that is not words
	}
	return strings.Join(strings.Fields(words), " ")
}

// landmarks are the roles by which screen readers go through a page.
var landmarks = []string{"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}

// several are landmarks of which a page may have some; a search is told by its role, and others by names of their own.
var several = map[string]bool{"navigation": true, "form": true, "search": true}

// TestLandmarks hears the landmarks of each page: one each of those that a page has, and navigations with names of their own.
func TestLandmarks(t *testing.T) {
	onKinds(t, true, func(t tab, name string) {
		t.wide(1280)
		order, _ := t.tree()
		count, names := map[string]int{}, map[string]int{}
		for _, h := range order {
			if slices.Contains(landmarks, h.role) {
				count[h.role]++
				names[h.role+" "+h.name]++
			}
			if several[h.role] && h.role != "search" && h.name == "" {
				t.Errorf("a landmark %q has no name", h.role)
			}
		}
		ways := 1 // at least: home is where the way back begins
		if name == "home" || name == "index.html" {
			ways = 0
		}
		for _, role := range landmarks {
			want := map[string]int{"banner": 1, "main": 1, "contentinfo": 1, "navigation": max(ways, count["navigation"])}[role]
			if several[role] && role != "navigation" {
				want = count[role]
			}
			if count[role] != want {
				t.Errorf("%d landmarks are %q, not %d: %v", count[role], role, want, names)
			}
		}
		for landmark, n := range names {
			if n > 1 {
				t.Errorf("%d landmarks are %q", n, landmark)
			}
		}
	})
}

// A stop is where the Tab key stops.
type stop struct {
	Kind    string  `json:"kind"`    // what the stop is to the paper; "" for what is no use
	Element string  `json:"element"` // as it is written
	Leads   string  `json:"leads"`   // where a link leads
	Outline float64 `json:"outline"` // how wide the outline of the focus is, in pixels
	Strong  float64 `json:"strong"`  // the contrast of the outline with what is around it
	Seen    bool    `json:"seen"`    // what the screen has of the stop is in sight in its middle, where nothing lies over it
	heard
}

// sizes matches the sizes of documents, which are no part of how a page works.
var sizes = regexp.MustCompile(`\d+ (pages?|KB)`)

// line is a stop as a person reads it: what a screen reader says of it, and where a link leads.
func (s stop) line() string {
	return strings.TrimRight(fmt.Sprintf("%-10s %s: %s  %s", s.Kind, s.role, sizes.ReplaceAllString(s.name, "N $1"), s.Leads), " ")
}

// stops presses the Tab key until the focus leaves the page.
func (t tab) stops() []stop {
	t.Helper()
	_, tree := t.tree()
	t.does(`document.activeElement?.blur(); scrollTo(0, 0)`)
	var all []stop
	for range 2000 {
		run(t, chromedp.KeyEvent(kb.Tab))
		s := run(t, chromedp.Evaluate[stop](thisStop))
		if s.Kind == "body" || s.Kind == "skip" && len(all) > 0 { // the browser may go round without leaving the page
			return all
		}
		at := run(t, chromedp.Evaluate[*runtime.RemoteObject]("document.activeElement"))
		node, err := chromedp.Call(t.browser, dom.DescribeNode, dom.DescribeNodeParams{ObjectID: at.ObjectID})
		if err != nil {
			t.Fatal(err)
		}
		s.heard = tree[node.Node.BackendNodeID]
		all = append(all, s)
	}
	t.Fatal("the focus never leaves the page")
	return nil
}

// thisStop is the stop at which the focus is.
const thisStop = `(() => {
	const e = document.activeElement, in_ = s => e.closest(s);
	if (!e || e === document.body || e === document.documentElement) return {kind: 'body'};
	const rgb = colour => {
		const c = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
		c.fillStyle = colour;
		c.fillRect(0, 0, 1, 1);
		return [...c.getImageData(0, 0, 1, 1).data];
	};
	const light = colour => rgb(colour).slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const mayMove = e => { // also if only where letters are a third wider
		const table = e.querySelector('table');
		table.querySelectorAll('.address').forEach(a => a.style.overflowWrap = 'normal');
		table.style.width = 'min-content';
		const least = table.offsetWidth;
		table.style.width = '';
		return least * 4 / 3 > e.clientWidth;
	};
	let around = e.parentElement;
	while (around && rgb(getComputedStyle(around).backgroundColor)[3] === 0) around = around.parentElement;
	const style = getComputedStyle(e);
	const [a, b] = [light(style.outlineColor), light(around ? getComputedStyle(around).backgroundColor : 'white')];
	const box = e.getClientRects()[0], over = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
	const seen = over !== null && e.contains(over);
	const leads = e.getAttribute('href') ?? '';
	const kind =
		e.matches('.here') || e.getAttribute('aria-hidden') ? '' :
		e.matches('.skip') ? 'skip' :
		in_('.trail') ? 'way back' :
		in_('.places') ? 'place' :
		e.matches('main :is(input, select, button)') ? 'control' :
		in_('body > header') ? 'council' :
		in_('body > footer') ? 'foot' :
		in_('.contents') ? 'contents' :
		in_('.about') ? 'document' :
		e.matches('[role=group]') ? (mayMove(e) ? 'table' : '') :
		in_('.note') || in_('sup') ? 'note' :
		e.matches('main a[href]') ? 'link' :
		e.matches('main :is(button, input, select, summary)') ? 'control' : '';
	return {kind, leads, seen, element: e.outerHTML.slice(0, 160), outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), strong: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)};
})()`

// TestTabStops presses the Tab key through each page at a desk, in light and dark. The stops of the sample stand in a file.
func TestTabStops(t *testing.T) {
	onKinds(t, false, func(t tab, name string) {
		t.wide(1280)
		for _, colours := range []string{"light", "dark"} {
			t.prefers(colours, "")
			stops := t.usableStops(colours)
			if name == "sample" {
				golden(t, "sample-stops.txt", stops)
			}
		}
	})
}

// TestTabStopsOnPhones presses the Tab key through each page on a phone. Of contents that are closed, what opens them is the only
// stop, and once they are open each of their links is one too.
func TestTabStopsOnPhones(t *testing.T) {
	onKinds(t, false, func(t tab, name string) {
		t.wide(390)
		closed := t.usableStops("light")
		if name == "sample" {
			golden(t, "sample-stops-phone.txt", closed)
		}
		links := run(t, chromedp.Evaluate[int](`document.querySelectorAll('.contents a').length`))
		if links == 0 {
			return
		}
		if n := countKind(closed, "contents"); n != 1 {
			t.Errorf("closed contents have %d stops:\n%s", n, strings.Join(closed, "\n"))
		}
		t.does(`document.querySelector('.contents summary').click()`)
		if n := countKind(t.usableStops("light"), "contents"); n != 1+links {
			t.Errorf("open contents with %d links have %d stops", links, n)
		}
	})
}

// TestKeys works pages with the keyboard alone, on a phone: the first stop skips to what the page is about, and what is closed
// opens.
func TestKeys(t *testing.T) {
	onKinds(t, false, func(t tab, _ string) {
		t.wide(390)
		t.does(`document.activeElement?.blur(); scrollTo(0, 0)`)
		run(t, chromedp.KeyEvent(kb.Tab))
		t.holds("the first stop skips", `document.activeElement.matches('.skip')`)
		run(t, chromedp.KeyEvent(kb.Enter))
		t.holds("the page is at what it is about", `location.hash === '#main' && document.querySelector('main').getBoundingClientRect().top < innerHeight`)
		run(t, chromedp.KeyEvent(kb.Tab))
		t.holds("the next stop is in it or after it", `document.activeElement === document.body || document.querySelector('main').compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)`+" ? true : false")
		for n := range run(t, chromedp.Evaluate[int](`document.querySelectorAll('summary').length`)) {
			t.does(fmt.Sprintf(`document.querySelectorAll('summary')[%d].focus()`, n))
			run(t, chromedp.KeyEvent(kb.Enter))
			t.holds("what is closed opens", fmt.Sprintf(`document.querySelectorAll('summary')[%d].parentElement.open`, n))
		}
	})
}

// TestForcedColours presses the Tab key through pages in the colours of the reader's system, and goes to a place that an address
// names: the focus is seen, and so is the place.
func TestForcedColours(t *testing.T) {
	onKinds(t, false, func(t tab, _ string) {
		t.wide(1280)
		t.features(map[string]string{"forced-colors": "active", "prefers-reduced-motion": "reduce", "prefers-color-scheme": "dark"})
		t.usableStops("forced")
		for _, place := range run(t, chromedp.Evaluate[[]string](somePlaces)) {
			t.does(`location.hash = ''`)
			before := run(t, chromedp.Evaluate[[]string](marks(place)))
			t.does(`location.hash = '` + place + `'`)
			if after := run(t, chromedp.Evaluate[[]string](marks(place))); before[0] == after[0] {
				t.Errorf("#%s looks as before: %s", place, after[0])
			}
		}
		t.prefers("light", "")
	})
}

// countKind counts the stops of a kind, by their lines.
func countKind(lines []string, kind string) int {
	n := 0
	for _, line := range lines {
		if strings.HasPrefix(line, kind+" ") {
			n++
		}
	}
	return n
}

// usableStops gives the stops of the page, a line each, and demands of each that a reader may want it, that the focus is seen at it,
// and that it says what it is.
func (t tab) usableStops(colours string) (lines []string) {
	t.Helper()
	for _, s := range t.stops() {
		lines = append(lines, s.line())
		switch {
		case s.Kind == "":
			t.Errorf("Tab stops where no reader wants it to: %s", s.Element)
		case s.name == "":
			t.Errorf("a stop says nothing: %s", s.Element)
		case s.Outline < 2 || s.Strong < 3:
			t.Errorf("in %s colours the focus is not seen, with an outline of %.1f pixels and a contrast of %.1f: %s", colours, s.Outline, s.Strong, s.Element)
		case !s.Seen:
			t.Errorf("the focus is out of sight: %s", s.Element)
		}
	}
	t.Logf("%d stops in %s colours", len(lines), colours)
	return lines
}

// golden compares lines with those of a file of testdata, which GOLDEN=update writes anew.
func golden(t tab, name string, lines []string) {
	t.Helper()
	got := strings.Join(lines, "\n") + "\n"
	file := filepath.Join("testdata", name)
	if os.Getenv("GOLDEN") == "update" {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has\n%s\nand the page\n%s", file, want, got)
	}
}
