package html

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	parser "golang.org/x/net/html"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

var update = flag.Bool("update", false, "write the golden file")

// section is a section of a draft.
func section(id, heading string, numbered bool, text string) report.DraftSection {
	source := diag.NewSource(id, []byte(text))
	return report.DraftSection{ID: id, Heading: heading, Numbered: numbered, Text: report.Markdown{Text: text, Origin: source.Span}}
}

func build(t *testing.T, d report.Draft) *report.Report {
	t.Helper()
	var list diag.List
	r := report.Build(d, &list)
	if list.Len() > 0 {
		t.Fatalf("findings: %v", list.Sorted())
	}
	return r
}

func contact(lines ...string) report.DraftContact {
	var c report.DraftContact
	for _, line := range lines {
		c.Lines = append(c.Lines, report.Markdown{Text: line})
	}
	return c
}

// kitchenSink has a bit of everything.
func kitchenSink() report.Draft {
	contacts := report.DraftSection{ID: "contacts", Heading: "Officers", Contacts: []report.DraftContact{
		contact("**Jo Smith**", "Director of Works", "Email address: <jo@example.org>", "Telephone: 0116 000 0000"), contact("Head of Law")}}
	return report.Draft{
		Header: report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Title: "Bins & bags", Lead: "Cabinet – 7 February 2025", Byline: "Report of the Director of Works and the Head of Law", Language: "en-GB"},
		Parts: []report.DraftPart{
			{Title: "Part A", Sections: []report.DraftSection{
				section("purpose", "Purpose", true, "One with *italic*, **bold _both_** and a [link](https://example.org/?a=1&b=2). {#one}\n\nTwo:\\\na new line, see [](#one) and [](#deep).\n\na) x\n   i) deep {#deep}\n\n   more of x\nb) y\n\n- bullet\n\nStill two. {.continued}\n"),
				contacts,
			}},
			{Sections: []report.DraftSection{section("note", "Notes", false, "Not numbered. {#aside}\n\n- p\n  a) q\n")}},
		},
	}
}

func TestArticle(t *testing.T) {
	got := Article(build(t, kitchenSink()))
	const file = "testdata/article.html"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update writes it):\n%s", file, got)
	}
	wellFormed(t, got)
}

// wellFormed checks that a parser of HTML finds the elements that were written, each of them closed, no
// two with one id, and every link within the article at its end.
func wellFormed(t *testing.T, article []byte) *parser.Node {
	t.Helper()
	root, err := parser.Parse(bytes.NewReader(article))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := parser.Render(&again, root); err != nil {
		t.Fatal(err)
	}
	tags := func(b []byte) int { return bytes.Count(b, []byte("<")) }
	if wrapper := len("<html><head></head><body></body></html>") / len("<html>"); tags(again.Bytes()) != tags(article)+wrapper {
		t.Errorf("a parser reads it otherwise:\n%s\nof\n%s", again.Bytes(), article)
	}
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two elements have the id %q", id)
			}
			ids[id] = true
		}
	}
	for n := range root.Descendants() {
		for _, key := range []string{"href", "aria-labelledby"} {
			to := attribute(n, key)
			if key == "href" && !strings.HasPrefix(to, "#") {
				continue
			}
			if to = strings.TrimPrefix(to, "#"); to != "" && !ids[to] {
				t.Errorf("%s=%q leads nowhere", key, to)
			}
		}
	}
	return root
}

func attribute(n *parser.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text is the words of a node.
func text(n *parser.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == parser.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// TestNumbers finds every number as text, in the element that has its address.
func TestNumbers(t *testing.T) {
	r := build(t, kitchenSink())
	root := wellFormed(t, Article(r))
	at := map[string]string{}
	for n := range root.Descendants() {
		if attribute(n, "id") != "" {
			at[attribute(n, "id")] = strings.TrimSpace(text(n))
		}
	}
	count := 0
	r.Paragraphs(func(p *report.Paragraph) {
		if p.Number == "" {
			return
		}
		count++
		if want := p.Marker + " " + report.Text(p.Runs); !strings.HasPrefix(unwrapped(at[p.Anchor]), unwrapped(want)) {
			t.Errorf("#%s says %q, want %q", p.Anchor, at[p.Anchor], want)
		}
	})
	if count != 5 {
		t.Errorf("%d paragraphs have numbers, want 5", count)
	}
	for _, label := range []string{"one", "deep", "aside"} {
		if _, ok := at[label]; !ok {
			t.Errorf("the label %q has no address", label)
		}
	}
}

func unwrapped(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestStyles(t *testing.T) {
	tests := []struct{ in, want string }{
		{"*a* **b** ***c***", "<em>a</em> <strong>b</strong> <strong><em>c</em></strong>"},
		{"**a *b* c** d", "<strong>a <em>b</em> c</strong> d"},
		{"*a **b***", "<em>a </em><strong><em>b</em></strong>"},
		{"[a **b** c](https://e.org)", `<a href="https://e.org">a <strong>b</strong> c</a>`},
		{"**a [b](https://e.org)** [c](https://f.org)", `<strong>a </strong><a href="https://e.org"><strong>b</strong></a> <a href="https://f.org">c</a>`},
		{"a\\\nb", "a<br>\nb"},
	}
	for _, test := range tests {
		r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("s", "S", false, test.in)}}}})
		if got := string(Article(r)); !strings.Contains(got, "<p>"+test.want+"</p>") {
			t.Errorf("%q is written as\n%s\nwant\n%s", test.in, got, test.want)
		}
	}
}

// TestHostileText has markup in everything that is text.
func TestHostileText(t *testing.T) {
	const bad = `<script>alert("x")</script>'&amp;"><img src=x onerror=y>`
	contact := report.Contact{Lines: [][]report.Run{{{Text: bad, Bold: true}}, {{Text: bad}}, {{Text: bad, Link: "mailto:" + bad}}, {{Text: bad}}}}
	paragraph := func() *report.Paragraph {
		return &report.Paragraph{Marker: bad, Number: bad, Runs: []report.Run{{Text: bad, Bold: true}, {Text: bad, Link: "https://example.org/" + bad}}}
	}
	numbered, item := paragraph(), paragraph()
	numbered.Blocks = []report.Block{&report.List{Ordered: true, Items: []*report.Paragraph{item}}}
	numbered.Anchor, numbered.Label, item.Anchor = bad+"1", bad+"2", bad+"3"
	r := &report.Report{
		Header: report.Header{Body: bad, Date: bad, Title: bad, Lead: bad, Byline: bad, Notices: []string{bad}, Fields: []report.Field{{Label: bad, Lines: [][]report.Run{{{Text: bad}}}}}},
		Parts:  []report.Part{{Title: bad, Sections: []report.Section{{ID: bad, Heading: bad, Blocks: []report.Block{numbered, &report.Heading{Level: 1, Label: bad + "4", Runs: []report.Run{{Text: bad}}}}, Contacts: []report.Contact{contact}}}}},
	}
	root := wellFormed(t, Article(r))
	for n := range root.Descendants() {
		if n.Data == "script" || n.Data == "img" || attribute(n, "onerror") != "" {
			t.Errorf("an element %s got through", n.Data)
		}
	}
	if n := strings.Count(text(root), bad); n != 19 {
		t.Errorf("the text stands in %d places, want 19", n)
	}
}
