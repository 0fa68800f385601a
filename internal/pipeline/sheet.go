package pipeline

import (
	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// An issue is what is published of a meeting's agenda: its entry in the meeting's record, the article of the meeting's
// page, and files in the meeting's folder.
type issue struct {
	entry   *record.Agenda
	article []byte
	files   map[string][]byte // by their names
}

// issueOf is what is published of a meeting's agenda; nil where the meeting has none, or none that can be made.
func (b *builder) issueOf(m *project.Meeting) (*issue, error) {
	if s := b.sheets[m]; s != nil && s.paper.ok() {
		return b.issue(s)
	}
	return nil, nil
}

// issueAt is the same for the meeting of an address.
func (b *builder) issueAt(address string) (*issue, error) {
	for m := range b.sheets {
		if m.Folder == address {
			return b.issueOf(m)
		}
	}
	return nil, nil
}

// issue makes the files of an agenda.
func (b *builder) issue(s *sheet) (*issue, error) {
	files, err := s.printable.files(agendaName, b.options.Large)
	if err != nil {
		return nil, err
	}
	out := &issue{entry: b.entryOf(s), files: map[string][]byte{}}
	for _, f := range files {
		out.add(f)
	}
	return out, nil
}

// add adds a file to what is published. The pictures of an agenda are published with it, and what only makes it again is
// not.
func (i *issue) add(f freeze.File) {
	switch f.Role {
	case freeze.Article:
		i.article = f.Text
		return
	case freeze.Typeface, freeze.Logo:
		return
	}
	i.files[f.Name] = f.Text
	if f.Form != "" {
		i.entry.Documents = append(i.entry.Documents, record.Document{Name: f.Name, Format: f.Form, Title: f.Title, Pages: f.Pages, Bytes: int64(len(f.Text)), SHA256: record.Sum(f.Text)})
	}
}

// titles are the titles of the items as the agenda has them, by their anchors.
func (s *sheet) titles() map[string]string {
	titles := map[string]string{}
	if s.printable == nil {
		return titles
	}
	for _, part := range s.printable.draft.Parts {
		for _, section := range part.Sections {
			for _, list := range section.Items {
				for _, i := range list.Items {
					titles[i.ID] = i.Title
				}
			}
		}
	}
	return titles
}

// entryOf is what the meeting's record says of an agenda, its documents apart.
func (b *builder) entryOf(s *sheet) *record.Agenda {
	titles := s.titles()
	entry := &record.Agenda{Title: s.printable.Title, Publication: s.printable.publication, Items: []record.Item{}}
	for _, i := range s.items {
		if !i.Hidden {
			entry.Items = append(entry.Items, b.itemEntry(s, i.Item, titles[i.Anchor()], len(entry.Items)+1))
		}
	}
	return entry
}

// itemEntry is what a record says of an item.
func (b *builder) itemEntry(s *sheet, i agenda.Item, title string, order int) record.Item {
	out := record.Item{
		ID: i.Anchor(), Number: i.Number, Order: order, Title: title, Under: i.Under, Public: i.Part == agenda.Open, Standing: i.Standing != nil,
		ToFollow: i.Fate == agenda.ToFollow,
	}
	if i.Erased {
		return out
	}
	out.Purpose, out.Note, out.Late = oneLine(i.Purpose.Value), oneLine(i.Note.Value), oneLine(i.Late.Reason.Value)
	if i.Exempt.Known() {
		out.Exempt = &record.Exemption{Paragraphs: i.Exempt.Paragraphs.Strings(), Reason: oneLine(i.Exempt.Reason.Value)}
	}
	switch i.Fate {
	case agenda.Withdrawn:
		out.Withdrawn = b.fateEntry(i.Withdrawn, s.meeting)
	case agenda.Postponed:
		out.Postponed = b.fateEntry(i.Postponed, s.meeting)
	}
	if holder, known := s.meeting.Profile.Posts[i.Presents.Value]; known {
		out.Presents = holder.Title.Value
	}
	if p := s.papers[i.Paper]; p != nil && p.entry.ID != "" {
		out.Papers = []string{p.entry.ID}
	}
	return out
}

// fate is what a record says has become of an item.
func (b *builder) fateEntry(f casefile.ItemFate, m *project.Meeting) *record.ItemFate {
	out := &record.ItemFate{Reason: oneLine(f.Reason.Value)}
	if f.On.Given() && !f.On.Bad {
		out.On, out.Day = f.On.ISO(), m.Printed(f.On, language.Of(m.Profile.Language.Value))
	}
	if to := b.library.Meetings[f.To.Value]; to != nil && to.Told() {
		out.Meeting, out.Name = to.Folder, to.Record().Name
	}
	return out
}
