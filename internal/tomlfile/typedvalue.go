package tomlfile

import (
	"bytes"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// typedValues are what authors type for a value that TOML can't read, by which what is wrong can be said more closely: the first
// that matches what stands behind the equals sign.
var typedValues = []struct {
	typed         *lazy.Regexp
	message, hint string // "" for what the decoder's words tell
}{
	{lazy.New(`^[“”‘’]`), "these quotes are curly, as word processors type them", `type straight ones: title = "Title"`},
	{lazy.New(`^"[^"]*[“”][ \t]*,?[ \t]*(?:#.*)?$|^'[^']*[‘’][ \t]*,?[ \t]*(?:#.*)?$`), "the quote at the end is curly, as word processors type them", `type a straight one: title = "Title"`},
	{lazy.New(`(?i)^(?:true|false|yes|no)[ \t]*(?:#.*)?$`), "", "write true or false, in small letters and without quotes"},
	{lazy.New(`^("[^"]*"|'[^']*')[ \t]*[,;][ \t]*["']`), "", `several values stand between [ and ], with commas between them: ["…", "…"]`},
	{lazy.New(`^"[^"]*"[^"#]+"`), "", "a text with quotation marks in it has curly ones, “ and ”, or stands in single quotes"},
	{lazy.New(`^[£\pL]`), "", `put a text in quotes: title = "Title"`},
}

// closer says more closely what is wrong with a value, by what was typed.
func closer(d *diag.Diagnostic, value string) {
	for _, v := range typedValues {
		if !v.typed.MatchString(value) {
			continue
		}
		if v.message != "" {
			d.Message = v.message
		}
		d.Hint = v.hint
		return
	}
}

// keyed matches the beginning of a line that gives a key a value.
var keyed = lazy.New(`^[A-Za-z0-9_. -]+=`)

// unparted says what is wrong in a list or in braces, where the decoder expected a comma or their end. Before a line with a key,
// they were not closed above it.
func (x *index) unparted(d *diag.Diagnostic, close string) {
	text := x.source.Text
	before := bytes.TrimRight(text[:d.Start], " \t\r\n")
	if next := bytes.TrimLeft(text[d.Start:], " \t\r\n"); keyed.Match(next) && bytes.ContainsRune(text[len(before):d.Start+1], '\n') {
		d.Span = x.source.Span(len(before)-1, len(before))
		d.Message, d.Hint = "nothing closes what was opened before this", "write "+close+" at its end"
		return
	}
	d.Message, d.Hint = "a comma is expected here, or "+close, "commas part the values: [\"…\", \"…\"]"
}
