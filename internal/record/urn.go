package record

import (
	"cmp"
	"crypto/sha1"
	"encoding/hex"
	"path"
	"strings"
)

// URN tells something of a meeting from everything else in the world, as a name that stays when the address of the site
// changes: names say what it is, and are none for the meeting itself. It depends on the council's name, without which
// the meetings of two councils could have one name.
func (m Meeting) URN(names ...string) string {
	return URN(append([]string{m.Council, cmp.Or(m.ID, m.Address)}, names...)...)
}

// PaperURN tells one of the meeting's own papers in the same way.
func (m Meeting) PaperURN(p Paper) string { return m.URN("paper", cmp.Or(p.ID, p.Address)) }

// namespace is the name space of this program's names: drawn once, and never to be changed.
var namespace = [16]byte{0x5b, 0x1f, 0x0e, 0x9a, 0x6c, 0x37, 0x4d, 0x52, 0x9e, 0x84, 0x2a, 0xd1, 0x73, 0xc5, 0x48, 0xbf}

// URN is a name of the whole world's for something that some names tell in a site: a UUID of version 5 (RFC 9562).
func URN(names ...string) string {
	sum := sha1.Sum(append(namespace[:], strings.Join(names, "\x00")...))
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80
	h := hex.EncodeToString(u)
	return "urn:uuid:" + strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

// MediaType is the document's type as the web has it.
func (d Document) MediaType() string {
	switch strings.ToLower(path.Ext(d.Name)) {
	case ".pdf":
		return "application/pdf"
	case ".md":
		return "text/markdown"
	case ".csv":
		return "text/csv"
	case ".json":
		return "application/json"
	}
	return "application/octet-stream"
}
