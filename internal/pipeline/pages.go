package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"path"
	"slices"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// finish completes the site: what is held back or not asked for comes over from the last output, and the
// pages around the papers are made of the meetings' records. Then the site takes output/'s place.
func (b *builder) finish(ctx context.Context, o *output) error {
	if o == nil || b.stopped {
		return nil
	}
	b.off = b.takenOff(o)
	b.nameLast(o)
	shown, err := b.putMeetings(o)
	if err != nil {
		return err
	}
	if len(shown) == 0 && b.anyHeld() {
		return nil // there is nothing good to show, now or before
	}
	b.lost(o, shown)
	if b.stopped {
		b.hold() // for the summary: nothing is published
		return nil
	}
	b.letGo(o)
	slices.SortStableFunc(shown, newestFirst)
	all := b.publishedAs(shown, o.read)
	lists, err := b.frame(ctx, all, o.write)
	if err != nil {
		return err
	}
	if err := b.keepLists(o, shown, lists); err != nil {
		return err
	}
	if err := b.keepRegister(o, shown); err != nil {
		return err
	}
	if err := b.leadAlong(ctx, all, o); err != nil {
		return err
	}
	if err := b.keepStatements(o); err != nil {
		return err
	}
	if err := b.carryCouncils(o); err != nil {
		return err
	}
	if err := b.lead(o, all); err != nil {
		return err
	}
	if err := b.gather(ctx, o, shown); err != nil {
		return err
	}
	b.gone(o, shown)
	return b.swap(o)
}

// nameLast gives names and titles to meetings of the last output that have no record, since an earlier
// version made them: those that their files and cases have today.
func (b *builder) nameLast(o *output) {
	titles := map[string]*paper{}
	for i := range b.done {
		titles[b.done[i].place()] = &b.done[i]
	}
	for _, m := range b.library.Ordered() {
		was, there := o.last.Meetings[m.Folder]
		if !there || was.Date != "" || !b.told(m) {
			continue
		}
		named := m.Record()
		for _, p := range was.Papers {
			if known, ok := titles[p.Address]; ok {
				p.Title, p.ShortTitle = cmp.Or(known.title, p.Title), known.short
			}
			named.Papers = append(named.Papers, p)
		}
		o.last.Meetings[m.Folder] = named
	}
}

// putMeetings gives the site each meeting that has something to show.
func (b *builder) putMeetings(o *output) (shown []record.Meeting, err error) {
	for _, m := range b.library.Ordered() {
		if b.fates[m] == held && m.Folder != "" {
			if err := o.drop(m.Folder); err != nil { // its papers were made before it was held
				return nil, err
			}
		}
	}
	for _, m := range b.library.Ordered() {
		entry, ok, err := b.putMeeting(m, o)
		if err != nil {
			return nil, err
		}
		if ok && !shows(shown, entry.Address) {
			shown = append(shown, entry)
		}
		b.keep = b.keep || b.fates[m] == held && !ok // its last output may stand at another address
	}
	lost, err := b.keepUnknown(o)
	for _, m := range lost {
		if !shows(shown, m.Address) {
			shown = append(shown, m)
		}
	}
	return shown, err
}

// letGo lets go of what nobody asks for once the records of all meetings are written, with the pages that are made of them.
func (b *builder) letGo(o *output) {
	for i := range b.done {
		b.done[i].entry = record.Paper{}
	}
	for _, s := range b.sheets {
		s.issue = nil
	}
	o.names = nil
	b.known.letGo()
}

// putMeeting makes the page of a meeting or, where it is not rebuilt, brings its last output over. ok
// is false for a meeting that has nothing to show.
func (b *builder) putMeeting(m *project.Meeting, o *output) (entry record.Meeting, ok bool, err error) {
	if b.fates[m] != made {
		was, there := o.last.Meeting(record.ID(m.Name), m.Folder)
		if !there {
			return entry, false, nil
		}
		return b.carryMeeting(was, m, o)
	}
	if m.Folder == "" {
		return entry, false, nil
	}
	entry = b.entryOfMeeting(m)
	older, err := b.olderDrafts(m, o)
	if err != nil {
		return entry, false, err
	}
	entry.Papers = append(entry.Papers, older...)
	i := b.issueOf(m)
	if len(entry.Papers) == 0 && i == nil && entry.Cancelled == nil {
		return entry, false, nil
	}
	if i != nil {
		entry.Agenda = i.entry
	}
	b.leadsToMeetings(entry.Papers, o)
	b.leadsToNext(entry.Cancelled, o)
	return entry, true, b.putRecord(entry, i, o)
}

// leadsToMeetings lets postponed papers lead only to meetings of which the site has a page; of others they tell the name.
func (b *builder) leadsToMeetings(papers []record.Paper, o *output) {
	for n := range papers {
		w := papers[n].Withdrawn
		if w == nil || w.Meeting == "" || b.hasPageAt(w.Meeting, o) {
			continue
		}
		named := *w
		named.Meeting = ""
		papers[n].Withdrawn = &named
	}
}

