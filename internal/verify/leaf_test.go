package verify

import "testing"

// roads is an item of an agenda with a document, as pages and Markdown have them.
var roads = Paper{Items: []Expected{
	{Where: "item 2", Marker: "2.", Number: "2", Words: "Roads and bins Pages 11–84", Anchor: "item-roads", Leaves: []Reference{{Words: "Roads and bins", Address: "roads/index.html"}}},
	{Where: "below item 2", Marker: "•", Words: "Appendix A Page 85", Leaves: []Reference{{Words: "Appendix A", Address: "roads/appendix_a.pdf"}}},
}}

// TestLeaves reads links to files beside the one that is read, and pages in a column of their own.
func TestLeaves(t *testing.T) {
	const page = `<article><ul class="items"><li id="item-roads"><p><span class="number">2.</span> <span><a href="roads/index.html">Roads <em>and</em> bins</a></span>
<span class="pages"><span aria-hidden="true">Pages 11–84</span><span class="unseen">pages 11 to 84</span></span></p>
<ul><li><p><span><a href="roads/appendix_a.pdf">Appendix A</a></span> <span>Page 85</span></p></li></ul></li></ul></article>`
	const text = "2\\. [Roads _and_ bins](roads/index.html)\\\nPages 11–84\n\n- [Appendix A](roads/appendix\\_a.pdf)\\\n  Page 85\n"
	const elsewhere = "2\\. [Roads](roads/index.html) _and_ bins\\\nPages 11–84\n\n- Appendix A\\\n  Page [85](page)\n\nMore at [a site](https://example.org).\n"
	for _, test := range []struct {
		format Format
		read   func([]byte) (Reading, error)
		file   string
		want   string
	}{
		{inHTML, ReadHTML, page, ""},
		{inMarkdown, ReadMarkdown, text, ""},
		{inMarkdown, ReadMarkdown, elsewhere, "item 2: document: Roads to roads/index.html, not Roads and bins to roads/index.html\n" +
			"below item 2: document: 85 to page, not Appendix A to roads/appendix_a.pdf\nbelow item 2: text: More at a site., not nothing"},
	} {
		r, err := test.read([]byte(test.file))
		if got := told(Compare(roads, test.format, r)); got != test.want || err != nil {
			t.Errorf("%s: %v\n%s\nwant\n%s", test.format.Name, err, got, test.want)
		}
	}
}
