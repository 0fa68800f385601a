package pipeline

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// snapshotFile is the name of the record that is kept with an agenda: what the meeting had when it was published.
const snapshotFile = record.MeetingFile

// numbersOf are the numbers that the items of a published agenda have for ever. One whose paper was erased is there under
// another id; by its number it is found in an earlier agenda that told its own, if there is one.
func (s *sheet) numbersOf() []agenda.Known {
	var out []agenda.Known
	own := s.ownIDs()
	for _, i := range s.before.Agenda.Items {
		if !i.Deleted {
			out = append(out, agenda.Known{ID: cmp.Or(own[i.ID], i.ID), Marker: i.Marker, Number: i.Number})
		}
	}
	return out
}

// ownIDs are the ids of a meeting's items that were erased after an agenda told them, by those that stand for them.
func (s *sheet) ownIDs() map[string]string {
	numbers, own := map[string]string{}, map[string]string{}
	for _, i := range s.before.Agenda.Items {
		if strings.HasPrefix(i.ID, agenda.ErasedPrefix) {
			numbers[i.Number] = i.ID
		}
	}
	for n := len(s.published) - 2; n >= 0; n-- {
		for _, i := range s.published[n].record.Agenda.Items {
			if erased := numbers[i.Number]; erased != "" && i.ID != erased {
				own[erased] = i.ID
				delete(numbers, i.Number)
			}
		}
	}
	return own
}

// nowhere is a shelf that keeps nothing: what is made is only measured.
type nowhere struct{}

func (nowhere) put(project.Subject, string, map[string][]byte) error { return nil }
func (nowhere) of(project.Subject) version                           { return version{} }
func (nowhere) take(project.Subject, version) bool                   { return true }

// freezeAgenda keeps the agenda of a meeting with its packs as they are now that its papers are frozen. After a first one it
// is a further version, which tells what is new, and what that encloses is a supplement. Nothing is kept where it would be
// as it was.
func (b *builder) freezeAgenda(ctx context.Context, m *project.Meeting, o FreezeOptions) ([]Frozen, error) {
	if !m.HasAgenda() {
		return nil, nil
	}
	now := newBuilder(b.Project, Options{Purpose: Building, Large: true, Paths: []string{filepath.Join(b.Folder, "content", "meetings", m.Name+".toml")}})
	now.load()
	now.selectPaths()
	if err := now.papers(ctx, nowhere{}); err != nil {
		return nil, err
	}
	s, err := now.sheetToFreeze(now.library.Meetings[m.Name], o)
	if err != nil || s == nil {
		b.list.Add(now.list.Sorted()...)
		return nil, err
	}
	if s.same {
		return []Frozen{{Paper: agendaName, Version: s.edition.version - 1, Same: true}}, nil
	}
	if s.before != nil {
		s.latecomers(b.list)
	}
	files, err := now.sheetFiles(s)
	if err != nil || len(files) == 0 {
		b.list.Add(now.list.Sorted()...)
		return nil, err
	}
	for _, f := range files {
		if f.Same {
			continue
		}
		if err := now.comesBack(f); err != nil {
			return nil, err
		}
	}
	return b.writeAll(files)
}

// sheetToFreeze is the agenda of a meeting as it is published now; nil where it has an error, which is among the findings.
func (b *builder) sheetToFreeze(m *project.Meeting, o FreezeOptions) (*sheet, error) {
	s := b.newSheet(m)
	b.follow(s, o)
	b.decide(s)
	if !s.paper.ok() {
		b.list.Add(s.paper.findings...)
		return nil, nil
	}
	if s.before == nil {
		return s, nil
	}
	if s.same = !b.changed(s); s.same {
		return s, nil
	}
	if b.dayless(m) {
		return nil, nil
	}
	b.reword(s)
	return s, nil
}

