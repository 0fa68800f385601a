package report

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"cabinet/internal/lazy"
)

// HiddenAddress is the address to which a link leads, as paper has to print it after the link's words: Latin letters are themselves
// again, and an email address or a telephone number stands without its scheme. It is "" where the words say the address already, with
// or without its scheme, "www." or last slash, and where the link leads to a place in the report.
func HiddenAddress(words, link string) string {
	scheme, rest, _ := strings.Cut(link, ":")
	switch {
	case !beginsLinkable(scheme, rest):
		return ""
	case scheme == "tel":
		if strings.Contains(digits(words), national(rest)) {
			return ""
		}
		return strings.ReplaceAll(rest, "-", " ")
	case saysAddress(words, link):
		return ""
	case scheme == "mailto":
		address, _, _ := strings.Cut(rest, "?") // what stands behind it is for the program that writes the email
		return latin(address)
	}
	server, after := server(rest)
	return scheme + "://" + latinName(server) + latin(after)
}

// saysAddress tells whether one of some words is the address of a link. Signs around it are those of its sentence.
func saysAddress(words, link string) bool {
	want := comparable(link)
	for _, word := range strings.Fields(words) {
		inner := strings.TrimRight(strings.TrimLeft(word, `(<["'“‘`), `.,;:!?)>]"'”’`)
		if comparable(word) == want || comparable(inner) == want {
			return true
		}
	}
	return false
}

// comparable is an address without what its readers leave out or write in two ways.
func comparable(address string) string {
	if scheme, rest, ok := strings.Cut(address, ":"); ok {
		switch strings.ToLower(scheme) {
		case "mailto":
			address, _, _ = strings.Cut(rest, "?")
		case "http", "https":
			address = rest
		}
	}
	name, after := server(address)
	name, after = strings.ToLower(name), strings.TrimSuffix(after, "/")
	if readable, err := idna.Lookup.ToUnicode(name); err == nil {
		name = readable
	}
	if decoded, err := url.PathUnescape(after); err == nil {
		after = decoded
	}
	return strings.TrimPrefix(name, "www.") + after
}

// server parts what stands behind the scheme of a web address into the name of its server and what follows.
func server(address string) (name, after string) {
	address = strings.TrimPrefix(address, "//")
	if end := strings.IndexAny(address, "/?#"); end >= 0 {
		return address[:end], address[end:]
	}
	return address, ""
}

// encodedLetters matches letters outside ASCII in an address.
var encodedLetters = lazy.New(`(?:%[89A-Fa-f][0-9A-Fa-f])+`)

// latin is a part of an address in which Latin letters are themselves. Others stay encoded: a reader who can't tell
// what they are can't type them.
func latin(part string) string {
	return encodedLetters.ReplaceAllStringFunc(part, func(letters string) string {
		if decoded, err := url.PathUnescape(letters); err == nil && utf8.ValidString(decoded) && isLatin(decoded) {
			return decoded
		}
		return letters
	})
}

// latinName is the same of a server's name.
func latinName(name string) string {
	if readable, err := idna.Lookup.ToUnicode(name); err == nil && isLatin(readable) {
		return readable
	}
	return name
}

// isLatin tells whether the letters outside ASCII are Latin ones.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII && !unicode.Is(unicode.Latin, r) }) < 0
}

// national is a telephone number's digits as they are within the country.
func national(number string) string {
	return strings.TrimPrefix(strings.TrimPrefix(digits(number), "44"), "0")
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
