package tomlfile

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
)

// Replace puts words in the place of the bytes [start, end) of the text, without its byte order mark. They
// are a part of a string, a whole string with its quotes, or a key. What the string holds is written as its
// quotes need it; the form of the string stays, unless the words can't stand in it.
func (d *Document) Replace(start, end int, with string) (Splice, error) {
	if !utf8.ValidString(with) || strings.ContainsFunc(with, hidden) {
		return Splice{}, errors.New("the new words are not one line of UTF-8")
	}
	at, found := d.at(start, end)
	switch {
	case !found:
		return Splice{}, fmt.Errorf("line %d has no text or key there that could be changed", d.source.Span(start, end).Line())
	case at.isKey:
		return d.rename(at, with)
	}
	return d.reword(at, start, end, with)
}

// ReplaceValue puts a value, as TOML has it, in the place of one that stands at the bytes [start, end). Without a value, it takes
// an item out of a list, where the bytes go from the end of the item before it to its own.
func (d *Document) ReplaceValue(start, end int, value string) (Splice, error) {
	if value == "" {
		return d.removeItem(start, end)
	}
	at, found := d.at(start, end)
	if !found || at.isKey || at.token != d.source.Span(start, end) {
		return Splice{}, fmt.Errorf("line %d has no value there that could be changed", d.source.Span(start, end).Line())
	}
	var holder map[string]any
	if _, err := toml.Decode("x = "+value, &holder); err != nil || len(holder) != 1 || countComments([]byte(value)) > 0 {
		return Splice{}, fmt.Errorf("%s is no value", value)
	}
	meant := d.meaning().without(at.path)
	meant.add(at.path, holder["x"])
	return d.settle(at.spot(), d.splice(start, end, value), meant, 0)
}

// A place is a value or a key that stands where a change is to be made.
type place struct {
	path  string // as a [meaning] has it
	named Path   // the same for errors; within lists of lists, no further than the outermost
	key   string // the last of the path
	node  *Node
	token diag.Span // the value, or the key, as written
	value any
	isKey bool

	isOfTable bool // it has a key, and is no item of a list
}

// spot is the place for an error to name.
func (p place) spot() spot { return spot{path: p.named, node: p.node} }

// at is the value or the key within which bytes stand.
func (d *Document) at(start, end int) (place, bool) {
	return within(place{node: d.root, value: d.values}, start, end)
}

// within looks for the bytes in a value, in what stands in it, and in its keys.
func within(p place, start, end int) (place, bool) {
	for of := range p.inner() {
		if of.isOfTable && of.node.Key.Start == start && of.node.Key.End == end {
			of.token, of.isKey = of.node.Key, true
			return of, true
		}
		if found, ok := within(of, start, end); ok {
			return found, true
		}
	}
	p.token = p.node.Value
	isValue := p.node.set || len(p.node.Kids)+len(p.node.Items) == 0
	return p, isValue && !p.node.list && p.token.Start <= start && end <= p.token.End
}

// inner are what stands in a table, by its keys, or in a list.
func (p place) inner() iter.Seq[place] {
	return func(yield func(place) bool) {
		values, _ := p.value.(map[string]any)
		for key, kid := range p.node.Kids {
			if !yield(place{path: strings.TrimPrefix(p.path+"."+Key(key), "."), named: p.named.To(Step{Key: key}), key: key, isOfTable: true, node: kid, value: values[key]}) {
				return
			}
		}
		for i, item := range p.node.Items {
			of := place{path: fmt.Sprintf("%s[%d]", p.path, i+1), named: p.named, node: item, value: element(p.value, i)}
			if last := len(p.named) - 1; p.named[last].Nth == 0 {
				of.named = numbered(p.named, i+1)
			}
			if !yield(of) {
				return
			}
		}
	}
}

// element is the value at an index of a list.
func element(list any, i int) any {
	switch list := list.(type) {
	case []any:
		if i < len(list) {
			return list[i]
		}
	case []map[string]any:
		if i < len(list) {
			return list[i]
		}
	}
	return nil
}

// rename gives a key another name. What it holds stays.
func (d *Document) rename(at place, name string) (Splice, error) {
	parent := strings.TrimSuffix(at.path, Key(at.key))
	meant := meaning{}
	for path, v := range d.meaning() {
		if rest, below := strings.CutPrefix(path, at.path); below && (rest == "" || rest[0] == '[' || rest[0] == '.') {
			path = parent + Key(name) + rest
			if _, taken := meant[path]; taken {
				return Splice{}, d.refuse(at.spot(), "there is a key %s already", name)
			}
		}
		meant[path] = v
	}
	return d.settle(at.spot(), d.splice(at.token.Start, at.token.End, Key(name)), meant, 0)
}

// reword puts words in the place of a part of a string.
func (d *Document) reword(at place, start, end int, with string) (Splice, error) {
	token := at.token.Text()
	old, isText := at.value.(string)
	if !isText || len(token) < 2 || token[0] != '"' && token[0] != '\'' {
		return Splice{}, d.refuse(at.spot(), "it is no text")
	}
	w := NewWritten(at.token)
	if start == at.token.Start && end == at.token.End {
		start, end = w.Offset(0), w.End(len(old))
	}
	from := sort.Search(len(old), func(i int) bool { return w.Offset(i) >= start })
	to := sort.Search(len(old), func(i int) bool { return w.End(i) >= end })
	if start == end {
		to = from
	}
	if w.Offset(from) != start || start < end && w.End(to) != end || from > to {
		return Splice{}, d.refuse(at.spot(), "a part of a character would be changed")
	}
	reworded := old[:from] + with + old[to:]
	meant := d.meaning()
	meant[at.path] = "text " + unixLines(reworded)
	c := d.splice(start, end, inside(token, with))
	if token[0] == '\'' && strings.Contains(with, "'") {
		written, err := d.written(at.spot(), Text(reworded), token)
		if err != nil {
			return Splice{}, err
		}
		c = d.splice(at.token.Start, at.token.End, written)
	}
	return d.settle(at.spot(), c, meant, 0)
}

// inside are words as they stand between the quotes of a string.
func inside(token, words string) string {
	if token[0] == '\'' {
		return words
	}
	return escaped(words)
}

// A Change is one replacement of several.
type Change struct {
	Start, End int    // bytes of the text without its byte order mark
	With       string // see [Document.Replace]
	TOML       bool   // see [Document.ReplaceValue]
}

// ReplaceAll makes several replacements in a text, none of which may overlap another. It gives the new text,
// or an error that tells the first that can't be made.
func ReplaceAll(name string, text []byte, changes []Change) ([]byte, error) {
	changes = slices.SortedFunc(slices.Values(changes), func(a, b Change) int { return cmp.Compare(b.Start, a.Start) }) // the last first, so that places stay
	for i, c := range changes {
		if i > 0 && c.End > changes[i-1].Start {
			return nil, errors.New("two changes overlap")
		}
		d := Open(name, text, &diag.List{})
		if d == nil {
			return nil, fmt.Errorf("%s has to be put right by hand first: it is no TOML", name)
		}
		replace := d.Replace
		if c.TOML {
			replace = d.ReplaceValue
		}
		splice, err := replace(c.Start, c.End, c.With)
		if err != nil {
			return nil, err
		}
		if text, err = splice.Apply(text); err != nil {
			return nil, err
		}
	}
	return text, nil
}
