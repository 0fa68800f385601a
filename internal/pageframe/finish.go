package pageframe

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// finish reports what the page lacks, and what its policy can't know.
func (r *reader) finish() {
	whole := r.source.Whole()
	if len(r.seen) == 0 {
		r.list.Errorf(whole, "frame", "name a file that has a web page in it", "this is no web page")
		return
	}
	if r.raw != "" {
		e := r.seen[r.raw]
		r.list.Errorf(r.source.Span(e.start, e.end), "frame", "close it with </"+r.raw+">", "<%s> has no end, and the rest of the page is in it", r.raw)
	}
	if !r.frame.has[headPlace] {
		r.list.Errorf(whole, "frame", "write <head> before the page's title and style sheets, and </head> after them", "the page has no </head>, before which papers name their style sheet")
	}
	if e, ok := r.seen["title"]; ok && !r.frame.titled {
		r.list.Errorf(r.source.Span(e.start, e.end), "frame", "write {pagetitle} in it, such as <title>{pagetitle} - Council</title>", "all pages would have this title")
	}
	if !r.met[contentPlace] {
		r.list.Errorf(whole, "frame", "write {content} where the text of the page stands", "the page has no place {content}")
	}
	r.lacks(whole)
	r.unknowable(whole)
}

// lacks warns of what readers would miss.
func (r *reader) lacks(whole diag.Span) {
	if _, ok := r.seen["!doctype"]; !ok {
		r.quirks(whole)
	}
	if _, ok := r.seen["html"]; !ok {
		r.list.Warnf(whole, "frame-page", `begin it with <html lang="en-GB">`, "the page does not say its language, so that screen readers have to guess it")
	}
	if _, ok := r.seen["viewport"]; !ok {
		r.list.Warnf(whole, "frame-page", `write <meta name="viewport" content="width=device-width, initial-scale=1"> in its head`, "the page does not fit itself to a phone, on which readers would have to move it sideways")
	}
}

// unknowable tells of what the page may load beside what it names.
func (r *reader) unknowable(whole diag.Span) {
	if len(r.scripts) == 0 {
		return
	}
	hosts := slices.Compact(slices.Sorted(slices.Values(r.scripts)))
	r.list.Add(diag.Diagnostic{Span: whole, Severity: diag.Info, Rule: "frame-scripts", Hint: "open a page that your server sends with the policy, and look for what the browser's console says was blocked",
		Message: "what scripts load is not known, and the policy may have to name more for those of " + strings.Join(hosts, ", ")})
}
