package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

func TestParted(t *testing.T) {
	for article, want := range map[string][2]string{
		"<article>\n<header>\n<h1>Title</h1>\n</header>\n<section>\n</section>\n</article>\n":            {"<article>\n<header>\n<h1>Title</h1>\n</header>", "\n<section>\n</section>\n</article>\n"},
		"<article>\n<header>\n<h1>The &lt;/header>\n tag</h1>\n</header>\n<p>&lt;/header></p></article>": {"<article>\n<header>\n<h1>The &lt;/header>\n tag</h1>\n</header>", "\n<p>&lt;/header></p></article>"},
		"<article><p>words</p></article>\n": {"", "<article><p>words</p></article>\n"},
		"":                                  {},
	} {
		head, body := Parted([]byte(article))
		if got := [2]string{string(head), string(body)}; got != want {
			t.Errorf("%q is parted into %q", article, got)
		}
	}
}

// What Article writes is parted after its header, whatever words stand in it.
func TestArticleParted(t *testing.T) {
	article := Article(build(t, report.Draft{
		Header: report.Header{Title: "</header>\n of it"},
		Parts:  []report.DraftPart{{Title: "</header>\n", Sections: []report.DraftSection{section("a", "A", true, "First.\n\nSecond.")}}},
	}))
	head, body := Parted(article)
	if string(head)+string(body) != string(article) || !strings.HasSuffix(string(head), "</header>") || !strings.HasPrefix(string(body), "\n<section") && !strings.HasPrefix(string(body), "\n<h2") {
		t.Errorf("the article is parted into %q and %q", head, body)
	}
}