// follow makes the agenda one that follows the newest that was published, if there is one.
func (b *builder) follow(s *sheet, o FreezeOptions) {
	last, frozen := b.library.FrozenAbout(s.meeting.Name, agendaName)
	if !frozen {
		s.edition = edition{version: 1}
		return
	}
	if !b.after(s, last) {
		return
	}
	k := s.newest()
	s.edition = edition{version: last.Version + 1, on: o.day(k.Frozen), first: b.firstIssued(last, k.Frozen), before: agendaVersion(s.meeting.Folder, last.Version)}
}

// after makes an agenda one after those that were published, the last one of which is given. It is false where one of these can't
// be read, which is an error in the agenda.
func (b *builder) after(s *sheet, last project.Subject) bool {
	all, findings := b.issued(last)
	for _, d := range findings {
		s.paper.fail(d)
	}
	if all == nil {
		return false
	}
	s.published = all
	s.kept = s.newest().files
	s.before, s.since = s.newest().record, dayOfAgenda(s.newest().Frozen, s.meeting)
	return true
}

// dayOfAgenda is the day on which the last agenda of a meeting was published: as it says itself or, where it was published without
// one, as the meeting's file says now. It is the zero Date where neither does.
func dayOfAgenda(last *casefile.Frozen, m *project.Meeting) casefile.Date {
	for _, day := range []casefile.Date{last.Header.Published, m.Published} {
		if day.Given() && !day.Bad {
			return day
		}
	}
	return casefile.Date{}
}

// dayless reports a meeting whose last agenda was published nobody knows when, and that is to have a further one, which says what
// is new since that day.
func (b *builder) dayless(m *project.Meeting) bool {
	last, frozen := b.library.FrozenAbout(m.Name, agendaName)
	if !m.HasAgenda() || !frozen {
		return false
	}
	z, sound := b.library.GlanceFrozen(last)
	if !sound || dayOfAgenda(z, m).Given() { // what is wrong with the file is told elsewhere
		return false
	}
	b.list.Errorf(m.Source.Whole(), "agenda-day", "say in this file when it was: published = 2025-01-30",
		"the agenda of this meeting was published without a day, and a further one has to say what is new since that day")
	return true
}

// newest is the last agenda that was published.
func (s *sheet) newest() issued { return s.published[len(s.published)-1] }

// agendaVersion is the address of an earlier agenda of a meeting.
func agendaVersion(meeting string, version int) string {
	return versionFolder(path.Join(meeting, agendaName), version)
}

// changed notes what has become of each item since the agenda before, and tells whether that is anything.
func (b *builder) changed(s *sheet) (any bool) {
	titles := s.titles()
	for n := range s.items {
		i := &s.items[n]
		if i.Hidden {
			continue
		}
		i.Change = s.change(*i, titles[i.Anchor()])
		any = any || i.Change != ""
		if p := s.papers[i.Paper]; p != nil && i.Change == replacedItem {
			i.Changed = p.entry.Changed
		}
		if was, _ := s.was(*i); considered(*i) && !enclosed(i.Change) && was.Pages != nil {
			s.stays(i, was)
		}
	}
	return any || s.moved() || b.retold(s)
}

// stays tells the pages on which the report of an item, and its further documents, stand since the agenda before.
func (s *sheet) stays(i *sheetItem, was record.Item) {
	if i.Supplement = was.Supplement; was.Supplement > 0 {
		i.In = fmt.Sprintf(s.paper.language.SupplementN, was.Supplement)
	}
	s.tell(i, was.Pages.First, was.Pages.Last)
	s.tellDocuments(i, s.furtherBefore(i, was))
}

