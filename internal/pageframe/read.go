package pageframe

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"cabinet/internal/diag"
)

// maxSize is the most bytes of a frame: every page of the site has it.
const maxSize = 512 << 10

// A Site is what a frame must know of the pages that are put into it.
type Site struct {
	Secure bool                 // they are published at an address that begins with https:
	Has    func(id string) bool // tells whether an element of theirs has that id
}

// A reader goes through a frame once, from the beginning to the end.
type reader struct {
	source *diag.Source
	list   *diag.List
	site   Site
	frame  Frame

	from    int    // bytes that stand in no piece yet
	within  stack  // the elements that the reader is in
	raw     string // the element whose content is no HTML; "" elsewhere
	last    element
	met     map[place]bool     // places, wherever they stand
	seen    map[string]element // the first of each element, and what the page says of itself
	scripts []string           // the hosts of scripts
	found   map[string]int     // how many findings of a rule there are
}

// Read reads a frame from its file, without a byte order mark. What is wrong with it goes to the list; with an error, the
// result is nil.
func Read(source *diag.Source, site Site, list *diag.List) *Frame {
	before := list.Errors()
	r := &reader{source: source, list: list, site: site, seen: map[string]element{}, met: map[place]bool{}, found: map[string]int{}}
	r.frame.has = map[place]bool{}
	if r.readable() {
		r.read()
		r.finish()
	}
	if list.Errors() > before {
		return nil
	}
	return &r.frame
}

// readable reports a file that is no text that a page could be.
func (r *reader) readable() bool {
	text := r.source.Text
	nul := bytes.IndexByte(text, 0)
	at, bad := r.source.NotUTF8()
	switch {
	case len(text) > maxSize:
		r.list.Errorf(r.source.Whole(), "frame", "give the page without pictures and scripts of its own: name their files by their addresses", "this frame is larger than 512 KiB, and every page would have it")
	case bad:
		r.list.Errorf(at, "frame", "save the file with the encoding UTF-8", "this frame is not UTF-8")
	case nul >= 0:
		r.list.Errorf(r.source.Span(nul, nul+1), "frame", "save the file with the encoding UTF-8", "this frame has a character that no page can have, NUL")
	default:
		return true
	}
	return false
}

// read goes through the page.
func (r *reader) read() {
	z := html.NewTokenizer(bytes.NewReader(r.source.Text))
	at := 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			break
		}
		start, end := at, at+len(raw)
		at = end
		switch kind {
		case html.TextToken:
			r.text(start, end)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.start(elementOf(z, raw, start), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.end(string(name), start)
		case html.CommentToken:
			r.comment(start, end)
		case html.DoctypeToken:
			r.doctype(start, end)
		}
	}
	if at < len(r.source.Text) {
		r.list.Errorf(r.source.Span(at, at+1), "frame", "close the tag with >", "the page ends within this tag")
	}
	r.cut(len(r.source.Text), len(r.source.Text), endPlace)
}

// cut ends a piece before a place that stands at some bytes, which the page does not have.
func (r *reader) cut(start, end int, at place) {
	r.frame.pieces = append(r.frame.pieces, piece{string(r.source.Text[r.from:start]), at})
	r.frame.has[at] = true
	r.from = end
}

// doctype reports a page that browsers would lay out as those of the last century did.
func (r *reader) doctype(start, end int) {
	words := strings.ToLower(string(r.source.Text[start:end]))
	if strings.Join(strings.Fields(words), " ") != "<!doctype html>" && !strings.Contains(words, "xhtml") && !strings.Contains(words, "http:") {
		r.quirks(r.source.Span(start, end))
	}
	r.seen["!doctype"] = element{start: start, end: end}
}

func (r *reader) quirks(at diag.Span) {
	r.list.Warnf(at, "frame-page", "begin it with <!DOCTYPE html>", "browsers lay this page out by the rules of old ones, so that papers may look otherwise than they should")
}

// comment reports a place that stands in a comment, and a comment without an end, in which the rest of the page is.
func (r *reader) comment(start, end int) {
	text := string(r.source.Text[start:end])
	if strings.HasPrefix(text, "<!--") && !strings.HasSuffix(text, "-->") && !strings.HasSuffix(text, "--!>") {
		r.list.Errorf(r.source.Span(start, start+4), "frame", "close it with -->", "this comment has no end")
		return
	}
	for _, found := range placeForm.FindAllStringIndex(text, -1) {
		r.list.Warnf(r.source.Span(start+found[0], start+found[1]), "frame-page", "write it outside of the comment, or take it out", "nothing is put at a place in a comment")
	}
}
