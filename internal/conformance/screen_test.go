//go:build conformance

package conformance

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// What a line of text holds at least and at most on average, and at most, in letters and spaces.
const (
	fewest = 60
	most   = 72
	never  = 80
)

// TestLines measures how much the full lines of paragraphs hold where a screen has room for them.
func TestLines(t *testing.T) {
	onPages(t, measuredPapers, func(t tab, _ string) {
		t.inLiberation()
		for _, width := range []int64{768, 1280, 1920} {
			t.wide(width)
			lines := run(t, chromedp.Evaluate[[]string](fullLines))
			letters, longest := 0, ""
			for _, line := range lines {
				letters += len([]rune(line))
				if len([]rune(line)) > len([]rune(longest)) {
					longest = line
				}
			}
			if len(lines) == 0 {
				t.Logf("%d wide: no line is full", width)
				continue
			}
			if average := letters / len(lines); average < fewest || average > most && len(lines) > 2 {
				t.Errorf("%d wide: a line holds %d letters on average, in %d lines", width, average, len(lines))
			}
			if len([]rune(longest)) > never {
				t.Errorf("%d wide: a line holds %d letters: %s", width, len([]rune(longest)), longest)
			}
		}
	})
}

// fullLines are the lines of paragraphs that another line follows. Where a line ends is told by where its words stand.
const fullLines = `[...document.querySelectorAll('article :is(.para, section) > p:not(.contact, .gap)')].filter(p => !p.querySelector('br')).slice(0, 200).flatMap(p => {
	const lines = [], texts = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), word = document.createRange();
	let below = -1e6;
	for (let text; text = texts.nextNode();) {
		if (text.parentElement.closest('.number, .here, .unseen, sup')) continue;
		if (/^\s/.test(text.data) && lines.length > 0) lines[lines.length - 1] += ' ';
		for (const m of text.data.matchAll(/\S+/g)) {
			word.setStart(text, m.index);
			word.setEnd(text, m.index + m[0].length);
			for (const box of word.getClientRects()) {
				if (box.top >= below - 2) {
					lines.push('');
					below = box.bottom;
				}
			}
			lines[lines.length - 1] += m[0] + (/\s/.test(text.data[m.index + m[0].length] ?? '') ? ' ' : '');
		}
	}
	return lines.slice(0, -1).map(line => line.trim().replace(/\s+/g, ' '));
})`

// phones are the widths of screens on which a page must not move sideways, in pixels.
var phones = []int64{320, 360, 390, 412}

// TestNoSidewaysScrolling reads each page on phones, with letters as they are and of twice the size.
func TestNoSidewaysScrolling(t *testing.T) {
	onKinds(t, true, func(t tab, _ string) {
		for _, pixels := range []int64{16, 32} {
			t.letters(pixels)
			for _, width := range phones {
				t.wide(width)
				if out := run(t, chromedp.Evaluate[[]string](sticksOut)); len(out) > 0 {
					t.Errorf("%d wide, letters of %d pixels: the page must be moved sideways for %s", width, pixels, strings.Join(out[:min(len(out), 5)], "\n"))
				}
			}
		}
	})
}

// TestTextSpacing gives lines, letters and words the room that WCAG 1.4.12 wants a page to bear: nothing is cut, and nothing makes
// the page move sideways.
func TestTextSpacing(t *testing.T) {
	onKinds(t, true, func(t tab, _ string) {
		t.does(spaced)
		for _, width := range []int64{390, 1280} {
			t.wide(width)
			if out := run(t, chromedp.Evaluate[[]string](sticksOut)); len(out) > 0 {
				t.Errorf("%d wide: the page must be moved sideways for %s", width, strings.Join(out[:min(len(out), 5)], "\n"))
			}
			if cut := run(t, chromedp.Evaluate[[]string](cutOff)); len(cut) > 0 {
				t.Errorf("%d wide: words are cut: %s", width, strings.Join(cut[:min(len(cut), 5)], "\n"))
			}
		}
	})
}

