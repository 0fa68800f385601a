package report

import (
	"net/url"
	"strings"
)

// SiteAddress is the public address of the folder in which a site stands, made of what its author typed as [Address] makes it, with a
// slash at its end. The addresses of pages begin with it, so that it has nothing after the path, and it names nobody who signs in.
func SiteAddress(typed string) (string, *NoAddress) {
	address, bad := Address(typed)
	if bad != nil {
		return "", bad
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return "", &NoAddress{}
	}
	if u.User != nil || strings.ContainsAny(address, "?#") {
		return "", &NoAddress{"it is not that of a folder alone", "leave out what stands before an @ and after a ? or a #"}
	}
	return strings.TrimRight(address, "/") + "/", nil
}
