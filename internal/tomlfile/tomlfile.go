// Package tomlfile is TOML that knows where each key and value stands, and that can be changed with every
// other byte left as it is.
//
// In: the text of a file. Out of [Read]: its values, as the decoder gives them, an index of where each
// stands ([Node]), and findings for what is not TOML. Two faults are mended after they are reported, so
// that the rest of the file is still checked: a date that the calendar does not have, and a key that is
// given twice. What keys mean is for the packages above to say.
//
// In: the text of a file, and what a key is to be. Out of a [Document]: a [Splice], which gives the new text
// and can be undone. [Save] puts that in the place of the file, if the file is still what was read:
//
//	d := tomlfile.Open(name, text, &list)
//	s, err := d.Append(tomlfile.Keys("withdrawn"), tomlfile.Pair{Key: "on", Value: tomlfile.Date("2026-11-28")})
//	after, err := s.Apply(text)
//	err = tomlfile.Save(root, name, text, after)
package tomlfile

import (
	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
)

// MaxSize is the largest file that is read, and that a change may leave, in bytes.
const MaxSize = 4 << 20

// Read gives the values of a file and where they stand. root is nil, with a finding, where the file is
// not TOML. The source is UTF-8 without a byte order mark.
func Read(source *diag.Source, list *diag.List) (values map[string]any, root *Node) {
	if deep := tooDeep(source.Text); deep >= 0 {
		list.Errorf(source.Span(deep, deep+1), "not-toml", "look for a bracket that is not closed",
			"more than %d lists or tables stand in one another here", maxDepth)
		return nil, nil
	}
	x := newIndex(source, list)
	_, err := toml.Decode(string(x.mended()), &values)
	if err == nil {
		err = x.failed // read by one parser and not by the other: nothing may be passed over in silence
	}
	if err != nil {
		list.Add(syntax(x, err))
		return nil, nil
	}
	return values, x.root
}
