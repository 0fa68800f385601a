//go:build conformance

package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"cabinet/internal/preview"
)

// TestOfficerByKeyboard comments on a paper as the officer who must clear it, and clears it, with nothing but the keyboard.
func TestOfficerByKeyboard(t *testing.T) {
	p := newPreviewWith(t, "light", func(p *preview.Preview) { p.LetEdit("finance") })
	p.clearedBy("finance")
	p.open(p.address + p.shown.Form("sena-tribunal-officers"))
	p.axe("form of an officer", editWidths...)
	p.does(`window.first = true`)
	p.tabTo(`[name="comment.n1.section"]`)
	p.keys("Resource")
	p.tabTo(`[name="comment.n1.text"]`)
	p.keys("It is affordable.")
	p.save()
	p.holds("the same page", `window.first`)
	p.tabTo(`[name="by"]`)
	p.keys("Ann Other")
	p.keys(kb.Enter)
	p.waits("it is cleared", `location.search === '?cleared' && document.activeElement.id === 'summary'`)
	p.holds("what is said", `document.activeElement.innerText.includes('You have cleared this paper as it is now.')`)
	p.axe("cleared", editWidths...)
	text, err := os.ReadFile(p.file)
	if err != nil || !strings.Contains(string(text), `"It is affordable."`) {
		t.Errorf("the comment is not in the case: %v\n%s", err, text)
	}
	record, err := os.ReadFile(filepath.Join(filepath.Dir(p.file), "..", "clearance", "sena-tribunal-officers", "finance.toml"))
	if err != nil || !strings.Contains(string(record), "Ann Other") {
		t.Errorf("it is not recorded: %v\n%s", err, record)
	}
}

// clearedBy has the profile say that papers are cleared by an officer with a role; "" for none.
func (p *previewed) clearedBy(role string) {
	p.Helper()
	if role == "" {
		return
	}
	profile, err := os.OpenFile(filepath.Join(filepath.Dir(p.file), "..", "councils", "leicestershire.toml"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		p.Fatal(err)
	}
	defer profile.Close()
	if _, err := profile.WriteString("\n[post.director]\ntitle = \"Director of Finance\"\nname = \"Ann Other\"\n\n[[clearance]]\nrole = \"" + role + "\"\nname = \"the Director of Finance\"\npost = \"director\"\n"); err != nil {
		p.Fatal(err)
	}
}
