package tomlfile

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

// A Value is what a key can be set to: a [Text], [Texts], [Rows], [Date], [Flag] or [Number].
type Value interface {
	// write is the value as TOML, its lines ending in \n, and in the form of what it replaces. The error
	// says what TOML can't hold.
	write(old string) (string, error)
	// plain is the value as a file that holds it is read.
	plain() any
}

// Text is words in UTF-8. Its lines may end in \r\n, as a browser's form gives them: in the file they end
// as the file's own do.
type Text string

// lineEnd matches the end of a line, however it is written.
var lineEnd = lazy.New(`\r+\n`)

// unixLines is a text whose lines end in \n.
func unixLines(s string) string { return lineEnd.ReplaceAllString(s, "\n") }

func (t Text) write(old string) (string, error) {
	if !utf8.ValidString(string(t)) {
		return "", errors.New("the new text is not in UTF-8")
	}
	s := unixLines(string(t))
	if strings.HasPrefix(old, "'''") || strings.HasPrefix(old, `"""`) {
		return quoteLines(s), nil
	}
	return Quote(s), nil
}

func (t Text) plain() any { return unixLines(string(t)) }

// Texts is a list of words.
type Texts []string

func (t Texts) write(old string) (string, error) {
	quoted := make([]string, len(t))
	for i, s := range t {
		if !utf8.ValidString(s) {
			return "", fmt.Errorf("text %d of the new list is not in UTF-8", i+1)
		}
		quoted[i] = quoteLine(unixLines(s))
	}
	first, rest, several := strings.Cut(old, "\n")
	if !several || strings.TrimSpace(first) != "[" || len(t) == 0 {
		return "[" + strings.Join(quoted, ", ") + "]", nil
	}
	indent, closing := indentOf(rest), indentOf(old[strings.LastIndexByte(old, '\n')+1:])
	return "[\n" + indent + strings.Join(quoted, ",\n"+indent) + ",\n" + closing + "]", nil
}

func (t Texts) plain() any {
	all := []any{}
	for _, s := range t {
		all = append(all, unixLines(s))
	}
	return all
}

// Rows is a list of lists of words, such as the rows of a table. Each row stands in a line.
type Rows [][]string

func (r Rows) write(string) (string, error) {
	out := "["
	for _, row := range r {
		written, err := Texts(row).write("")
		if err != nil {
			return "", err
		}
		out += "\n  " + written + ","
	}
	if len(r) > 0 {
		out += "\n"
	}
	return out + "]", nil
}

func (r Rows) plain() any {
	all := []any{}
	for _, row := range r {
		all = append(all, Texts(row).plain())
	}
	return all
}

// indentOf is the space with which a text begins.
func indentOf(s string) string { return s[:len(s)-len(strings.TrimLeft(s, " \t"))] }

// Date is a day as TOML has it, such as "2025-02-07".
type Date string

func (d Date) write(string) (string, error) {
	if _, ok := ParseDay(string(d)); !ok {
		return "", fmt.Errorf("%q is not a date: write it as year-month-day, such as 2025-02-07", string(d))
	}
	return string(d), nil
}

func (d Date) plain() any { return d }

// Flag is true or false.
type Flag bool

func (f Flag) write(string) (string, error) { return strconv.FormatBool(bool(f)), nil }
func (f Flag) plain() any                   { return bool(f) }

// Number is a whole number.
type Number int64

func (n Number) write(string) (string, error) { return strconv.FormatInt(int64(n), 10), nil }
func (n Number) plain() any                   { return int64(n) }
