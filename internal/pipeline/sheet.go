package pipeline

import (
	"bytes"
	"errors"
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// An issue is what is published of a meeting's agenda, beside the files in the meeting's folder: its entry in the meeting's
// record, and the article of the meeting's page.
type issue struct {
	entry   *record.Agenda
	article []byte
	onePage []byte // of the page that has all papers of the meeting; nil for none
}

// issueOf is what is published of a meeting's agenda; nil where the meeting has none, or none that can be made.
func (b *builder) issueOf(m *project.Meeting) *issue {
	if s := b.sheets[m]; s != nil && s.paper.ok() {
		return s.issue
	}
	return nil
}

// issueAt is the same for the meeting of an address.
func (b *builder) issueAt(address string) *issue {
	for _, m := range b.library.Ordered() {
		if m.Folder == address && b.sheets[m] != nil {
			return b.issueOf(m)
		}
	}
	return nil
}

// issue makes the files of an agenda and the pack that belongs to it, and puts them on the shelf.
func (b *builder) issue(s *sheet, to shelf) error {
	s.showGaps()
	files, packs, err := b.filesOfAgenda(s)
	if bad := (unprintable{}); errors.As(err, &bad) {
		s.paper.fail(bad.finding(s.meeting.Source.Whole()))
		return nil
	}
	if err != nil || !s.paper.ok() {
		return err
	}
	s.issue = &issue{entry: b.entryOf(s)}
	published := map[string][]byte{}
	for _, f := range slices.Concat(files, packs, b.filesOf(s)) {
		s.issue.add(f, published)
	}
	return to.put(s.paper.Subject, s.meeting.Folder, published)
}

// filesOfAgenda are the files of an agenda and its packs.
func (b *builder) filesOfAgenda(s *sheet) (files, packs []freeze.File, err error) {
	if packs, err = b.bound(s); err != nil || !s.paper.ok() {
		return nil, nil, err
	}
	files, err = s.printable.files(agendaName, ofAgenda(b.asked(s.meeting.Profile)))
	return files, packs, err
}

// add adds a file to what is published. The pictures of an agenda are published with it, and what only makes it again is
// not.
func (i *issue) add(f freeze.File, published map[string][]byte) {
	switch f.Role {
	case freeze.Article:
		if f.Name == onePageArticle {
			i.onePage, i.entry.Page = f.Text, onePageAddress
			return
		}
		i.article = bytes.Clone(f.Text) // which is held, without the room that it had to grow
		return
	case freeze.Typeface, freeze.Logo:
		return
	}
	published[f.Name] = f.Text
	if f.Form != "" && f.Role != freeze.Appendix { // which the entry of its item lists
		i.entry.Documents = append(i.entry.Documents, f.Entry())
	}
}

// entryOf is what the meeting's record says of an agenda. Its documents are added as they are made.
func (b *builder) entryOf(s *sheet) *record.Agenda {
	titles := s.titles()
	entry := &record.Agenda{Title: s.printable.Title, Publication: s.printable.publication, Items: make([]record.Item, 0, len(s.items))}
	for _, i := range s.items {
		if !i.Hidden {
			entry.Items = append(entry.Items, b.itemEntry(s, i, titles[i.Anchor()], len(entry.Items)+1))
		}
	}
	if s.before != nil {
		entry.Bury(s.stillTold(s.before.Agenda.Items))
	}
	return entry
}

// titles are the titles of an agenda's items as it prints them, by what their addresses are made of.
func (s *sheet) titles() map[string]string {
	titles := map[string]string{}
	if s.printable != nil {
		s.printable.draft.EachItem(func(i *report.DraftItem) { titles[i.ID] = i.Title })
	}
	return titles
}

// itemEntry is what a record says of an item.
func (b *builder) itemEntry(s *sheet, i sheetItem, title string, order int) record.Item {
	out := record.Item{
		ID: i.Anchor(), Number: i.Number, Marker: i.Marker, Order: order, Title: title, Under: s.above(i), Public: i.Part == agenda.Open, Standing: i.Standing != nil,
		ToFollow: i.Fate == agenda.ToFollow,
	}
	if i.Erased {
		return out
	}
	out.Supplement, out.Documents = i.Supplement, i.documentEntries()
	if i.On != nil {
		out.Pages = &record.Pages{First: i.On.First, Last: i.On.Last}
	}
	out.DocumentPages = s.documentPages(i)
	out.Purpose, out.Note, out.Late = oneLine(i.Purpose.Value), oneLine(i.Note.Value), oneLine(i.Late.Reason.Value)
	out.Exempt, out.Presents, out.Opinion = exemption(i), s.presents(i), opinion(i.Late)
	switch i.Fate {
	case agenda.Withdrawn:
		out.Withdrawn = b.fateEntry(casefile.ItemMove{On: i.Withdrawn.On, Reason: i.Withdrawn.Reason}, s.meeting)
	case agenda.Postponed:
		out.Postponed = b.fateEntry(i.Postponed, s.meeting)
	}
	if p := s.papers[i.Paper]; p != nil && p.entry.ID != "" {
		out.Papers = []string{p.entry.ID}
	}
	return out
}

// exemption is what a record says of why the public may be excluded from an item; nil where it may be there.
func exemption(i sheetItem) *record.Exemption {
	if !i.Exempt.Known() {
		return nil
	}
	return &record.Exemption{Paragraphs: i.Exempt.Paragraphs.Strings(), Reason: oneLine(i.Exempt.Reason.Value), Confidential: i.Exempt.Confidential.Or(false)}
}

// opinion is whether the chair is said to be of the opinion that a late item is urgent; nil for one that is not late.
func opinion(late casefile.LateItem) *bool {
	if !late.Known() {
		return nil
	}
	is := late.Opinion.Or(false)
	return &is
}

// presents is the title of the post that presents an item; "" where nobody is said to.
func (s *sheet) presents(i sheetItem) string {
	return s.meeting.Profile.Posts[i.Presents.Value].Title.Value
}

// above is the id of the item that an item is a part of, as it may be told.
func (s *sheet) above(i sheetItem) string {
	at := slices.IndexFunc(s.items, func(above sheetItem) bool { return above.ID == i.Under && above.Level == 0 })
	if i.Under == "" || at < 0 {
		return i.Under
	}
	return s.items[at].Anchor()
}

// stillTold are the items of an agenda that was published of which it may be told that they were: one whose paper was
// erased since stands among the items of this agenda under another id.
func (s *sheet) stillTold(before []record.Item) []record.Item {
	return slices.DeleteFunc(slices.Clone(before), func(was record.Item) bool {
		return slices.ContainsFunc(s.items, func(i sheetItem) bool { return i.Erased && i.ID == was.ID })
	})
}

// fateEntry is what a record says has become of an item.
func (b *builder) fateEntry(f casefile.ItemMove, m *project.Meeting) *record.Fate {
	out := &record.Fate{Reason: oneLine(f.Reason.Value)}
	if out.On = isoDay(f.On); out.On != "" {
		out.Day = m.Printed(f.On, language.Of(m.Profile.Language.Value))
	}
	to := b.meetingTold(f.To)
	out.Meeting, out.Name = to.Address, to.Name
	return out
}

// meetingTold is what is recorded of another meeting that an item names; the zero Meeting where that can't be told.
func (b *builder) meetingTold(name casefile.Text) record.Meeting {
	if m := b.library.Meetings[name.Value]; m != nil && m.Told() {
		return m.Record()
	}
	return record.Meeting{}
}
