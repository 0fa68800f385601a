package pipeline

import (
	"path"
	"slices"
	"strings"

	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/pack"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// The packs that a profile can ask for.
const (
	wholePack   = "whole"
	reportsPack = "reports" // without attached documents
	pagePack    = "page"    // one page on the web
)

// packFile and reportsFile are the names of the files of a meeting's packs, and ownFiles all names in the folder of a meeting
// that are the program's own.
const (
	packFile    = "pack.pdf"
	reportsFile = "pack-reports.pdf"
)

var ownFiles = []string{agendaName + ".pdf", agendaName + largePrint, packFile, reportsFile, large(packFile), large(reportsFile)}

// large is the name of a PDF in large print.
func large(file string) string { return strings.TrimSuffix(file, ".pdf") + largePrint }

// isPack tells whether a file that is kept with a paper about a meeting has all papers of the meeting in it.
func isPack(f freeze.File) bool {
	if f.Role == freeze.Article {
		return f.Name == onePageArticle
	}
	return f.Role != freeze.Appendix && namesPack(f.Name)
}

// namesPack tells whether a file of an agenda or a supplement that is no document of somebody else's is a pack, by its name.
func namesPack(file string) bool {
	ends := func(pack string) bool { return strings.HasSuffix(file, pack) }
	return slices.ContainsFunc([]string{packFile, reportsFile, large(packFile), large(reportsFile)}, ends)
}

// makes tells whether a pack is made of a meeting's papers: the whole one, unless the profile says otherwise.
func (s *sheet) makes(pack string) bool {
	form := s.meeting.Profile.Agenda.Pack
	return !form.Known() && pack == wholePack || slices.Contains(form.Strings(), pack)
}

// bound makes the packs of a meeting and lets its agenda tell on which pages each item stands. Papers are laid out first,
// and then the agenda is composed with their pages.
func (b *builder) bound(s *sheet) (files []freeze.File, err error) {
	documents := b.documents(s)
	if len(documents) == 0 {
		return nil, nil
	}
	if s.makes(reportsPack) {
		if files, err = b.bind(s, pack.Options{}, withoutAppendices(documents), reportsFile, s.paper.language.PackReports); err != nil {
			return nil, err
		}
	}
	if s.makes(wholePack) { // last, so that the agenda has its pages
		whole, err := b.bind(s, pack.Options{}, documents, packFile, s.paper.language.Pack)
		if err != nil {
			return nil, err
		}
		files = append(whole, files...)
	}
	if s.makes(pagePack) {
		files = append(files, s.onePage(documents))
	}
	return files, nil
}

// boundFrom makes the pack of a supplement, whose pages are counted from one on.
func (b *builder) boundFrom(s *sheet, start int) (files []freeze.File, err error) {
	if !s.makes(wholePack) {
		return nil, nil
	}
	documents := b.documents(s)
	if len(documents) == 0 {
		return nil, nil
	}
	return b.bind(s, pack.Options{Start: start}, documents, s.paper.Name+"-"+packFile, s.paper.language.SupplementPack)
}

// bind makes a pack of documents, in large print too where that is asked for.
func (b *builder) bind(s *sheet, o pack.Options, documents []pack.Document, name, title string) (files []freeze.File, err error) {
	form := s.meeting.Profile.Agenda
	o.RightHand, o.CountFront, o.Family = form.Right.Or(true), form.Front.Value == "counted", s.printable.typeface
	if b.large(s.meeting.Profile) || b.readsLarge(s, large(name)) { // first, since the agenda tells the pages of the other
		o.LargePrint = true
		made, err := b.bindOne(s, o, documents, large(name), title)
		if err != nil {
			return nil, err
		}
		made.Role, made.Form = freeze.LargePrint, language.LargePrint
		files, o.LargePrint = append(files, made), false
	}
	made, err := b.bindOne(s, o, documents, name, title)
	if err != nil {
		return nil, err
	}
	return append([]freeze.File{made}, files...), nil
}

// readsLarge tells whether a pack in large print is there to be read back.
func (b *builder) readsLarge(s *sheet, name string) bool {
	if b.readBack == nil {
		return false
	}
	_, err := b.readBack.Lstat(path.Join(s.meeting.Folder, name))
	return err == nil
}

// bindOne makes one file.
func (b *builder) bindOne(s *sheet, o pack.Options, documents []pack.Document, name, title string) (freeze.File, error) {
	meeting := pack.Meeting{
		Meta:      packMeta(s.printable.Report, title),
		Bookmark:  s.printable.Report.Title,
		Documents: documents,
		Pictures:  s.printable.images,
		Addresses: []string{"index.html"},
		Front: func(ranges pack.Ranges) (*report.Report, error) {
			b.tellPages(s, ranges)
			return s.printable.Report, nil
		},
	}
	made, err := pack.Make(meeting, o)
	if err != nil {
		return freeze.File{}, unprintable{err}
	}
	if b.readBack != nil {
		s.made = append(s.made, &madePack{name: name, meeting: meeting, front: s.printable.Report, options: o, ranges: made.Ranges})
	}
	return freeze.File{Name: name, Role: freeze.Document, Form: "PDF", Title: title, Pages: made.Pages, Others: othersIn(documents), Text: made.Bytes}, nil
}

// othersIn is how many pages of a pack are as others made them.
func othersIn(documents []pack.Document) (n int) {
	for _, d := range documents {
		if d.Foreign != nil {
			n += len(d.Foreign.Pages)
		}
	}
	return n
}

// packMeta are the properties of a pack.
func packMeta(r *report.Report, title string) tagpdf.Meta {
	return tagpdf.Meta{
		Title: title + ": " + r.Occasion(), Author: r.Council, Subject: r.Occasion(), Language: r.Language, Creator: "cabinet",
		Date: tagpdf.Date(r.Issued), Created: tagpdf.Date(r.Issued),
	}
}

// again is a paper that is good, as its batch has it, or made once more: papers are not kept while those of other meetings are
// made.
func (b *builder) again(p *paper) *printable {
	if b.batch != nil && b.batch.reports[p.Key()] != nil {
		return b.batch.reports[p.Key()]
	}
	var told diag.List // its findings are told already
	if p.Frozen() {
		z := b.Content.Frozen(p.Subject.Meeting, p.Name, p.Version, &told)
		if z == nil {
			return nil
		}
		return b.thawed(z, &told)
	}
	c, whole := b.Content.Case(p.Name, &told)
	with, _ := b.madeOf(c, p.meeting, &told)
	if !whole || !with.whole() {
		return nil
	}
	r := b.composed(lookedAt(c, p.others), with, edition{}, &told)
	checkImages(r.Report, r.images, &told)
	if p.fate == halfWritten {
		r.halfWritten(p.toMend())
	}
	return r
}

// tellPages words an agenda again with the pages of its items.
func (b *builder) tellPages(s *sheet, ranges pack.Ranges) {
	for i := range s.items {
		if on, there := ranges.Of(s.items[i].Anchor()); there {
			s.tell(&s.items[i], on.First, on.Last)
		}
		s.tellDocuments(&s.items[i], s.items[i].furtherIn(ranges))
	}
	b.reword(s)
}

// tell lets an agenda tell on which pages an item stands, as its profile wants it.
func (s *sheet) tell(i *sheetItem, first, last int) {
	i.On, i.Pages, i.Column = &pack.Range{First: first, Last: last}, "", ""
	switch numbers := i.On.String(); s.meeting.Profile.Agenda.Pages.Value {
	case "none":
	case "column":
		i.Column = numbers
	default:
		i.Pages = s.paper.language.Pages(numbers)
	}
}

// reword words an agenda again, as what is known of its items has changed. What is found in it is told already.
func (b *builder) reword(s *sheet) {
	var told diag.List
	s.printable = b.composed(&check.Paper{Case: s.asCase()}, s.with(b), s.edition, &told)
	checkImages(s.printable.Report, s.printable.images, &told)
	s.showGaps()
}

// showGaps makes a draft of an agenda with errors, which says so.
func (s *sheet) showGaps() {
	if s.paper.fate == halfWritten {
		s.printable.halfWritten(s.paper.toMend())
	}
}
