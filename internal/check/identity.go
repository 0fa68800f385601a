package check

import (
	"cmp"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
	"cabinet/internal/shade"
)

// identity reports what a profile says of the council and of its site that pages can't show or link.
func identity(i casefile.Identity, s casefile.Site, f finder) {
	if a := i.Accent; a.Given() && !a.Bad {
		if _, ok := shade.Parse(a.Value); !ok {
			f.find(a.Span, "colour", `write it as a # and six figures or letters from a to f, such as "#00437b"`, "%q is no colour", a.Value)
		}
	}
	for _, address := range []casefile.Text{i.Website, i.Statement} {
		page(address, f)
	}
	folder(s.URL, f)
	email(i.Email, f)
}

const pageHint = "give an address that begins with https://"

// folder reports an address in which no site can stand.
func folder(t casefile.Text, f finder) {
	if !t.Given() || t.Bad {
		return
	}
	if _, bad := report.SiteAddress(t.Value); bad != nil {
		f.find(t.Span, "link", cmp.Or(bad.Hint, pageHint), "%s", bad.Message(t.Value))
	}
}

// page reports an address that is not that of a page.
func page(t casefile.Text, f finder) {
	if !t.Given() || t.Bad {
		return
	}
	switch _, bad := report.Address(t.Value); {
	case bad != nil:
		f.find(t.Span, "link", cmp.Or(bad.Hint, pageHint), "%s", bad.Message(t.Value))
	case !strings.HasPrefix(strings.ToLower(t.Value), "http"):
		f.find(t.Span, "link", pageHint, "%q is not the address of a page", t.Value)
	}
}
