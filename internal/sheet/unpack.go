package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// What a workbook can't be more than, in bytes and parts.
const (
	maxParts    = 5_000
	maxSheets   = 1_000
	maxUnpacked = 64 << 20  // of all parts that are read, counted while they are unpacked
	maxDeclared = 512 << 20 // of all parts, as the file itself says
	maxStyles   = 16 << 20  // of the styles
	maxSmall    = 2 << 20   // of any other part that is no sheet and holds no words
)

// Errors of a file that is no workbook or too large, in words for its author.
var (
	errTooLarge = errors.New("it unpacks to more than a table can need")
	errDamaged  = errors.New("it is damaged, or no workbook of Excel")
)

// A container is a workbook's file: parts that are packed in a zip file. A part is unpacked when it is asked
// for, and the size of all that is unpacked is bounded by counting: what a zip file says of itself can be
// wrong.
type container struct {
	parts map[string]*zip.File // by their paths in small letters, which tell no letters apart
	left  int64                // how many bytes can be unpacked yet
}

// open lists the parts of a file. Their names are looked up and never become names on the disk.
func open(file []byte) (*container, error) {
	if bytes.Count(file, []byte("PK\x01\x02")) > 2*maxParts { // before the list of the parts is read
		return nil, errTooLarge
	}
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, errDamaged
	}
	c := &container{map[string]*zip.File{}, maxUnpacked}
	var declared uint64
	for _, f := range r.File {
		if declared += min(f.UncompressedSize64, maxDeclared); declared >= maxDeclared || len(c.parts) > maxParts {
			return nil, errTooLarge
		}
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if c.parts[name] == nil {
			c.parts[name] = f
		}
	}
	return c, nil
}

// has tells whether there is a part.
func (c *container) has(part string) bool { return c.parts[strings.ToLower(part)] != nil }

// read unpacks a part; one that is not there is empty.
func (c *container) read(part string, most int64) ([]byte, error) {
	f := c.parts[strings.ToLower(part)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged
	}
	defer r.Close()
	most = min(most, c.left)
	text, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(text)) > most {
		return nil, errTooLarge
	}
	if err != nil {
		return nil, errDamaged
	}
	c.left -= int64(len(text))
	return text, nil
}

// decode reads the XML of a part into a struct; a part that is not there, or empty, leaves it as it is.
func (c *container) decode(part string, most int64, into any) error {
	text, err := c.read(part, most)
	if err != nil {
		return err
	}
	if err := xml.Unmarshal(text, into); err != nil && err != io.EOF {
		return errDamaged
	}
	return nil
}

// A relation is what one part says of another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// is tells whether the relation is of a kind, such as "worksheet". What lies outside the file is of none.
func (r relation) is(kind string) bool {
	return r.Mode != "External" && strings.HasSuffix(r.Type, "/"+kind)
}

// relationsOf are the relations of a part, with the paths of the parts that they lead to.
func (c *container) relationsOf(part string) ([]relation, error) {
	folder, name := path.Split(part)
	text, err := c.read(folder+"_rels/"+name+".rels", maxSmall/16)
	if err != nil || text == nil {
		return nil, err
	}
	var all struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := xml.Unmarshal(text, &all); err != nil {
		return nil, errDamaged
	}
	for i, r := range all.Relations {
		if strings.HasPrefix(r.Target, "/") {
			all.Relations[i].Target = strings.TrimPrefix(path.Clean(r.Target), "/")
		} else {
			all.Relations[i].Target = path.Join(folder, r.Target)
		}
	}
	return all.Relations, nil
}

// target is where the first relation of a kind leads; "" where there is none.
func target(relations []relation, kind string) string {
	for _, r := range relations {
		if r.is(kind) {
			return r.Target
		}
	}
	return ""
}
