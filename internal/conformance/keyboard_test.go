//go:build conformance

package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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

// TestLandmarks hears the landmarks of each page: one each of those that a page has, and navigations with names of their own.
func TestLandmarks(t *testing.T) {
	onPages(t, themes["light"], func(t tab, _ string) {
		t.wide(1280)
		order, _ := t.tree()
		count, names := map[string]int{}, map[string]int{}
		for _, h := range order {
			if slices.Contains(landmarks, h.role) {
				count[h.role]++
				names[h.role+" "+h.name]++
			}
			if h.role == "navigation" && h.name == "" {
				t.Error("a navigation has no name")
			}
		}
		for _, role := range landmarks {
			want := map[string]int{"banner": 1, "main": 1, "contentinfo": 1, "navigation": max(1, count["navigation"])}[role]
			if count[role] != want {
				t.Errorf("%d landmarks are %q, not %d: %v", count[role], role, want, names)
			}
		}
		for name, n := range names {
			if n > 1 {
				t.Errorf("%d landmarks are %q", n, name)
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
	heard
}

// line is a stop as a person reads it: what a screen reader says of it, and where a link leads.
func (s stop) line() string {
	return strings.TrimRight(fmt.Sprintf("%-10s %s: %s  %s", s.Kind, s.role, s.name, s.Leads), " ")
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
		if s.Kind == "body" {
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
	let around = e.parentElement;
	while (around && rgb(getComputedStyle(around).backgroundColor)[3] === 0) around = around.parentElement;
	const style = getComputedStyle(e);
	const [a, b] = [light(style.outlineColor), light(around ? getComputedStyle(around).backgroundColor : 'white')];
	const leads = e.getAttribute('href') ?? '';
	const kind =
		e.matches('.here') || e.getAttribute('aria-hidden') ? '' :
		e.matches('.skip') ? 'skip' :
		in_('.trail') ? 'way back' :
		in_('body > header') ? 'council' :
		in_('body > footer') ? 'foot' :
		in_('.contents') ? 'contents' :
		in_('.about') ? 'document' :
		e.matches('[role=group]') ? (e.scrollWidth > e.clientWidth ? 'table' : '') :
		in_('.note') || in_('sup') ? 'note' :
		e.matches('main a[href]') ? 'link' : '';
	return {kind, leads, element: e.outerHTML.slice(0, 160), outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), strong: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)};
})()`

// TestTabStops presses the Tab key through each page. Only what a reader may want stops it, the focus is seen at every stop, in
// light and dark, and each stop says what it is. The stops of the sample stand in a file.
func TestTabStops(t *testing.T) {
	for _, colours := range []string{"light", "dark"} {
		onPages(t, themes[colours], func(t tab, page string) {
			t.wide(1280)
			t.prefers(colours, "")
			var lines []string
			for _, s := range t.stops() {
				lines = append(lines, s.line())
				switch {
				case s.Kind == "":
					t.Errorf("Tab stops where no reader wants it to: %s", s.Element)
				case s.name == "":
					t.Errorf("a stop says nothing: %s", s.Element)
				case s.Outline < 2 || s.Strong < 3:
					t.Errorf("in %s colours the focus is not seen, with an outline of %.1f pixels and a contrast of %.1f: %s", colours, s.Outline, s.Strong, s.Element)
				}
			}
			t.Logf("%d stops", len(lines))
			if strings.HasSuffix(page, "/sena-tribunal-officers/index.html") {
				golden(t, "sample-stops.txt", strings.Join(lines, "\n")+"\n")
			}
		})
	}
}

// golden compares words with those of a file of testdata, which GOLDEN=update writes anew.
func golden(t tab, name, got string) {
	t.Helper()
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