// spaced gives the text of a page more room. The policy of a page lets no style in that is written into it.
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
	document.adoptedStyleSheets = [sheet];
})()`

// cutOff are the elements that hide a part of their words, and can't be moved to show them.
const cutOff = `[...document.querySelectorAll('body *')].filter(e => {
	const style = getComputedStyle(e);
	return !e.matches('.unseen, .unseen *') && e.checkVisibility() && style.overflow !== 'visible' && !/auto|scroll/.test(style.overflowX + style.overflowY) &&
		(e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 200))`

// TestTextEdge holds what has no number, in a paper with numbered paragraphs, against the edge of the text that has one.
func TestTextEdge(t *testing.T) {
	onPages(t, measuredPapers, func(t tab, _ string) {
		for _, width := range []int64{768, 1280} {
			t.wide(width)
			if edges := run(t, chromedp.Evaluate[[]int](textEdges)); len(edges) > 1 {
				t.Errorf("%d wide: text begins at %v", width, edges)
			}
		}
	})
}

// textEdges are where paragraphs begin in the body of a paper with numbered ones.
const textEdges = `document.querySelector('section > .para') ?
	[...new Set([...document.querySelectorAll('article section:not(.own) > p, article section:not(.own) > .para > p')].map(p => Math.round(p.getBoundingClientRect().left)))] : []`

// TestBoxes measures boxes between the header of a paper and its text: they are as wide as the lines that the header has.
func TestBoxes(t *testing.T) {
	boxes := 0
	onKinds(t, true, func(t tab, _ string) {
		for _, width := range []int64{390, 1280} {
			t.wide(width)
			edges := run(t, chromedp.Evaluate[[]int](`[...document.querySelectorAll('article > :is(header, .frame) > .box')].map(e => Math.round(e.parentElement.getBoundingClientRect().right - e.getBoundingClientRect().right))`))
			for _, short := range edges {
				if boxes++; short != 0 {
					t.Errorf("%d wide: a box ends %d pixels before the edge", width, short)
				}
			}
		}
	})
	if boxes == 0 {
		t.Error("no page has a box")
	}
}

// sticksOut are the elements that reach beyond the screen, if the page can be moved sideways.
const sticksOut = `(() => {
	const room = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= innerWidth) return [];
	const out = [...document.querySelectorAll('body *')].filter(e => !e.closest('.wide') && e.getBoundingClientRect().right > room + 0.5);
	return [document.documentElement.scrollWidth + ' pixels', ...out.map(e => e.outerHTML.slice(0, 200))];
})()`

// TestTarget goes to places that an address names: a paragraph, and a part of one alone, are marked, and stand in view.
func TestTarget(t *testing.T) {
	onPages(t, measuredPapers, func(t tab, _ string) {
		t.wide(1280)
		for _, place := range run(t, chromedp.Evaluate[[]string](somePlaces)) {
			t.does(`location.hash = ''`)
			before := run(t, chromedp.Evaluate[[]string](marks(place)))
			t.does(`location.hash = '` + place + `'`)
			after := run(t, chromedp.Evaluate[[]string](marks(place)))
			if before[0] == after[0] {
				t.Errorf("#%s looks as before: %s", place, after[0])
			}
			if before[1] != after[1] {
				t.Errorf("#%s marks what stands around it too: %s", place, after[1])
			}
			t.holds("#"+place+" is in view", `(box => box.top >= 0 && box.top < innerHeight)(document.getElementById('`+place+`').getBoundingClientRect())`)
		}
	})
}

// somePlaces are the address of a paragraph and of one of its parts, if the paper has both.
const somePlaces = `[document.querySelector('.para[id]'), document.querySelector('.para[id] .sub > li[id]')].filter(e => e).map(e => e.id)`

// marks is how a place looks, and how the paragraph around it does.
func marks(place string) string {
	return `(() => {
		const look = e => e ? ['', '::before'].map(part => {
			const s = getComputedStyle(e, part || null);
			return [s.boxShadow, s.backgroundColor, s.borderLeft, s.outlineStyle, part ? s.content : ''].join(' ');
		}).join('; ') : '';
		const place = document.getElementById('` + place + `');
		return [look(place), look(place.parentElement.closest('.para'))];
	})()`
}

// TestHeadings hears the headings of each page: one of the first level, and none that leaves a level out.
func TestHeadings(t *testing.T) {
	onKinds(t, true, func(t tab, _ string) {
		levels := run(t, chromedp.Evaluate[[]int](`[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])`))
		first := slices.Index(levels, 1)
		if first < 0 || slices.Contains(levels[first+1:], 1) {
			t.Errorf("the levels of headings are %v", levels)
		}
		for i := first + 1; i < len(levels); i++ {
			if levels[i] > levels[i-1]+1 {
				t.Errorf("heading %d of %v leaves a level out", i+1, levels)
			}
		}
	})
}

// TestMarkers measures where markers stand beside words, on phones and at desks: nowhere do they lie over one another.
func TestMarkers(t *testing.T) {
	onPages(t, measuredPapers, func(t tab, _ string) {
		for _, width := range []int64{390, 1280} {
			t.wide(width)
			if over := run(t, chromedp.Evaluate[[]string](lieOver)); len(over) > 0 {
				t.Errorf("%d wide: markers lie over words: %s", width, strings.Join(over[:min(len(over), 5)], "\n"))
			}
		}
	})
}

// lieOver are the markers that lie over the words behind them.
const lieOver = `[...document.querySelectorAll('article .number')].filter(number => {
	const words = document.createRange(), box = number.getBoundingClientRect();
	words.setStartAfter(number);
	words.setEndAfter(number.parentElement.lastChild);
	return [...words.getClientRects()].some(w => w.width > 1 && w.left < box.right - 1 && box.left < w.right - 1 && w.top < box.bottom - 2 && box.top < w.bottom - 2);
}).map(number => number.parentElement.textContent.slice(0, 80))`
