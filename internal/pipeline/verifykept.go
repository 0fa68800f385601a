package pipeline

import (
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/record"
	"cabinet/internal/verify"
)

// rereadIssue compares the files of a meeting whose agenda is frozen with what was kept of it: the newest agenda with the packs
// of the first, the agendas before it, and the supplements.
func (b *builder) rereadIssue(s *sheet, stay staying) {
	if b.readBack == nil || !s.paper.ok() {
		return
	}
	b.rereadAbout(s, stay.newest, s.meeting.Folder)
	for _, k := range stay.older {
		b.rereadOlder(s, k, agendaVersion(s.meeting.Folder, k.Version.Value))
	}
	for _, k := range stay.letters {
		b.rereadAbout(s, k, path.Join(s.meeting.Folder, k.Paper.Value))
	}
}

// rereadAbout compares the files of a kept paper about a meeting with it, by their words, and those that were kept to the byte.
func (b *builder) rereadAbout(s *sheet, k keptPaper, at string) {
	var list diag.List
	again := k.again
	if again == nil {
		again = b.thawed(k.Frozen, &list)
	}
	model := asKept(modelOf(again.Report))
	page := model
	if len(k.led) > 0 {
		page = k.ledModel(again.draft)
	}
	var differences []verify.Difference
	withheld := s.withheld()
	for _, o := range outputs {
		if o.role == freeze.Article {
			differences = o.compare(b.readBack, path.Join(at, "index.html"), page)
		}
	}
	for _, f := range b.publishedOf(s, k) {
		o, known := outputOf(f.Name)
		name := path.Join(at, f.Name)
		if _, err := b.readBack.Lstat(name); f.Role == freeze.LargePrint && err != nil || !known {
			continue
		}
		if f.Role == freeze.Appendix {
			if !withheld[f.Name] {
				differences = append(differences, b.otherFile(name, f, o.Format, o.most)...)
			}
			continue
		}
		if isPack(f) {
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
	for _, f := range b.publishedOf(s, k) {
		o, known := outputOf(f.Name)
		name := path.Join(at, f.Name)
		if _, err := b.readBack.Lstat(name); f.Role == freeze.LargePrint && err != nil || !known || f.Role == freeze.Appendix || isPack(f) {
			continue
		}
		f.Text = moved(f.Text, record.Root(strings.TrimPrefix(at, s.meeting.Folder+"/")))
		differences = append(differences, b.otherFile(name, f, o.Format, o.most)...)
	}
	s.differs(at, differences, nil)
}

// publishedOf are the documents of a kept paper about a meeting that the site has.
func (b *builder) publishedOf(s *sheet, k keptPaper) []freeze.File {
	return slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool {
		return f.Form == "" || f.Role != freeze.LargePrint && !b.shows(s, f)
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
