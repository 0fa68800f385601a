package report

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

var (
	// bareAddress matches an address that is typed without brackets, and what may stand behind it.
	bareAddress = lazy.New(`(?i)\b(?:https?://|www\.)[!#-;=?-\[\]_a-z~]+|[a-z0-9][a-z0-9._%+'-]*@[a-z0-9.-]+`)
	// bareHost matches the host of a web address.
	bareHost = lazy.New(`^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]+)?$`)
	// bareMail matches an email address.
	bareMail = lazy.New(`^[^@]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}$`)
)

// longestBare is how many bytes an address may have that is typed among words. A longer one has been pasted with
// something else, or should have words in its place.
const longestBare = 1000

// linkBare makes links of the addresses that stand among words, as each reader on the web expects. A link keeps the
// words and their places. A run that is a link already, refers to a label or is struck stays as it is.
func linkBare(runs []Run) []Run {
	var out []Run
	for i, run := range runs {
		if run.Link != "" || run.later() || run.Gap || run.Change == Struck || !mayAddress(run.Text) {
			if out != nil {
				out = append(out, run)
			}
			continue
		}
		if out == nil {
			out = append(make([]Run, 0, len(runs)+2), runs[:i]...)
		}
		out = append(out, run.parted()...)
	}
	if out == nil {
		return runs
	}
	return out
}

// mayAddress tells cheaply whether an address may stand in a text.
func mayAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "WWW.")
}

// parted is a run in pieces, of which the addresses are links.
func (r Run) parted() (all []Run) {
	at, text := 0, r.Text
	for _, m := range bareAddress.FindAllStringIndex(text, -1) {
		words := bareWords(text[m[0]:m[1]])
		link := addressOf(words)
		if link == "" || partOfMore(text[:m[0]], text[m[1]:]) {
			continue
		}
		if m[0] > at {
			all = append(all, r.first(m[0]-at))
		}
		r.cut(m[0] - at)
		address := r.first(len(words))
		address.Link = link
		r.cut(len(words))
		all, at = append(all, address), m[0]+len(words)
	}
	if r.Text != "" {
		all = append(all, r)
	}
	return all
}

// partOfMore tells whether what stands between two texts is a part of something longer, such as a path or a word.
func partOfMore(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return inWord(last) || before != "" && strings.ContainsRune(`/@.\=`, last) || unicode.IsLetter(next) || next == '\\' || next == '@'
}

// bareWords are the words of an address without the signs behind it that belong to its sentence: a full stop, and a
// bracket that is opened before it.
func bareWords(address string) string {
	for {
		words := strings.TrimRight(address, `.,;:!?'*_~`)
		for _, pair := range []string{"()", "[]"} {
			if strings.HasSuffix(words, pair[1:]) && strings.Count(words, pair[1:]) > strings.Count(words, pair[:1]) {
				words = words[:len(words)-1]
			}
		}
		if words == address {
			return words
		}
		address = words
	}
}

// addressOf is where the words of an address lead; "" where they are none. Browsers ask for the secure page of an
// address that is given without its scheme.
func addressOf(words string) string {
	if len(words) > longestBare {
		return ""
	}
	if bareMail.MatchString(words) && !strings.Contains(words, "/") {
		return "mailto:" + words
	}
	link := words
	if !strings.Contains(words, "://") {
		link = "https://" + words
	}
	u, err := url.Parse(link)
	if err != nil || u.User != nil || !bareHost.MatchString(u.Host) || link != words && strings.Count(u.Host, ".") < 2 {
		return ""
	}
	address, bad := Address(link)
	if bad != nil {
		return ""
	}
	return address
}
