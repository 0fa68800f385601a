package webserver

import (
	"path"
	"strings"

	"cabinet/internal/redirect"
)

// A rule leads readers of one spelling of an old address on.
type rule struct {
	Path  string // decoded, from the server's root on
	Query string // as browsers send it; "" for whatever query
	To    string // as a header has it
}

// rules are those of a site. A folder is asked for with a slash at its end, without one, and by the name of its page.
func rules(s Site) (out []rule) {
	seen := map[string]bool{}
	for _, m := range s.Moved {
		for _, at := range spellings(m.Old, s.Base) {
			r := rule{at, m.Old.Query, m.New.On(s.Base)}
			if key := strings.ToLower(r.Path + "?" + r.Query); !seen[key] {
				seen[key] = true
				out = append(out, r)
			}
		}
	}
	return out
}

// spellings are the decoded paths of an old address.
func spellings(old redirect.Address, base string) []string {
	if !old.Own() {
		return []string{old.Path}
	}
	if !old.IsPage() {
		return []string{base + old.Path}
	}
	folder := path.Join(base, path.Dir(old.Page()))
	if folder == "/" {
		return []string{"/", "/index.html"}
	}
	return []string{folder + "/", folder, folder + "/index.html"}
}
