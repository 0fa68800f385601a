package check

import (
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// addresses reports links that nobody can follow or that must not be published, and such addresses among the words.
func addresses(p *Paper, f finder) {
	for _, t := range p.Passages() {
		for i, run := range t.Runs {
			if !strings.Contains(run.Link, ":") || i > 0 && t.Runs[i-1].Link == run.Link {
				continue // no link, or one to a place of the paper or a file beside it
			}
			if wrong := p.wrongLink(run.Link, wordsOf(t.Runs[i:])); wrong.rule != "" {
				f.at(t, p.linkAt(run), wrong.rule, wrong.hint, "%s", wrong.message)
			}
		}
		if !t.Has("://") {
			continue
		}
		for _, m := range typedAddress.FindAllStringIndex(t.Text, mostInPassage) {
			if wrong := p.leak(t.Text[m[0]:m[1]]); wrong.rule != "" && !t.Linked(m[0]) {
				f.in(t, m[0], m[1], wrong.rule, wrong.hint, "%s", wrong.message)
			}
		}
	}
}

// typedAddress matches an address among words, without the signs that end its sentence.
var typedAddress = lazy.New(`(?i)\b(?:https?|file)://[^\s<>"”’]*[^\s<>"”’.,:;!?)\]]`)

// wordsOf are the words of the link with which runs begin.
func wordsOf(runs []report.Run) string {
	var words strings.Builder
	for _, run := range runs {
		if run.Link != runs[0].Link {
			break
		}
		words.WriteString(run.Text)
	}
	return words.String()
}

// linkAt is where a link's address was given: its own key in the case, or else where its words stand.
func (p *Paper) linkAt(run report.Run) diag.Span {
	at := run.Place(0, len(run.Text))
	for _, b := range p.Case.Background {
		if b.Link.Given() && b.Title.Span.Contains(at) {
			return b.Link.Span
		}
	}
	for _, a := range p.Case.Appendices {
		if a.Link.Given() && a.Title.Span.Contains(at) {
			return a.Link.Span
		}
	}
	return at
}

// A wrongness is what is wrong with an address: the rule, what to do, and what to say. The zero one is nothing.
type wrongness struct{ rule, hint, message string }

// wrongLink is what is wrong with a link that has such words.
func (p *Paper) wrongLink(link, words string) wrongness {
	if why, hint := unfollowable(link); why != "" {
		return wrongness{rule: "link", hint: hint, message: "nobody can follow a link to " + shortened(link) + ": " + why}
	}
	if wrong := p.leak(link); wrong.rule != "" {
		return wrong
	}
	return misleading(words, link)
}

// copyAgain is the hint for an address that has suffered on its way.
const copyAgain = "open the page, and copy its address once more"

// percentSign matches a percent sign with its two figures, and any other.
var percentSign = lazy.New(`%(?:[0-9A-Fa-f]{2})?`)

// serverName matches the name of a server, by a loose reading of what names may be.
var serverName = lazy.New(`^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?$`)

// unfollowable says why no program can follow a link, and what to do; "" where one may.
func unfollowable(link string) (why, hint string) {
	scheme, rest, _ := strings.Cut(link, ":")
	to, _, _ := strings.Cut(rest, "?")
	switch scheme = strings.ToLower(scheme); {
	case scheme == "mailto" && strings.IndexByte(to, '@') < 1:
		return "no email address stands in it", "write it like mailto:name@council.gov.uk"
	case scheme == "tel" && !strings.ContainsAny(to, "0123456789"):
		return "no number stands in it", "write it like tel:+44-1632-960000"
	case scheme == "mailto", scheme == "tel":
		return "", ""
	case strings.Contains(link, `\`) || strings.Contains(strings.ToLower(to), "%5c"):
		return "it has a backslash", `write / for \`
	case slices.Contains(percentSign.FindAllString(link, -1), "%"):
		return "it has a percent sign without the two figures that belong to one", copyAgain + "; a percent sign itself is written %25"
	}
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return "it is damaged", copyAgain
	case u.Hostname() == "":
		return "it names no server", copyAgain
	case u.Hostname() == "http", u.Hostname() == "https":
		return "http:// or https:// stands in it twice", "take one of them out"
	case !serverName.MatchString(u.Hostname()) && !strings.HasPrefix(u.Host, "["):
		return "no server can be called " + u.Hostname(), copyAgain
	}
	return "", ""
}

// shortened is an address as a message has room for it.
func shortened(link string) string {
	const most = 80
	if len(link) <= most {
		return link
	}
	return strings.ToValidUTF8(link[:most], "") + "…"
}

const privateHint = "link to where it is published, or take it out"

// leak is what an address gives away, or lacks for readers outside the council.
func (p *Paper) leak(link string) wrongness {
	u, err := url.Parse(link)
	if err != nil || u.Scheme == "mailto" || u.Scheme == "tel" {
		return wrongness{}
	}
	words, place := p.Law.words, "//"+strings.ToLower(u.Hostname()+strings.TrimSuffix(u.EscapedPath(), "/"))+"/"
	within := func(parts []string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(place, part) })
	}
	secret := secretIn(u)
	switch _, password := u.User.Password(); {
	case password:
		return wrongness{rule: "link", hint: "take the name and the password out, and change the password if it is still in use", message: "the address of this link has a password in it"}
	case within(words.Detours):
		hint := "follow the link, and give the address at which it ends"
		if to := destination(u); to != "" {
			hint = "link to " + to
		}
		return wrongness{rule: "private-link", hint: hint, message: "this link goes by way of " + u.Hostname() + ", and not straight to its page"}
	case u.Scheme == "file", !public(u), within(words.Private) && !within(words.Open):
		return wrongness{rule: "private-link", hint: privateHint, message: "the public can't open " + shortened(link)}
	case within(words.Shared) && !within(words.Open):
		return wrongness{rule: "private-link", hint: privateHint, message: shortened(link) + " shares a document with those who have the link, who may have to sign in or may change it"}
	case secret != "":
		return wrongness{rule: "private-link", hint: "link to the page as anybody would find it, without " + secret + " and what stands after that", message: "this address has something secret in it (" + secret + "…), which may let in anybody who has the link"}
	case within(words.Short):
		return wrongness{rule: "short-link", hint: "link to the page itself: nobody sees where a short address leads, and it lasts as long as its service", message: shortened(link) + " is an address that was made short"}
	}
	return wrongness{}
}

// privateDomains are last parts of the names of servers that only a council's own network knows.
var privateDomains = []string{"local", "internal", "corp", "lan", "intranet", "intra", "private", "localdomain", "localhost", "home"}

// public tells whether an address may be one of the internet, and not of a network of the council's own.
func public(u *url.URL) bool {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if ip, err := netip.ParseAddr(host); err == nil {
		return !ip.IsPrivate() && !ip.IsLoopback() && !ip.IsLinkLocalUnicast() && !ip.IsUnspecified()
	}
	labels := strings.Split(host, ".")
	if len(labels) == 1 || slices.Contains(privateDomains, labels[len(labels)-1]) {
		return false
	}
	own := labels[:len(labels)-2] // without the name that somebody registered
	return !slices.ContainsFunc(own, func(label string) bool { return strings.HasSuffix(label, "intranet") })
}

// Names of what stands after a question mark and lets somebody in.
var (
	passwords = []string{"password", "passwd", "pwd", "passcode"}
	tokens    = []string{
		"token", "access_token", "accesstoken", "id_token", "refresh_token", "auth_token", "authtoken", "authkey", "auth", "sessionid", "session_id", "session",
		"jsessionid", "phpsessid", "sid", "api_key", "apikey", "secret", "sig", "signature", "x-amz-signature", "x-amz-security-token", "jwt",
	}
)

// madeUp tells whether a value was made up by a program, as a token is: it is long, and has letters and figures.
func madeUp(value string) bool {
	value, _ = url.QueryUnescape(value)
	return len(value) >= 8 && strings.ContainsAny(value, "0123456789") && strings.ContainsFunc(value, unicode.IsLetter)
}

// secretIn is the name of what an address has in it that should be nobody's, such as "token="; "" for nothing.
func secretIn(u *url.URL) string {
	pairs := strings.FieldsFunc(u.RawQuery+"&"+u.Fragment, func(c rune) bool { return c == '&' || c == ';' || c == '?' })
	if _, session, ok := strings.Cut(u.Path, ";"); ok {
		pairs = append(pairs, session)
	}
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		name := strings.ToLower(key)
		if value != "" && slices.Contains(passwords, name) || slices.Contains(tokens, name) && madeUp(value) {
			return key + "="
		}
	}
	return ""
}
