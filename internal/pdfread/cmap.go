package pdfread

import (
	"slices"
	"sort"
	"unicode/utf16"
)

// cmap says which text a code of a font stands for, as the font's ToUnicode stream has it.
type cmap []codeRange

// codeRange maps low to text, low+1 to the text with its last letter raised by one, and so on.
type codeRange struct {
	low, high int
	text      []uint16
}

// maxLigature is how many UTF-16 units one code may stand for.
const maxLigature = 16

// cmap reads a ToUnicode stream.
func (d *document) cmap(s stream) cmap {
	var m cmap
	var args []any
	p := &parser{doc: d, src: d.data(s)}
	for v := p.value(); v != end; v = p.value() {
		k, isWord := v.(keyword)
		if !isWord {
			args = append(args, v)
			continue
		}
		switch k {
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				m = d.addRange(m, args[0], args[0], args[1])
			}
		case "endbfrange":
			for ; len(args) >= 3; args = args[3:] {
				m = d.addRange(m, args[0], args[1], args[2])
			}
		}
		args = nil
	}
	slices.SortStableFunc(m, func(a, b codeRange) int { return a.low - b.low })
	return m
}

// addRange adds one line of a ToUnicode stream; its target is one text, or an array with one for each code.
func (d *document) addRange(m cmap, low, high, target any) cmap {
	l, ok1 := low.(literal)
	h, ok2 := high.(literal)
	if !ok1 || !ok2 || len(l) > 2 || len(h) > 2 {
		d.fail("bad codes in a ToUnicode map")
		return m
	}
	r := codeRange{low: code(l), high: code(h)}
	switch t := target.(type) {
	case literal:
		r.text = d.units(t)
		return append(m, r)
	case array:
		for i, v := range t {
			one, _ := v.(literal)
			m = append(m, codeRange{r.low + i, r.low + i, d.units(one)})
		}
		return m
	}
	d.fail("bad target in a ToUnicode map")
	return m
}

func (d *document) units(s literal) []uint16 {
	if len(s) == 0 || len(s)%2 != 0 || len(s) > 2*maxLigature {
		d.fail("bad target in a ToUnicode map")
		return nil
	}
	var us []uint16
	for i := 0; i < len(s); i += 2 {
		us = append(us, uint16(code(s[i:i+2])))
	}
	return us
}

// code is the number that the bytes of a short string spell.
func code[S ~string](s S) int {
	n := 0
	for i := range len(s) {
		n = n<<8 | int(s[i])
	}
	return n
}

// text gives what a code stands for, or nothing.
func (m cmap) text(c int) string {
	i := sort.Search(len(m), func(i int) bool { return m[i].low > c }) - 1
	if i < 0 || c > m[i].high || len(m[i].text) == 0 {
		return ""
	}
	us := slices.Clone(m[i].text)
	us[len(us)-1] += uint16(c - m[i].low)
	return string(utf16.Decode(us))
}
