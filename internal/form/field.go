package form

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/tomlfile"
)

// A Type is what a field holds, and how it is typed.
type Type string

// The types of fields.
const (
	Line    Type = "line"    // a text of one line
	Answer  Type = "answer"  // a text of paragraphs
	Lines   Type = "lines"   // texts, each in a line of its own
	Row     Type = "row"     // cells with | between them
	Rows    Type = "rows"    // rows of cells, each in a line of its own
	Money   Type = "money"   // an amount
	Date    Type = "date"    // a day
	Fact    Type = "fact"    // a text, or a day
	Number  Type = "number"  // a whole number
	Flag    Type = "flag"    // yes, no or nothing
	One     Type = "one"     // one of some choices
	Several Type = "several" // some of them, in an order
	Any     Type = "any"     // some of them, whatever their order
)

// A Field is one key of the case.
type Field struct {
	Name     string // under which it is posted; its element's id in a page too
	Label    string
	Hint     string
	Type     Type
	Required bool // the paper can't do without it
	Choices  []Choice
	None     string   // what it means that no choice is made; "" for nothing
	Long     bool     // of a text of one line: it is a sentence
	Was      []string // what the file has, as people type it; one text unless the type is Several or Any
	Value    []string // what was typed, or else what the file has
	Problem  string   // why the case can't hold what was typed
	Theirs   []string // what the file has had since the form was opened, where something else was typed; nil for none
	Locked   bool     // it stands in the file in a way in which the form can't change it
	Findings []Finding

	path    tomlfile.Path // of a fresh field, its last key alone
	fresh   bool          // it belongs to an item that the file does not have
	leaf    casefile.Value
	form    string // of the text, as a key has it
	needed  bool   // the format can't do without it
	written string // the value as the file has it; "" where it has none
	prose   bool   // it stands under [prose]
}

// Text is what the field holds, where it holds one text.
func (f *Field) Text() string {
	if len(f.Value) == 0 {
		return ""
	}
	return f.Value[0]
}

// Has tells whether a choice is made.
func (f *Field) Has(choice string) bool { return slices.Contains(f.Value, choice) }

// Empty tells whether nothing is typed.
func (f *Field) Empty() bool { return strings.TrimSpace(strings.Join(f.Value, "")) == "" }

// Changed tells whether something else is typed than the file has.
func (f *Field) Changed() bool { return !f.Locked && !same(f.Type, f.Was, f.Value) }

// Other tells whether the field holds something that is none of its choices.
func (f *Field) Other(value string) bool {
	return value != "" && !slices.ContainsFunc(f.Choices, func(c Choice) bool { return c.Name == value })
}

// Shown is a value as people read it.
func (f *Field) Shown(values []string) string {
	out := slices.Clone(values)
	for i, v := range out {
		for _, c := range f.Choices {
			if c.Name == v {
				out[i] = c.Shown()
			}
		}
	}
	if f.Type == Flag {
		return map[string]string{"true": "Yes", "false": "No"}[strings.Join(out, "")]
	}
	return strings.Join(out, "\n")
}

// same tells whether two values of a type are one, however a browser sends them.
func same(t Type, a, b []string) bool { return slices.Equal(sent(t, a), sent(t, b)) }

// sent is a value as it is when a browser has sent it: with line ends of one kind, and without characters that no page
// can have. Choices that are not made are left out.
func sent(t Type, values []string) []string {
	var out []string
	for _, v := range values {
		v = lineEnds.Replace(v)
		if t == Answer {
			v = strings.TrimSuffix(v, "\n")
		}
		if t == Several || t == Any || t == One || t == Flag {
			v = strings.TrimSpace(v)
		}
		if v != "" {
			out = append(out, v)
		}
	}
	return out
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD")

// typeOf is the type of a field for values of a key.
func typeOf(leaf casefile.Value, choices bool, form string) Type {
	switch leaf.(type) {
	case casefile.Date:
		return Date
	case casefile.Money:
		return Money
	case casefile.Flag:
		return Flag
	case casefile.Number:
		return Number
	case casefile.Fact:
		return Fact
	case casefile.Matrix:
		return Rows
	case casefile.Cells:
		return Row
	case casefile.Names, casefile.Posts, casefile.Lines:
		if choices {
			return Several
		}
		return Lines
	}
	switch {
	case choices:
		return One
	case form == "answer":
		return Answer
	}
	return Line
}
