package tagpdf

import "encoding/xml"

// xmp writes the metadata packet: what the document is, and that it conforms to PDF/A-2a and PDF/UA-1, where it claims that. PDF/A knows no property of
// PDF/UA's, so the packet also brings a schema for it.
func (b builder) xmp(m Meta) builder {
	b = b.str(xmpStart)
	b = b.str("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").xml(m.Title).str("</rdf:li></rdf:Alt></dc:title>\n")
	if m.Author != "" {
		b = b.str("<dc:creator><rdf:Seq><rdf:li>").xml(m.Author).str("</rdf:li></rdf:Seq></dc:creator>\n")
	}
	if m.Subject != "" {
		b = b.str("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">").xml(m.Subject).str("</rdf:li></rdf:Alt></dc:description>\n")
	}
	b = b.str("<dc:language><rdf:Bag><rdf:li>").xml(m.Language).str("</rdf:li></rdf:Bag></dc:language>\n")
	if m.Creator != "" {
		b = b.str("<xmp:CreatorTool>").xml(m.Creator).str("</xmp:CreatorTool>\n")
	}
	b = b.str("<pdf:Producer>" + producer + "</pdf:Producer>\n<xmp:CreateDate>").isoDate(m.created())
	return b.str("</xmp:CreateDate>\n<xmp:ModifyDate>").isoDate(m.Date).str("</xmp:ModifyDate>\n").str(m.claims())
}

// claims is the end of the packet, which tells to what the file conforms.
func (m Meta) claims() string {
	if m.NoClaim {
		return xmpUnclaimed
	}
	return xmpEnd
}

// xml writes text with the characters escaped that XML uses.
func (b builder) xml(s string) builder {
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes anything
	return b
}

// isoDate writes the day as 2027-01-04T12:00:00Z. The hour could be left out, but there are validators that want one; noon in
// Greenwich is the same day almost everywhere.
func (b builder) isoDate(d Date) builder {
	return b.digits(d.Year, 4).str("-").digits(d.Month, 2).str("-").digits(d.Day, 2).str("T12:00:00Z")
}

// pdfDate writes the same as (D:20270104120000+00'00').
func (b builder) pdfDate(d Date) builder {
	return b.str("(D:").digits(d.Year, 4).digits(d.Month, 2).digits(d.Day, 2).str("120000+00'00')")
}

// digits writes n with noughts before it.
func (b builder) digits(n, width int) builder {
	for unit := width - 1; unit > 0; unit-- {
		limit := 1
		for range unit {
			limit *= 10
		}
		if n < limit {
			b = append(b, '0')
		}
	}
	return b.num(n)
}

const xmpStart = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + `<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
`

const xmpUnclaimed = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`

const xmpEnd = `<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file claims to follow</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
