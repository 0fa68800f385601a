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

	"cabinet/internal/preview"
	"cabinet/internal/project"
)

// previewWidths are those at which a preview looks another.
var previewWidths = []int64{1900, 1100, 320, 1500}

// TestPreview writes a paper with its preview open in a browser: what is saved shows without a reload and
// where the reader was, an error shows with the paper as it is now behind it, and goes when it is mended. What can't be
// made at all shows as it was last.
func TestPreview(t *testing.T) {
	p := newPreview(t, "light")
	p.open(p.address + p.shown.Case("sena-tribunal-officers"))
	p.waits("the paper", `document.querySelector('article')?.innerText.includes('there is a national shortage')`)
	p.axe("good", previewWidths...)
	p.does(`window.first = true; document.querySelector('#para-14').scrollIntoView(); window.place = document.querySelector('#para-14').getBoundingClientRect().top`)
	p.does(`document.querySelector('article a[href^="mailto:"]').focus({preventScroll: true})`)
	p.does(`document.querySelector('.contents details').open = true`)

	p.change("there is a national shortage", "there is a nationwide shortage")
	p.waits("the new words", `document.querySelector('article').innerText.includes('there is a nationwide shortage')`)
	p.stayed()

	p.change("there is a nationwide shortage", "there is a <b>nationwide</b> shortage")
	p.waits("the finding", `document.querySelector('#findings').innerText.includes("a report can't hold HTML")`)
	p.holds("the paper as it is", `document.querySelector('article').innerText.includes('nationwide') && !document.querySelector('main .preview').innerText.includes('last version')`)
	p.holds("a finding that leads to its paragraph", `[...document.querySelectorAll('#findings ol li')].some(li => li.innerText.includes("can't hold HTML") && document.querySelector(li.querySelector('a').hash).innerText.includes('nationwide'))`)
	p.holds("the count is told", `document.querySelector('#findings [role=status]').innerText.includes('1 error')`)
	p.stayed()
	p.axe("broken", previewWidths...)
	p.does(`document.querySelector('#para-14').scrollIntoView()`) // axe's sizes moved it

	p.change("[prose]", "[prose")
	p.waits("a banner", `document.querySelector('main .preview').innerText.includes('last version')`)
	p.holds("the last paper that could be made", `document.querySelector('article').innerText.includes('nationwide')`)
	p.stayed()
	p.change("[prose", "[prose]")
	p.waits("the paper again", `!document.querySelector('main .preview').innerText.includes('last version')`)

	p.change("there is a <b>nationwide</b> shortage", "there is an enduring shortage")
	p.waits("the mended paper", `document.querySelector('article').innerText.includes('there is an enduring shortage')`)
	p.holds("no error", `!document.querySelector('#findings').innerText.includes("can't hold HTML") && !document.querySelector('main .preview').innerText.includes('error')`)
	p.stayed()
}

// TestPreviewKeepsPlace has paragraphs put in and taken out above what its reader looks at, and others changed in view: it stays
// where it is, whatever its number is then. At the top of the page they stay at the top.
func TestPreviewKeepsPlace(t *testing.T) {
	p := newPreview(t, "light")
	for _, width := range []int64{1500, 320} {
		p.wide(width)
		p.open(p.address + p.shown.Case("sena-tribunal-officers"))
		p.does(`window.first = true; window.at = words => [...document.querySelectorAll('article p')].find(e => e.textContent.includes(words)).getBoundingClientRect().top`)
		p.does(`document.querySelector('#para-17').scrollIntoView(); window.place = at('In the autumn of 2024')`)
		const kept = `window.first && Math.abs(at('the autumn of 2024') - window.place) < 2`
		const above, more = "existing recruitment and agency arrangements.", "\n\nThe Monitoring Officer has been consulted on all of this."
		p.change(above, above+more)
		p.waits("a paragraph above", `document.querySelector('article').innerText.includes('consulted on all of this')`)
		p.holds("the place", kept)
		p.change("In the autumn of 2024", "Then, in the autumn of 2024")
		p.waits("other words in view", `document.querySelector('article').innerText.includes('Then, in the autumn')`)
		p.holds("the place then", kept)
		p.change("Then, in the autumn", "In the autumn")
		p.change(more, "")
		p.waits("nothing of that", `!document.querySelector('article').innerText.includes('consulted on all of this') && !document.querySelector('article').innerText.includes('Then, in')`)
		p.holds("the place last", kept)
	}
	p.does(`scrollTo(0, 0)`)
	p.change("[prose]", "[prose")
	p.waits("a banner", `document.querySelector('main .preview').innerText.includes('last version')`)
	p.holds("the top", `scrollY === 0`)
}

