package verify

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// XMP is what the metadata packet says and claims.
type XMP struct {
	Title    string
	Language string
	PDFA     string // such as 2A; empty when it doesn't claim to be PDF/A
	PDFUA    string // such as 1; empty when it doesn't claim to be PDF/UA
}

const (
	nsDC  = "http://purl.org/dc/elements/1.1/"
	nsA   = "http://www.aiim.org/pdfa/ns/id/"
	nsUA  = "http://www.aiim.org/pdfua/ns/id/"
	nsRDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
)

// maxXMP bounds the packet: that of a report has some three thousand bytes.
const maxXMP = 256 << 10

// readCatalog reads what is said of the whole document.
func (r *reader) readCatalog(catalog dict) {
	p := r.pdf
	if catalog == nil {
		r.fail("no catalogue")
		return
	}
	p.Language = r.text(catalog["Lang"])
	p.Marked = as[bool](r.document, r.dict(catalog["MarkInfo"])["Marked"])
	p.ShowsTitle = as[bool](r.document, r.dict(catalog["ViewerPreferences"])["DisplayDocTitle"])
	p.Info = map[string]string{}
	for k, v := range r.dict(r.trailer["Info"]) {
		if _, ok := r.resolve(v).(literal); ok {
			p.Info[string(k)] = r.text(v)
		}
	}
	if s := as[stream](r.document, catalog["Metadata"]); s.dict != nil {
		p.XMP = r.xmp(r.data(s))
	}
	if p.Title = p.XMP.Title; p.Title == "" {
		p.Title = p.Info["Title"]
	}
}

// xmp reads the packet's properties, which may be elements or attributes of rdf:Description.
func (r *reader) xmp(packet []byte) XMP {
	if len(packet) > maxXMP {
		r.fail("an XMP packet of %d bytes", len(packet))
		return XMP{}
	}
	found := map[xml.Name]string{}
	var path []xml.Name
	x := xml.NewDecoder(bytes.NewReader(packet))
	for {
		token, err := x.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.fail("the XMP packet is damaged: %w", err)
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			path = append(path, t.Name)
			for _, a := range t.Attr {
				found[a.Name] = a.Value
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			keep(found, path, strings.TrimSpace(string(t)))
		}
	}
	return XMP{
		Title:    found[xml.Name{Space: nsDC, Local: "title"}],
		Language: found[xml.Name{Space: nsDC, Local: "language"}],
		PDFA:     found[xml.Name{Space: nsA, Local: "part"}] + found[xml.Name{Space: nsA, Local: "conformance"}],
		PDFUA:    found[xml.Name{Space: nsUA, Local: "part"}],
	}
}

// keep notes the text of the property at path: the innermost element that isn't of RDF's own, as lists are.
func keep(found map[xml.Name]string, path []xml.Name, text string) {
	for i := len(path) - 1; i >= 0 && text != ""; i-- {
		if path[i].Space != nsRDF {
			if found[path[i]] == "" { // the first of several languages is the default
				found[path[i]] = text
			}
			return
		}
	}
}
