//go:build conformance

package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

const clippings = "../paste/testdata"

// TestPasteFromWord pastes clippings into an answer of a form: their Markdown stands at the cursor, what can't be held is
// told below the field, undo takes all of it back, and once the form is saved the case's file has it.
func TestPasteFromWord(t *testing.T) {
	p := newPreview(t, "light")
	p.shown.LetEdit("")
	names, err := filepath.Glob(clippings + "/word-*.html")
	if err != nil || len(names) != 5 {
		t.Fatalf("%d clippings: %v", len(names), err)
	}
	for _, name := range names {
		html, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		golden, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		markdown, told, _ := strings.Cut(string(golden), "\n\n== ")
		const before, after = "Before.", "After."
		want := before + "\n\n" + strings.TrimSpace(markdown) + "\n\n" + after
		p.toAnswer(before + after)
		p.paste(string(html), "the words alone", len(before))
		p.waits("what was pasted", `area.value !== `+quoted(before+after))
		p.answers(want)
		p.holds("what is told", fmt.Sprintf(`%s.every(line => document.querySelector('.pasted [role=status]').innerText.includes(line))`, quoted(toldLines(told))))
		p.does(`document.querySelector('.pasted').scrollIntoView({block: 'end'})`)
		p.axe(filepath.Base(name), 1280, 390)
		p.does(`area.focus(); document.execCommand('undo')`)
		p.answers(before + after)
		p.does(`document.execCommand('redo')`)
		p.answers(want)
		p.save()
		if got := strings.TrimSpace(p.saved()); got != want {
			t.Errorf("%s: the file has\n%s\nwant:\n%s", name, got, want)
		}
	}
}

// TestPasteAsPlainText takes the plain text instead, by the button and by the keyboard, and pastes plainly where there is
// nothing else.
func TestPasteAsPlainText(t *testing.T) {
	p := newPreview(t, "dark")
	p.shown.LetEdit("")
	const html = "<p class=MsoNormal><b>The council</b> agreed.</p><p><img alt='A plan'></p>"
	p.toAnswer("")
	p.paste(html, "The council agreed.", 0)
	p.waits("what was pasted", `area.value === '**The council** agreed.'`)
	p.holds("what is told", `document.querySelector('.pasted').innerText.includes('an image is left out: “A plan”')`)
	p.does(`document.querySelector('.pasted').scrollIntoView({block: 'end'})`)
	p.axe("told in the dark", 1280, 390)
	p.does(`[...document.querySelectorAll('.pasted button')].find(b => b.innerText.startsWith('Take the plain text')).click()`)
	p.answers("The council agreed.")
	p.holds("nothing is told any more, and the field has the focus", `!document.querySelector('.pasted') && document.activeElement === area`)

	p.does(`const copied = document.createElement('p'); copied.innerHTML = '<b>Copied</b> <u>words</u>'; document.querySelector('main').prepend(copied); getSelection().selectAllChildren(copied)`)
	p.commands("copy")
	p.does(`copied.remove(); area.focus(); area.select()`)
	p.commands("paste")
	p.waits("what was copied", `area.value === '**Copied** words'`)
	p.does(`area.select()`)
	p.commands("pasteAndMatchStyle")
	p.answers("Copied words")

	p.save()
	p.toAnswer("")
	p.does(`window.fetch = () => Promise.reject(new Error('stopped'))`)
	p.paste(html, "The council agreed.", 0)
	p.waits("the plain text", `area.value === 'The council agreed.'`)
	p.holds("why", `document.querySelector('.pasted').innerText.includes('Pasted as plain text: the preview has stopped')`)
}

// toAnswer opens the form, with some words in the answer to which pages refer as area.
func (p *previewed) toAnswer(words string) {
	p.Helper()
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.waits("the form", `!!document.querySelector('textarea[name="prose.background"]')`)
	p.does(`var area = document.querySelector('textarea[name="prose.background"]'); area.value = ` + quoted(words) + `; area.dispatchEvent(new Event('input', {bubbles: true}))`)
}

// save saves the form.
func (p *previewed) save() {
	p.Helper()
	p.does(`document.querySelector('.save').click()`)
	p.waits("it is saved", `document.querySelector('#state').textContent.startsWith('Saved')`)
}

// paste pastes a clipping at a byte of the answer.
func (p *previewed) paste(html, plain string, at int) {
	p.Helper()
	p.does(fmt.Sprintf(`{
		const data = new DataTransfer();
		data.setData('text/html', %s);
		data.setData('text/plain', %s);
		area.focus();
		area.setSelectionRange(%d, %d);
		area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
	}`, quoted(html), quoted(plain), at, at))
}

// commands has the browser do what a key would have it do.
func (p *previewed) commands(names ...string) {
	p.Helper()
	if _, err := chromedp.Call(p.browser, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Commands: names}); err != nil {
		p.Fatal(err)
	}
}

// answers demands what stands in the answer.
func (p *previewed) answers(want string) {
	p.Helper()
	if got := run(p.tab, chromedp.Evaluate[string](`area.value`)); got != want {
		p.Fatalf("the answer is\n%s\nwant:\n%s", got, want)
	}
}

// saved is the answer in the case's file.
func (p *previewed) saved() string {
	p.Helper()
	project, err := project.Open(filepath.Dir(filepath.Dir(filepath.Dir(p.file))))
	if err != nil {
		p.Fatal(err)
	}
	c, _ := project.Content.Case("sena-tribunal-officers", &diag.List{})
	return c.Prose["background"].Value
}

func quoted(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// toldLines are the first words of what a golden says that is told.
func toldLines(golden string) []string {
	lines := []string{}
	for line := range strings.Lines(golden) {
		if strings.HasPrefix(line, "== Findings") || strings.HasPrefix(line, "Findings") {
			break
		}
		if what, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			lines = append(lines, what)
		}
	}
	return lines
}
