package pageframe

import (
	"net/url"
	"slices"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/policy"
)

// mostOfRule is how many findings about addresses a rule has: whoever mends these knows how to mend the others.
const mostOfRule = 20

var (
	schemeForm = lazy.New(`^([A-Za-z][A-Za-z0-9+.-]*):`)
	hostForm   = lazy.New(`^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::[0-9]+)?$`) // what a policy can name
	breaks     = strings.NewReplacer("\t", "", "\n", "", "\r", "")     // which browsers leave out of addresses
)

// address takes an address that stands at some bytes. One that begins at the page itself is wrong on nearly every page,
// since pages stand in folders.
func (r *reader) address(address string, use use, start, end int) {
	address = breaks.Replace(strings.Trim(address, " \t\n\f\r"))
	scheme := strings.ToLower(strings.TrimSuffix(schemeForm.FindString(address), ":"))
	switch {
	case address == "", strings.HasPrefix(address, "#"):
	case placeForm.MatchString(address): // which is reported as such
	case scheme == "http", scheme == "https":
		r.whole(address, scheme, use, start, end)
	case scheme != "":
		r.otherScheme(scheme, use, start, end)
	case strings.HasPrefix(address, "//"):
		r.whole(address, "", use, start, end)
	case strings.HasPrefix(address, "/"):
		if r.enough("frame-server") {
			return
		}
		r.list.Warnf(r.source.Span(start, end), "frame-server", "give it whole, such as https://www.example.gov.uk/page", "%s leads to the right place only if papers stand on the same server as the council's website", shortened(address))
	default:
		r.unusable(start, end, "give it whole, such as https://www.example.gov.uk/page", "%s would lead elsewhere on each page, since papers stand in folders", shortened(address))
	}
}

// enough counts a finding of a rule, and tells whether there are enough of them.
func (r *reader) enough(rule string) bool {
	r.found[rule]++
	return r.found[rule] > mostOfRule
}

// unusable reports an address that can't stand in a frame.
func (r *reader) unusable(start, end int, hint, format string, args ...any) {
	if r.enough("frame-address") {
		return
	}
	r.list.Errorf(r.source.Span(start, end), "frame-address", hint, format, args...)
}

// whole takes an address that names its host.
func (r *reader) whole(address, scheme string, use use, start, end int) {
	u, err := url.Parse(strings.ReplaceAll(address, " ", "%20"))
	if err != nil || u.Host == "" || u.Opaque != "" || use != nil && !hostForm.MatchString(strings.ToLower(u.Host)) {
		r.unusable(start, end, "write it as a browser's address bar shows it", "%s is not an address", shortened(address))
		return
	}
	if use == nil {
		return
	}
	if scheme == "http" && r.site.Secure && !r.enough("frame-insecure") {
		r.list.Warnf(r.source.Span(start, end), "frame-insecure", "write https://, if that address answers", "browsers do not load %s in pages at an https: address", shortened(address))
	}
	origin := strings.ToLower(u.Host)
	if scheme != "" {
		origin = scheme + "://" + origin
	}
	r.allow(use, origin, strings.ToLower(u.Hostname()))
}

// allow lets the page use an origin.
func (r *reader) allow(use use, origin, host string) {
	p := &r.frame.Policy
	add(use(p), origin)
	switch use(p) {
	case &p.Styles: // which name fonts and pictures beside them
		add(&p.Fonts, origin)
		add(&p.Images, origin)
	case &p.Scripts: // which ask their own server for more
		add(&p.Connections, origin)
		add(&p.Images, origin)
		r.scripts = append(r.scripts, host)
	}
	r.frame.Policy = p.With(known[host])
}

// otherScheme takes an address that is no page's.
func (r *reader) otherScheme(scheme string, use use, start, end int) {
	switch {
	case scheme == "javascript" && r.found[scheme] == 0:
		r.found[scheme]++
		r.list.Warnf(r.source.Span(start, end), "frame-policy", "put it into a script", "the policy lets no page run what stands in an address")
	case scheme == "file":
		r.unusable(start, end, "give it whole, such as https://www.example.gov.uk/page", "this address leads to a file of one machine")
	case (scheme == "data" || scheme == "blob") && use != nil:
		add(use(&r.frame.Policy), scheme+":")
	}
}

// known are what files of well known servers load from others. Hosts without a scheme are allowed by that of the page.
var known = map[string]policy.Policy{
	"fonts.googleapis.com":      {Fonts: []string{"fonts.gstatic.com"}},
	"use.typekit.net":           {Styles: []string{"p.typekit.net"}},
	"www.googletagmanager.com":  {Connections: []string{"*.google-analytics.com"}, Images: []string{"*.google-analytics.com"}},
	"cc.cdn.civiccomputing.com": {Connections: []string{"apikeys.civiccomputing.com"}},
}

// add adds a source to a list of a policy once.
func add(to *[]string, source string) {
	if !slices.Contains(*to, source) {
		*to = append(*to, source)
	}
}

// shortened is an address as messages quote it.
func shortened(address string) string {
	if letters := []rune(address); len(letters) > 80 {
		return string(letters[:80]) + "…"
	}
	return address
}
