package pdfread

import (
	"math"
	"strings"
)

// matrix is the six numbers of a PDF transformation.
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// times applies m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// point gives where m puts a point.
func (m matrix) point(x, y float64) (float64, float64) {
	return x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5]
}

// graphics is the part of the graphics state that text depends on, which q saves and Q restores.
type graphics struct {
	matrix                                 matrix
	font                                   *font
	size, chars, words, scale, lead, raise float64
}

// painter carries out the operators of one page, of which it draws only the text.
type painter struct {
	*reader
	graphics
	number    int // of the page
	out       *Page
	resources dict
	fonts     map[name]*font
	saved     []graphics
	text      matrix // where the next letter is drawn
	line      matrix // where the line began
	marks     []mark
	args      []any
	form      *Form // that is drawn; nil for the page itself
	depth     int   // of forms in forms
}

// mark is marked content that has begun and not yet ended.
type mark struct {
	artifact      bool
	kind, subtype string
	mcid          int // -1 without one
}

// place is where a piece of marked content stands.
type place struct{ page, mcid int }

// piece is marked content with a number, and the element that owns it.
type piece struct {
	text  strings.Builder
	y     float64 // of its first baseline
	owner *Node
}

// maxSaved bounds how deep graphics states and marked content nest.
const maxSaved = 512

// draw reads the content of a page.
func (r *reader) draw(pg *page, out *Page, number int) {
	c := &painter{
		reader: r, graphics: graphics{matrix: pg.shown, scale: 1}, number: number, out: out,
		resources: r.dict(pg.resources), fonts: map[name]*font{}, text: unit, line: unit,
	}
	c.run(r.content(pg, number))
}

// run carries out the operators of a page or a form.
func (c *painter) run(content []byte) {
	p := &parser{doc: c.document, src: content}
	for v := p.value(); v != end; v = p.value() {
		op, ok := v.(keyword)
		if !ok {
			c.args = append(c.args, v)
			continue
		}
		if op == "BI" && c.form != nil {
			p.skipImage()
			c.form.Images++
		} else if f := operators[op]; f != nil {
			f(c)
		}
		c.args = c.args[:0]
	}
	if len(c.marks) > 0 || len(c.saved) > 0 {
		c.failOnPage("the content ends inside marked content or a saved graphics state")
	}
}

// operators holds what concerns text; the others draw lines and images.
var operators map[keyword]func(*painter)

func init() { // not in the declaration, since the compiler sees a cycle there
	operators = map[keyword]func(*painter){
		"q": (*painter).save, "Q": (*painter).restore,
		"cm":  func(c *painter) { c.matrix = c.matrixArg().times(c.matrix) },
		"BT":  func(c *painter) { c.moveTo(unit) },
		"Tm":  func(c *painter) { c.moveTo(c.matrixArg()) },
		"Td":  func(c *painter) { c.move(c.num(0), c.num(1)) },
		"TD":  func(c *painter) { c.lead = -c.num(1); c.move(c.num(0), c.num(1)) },
		"T*":  func(c *painter) { c.move(0, -c.lead) },
		"Tc":  func(c *painter) { c.chars = c.num(0) },
		"Tw":  func(c *painter) { c.words = c.num(0) },
		"Tz":  func(c *painter) { c.scale = c.num(0) / 100 },
		"TL":  func(c *painter) { c.lead = c.num(0) },
		"Ts":  func(c *painter) { c.raise = c.num(0) },
		"Tf":  (*painter).setFont,
		"Tj":  func(c *painter) { c.show(array{c.arg(0)}) },
		"TJ":  func(c *painter) { c.show(as[array](c.document, c.arg(0))) },
		"'":   func(c *painter) { c.move(0, -c.lead); c.show(array{c.arg(0)}) },
		"\"":  (*painter).showSpaced,
		"BMC": func(c *painter) { c.begin(dict{}) },
		"BDC": func(c *painter) { c.begin(c.properties(c.arg(1))) },
		"EMC": (*painter).endMark,
		"Do":  (*painter).object,
		"BI":  func(c *painter) { c.fail("page %d: inline images aren't read", c.number) },
	}
}

func (c *painter) arg(i int) any {
	if i >= len(c.args) {
		c.fail("page %d: an operator without its operands", c.number)
		return nil
	}
	return c.args[i]
}

func (c *painter) num(i int) float64 { return c.document.number(c.arg(i)) }

func (c *painter) matrixArg() (m matrix) {
	for i := range m {
		m[i] = c.num(i)
	}
	return m
}

func (c *painter) save() {
	if c.saved = append(c.saved, c.graphics); len(c.saved) > maxSaved {
		c.fail("page %d: graphics states nested too deeply", c.number)
	}
}

func (c *painter) restore() {
	n := len(c.saved) - 1
	if n < 0 {
		c.failOnPage("Q without q")
		return
	}
	c.graphics, c.saved = c.saved[n], c.saved[:n]
}

// failOnPage is for what is a fault of a page, and in somebody else's, which stands in a form, nothing that viewers mind.
func (c *painter) failOnPage(fault string) {
	if c.form == nil {
		c.fail("page %d: %s", c.number, fault)
	}
}

func (c *painter) moveTo(m matrix) { c.text, c.line = m, m }

func (c *painter) move(x, y float64) { c.moveTo(matrix{1, 0, 0, 1, x, y}.times(c.line)) }

func (c *painter) setFont() {
	key := name(c.document.name(c.arg(0)))
	c.size = c.num(1)
	if c.fonts[key] == nil {
		v := c.dict(c.resources["Font"])[key]
		if v == nil {
			c.fail("page %d: no font %s", c.number, key)
			return
		}
		c.fonts[key] = c.readFont(v)
	}
	c.graphics.font = c.fonts[key]
}

// readFont reads a font; in a form it may be of any kind.
func (c *painter) readFont(v any) (f *font) {
	if c.form == nil {
		return c.document.font(v)
	}
	if c.tolerate(func() { f = c.document.font(v) }) != "" {
		f = c.illegible(v)
	}
	return f
}

func (c *painter) showSpaced() {
	c.words, c.chars = c.num(0), c.num(1)
	c.move(0, -c.lead)
	c.show(array{c.arg(2)})
}

// show draws strings; the numbers between them move the next one back, in thousandths of an em.
func (c *painter) show(items array) {
	if c.graphics.font == nil {
		c.fail("page %d: text without a font", c.number)
		return
	}
	at := matrix{1, 0, 0, 1, 0, c.raise}.times(c.text).times(c.matrix)
	span := Span{X: at[4], Y: at[5], Size: c.size * math.Hypot(at[2], at[3]), Font: c.graphics.font.name}
	var text strings.Builder
	var width float64
	for _, v := range items {
		if s, ok := v.(literal); ok {
			width += c.letters(s, &text)
		} else {
			width -= c.document.number(v) / 1000 * c.size * c.scale
		}
	}
	c.text = matrix{1, 0, 0, 1, width, 0}.times(c.text)
	span.Width = width * math.Hypot(at[0], at[1])
	if span.Text = text.String(); span.Text != "" {
		c.put(span)
	}
}

// letters decodes a string and gives how far it goes.
func (c *painter) letters(s literal, text *strings.Builder) float64 {
	var width float64
	for g := range c.graphics.font.decode(s) {
		text.WriteString(g.text)
		step := g.width*c.size + c.chars
		if g.space {
			step += c.words
		}
		width += step * c.scale
		if g.lost && c.form == nil {
			for _, r := range g.text {
				c.lost[r] = true
			}
		}
	}
	return width
}
