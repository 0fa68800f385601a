//go:build conformance

package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"cabinet/internal/pipeline"
	"cabinet/internal/preview"
	"cabinet/internal/project"
)

// editWidths are those at which a form looks another.
var editWidths = []int64{1500, 320}

func newEdited(t *testing.T, theme string, change ...string) *previewed {
	t.Helper()
	return newPreviewWith(t, theme, func(p *preview.Preview) { p.LetEdit("") }, change...)
}

// keys presses a key, or types words.
func (t tab) keys(keys string, options ...chromedp.KeyOption) {
	t.Helper()
	run(t, chromedp.KeyEvent(keys, options...))
}

// tabTo presses the Tab key until the focus is on what a selector finds.
func (t tab) tabTo(selector string) {
	t.Helper()
	for range 600 {
		if run(t, chromedp.Evaluate[bool](fmt.Sprintf(`document.activeElement.matches(%q)`, selector))) {
			return
		}
		t.keys(kb.Tab)
	}
	t.Fatalf("the Tab key never comes to %s", selector)
}

// save presses Ctrl and S, and waits until the page says that it is saved.
func (t tab) save() {
	t.Helper()
	t.keys("s", chromedp.KeyModifiers(chromedp.ModifierCtrl))
	t.waits("saved", `document.querySelector('#state').textContent === 'Saved'`)
}

// empty lists the fields that the paper needs and that are empty: their ids and types.
const empty = `[...document.querySelectorAll('.field[data-type]')].filter(f => !f.closest('details:not([open])') && !f.querySelector('label .optional, legend .optional')).map(f => {
	const e = f.querySelector('select, input:not([type=hidden]), textarea');
	return e && (e.type === 'radio' ? f.querySelector('input:checked').value === '' : e.value.trim() === '') ? e.id + ' ' + f.dataset.type : '';
}).filter(s => s)`

