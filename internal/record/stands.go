package record

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// stands tells whether everything that a record names is a place in the site where it can be: pages are written and
// files are read there. What is in it counts for nothing otherwise.
func (m Meeting) stands() bool {
	if slices.ContainsFunc(m.Papers, func(p Paper) bool { return !p.stands() }) {
		return false
	}
	return m.Cancelled.stands() && (m.Agenda == nil || m.Agenda.stands(m.Address))
}

// stands tells whether the meeting that a fate names is a place in the site, if it names one.
func (f *Fate) stands() bool { return f == nil || f.Meeting == "" || fs.ValidPath(f.Meeting) }

// stands tells whether the addresses of a paper and its versions are places in the site, and its documents files there.
func (p Paper) stands() bool {
	if p.Address == "" {
		return len(p.Earlier) == 0 && len(p.Documents) == 0
	}
	return fs.ValidPath(p.Address) && stand(p.Documents) && standBelow(p.Earlier, p.Address)
}

// standBelow tells whether versions stand in folders of one folder.
func standBelow(versions []Version, folder string) bool {
	return !slices.ContainsFunc(versions, func(v Version) bool {
		return !fs.ValidPath(v.Address) || path.Dir(v.Address) != folder || !stand(v.Documents)
	})
}

// stand tells whether documents are files of a folder itself, by names that lead nowhere else.
func stand(documents []Document) bool {
	return !slices.ContainsFunc(documents, func(d Document) bool {
		return !fs.ValidPath(d.Name) || d.Name == "." || strings.Contains(d.Name, "/")
	})
}

// stands tells whether an agenda's items are told apart, what is published with it stands in the meeting's folder, and earlier
// versions of it in their own, agenda/ below that.
func (a *Agenda) stands(meeting string) bool {
	ids := map[string]bool{}
	for _, i := range a.Items {
		if ids[i.ID] || !i.stands(ids) {
			return false
		}
		ids[i.ID] = true
	}
	elsewhere := func(s Supplement) bool {
		return !fs.ValidPath(s.Address) || path.Dir(s.Address) != meeting || !stand(s.Documents)
	}
	return stand(a.Documents) && standBelow(a.Earlier, path.Join(meeting, "agenda")) && !slices.ContainsFunc(a.Supplements, elsewhere)
}

// itemID matches the id of an item, which is a part of an address. One whose own id would tell what must not be known has
// "withdrawn--" and its number.
var itemID = lazy.New(`^(withdrawn--)?[a-z0-9]+(-[a-z0-9]+)*$`)

// stands tells whether an item can be one of an agenda that has those of some ids before it.
func (i Item) stands(before map[string]bool) bool {
	nowhere := func(d DocumentPages) bool { return !fs.ValidPath(d.Address) || !d.Pages.stand() }
	pages := (i.Pages == nil || i.Pages.stand()) && !slices.ContainsFunc(i.DocumentPages, nowhere)
	return i.Withdrawn.stands() && i.Postponed.stands() && itemID.MatchString(i.ID) && (i.Under == "" || before[i.Under]) && pages && stand(i.Documents)
}

// stand tells whether pages can be some of a pack.
func (p Pages) stand() bool { return 0 < p.First && p.First <= p.Last }
