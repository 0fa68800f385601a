package tagpdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A reader of finished files, for the tests: enough PDF for what this package writes.
type (
	name    string
	ref     int
	dict    map[name]any
	pdfFile struct {
		t       *testing.T
		objects map[int]any
		trailer dict
	}
	pdfStream struct {
		dict
		data []byte
	}
)

func readPDF(t *testing.T, b []byte) *pdfFile {
	t.Helper()
	f := &pdfFile{t: t, objects: map[int]any{}}
	start, err := strconv.Atoi(strings.Fields(string(b[bytes.LastIndex(b, []byte("startxref"))+9:]))[0])
	if err != nil {
		t.Fatal(err)
	}
	table := f.objectAt(b, start).(pdfStream)
	f.trailer = table.dict
	var packed []int
	for n := 0; n*7 < len(table.data); n++ {
		e := table.data[7*n:]
		at := int(big.Uint32(e[1:]))
		switch e[0] {
		case 1:
			f.objects[n] = f.objectAt(b, at)
		case 2:
			if len(packed) == 0 || packed[len(packed)-1] != at {
				packed = append(packed, at)
			}
		}
	}
	for _, n := range packed {
		f.unpack(f.objects[n].(pdfStream))
	}
	return f
}

func (f *pdfFile) objectAt(b []byte, at int) any {
	s := &syntax{b: b[at:]}
	s.value() // number
	s.value() // generation
	s.word("obj")
	v := s.value()
	d, ok := v.(dict)
	if s.space(); !ok || !bytes.HasPrefix(s.b, []byte("stream\n")) {
		return v
	}
	data := s.b[7 : 7+d["Length"].(int)]
	if d["Filter"] == name("FlateDecode") && d["DecodeParms"] == nil {
		r, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			f.t.Fatal(err)
		}
		if data, err = io.ReadAll(r); err != nil {
			f.t.Fatal(err)
		}
	}
	return pdfStream{d, data}
}

func (f *pdfFile) unpack(s pdfStream) {
	head := &syntax{b: s.data}
	for range s.dict["N"].(int) {
		n, at := head.value().(int), head.value().(int)
		f.objects[n] = (&syntax{b: s.data[s.dict["First"].(int)+at:]}).value()
	}
}

// get follows a path of keys and references.
func (f *pdfFile) get(v any, path ...any) any {
	for _, p := range path {
		v = f.deref(v)
		switch p := p.(type) {
		case string:
			v = v.(dict)[name(p)]
		case int:
			v = v.([]any)[p]
		}
	}
	return f.deref(v)
}

func (f *pdfFile) deref(v any) any {
	if r, ok := v.(ref); ok {
		if v, ok = f.objects[int(r)]; !ok {
			f.t.Fatalf("no object %d", r)
		}
	}
	return v
}

func (f *pdfFile) catalog() any { return f.get(f.trailer["Root"]) }

func (f *pdfFile) pages() (refs []ref) {
	for _, k := range f.get(f.catalog(), "Pages", "Kids").([]any) {
		refs = append(refs, k.(ref))
	}
	return refs
}

// contents gives the text of each marked content of a page, with U+FFFD for a code that the font has no glyph for.
func (f *pdfFile) contents(page ref) map[int]string {
	out := map[int]string{}
	fonts := f.get(page, "Resources", "Font").(dict)
	var glyphs []byte
	id := -1
	for s := (&syntax{b: f.get(page, "Contents").(pdfStream).data}); ; {
		if s.space(); len(s.b) == 0 {
			return out
		}
		switch v := s.value().(type) {
		case dict:
			id = -1
			if n, ok := v["MCID"].(int); ok {
				id = n
			}
		case name:
			if font, ok := fonts[v]; ok {
				glyphs = f.get(font, "DescendantFonts", 0, "CIDToGIDMap").(pdfStream).data
			}
		case string:
			for i := 0; i+1 < len(v); i += 2 {
				r := rune(v[i])<<8 | rune(v[i+1])
				if int(2*r+1) >= len(glyphs) || glyphs[2*r]|glyphs[2*r+1] == 0 {
					r = '\uFFFD'
				}
				out[id] += string(r)
			}
		}
	}
}

