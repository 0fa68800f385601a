package tomlfile

import (
	"bytes"
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// slips are the decoder's words for the slips that authors make, and ours.
var slips = []struct {
	theirs        *lazy.Regexp
	message, hint string
}{
	{lazy.New(`^strings cannot contain newlines`),
		openText, "a text of several lines stands between ''' and '''"},
	{lazy.New(`^expected a top-level item to end`),
		afterValue, "a text with an apostrophe in it stands in double quotes; a date is written 2025-02-07"},
	{lazy.New(`^(unexpected EOF; )?expected value`),
		noValue, "it is a text in quotes, a date such as 2025-02-07, or a list in [ and ]"},
	{lazy.New(`^expected '\.' or '='|^unexpected EOF; expected key separator`),
		"this line is not a key with a value", `a line such as title = "Title" is expected; longer text stands between ''' and '''`},
	{lazy.New(`hexadecimal digits after|^invalid escape`),
		`a backslash has a meaning of its own in double quotes`, `write \\ for a backslash, or use single quotes`},
	{lazy.New(`^invalid datetime|^invalid date`),
		"this is not a date", "write it as year-month-day, such as 2025-02-07"},
	{lazy.New(`cannot have leading zeroes`),
		"a number can't begin with 0", "put it between quotes if it is a telephone number or a reference"},
	{lazy.New(`^expected '\.' or '\]' to end table name`),
		"this table's name is not closed with ]", ""},
	{lazy.New(`has already been defined`),
		"this table or key is given twice", "put everything that belongs to it in one place"},
	{lazy.New(`control characters`),
		"a control character stands here, which can't be seen", "delete it and type the text around it again"},
}

// What is said of a value that can't be read.
const (
	openText   = "the text in quotes does not end in its line"
	afterValue = "nothing can follow the value in its line"
	noValue    = "a value is expected here"
)

// ofValue are these, of which what was typed may tell more.
var ofValue = map[string]bool{openText: true, afterValue: true, noValue: true}

// syntax is the finding for a file that is not TOML, err being what the decoder says of it.
func syntax(x *index, err error) diag.Diagnostic {
	d := diag.Diagnostic{Span: x.end, Rule: "not-toml", Message: "this is not TOML: " + err.Error()}
	var e toml.ParseError
	if !errors.As(err, &e) {
		return d
	}
	d.Span = x.source.Span(e.Position.Start, e.Position.Start+e.Position.Len)
	d.Message = "this is not TOML: " + e.Message
	for _, s := range slips {
		if s.theirs.MatchString(e.Message) {
			d.Message, d.Hint = s.message, s.hint
			break
		}
	}
	line := d.Span.Source.At(d.Line(), 0).Text()
	_, value, _ := strings.Cut(line, "=")
	switch {
	case ofValue[d.Message]:
		closer(&d, strings.TrimSpace(value))
	case strings.Contains(e.Message, "array terminator"):
		x.unparted(&d, "]")
	case strings.Contains(e.Message, "inline table terminator"):
		x.unparted(&d, "}")
	}
	if day := writtenDay.FindString(value); DayHint(day) != "" && strings.HasPrefix(strings.TrimSpace(value), day) {
		d.Message, d.Hint = day+" is not how a date is written here", DayHint(day)
	}
	if at := bytes.IndexFunc(x.source.Text, IsControl); strings.Contains(e.Message, "control characters") && at >= 0 {
		d.Span = x.source.Span(at, at+1) // theirs is a character early
	}
	if open, ok := unclosed(x, e.Message); ok {
		d.Span, d.Message, d.Hint = open, "the text that begins here is never closed", "end it with a line of "+open.Text()
	}
	return d
}

// IsControl tells what TOML does not allow anywhere.
func IsControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\x7f'
}

// nextKey matches a text that goes on to the opening quotes of the next.
var nextKey = lazy.New(`\n[ \t]*["'A-Za-z0-9_. -]+=[ \t]*$`)

// unclosed is the place of the quotes that open a text of several lines and are never closed: those of
// a text that the next one's opening quotes have closed, or the last in the file.
func unclosed(x *index, message string) (open diag.Span, ok bool) {
	for _, quotes := range []string{"'''", `"""`} {
		inside, opened := strings.CutPrefix(x.last.Text(), quotes)
		if inside, closed := strings.CutSuffix(inside, quotes); opened && closed && nextKey.MatchString(inside) {
			return x.source.Span(x.last.Start, x.last.Start+len(quotes)), true
		}
	}
	for _, quotes := range []string{"'''", `"""`} {
		if strings.Contains(message, "EOF") && strings.Contains(message, quotes) {
			at := bytes.LastIndex(x.source.Text, []byte(quotes))
			return x.source.Span(at, at+len(quotes)), true
		}
	}
	return open, false
}
