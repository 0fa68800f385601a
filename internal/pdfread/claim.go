package pdfread

import "cabinet/internal/lazy"

// The standards that a file's metadata packet can claim, with the part and perhaps the level of each.
var claims = []struct {
	name string
	part *lazy.Regexp
	of   *lazy.Regexp // the level; nil for none
}{
	{"PDF/UA-", lazy.New(`<pdfuaid:part>(\d)</`), nil},
	{"PDF/A-", lazy.New(`<pdfaid:part>(\d)</`), lazy.New(`<pdfaid:conformance>([A-Za-z])</`)},
}

// readClaims finds the standards to which the file says that it conforms.
func (r *reader) readClaims(catalog dict) {
	s := as[stream](r.document, catalog["Metadata"])
	if s.dict == nil {
		return
	}
	packet := r.data(s)
	packet = packet[:min(len(packet), maxMetadata)]
	for _, c := range claims {
		part := c.part.FindSubmatch(packet)
		if part == nil {
			continue
		}
		name := c.name + string(part[1])
		if c.of != nil {
			if level := c.of.FindSubmatch(packet); level != nil {
				name += string(level[1])
			}
		}
		r.pdf.Claims = append(r.pdf.Claims, name)
	}
}
