package pdfread

import "bytes"

// skipImage passes over an inline image, whose bytes end with the word EI.
func (p *parser) skipImage() {
	for v := p.value(); v != keyword("ID"); v = p.value() {
		if v == end {
			p.doc.fail("an inline image without end")
			return
		}
	}
	from := p.pos
	defer func() { p.took(from) }()
	for {
		n := bytes.Index(p.src[p.pos:], []byte("EI"))
		if n < 0 {
			p.doc.fail("an inline image without end")
			return
		}
		at := p.pos + n
		p.pos = at + 2
		if at > from && isSpace(p.src[at-1]) && (p.pos == len(p.src) || isSpace(p.src[p.pos])) {
			return
		}
	}
}
