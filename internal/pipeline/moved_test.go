package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// everything is what was found, warnings and hints too.
func everything(r Result) string {
	var all strings.Builder
	for _, d := range r.Findings {
		fmt.Fprintf(&all, "%s (%s)\n", d, d.Hint)
	}
	return all.String()
}

const redirects = "content/redirects.csv"

// A paper gets another address: readers of the old one are led on, and what of it leads nowhere is told.
func TestMovedPaper(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	const case1 = "content/cases/tribunals.toml"
	p.move("content/cases/sena-tribunal-officers.toml", case1)
	r := p.run(Options{Purpose: Building})
	if all := everything(r); !strings.Contains(all, "[address-gone]") || !strings.Contains(all, "redirects.csv where readers find it now") {
		t.Fatalf("found %s", all)
	}
	p.file(redirects, "old,new\n"+address1+"/sena-tribunal-officers/,"+address1+"/tribunals/#para-2\n/ieListDocuments.aspx?CId=1,"+address1+"\n")
	p.build(2, 0)
	page := p.output(address1 + "/sena-tribunal-officers/index.html")
	for _, want := range []string{
		`<meta http-equiv="refresh" content="0; url=../../../` + address1 + `/tribunals/index.html#para-2">`,
		`<a href="../../../` + address1 + `/tribunals/index.html#para-2">Exception to `, `Leicestershire County Council</`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page at the old address has no %s:\n%s", want, page)
		}
	}
	if list := p.output(record.RedirectsFile); !strings.Contains(list, `"old": "/ieListDocuments.aspx?CId=1"`) || !strings.Contains(list, `"page": "`+address1+"/sena-tribunal-officers/index.html") {
		t.Errorf("the list is\n%s", list)
	}

	// Held back, the meeting comes over, and the page at the old address is made all the same.
	p.change(case1, `"£282,693.00"`, `"lots"`)
	if r = p.run(Options{Purpose: Building}); r.Held != 1 || strings.Contains(everything(r), "redirect") || p.output(address1+"/sena-tribunal-officers/index.html") != page {
		t.Errorf("with the meeting held back: %+v\n%s", r, found(r))
	}
	// Without its line the page goes, even while its meeting is held back, and that is told.
	p.remove(redirects)
	r = p.run(Options{Purpose: Building})
	if p.exists("output/"+address1+"/sena-tribunal-officers") || p.exists("output/"+record.RedirectsFile) || !strings.Contains(everything(r), "sena-tribunal-officers of the last output is no longer there") {
		t.Errorf("without its line: %s", found(r))
	}
}

// Whoever has a fault in the list keeps the site from being published by none but one: that nothing in it can be read.
func TestRedirectsWithFaults(t *testing.T) {
	for name, tt := range map[string]struct {
		file    string
		spoil   bool // the other meeting is held back and was never built
		rules   string
		check   string // the rules that a check finds
		written bool
	}{
		"a dead end":           {"old,new\n/a," + address2 + "/wasted/\n", false, "redirect-gone", "", true},
		"of a meeting on hold": {"old,new\n/a," + address2 + "/school-meals/\n", true, "redirect-waits", "", true},
		"taken":                {"old,new\n" + address1 + "/,index.html\n", false, "redirect-taken", "", true},
		"a loop":               {"old,new\n/a,/b\n/b,/a\n", false, "redirect-loop", "redirect-loop", true},
		"doubled":              {"old,new\n/a,index.html\n/A,index.html\n", false, "redirect-doubled", "redirect-doubled", true},
		"no CSV":               {"old,new\n\"/a,/b\n", false, "redirect", "redirect", false},
		"not UTF-8":            {"old,new\n/caf\xe9,index.html\n", false, "not-utf8", "not-utf8", false},
	} {
		p := newTwo(t)
		if tt.spoil {
			p.change(case2, `"£282,693.00"`, `"lots"`)
		}
		p.file(redirects, tt.file)
		r := p.run(Options{Purpose: Building})
		if !strings.Contains(everything(r), "["+tt.rules+"]") || r.Written != tt.written {
			t.Errorf("%s: written: %t, found\n%s", name, r.Written, everything(r))
		}
		if c := p.run(Options{}); !tt.spoil && rules(c.Findings) != tt.check {
			t.Errorf("%s: a check finds %q\n%s", name, rules(c.Findings), found(c))
		}
	}
}

// Of a known address of the site, whole paths name pages of it, and pages at old addresses name their whole new one.
func TestMovedBelowAnAddress(t *testing.T) {
	p := newProject(t)
	p.change(council1, "[identity]", "[site]\nurl = \"https://www.example.gov.uk/papers\"\n\n[identity]")
	p.file(redirects, "old,new\n/papers/committees/,/papers/index.html\n/papers/Committees.aspx,index.html\n/committees/,index.html\n")
	p.build(1, 0)
	if page := p.output("committees/index.html"); !strings.Contains(page, `<link rel="canonical" href="https://www.example.gov.uk/papers/">`) {
		t.Errorf("the page is\n%s", page)
	}
	if page := p.output(notFoundPage); !strings.Contains(page, `href="/papers/static/cabinet.css"`) {
		t.Errorf("the page for nothing is\n%s", page)
	}
	if list := p.output(record.RedirectsFile); strings.Count(list, `"page"`) != 1 || !strings.Contains(list, `"old": "/committees/"`) {
		t.Errorf("the list is\n%s", list)
	}
}
