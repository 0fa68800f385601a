package pipeline

import (
	"path"

	"cabinet/internal/freeze"
	"cabinet/internal/pack"
	"cabinet/internal/verify"
)

// packFormat is what differences call a pack.
var packFormat = verify.Format{Name: "pack", Paged: true}

// A madePack is a pack that was made, and of what.
type madePack struct {
	meeting pack.Meeting
	options pack.Options
	ranges  pack.Ranges

	differences []verify.Difference // of its file from it
}

// rereadSheet compares the files of a meeting's agenda, and its pack, with what they are made of, where that is what the run is for.
func (b *builder) rereadSheet(s *sheet) error {
	if b.readBack == nil || !s.paper.ok() {
		return nil
	}
	if _, err := b.bound(s); err != nil { // so that the agenda has its pages
		return err
	}
	model := modelOf(s.printable.Report)
	for _, o := range outputs {
		name := path.Join(s.meeting.Folder, o.file(agendaName))
		if _, err := b.readBack.Lstat(name); o.role == freeze.LargePrint && err != nil {
			continue
		}
		s.paper.differences = append(s.paper.differences, o.compare(b.readBack, name, model)...)
	}
	if s.made != nil {
		s.packsRead++
		s.made.differences = b.comparePack(s)
	}
	return nil
}

// comparePack says in what the pack of a meeting differs. One that can't be read differs too.
func (b *builder) comparePack(s *sheet) []verify.Difference {
	text, err := plainFile(b.readBack, path.Join(s.meeting.Folder, packFile), maxPDF)
	if err != nil {
		return []verify.Difference{verify.Unreadable(packFormat, packFile, err)}
	}
	read, err := verify.ReadPack(text)
	if err != nil {
		return []verify.Difference{verify.Unreadable(packFormat, packFile, err)}
	}
	return verify.ComparePack(packModel(s.made.meeting, s.printable.Report, s.made.ranges, s.made.options), packFormat, read)
}

// rereadMeetings adds what differs in the files of meetings.
func (b *builder) rereadMeetings(v *Verification) {
	for _, m := range b.library.Ordered() {
		s := b.sheets[m]
		if s == nil {
			continue
		}
		if s.paper.ok() {
			v.Agendas++
			v.Packs += s.packsRead
		}
		v.Differing = append(v.Differing, s.differing...)
		if len(s.paper.differences) > 0 {
			v.Differing = append(v.Differing, Differing{Address: m.Folder, Differences: s.paper.differences})
		}
		if s.made != nil && len(s.made.differences) > 0 {
			v.Differing = append(v.Differing, Differing{path.Join(m.Folder, packFile), s.made.differences, []verify.Format{packFormat}})
		}
	}
}
