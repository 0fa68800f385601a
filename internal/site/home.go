package site

import (
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// latest is how many meetings of each body the home page lists.
const latest = 5

// A HomeBody is a body as the home page lists it, with its latest meetings.
type HomeBody struct {
	Body
	Latest []ListedMeeting
}

// Home makes the home page. The identity is that of the council whose meetings all are.
func (s *Site) Home(meetings []record.Meeting, of Identity) ([]byte, error) {
	words := language.Of(record.CommonLanguage(meetings))
	f := Frame{Words: words, Title: ending(words.Home, of.Name), Identity: of, Places: places(words, of, "", "index.html"), Leads: of.Website, Foot: Foot{Statement: of.Statement}}
	f.Foot.update(meetings, words)
	f.Styles, f.Scripts = []string{searchStyle}, []string{homeScript}
	f.Canonical, f.Hidden = of.page("index.html"), of.Unlisted
	if len(meetings) > 0 {
		f.follow(f.Title, record.FeedFile)
	}
	f.tell(f.website())
	return execute(s.home, len(meetings), 0, struct {
		Frame
		Heading  string
		Meetings []record.Meeting
		Several  bool // the meetings are of more than one council
		ToCome   []ListedMeeting
		Bodies   []HomeBody
	}{f, words.Home, meetings, record.SeveralCouncils(meetings), toCome(meetings, f.Foot.UpdatedISO, words), homeBodies(meetings, words)})
}

// toCome are the meetings that were to come on the day of the latest publication, the next one first: what day it is when the page
// is read, no file can know. Where nothing has a day of publication there are none.
func toCome(meetings []record.Meeting, day string, words *language.Language) (out []ListedMeeting) {
	for i := len(meetings) - 1; i >= 0; i-- {
		if m := meetings[i]; day != "" && m.Date >= day {
			listed := listedMeeting(m, "", words)
			if m.Cancelled == nil { // else nobody should go there
				listed.Place = strings.Trim(m.Time+", "+m.Place, ", ")
			}
			out = append(out, listed)
		}
	}
	return out
}

// homeBodies are the bodies with their latest meetings.
func homeBodies(meetings []record.Meeting, words *language.Language) (out []HomeBody) {
	for _, b := range Bodies(meetings) {
		shown := HomeBody{Body: b}
		for _, m := range b.latest() {
			shown.Latest = append(shown.Latest, listedMeeting(m, "", words))
		}
		out = append(out, shown)
	}
	return out
}

// latest are the meetings of the body that the home page lists: all of them where no other page does.
func (b Body) latest() []record.Meeting {
	if b.Address == "" {
		return b.Meetings
	}
	return b.Meetings[:min(latest, len(b.Meetings))]
}

// More tells whether the body has meetings that the home page does not list.
func (b HomeBody) More() bool { return len(b.Meetings) > len(b.Latest) }

// Way is the way from the home page to the body's; "" where it has no page.
func (b HomeBody) Way() string {
	if b.Address == "" {
		return ""
	}
	return b.Address + "/index.html"
}
