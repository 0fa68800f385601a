//go:build conformance

package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"cabinet/internal/pipeline"
	"cabinet/internal/preview"
	"cabinet/internal/project"
	"cabinet/internal/render/docx"
	"cabinet/internal/wordtest"
)

// TestReturnedInPreview opens a Word file that came back in a browser, and takes a figure of it into the case.
func TestReturnedInPreview(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		p := newPreviewWith(t, theme, func(p *preview.Preview) { p.LetEdit("") })
		of, err := project.Open(filepath.Join(filepath.Dir(p.file), "..", ".."))
		if err != nil {
			t.Fatal(err)
		}
		n := pipeline.ReportsOf(of).Numbered(project.Subject{Name: "sena-tribunal-officers"})
		sent, err := docx.Render(n.Report, docx.Options{Case: n.Name})
		if err != nil {
			t.Fatal(err)
		}
		w := wordtest.Open(t, sent)
		w.Track(wordtest.Finance, "£282,693.00", "£292,693.00")
		w.Track(wordtest.Nobody, "full briefings and training", "full training")
		w.Comment(wordtest.Legal, "Rule 6 (e)", "Is this the rule?")
		file := filepath.Join(t.TempDir(), "back.docx")
		if err := os.WriteFile(file, w.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		p.open(p.address + strings.Replace(p.shown.Form("sena-tribunal-officers"), "/edit/", "/returned/", 1))
		p.axe("nothing open", editWidths...)
		run(p.tab, chromedp.SetUploadFiles("#back", []string{file}))
		p.does(`document.querySelector('form[enctype] button').click()`)
		p.waits("what was done", `document.querySelector('main').innerText.includes('Is this the rule?')`)
		p.axe("what was done", editWidths...)
		p.does(`[...document.querySelectorAll('button')].find(b => b.innerText.includes('Paragraph 2')).click()`)
		p.waits("it is taken", `document.querySelector('main').innerText.includes('Taken')`)
		p.axe("taken", editWidths...)
		text, err := os.ReadFile(p.file)
		if err != nil || !strings.Contains(string(text), `"£292,693.00"`) {
			t.Errorf("the figure is not in the case: %v\n%s", err, text)
		}
	}
}
