package feed

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"path"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// mostEntries is how many entries a feed has.
const mostEntries = 50

// about is what a feed is about.
type about struct {
	folder   string // in which it stands
	title    string
	meetings []record.Meeting
}

// A document is a feed as its file has it.
type document struct {
	XMLName   xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string   `xml:"xml:lang,attr"`
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Updated   string   `xml:"updated"`
	Links     []link   `xml:"link"`
	Author    author   `xml:"author"`
	Generator string   `xml:"generator"`
	Entries   []entry  `xml:"entry"`
}

type author struct {
	Name string `xml:"name"`
}

type link struct {
	Rel    string `xml:"rel,attr"`
	Type   string `xml:"type,attr"`
	Href   string `xml:"href,attr"`
	Length string `xml:"length,attr,omitempty"`
	Title  string `xml:"title,attr,omitempty"`
}

// write is a feed of the newest of some entries.
func (s Site) write(of about, leads []lead) []byte {
	words, names := language.Of(record.CommonLanguage(of.meetings)), strings.Join(councils(of.meetings), "; ")
	f := document{Lang: words.Tag, ID: record.URN(names, "feed", of.folder), Title: of.title, Generator: "cabinet", Author: author{cmp.Or(names, of.title)}}
	f.Links = []link{{Rel: "alternate", Type: "text/html", Href: s.link(of.folder, path.Join(of.folder, "index.html"))}}
	if s.URL != "" {
		f.Links = append(f.Links, link{Rel: "self", Type: "application/atom+xml", Href: s.link(of.folder, path.Join(of.folder, record.FeedFile))})
	}
	for _, l := range leads[:min(len(leads), mostEntries)] {
		e := l.entry()
		f.Entries = append(f.Entries, s.finished(e, of.folder, words.Tag))
		f.Updated = max(f.Updated, e.Updated)
	}
	for _, m := range of.meetings {
		f.Updated = cmp.Or(f.Updated, midnight(dayOf(m)))
	}
	f.Updated = cmp.Or(f.Updated, midnight("1970-01-01")) // no record tells a day
	return marshal(f)
}

// marshal is a value as a file of XML.
func marshal(v any) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		panic(err) // what is written holds texts alone
	}
	b.WriteByte('\n')
	return b.Bytes()
}
