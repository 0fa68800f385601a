package site

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Body is the meetings of one body that a site has.
type Body struct {
	Name     string
	Council  string           // "" for several
	Address  string           // of its page's folder, from the home page's folder on; "" where it has none
	Meetings []record.Meeting // the newest first
}

// Bodies are the bodies whose meetings these are, by their councils and names. The meetings are given with the newest first,
// which gives a body its name. Meetings that stand in no body's folder are those of a body that has no page.
func Bodies(meetings []record.Meeting) []Body {
	var out []Body
	for address, all := range record.ByBody(meetings) {
		b := Body{Name: cmp.Or(all[0].Body, address, all[0].Name), Council: all[0].Council, Address: address}
		for _, m := range all {
			b.add(m)
		}
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b Body) int {
		return cmp.Or(cmp.Compare(a.Council, b.Council), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Address, b.Address))
	})
	return out
}

// add takes in a meeting. Where two councils have no addresses of their own, bodies of the same id share a folder, and what it has
// is neither's: the page has the names of both.
func (b *Body) add(m record.Meeting) {
	b.Meetings = append(b.Meetings, m)
	if m.Council == b.Council || m.Council == "" {
		return
	}
	if b.Council = ""; !strings.Contains(b.Name, m.Body) {
		b.Name += ", " + m.Body
	}
}

// A Year is the meetings of a body in one year, the newest first.
type Year struct {
	Year     string
	Meetings []ListedMeeting
}

// A ListedMeeting is a meeting as a list has it.
type ListedMeeting struct {
	Name    string // what the link says
	ISO     string // its day, "2025-02-07"
	Address string // relative to the page
	Lang    string // the tag of the name's language where that is not the page's; "" for the page's
	Fate    string // "Cancelled"; "" for a meeting that is held
	Place   string // of a meeting that is to come: when and where it is held, as far as that is known
	Reports string // how many reports it has; "" for none
}

// Body makes the page of a body.
func (s *Site) Body(body Body, of Identity) ([]byte, error) {
	words := language.Of(record.CommonLanguage(body.Meetings))
	f := frame(words, body.Name, body.Address, of, Step{body.Name, ""})
	f.Foot.update(body.Meetings, words)
	f.followBody(body.Meetings[0])
	return execute(s.body, len(body.Meetings), 0, struct {
		Frame
		Body
		Years []Year
	}{f, body, years(body, words)})
}

// years are the meetings of a body year by year.
func years(b Body, words *language.Language) (out []Year) {
	for _, m := range b.Meetings {
		year, _, _ := strings.Cut(m.Date, "-")
		if len(out) == 0 || out[len(out)-1].Year != year {
			out = append(out, Year{Year: year})
		}
		last := &out[len(out)-1]
		listed := listedMeeting(m, b.Address, words)
		listed.Name = cmp.Or(m.Day, m.Name)
		last.Meetings = append(last.Meetings, listed)
	}
	return out
}

// listedMeeting is a meeting as the page of a folder lists it.
func listedMeeting(m record.Meeting, page string, words *language.Language) ListedMeeting {
	shown := ListedMeeting{Name: cmp.Or(m.Name, m.Address), ISO: m.Date, Address: record.Way(page, m.Address) + "/index.html"}
	if own := language.Of(m.Language); own != words {
		shown.Lang = own.Tag
	}
	if m.Cancelled != nil {
		shown.Fate = words.Cancelled
	}
	n := 0
	for _, p := range m.Papers {
		if p.Withdrawn == nil && p.Address != "" {
			n++
		}
	}
	if n > 0 {
		shown.Reports = words.CountReports(n)
	}
	return shown
}
