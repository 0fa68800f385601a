package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// named matches the name of a server: labels with dots between them, and letters in the last.
const named = `(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}`

var (
	// oddScheme matches what may be a scheme and its signs before the name of a server.
	oddScheme = lazy.New(`\b([A-Za-z]{3,7})([:;]?/{0,3}:?/{0,3} ?)` + `((?:www[.,])?` + named + `)(?:[/?#:][^\s<>"”’]*)?`)
	// oddWorld matches the slips of "www." that make no address.
	oddWorld = lazy.New(`\b(www[,;] ?|www\. |www |wwww+\.|ww\.)(` + named + `)`)
	// commaNamed matches the name of a server in which a comma stands for a dot.
	commaNamed = lazy.New(`(?:\bhttps?://|\bwww\.|[A-Za-z0-9._-]+@|\b)(?:[A-Za-z0-9-]+[.,])*[A-Za-z0-9-]+`)
	// spacedName matches a space for the last dot in the name of a British server.
	spacedName = lazy.New(`(?:www\.|@)[A-Za-z0-9.-]+\.(?:gov|org|co|ac|nhs)( )uk\b`)
	// partedName matches the last parts of the name of a British server with a space in it.
	partedName = lazy.New(`\.(?:gov|org|co|ac|nhs)(?: \.|\. )uk\b|(?:[A-Za-z0-9_-]+\.[A-Za-z0-9._-]+ @|[A-Za-z0-9._-]+@ )` + named)
)

// An addressSlip is bytes of an address in whose place others were meant.
type addressSlip struct {
	start, end int
	meant      string
}

// mistypedAddresses reports what was meant as an address of the web or of email and has a slip that lets nobody follow it.
func mistypedAddresses(p *Paper, f finder) {
	for _, t := range p.own() {
		if !mayMistype(t.Text) {
			continue
		}
		slips := slipsIn(t)
		for len(slips) > 0 {
			n := 1
			for n < len(slips) && !strings.ContainsAny(t.Text[slips[n-1].end:slips[n].start], " \u00a0\n") {
				n++
			}
			p.mistyped(t, slips[:n], f)
			slips = slips[n:]
		}
	}
}

// mistyped reports an address with slips.
func (p *Paper) mistyped(t text.Prose, slips []addressSlip, f finder) {
	start, end := addressAbout(t.Text, slips[0].start, slips[len(slips)-1].end)
	if !p.ours(t, start, end) {
		return
	}
	meant, at := "", start
	for _, s := range slips {
		meant, at = meant+t.Text[at:s.start]+s.meant, s.end
	}
	meant += t.Text[at:end]
	f.mends(p.instead(t.Passage, start, end, meant)).in(t.Passage, start, end, "mistyped-address", "write "+meant, "%q is no address that anybody could follow", t.Text[start:end])
}

// addressAbout is where an address begins and ends that has some bytes.
func addressAbout(s string, start, end int) (from, to int) {
	const around = " \u00a0\n()[]<>\"“”‘"
	from = strings.LastIndexAny(s[:start], around) + 1
	for from < start && !utf8.RuneStart(s[from]) {
		from++
	}
	to = len(s)
	if n := strings.IndexAny(s[end:], around+"’"); n >= 0 {
		to = end + n
	}
	return from, end + len(strings.TrimRight(s[end:to], ".,;:!?"))
}

// slipsIn are the slips in the addresses of a passage, in their order.
func slipsIn(t text.Prose) (all []addressSlip) {
	put := func(start, end int, meant string) {
		if !t.Linked(start) {
			all = append(all, addressSlip{start, end, meant})
		}
	}
	for _, m := range oddScheme.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		letters, signs := t.Text[m[2]:m[3]], t.Text[m[4]:m[5]]
		if scheme := report.MeantScheme(letters, signs); scheme != "" {
			put(m[2], m[5], scheme+"://")
		}
	}
	for _, m := range oddWorld.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		put(m[2], m[3], "www.")
	}
	for _, m := range partedName.FindAllStringIndex(t.Text, mostInPassage) {
		space := m[0] + strings.IndexByte(t.Text[m[0]:m[1]], ' ')
		if t.Text[space+1] != '@' || !isServer(t.Text[m[0]:space]) { // and no account of another service behind an address
			put(space, space+1, "")
		}
	}
	for _, m := range commaNamed.FindAllStringIndex(t.Text, -1) {
		name := t.Text[m[0]:m[1]]
		if comma := m[0] + strings.IndexByte(name, ','); comma >= m[0] && dotted(name, t.Text[m[1]:]) {
			put(comma, comma+1, ".")
		}
	}
	for _, m := range spacedName.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		put(m[2], m[3], ".")
	}
	slices.SortFunc(all, func(a, b addressSlip) int { return cmp.Compare(a.start, b.start) })
	return slices.CompactFunc(all, func(a, b addressSlip) bool { return max(a.start, b.start) < min(a.end, b.end) })
}

