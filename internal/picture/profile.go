package picture

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
)

// maxProfile is the size of the largest colour profile that is kept, in bytes: far more than that of a
// camera or a screen has.
const maxProfile = 4 << 20

// profileTags are the tags of an ICC profile by which colours are reckoned, and its name and copyright,
// without which some readers refuse it. Others tell of the device: the profile of a screen, which is in
// every picture of that screen, can hold its serial number.
var profileTags = map[string]bool{
	"desc": true, "cprt": true,
	"wtpt": true, "bkpt": true, "chad": true, "chrm": true, "cicp": true, "gamt": true, "lumi": true,
	"rXYZ": true, "gXYZ": true, "bXYZ": true, "rTRC": true, "gTRC": true, "bTRC": true, "kTRC": true,
	"A2B0": true, "A2B1": true, "A2B2": true, "A2B3": true, "B2A0": true, "B2A1": true, "B2A2": true, "B2A3": true,
	"D2B0": true, "D2B1": true, "D2B2": true, "D2B3": true, "B2D0": true, "B2D1": true, "B2D2": true, "B2D3": true,
}

// Places in a profile: ICC.1, section 7.
const (
	profileHeader = 128 // bytes; the number of tags follows
	profileTable  = 132
	profileEntry  = 12 // a tag's name, place and size
	maxTags       = 100
)

// cleanProfile keeps of an ICC profile what decides colours. It gives nil for what is no profile.
func cleanProfile(b []byte) []byte {
	if len(b) < profileTable || string(b[36:40]) != "acsp" {
		return nil
	}
	n, table := big.Uint32(b[profileHeader:]), b[profileTable:]
	if n > maxTags || len(table) < int(n)*profileEntry {
		return nil
	}
	tags := keptTags(table[:int(n)*profileEntry])
	if len(tags) == 0 {
		return nil
	}
	w := profileWriter{from: b, moved: map[string]int{}}
	w.out = append(profileStart(b), make([]byte, 4+len(tags)*profileEntry)...)
	big.PutUint32(w.out[profileHeader:], uint32(len(tags)))
	for i, tag := range tags {
		place, ok := w.data(tag[4:])
		if !ok {
			return nil
		}
		entry := w.out[profileTable+i*profileEntry:]
		copy(entry, tag)
		big.PutUint32(entry[4:], uint32(place))
	}
	big.PutUint32(w.out, uint32(len(w.out)))
	return w.out
}

// A profileWriter copies the data of tags.
type profileWriter struct {
	from, out []byte
	moved     map[string]int // where data stand now, by where they stood: tags may share them
}

// data copies the data that stand where a tag says, once, and gives their new place.
func (w *profileWriter) data(where []byte) (place int, ok bool) {
	if place, ok = w.moved[string(where)]; ok {
		return place, true
	}
	at, size := uint64(big.Uint32(where)), uint64(big.Uint32(where[4:]))
	if at < profileTable || at+size > uint64(len(w.from)) || uint64(len(w.out))+size > maxProfile {
		return 0, false
	}
	place = len(w.out)
	w.moved[string(where)] = place
	w.out = append(w.out, w.from[at:at+size]...)
	w.out = append(w.out, make([]byte, -len(w.out)&3)...) // data begin at multiples of four
	return place, true
}

// keptTags are the entries of a table of tags that are kept, each name once.
func keptTags(table []byte) (tags [][]byte) {
	seen := map[string]bool{}
	for tag := range slices.Chunk(table, profileEntry) {
		if name := string(tag[:4]); profileTags[name] && !seen[name] {
			seen[name] = true
			tags = append(tags, tag)
		}
	}
	return tags
}

// profileStart is the header of a profile with what decides colours: its version, class and colour
// spaces, its intent and illuminant. Left out are its maker, device and digest; in place of the day on
// which it was made, which can be the day of the picture, stands one that is nobody's.
func profileStart(b []byte) []byte {
	out := make([]byte, profileHeader, len(b))
	copy(out[8:24], b[8:24])
	copy(out[24:36], "\x07\xD0\x00\x01\x00\x01") // 1 January 2000
	copy(out[36:40], "acsp")
	copy(out[64:80], b[64:80])
	return out
}

// profileParts is a profile as a JPEG holds it: in segments, each with its number and the number of all.
type profileParts struct {
	parts map[byte][]byte
	count byte
	bad   bool // they contradict one another
}

func (p *profileParts) add(part []byte) {
	if len(part) < 2 || p.parts[part[0]] != nil || p.count != 0 && p.count != part[1] {
		p.bad = true
		return
	}
	if p.parts == nil {
		p.parts = map[byte][]byte{}
	}
	p.parts[part[0]], p.count = part[2:], part[1]
}

// whole is the profile, cleaned; nil where it is not all there.
func (p *profileParts) whole() []byte {
	if p.bad || len(p.parts) != int(p.count) {
		return nil
	}
	var all []byte
	for i := range p.count {
		part, ok := p.parts[i+1]
		if !ok {
			return nil
		}
		all = append(all, part...)
	}
	return cleanProfile(all)
}

// appendTo writes the profile into a JPEG file.
func (p *profileParts) appendTo(b []byte) []byte {
	const most = 65_533 - len(profileName) - 2
	all := p.whole()
	n := (len(all) + most - 1) / most
	for i := range n {
		data := append([]byte(profileName), byte(i+1), byte(n))
		b = appendSegment(b, app2, append(data, all[i*most:min(len(all), (i+1)*most)]...))
	}
	return b
}

// chunkName is how a PNG's profile begins: with a name, which a person may have chosen, and the way of
// compression.
const chunkName = "ICC profile\x00\x00"

// cleanProfileChunk cleans the profile of a PNG; nil for none. A profile with nothing to clean keeps
// its bytes, so that they don't depend on who compresses it.
func cleanProfileChunk(data []byte) []byte {
	name := bytes.IndexByte(data, 0)
	if name < 0 || name+2 > len(data) || data[name+1] != 0 {
		return nil
	}
	packed := bytes.NewReader(data[name+2:])
	unpack, err := zlib.NewReader(packed)
	if err != nil {
		return nil
	}
	all, err := io.ReadAll(io.LimitReader(unpack, maxProfile+1))
	if err != nil || len(all) > maxProfile {
		return nil
	}
	clean := cleanProfile(all)
	switch {
	case clean == nil:
		return nil
	case bytes.Equal(clean, all) && packed.Len() == 0:
		return append([]byte(chunkName), data[name+2:]...)
	}
	var out bytes.Buffer
	out.WriteString(chunkName)
	w := zlib.NewWriter(&out)
	w.Write(clean) // to memory, which can't fail
	w.Close()
	return out.Bytes()
}
