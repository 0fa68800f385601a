package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"cabinet/internal/lazy"
)

// maxAddress is the most bytes of an address, about as many as browsers and servers take.
const maxAddress = 2000

// A NoAddress says why a paper can't link to what was typed.
type NoAddress struct {
	Why  string // such as "it is longer than 2,000 characters"; "" where it begins as no address does to which a paper may link
	Hint string // what to do; "" where the ways in which an address may begin say it
}

// Message says of what was typed that a paper can't link there, and why.
func (n *NoAddress) Message(typed string) string {
	message := fmt.Sprintf("a report can't link to %.100q", typed)
	if n.Why != "" {
		message += ": " + n.Why
	}
	return message
}

// Address is the address of a link whose author typed it so, the same in every format and of visible ASCII alone. A letter outside
// ASCII becomes the bytes of its UTF-8, written %C5%B7 (RFC 3986, section 2.5), in the name of a server what IDNA has for it (RFC
// 5891), and a space becomes %20. ASCII stays as it was typed. Where there is no such address, the NoAddress says why: a paper links to
// nothing that runs anything, to no file on a disk, and to nothing with a character that nobody can see.
func Address(typed string) (string, *NoAddress) {
	scheme, rest, _ := strings.Cut(typed, ":")
	scheme = strings.ToLower(scheme)
	hidden := strings.IndexFunc(typed, unseen)
	switch {
	case !beginsLinkable(scheme, rest):
		return "", &NoAddress{Hint: begun(typed)}
	case hidden >= 0:
		r, _ := utf8.DecodeRuneInString(typed[hidden:])
		return "", &NoAddress{fmt.Sprintf("it has the character %U, which can't be seen", r), "delete that character, or copy the address once more"}
	case scheme == "tel":
		typed = strings.ReplaceAll(typed, " ", "-") // as RFC 3966 writes it
	}
	address, ok := encoded(typed)
	switch {
	case !ok:
		return "", &NoAddress{"no server can have the name in it", "copy the address once more"}
	case len(address) > maxAddress:
		return "", &NoAddress{"it is longer than 2,000 characters", "link to the page by a shorter address; what stands after a ? or a # can often be left out"}
	}
	return address, nil
}

// beginsLinkable tells whether an address begins like one to which a paper may link, and goes on.
func beginsLinkable(scheme, rest string) bool {
	switch scheme {
	case "https", "http":
		return strings.HasPrefix(rest, "//") && len(rest) > 2
	case "mailto", "tel":
		return rest != ""
	}
	return false
}

// onDisk matches how the places of files begin.
var onDisk = lazy.New(`^(?i:file:|[a-z]:[\\/]|\\)`)

// begun is the hint for an address whose beginning was left out; "" for any other.
func begun(typed string) string {
	switch {
	case strings.HasPrefix(typed, "www."):
		return "write https:// before it"
	case meantBegin(typed) != "":
		return meantBegin(typed)
	case strings.Contains(typed, "@") && strings.Contains(typed, ".") && !strings.ContainsAny(typed, " :/"):
		return "write mailto: before it"
	case onDisk.MatchString(typed):
		return "publish the document and link to its address, or take the link out: a file on a drive or a server can be opened within the council alone"
	}
	return ""
}

// unseen tells whether a character shows nothing that could be part of an address. Such characters come along when an address is
// copied from a page or an email.
func unseen(r rune) bool {
	return r != ' ' && !unicode.IsGraphic(r) || unicode.Is(unicode.Zs, r) && r != ' ' || r == utf8.RuneError
}

// encoded is an address in visible ASCII; false where the name of its server can have no form in ASCII.
func encoded(address string) (string, bool) {
	if strings.IndexFunc(address, outsideASCII) < 0 {
		return address, true
	}
	before, rest, _ := strings.Cut(address, "://")
	if strings.Contains(before, ":") || rest == "" { // an email address, or a number
		return percent(address), true
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	host, after := rest[:end], percent(rest[end:])
	user := strings.LastIndexByte(host, '@') + 1
	name, port, _ := strings.Cut(host[user:], ":")
	if strings.IndexFunc(name, outsideASCII) >= 0 {
		var err error
		if name, err = idna.Lookup.ToASCII(name); err != nil || strings.IndexFunc(name, outsideASCII) >= 0 {
			return "", false
		}
	}
	if port != "" {
		port = ":" + port
	}
	return before + "://" + percent(host[:user]) + name + percent(port) + after, true
}

func outsideASCII(r rune) bool { return r <= ' ' || r > '~' }

// percent writes the bytes of spaces, and of letters outside ASCII, by their numbers.
func percent(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if outsideASCII(rune(s[i])) {
			fmt.Fprintf(&b, "%%%02X", s[i])
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
