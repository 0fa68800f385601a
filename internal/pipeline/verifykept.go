package pipeline

import (
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/site"
	"cabinet/internal/verify"
)

// rereadIssue compares the files of a meeting whose agenda is frozen with what was kept of it: the newest agenda with the packs
// of the first, the agendas before it, and the supplements.
func (b *builder) rereadIssue(s *sheet, k keptPaper, last project.Subject) {
	if b.readBack == nil || !s.paper.ok() {
		return
	}
	k.files = append(k.files, b.packsBefore(s, last)...)
	b.rereadAbout(s, k, s.meeting.Folder)
	for v := 1; v < last.Version; v++ {
		old := last
		old.Version = v
		if k, _, err := b.keptAgenda(old); err == nil { // or else it is reported
			b.rereadOlder(s, k, agendaVersion(s.meeting.Folder, v))
		}
	}
	for n := 1; ; n++ {
		of, there := b.library.FrozenAbout(s.meeting.Name, supplementName(n))
		if !there {
			return
		}
		var list diag.List
		k := keptPaper{Frozen: b.Content.Frozen(of.Meeting, of.Name, of.Version, &list)}
		if k.Frozen != nil {
			k.files = freeze.Read(k.Frozen, b.Content, &list)
		}
		if s.paper.findings = append(s.paper.findings, list.Sorted()...); list.Errors() == 0 {
			b.rereadAbout(s, k, path.Join(s.meeting.Folder, of.Name))
		}
	}
}

// rereadAbout compares the files of a kept paper about a meeting with it, by their words, and those that were kept to the byte.
func (b *builder) rereadAbout(s *sheet, k keptPaper, at string) {
	var list diag.List
	model := asKept(modelOf(b.thawed(k.Frozen, &list).Report))
	var differences []verify.Difference
	for _, o := range outputs {
		if o.role == freeze.Article {
			differences = o.compare(b.readBack, path.Join(at, "index.html"), model)
		}
	}
	for _, f := range b.publishedOf(k, s.meeting) {
		o, known := outputOf(f.Name)
		name := path.Join(at, f.Name)
		if _, err := b.readBack.Lstat(name); f.Role == freeze.LargePrint && err != nil || !known {
			continue
		}
		if strings.HasSuffix(f.Name, packFile) {
			s.packsRead++
			s.differs(name, b.otherFile(name, f, packFormat, maxPDF), []verify.Format{packFormat})
			continue
		}
		said := o.compare(b.readBack, name, model)
		if len(said) == 0 {
			said = b.otherFile(name, f, o.Format, o.most)
		}
		differences = append(differences, said...)
	}
	s.differs(at, differences, nil)
}

// rereadOlder compares the files of an agenda before the newest with what was kept of it. The links of a text have another
// way from where it stands now.
func (b *builder) rereadOlder(s *sheet, k keptPaper, at string) {
	var differences []verify.Difference
	for _, f := range b.publishedOf(k, s.meeting) {
		o, known := outputOf(f.Name)
		name := path.Join(at, f.Name)
		if _, err := b.readBack.Lstat(name); f.Role == freeze.LargePrint && err != nil || !known || strings.HasSuffix(f.Name, packFile) {
			continue
		}
		f.Text = moved(f.Text, site.Root(strings.TrimPrefix(at, s.meeting.Folder+"/")))
		differences = append(differences, b.otherFile(name, f, o.Format, o.most)...)
	}
	s.differs(at, differences, nil)
}

// publishedOf are the documents of a kept paper about a meeting that the site has.
func (b *builder) publishedOf(k keptPaper, m *project.Meeting) []freeze.File {
	return slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool {
		return f.Form == "" || f.Role != freeze.LargePrint && !b.shows(f, m)
	})
}

// otherFile says in what a file is not the one that was kept.
func (b *builder) otherFile(name string, f freeze.File, format verify.Format, most int64) []verify.Difference {
	if err := b.sameBytes(name, f.Text, most); err != nil {
		return []verify.Difference{verify.Unreadable(format, f.Name, err)}
	}
	return nil
}

// differs notes differences of what stands at an address.
func (s *sheet) differs(at string, differences []verify.Difference, formats []verify.Format) {
	if len(differences) > 0 {
		s.differing = append(s.differing, Differing{at, differences, formats})
	}
}
