package site

import (
	"cmp"
	"net/url"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Target is where a page that has moved leads.
type Target struct {
	Way       string // the address, relative to the page that leads on
	Canonical string // the whole address; "" where it is not known
	Name      string // the title of what stands there, or else its address
}

// Moved makes the page at the address of a folder that leads on to where its reader finds now what stood there. Browsers go on
// by themselves.
func (s *Site) Moved(address string, to Target, words *language.Language, of Identity) ([]byte, error) {
	f := frame(words, words.HasMoved, address, of, Step{words.HasMoved, ""})
	f.hide()
	f.Canonical = to.Canonical
	return execute(s.moved, 0, 0, struct {
		Frame
		To Target
	}{f, to})
}

// NotFound makes the page that a server sends where there is nothing. A browser takes it for the page of the address that was
// asked for, at whatever depth, so that its links are whole paths: base is that of the home page's folder on its server.
func (s *Site) NotFound(base string, meetings []record.Meeting, of Identity) ([]byte, error) {
	words := language.Of(record.CommonLanguage(meetings))
	f := frame(words, words.NotFound, "", of)
	f.hide()
	f.Root, f.Canonical, f.Trail, f.Places = base, "", nil, places(words, of, base, "")
	f.Leads = cmp.Or(of.Website, base+"index.html")
	f.Foot.Statement = from(base, of.Statement)
	return execute(s.notFound, 0, 0, f)
}

// Base is the path of the home page's folder on its server, with a slash at both ends; ok is false where it is not known.
func (of Identity) Base() (base string, ok bool) {
	address, err := url.Parse(of.URL)
	if err != nil || of.URL == "" || address.Path == "" {
		return "/", false
	}
	return address.EscapedPath(), true
}