// hasPageAt tells whether the site has a page of a meeting of an address.
func (b *builder) hasPageAt(address string, o *output) bool {
	return slices.ContainsFunc(b.library.Ordered(), func(m *project.Meeting) bool { return m.Folder == address && b.hasPage(m, o) })
}

// hasPage tells whether the site has a page of a meeting at its address: one that is made, or that of the last output.
func (b *builder) hasPage(m *project.Meeting, o *output) bool {
	if b.fates[m] != made {
		was, there := o.last.Meeting(record.ID(m.Name), m.Folder)
		return there && was.Address == m.Folder
	}
	return cancelled(m) || b.issueOf(m) != nil || len(b.entryOfMeeting(m).Papers) > 0
}

// entryOfMeeting is what a meeting's record says of the meeting and of the papers that are made.
func (b *builder) entryOfMeeting(m *project.Meeting) record.Meeting {
	entry, going := b.recordOf(m), b.goingTo(m)
	entry.Papers = make([]record.Paper, 0, len(going))
	var visitors []record.Paper // which stand at their first meeting's address, and are built with it or held with it
	for _, p := range going {
		switch {
		case !p.fate.listed():
		case p.meeting == m:
			entry.Papers = append(entry.Papers, p.entry)
		case b.visits(p, m) && (p.Frozen() || !cancelled(m)):
			visitors = append(visitors, p.entry)
		}
	}
	entry.Papers = append(entry.Papers, visitors...)
	return entry
}

// putRecord writes a meeting's record and the pages that are made of it, with the issue of its agenda if it has one.
func (b *builder) putRecord(m record.Meeting, i *issue, o *output) error {
	pages, text := b.meetingPages(m, i), sync.OnceValue(m.Write)
	pages[path.Join(m.Address, record.MeetingFile)] = func() ([]byte, error) { return text(), nil }
	if b.samePages(m, i, text) && o.takeAll(sortedKeys(pages)) {
		return nil
	}
	return pages.put(o.write)
}

// told tells whether the record of a meeting can be made of its files as they are.
func (b *builder) told(m *project.Meeting) bool { return (m.Told() || b.laid(m)) && !b.doubled[m] }

// carryMeeting brings a meeting's last output over, to the address where it stands. Papers that have been
// withdrawn since, made drafts or taken elsewhere do not come with it, and no documents of items that the meeting as it is now,
// nil for none, has closed.
func (b *builder) carryMeeting(m record.Meeting, now *project.Meeting, o *output) (record.Meeting, bool, error) {
	b.carries = true
	papers, changed := b.left(m, o)
	changed = changed || now != nil && closesDocuments(now.Items, m.Agenda)
	for _, name := range o.last.In(m.Address) {
		of, gone := within(name, b.off)
		if gone && (changed || of.fate != withdrawn) || changed && m.OfAgenda(name) {
			continue // an agenda and its packs tell of the papers that go
		}
		whole, err := o.carry(name)
		if err != nil {
			return m, false, err
		}
		if !whole {
			b.list.Warnf(diag.Span{}, "last-output", "mend the errors of its meeting, and build: it is made again", "%s in the last output was changed or removed by hand, and its meeting is held back", name)
		}
	}
	file := path.Join(m.Address, record.MeetingFile)
	switch {
	case changed:
		was := m.Write()
		m.Papers, m.Agenda = papers, nil
		b.lessened = b.lessened || !bytes.Equal(was, m.Write())
		return m, true, b.putRecord(m, nil, o)
	case !o.manifest.Has(file): // an earlier version made it
		return m, true, o.write(file, m.Write())
	}
	return m, true, nil
}

// keepUnknown brings over the last output of meetings that no file tells of any more, where one of them
// may be a meeting whose file or paper has an error, or where the run is limited to others.
func (b *builder) keepUnknown(o *output) ([]record.Meeting, error) {
	if !b.keep && !b.only.set {
		return nil, nil
	}
	told := map[string]bool{} // by address and by id
	for _, m := range b.library.Meetings {
		told[m.Folder], told[record.ID(m.Name)] = true, true
	}
	var kept []record.Meeting
	for _, address := range sortedKeys(o.last.Meetings) {
		was := o.last.Meetings[address]
		if told[was.ID] || was.ID == "" && told[address] {
			continue
		}
		m, _, err := b.carryMeeting(was, nil, o)
		if err != nil {
			return nil, err
		}
		kept = append(kept, m)
	}
	return kept, nil
}

// newestFirst is the order in which a reader looks for meetings.
func newestFirst(a, b record.Meeting) int {
	return cmp.Or(cmp.Compare(dayOf(b), dayOf(a)), cmp.Compare(a.Address, b.Address))
}

// dayOf is the day of a meeting; of one without a record, the last part of its address, which is its day.
func dayOf(m record.Meeting) string { return cmp.Or(m.Date, path.Base(m.Address)) }

func shows(meetings []record.Meeting, address string) bool {
	for i := range meetings { // which are too large to be handed about
		if meetings[i].Address == address {
			return true
		}
	}
	return false
}

func (b *builder) anyHeld() bool {
	return b.keep || slices.ContainsFunc(b.library.Ordered(), func(m *project.Meeting) bool { return b.fates[m] == held })
}
