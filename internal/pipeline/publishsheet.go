package pipeline

import (
	"cmp"
	"context"
	"encoding/json"
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
func (b *builder) numbersOf(s *sheet) []agenda.Known {
	var out []agenda.Known
	own := b.ownIDs(s)
	for _, i := range s.before.Agenda.Items {
		if !i.Deleted {
			out = append(out, agenda.Known{ID: cmp.Or(own[i.ID], i.ID), Marker: i.Marker, Number: i.Number})
		}
	}
	return out
}

// ownIDs are the ids of a meeting's items that were erased after an agenda told them, by those that stand for them.
func (b *builder) ownIDs(s *sheet) map[string]string {
	numbers, own := map[string]string{}, map[string]string{}
	for _, i := range s.before.Agenda.Items {
		if strings.HasPrefix(i.ID, agenda.ErasedPrefix) {
			numbers[i.Number] = i.ID
		}
	}
	last, _ := b.library.FrozenAbout(s.meeting.Name, agendaName)
	for last.Version--; len(numbers) > 0 && last.Version > 0; last.Version-- {
		_, snapshot, err := b.keptAgenda(last)
		if err != nil {
			continue // which is reported
		}
		for _, i := range snapshot.Agenda.Items {
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

// freezeAgenda keeps the agenda of a meeting with its packs as they are now that its papers are frozen. After a first one it
// is a further version, which tells what is new, and what that encloses is a supplement. Nothing is kept where it would be
// as it was.
func (b *builder) freezeAgenda(ctx context.Context, m *project.Meeting, o FreezeOptions) ([]Frozen, error) {
	if m.Profile.Lists(m.Meeting) {
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
		s.latecomers(&b.list)
	}
	files, err := now.sheetFiles(s)
	if err != nil || len(files) == 0 {
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
	if err := b.follow(s, o); err != nil {
		return nil, err
	}
	b.decide(s)
	if !s.paper.ok() {
		b.list.Add(s.paper.findings...)
		return nil, nil
	}
	if s.before == nil {
		return s, nil
	}
	if s.same = !b.changed(s); !s.same {
		b.reword(s)
	}
	return s, nil
}

// follow makes the agenda one that follows the newest that was published, if there is one.
func (b *builder) follow(s *sheet, o FreezeOptions) error {
	last, frozen := b.library.FrozenAbout(s.meeting.Name, agendaName)
	if !frozen {
		s.edition = edition{version: 1}
		return nil
	}
	k, snapshot, err := b.keptAgenda(last)
	if err != nil {
		return err
	}
	s.before, s.since, s.kept = snapshot, k.Header.Published, k.files
	s.edition = edition{version: last.Version + 1, on: o.day(k.Frozen), first: b.firstIssued(last, k.Frozen), before: agendaVersion(s.meeting.Folder, last.Version)}
	return nil
}

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
		was, _ := s.was(*i)
		if i.Change == "" && was.Pages != nil {
			s.stays(i, was)
		}
	}
	return any
}

// stays tells the pages on which the report of an item stands since the agenda before.
func (s *sheet) stays(i *sheetItem, was record.Item) {
	if i.Supplement = was.Supplement; was.Supplement > 0 {
		i.In = fmt.Sprintf(s.paper.language.SupplementN, was.Supplement)
	}
	s.tell(i, was.Pages.First, was.Pages.Last)
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
	} else if packs, err = b.onePageAnew(s); err != nil {
		return nil, err
	}
	if !s.paper.ok() {
		b.list.Add(s.paper.findings...)
		return nil, nil
	}
	files, err := s.printable.files(agendaName, true)
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

// keptAgenda reads a frozen agenda, and the record that is kept with it.
func (b *builder) keptAgenda(s project.Subject) (keptPaper, *record.Meeting, error) {
	var list diag.List
	k := keptPaper{Frozen: b.Content.Frozen(s.Meeting, s.Name, s.Version, &list)}
	if k.Frozen != nil {
		k.files = freeze.Read(k.Frozen, b.Content, &list)
	}
	b.list.Add(list.Sorted()...)
	for _, f := range k.files {
		if f.Role != freeze.Record {
			continue
		}
		snapshot := &record.Meeting{}
		if err := json.Unmarshal(f.Text, snapshot); err != nil || snapshot.Agenda == nil {
			return k, nil, fmt.Errorf("%s of the agenda of %s can't be read", snapshotFile, s.Meeting)
		}
		return k, snapshot, nil
	}
	return k, nil, fmt.Errorf("the agenda of %s that was published can't be read; put %s back as it was", s.Meeting, b.FileOf(s))
}
