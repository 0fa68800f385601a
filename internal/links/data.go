package links

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// checkJSON follows what a file of data has: documents with their sizes and digests, and addresses.
func (s *site) checkJSON(name string) error {
	text, err := fs.ReadFile(s, name)
	if err != nil {
		return err
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		s.finds(name, "%v", err)
		return nil
	}
	folder := path.Dir(name)
	if name == manifest {
		s.checkManifest(value)
	}
	if path.Base(name) == "evidence.json" { // which names files as the manifest does
		folder = "."
	}
	return s.value(name, folder, value)
}

// checkManifest finds files that the manifest does not list.
func (s *site) checkManifest(value any) {
	listed := map[string]bool{manifest: true}
	all, _ := value.(map[string]any)
	files, _ := all["files"].([]any)
	for _, f := range files {
		file, _ := f.(map[string]any)
		name, _ := file["name"].(string)
		listed[name] = true
	}
	for name := range s.files {
		if !listed[name] {
			s.finds(name, "the manifest does not list it")
		}
	}
}

// value looks through a value of a file of data. Documents stand in the folder of the nearest address around them.
func (s *site) value(name, folder string, value any) error {
	switch v := value.(type) {
	case []any:
		for _, inner := range v {
			if err := s.value(name, folder, inner); err != nil {
				return err
			}
		}
	case map[string]any:
		return s.object(name, folder, v)
	}
	return nil
}

func (s *site) object(name, folder string, v map[string]any) error {
	if address, ok := v["address"].(string); ok && address != "" {
		folder = address
		if !s.files[address] && !s.files[path.Join(address, home)] {
			s.finds(name, "there is nothing at the address %q", address)
		}
	}
	if err := s.document(name, folder, v); err != nil {
		return err
	}
	for key, inner := range v {
		if words, ok := inner.(string); ok {
			s.told(name, key, words)
		}
		if err := s.value(name, folder, inner); err != nil {
			return err
		}
	}
	return nil
}

// told follows an address of the web that a file of data has.
func (s *site) told(name, key, words string) {
	if strings.HasPrefix(words, "http://") || strings.HasPrefix(words, "https://") {
		if why, _ := s.follow(name, words, told); why != "" {
			s.finds(name, "%s %q: %s", key, words, why)
		}
	}
}

// document holds a file against what is said of its size and its digest.
func (s *site) document(name, folder string, v map[string]any) error {
	file, _ := v["name"].(string)
	sum, ok := v["sha256"].(string)
	if !ok {
		return nil
	}
	file = path.Join(folder, file)
	if !s.files[file] {
		s.finds(name, "there is no document %q", file)
		return nil
	}
	text, err := fs.ReadFile(s, file)
	if err != nil {
		return err
	}
	if size, ok := v["bytes"].(float64); ok && int(size) != len(text) {
		s.finds(name, "%q has %d bytes, not %.0f", file, len(text), size)
	}
	if digest := sha256.Sum256(text); hex.EncodeToString(digest[:]) != sum {
		s.finds(name, "%q has another digest", file)
	}
	return nil
}

// checkXML follows the addresses of a feed, a map of the site or a drawing: those of attributes, and the words of the elements
// that are addresses.
func (s *site) checkXML(name string) error {
	text, err := fs.ReadFile(s, name)
	if err != nil {
		return err
	}
	in, d := "", xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			s.finds(name, "%v", err)
			return nil
		}
		switch t := token.(type) {
		case xml.StartElement:
			in = t.Name.Local
			s.attributes(name, t)
		case xml.EndElement:
			in = ""
		case xml.CharData:
			if in == "loc" || in == "uri" || in == "icon" || in == "logo" {
				s.leads(name, in, strings.TrimSpace(string(t)))
			}
		}
	}
}

func (s *site) attributes(name string, e xml.StartElement) {
	for _, a := range e.Attr {
		if a.Name.Local == "href" || a.Name.Local == "src" {
			s.leads(name, e.Name.Local+" "+a.Name.Local, a.Value)
		}
	}
}

// leads follows an address of a file for machines.
func (s *site) leads(name, what, address string) {
	if why, _ := s.follow(name, address, told); why != "" {
		s.finds(name, "%s %q: %s", what, address, why)
	}
}

// webAddress matches an address of the web in a calendar, a table or a list.
var webAddress = regexp.MustCompile(`https?://[^\s",;<>]+`)

// checkLines follows the addresses of the web in a file of lines. Long lines of a calendar go on in the next, after a space.
func (s *site) checkLines(name string) error {
	text, err := fs.ReadFile(s, name)
	if err != nil {
		return err
	}
	if path.Ext(name) == ".ics" {
		text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n "), nil), []byte("\n "), nil)
	}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, len(text)+1)
	for lines.Scan() {
		for _, address := range webAddress.FindAllString(lines.Text(), -1) {
			s.told(name, "a line", address)
		}
	}
	return lines.Err()
}
