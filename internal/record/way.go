package record

import (
	"net/url"
	"strings"
)

// Way is the relative way from the page of a folder of the site to another folder or file, both named from the home page on; the
// home page's own folder is "".
func Way(from, to string) string {
	if from == "" {
		return to
	}
	if name, below := strings.CutPrefix(to, from+"/"); below {
		return name
	}
	return Root(from) + to
}

// Root is the relative way from the page of a folder of the site to the home page.
func Root(address string) string { return strings.Repeat("../", strings.Count(address, "/")+1) }

// Public is the public address of a file of the site, whose home page has the public address that is given, with a slash at its end.
func Public(home, file string) string { return home + (&url.URL{Path: file}).EscapedPath() }

// PublicPage is the same of a page, as the page names itself: the home page has the address that is given.
func PublicPage(home, file string) string {
	if file == "index.html" {
		return home
	}
	return Public(home, file)
}
