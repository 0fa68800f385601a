package record

import (
	"encoding/json"
	"io/fs"
	"path"
)

// RedirectsFile is the file of a site that lists the addresses which have moved.
const RedirectsFile = "redirects.json"

// A Redirect is an address that has moved, as content/redirects.csv has it, and where it leads in the end.
type Redirect struct {
	Old  string `json:"old"`            // "/…" from the server's root on, otherwise from the site's folder on
	New  string `json:"new"`            // a path from the site's folder on, or "https://…"
	Page string `json:"page,omitempty"` // the file of the site that leads on, for servers without rules of their own; "" for none
}

// WriteRedirects is the file that lists redirects.
func WriteRedirects(all []Redirect) []byte {
	return JSON(struct {
		Format    int        `json:"format"`
		Redirects []Redirect `json:"redirects"`
	}{Format, all})
}

// readRedirects are the redirects that a site lists. A list that can't be read has none: pages that lead on are made anew each
// time, so that nothing depends on it.
func readRedirects(fsys fs.FS) []Redirect {
	text, err := readFile(fsys, RedirectsFile)
	var list struct {
		Format    int
		Redirects []Redirect
	}
	if err != nil || json.Unmarshal(text, &list) != nil || list.Format > Format {
		return nil
	}
	for i, r := range list.Redirects {
		if r.Page != "" && (!fs.ValidPath(r.Page) || path.Base(r.Page) != "index.html") {
			list.Redirects[i].Page = ""
		}
	}
	return list.Redirects
}

// LeadsOn tells whether a file of the site is a page that leads on from an address that has moved.
func (s Site) LeadsOn(name string) bool { return s.leadOn[name] }
