package docx

import (
	"archive/zip"
	"cmp"
	"strconv"
	"strings"

	"cabinet/internal/report"
)

// putProperties puts what the file says of itself.
func (w *writer) putProperties(c *container) {
	var top relations
	top.named("document", "officeDocument", "word/document.xml")
	top.named("core", "core-properties", "docProps/core.xml")
	top.named("custom", "custom-properties", "docProps/custom.xml")
	c.put("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", w.core(), zip.Deflate)
	c.put("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", w.custom(), zip.Deflate)
	c.put("_rels/.rels", "", top.bytes(), zip.Deflate)
}

// core is the properties that all kinds of documents have.
func (w *writer) core() []byte {
	r := w.report
	w.part = part{}
	element := func(name, attributes, text string) {
		w.add("<", name, attributes, ">")
		w.text(text)
		w.add("</", name, ">\n")
	}
	title := r.Title
	if r.Draft {
		title = w.words.Draft + ": " + title
	}
	const when = ` xsi:type="dcterms:W3CDTF"`
	first := r.First
	if first == (report.Day{}) {
		first = r.Issued
	}
	w.add(xmlHead, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`, "\n")
	element("dc:title", "", w.brief(title))
	element("dc:subject", "", w.brief(strings.Join(append([]string{r.Occasion()}, r.Notices...), "; ")))
	element("dc:creator", "", w.brief(r.Council))
	element("dc:language", "", cmp.Or(r.Language, "en-GB"))
	element("dcterms:created", when, moment(first))
	element("dcterms:modified", when, moment(r.Issued))
	w.add(`</cp:coreProperties>`)
	return w.out
}

// custom is the properties by which the file is known when it comes back.
func (w *writer) custom() []byte {
	w.part = part{}
	w.add(xmlHead, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"`,
		` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`, "\n")
	for i, p := range [][2]string{{report.CaseProperty, w.Case}, {report.CouncilProperty, w.report.Council}, {report.DigestProperty, w.report.Digest()}} {
		const fields = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" // which Office gives to properties of a document's own
		w.add(`<property fmtid="`, fields, `" pid="`, strconv.Itoa(i+2), `" name="`, p[0], `"><vt:lpwstr>`)
		w.text(p[1])
		w.add("</vt:lpwstr></property>\n")
	}
	w.add(`</Properties>`)
	return w.out
}
