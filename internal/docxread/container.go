package docxread

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
)

// A container is the parts of a file, which are packed in a zip file. A part is unpacked when it is asked for, and what is
// unpacked is bounded by counting, since a zip file may say of itself what is not so.
type container struct {
	parts    map[string]*zip.File // by their paths in small letters, which is how their names are compared
	left     int64                // how many bytes can be unpacked yet
	elements int                  // how many elements and attributes can be read yet
}

var (
	errTooLarge = errors.New("it unpacks to more than any paper needs")
	errDamaged  = errors.New("it is damaged or cut short; save it anew in Word, or send it again")
	errLocked   = errors.New("it is locked with a password; save it without one")
)

// open lists the parts of a file. Their names are looked up here, and never become names on the disk.
func open(data []byte) (*container, error) {
	if err := refuse(data); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	c := &container{make(map[string]*zip.File, len(z.File)), min(leastUnpacked+unpackedPerByte*int64(len(data)), mostUnpacked), maxElements}
	for _, f := range z.File {
		name := partName(f.Name)
		if strings.HasSuffix(name, "/") {
			continue
		}
		if c.parts[name] != nil {
			return nil, fmt.Errorf("it holds two parts named %q, of which programs may read either; save it anew in Word", shortened(f.Name, maxTold))
		}
		c.parts[name] = f
	}
	return c, nil
}

// partName is a part's path as parts are looked up.
func partName(path string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(path, `\`, "/"), "/"))
}

// find is the part with a path, which may be written as an address.
func (c *container) find(path string) *zip.File {
	f := c.parts[partName(path)]
	if f == nil && strings.Contains(path, "%") {
		if plain, err := url.PathUnescape(path); err == nil {
			f = c.parts[partName(plain)]
		}
	}
	return f
}

// bytes unpacks a part; one that is not there is empty.
func (c *container) bytes(path string, most int64) ([]byte, error) {
	f := c.find(path)
	if path == "" || f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, errLocked
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(text)) > most {
		return nil, errTooLarge
	}
	if err != nil {
		return nil, errDamaged
	}
	return text, nil
}

// part reads the XML of a part; nil of one that is not there.
func (c *container) part(path string) (*element, error) {
	text, err := c.bytes(path, c.left)
	if err != nil || text == nil {
		return nil, err
	}
	c.left -= int64(len(text))
	root, err := parse(text, &c.elements)
	if err != nil {
		return nil, fmt.Errorf("its part %s can't be read: %w", shortened(path, maxTold), err)
	}
	return root, nil
}
