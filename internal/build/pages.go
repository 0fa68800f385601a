package build

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"cabinet/internal/record"
)

// finish completes the site: what is held back or not asked for comes over from the last output, and the
// pages around the papers are made of the meetings' records. Then the site takes output/'s place.
func (b *builder) finish(o *output) error {
	if o == nil || b.stopped {
		return nil
	}
	b.off = b.takenOff()
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
	slices.SortStableFunc(shown, newestFirst)
	files, err := b.frame(shown)
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := o.write(name, text); err != nil {
			return err
		}
	}
	b.gone(o, shown)
	return b.swap(o)
}

// nameLast gives names and titles to meetings of the last output that have no record, since an earlier
// version made them: those that their files and cases have today.
func (b *builder) nameLast(o *output) {
	titles := map[string]paper{}
	for _, p := range b.done {
		titles[p.place()] = p
	}
	for _, m := range b.library.ordered() {
		was, there := o.last.Meetings[m.address]
		if !there || was.Date != "" || m.bad || m.council == nil || m.council.Source == nil {
			continue
		}
		named := m.record()
		for _, p := range was.Papers {
			if known, ok := titles[p.Address]; ok {
				p.Title, p.ShortTitle = cmp.Or(known.title, p.Title), known.short
			}
			named.Papers = append(named.Papers, p)
		}
		o.last.Meetings[m.address] = named
	}
}

// putMeetings gives the site each meeting that has something to show.
func (b *builder) putMeetings(o *output) (shown []record.Meeting, err error) {
	for _, m := range b.library.ordered() {
		entry, ok, err := b.putMeeting(m, o)
		if err != nil {
			return nil, err
		}
		if ok && !shows(shown, m.address) {
			shown = append(shown, entry)
		}
		b.keep = b.keep || m.fate == held && !ok // its last output may have another address
	}
	lost, err := b.keepUnknown(o)
	return append(shown, lost...), err
}

// putMeeting makes the page of a meeting or, where it is not rebuilt, brings its last output over. ok
// is false for a meeting that has nothing to show.
func (b *builder) putMeeting(m *meeting, o *output) (entry record.Meeting, ok bool, err error) {
	if m.address == "" {
		return entry, false, nil
	}
	if m.fate != made {
		return b.carryMeeting(m.address, o)
	}
	entry = m.record()
	for _, p := range b.done {
		if p.meeting == m && (p.withdrawn != nil || p.ok() && !b.leftOut(p)) {
			entry.Papers = append(entry.Papers, p.entry)
		}
	}
	entry.Papers = append(entry.Papers, b.visitors(m)...)
	if len(entry.Papers) == 0 {
		return entry, false, nil
	}
	return entry, true, b.putRecord(entry, o)
}

// putRecord writes a meeting's record, its page, and the pages that withdrawn papers leave.
func (b *builder) putRecord(m record.Meeting, o *output) error {
	page, err := b.library.site.Meeting(m)
	if err != nil {
		return err
	}
	for _, p := range m.Papers {
		if p.Withdrawn == nil || p.Address == "" || p.MeetingOf() != m.Address {
			continue
		}
		left, err := b.library.site.Withdrawn(m, p)
		if err != nil {
			return err
		}
		if err := o.write(path.Join(p.Address, "index.html"), left); err != nil {
			return err
		}
	}
	if err := o.write(path.Join(m.Address, record.MeetingFile), m.Write()); err != nil {
		return err
	}
	return o.write(path.Join(m.Address, "index.html"), page)
}

// visitors are the papers of other meetings that go to m too. They stand at their first meeting's address,
// which is built with m or held with it. A case that has a paper of m's own is no visitor.
func (b *builder) visitors(m *meeting) []record.Paper {
	var out []record.Paper
	for _, p := range b.done {
		if p.meeting == nil || p.meeting == m || !slices.Contains(p.others, m) || b.hasOwn(m, p.name) {
			continue
		}
		if p.withdrawn != nil || p.ok() && !b.leftOut(p) {
			out = append(out, p.entry)
		}
	}
	return out
}

