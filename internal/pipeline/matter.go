package pipeline

import (
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/record"
)

// compareMatters says where papers that are a part of one matter call it otherwise: the page of the matter has the words of its
// newest paper. A paper that is frozen can't be changed, so the finding is about another one.
func (b *builder) compareMatters() {
	called := map[string]paper{} // by what the site knows the matter by: the first of its papers, a frozen one before others
	for _, frozen := range []bool{true, false} {
		for _, p := range b.done {
			if p.Frozen() != frozen || p.listing == nil || p.listing.MatterID == "" || p.meeting == nil {
				continue
			}
			id := record.MatterAddress(p.meeting.Folder, p.listing.MatterID)
			first, known := called[id]
			if !known {
				called[id] = p
			} else if !frozen && first.listing.Matter != p.listing.Matter {
				b.list.Warnf(b.matterPlace(p.Name), "matter-name", "write it in the same words in each of its papers",
					"this matter is called %q here, and %q in %s", p.listing.Matter, first.listing.Matter, b.FileOf(first.Subject))
			}
		}
	}
}

// matterPlace is where a case names its matter. The case is read again, for it is seldom asked for.
func (b *builder) matterPlace(name string) diag.Span {
	c, _ := b.Glance(name)
	return c.Matter.Span
}

// withdrawnMatters are the addresses of matters in the last output all of whose papers were withdrawn since: their pages go with
// the papers.
func (b *builder) withdrawnMatters(last record.Site) []string {
	stays := map[string]bool{}
	for _, m := range last.Meetings {
		for _, p := range m.Papers {
			if p.Listing != nil && p.Listing.MatterID != "" {
				at := record.MatterAddress(p.MeetingOf(), p.Listing.MatterID)
				stays[at] = stays[at] || b.off[p.Address].fate != withdrawn
			}
		}
	}
	return slices.DeleteFunc(sortedKeys(stays), func(at string) bool { return stays[at] })
}
