package links

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// A use is what an address is there for.
type use int

const (
	follows use = iota // a reader may follow it
	loads              // the browser fetches it by itself
	told               // machines are told it, as what the page is called or where something else is
)

// follow says why an address in a file leads nowhere, or must not stand there; "" where nothing is wrong. The second result is
// the file of the site to which it leads.
func (s *site) follow(from, address string, as use) (why, to string) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return err.Error(), ""
	case address != strings.TrimSpace(address) || strings.ContainsAny(address, " \\\t\n"):
		return "it has a space or a backslash", ""
	case u.Scheme == "" && u.Host != "":
		return "it names a host without a scheme", ""
	case u.Scheme != "":
		return s.elsewhere(u, as)
	case strings.HasPrefix(u.Path, "/") && from != missing:
		return "it is absolute, so that the site does not work in a folder or from a disk", ""
	}
	to = from
	if u.Path != "" {
		to = path.Join(path.Dir(from), u.Path)
	}
	if strings.HasPrefix(u.Path, "/") {
		to = s.belowRoot(u.Path)
	}
	if strings.HasSuffix(u.Path, "/") {
		if as != told {
			return "it names a folder, which a disk does not turn into a page", ""
		}
		to = path.Join(to, home)
	}
	return s.there(to, u), to
}

// belowRoot is the file of an absolute path. In which folder of a server the site stands is told by its public address, or else
// by what is there.
func (s *site) belowRoot(address string) string {
	address = strings.TrimPrefix(address, "/")
	if u, err := url.Parse(s.base); err == nil && s.base != "" {
		return path.Join(strings.TrimPrefix("/"+address, u.Path))
	}
	for rest, ok := address, true; ok; _, rest, ok = strings.Cut(rest, "/") {
		if s.files[rest] {
			return rest
		}
	}
	return address
}

// elsewhere looks at an address that has a scheme.
func (s *site) elsewhere(u *url.URL, as use) (why, to string) {
	web := u.Scheme == "http" || u.Scheme == "https"
	switch {
	case as == loads && (!web || !slices.Contains(s.hosts, u.Host)):
		return "something is loaded from elsewhere", ""
	case web && u.Host == "":
		return "it names no host", ""
	case !web && u.Scheme != "mailto" && u.Scheme != "tel":
		return "its scheme is not one of those that pages may have", ""
	case !web:
		return "", ""
	}
	to, ours := strings.CutPrefix(u.Scheme+"://"+u.Host+u.Path, s.base)
	if s.base == "" || !ours {
		return "", ""
	}
	if to == "" || strings.HasSuffix(to, "/") {
		to += home
	}
	return s.there(to, u), to
}

// there says why a file of the site, or a place in it, is not there.
func (s *site) there(to string, u *url.URL) string {
	switch p := s.pages[to]; {
	case !s.files[to]:
		return "there is no such file"
	case u.Fragment == "":
		return ""
	case p == nil:
		return "a file that is no page has no places"
	case p.count[u.Fragment] == 0 && !p.names[u.Fragment]:
		return "the page has no such place"
	}
	return ""
}
