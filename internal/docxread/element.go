package docxread

import "strings"

// An element is one of XML. Its name has the usual prefix ("w:p"), whatever the file calls it. Methods may be called of nil,
// which has nothing.
type element struct {
	name  string
	attrs []attribute
	kids  []*element
	text  string // of those that hold words
}

type attribute struct{ name, value string }

func (e *element) attr(name string) string {
	if e != nil {
		for _, a := range e.attrs {
			if a.name == name {
				return a.value
			}
		}
	}
	return ""
}

// val is what most elements of Word have as their one attribute.
func (e *element) val() string { return e.attr("w:val") }

func (e *element) children() []*element {
	if e == nil {
		return nil
	}
	return e.kids
}

// child is the first child of a name.
func (e *element) child(name string) *element {
	for _, k := range e.children() {
		if k.name == name {
			return k
		}
	}
	return nil
}

// at follows a path of children.
func (e *element) at(names ...string) *element {
	for _, n := range names {
		e = e.child(n)
	}
	return e
}

// on reads a switch, such as <w:b/>: it is there, and not turned off.
func (e *element) on() bool {
	if e == nil {
		return false
	}
	switch e.val() {
	case "0", "false", "off":
		return false
	}
	return true
}

// walk goes through an element and what is in it, as long as f wants to see what is in one.
func (e *element) walk(f func(*element) bool) {
	if e == nil || !f(e) {
		return
	}
	for _, k := range e.kids {
		k.walk(f)
	}
}

// words is the text of all that is in an element.
func (e *element) words() string {
	var b strings.Builder
	e.walk(func(e *element) bool {
		b.WriteString(e.text)
		return true
	})
	return b.String()
}

// chosen is what is read of several forms of the same: the first of which all extensions are understood.
func (e *element) chosen() []*element {
	for _, k := range e.kids {
		if k.name == "mc:Choice" && understands(k.attr("Requires")) {
			return k.kids
		}
	}
	return e.child("mc:Fallback").children()
}

func understands(requires string) bool {
	for name := range strings.FieldsSeq(requires) {
		if !understood[name] {
			return false
		}
	}
	return true
}
