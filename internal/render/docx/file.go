package docx

import (
	"archive/zip"
	"bytes"
	"net/http"
	"slices"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// spaces are the namespaces of the parts that have words.
const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// A container is a file of parts.
type container struct {
	zip   *zip.Writer
	types []byte
	err   error
}

// put puts a part into the file. One without a type has that of its ending.
func (c *container) put(name, media string, text []byte, method uint16) {
	if media != "" {
		c.types = append(c.types, `<Override PartName="/`+name+`" ContentType="`+media+`"/>`+"\n"...)
	}
	if c.err != nil {
		return
	}
	f, err := c.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = f.Write(text)
	}
	c.err = err
}

// word puts a part of the document's, and the parts that it leads to.
func (c *container) word(name, kind string, text []byte, links *relations) {
	c.put("word/"+name+".xml", "application/vnd.openxmlformats-officedocument.wordprocessingml."+kind+"+xml", text, zip.Deflate)
	if links != nil && len(links.all) > 0 {
		c.put("word/_rels/"+name+".xml.rels", "", links.bytes(), zip.Deflate)
	}
}

// whole is a part with its root element around it.
func whole(element string, inner []byte) []byte {
	return slices.Concat([]byte(xmlHead+`<w:`+element+spaces+">\n"), inner, []byte(`</w:`+element+`>`))
}

// file puts the parts together. The document is written.
func (w *writer) file() ([]byte, error) {
	var out bytes.Buffer
	c := &container{zip: zip.NewWriter(&out)}
	c.zip.RegisterCompressor(zip.Deflate, compressor)
	document := w.part
	for _, name := range []string{"styles", "settings", "numbering", "footnotes"} {
		document.links.named(name, name, name+".xml")
	}
	document.links.named("header", "header", "header.xml")
	document.links.named("first", "header", "first.xml")
	document.links.named("footer", "footer", "footer.xml")
	w.putNotes(c)
	if len(w.Comments) > 0 {
		document.links.named("comments", "comments", "comments.xml")
		c.word("comments", "comments", whole("comments", w.commentsPart()), nil)
	}
	w.putHeads(c)
	c.word("styles", "styles", w.styles(), nil)
	c.word("numbering", "numbering", w.numbering(), nil)
	c.word("settings", "settings", w.settings(), nil)
	c.word("document", "document.main", slices.Concat([]byte(xmlHead+`<w:document`+spaces+"><w:body>\n"), document.out, []byte("</w:body></w:document>")), &document.links)
	for _, i := range w.pictures {
		c.put("word/"+w.pictureName(i), "", i.File, zip.Store)
	}
	w.putProperties(c)
	c.put("[Content_Types].xml", "", slices.Concat([]byte(xmlHead+defaultTypes), c.types, []byte("</Types>")), zip.Deflate)
	if err := c.zip.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), c.err
}

const defaultTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
	`<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>` + "\n"

// extension is the ending of an image's name.
func extension(file []byte) string {
	if http.DetectContentType(file) == "image/png" {
		return ".png"
	}
	return ".jpg"
}

// putNotes puts the notes, after the lines that Word draws above them.
func (w *writer) putNotes(c *container) {
	w.part = part{}
	w.add(`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`,
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`, "\n")
	w.footnotes()
	c.word("footnotes", "footnotes", whole("footnotes", w.out), &w.links)
}