// TestFormByKeyboard writes a paper from the page for a new one to a build without an error or a warning of its own, with
// nothing but the keyboard.
func TestFormByKeyboard(t *testing.T) {
	p := newEdited(t, "light")
	p.open(p.address + p.shown.Home())
	p.tabTo(`a[href$="/-/new"]`)
	p.keys(kb.Enter)
	p.waits("the kinds", `document.title === 'New paper' && document.readyState === 'complete'`)
	p.axe("new paper", editWidths...)
	p.tabTo(`a[href*="kind=exception"]`)
	p.keys(kb.Enter)
	p.waits("the questions", `document.activeElement?.id === 'name'`)
	p.axe("new paper, its kind chosen", editWidths...)
	p.does(`document.querySelector('#name').focus()`)
	p.keys("bus-shelters")
	p.keys(kb.Tab)
	p.keys("Exception to the Contract Procedure Rules for bus shelters")
	p.tabTo("#asks")
	p.keys("approve")
	p.tabTo("main button")
	p.keys(kb.Enter)
	p.waits("the form", `document.querySelector('#edit') && document.readyState === 'complete'`)
	p.axe("form of a new paper", editWidths...)

	for _, section := range []string{"local-issues-alert", "equality", "human-rights"} {
		p.tabTo(fmt.Sprintf(`[name="report.none"][value=%q]`, section))
		p.keys(" ")
	}
	p.tabTo(`button[value="add background"]`)
	p.keys(kb.Enter)
	p.holds("the focus is in the new item", `document.activeElement.name === 'background.n1.title'`)
	p.keys("Report to the Cabinet on bus stops, 13 September 2024")
	p.tabTo(`button[value="add background"]`)
	p.keys(kb.Enter)
	p.keys("Report to the Cabinet on bus lanes, 18 October 2024")
	p.tabTo(`button[value="up background n2"]`)
	p.keys(kb.Enter)
	p.holds("the items are turned round, and the focus stays", `document.activeElement.value === 'up background n2' && [...document.querySelectorAll('[data-list=background] .item textarea')].map(e => /lanes|stops/.exec(e.value)[0]).join() === 'lanes,stops'`)
	p.save()
	for _, field := range run(p.tab, chromedp.Evaluate[[]string](empty)) {
		id, kind, _ := strings.Cut(field, " ")
		p.tabTo(fmt.Sprintf("[id=%q]", id))
		switch kind {
		case "one", "several":
			p.keys(kb.ArrowDown)
		case "date":
			p.keys("31 March 2026")
		case "money":
			p.keys("200000")
		default:
			if typedIn[id] == "" {
				t.Errorf("nothing is typed in %s", field)
			}
			p.keys(typedIn[id])
		}
	}
	p.tabTo("#group-contract summary")
	p.keys(kb.Enter)
	p.tabTo(`[id="contract.type"]`)
	p.keys("services")
	p.save()
	p.tabTo("#status")
	p.keys(kb.Home)
	p.save()
	p.axe("form of a finished paper", editWidths...)
	text, err := os.ReadFile(filepath.Join(filepath.Dir(p.file), "bus-shelters.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, written := range []string{"value = \"£200,000\"\n", "ends = 2026-03-31\n", "contacts = [\"chief-executive\"]\n"} {
		if !strings.Contains(string(text), written) {
			t.Errorf("no %q in the case:\n%s", written, text)
		}
	}
	folder, err := project.Open(filepath.Dir(p.file))
	if err != nil {
		t.Fatal(err)
	}
	r, err := pipeline.Run(t.Context(), folder, pipeline.Options{Purpose: pipeline.Building})
	if err != nil || r.Errors > 0 || !r.Written {
		t.Errorf("it is not built: %d errors, %v", r.Errors, err)
	}
	for _, d := range r.Findings {
		if strings.HasSuffix(d.File(), "bus-shelters.toml") && d.Severity < 2 {
			t.Error(d)
		}
	}
}

// typedIn is what is typed in the fields that the paper needs.
var typedIn = map[string]string{
	"exception.to":           "repair bus shelters",
	"exception.enables":      "the repair of bus shelters",
	"prose.why_not_existing": "No framework covers the repair of bus shelters.",
	"prose.balance":          "The risk to passengers outweighed the risk of a challenge.",
	"prose.timetable":        "The Cabinet decides this at its meeting.",
	"prose.resources":        "The cost is met from the transport budget.",
	"prose.background":       "The shelters were damaged by storms.",
	"prose.alternatives":     "Closing the shelters was considered.",
	"prose.procurement_risk": "A challenge is unlikely.",
	"prose.policy":           "The work follows the transport plan.",
}

// TestFormStays saves without leaving the page: the focus and the cursor stay, what is typed meanwhile too, and whoever
// goes with something unsaved is warned. A change underneath is told, and saved over only when it was told.
func TestFormStays(t *testing.T) {
	p := newEdited(t, "dark")
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.does(`window.first = true`)
	p.axe("form in the dark", editWidths...)
	p.tabTo(`[id="report.short_title"]`)
	p.keys(kb.End)
	p.keys(" 2025")
	p.holds("unsaved is said", `document.querySelector('#state').textContent === 'Not saved yet'`)
	const leaves = `!(() => { const e = new Event('beforeunload', {cancelable: true}); dispatchEvent(e); return e.defaultPrevented; })()`
	p.holds("who goes is warned", "!("+leaves+")")
	p.save()
	p.holds("the page, the focus and the cursor", `window.first && document.activeElement.id === 'report.short_title' && document.activeElement.selectionStart === 'SENA Tribunal Officers 2025'.length`)
	p.holds("who goes is not warned", leaves)
	p.holds("the title", `document.title === 'Edit: SENA Tribunal Officers 2025'`)

	p.keys("/26")
	p.change(`value      = "£282,693.00"`, `value      = "£300,000.00"`)
	p.change("agency_spend      = ", "agency_costs      = \"£1\"\nagency_spend      = ")
	p.does(`{ const e = document.getElementById('contract.value'); e.value = '£400,000'; e.dispatchEvent(new Event('input', {bubbles: true})); }`)
	p.keys("s", chromedp.KeyModifiers(chromedp.ModifierCtrl))
	p.waits("the clash", `document.activeElement.id === 'summary' && document.activeElement.innerText.includes('The file was changed while you had it open')`)
	p.holds("both versions", `document.getElementById('contract.value').value === '£400,000' && document.getElementById('contract.value-told').innerText.includes('£300,000.00') && document.getElementById('report.short_title').value.endsWith('2025/26')`)
	p.holds("what the file has got", `[...document.querySelectorAll('[data-list=facts] .item')].some(i => i.innerText.includes('agency_costs'))`)
	p.holds("nothing is overwritten", `document.querySelector('#state').textContent === 'Not saved yet'`)
	p.axe("clash", editWidths...)
	p.features(map[string]string{"forced-colors": "active"})
	p.axe("clash in forced colours", 320)
	p.prefers("dark", "")
	p.save()
	text, err := os.ReadFile(p.file)
	if err != nil {
		t.Fatal(err)
	}
	for _, written := range []string{`"£400,000"`, `"SENA Tribunal Officers 2025/26"`, `agency_costs      = "£1"`} {
		if !strings.Contains(string(text), written) {
			t.Errorf("no %s in the case:\n%s", written, text)
		}
	}
}

// TestFormSummary follows each link of the box above a form, and of findings, on a small screen: the field has the focus, and where its question,
// or the group of fields, begins is in view below the bar.
func TestFormSummary(t *testing.T) {
	p := newEdited(t, "light")
	p.wide(320)
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.does(`document.querySelector('#summary details').open = true`)
	p.holds("all lead to the beginning", `(() => {
		const links = [...document.querySelectorAll(':is(#summary, .told) a')];
		return links.length > 10 && links.every(link => {
			link.click();
			const at = document.activeElement, field = at.closest('.field') ?? at, top = field.getBoundingClientRect().top;
			return '#' + at.id === link.hash && top >= document.querySelector('.bar').getBoundingClientRect().height && top < innerHeight / 2;
		});
	})()`)
}

// TestFormBackwards goes up through a form by Shift and Tab on a small screen: nothing that has the focus is below the bar that
// stays in view.
func TestFormBackwards(t *testing.T) {
	p := newEdited(t, "light")
	p.wide(320)
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.does(`[...document.querySelectorAll('main button')].pop().focus()`)
	for range 80 {
		p.keys(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))
		p.holds("it is in view", `document.activeElement.closest('.bar') || document.querySelector('.bar').getBoundingClientRect().top > 1 || document.activeElement.getBoundingClientRect().bottom > document.querySelector('.bar').getBoundingClientRect().bottom ? true : false`)
	}
}

