package docxread

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

var errElements = errors.New("it has more elements than any paper needs")

// parse reads XML to a tree, whose root has the outermost element as its child. What is read is taken off left.
func parse(text []byte, left *int) (*element, error) {
	text, err := utf8Of(text)
	if err != nil {
		return nil, err
	}
	p := &parser{Decoder: xml.NewDecoder(bytes.NewReader(text)), left: left, names: map[xml.Name]string{}, open: []*element{{}}, words: [][]byte{nil}}
	p.CharsetReader = sameBytes
	for {
		token, err := p.Token()
		if err == io.EOF {
			return p.open[0], nil
		}
		if err == nil {
			err = p.token(token)
		}
		if err != nil {
			return nil, plainly(err)
		}
	}
}

// sameBytes is for a part that says to be UTF-16, and has been made UTF-8.
func sameBytes(charset string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(charset) {
	case "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
		return r, nil
	}
	return nil, fmt.Errorf("it is written in %q, which no Word document is", shortened(charset, maxTold))
}

// plainly is an error of the decoder without the name of the Go package.
func plainly(err error) error {
	if syntax, ok := err.(*xml.SyntaxError); ok {
		return fmt.Errorf("line %d: %s", syntax.Line, shortened(syntax.Msg, maxTold))
	}
	return err
}

// A parser makes a tree of the tokens of XML.
type parser struct {
	*xml.Decoder
	left  *int
	names map[xml.Name]string
	open  []*element // those that have begun, the root first
	words [][]byte   // of each of these, since XML may part words in thousands
	fresh []element  // made ahead, since one by one they take longer
}

func (p *parser) token(token xml.Token) error {
	top := p.open[len(p.open)-1]
	switch t := token.(type) {
	case xml.StartElement:
		return p.begin(top, t)
	case xml.EndElement:
		p.end(top)
	case xml.CharData:
		if holdsWords(top.name) {
			last := len(p.words) - 1
			p.words[last] = append(p.words[last], t...)
		}
	case xml.Directive:
		return errors.New("it declares a document type, which no Word document does")
	}
	return nil
}

func (p *parser) begin(top *element, t xml.StartElement) error {
	if len(p.open) > maxDepth {
		return fmt.Errorf("its elements stand more than %d deep", maxDepth)
	}
	if *p.left -= 1 + len(t.Attr); *p.left < 0 {
		return errElements
	}
	e := p.element()
	e.name = p.name(t.Name)
	for _, a := range t.Attr {
		if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" && !strings.HasPrefix(a.Name.Local, "rsid") {
			e.attrs = append(e.attrs, attribute{p.name(a.Name), a.Value})
		}
	}
	top.kids = append(top.kids, e)
	p.open = append(p.open, e)
	if len(p.words) < cap(p.words) { // the one below has its room still
		p.words = p.words[:len(p.words)+1]
	} else {
		p.words = append(p.words, nil)
	}
	return nil
}

// end ends the innermost element, and gives it its words.
func (p *parser) end(top *element) {
	last := len(p.open) - 1
	top.text = string(p.words[last])
	p.words[last] = p.words[last][:0]
	p.open, p.words = p.open[:last], p.words[:last]
}

// element is a new one.
func (p *parser) element() *element {
	if len(p.fresh) == 0 {
		p.fresh = make([]element, 64)
	}
	e := &p.fresh[0]
	p.fresh = p.fresh[1:]
	return e
}

// name is that of an element or attribute with the prefix by which it is known here.
func (p *parser) name(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	name, ok := p.names[n]
	if !ok {
		prefix, known := prefixes[n.Space]
		if !known {
			prefix = other
		}
		name = prefix + ":" + n.Local
		p.names[n] = name
	}
	return name
}

// holdsWords tells whether an element's own text says something; between others there is white space alone.
func holdsWords(name string) bool {
	switch name {
	case "w:t", "w:delText", "w:instrText", "w:delInstrText", "m:t", "a:t", "c:v", "dc:title", "dc:language":
		return true
	}
	return strings.HasPrefix(name, "vt:")
}