// outlineOf prints the structure below an element: its kind, its attributes, and its words.
func (f *pdfFile) outlineOf(e any, depth int, words map[ref]map[int]string, b *strings.Builder) {
	el := f.get(e).(dict)
	fmt.Fprintf(b, "%s%s", strings.Repeat(" ", depth), el["S"])
	if a, ok := el["A"].(dict); ok {
		for _, k := range []name{"ListNumbering", "Scope", "ColSpan", "RowSpan", "Headers", "BBox", "TextDecorationType"} {
			if v, ok := a[k]; ok {
				fmt.Fprintf(b, " %s=%v", k, v)
			}
		}
	}
	for _, k := range []name{"Alt", "ID"} {
		if v, ok := el[k]; ok {
			fmt.Fprintf(b, " %s=%v", k, v)
		}
	}
	var lines strings.Builder
	kids, _ := el["K"].([]any)
	for _, k := range kids {
		switch k := f.deref(k).(type) {
		case int:
			fmt.Fprintf(b, " %q", words[el["Pg"].(ref)][k])
		case dict:
			switch k["Type"] {
			case name("MCR"):
				fmt.Fprintf(b, " + %q", words[k["Pg"].(ref)][k["MCID"].(int)])
			case name("OBJR"):
				fmt.Fprintf(b, " -> %v", f.get(k, "Obj", "Contents"))
			default:
				f.outlineOf(k, depth+1, words, &lines)
			}
		}
	}
	b.WriteString("\n" + lines.String())
}

func (f *pdfFile) structure() string {
	words := map[ref]map[int]string{}
	for _, p := range f.pages() {
		words[p] = f.contents(p)
	}
	var b strings.Builder
	f.outlineOf(f.get(f.catalog(), "StructTreeRoot", "K", 0), 0, words, &b)
	return b.String()
}

// syntax reads PDF values.
type syntax struct{ b []byte }

func (s *syntax) space() { s.b = bytes.TrimLeft(s.b, " \n") }

func (s *syntax) word(w string) bool {
	s.space()
	ok := bytes.HasPrefix(s.b, []byte(w))
	if ok {
		s.b = s.b[len(w):]
	}
	return ok
}

func (s *syntax) regular() string {
	n := bytes.IndexAny(s.b, " \n/<>[]()")
	if n < 0 {
		n = len(s.b)
	}
	w := string(s.b[:n])
	s.b = s.b[n:]
	return w
}

// word is an operator in page content.
type word string

func (s *syntax) value() any {
	switch {
	case s.word("<<"):
		d := dict{}
		for !s.word(">>") {
			k := s.value().(name)
			d[k] = s.value()
		}
		return d
	case s.word("["):
		a := []any{}
		for !s.word("]") {
			a = append(a, s.value())
		}
		return a
	case s.word("/"):
		return name(s.regular())
	case s.word("<"):
		return s.hex()
	case s.word("("):
		return s.literal()
	}
	w := s.regular()
	if n, err := strconv.Atoi(w); err == nil {
		if rest := (&syntax{b: s.b}); rest.word("0 R") {
			s.b = rest.b
			return ref(n)
		}
		return n
	}
	if x, err := strconv.ParseFloat(w, 64); err == nil {
		return x
	}
	return word(w)
}

func (s *syntax) hex() string {
	var units []uint16
	for !s.word(">") {
		u, _ := strconv.ParseUint(string(s.b[:4]), 16, 16)
		units = append(units, uint16(u))
		s.b = s.b[4:]
	}
	return string(utf16.Decode(units[1:])) // after the byte order mark
}

func (s *syntax) literal() string {
	var out []byte
	for i := 0; ; i++ {
		switch c := s.b[i]; c {
		case ')':
			s.b = s.b[i+1:]
			return string(out)
		case '\\':
			if i++; s.b[i] == 'r' {
				out = append(out, '\r')
				continue
			}
			fallthrough
		default:
			out = append(out, s.b[i])
		}
	}
}