// TestFormWithoutScript adds an option and saves in a browser that runs no script: the pages that come back have the focus
// where it helps.
func TestFormWithoutScript(t *testing.T) {
	p := newEdited(t, "light")
	silent := func(silent bool) {
		if _, err := chromedp.Call(p.browser, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: silent}); err != nil {
			t.Fatal(err)
		}
	}
	silent(true)
	defer silent(false)
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.does(`document.querySelector('button[value="add option"]').focus()`)
	p.keys(kb.Enter)
	p.waits("a new option", `!!document.querySelector('[name="option.n1.title"]')`)
	p.does(`document.querySelector('[name="option.n1.title"]').focus()`)
	p.keys("Do nothing")
	p.does(`document.querySelector('button.save').focus()`)
	p.keys(kb.Enter)
	p.waits("the summary has the focus", `location.search === '?saved' && document.activeElement.id === 'summary'`)
	p.does(`document.querySelector('#contract\\.ends').value = 'soon'; document.querySelector('button.save').focus()`)
	p.keys(kb.Enter)
	p.waits("the problem", `document.activeElement.id === 'summary' && document.activeElement.innerText.includes('"soon" is not a date')`)
}

// TestFormOfBrokenFile has the file broken in an editor while somebody writes: what was typed stays in the page, and is saved
// once the file is mended.
func TestFormOfBrokenFile(t *testing.T) {
	p := newEdited(t, "light")
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.does(`document.querySelector('[id="report.short_title"]').focus()`)
	p.keys(" typed")
	p.change("[report]", "[report")
	p.keys("s", chromedp.KeyModifiers(chromedp.ModifierCtrl))
	p.waits("it is told", `document.querySelector('#state').textContent.startsWith('Not saved: This file can’t be read as a case')`)
	p.holds("what was typed is there", `document.querySelector('[id="report.short_title"]').value.includes(' typed')`)
	p.change("[report\n", "[report]\n")
	p.keys("s", chromedp.KeyModifiers(chromedp.ModifierCtrl))
	p.waits("saved", `document.querySelector('#state').textContent === 'Saved'`)
}
