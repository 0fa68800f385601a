package check

import (
	"fmt"
	"net/url"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// destination is the address to which one leads on, where that can be read in it; "" where it can't.
func destination(u *url.URL) string {
	for _, found := range []string{inQuery(u), inPath(u)} {
		if to, bad := report.Address(found); bad == nil && strings.HasPrefix(strings.ToLower(to), "http") {
			if why, _ := unfollowable(to); why == "" {
				return to
			}
		}
	}
	return ""
}

// inQuery is an address that stands after a question mark.
func inQuery(u *url.URL) string {
	query := u.Query()
	for _, key := range []string{"url", "u", "q", "a", "target", "redirect", "dest"} {
		value := query.Get(key)
		if key == "u" && strings.HasPrefix(u.Path, "/v2/") { // Proofpoint writes - for % and _ for /
			value, _ = url.PathUnescape(strings.NewReplacer("-", "%", "_", "/").Replace(value))
		}
		if strings.HasPrefix(value, "http") {
			return value
		}
	}
	return ""
}

// between matches the address that Proofpoint puts between underscores. One with asterisks has lost letters.
var between = lazy.New(`__(https?:/[^*]*?)__;`)

// inPath is an address that stands in the path of another, as it is or as one part of it.
func inPath(u *url.URL) string {
	if m := between.FindStringSubmatch(u.Path); m != nil {
		return m[1]
	}
	for _, part := range strings.Split(u.EscapedPath(), "/") {
		if address, err := url.PathUnescape(part); err == nil && strings.HasPrefix(address, "http") && strings.Contains(address, "://") {
			return address
		}
	}
	return ""
}

// printedAddress matches words that are an address and nothing else.
var printedAddress = lazy.New(`(?i)^(?:https?://|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|eu|wales|cymru|scot)(?:/\S*)?$`)

// saysNothing are words of links that are the same wherever these lead.
var saysNothing = map[string]bool{"here": true, "click here": true, "click": true, "click this link": true, "this link": true, "link": true, "see here": true, "read more": true, "more": true}

// misleading tells of words of a link that say nothing of where it leads, or are another address than that to which it leads. The beginning of an address may
// stand for the whole, and the name of a site for its parts.
func misleading(words, link string) wrongness {
	words = strings.TrimRight(strings.TrimSpace(words), ".,;…")
	if saysNothing[strings.ToLower(words)] {
		return wrongness{rule: "vague-link", hint: "make a link of the words that say what stands there", message: fmt.Sprintf("read by themselves, the words of this link don't say where it leads: %q", words)}
	}
	to, isMail := strings.CutPrefix(strings.ToLower(link), "mailto:")
	if isMail && !emailForm.MatchString(words) || !isMail && !printedAddress.MatchString(words) || strings.HasPrefix(link, "tel:") {
		return wrongness{}
	}
	said, leads := plainAddress(words), plainAddress(to)
	server, _, _ := strings.Cut(leads, "/")
	if said == "" || strings.HasPrefix(leads, said) || strings.HasSuffix(server, "."+said) {
		return wrongness{}
	}
	return wrongness{rule: "link-words", hint: "write the address to which it leads, or words that say what stands there", message: "these words are one address, and the link leads to another: " + shortened(link)}
}

// plainAddress is an address as a reader compares it: without its beginning, www. and a slash at its end, in small letters.
func plainAddress(address string) string {
	plain := strings.ToLower(strings.TrimSpace(address))
	if read, err := url.PathUnescape(plain); err == nil {
		plain = read
	}
	if _, rest, ok := strings.Cut(plain, "://"); ok {
		plain = rest
	}
	return strings.TrimRight(strings.TrimPrefix(plain, "www."), "/")
}
