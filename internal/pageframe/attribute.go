package pageframe

import (
	"golang.org/x/net/html"

	"cabinet/internal/lazy"
)

// An element is a start tag of a frame.
type element struct {
	name       string // in small letters
	start, end int    // bytes of the file
	attributes []attribute
}

// An attribute of an element; its value has no entities any more.
type attribute struct {
	name, value string
	start, end  int  // bytes of the file that have the value, or the name of an attribute without one
	quoted      bool // the value stands in quotation marks
}

// attributeForm matches an attribute as HTML reads it: a name, and perhaps a value in one of three forms.
var attributeForm = lazy.New(`[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?`)

// elementOf reads the start tag that a tokeniser has just met, whose bytes are raw and begin at start. The tokeniser reads
// values, but does not tell where they stand.
func elementOf(z *html.Tokenizer, raw []byte, start int) element {
	name, more := z.TagName()
	e := element{name: string(name), start: start, end: start + len(raw)}
	at := 1 + len(name)
	for _, m := range attributeForm.FindAllSubmatchIndex(raw[at:], -1) {
		if !more {
			break
		}
		var key, value []byte
		key, value, more = z.TagAttr()
		a := attribute{name: string(key), value: string(value), start: m[2], end: m[3]}
		for group := 2; group <= 4; group++ {
			if m[2*group] >= 0 {
				a.start, a.end, a.quoted = m[2*group], m[2*group+1], group < 4
			}
		}
		a.start, a.end = a.start+start+at, a.end+start+at
		e.attributes = append(e.attributes, a)
	}
	return e
}

// value is the value of an attribute; "" where the element has none of that name.
func (e element) value(name string) string {
	a, _ := e.attribute(name)
	return a.value
}

// attribute is the first attribute of that name, which is the one that counts.
func (e element) attribute(name string) (attribute, bool) {
	for _, a := range e.attributes {
		if a.name == name {
			return a, true
		}
	}
	return attribute{}, false
}