// TestPreviewOfBrokenPaper begins with a paper that has never been good: the home page says so, the paper shows with a
// gap in the place of what is wrong, and once that is mended the gap goes.
func TestPreviewOfBrokenPaper(t *testing.T) {
	p := newPreview(t, "dark", `"£282,693.00"`, `"lots"`)
	p.open(p.address + p.shown.Home())
	p.holds("the home page leads to it", `document.querySelector('#findings li').innerText.startsWith('SENA Tribunal Officers: 1 error')`)
	p.axe("home", previewWidths...)
	p.does(`document.querySelector('#findings li a').click()`)
	p.waits("the finding", `document.querySelector('#findings ol')?.innerText.includes('must be an amount in pounds')`)
	p.holds("the paper with its gap", `document.querySelector('article').innerText.includes('[missing: contract.value]')`)
	p.axe("never good", previewWidths...)
	p.change(`"lots"`, `"£282,693.00"`)
	p.waits("the paper", `!document.querySelector('article').innerText.includes('[missing') && location.pathname.endsWith('/sena-tribunal-officers/index.html')`)
	p.axe("good in the dark", previewWidths...)
}

// TestPreviewSettles saves a paper hundreds of times while it is shown, by putting another file in its place and by writing into it:
// in the end, what is shown is what was saved last. Where another is put in its place, it is never half written, and nothing is shown as wrong.
func TestPreviewSettles(t *testing.T) {
	p := newPreview(t, "light")
	p.open(p.address + p.shown.Case("sena-tribunal-officers"))
	p.waits("the paper", `!!document.querySelector('article')`)
	p.does(`window.first = true; window.wrong = 0; new MutationObserver(() => { if (document.querySelector('main .broken')) window.wrong++ }).observe(document.body, {childList: true, subtree: true})`)
	for n := range 250 {
		p.replace(fmt.Sprintf("£%d,693.00", 282+n), fmt.Sprintf("£%d,693.00", 283+n))
	}
	p.waits("the last that was put in its place", `document.querySelector('article').innerText.includes('£532,693.00')`)
	p.holds("never wrong", `window.wrong === 0`)
	for n := range 250 {
		p.change(fmt.Sprintf("£%d,693.00", 532+n), fmt.Sprintf("£%d,693.00", 533+n))
	}
	p.waits("the last that was written", `document.querySelector('article').innerText.includes('£782,693.00') && !document.querySelector('main .broken')`)
	p.holds("the same page", `window.first === true`)
}

// TestPreviewBeside reads a paper beside its PDF: the PDF is at the page of the paragraph in view, and is another once the paper is.
func TestPreviewBeside(t *testing.T) {
	p := newPreview(t, "light")
	p.open(p.address + p.shown.Case("sena-tribunal-officers"))
	p.waits("the paper", `!!document.querySelector('article')`)
	p.does(`document.querySelector('main .preview a[target]').click()`)
	const paper, pdf = `document.querySelector('#beside-page').contentDocument`, `document.querySelector('#beside-pdf iframe:last-child')`
	p.waits("both", `!!`+paper+`?.querySelector('article') && !!`+pdf+`?.src.endsWith('#page=1')`)
	p.axe("beside", 1500, 320)
	p.does(paper + `.querySelector('#para-23').scrollIntoView()`)
	p.waits("the page of the paragraph", `/#page=[2-9]$/.test(`+pdf+`.src)`)
	p.holds("which is told", `/^Page [2-9] of the PDF$/.test(document.querySelector('#beside-told').textContent)`)
	p.does(`window.old = ` + pdf + `.src`)
	p.change("there is a national shortage", "there is a nationwide shortage")
	p.waits("another PDF", pdf+`.src !== window.old`)
	p.waits("the new words beside it", paper+`.querySelector('article').innerText.includes('nationwide shortage')`)
	p.holds("at the same page", pdf+`.src.split('#')[1] === window.old.split('#')[1]`)

	// While it is hidden it holds none of the few connections that a browser has for all pages.
	const hide = `Object.defineProperty(document, 'hidden', {value: %t, configurable: true}); document.dispatchEvent(new Event('visibilitychange')); window.old = ` + pdf + `.src`
	p.does(fmt.Sprintf(hide, true))
	p.change("there is a nationwide shortage", "there is an enduring shortage")
	p.waits("the new words beside it", paper+`.querySelector('article').innerText.includes('enduring shortage')`)
	time.Sleep(time.Second)
	p.holds("the PDF as it was", pdf+`.src === window.old`)
	p.does(fmt.Sprintf(hide, false))
	p.waits("the new PDF once it is seen", pdf+`.src !== window.old`)
}

