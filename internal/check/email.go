package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

const emailHint = "check the address, and the name"

// councilEmails reports addresses of a profile's posts that do not fit who holds them, or the domain of the others.
func councilEmails(c *casefile.Council, f finder) {
	domains := domainsOf(c)
	for _, post := range slices.Sorted(maps.Keys(c.Posts)) {
		h := c.Posts[post]
		local, domain, ok := strings.Cut(h.Email.Value, "@")
		if !ok || h.Email.Bad {
			continue
		}
		domain = strings.ToLower(domain)
		words := append(text.Words(h.Title.Value), text.Words(c.Name.Value)...)
		if h.Name.Given() && fitOf(h.Name.Value, local, words...) != fits {
			f.find(h.Email.Span, "email-name", emailHint, "%s is not an address of %s's", h.Email.Value, h.Name.Value)
		} else if near := nearDomain(domain, domains); near != "" {
			f.find(h.Email.Span, "email-name", "write "+local+"@"+near+", if it is meant", "other addresses end with @%s", near)
		}
	}
}

// domainsOf are the domains of a profile's addresses, and how many of them have each.
func domainsOf(c *casefile.Council) map[string]int {
	domains := map[string]int{}
	for _, h := range c.Posts {
		if _, domain, ok := strings.Cut(strings.ToLower(h.Email.Value), "@"); ok {
			domains[domain]++
		}
	}
	return domains
}

// nearDomain is the domain that more addresses have, and from which a domain differs by one slip; "" for none.
func nearDomain(domain string, domains map[string]int) string {
	for _, other := range slices.Sorted(maps.Keys(domains)) {
		if len(domain) > 9 && domains[other] > domains[domain] && domain != other && other[:1] == domain[:1] && diag.Slips(domain, other, 1) == 1 {
			return other
		}
	}
	return ""
}

// An address is an email address in a passage.
type address struct {
	in            text.Prose
	start, end    int
	local, domain string
}

// emails reports addresses in answers that do not fit the name beside them, or the domain of the others.
func emails(p *Paper, f finder) {
	var all []address
	for _, t := range p.own() {
		all = append(all, addressesIn(t)...)
	}
	if len(all) == 0 {
		return
	}
	domains, people := domainsOf(p.Council), p.people()
	for domain := range domains {
		domains[domain] += len(all) // the profile is surer than what is typed
	}
	for _, a := range all {
		domains[a.domain]++
	}
	for _, a := range all {
		if !p.ours(a.in, a.start, a.end) {
			continue
		}
		if name := a.misfit(people, p.Council); name != "" {
			f.in(a.in.Passage, a.start, a.end, "email-name", emailHint, "%s is not an address of %s's", a.in.Text[a.start:a.end], name)
		} else if near := nearDomain(a.domain, domains); near != "" {
			f.in(a.in.Passage, a.start, a.end, "email-name", "write "+a.local+"@"+near+", if it is meant", "other addresses end with @%s", near)
		}
	}
}

// addressesIn are the email addresses of a passage.
func addressesIn(t text.Prose) (all []address) {
	for from := 0; ; {
		n := strings.IndexByte(t.Text[from:], '@')
		if n < 0 {
			return all
		}
		at := from + n
		start := at - len(t.Text[:at]) + len(strings.TrimRightFunc(t.Text[:at], inLocal))
		end := len(t.Text) - len(strings.TrimLeftFunc(t.Text[at+1:], inLocal))
		end -= len(t.Text[at+1:end]) - len(strings.TrimRight(t.Text[at+1:end], ".-_+"))
		if domain := t.Text[at+1 : end]; start < at && strings.Contains(domain, ".") {
			all = append(all, address{t, start, end, t.Text[start:at], strings.ToLower(domain)})
		}
		from = at + 1
	}
}

// inLocal tells whether an address can have a character beside its @.
func inLocal(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// nameBefore matches a name that stands straight before an address, and what of the name's person leads there.
var nameBefore = lazy.New(`(?:^|[\s(])((?:(?:[Cc]ontact|[Aa]uthor|[Oo]fficer|[Nn]ame|[Cc]llr|[Cc]ouncillor|Mr|Mrs|Ms|Miss|Dr)\.?:? )?)(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+),?((?: (?:at|on|by email at|by email to))?)\s?[(<–:-]?\s?(?:[Ee]-?mail:? ?)?$`)

// misfit is the name of the person whose address this should be and is not; "" where nothing says so.
func (a address) misfit(people map[string][]string, c *casefile.Council) string {
	if m := nameBefore.FindStringSubmatch(a.in.Text[max(0, a.start-longNameBefore):a.start]); m != nil {
		known := m[1] != "" || m[3] != "" && a.ofHolder(c) || slices.ContainsFunc(slices.Collect(maps.Values(c.Posts)), func(h casefile.Holder) bool { return h.Name.Value == m[2] })
		switch fitOf(m[2], a.local, text.Words(c.Name.Value)...) {
		case mistyped:
			return m[2]
		case somebodyElse:
			if known {
				return m[2]
			}
		}
		if m[3] == "" {
			return ""
		}
	}
	for _, post := range slices.Sorted(maps.Keys(c.Posts)) {
		if name := c.Posts[post].Name.Value; a.misspells(name) && !strings.EqualFold(c.Posts[post].Email.Value, a.in.Text[a.start:a.end]) {
			return name
		}
	}
	parts := lettersOf(a.local)
	if len(parts) != 2 || slices.Contains(people[parts[0]], parts[1]) {
		return ""
	}
	for _, last := range people[parts[0]] {
		if nearName(parts[1], last) {
			return titleCase(parts[0]) + " " + titleCase(last)
		}
	}
	return ""
}

// ofHolder tells whether an address is that of somebody who holds a post.
func (a address) ofHolder(c *casefile.Council) bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(c.Posts)), func(h casefile.Holder) bool {
		names, parts := lettersOf(h.Name.Value), lettersOf(a.local)
		return len(names) > 1 && len(parts) == 2 && parts[0] == names[0] && parts[1] == names[len(names)-1] || strings.EqualFold(h.Email.Value, a.in.Text[a.start:a.end])
	})
}

// misspells tells whether an address begins with an initial of a person, and goes on with the last name but for a slip.
func (a address) misspells(name string) bool {
	names, parts := lettersOf(name), lettersOf(a.local)
	return len(names) > 1 && len(parts) == 2 && len(parts[0]) == 1 && parts[0][0] == names[0][0] && nearName(parts[1], names[len(names)-1])
}

// longNameBefore is how many bytes before an address or a day are looked at for the name of a person or a body.
const longNameBefore = 80

func titleCase(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// people are the pairs of words with capitals that stand beside one another in the paper and the profile, in small
// letters and by the first: the names of persons are among them.
func (p *Paper) people() map[string][]string {
	all := map[string][]string{}
	add := func(first, last string) {
		if lasts := all[first]; len(lasts) < mostOfFirst && !slices.Contains(lasts, last) {
			all[first] = append(lasts, last)
		}
	}
	for _, t := range p.own() {
		for i := 1; i < len(t.Words); i++ {
			if isCapital(t.Text[t.Words[i].Start]) && isCapital(t.Text[t.Words[i-1].Start]) && t.Between(i-1) == " " {
				add(t.At(i-1), t.At(i))
			}
		}
	}
	for _, h := range p.Council.Posts {
		if names := lettersOf(h.Name.Value); len(names) > 1 {
			add(names[0], names[len(names)-1])
		}
	}
	return all
}

// mostOfFirst is how many last names are kept of a first one: no paper names more people who share it.
const mostOfFirst = 50