// hasOwn tells whether a meeting has a paper of a case by itself.
func (b *builder) hasOwn(m *meeting, name string) bool {
	return slices.ContainsFunc(b.done, func(p paper) bool { return p.meeting == m && p.name == name })
}

// carryMeeting brings a meeting's last output over, in the place of whatever was written of it; false
// where there was none. Papers that have been withdrawn since, or made drafts, do not come with it.
func (b *builder) carryMeeting(address string, o *output) (record.Meeting, bool, error) {
	if err := o.drop(address); err != nil {
		return record.Meeting{}, false, err
	}
	m, was := o.last.Meetings[address]
	if !was {
		return m, false, nil
	}
	for _, name := range o.last.In(address) {
		if _, gone := within(name, b.off); gone {
			continue
		}
		if err := o.carry(name); err != nil {
			return m, false, err
		}
	}
	papers, changed := without(m.Papers, b.off)
	file := path.Join(address, record.MeetingFile)
	switch {
	case changed:
		m.Papers = papers
		return m, true, b.putRecord(m, o)
	case !o.manifest.Has(file): // an earlier version made it
		return m, true, o.write(file, m.Write())
	}
	return m, true, nil
}

// takenOff are the papers that leave the site whatever becomes of their meeting, by their addresses: those
// that are withdrawn, and those that have been made drafts.
func (b *builder) takenOff() map[string]paper {
	off := map[string]paper{}
	for _, p := range b.done {
		if p.place() != "" && (p.withdrawn != nil || b.leftOut(p)) {
			off[p.place()] = p
		}
	}
	for _, p := range b.done { // a draft takes nothing off at the address of another paper
		if p.withdrawn == nil && !b.leftOut(p) {
			delete(off, p.place())
		}
	}
	return off
}

// within finds the paper at an address, or in whose folder something stands.
func within(name string, papers map[string]paper) (paper, bool) {
	for at := name; at != "."; at = path.Dir(at) {
		if p, ok := papers[at]; ok {
			return p, true
		}
	}
	return paper{}, false
}

// without are the papers of a record with those that are off the site replaced by what is said of them,
// or left out where nothing is.
func without(papers []record.Paper, off map[string]paper) (out []record.Paper, changed bool) {
	for _, p := range papers {
		gone, is := off[p.Address]
		switch {
		case !is || p.Withdrawn != nil && gone.withdrawn != nil && *p.Withdrawn == *gone.entry.Withdrawn && gone.entry.Address != "":
			out = append(out, p)
			changed = changed || is // its page is written again, since its folder did not come over
		case gone.withdrawn != nil:
			out, changed = append(out, gone.entry), true
		default:
			changed = true
		}
	}
	return out, changed
}

// keepUnknown brings over the last output of meetings that no file tells of any more, where one of them
// may be a meeting whose file or paper has an error, or where the run is limited to others.
func (b *builder) keepUnknown(o *output) ([]record.Meeting, error) {
	if !b.keep && !b.only.set {
		return nil, nil
	}
	told := map[string]bool{}
	for _, m := range b.library.meetings {
		told[m.address] = true
	}
	var kept []record.Meeting
	for _, address := range sortedKeys(o.last.Meetings) {
		if told[address] {
			continue
		}
		m, _, err := b.carryMeeting(address, o)
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
	return slices.ContainsFunc(meetings, func(m record.Meeting) bool { return m.Address == address })
}

func (b *builder) anyHeld() bool {
	return b.keep || slices.ContainsFunc(b.library.ordered(), func(m *meeting) bool { return m.fate == held })
}

// frame is what every page needs, and the home page, by their names.
func (b *builder) frame(shown []record.Meeting) (map[string][]byte, error) {
	style, err := fs.ReadFile(b.Templates, "static/cabinet.css")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	page, err := b.library.site.Home(shown)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"static/cabinet.css": style, "index.html": page}, nil
}
