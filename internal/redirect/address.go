package redirect

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Address is what a browser asks a server for. It stands for every spelling of itself: upper and lower case are alike, and
// so are a character and its percent-encoding.
type Address struct {
	Web      string // the whole of an address at another server, "https://…"; every other field is "" then
	Path     string // decoded: with a slash at its start from the server's root on, without one from the home page's folder on
	Query    string // as browsers send it, without the question mark
	Fragment string // as browsers keep it, without the hash sign
}

// longest is how long an address can be, in bytes. Browsers and servers have bounds of about that.
const longest = 2000

// Errors of addresses, in words for whoever wrote the line.
var (
	errLong      = errors.New("this address is longer than 2,000 bytes")
	errControl   = errors.New("this address has a sign for machines in it, such as a line break")
	errFormula   = errors.New("a spreadsheet takes this for a formula, and it is no address")
	errEncoding  = errors.New("this address has a % that no two hexadecimal digits follow, or bytes that are not UTF-8")
	errSteps     = errors.New("no part of the path of a page or a file can be empty, or be . or .. alone")
	errBackslash = errors.New("this is not a path: a browser sends / where a backslash stands")
)

// ParseOld reads an address that has moved. Below base, the path of the home page's folder on its server, stands the site
// itself; base is "" where that is not known. The error is in words for whoever wrote the address, and so is [ParseNew]'s.
func ParseOld(text, base string) (Address, error) {
	if scheme, _, ok := strings.Cut(text, "://"); ok && !strings.ContainsAny(scheme, "/?#") || strings.HasPrefix(text, "//") {
		return Address{}, errors.New("an old address has no server in it, since this one's answers")
	}
	a, err := parsePath(text, base, querySigns)
	if err == nil && a.Fragment != "" {
		err = errors.New("no server is told what stands behind #, so that no place within a page can be redirected")
	}
	return a, err
}

// ParseNew reads the address to which another has moved, under the rules of [ParseOld].
func ParseNew(text, base string) (Address, error) {
	if !strings.Contains(text, "://") || strings.HasPrefix(text, "/") {
		return parsePath(text, base, webSigns)
	}
	if err := checkText(text); err != nil {
		return Address{}, err
	}
	web, err := url.Parse(text)
	switch {
	case err != nil || web.Host == "" || web.User != nil || !plainHost(web.Host):
		return Address{}, errors.New("this is not the address of a page")
	case web.Scheme != "https":
		return Address{}, errors.New("an address at another server begins with https://")
	}
	return Address{Web: encode(text, webSigns)}, nil
}

// plainHost tells whether a server's name is one as machines write it.
func plainHost(host string) bool {
	return !strings.ContainsFunc(host, func(r rune) bool { return !isPlain(r) && r != '.' && r != '-' && r != ':' })
}

// parsePath reads an address on this server. Signs are those that stay as they are behind its path.
func parsePath(text, base, signs string) (a Address, err error) {
	if err := checkText(text); err != nil {
		return a, err
	}
	whole, fragment, _ := strings.Cut(text, "#")
	whole, query, _ := strings.Cut(whole, "?")
	if a.Path, err = decode(whole); err != nil {
		return a, err
	}
	if base != "" && strings.HasPrefix(a.Path, base) {
		a.Path = strings.TrimPrefix(a.Path, base)
	}
	a.Query, a.Fragment = encode(query, signs), encode(fragment, signs)
	if a.Path == "" { // the home page
		a.Path = "index.html"
	}
	return a, checkPath(a.Path)
}

// checkText reports what no address has.
func checkText(text string) error {
	switch {
	case len(text) > longest:
		return errLong
	case strings.ContainsFunc(text, unicode.IsControl):
		return errControl
	case strings.ContainsAny(text[:min(len(text), 1)], "=+-@"):
		return errFormula
	case !utf8.ValidString(text):
		return errEncoding
	}
	return nil
}

// decode is a path without percent-encoding.
func decode(text string) (string, error) {
	path, err := url.PathUnescape(text)
	switch {
	case err != nil || !utf8.ValidString(path):
		return "", errEncoding
	case strings.ContainsFunc(path, unicode.IsControl):
		return "", errControl
	}
	return path, nil
}

// checkPath reports a decoded path that no page and no file can have.
func checkPath(path string) error {
	if strings.ContainsRune(path, '\\') {
		return errBackslash
	}
	for _, part := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(path, "/"), "/"), "/") {
		if (part == "" && path != "/") || part == "." || part == ".." {
			return errSteps
		}
	}
	return nil
}

// Own tells whether the address is one of the site's own.
func (a Address) Own() bool { return a.Web == "" && !strings.HasPrefix(a.Path, "/") }

// index is the file of the page of a folder.
const index = "index.html"

// File is the file of the site at an address of its own, if that is not a folder's.
func (a Address) File() string { return strings.TrimSuffix(a.Path, "/") }

// Page is the file of the page that stands at an address of the site's own, if that is a folder's.
func (a Address) Page() string {
	if path.Base(a.Path) == index {
		return a.Path
	}
	return path.Join(a.Path, index)
}

// IsPage tells whether the address is one of a page, by its looks.
func (a Address) IsPage() bool {
	return strings.HasSuffix(a.Path, "/") || path.Base(a.Path) == index || path.Ext(a.Path) == ""
}

// key is the same for all spellings of an address: a folder with a slash, without one, and its page are one.
func (a Address) key() string {
	at := a.Path
	if a.Own() {
		at = "site:/" + a.Page()
	}
	return strings.ToLower(at + "?" + encode(a.Query, webSigns))
}

// String is the address as redirects.csv has it.
func (a Address) String() string { return cmp.Or(a.Web, encode(a.Path, pathSigns)+a.after()) }

// On is the address on a server on which the home page's folder has the path base, as a browser asks for it.
func (a Address) On(base string) string {
	if !a.Own() {
		return a.String()
	}
	at := a.Path
	if path.Base(at) == index {
		at = strings.TrimSuffix(at, index)
	}
	return base + encode(at, pathSigns) + a.after()
}

// after is what follows the path.
func (a Address) after() (out string) {
	if a.Query != "" {
		out = "?" + a.Query
	}
	if a.Fragment != "" {
		out += "#" + a.Fragment
	}
	return out
}

// Signs, beside letters and figures, that are not percent-encoded. In an address to which another leads, those are that
// might mean something to a server's configuration. In the query of an old address, those stay that browsers send as they are.
const (
	pathSigns  = "-._~/"
	webSigns   = "-._~/%?:@!*,;=&+()#"
	querySigns = webSigns + "[]|{}^`\\$"
)

// encode percent-encodes every byte but letters, figures and some signs.
func encode(text, signs string) string {
	var out strings.Builder
	for _, b := range []byte(text) {
		if r := rune(b); isPlain(r) || strings.ContainsRune(signs, r) && r < utf8.RuneSelf {
			out.WriteByte(b)
			continue
		}
		fmt.Fprintf(&out, "%%%02X", b)
	}
	return out.String()
}

// isPlain tells whether a character is a letter or a figure of ASCII.
func isPlain(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}
