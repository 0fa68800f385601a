package pipeline

import (
	"path"

	"cabinet/internal/pack"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// packFormat is what differences call a pack.
var packFormat = verify.Format{Name: "pack", Paged: true}

// A madePack is a pack that was made, and of what.
type madePack struct {
	name    string
	front   *report.Report
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
		if _, err := b.readBack.Lstat(name); !ofAgenda(b.asked(s.meeting.Profile))(o) && err != nil {
			continue
		}
		s.paper.differences = append(s.paper.differences, o.compare(b.readBack, name, model)...)
	}
	for _, made := range s.made {
		s.packsRead++
		made.differences = b.comparePack(s, made)
	}
	s.paper.differences = append(s.paper.differences, b.otherFiles(s)...)
	return nil
}

// comparePack says in what a pack of a meeting differs. One that can't be read differs too.
func (b *builder) comparePack(s *sheet, made *madePack) []verify.Difference {
	text, err := plainFile(b.readBack, path.Join(s.meeting.Folder, made.name), maxPDF)
	if err != nil {
		return []verify.Difference{verify.Unreadable(packFormat, made.name, err)}
	}
	read, err := verify.ReadPack(text)
	if err != nil {
		return []verify.Difference{verify.Unreadable(packFormat, made.name, err)}
	}
	model := packModel(made.meeting, made.front, made.ranges, made.options)
	s.printsPages(&model, made)
	return verify.ComparePack(model, packFormat, read)
}

// printsPages gives the documents of a pack the pages that the agenda prints beside them, or none where it prints none.
func (s *sheet) printsPages(model *verify.Pack, made *madePack) {
	none, n := s.meeting.Profile.Agenda.Pages.Value == "none", 0
	for i := range model.Items {
		item := &model.Items[i]
		if none {
			item.Pages = ""
		}
		for k := range item.Documents {
			if on := made.ranges.Documents[n]; !none && made.meeting.Documents[n].Nth > 0 {
				item.Documents[k].Pages = on.String()
			}
			n++
		}
	}
}

// otherFiles says which documents of items are not those that the meeting's file names.
func (b *builder) otherFiles(s *sheet) (out []verify.Difference) {
	for _, f := range b.filesOf(s) {
		if err := b.sameBytes(path.Join(s.meeting.Folder, f.Name), f.Text, maxPDF); err != nil {
			o, _ := outputOf(f.Name)
			out = append(out, verify.Unreadable(o.Format, f.Name, err))
		}
	}
	return out
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
		for _, made := range s.made {
			if len(made.differences) > 0 {
				v.Differing = append(v.Differing, Differing{path.Join(m.Folder, made.name), made.differences, []verify.Format{packFormat}})
			}
		}
	}
}