// TestPreviewPlaces clicks on a paragraph and on a finding: each tells where it stands in the case.
func TestPreviewPlaces(t *testing.T) {
	p := newPreview(t, "light")
	p.open(p.address + p.shown.Case("sena-tribunal-officers"))
	p.waits("the paper", `!!document.querySelector('article')`)
	p.does(`document.querySelector('#para-10').click()`)
	p.waits("its place", `/^Copy .*sena-tribunal-officers\.toml:52:/.test(document.querySelector('#findings-place button')?.textContent)`)
	p.axe("a place", 1500, 320)
	p.does(`document.querySelector('#findings-list button[data-finding]').click()`)
	p.waits("the finding's", `document.querySelector('#findings-place').textContent.startsWith(document.querySelector('#findings-list button[data-finding]').textContent)`)
}

// TestPreviewToForm clicks on a paragraph where its reader can write: a link leads to the answer that it is made of, and a finding's
// to its field.
func TestPreviewToForm(t *testing.T) {
	p := newEdited(t, "light")
	for what, field := range map[string]string{
		`document.querySelector('#para-10')`: "prose.resources",
		`[...document.querySelectorAll('#findings-list button[data-finding]')].find(b => b.closest('li').innerText.includes('VAT'))`: "contract.value",
	} {
		p.open(p.address + p.shown.Case("sena-tribunal-officers"))
		p.waits("the paper", `!!document.querySelector('article')`)
		p.does(what + `.click()`)
		p.waits("its place", `!!document.querySelector('#findings-place a')`)
		p.axe("a place in the form", 1500, 320)
		p.does(`document.querySelector('#findings-place a').click()`)
		p.waits("its field", fmt.Sprintf(`document.activeElement?.id === %q`, field))
	}
}

// A previewed is a project of the sample, its preview, and a browser that looks at it.
type previewed struct {
	tab
	file    string // the case
	address string // without a path
	shown   *preview.Preview
}

// newPreview begins with the sample, in which words may have been changed for others.
func newPreview(t *testing.T, theme string, change ...string) *previewed {
	t.Helper()
	return newPreviewWith(t, theme, func(*preview.Preview) {}, change...)
}

// newPreviewWith is newPreview of a preview to which something is done before it begins.
func newPreviewWith(t *testing.T, theme string, set func(*preview.Preview), change ...string) *previewed {
	t.Helper()
	dir := t.TempDir()
	p := &previewed{tab: newTab(t, theme), file: filepath.Join(dir, "content", "cases", "sena-tribunal-officers.toml")}
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(sampleFolder)); err != nil {
		t.Fatal(err)
	}
	if change != nil {
		p.change(change[0], change[1])
	}
	project, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l, err := preview.Listen(preview.Loopback, 0)
	if err != nil {
		t.Fatal(err)
	}
	p.address = "http://" + l.Addr().String()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	p.shown = preview.New(ctx, project)
	set(p.shown)
	go func() { ended <- p.shown.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return p
}

// change saves the case with other words, by writing into its file.
func (p *previewed) change(old, new string) {
	p.Helper()
	p.write(p.file, old, new)
}

// replace is change by putting another file in the place of the case's.
func (p *previewed) replace(old, new string) {
	p.Helper()
	p.write(p.file+"~", old, new)
	if err := os.Rename(p.file+"~", p.file); err != nil {
		p.Fatal(err)
	}
}

// write writes the case with other words into a file.
func (p *previewed) write(file, old, new string) {
	p.Helper()
	text, err := os.ReadFile(p.file)
	if err != nil || !strings.Contains(string(text), old) {
		p.Fatalf("%q is not in the case: %v", old, err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), old, new, 1)), 0o666); err != nil {
		p.Fatal(err)
	}
}

// stayed demands that the page was not loaded again, that its reader is where they were, and that the contents stand open as they left them.
func (p *previewed) stayed() {
	p.Helper()
	p.holds("the same page", `window.first === true`)
	p.holds("the place in it", `scrollY > 500 && Math.abs(document.querySelector('#para-14').getBoundingClientRect().top - window.place) < 2`)
	p.holds("the focus", `document.activeElement.matches('article a[href^="mailto:"]')`)
	p.holds("the contents that were opened", `document.querySelector('.contents details').open`)
}
