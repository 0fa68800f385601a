package preview

import (
	"net"
	"net/http"
	"slices"
	"strconv"
)

// headers are sent with every answer: the page may load only what is of this address, may be framed by
// nothing, and nothing else may load it.
var headers = map[string]string{
	"Content-Security-Policy":      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
	"Cache-Control":                "no-store",
}

// refusal is why a request is not answered whatever it asks for, as a status and in words; 0 for one that is.
func refusal(r *http.Request) (status int, why string) {
	switch {
	case !ownHost(r):
		return http.StatusMisdirectedRequest, "the preview is only at its own address on this machine"
	case !ownSite(r):
		return http.StatusForbidden, "the preview can't be opened from another site; type its address"
	}
	return 0, ""
}

// ownHost tells that a request names this machine and the port that it came to. A name that an attacker
// has lead here (DNS rebinding) is another.
func ownHost(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok || !local.IP.IsLoopback() {
		return false
	}
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil { // without a port it is that of HTTP
		host, port = r.Host, "80"
	}
	return port == strconv.Itoa(local.Port) && slices.Contains([]string{"127.0.0.1", "localhost", "::1", "[::1]"}, host)
}

// ownSite tells that the browser says of a request that it comes from a page of this address, or from
// its user. Another port of this machine is of the same site, and refused too. What is no browser says
// nothing.
func ownSite(r *http.Request) bool {
	return slices.Contains([]string{"", "none", "same-origin"}, r.Header.Get("Sec-Fetch-Site"))
}
