//go:build conformance

package conformance

import (
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"
)

// A webPage is what a page has: where its links lead, and the places that have names.
type webPage struct {
	links []string
	names map[string]bool
}

// TestLinks follows each link of each page to a file that there is, and to a place of it that there is.
func TestLinks(t *testing.T) {
	pages := map[string]webPage{}
	for _, file := range files(t, output(t), ".html") {
		pages[file] = readPage(t, file)
	}
	for file, p := range pages {
		for _, link := range p.links {
			if why := leads(pages, file, link); why != "" {
				t.Errorf("%s links to %s: %s", file, link, why)
			}
		}
	}
}

func readPage(t *testing.T, file string) webPage {
	t.Helper()
	text, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	tree, err := html.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return ofTree(tree)
}

// ofTree is what a parsed page has.
func ofTree(tree *html.Node) webPage {
	p := webPage{names: map[string]bool{}}
	for n := range tree.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				p.names[a.Val] = true
			case "href", "src":
				p.links = append(p.links, a.Val)
			}
		}
	}
	return p
}

// leads says why a link of a page leads nowhere; "" where it leads to something, or to another site.
func leads(pages map[string]webPage, from, link string) string {
	to, err := url.Parse(link)
	if err != nil {
		return err.Error()
	}
	if to.Scheme != "" || to.Host != "" {
		return ""
	}
	file := from
	if to.Path != "" {
		file = filepath.Join(filepath.Dir(from), filepath.FromSlash(to.Path))
	}
	if !exists(file) {
		return "there is no such file"
	}
	if p, ours := pages[file]; ours && to.Fragment != "" && !p.names[to.Fragment] {
		return "the page has no such place"
	}
	return ""
}
