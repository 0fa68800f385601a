package casefile

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/tomlfile"
)

// A leaf is a value that is not a table. Its want says what it can be given, for a message.
type leaf interface {
	set(v any, n *tomlfile.Node) (ok bool)
	want() string
	mark(p Place)
}

func (p *Place) mark(q Place) { *p = q }

func (t *Text) want() string { return "text in quotes" }
func (t *Text) set(v any, n *tomlfile.Node) bool {
	s, ok := v.(string)
	if !Readable(s) {
		s = ""
	}
	t.Value, t.raw = s, tomlfile.NewWritten(n.Value)
	return ok
}

// Readable tells whether a text has something that anybody could read. Any other counts as not given.
func Readable(s string) bool { return strings.TrimFunc(s, unseen) != "" }

// unseen tells whether a character is a space or a word joiner. Text of these alone is nothing that anybody could read.
func unseen(r rune) bool { return unicode.IsSpace(r) || r == '\u2060' }

func (m *Money) want() string { return `an amount in pounds as text, such as "£282,693.00"` }
func (m *Money) set(v any, n *tomlfile.Node) bool {
	if !m.Text.set(v, n) {
		return false
	}
	if strings.TrimSpace(m.Value) == "" { // not given yet
		return true
	}
	amount, ok := pence(m.Value)
	m.Pence = amount
	return ok
}

func (f *Flag) want() string { return "true or false, without quotes" }
func (f *Flag) set(v any, _ *tomlfile.Node) bool {
	b, ok := v.(bool)
	f.Value = b
	return ok
}

// mostNumber is the largest number that a file can give.
const mostNumber = 999_999

func (n *Number) want() string { return "a whole number without quotes" }
func (n *Number) set(v any, _ *tomlfile.Node) bool {
	whole, ok := v.(int64)
	n.Value = int(whole)
	return ok && whole >= 0 && whole <= mostNumber
}

func (n *Numbers) want() string { return "a list of whole numbers without quotes" }
func (n *Numbers) set(v any, at *tomlfile.Node) bool {
	items, ok := v.([]any)
	if !ok || len(items) != len(at.Items) {
		return false
	}
	for i, item := range items {
		var one Number
		if !one.set(item, at.Items[i]) {
			return false
		}
		n.Values = append(n.Values, one.Value)
	}
	return true
}

func (d *Date) want() string { return "a date without quotes, such as 2025-02-07" }
func (d *Date) set(_ any, n *tomlfile.Node) bool {
	day, ok := tomlfile.ParseDay(n.Value.Text()) // the text as it is written, since the decoder's value has the machine's time zone
	if place := d.Place; ok {
		*d = DateOf(day)
		d.Place = place
	}
	return ok
}

func (n *Names) want() string { return "a list of texts in quotes" }
func (n *Names) set(v any, at *tomlfile.Node) bool {
	if _, single := v.(string); single {
		var t Text
		t.mark(Place{Span: at.Value})
		ok := t.set(v, at)
		if t.Given() {
			n.Values = []Text{t}
		}
		return ok
	}
	return n.texts(v, at) && !slices.ContainsFunc(n.Values, func(t Text) bool { return !t.Given() })
}

// texts reads a list of texts, each of which may be empty.
func (n *Names) texts(v any, at *tomlfile.Node) bool {
	items, ok := v.([]any)
	if !ok || len(items) != len(at.Items) {
		return false
	}
	for i, item := range items {
		var t Text
		t.mark(Place{Span: at.Items[i].Value})
		if !t.set(item, at.Items[i]) {
			return false
		}
		n.Values = append(n.Values, t)
	}
	return true
}

func (m *Markers) want() string { return `a list of markers in quotes, such as "1."` }
func (m *Markers) set(v any, at *tomlfile.Node) bool {
	if _, single := v.(string); single {
		return m.Names.set(v, at)
	}
	return m.texts(v, at)
}

func (c *Cells) want() string                      { return "a list of texts in quotes" }
func (c *Cells) set(v any, at *tomlfile.Node) bool { return c.texts(v, at) }

func (m *Matrix) want() string { return "a list of rows, each a list of texts in quotes" }
func (m *Matrix) set(v any, at *tomlfile.Node) bool {
	rows, ok := v.([]any)
	if !ok || len(rows) != len(at.Items) {
		return false
	}
	for i, row := range rows {
		var cells Names
		if !cells.texts(row, at.Items[i]) {
			return false
		}
		cells.mark(Place{Span: at.Value}) // a list within a list has no place of its own but that of its first text
		if n := len(cells.Values); n > 0 {
			cells.mark(cells.Values[0].Place)
		}
		m.Rows = append(m.Rows, cells)
	}
	return true
}

func (f *Fact) want() string { return "text in quotes or a date" }
func (f *Fact) mark(p Place) { f.Place = p }
func (f *Fact) set(v any, n *tomlfile.Node) bool {
	if f.Text.set(v, n) {
		return true
	}
	var day Date
	if !day.set(v, n) {
		return false
	}
	f.Date = day
	f.Date.mark(f.Place)
	return true
}
