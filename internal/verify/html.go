package verify

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ReadHTML reads a report's page: the items of its article, the addresses of the whole page, and the links
// of its navigation, which may stand within the article in an element of the class frame. The error says why it can't be read.
func ReadHTML(src []byte) (Reading, error) {
	if !utf8.Valid(src) {
		return Reading{}, errors.New("it is not UTF-8")
	}
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return Reading{}, err
	}
	w := &pageReader{gatherer: gatherer{Reading: Reading{Addresses: map[string]int{}}}}
	w.node(root)
	if !w.found {
		return Reading{}, errors.New("it has no <article>")
	}
	return w.finish(), nil
}

// A pageReader gathers the elements of a page to items.
type pageReader struct {
	gatherer
	found, article, nav bool   // whether the page has an article; whether the reader is in the article, or in a navigation
	figure              string // the address of the figure that is being read, until its caption has it
	row                 bool   // whether the reader is in a row of a table, or in what stands beside a label: one item whatever it holds
}

// These lists say how elements part the text of a page. An element in none of them begins an item, and ends that item.
var (
	within = []atom.Atom{atom.A, atom.Span, atom.Strong, atom.Em, atom.Sup, atom.Sub, atom.B, atom.I, atom.U, atom.S,
		atom.Small, atom.Abbr, atom.Cite, atom.Code, atom.Q, atom.Time, atom.Mark, atom.Ins, atom.Del, atom.Wbr}
	spaced   = []atom.Atom{atom.Br, atom.Td, atom.Th, atom.Dt, atom.Dd}
	headings = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	unseen   = []atom.Atom{atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Img}
)

func (w *pageReader) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		if w.article {
			w.write(n.Data)
		}
	case n.Type != html.ElementNode:
		w.kids(n)
	case slices.Contains(unseen, n.DataAtom), attribute(n, "class") == "unseen": // which is for screen readers alone
	case w.article && slices.Contains(strings.Fields(attribute(n, "class")), "frame"):
		w.between(n)
	case w.article && n.DataAtom == atom.Figure && attribute(n, "tabindex") == "": // what moves a table stands in its figure
		w.figure = attribute(n, "id")
		w.element(n)
		w.figureAddress()
	case w.article:
		if n.DataAtom == atom.Figcaption {
			w.figureAddress()
		}
		w.address(attribute(n, "id"))
		w.element(n)
	default:
		w.around(n)
	}
}

// figureAddress notes the address of a figure, which is that of its caption wherever in the figure that stands.
func (w *pageReader) figureAddress() {
	w.address(w.figure)
	w.figure = ""
}

func (w *pageReader) kids(n *html.Node) {
	for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
		w.node(kid)
	}
}

// around reads an element that stands outside the article.
func (w *pageReader) around(n *html.Node) {
	w.address(attribute(n, "id"))
	w.item = Item{} // what stands here leads to no item
	nav := w.nav
	switch to, inPage := strings.CutPrefix(attribute(n, "href"), "#"); {
	case n.DataAtom == atom.Article:
		w.found, w.article = true, true
		defer func() { w.close(); w.article = false }()
	case n.DataAtom == atom.Nav:
		w.nav = true
	case n.DataAtom == atom.A && inPage && w.nav:
		w.Contents = append(w.Contents, Jump{Words: words(n), Address: to})
	}
	w.kids(n)
	w.nav = nav
}

// between reads what the page says of the paper in the midst of the article, below the title: it is no part of the paper.
func (w *pageReader) between(n *html.Node) {
	w.close()
	w.article = false
	w.around(n)
	w.item, w.article = Item{}, true // no address that stands here is one of the paper's next item
}

// element reads an element of the article.
func (w *pageReader) element(n *html.Node) {
	switch {
	case n.DataAtom == atom.A:
		w.anchor(n)
	case slices.Contains(within, n.DataAtom):
		w.kids(n)
	case slices.Contains(headings, n.DataAtom):
		w.close()
		w.kids(n)
		w.item.Heading = w.text.Len() > 0
		w.close()
	case slices.Contains(spaced, n.DataAtom) || w.row:
		w.write(" ")
		if n.DataAtom == atom.Li {
			w.write(listMarker(n) + " ")
		}
		row := w.row
		w.row = row || n.DataAtom == atom.Dd
		w.kids(n)
		w.row = row
		w.write(" ")
	case n.DataAtom == atom.Li || n.DataAtom == atom.Tr:
		w.close()
		if n.DataAtom == atom.Li {
			w.marked = listMarker(n)
		}
		w.row = n.DataAtom == atom.Tr
		w.kids(n)
		w.row = false
		w.close()
		w.marked = ""
	default:
		w.end()
		w.kids(n)
		w.end()
	}
	if !w.row && slices.Contains(strings.Fields(attribute(n, "class")), "number") && w.text.Len() > 0 {
		w.label = true
	}
}

// listMarker is what a browser prints before an item of a list. It is empty where the item has a marker of its own, or
// where the list is one of sub-paragraphs or of the items of an agenda, for which the style sheet prints none.
// Where a browser would count, listMarker is a word that no report has, since no number may be left to a browser.
func listMarker(n *html.Node) string {
	of := strings.Fields(attribute(n.Parent, "class"))
	if slices.Contains(of, "sub") || slices.Contains(of, "items") {
		return ""
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Li {
			break
		}
		if slices.Contains(strings.Fields(attribute(d, "class")), "number") {
			return ""
		}
	}
	if n.Parent.DataAtom == atom.Ol {
		return "(counted by the browser)"
	}
	return bullet
}

// anchor reads a link. One that leads out of the page is words.
func (w *pageReader) anchor(n *html.Node) {
	to, inPage := strings.CutPrefix(attribute(n, "href"), "#")
	if !inPage {
		w.kids(n)
		w.leaf(words(n), to)
		return
	}
	unheard := attribute(n, "aria-hidden") == "true" && attribute(n, "tabindex") == "-1"
	w.link(Jump{Label: attribute(n, "aria-label"), Unheard: unheard, Address: to}, func() { w.kids(n) })
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// words are the text of an element.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return fold(b.String())
}