// mayMistype tells cheaply whether a mistyped address may stand in a text.
func mayMistype(s string) bool {
	joined, british := false, false // by a comma without a space; a server
	for i := 1; i < len(s); i++ {
		switch before := s[i-1] | lowerCase; s[i] | lowerCase {
		case '@' | lowerCase:
			return true
		case 'w':
			if before == 'w' {
				return true
			}
		case 'p':
			if before == 't' && schemed(s, i) {
				return true
			}
		case '/':
			if before == ':' || before == ';' || before == '/' {
				return true
			}
		case 'k':
			if before == 'u' && i > 2 {
				if slipsBefore(s[i-3], s[i-2]) {
					return true
				}
				british = british || s[i-2] == '.'
			}
		case ',':
			joined = joined || i+1 < len(s) && isLetter(s[i+1])
		}
	}
	return joined && british
}

// lowerCase is the bit by which the small letters of ASCII differ from the large ones.
const lowerCase = 0x20

// schemed tells whether the p of a text, which follows a t, may be that of http.
func schemed(s string, p int) bool {
	return p > 1 && (s[p-2]|lowerCase == 't' || s[p-2]|lowerCase == 'h') || p+1 < len(s) && s[p+1]|lowerCase == 's'
}

// slipsBefore tells whether the two bytes before uk make a slip of a server's name.
func slipsBefore(first, second byte) bool {
	return second == ',' || first == ' ' && second == '.' || second == ' ' && strings.IndexByte(".vgocs", first) >= 0
}

// dotted tells whether commas in what could be the name of a server are dots: it begins as an address does, or ends as British
// ones do, and nothing stands behind it that tells otherwise.
func dotted(name, rest string) bool {
	lower := strings.ToLower(name)
	labels := strings.FieldsFunc(lower, func(r rune) bool { return r == '.' || r == ',' })
	last := labels[len(labels)-1]
	if strings.Count(lower, ",") > 1 || strings.HasPrefix(rest, "@") || strings.HasPrefix(rest, ":") || !endsServer[last] || strings.HasPrefix(lower, "www,") {
		return false
	}
	before, after, _ := strings.Cut(lower, ",")
	if isServer(before) && !(strings.HasSuffix(before, ".org") && after == "uk") {
		return false // a list, without a space
	}
	for _, begin := range []string{"http://", "https://", "www."} {
		if strings.HasPrefix(lower, begin) {
			return len(labels) > 2 && !strings.Contains(lower[len(begin):], "www")
		}
	}
	if strings.Contains(lower, "@") {
		return true
	}
	// Behind the comma may stand the name of another server, before which a space is missing.
	return last == "uk" && len(labels) > 1 && secondLevel[labels[len(labels)-2]] && (after == "uk" || after == "co.uk" || after == "org.uk" || after == "ac.uk")
}

// isServer tells whether a text ends as the name of a server does, and has more than that.
func isServer(s string) bool {
	at := strings.LastIndexByte(s, '.')
	return at > 0 && endsServer[strings.ToLower(s[at+1:])]
}

var (
	// endsServer are the last parts of the names of servers that papers give.
	endsServer = text.Set([]string{"uk", "com", "org", "net", "eu", "wales", "cymru", "scot", "info"})
	// secondLevel are the parts before uk in the names of British servers.
	secondLevel = text.Set([]string{"gov", "org", "co", "ac", "nhs", "police"})
)
