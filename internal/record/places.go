package record

import "path"

// The folders of the pages that go through all meetings, in which no meeting stands.
const (
	RegisterFolder = "register"
	SearchFolder   = "search"
	MatterFolder   = "matters"
)

// The names of what other programs follow. FeedFile and CalendarFile stand in the folder of the whole site and in that above
// the meetings of a body, and FeedFile in [RegisterFolder] too.
const (
	FeedFile     = "feed.atom"
	CalendarFile = "meetings.ics"
	SitemapFile  = "sitemap.xml"
)

// BodyAddress is the folder of the page that lists the meetings of the body, which is the one above the meeting's: "cabinet". It
// is "" for a meeting that stands in no other folder.
func (m Meeting) BodyAddress() string {
	if folder := path.Dir(m.Address); folder != "." {
		return folder
	}
	return ""
}

// ByBody are meetings by the folders of their bodies' pages, in the order in which they are given.
func ByBody(meetings []Meeting) map[string][]Meeting {
	out := map[string][]Meeting{}
	for _, m := range meetings {
		folder := m.BodyAddress()
		out[folder] = append(out[folder], m)
	}
	return out
}

// MatterAddress is the folder of the page of a matter, by the matter's id, below what the addresses of the council's meetings
// begin with. The address is that of one of these meetings.
func MatterAddress(meeting, id string) string {
	return path.Join(path.Dir(path.Dir(meeting)), MatterFolder, id)
}
