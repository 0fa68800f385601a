package paste

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// FuzzRead reads any HTML: it ends and does not panic, the Markdown names no fact, and a report reads the words that were found.
func FuzzRead(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.html")
	for _, name := range names {
		html, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(html[max(strings.Index(string(html), "<body"), 0):])) // the head would be most of it
	}
	for _, seed := range hostile {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, html string) {
		c := Read(html)
		if strings.Contains(c.Markdown, "{{") {
			t.Errorf("a fact in %q", c.Markdown)
		}
		r, findings := built(c.Markdown)
		if slices.ContainsFunc(findings, func(d diag.Diagnostic) bool { return bounded[d.Rule] }) {
			return // it is not read
		}
		if got, want := words(r), fields(report.Composed(found(html))); got != want {
			t.Errorf("the report reads\n%q\nand the clipping has\n%q\nMarkdown:\n%s\n%v", got, want, c.Markdown, findings)
		}
	})
}

// bounded are the rules on what a report does not read.
var bounded = set("too-much too-deep list-restart empty-paragraph heading typed-table unsupported label empty-item section-start list-start list-order")

// found are the words that are found in a clipping, in the order in which a report has them.
func found(html string) string {
	r := newReader()
	r.document(parse(html))
	blocks, notes := r.arranged()
	w := writer{notes: notes, told: &r.told}
	w.all(blocks)
	var b strings.Builder
	var add func([]*block)
	add = func(blocks []*block) {
		for _, block := range blocks {
			switch {
			case block.para != nil:
				b.WriteString(block.para.words() + " ")
			case block.table != nil:
				for _, row := range block.table.rows {
					for _, c := range row {
						b.WriteString((&para{spans: c.spans}).words() + " ")
					}
				}
			}
			add(block.apart)
		}
	}
	add(blocks)
	for _, n := range w.order {
		add(n.blocks)
	}
	return fields(b.String())
}

// hostile is HTML that programs don't write.
var hostile = []string{
	"<p", "<![if", "<!--[if gte vml 1]>", "<![endif]><![endif]>", "<table><td><table><td><li><tr></table>x", "<li><li><ul><li>a<ol><li>b</ul>c",
	"</p></b></table>a<b><i></b>c</i>", "<a href='#_ftn1'>1</a><a href='#_ftnref1'>1</a>a<a href='#_ftn1'>", "<table><tr><td colspan=99999 rowspan=99999>a<tr><td>b</table>",
	"<p style='mso-list:l0 level99 lfo1'><span style='mso-list:Ignore'>\u00a0</span>", "<div style='mso-element:comment'>", "<h1>a #</h1><h9>b", "<p>a<br><br><br>b<br>- c<br>1. d",
	"<b>*</b><i>_</i><b>a<i>b</b>c</i>", "<blockquote><table><tr><td>a</table></blockquote>", "<ol><li><h2>a</h2><table><tr><td>b</table>", "<p>a\\<br>b\\</p>", "<p>&#0;&#xD800;&#x202E;a",
	"<p>[^1]: a<p>{{table.x}}<p>A. b<p>B. c", "<h3>{#a}</h3><p>{.box}", "\u0374", // found a fault
}

// TestBounded reads clippings that are as large and as deep as may be. Time and memory are in proportion to their size.
func TestBounded(t *testing.T) {
	deep := 100_000
	for name, html := range map[string]string{
		"elements in one another":   strings.Repeat("<div><b>", deep) + "a" + strings.Repeat("</b></div>", deep),
		"elements that do not end":  strings.Repeat("<p><b><i>a<table><tr><td>", deep),
		"styles that do not end":    strings.Repeat("<b style='x'><i><font color=red>", deep) + strings.Repeat("<p>a", deep),
		"lists in one another":      strings.Repeat("<ul><li>a", deep),
		"ends without beginnings":   strings.Repeat("</b></div></table>", deep) + "a",
		"conditions":                strings.Repeat("<![if !supportLists]>", deep) + "a",
		"attributes":                "<p " + strings.Repeat("a=b class=c ", deep) + ">a",
		"properties":                "<p style='" + strings.Repeat("a:b;", deep) + "'>a",
		"classes":                   "<style>" + strings.Repeat("p.a{color:red}", deep) + "</style><p class='" + strings.Repeat("a ", deep) + "'>a",
		"columns":                   "<table>" + strings.Repeat("<tr><td colspan=1000>a", 5000) + "</table>",
		"marks in their paragraphs": strings.Repeat("<p>1.1 a<p>(a) b", deep),
		"lines":                     "<p>" + strings.Repeat("a<br>", deep),
		"things that are lost":      strings.Repeat("<img src=x><u>a</u>", deep),
		"fields":                    strings.Repeat("<!--[if supportFields]>field-begin<![endif]-->", deep) + "a",
		"a character reference":     strings.Repeat("&amp;", deep),
		"a comment":                 "<!--" + strings.Repeat("[if a]>", deep),
		"words":                     strings.Repeat("word ", 2<<20),
		"words deep in elements":    strings.Repeat("<b>", maxDepth-5) + strings.Repeat("word ", 400_000),
		"words deep in links":       strings.Repeat("<a href='#x'>", maxDepth-5) + strings.Repeat("word ", 400_000),
		"signs":                     "<p>" + strings.Repeat("*_[{<", deep),
		"more than is read":         strings.Repeat("a", MaxHTML+1),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			c := Read(html)
			runtime.ReadMemStats(&after)
			if used := after.TotalAlloc - before.TotalAlloc; used > 2<<30 {
				t.Errorf("%d MB for %d kB", used>>20, len(html)>>10)
			}
			if len(c.Markdown) > maxMarkdown || len(c.Lost) > mostNotes+1 {
				t.Errorf("%d bytes, %d notes", len(c.Markdown), len(c.Lost))
			}
		})
	}
}
