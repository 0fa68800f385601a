package verify

import "testing"

// TestLinesBelowOneAnother reads lines as paragraphs of their own, and as one, and tells of one that is missing or another.
func TestLinesBelowOneAnother(t *testing.T) {
	paper := Paper{Items: []Expected{{Where: "2", Words: "Jo Smith"}, {Where: "2", Words: "Head of Works", Follows: true}, {Where: "2", Words: "Clerk", Follows: true}, {Where: "2", Words: "Ann Lee"}}}
	for src, want := range map[string]string{
		"Jo Smith\n\nHead of Works\n\nClerk\n\nAnn Lee":      "",
		"Jo Smith\\\nHead of Works\\\nClerk\n\nAnn Lee":      "",
		"Jo Smith\n\nHead of Works\\\nClerk\n\nAnn Lee":      "",
		"Jo Smith\n\nClerk\n\nAnn Lee":                       "2: text: missing, not Head of Works",
		"Jo Smith\\\nHead of Roads\\\nClerk\n\nAnn Lee":      "2: text: missing, not Jo Smith\nfirst: text: Jo Smith Head of Roads Clerk, not nothing\n2: text: missing, not Head of Works\n2: text: missing, not Clerk",
		"Jo Smith\n\nHead of Works\n\nClerk\\\nAnn Lee":      "2: text: missing, not Clerk\n2: number: Clerk, not none",
		"Jo Smith\n\nHead of Works\n\nClerk\n\nAnn Lee\n\nX": "after 2: text: X, not nothing",
	} {
		r, err := ReadMarkdown([]byte(src))
		if err != nil {
			t.Fatal(err)
		}
		if got := told(Compare(paper, inMarkdown, r)); got != want {
			t.Errorf("%q tells\n%s\nand not\n%s", src, got, want)
		}
	}
}

// TestFieldOnPage reads the lines beside a label as one item with it.
func TestFieldOnPage(t *testing.T) {
	r, err := ReadHTML([]byte("<article><dl><div><dt>From</dt><dd><p>Jo</p>\n<p>Ann</p></dd></div><div><dt>On</dt><dd><h1>Roads</h1><p>and paths</p></dd></div></dl></article>"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := r.Text(), "From Jo Ann\nOn\nRoads\nand paths\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
