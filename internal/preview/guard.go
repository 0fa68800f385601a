package preview

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// A policy says what a page may do. All pages load what is of this address alone. Most may send no form and stand in no
// frame; one that stands in a frame of the preview's own may be framed by that, and one with a form of the preview's own
// may send that.
const (
	policyOfAll  = "default-src 'self'; base-uri 'none'; "
	policy       = policyOfAll + "form-action 'none'; frame-ancestors 'none'"
	policyFramed = policyOfAll + "form-action 'none'; frame-ancestors 'self'"
	policyForm   = policyOfAll + "form-action 'self'; frame-ancestors 'none'"
)

// framed tells that a request is for what stands in a frame of a page of this address. Beyond this machine, browsers do not say.
func (p *Preview) framed(r *http.Request) bool {
	return p.beyond || r.Header.Get("Sec-Fetch-Site") == "same-origin" && slices.Contains([]string{"iframe", "frame", "embed", "object"}, r.Header.Get("Sec-Fetch-Dest"))
}

// headers are sent with every answer: the page may load only what is of this address, may be framed by
// nothing, and nothing else may load it.
var headers = map[string]string{
	"Content-Security-Policy":      policy,
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
	"Cache-Control":                "no-store",
}

// refusal is why a request is not answered whatever it asks for, as a status and in words; 0 for one that is.
func (p *Preview) refusal(r *http.Request) (status int, why string) {
	switch {
	case !p.ownHost(r):
		return http.StatusMisdirectedRequest, "the preview is only at its own address on this machine"
	case !ownSite(r):
		return http.StatusForbidden, "the preview can't be opened from another site; type its address"
	}
	return 0, ""
}

// ownHost tells that a request names this machine and the port that it came to. A name that an attacker
// has led here (DNS rebinding) is another. Beyond this machine, the address is named that the request came to.
func (p *Preview) ownHost(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok || !p.beyond && !local.IP.IsLoopback() {
		return false
	}
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil { // without a port it is that of HTTP
		host, port = r.Host, "80"
	}
	if port != strconv.Itoa(local.Port) {
		return false
	}
	if local.IP.IsLoopback() {
		return slices.Contains([]string{Loopback, "localhost", "::1", "[::1]"}, host)
	}
	named := net.ParseIP(strings.Trim(host, "[]"))
	return named != nil && named.Equal(local.IP)
}

// isLoopback tells that no other machine can reach an address.
func isLoopback(a net.Addr) bool {
	at, ok := a.(*net.TCPAddr)
	return ok && at.IP.IsLoopback()
}

// ownSite tells that the browser says of a request that it comes from a page of this address, or from
// its user. Another port of this machine is of the same site, and refused too. What is no browser says
// nothing.
func ownSite(r *http.Request) bool {
	return slices.Contains([]string{"", "none", "same-origin"}, r.Header.Get("Sec-Fetch-Site"))
}
