//go:build conformance

package conformance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"
)

// prints is what the browser prints of the open page, for a reader who prefers some colours.
func (t tab) prints(colours string) string {
	t.Helper()
	t.prefers(colours, "")
	file := filepath.Join(t.TempDir(), colours+".pdf")
	pdf := run(t, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground()))
	if err := os.WriteFile(file, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestPrinted prints each page: all words of the paper are on paper, each address once, in light colours whatever those of the
// screen are, and each page says which of how many it is.
func TestPrinted(t *testing.T) {
	onPages(t, measuredPages, func(t tab, name string) {
		dark := t.prints("dark")
		welsh := name == "bilingual"
		paper := t.footless(command(t.T, "pdftotext", "-raw", "-enc", "UTF-8", dark, "-"), welsh) // as drawn: cell by cell
		lines := t.footless(command(t.T, "pdftotext", "-enc", "UTF-8", dark, "-"), welsh)         // as seen: headings too, which are drawn first
		t.prefers("dark", "print")
		blocks := run(t, chromedp.Evaluate[[]printedBlock](printedBlocks))
		all := ""
		for _, b := range blocks {
			all += squeezed(b.Words)
			if !strings.Contains(paper, squeezed(b.Words)) && !strings.Contains(lines, squeezed(b.Words)) {
				t.Errorf("on paper is no %s %q", b.Element, b.Words)
			}
		}
		if len(paper) < len(all) {
			t.Errorf("paper has %d letters, and the page %d", len(paper), len(all))
		}
		for _, address := range run(t, chromedp.Evaluate[[]string](linkedAddresses)) {
			if got, want := strings.Count(paper, address), strings.Count(all, address); got != want {
				t.Errorf("%s is on paper %d times, not %d", address, got, want)
			}
		}
		t.prefers("light", "")
		if !slices.Equal(grey(t, dark), grey(t, t.prints("light"))) {
			t.Error("paper differs with the colours of the screen")
		}
		if mean, darkest := shades(grey(t, dark)); mean < 200 || darkest > 60 {
			t.Errorf("paper is %d light on average, of 255, and its words are %d", mean, darkest)
		}
	})
}

// A printedBlock is an element that is printed, with its words and the addresses that paper adds to those of an article.
type printedBlock struct{ Element, Words string }

// printedBlocks are the blocks of words of the page that are printed. Numbers are printed before or after what they hang
// beside. An article has nothing that is not printed but what stands beside it and leads to other places, the signs for
// pointers, and words for screen readers alone.
const printedBlocks = `(() => {
	const blocks = 'p, td, th, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, caption, div, dl, ul, ol, figure, table, section, blockquote';
	return [...document.querySelectorAll('body :is(' + blocks + ')')].filter(e => !e.closest('.unseen') && (e.closest('article') && !e.closest('.side, .about') || e.checkVisibility())).map(e => {
		const copy = e.cloneNode(true);
		copy.querySelectorAll(blocks + ', .here, .unseen, .number').forEach(inner => inner.replaceWith(' '));
		if (e.closest('article')) copy.querySelectorAll('a[href^="http"], a[href^="mailto:"], a[href^="tel:"]').forEach(a => {
			const bare = address => decodeURI(address).replace(/^(mailto:|https?:\/\/)/i, '').replace(/^www\./i, '').replace(/\/$/, '').toLowerCase();
			if (!a.textContent.toLowerCase().includes(bare(a.href)) && !a.href.startsWith('tel:')) a.append('(' + (a.dataset.address ?? a.getAttribute('href')) + ')');
		});
		const raised = getComputedStyle(e, '::first-letter').textTransform === 'uppercase';
		return {Element: e.tagName.toLowerCase(), Words: raised ? copy.textContent.trim().replace(/^./u, first => first.toUpperCase()) : copy.textContent};
	}).filter(b => b.Words.trim() !== '');
})()`

// linkedAddresses are the addresses to which the page links, without what readers leave out of them.
const linkedAddresses = `[...new Set([...document.querySelectorAll('article a:is([href^="http"], [href^="mailto:"])')].map(a =>
	decodeURI(a.getAttribute('href')).replace(/^(mailto:|https?:\/\/)/i, '').replace(/\/$/, '')))]`

// squeezed are words without the spaces between them, and without letters that show nothing.
func squeezed(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, words)
}

// footless takes the foot of each page out of the words of a file, and the spaces.
func (t tab) footless(text string, welsh bool) string {
	t.Helper()
	foot := regexp.MustCompile(`(?m)^Page \d+ of \d+$`)
	if welsh {
		foot = regexp.MustCompile(`(?m)^Tudalen \d+ o \d+$`)
	}
	var out strings.Builder
	for i, page := range strings.Split(strings.TrimSuffix(text, "\f"), "\f") {
		if n := len(foot.FindAllString(page, -1)); n != 1 {
			t.Errorf("page %d has %d feet:\n%s", i+1, n, page)
		}
		out.WriteString(squeezed(foot.ReplaceAllString(page, "")))
	}
	return out.String()
}

// grey is how light the first pages of a file are, point by point.
func grey(t tab, file string) []byte {
	t.Helper()
	out, err := exec.Command("pdftoppm", "-r", "30", "-gray", "-l", "6", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// shades are how light pictures are on average, and how light their darkest point is.
func shades(pictures []byte) (mean, darkest int) {
	sum := 0
	darkest = 255
	for _, b := range bytes.TrimPrefix(pictures, []byte("P5")) {
		sum += int(b)
		if b > 32 || b == 0 { // the head of a picture is signs and spaces, of which only those below are in doubt
			darkest = min(darkest, int(b))
		}
	}
	return sum / max(1, len(pictures)), darkest
}
