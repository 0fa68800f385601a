package paste

import (
	"net/url"
	"strings"

	"cabinet/internal/report"
)

// address is where a link leads, in the form in which a report can link; "" where it can't, which is told.
func (r *reader) address(n *node, outer string) string {
	typed := strings.TrimSpace(n.attr["href"])
	switch {
	case typed == "":
		return outer
	case strings.HasPrefix(typed, "#"):
		if words := n.quoted(); words != "" {
			r.lose("a link to another place in the document is words alone: “" + words + "”; give that place a label, and refer to it")
		}
		return ""
	}
	led := ledTo(typed)
	if led != typed {
		r.told.tell(changed, r.open(), "a link leads to its page itself, and not by way of a service that watches who follows it: "+short(led))
	}
	if strings.HasPrefix(strings.ToLower(led), "mailto:") {
		if address, rest, ok := strings.Cut(led, "?"); ok {
			r.lose("of a link to an email address, what was to stand in the email is left out: " + short(rest))
			led = address
		}
	}
	address, bad := report.Address(led)
	if bad != nil {
		what := bad.Message(led) + "; its words are kept"
		if bad.Hint != "" {
			what += "; " + bad.Hint
		}
		r.lose(what)
		return ""
	}
	return address
}

// ledTo is the page to which a service leads that counts or checks those who follow a link.
func ledTo(typed string) string {
	u, err := url.Parse(typed)
	if err != nil {
		return typed
	}
	key := ""
	switch host := strings.ToLower(u.Host); {
	case strings.HasSuffix(host, ".safelinks.protection.outlook.com"):
		key = "url"
	case (host == "www.google.com" || host == "www.google.co.uk") && u.Path == "/url":
		key = "q"
	default:
		return typed
	}
	if led := u.Query().Get(key); strings.HasPrefix(led, "https://") || strings.HasPrefix(led, "http://") {
		return led
	}
	return typed
}
