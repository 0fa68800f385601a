package pdfread

import (
	"bytes"
	"compress/zlib"
	"maps"
	"slices"
	"strconv"
)

// An object is an object as it stands in a file, but for the numbers of those that it refers to.
type object struct {
	parts [][]byte // between the references
	refs  []int    // which of the file's objects they lead to
	raw   []byte   // of a stream; nil for another object
}

func (o object) append(b []byte, first int) []byte {
	for i, part := range o.parts {
		b = append(b, part...)
		if i < len(o.refs) {
			b = append(strconv.AppendInt(b, int64(first+o.refs[i]), 10), " 0 R"...)
		}
	}
	if o.raw != nil {
		b = append(append(append(b, "\nstream\n"...), o.raw...), "\nendstream"...)
	}
	return b
}

// A part is what a value is for, on which it depends what of it is taken along.
type part int

const (
	plain     part = iota
	resources      // of a form: lists of what it can draw by names, which may be any
	marks          // the properties of marked content
)

// A role is an object of the file, and what it is taken for.
type role struct {
	num int
	as  part
}

// left are the keys of streams that lead out of the picture: to the tags, to what other programs keep of it, to
// layers, to files, and to other forms of the picture.
var left = []name{"StructParent", "StructParents", "PieceInfo", "Metadata", "LastModified", "OPI", "OC", "Ref", "Alternates", "Length"}

// said are the properties of marked content that say how it is read. Others lead to layers, and to what other programs keep.
var said = []name{"ActualText", "Alt", "E", "Lang"}

// write makes an object of a value.
func (t *taker) write(v any, as part) object {
	w := writer{taker: t}
	if s, ok := v.(stream); ok {
		if s.dict["F"] != nil {
			t.fail("a stream whose bytes are in another file")
		}
		head := maps.Clone(s.dict)
		maps.DeleteFunc(head, func(key name, v any) bool { return v == nil || slices.Contains(left, key) })
		head["Length"] = len(s.raw)
		w.made.raw = s.raw
		if s.raw == nil {
			w.made.raw = []byte{}
		}
		v = head
	}
	w.value(v, as, 0)
	w.made.parts = append(w.made.parts, w.text)
	return w.made
}

// A writer writes one object.
type writer struct {
	*taker
	made object
	text []byte
}

func (w *writer) value(v any, as part, depth int) {
	if depth > maxNesting || !w.charge(1) {
		w.fail("values nested too deeply")
		return
	}
	switch v := v.(type) {
	case nil:
		w.text = append(w.text, "null"...)
	case bool:
		w.text = strconv.AppendBool(w.text, v)
	case int:
		w.text = strconv.AppendInt(w.text, int64(v), 10)
	case float64:
		w.text = strconv.AppendFloat(w.text, v, 'f', -1, 64)
	case name:
		w.name(v)
	case literal:
		w.text = append(w.text, '<')
		for i := range len(v) {
			w.text = append(w.text, hexDigits[v[i]>>4], hexDigits[v[i]&15])
		}
		w.text = append(w.text, '>')
	case array:
		w.array(v, depth)
	case dict:
		w.dict(v, as, depth)
	case ref:
		w.ref(v, as)
	default:
		w.fail("a value of the kind %T where it can't be", v)
	}
}

const hexDigits = "0123456789ABCDEF"

func (w *writer) name(n name) {
	w.text = append(w.text, '/')
	for i := range len(n) {
		if c := n[i]; c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			w.text = append(w.text, '#', hexDigits[c>>4], hexDigits[c&15])
		} else {
			w.text = append(w.text, c)
		}
	}
}

func (w *writer) array(a array, depth int) {
	w.text = append(w.text, '[')
	for i, v := range a {
		if i > 0 {
			w.text = append(w.text, ' ')
		}
		w.value(v, plain, depth+1)
	}
	w.text = append(w.text, ']')
}

// dict writes a dictionary in the order of its keys.
func (w *writer) dict(d dict, as part, depth int) {
	w.text = append(w.text, "<<"...)
	for _, key := range slices.Sorted(maps.Keys(d)) {
		w.name(key)
		w.text = append(w.text, ' ')
		switch {
		case key == "Resources" && as == plain:
			w.value(d[key], resources, depth+1)
		case key == "Properties" && as == resources:
			w.properties(d[key], depth+1)
		default:
			w.value(d[key], plain, depth+1)
		}
	}
	w.text = append(w.text, ">>"...)
}

// properties writes the properties of marked content, which forms name: what of them says how it is read.
func (w *writer) properties(v any, depth int) {
	named, _ := w.resolve(v).(dict)
	kept := dict{}
	for _, key := range slices.Sorted(maps.Keys(named)) {
		list, _ := w.resolve(named[key]).(dict)
		few := dict{}
		for _, key := range said {
			if words, ok := w.resolve(list[key]).(literal); ok {
				few[key] = words
			}
		}
		kept[key] = few
	}
	w.value(kept, plain, depth)
}

// ref writes a reference, and sees to it that what it leads to is taken along: never what is around the picture.
func (w *writer) ref(r ref, as part) {
	target := w.object(r.num)
	if target == nil && w.mended {
		w.fail("object %d is missing", r.num)
	}
	if target == nil || around(target) {
		w.text = append(w.text, "null"...)
		return
	}
	to := role{r.num, as}
	i, known := w.numbers[to]
	if !known {
		i = len(w.out.objects)
		w.numbers[to] = i
		w.out.objects = append(w.out.objects, object{})
		w.todo = append(w.todo, to)
	}
	w.made.parts, w.text = append(w.made.parts, w.text), nil
	w.made.refs = append(w.made.refs, i)
}

// around says whether an object is one of those in which the pictures of a file stand.
func around(v any) bool {
	d, _ := v.(dict)
	switch d["Type"] {
	case name("Page"), name("Pages"), name("Catalog"), name("Annot"), name("StructElem"), name("StructTreeRoot"), name("Filespec"), name("Action"):
		return true
	}
	return false
}

// deflate compresses what pages draw. One writer serves all pages: it is larger than most of them.
func (t *taker) deflate(data []byte) []byte {
	var out bytes.Buffer
	if t.zip == nil {
		t.zip, _ = zlib.NewWriterLevel(&out, zlib.BestSpeed) // a level that there is
	}
	t.zip.Reset(&out)
	_, _ = t.zip.Write(data) // a buffer takes everything
	_ = t.zip.Close()
	return out.Bytes()
}
