package site

import (
	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Translation is a link to a paper in another language.
type Translation struct {
	Address string // relative to the page that links it
	Lang    string // the tag of its language
	Name    string // what that language calls itself
}

// translations are links from a page at an address.
func translations(all []record.Translation, from string) []Translation {
	var out []Translation
	for _, t := range all {
		out = append(out, Translation{record.Way(from, t.Address) + "/index.html", t.Language, language.Of(t.Language).Name})
	}
	return out
}