// sheetFiles are the files that keep an agenda, and before it the supplement that it is published with.
func (b *builder) sheetFiles(s *sheet) ([]frozenFile, error) {
	m := s.meeting
	var supplement *frozenFile
	if s.before != nil {
		made, err := b.supplement(s)
		if err != nil {
			return nil, err
		}
		supplement = made
	}
	var packs []freeze.File
	var err error
	if s.before == nil {
		if packs, err = b.bound(s); err != nil {
			return nil, err
		}
	} else {
		packs = b.onePageAnew(s)
	}
	if !s.paper.ok() {
		b.list.Add(s.paper.findings...)
		return nil, nil
	}
	files, err := s.printable.files(agendaName, ofAgenda(s.printable.kept))
	if err != nil {
		return nil, err
	}
	s.issue = &issue{entry: b.entryOf(s)}
	snapshot := b.entryOfMeeting(m)
	snapshot.Agenda = s.issue.entry
	snapshot.Agenda.Supplements = s.enclosing
	files = append(slices.Concat(files, packs, b.filesOf(s)), freeze.File{Name: snapshotFile, Role: freeze.Record, Text: snapshot.Write()})
	kept := b.keptSheet(s, files)
	if supplement == nil {
		return []frozenFile{kept}, nil
	}
	return []frozenFile{*supplement, kept}, nil
}

// keptSheet is the file that keeps a paper about a meeting.
func (b *builder) keptSheet(s *sheet, files []freeze.File) frozenFile {
	p := freeze.Publication{
		Draft: s.printable.draft, Report: s.printable.Report, Paper: s.paper.Name, OfMeeting: true, Version: max(s.edition.version, 1),
		Meeting: s.meeting.Folder, Address: s.paper.Name, Published: s.edition.day(s.asCase(), s.meeting), Files: files,
	}
	file := frozenFile{name: casefile.FrozenPath(s.meeting.Name, p.Paper, p.Version), files: files}
	file.Frozen = Frozen{Paper: p.Paper, File: project.Display(filepath.Join(b.Folder, "content", filepath.FromSlash(file.name))), Version: p.Version}
	if err := b.keepFont(s.meeting.Profile, &p); err == nil {
		file.files = p.Files
	}
	file.text = freeze.Write(p)
	return file
}

// An issued is an agenda of a meeting that was published.
type issued struct {
	keptPaper
	record *record.Meeting // what the meeting had then
}

// issued are the agendas of a meeting that were published, the first one first. All of them stay published, so that one that
// can't be read is an error.
func (b *builder) issued(last project.Subject) (out []issued, findings []diag.Diagnostic) {
	for v := range last.Version {
		last.Version = v + 1
		var list diag.List
		k := b.about(last, &list)
		m, err := snapshot(k)
		if err != nil && list.Errors() == 0 {
			list.Errorf(diag.NewSource(b.FileOf(last), nil).Whole(), "frozen-lost", "put it back from a copy of content/, since what was published stays published",
				"version %d of the agenda, which was published, can't be read: %v", v+1, err)
		}
		if list.Errors() > 0 {
			return nil, list.Sorted()
		}
		out = append(out, issued{k, m})
	}
	return out, nil
}

// about reads a frozen paper about a meeting.
func (b *builder) about(s project.Subject, list *diag.List) keptPaper {
	k := keptPaper{Frozen: b.Content.Frozen(s.Meeting, s.Name, s.Version, list)}
	switch {
	case k.Frozen == nil:
	case k.Paper.Value != s.Name || k.Version.Value != s.Version:
		list.Errorf(k.Source.Whole(), "frozen-mismatch", "give the file and its folder their old names", "this is version %d of %s, under another name", k.Version.Value, k.Paper.Value)
	default:
		k.files = freeze.Read(k.Frozen, b.Content, list)
	}
	return k
}

// snapshot is the record that is kept with an agenda.
func snapshot(k keptPaper) (*record.Meeting, error) {
	if k.Frozen == nil {
		return nil, errors.New("its file is gone")
	}
	for _, f := range k.files {
		if f.Role != freeze.Record {
			continue
		}
		m := &record.Meeting{}
		if err := json.Unmarshal(f.Text, m); err != nil || m.Agenda == nil {
			return nil, fmt.Errorf("%s beside it is no record of an agenda", f.Name)
		}
		return m, nil
	}
	return nil, fmt.Errorf("no %s is kept with it", snapshotFile)
}

// supplementsOf is how many supplements were published with agendas.
func supplementsOf(all []issued) (n int) {
	for _, a := range all {
		n = max(n, len(a.record.Agenda.Supplements))
	}
	return n
}
