package pdfread

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// The kinds of value a PDF holds. Numbers are int or float64, truth values bool, null nil.
type (
	name    string
	literal string // a string of bytes: text only once it is decoded
	keyword string // an operator, or a delimiter that closes something
	array   []any
	dict    map[name]any
	ref     struct{ num int }
	stream  struct {
		dict dict
		raw  []byte
	}
)

// end is what the parser gives after the last value.
const end = keyword("")

// maxNesting bounds arrays in arrays and dictionaries in dictionaries.
const maxNesting = 64

// parser reads values one after the other: from a file, an object stream, page content or a CMap.
type parser struct {
	doc   *document
	src   []byte
	pos   int
	depth int
}

// value reads the next value or keyword. Once something has failed it gives only end.
func (p *parser) value() any {
	p.skipSpace()
	if p.pos >= len(p.src) || !p.doc.charge(1) {
		return end
	}
	rest := p.src[p.pos:]
	switch c := rest[0]; {
	case c == '/':
		return p.name()
	case c == '(':
		return p.literal()
	case bytes.HasPrefix(rest, []byte("<<")):
		p.pos += 2
		return p.dict()
	case c == '<':
		return p.hex()
	case c == '[':
		p.pos++
		return array(slices.Clone(p.sequence("]")))
	case c == ']':
		return p.closing(1)
	case bytes.HasPrefix(rest, []byte(">>")):
		return p.closing(2)
	case strings.IndexByte("+-.0123456789", c) >= 0:
		return p.number()
	case isDelimiter(c):
		p.doc.fail("unexpected %q", c)
		return end
	}
	return p.word()
}

// took charges what was read from a place on, as far as it is long: the same comment or string may be part of many
// objects that begin within it.
func (p *parser) took(start int) { p.doc.charge((p.pos - start) / 64) }

func (p *parser) skipSpace() {
	start := p.pos
	for ; p.pos < len(p.src); p.pos++ {
		switch c := p.src[p.pos]; {
		case c == '%':
			n := bytes.IndexAny(p.src[p.pos:], "\r\n")
			if n < 0 {
				n = len(p.src) - p.pos
			}
			p.pos += n
		case !isSpace(c):
			p.took(start)
			return
		}
	}
	p.took(start)
}

func (p *parser) closing(n int) keyword {
	p.pos += n
	return keyword(p.src[p.pos-n : p.pos])
}

// sequence reads values up to the closing delimiter; "12 0 R" becomes one reference. They lie on the document's stack, in
// which those around them lie too, and hold until the next is read.
func (p *parser) sequence(closing keyword) []any {
	if p.depth++; p.depth > maxNesting {
		p.doc.fail("values nested too deeply")
	}
	start := len(p.doc.stack)
	defer func() {
		p.depth--
		p.doc.stack = p.doc.stack[:start]
	}()
	for {
		v := p.value()
		k, isWord := v.(keyword)
		vs := p.doc.stack[start:]
		switch {
		case !isWord:
			p.doc.stack = append(p.doc.stack, v)
		case k == closing:
			return vs
		case k == "R" && isRef(vs):
			n := len(vs) - 2
			p.doc.stack = append(p.doc.stack[:start+n], ref{vs[n].(int)})
		default:
			p.doc.fail("%q expected, %q found", closing, k)
			return nil
		}
	}
}

func isRef(vs []any) bool {
	if len(vs) < 2 {
		return false
	}
	_, num := vs[len(vs)-2].(int)
	_, gen := vs[len(vs)-1].(int)
	return num && gen
}

func (p *parser) dict() any {
	vs := p.sequence(">>")
	if len(vs)%2 != 0 {
		p.doc.fail("a dictionary with a key but no value")
		return end
	}
	d := make(dict, len(vs)/2)
	for i := 0; i < len(vs); i += 2 {
		key, ok := vs[i].(name)
		if !ok {
			p.doc.fail("a dictionary key that isn't a name")
			return end
		}
		d[key] = vs[i+1]
	}
	return d
}

// regular takes the run of characters that are neither space nor delimiter.
func (p *parser) regular() []byte {
	start := p.pos
	for p.pos < len(p.src) && class[p.src[p.pos]] == 0 {
		p.pos++
	}
	p.took(start)
	return p.src[start:p.pos]
}

// name reads /Name, in which #20 stands for a space.
func (p *parser) name() any {
	p.pos++
	word := p.regular()
	if v, ok := p.doc.names[string(word)]; ok {
		return v
	}
	return keep(p.doc.names, string(word), p.newName(string(word)))
}

func (p *parser) newName(word string) any {
	head, rest, escaped := strings.Cut(word, "#")
	for escaped {
		b, err := hex.DecodeString(rest[:min(2, len(rest))])
		if err != nil || len(b) == 0 {
			p.doc.fail("bad escape in the name %q", head)
			return end
		}
		var more string
		more, rest, escaped = strings.Cut(rest[2:], "#")
		head += string(b) + more
	}
	return name(head)
}

func (p *parser) number() any {
	word := p.regular()
	if n, ok := shortNumber(word); ok {
		return n
	}
	s := string(word)
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || strings.Trim(s, "+-.0123456789") != "" {
		p.doc.fail("bad number %q", s)
		return end
	}
	return f
}

func (p *parser) word() any {
	word := p.regular()
	if v, ok := p.doc.words[string(word)]; ok {
		return v
	}
	return keep(p.doc.words, string(word), keyword(word))
}

func (p *parser) hex() any {
	defer p.took(p.pos)
	n := bytes.IndexByte(p.src[p.pos:], '>')
	if n < 0 {
		p.doc.fail("a hexadecimal string without end")
		return end
	}
	digits := bytes.Join(bytes.Fields(p.src[p.pos+1:p.pos+n]), nil)
	if len(digits)%2 != 0 {
		digits = append(digits, '0')
	}
	p.pos += n + 1
	if _, err := hex.Decode(digits, digits); err != nil {
		p.doc.fail("bad hexadecimal string")
		return end
	}
	return literal(digits[:len(digits)/2])
}

// literal reads (a string), in which balanced brackets need no escape.
func (p *parser) literal() any {
	defer p.took(p.pos)
	if plain, ok := p.plainLiteral(); ok {
		return plain
	}
	var b []byte
	for open := 0; p.pos < len(p.src); {
		c := p.src[p.pos]
		p.pos++
		switch {
		case c == '\\':
			b = p.escape(b)
			continue
		case c == '(':
			if open++; open == 1 {
				continue
			}
		case c == ')':
			if open--; open == 0 {
				return literal(b)
			}
		}
		b = append(b, c)
	}
	p.doc.fail("a string without end")
	return end
}

// escape appends what the characters after a backslash stand for.
func (p *parser) escape(b []byte) []byte {
	if p.pos >= len(p.src) {
		return b
	}
	c := p.src[p.pos]
	p.pos++
	if i := strings.IndexByte("nrtbf", c); i >= 0 {
		return append(b, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r' && p.pos < len(p.src) && p.src[p.pos] == '\n':
		p.pos++
		return b
	case c == '\r' || c == '\n': // a line continued
		return b
	case c < '0' || c > '7':
		return append(b, c)
	}
	n := c - '0'
	for i := 0; i < 2 && p.pos < len(p.src) && p.src[p.pos] >= '0' && p.src[p.pos] <= '7'; i++ {
		n = n<<3 | (p.src[p.pos] - '0')
		p.pos++
	}
	return append(b, n)
}
