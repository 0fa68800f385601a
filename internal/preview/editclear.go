package preview

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"cabinet/internal/diag"
	"cabinet/internal/form"
	"cabinet/internal/pipeline"
)

// saveClear records that the officer for whom the form is has cleared the paper, if its case is still as the officer's
// page has it.
func (p *Preview) saveClear(w http.ResponseWriter, r *http.Request, name string) {
	e, values, ok := p.posted(w, r, name)
	if !ok {
		return
	}
	page := p.formPage(e)
	if e.document != nil {
		page.Form = form.New(e.document, e.setting, nil)
	}
	if values.Get("digest") != page.Digest {
		page.Said = "the paper has been changed since you opened this page; read it again before you clear it"
		p.answerForm(w, http.StatusConflict, page)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), savingTime)
	defer cancel()
	project, err := p.project.Reopen()
	if err == nil {
		by := strings.TrimSpace(values.Get("by"))
		_, _, err = pipeline.Clear(ctx, project, pipeline.ClearOptions{Paper: name, Role: p.writing.role, By: by, When: time.Now().Format(time.RFC3339), Sync: true, Busy: func() {}})
	}
	if err != nil {
		page.Said = fmt.Sprintf("the paper was not cleared: %v", err)
		p.answerForm(w, http.StatusUnprocessableEntity, page)
		return
	}
	p.makePapers(r.Context(), untorn)
	http.Redirect(w, r, formPath(p.gate.root, name)+"?cleared", http.StatusSeeOther)
}

// since is the page of what has changed since the officer of a form cleared its paper; "" where the officer has not, or nothing has.
func (p *Preview) since(page formPage, findings []diag.Diagnostic) string {
	void := func(d diag.Diagnostic) bool {
		return d.Rule == "clearance-void" && strings.HasPrefix(d.Message, page.Officer+" cleared ")
	}
	if page.Officer == "" || !slices.ContainsFunc(findings, void) {
		return ""
	}
	return compareWith(page.Root, page.Case, clearedPrefix+p.writing.role)
}

// Clear is where the form that clears the paper is sent.
func (p formPage) Clear() string { return strings.Replace(p.Action(), own+"edit/", own+"clear/", 1) }
