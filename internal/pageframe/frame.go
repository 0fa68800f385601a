// Package pageframe reads a web page of a council's own, which has the places {pagetitle}, {breadcrumb}, {content} and
// {sidenav}, and puts pages of the site into it. Committee systems ask councils for just such a page, and it is used as it
// is: nothing in it is changed or made anew, and what is put between is ready to stand there.
//
//	f := pageframe.Read(source, pageframe.Site{Secure: true}, &list) // findings have the line and the column
//	page := f.Page(pageframe.Parts{Title: …, Head: …, Content: …})
//
// The package also says what a server must allow the page to load ([Frame.Policy]), and makes of a style sheet for whole
// pages one for what stands in a frame ([Styles]).
package pageframe

import (
	"bytes"
	"strings"

	"cabinet/internal/policy"
)

// A Frame is a page of a council's own. Several goroutines may use it at once.
type Frame struct {
	Policy policy.Policy // what the page loads, as far as it tells
	Main   bool          // it has a <main>, of which a page has one

	language string // its tag; "" where the page does not say it
	titled   bool   // its <title> has a place for that of a page
	encoded  bool   // it says in which encoding it is written
	pieces   []piece
	has      map[place]bool
}

// A piece of a frame is some of its text, and the place that follows.
type piece struct {
	text  string
	place place
}

// A place is where something is put.
type place string

// The places of a frame: those that its author writes, and those that every page has.
const (
	titlePlace      place = "pagetitle"
	breadcrumbPlace place = "breadcrumb"
	contentPlace    place = "content"
	sidenavPlace    place = "sidenav"

	wholeTitlePlace place = "whole title" // a {pagetitle} that is all that a title has
	encodingPlace   place = "encoding"    // behind <head>
	headPlace       place = "head"        // before </head>
	endPlace        place = "end"         // of the page
)

// Parts are what is put into a frame, each as HTML.
type Parts struct {
	Title      []byte // of the page
	WholeTitle []byte // with the council's name at its end
	Head       []byte // what the page needs in its head beside a title
	Breadcrumb []byte
	Content    []byte
	Sidenav    []byte
	Language   string // the tag of the language of all of them
}

// ContentID is the id of the element that a page of the site has its content in: a frame may have one called main.
const ContentID = "cabinet-main"

// Page is a frame with the parts in their places. A frame without a place for the breadcrumb has it above the content.
func (f *Frame) Page(p Parts) []byte {
	var b bytes.Buffer
	for _, piece := range f.pieces {
		b.WriteString(piece.text)
		f.put(&b, piece.place, p)
	}
	return b.Bytes()
}

func (f *Frame) put(b *bytes.Buffer, at place, p Parts) {
	switch at {
	case titlePlace:
		b.Write(p.Title)
	case wholeTitlePlace:
		b.Write(p.WholeTitle)
	case encodingPlace:
		if !f.encoded {
			b.WriteString("\n<meta charset=\"utf-8\">")
		}
	case headPlace:
		if !f.encoded && !f.has[encodingPlace] { // where <head> is left out
			b.WriteString("<meta charset=\"utf-8\">\n")
		}
		if !f.titled {
			b.WriteString("<title>" + string(p.WholeTitle) + "</title>\n")
		}
		b.Write(p.Head)
	case breadcrumbPlace:
		f.wrap(b, p.Language, p.Breadcrumb)
	case sidenavPlace:
		f.wrap(b, p.Language, p.Sidenav)
	case contentPlace:
		content := [][]byte{p.Content}
		if !f.has[breadcrumbPlace] {
			content = [][]byte{p.Breadcrumb, p.Content}
		}
		f.wrap(b, p.Language, content...)
	}
}

// wrap puts parts into the elements by which the style sheet of [Styles] knows what is ours. The outer one is measured,
// since a frame gives a page less room than the window has.
func (f *Frame) wrap(b *bytes.Buffer, language string, parts ...[]byte) {
	if len(bytes.TrimSpace(bytes.Join(parts, nil))) == 0 {
		return
	}
	b.WriteString(`<div class="` + outerClass + `"><div class="` + innerClass + `"`)
	if !strings.EqualFold(language, f.language) {
		b.WriteString(` lang="` + language + `"`) // a tag of the program's own
	}
	b.WriteString(">\n")
	for _, part := range parts {
		b.Write(part)
	}
	b.WriteString("</div></div>")
}
