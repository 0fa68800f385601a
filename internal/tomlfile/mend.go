package tomlfile

import (
	"bytes"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"

	"cabinet/internal/diag"
)

// A repair is a part of the file that is not TOML but can be read past.
type repair struct {
	at   diag.Span
	with string // what the decoder reads instead, with spaces after it
}

// doubled reports a key that is given twice, as n was before, and takes the second out.
func (x *index) doubled(n *Node, e *unstable.Node, at diag.Span) {
	x.list.Errorf(at, "doubled-key", "keep one of them",
		"%s is given twice; the first is in line %d", at.Text(), n.Key.Line())
	x.repairs = append(x.repairs, repair{at: x.span(e.Raw)})
}

// inline reads a key and its value in an inline table. One given twice takes the comma before it along.
func (x *index) inline(e *unstable.Node, table *Node) {
	before := len(x.repairs)
	x.keyValue(e, table)
	if len(x.repairs) == before+1 && x.repairs[before].with == "" {
		r := &x.repairs[before]
		r.at.Start = max(bytes.LastIndexByte(x.source.Text[:r.at.Start], ','), 0)
	}
}

// date reports a day that the calendar does not have.
func (x *index) date(n *Node) {
	day, _, _ := strings.Cut(strings.ToUpper(n.Value.Text()), "T")
	day, _, _ = strings.Cut(day, " ")
	if _, ok := ParseDay(day); ok {
		return
	}
	n.Bad = true
	x.list.Errorf(n.Value, "impossible-date", "write it as year-month-day, such as 2025-02-07", "there is no day %s", day)
	x.repairs = append(x.repairs, repair{n.Value, "0"})
}

// ParseDay reads a day as TOML has it, "2025-02-07"; ok is false where the calendar has no such day. The
// time is its midnight in UTC, whatever the machine's zone is.
func ParseDay(s string) (day time.Time, ok bool) {
	day, err := time.Parse(time.DateOnly, s)
	return day, err == nil && day.Year() >= 1
}

// mended is the text of the file with its repairs made; every byte keeps its place.
func (x *index) mended() []byte {
	if len(x.repairs) == 0 {
		return x.source.Text
	}
	text := bytes.Clone(x.source.Text)
	for _, r := range x.repairs {
		part := text[r.at.Start:r.at.End]
		copy(part, bytes.Repeat([]byte(" "), len(part)))
		copy(part, r.with)
	}
	return text
}
