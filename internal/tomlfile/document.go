package tomlfile

import (
	"bytes"
	"fmt"
	"maps"

	"cabinet/internal/diag"
)

// A Document is a file that can be changed. [Document.Set], [Document.Remove] and [Document.Append] each
// give a [Splice] for the text that the document was opened with; for a second change, open what the first
// gave.
//
// A change is made by the places of the index, and the new text is then read again. If it says anything
// but what was meant, or a comment is lost, the change is refused with an error that names the place and
// the key, for the officer to make it by hand.
type Document struct {
	source *diag.Source
	mark   int    // length of the byte order mark
	eol    string // how lines end
	values map[string]any
	root   *Node
	all    []entry
}

// Open reads the text of a file, as it stands on the disk, to change it. A file that is not TOML gives nil
// and findings, and so does one whose faults [Read] would mend: it has to be put right first.
func Open(name string, text []byte, list *diag.List) *Document {
	rest := bytes.TrimPrefix(text, []byte("\uFEFF"))
	d := &Document{source: diag.NewSource(name, rest), mark: len(text) - len(rest), eol: "\n"}
	if line, _, more := bytes.Cut(rest, []byte("\n")); more && bytes.HasSuffix(line, []byte("\r")) {
		d.eol = "\r\n"
	}
	if !CheckUTF8(d.source, "save the file with the encoding UTF-8", list) {
		return nil
	}
	before := list.Len()
	values, root := Read(d.source, list)
	if root == nil || list.Len() > before {
		return nil
	}
	d.values, d.root, d.all = values, root, outline(root)
	return d
}

// refuse says, at the place where the change would be made, why it is not.
func (d *Document) refuse(s spot, format string, args ...any) error {
	return fmt.Errorf("%s: %s can't be changed: %s", s.node.Key, s.path, fmt.Sprintf(format, args...))
}

// meaning is what the file says.
func (d *Document) meaning() meaning {
	m := meaning{}
	m.add("", d.values)
	return m
}

// isTable tells whether keys can stand in a node.
func (d *Document) isTable(n *Node) bool { return !n.set || d.value(n).Text()[0] == '{' }

// value is where the whole value stands of a key that is given by key = value.
func (d *Document) value(n *Node) diag.Span {
	after := d.source.Text[n.Key.End:n.written.End]
	return d.source.Span(n.written.End-len(bytes.TrimLeft(after, " \t=")), n.written.End)
}

// settle holds a change against what was meant: what the file should then say, and how many comments may
// go.
func (d *Document) settle(s spot, c Splice, meant meaning, comments int) (Splice, error) {
	text, err := c.Apply(d.source.Text)
	if err != nil {
		return Splice{}, err
	}
	after := Open(d.source.Name, text, &diag.List{})
	switch {
	case after == nil || !maps.Equal(after.meaning(), meant):
		return Splice{}, d.refuse(s, "more than that would change; do it by hand")
	case countComments(text)+comments != countComments(d.source.Text):
		return Splice{}, d.refuse(s, "a comment would be lost; do it by hand")
	case len(text) > MaxSize:
		return Splice{}, d.refuse(s, "the file would be larger than 4 MiB")
	}
	c.At += d.mark
	return c, nil
}

// countComments counts the comments of a text.
func countComments(text []byte) int {
	n := 0
	for i := 0; i < len(text); {
		switch text[i] {
		case '#':
			n++
			i += lineLength(text[i:])
		case '"', '\'':
			i += textLength(text[i:])
		default:
			i++
		}
	}
	return n
}
