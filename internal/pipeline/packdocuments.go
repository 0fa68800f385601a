package pipeline

import (
	"path"
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/pack"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// documents are those of a meeting's pack, in the order of its items: of each its report, the files that are published beside
// that, and the documents that the meeting's file gives it, as the agenda lists them.
func (b *builder) documents(s *sheet) (out []pack.Document) {
	titles := s.titles()
	for n := range s.items {
		i := &s.items[n]
		if i.Hidden || i.Fate != agenda.Considered {
			continue
		}
		of := pack.Document{Item: i.Anchor(), Number: i.Number, ItemTitle: titles[i.Anchor()]}
		out = append(out, b.reportOf(s, i, of)...)
		for at, f := range i.files {
			d := of
			d.Nth, d.Title = len(i.Documents)-len(i.files)+at+1, f.Title
			file := foreign{text: b.text(s, f), title: f.Title, pages: f.Pages, address: path.Join(s.meeting.Folder, f.Name), named: f.of.File, shown: s.inPages(i, f.of)}
			if !b.takeIn(s, file, &d) {
				return nil // which is reported
			}
			out = append(out, d)
		}
	}
	return out
}

// reportOf are the report of an item and the files that are published beside it.
func (b *builder) reportOf(s *sheet, i *sheetItem, of pack.Document) (out []pack.Document) {
	p := s.papers[i.Paper]
	if p == nil || !p.ok() {
		return nil
	}
	r := b.again(p)
	if r == nil {
		return nil
	}
	d := of
	d.Title, d.Report, d.Pictures, d.Addresses = r.ShortTitle, r.Report, r.images, []string{record.Way(s.meeting.Folder, p.place())}
	out = append(out, d)
	for n, a := range r.Attachments {
		d := of
		d.Nth, d.Title = n+1, a.Title
		named := casefile.Text{Place: casefile.Place{Span: a.At}}
		file := foreign{text: a.Text, title: a.Title, pages: a.Pages, address: path.Join(p.place(), a.Name), named: named, shown: s.inPages(i, casefile.ItemDocument{})}
		if b.takeIn(s, file, &d) {
			out = append(out, d)
		}
	}
	return out
}

// withoutAppendices are the documents of a pack that has the report of each item alone, or what an item without one has.
func withoutAppendices(documents []pack.Document) (out []pack.Document) {
	for n, d := range documents {
		if d.Nth == 0 || !slices.ContainsFunc(documents[:n], func(o pack.Document) bool { return o.Item == d.Item && o.Nth == 0 }) {
			out = append(out, d)
		}
	}
	return out
}

// A foreign is a document of somebody else's on its way into a pack.
type foreign struct {
	text    []byte
	title   string
	pages   int
	address string // of the file, from the site's folder on
	named   casefile.Text
	shown   bool // page for page
}

// takeIn gives a document of a pack the pages of somebody else's file, or a page that says where it is. It is false, and the
// agenda fails, where its pages can't be shown, as those of a frozen paper that was published otherwise.
func (b *builder) takeIn(s *sheet, f foreign, d *pack.Document) bool {
	if !f.shown {
		d.Report, d.Counts = b.slip(s, f), f.pages
		return true
	}
	var list diag.List
	pages, ok := casefile.PagesOf(f.text, f.named, &list)
	if !ok {
		for _, found := range list.Sorted() {
			s.paper.fail(found)
		}
		return false
	}
	d.Foreign = pack.Pages(pages, f.title, s.printable.Language)
	return true
}

// slip is the page that stands in a pack for somebody else's file.
func (b *builder) slip(s *sheet, f foreign) *report.Report {
	slip := compose.Slip{Title: f.title, Pages: f.pages, Bytes: int64(len(f.text)), Address: f.address, Contact: b.contact(s)}
	var told diag.List
	return report.Build(slip.Draft(s.printable.Header), &told)
}

// contact is whom to ask about the meeting of an agenda.
func (b *builder) contact(s *sheet) report.DraftContact {
	c := s.asCase()
	var told diag.List
	profile := s.meeting.Profile.For(c.Kind.Value).With(c, &told)
	return compose.Paper{Case: c, Council: profile, Meeting: s.meeting.Meeting, Files: b.Content}.Contact()
}

// tellDocuments lets an agenda tell on which pages the further documents of an item stand, as its profile wants it. They are told in
// the order in which the item has the documents, the zero Range for one of which that is not known.
func (s *sheet) tellDocuments(i *sheetItem, further []pack.Range) {
	i.further = further
	for n := range i.Documents {
		d := &i.Documents[n]
		d.Title, d.Pages = i.titleOf(n, s), ""
		on := further[n]
		if on == (pack.Range{}) {
			continue
		}
		switch s.meeting.Profile.Agenda.Pages.Value {
		case "none":
		case "column":
			d.Pages = on.String()
		default:
			d.Title += " (" + s.paper.language.Pages(on.String()) + ")"
		}
	}
}

// furtherIn are the pages of a pack on which the further documents of an item stand.
func (i *sheetItem) furtherIn(ranges pack.Ranges) []pack.Range {
	out := make([]pack.Range, len(i.Documents))
	for n := range out {
		out[n], _ = ranges.Document(i.Anchor(), n+1)
	}
	return out
}

// furtherBefore are those on which the agenda before told them.
func (s *sheet) furtherBefore(i *sheetItem, was record.Item) []pack.Range {
	out := make([]pack.Range, len(i.Documents))
	for n, d := range i.Documents {
		on, _ := was.PagesOf(path.Join(s.meeting.Folder, d.Address))
		out[n] = pack.Range(on)
	}
	return out
}

// documentPages is what a record says of the pages of an item's further documents.
func (s *sheet) documentPages(i sheetItem) (out []record.DocumentPages) {
	for n, on := range i.further {
		if on != (pack.Range{}) {
			out = append(out, record.DocumentPages{Address: path.Join(s.meeting.Folder, i.Documents[n].Address), Pages: record.Pages(on)})
		}
	}
	return out
}

// titleOf is the title of an item's document at place n, from 0.
func (i *sheetItem) titleOf(n int, s *sheet) string {
	if own := n - (len(i.Documents) - len(i.files)); own >= 0 {
		return i.files[own].Title
	}
	return s.papers[i.Paper].attached[n].title
}

// showsPages tells whether the pack of a meeting shows the files beside a paper page for page.
func (b *builder) showsPages(m *project.Meeting, paper string) bool {
	if !m.HasAgenda() {
		return false
	}
	var item casefile.Item
	for _, i := range m.Items {
		if i.Paper.Value == paper {
			item = i
		}
	}
	return m.Profile.HowPacked(item, casefile.ItemDocument{}) == "pages"
}

// takesKept reports files of frozen papers whose pages the pack is to show and can't. Those of other papers are told where
// their cases name them.
func (b *builder) takesKept(s *sheet, list *diag.List) {
	if s.before != nil {
		return // what was published stays
	}
	for n := range s.items {
		i := &s.items[n]
		p := s.papers[i.Paper]
		if p == nil || !p.Frozen() || !p.ok() || len(p.attached) == 0 || i.Fate != agenda.Considered || !s.inPages(i, casefile.ItemDocument{}) {
			continue
		}
		var told diag.List
		z := b.Content.Frozen(p.Subject.Meeting, p.Name, p.Version, &told)
		if z == nil {
			continue
		}
		for _, f := range freeze.Read(z, b.Content, &told) {
			if f.Role == freeze.Appendix {
				casefile.PagesOf(f.Text, casefile.Text{Place: casefile.Place{Span: b.toPack(s, i)}}, list)
			}
		}
	}
}

// toPack is where it is said how the pack has the documents of an item.
func (b *builder) toPack(s *sheet, i *sheetItem) diag.Span {
	for _, at := range []diag.Span{i.own().Pack.Span, s.meeting.Profile.Agenda.External.Span} {
		if at.Known() {
			return at
		}
	}
	return s.meeting.Source.Whole()
}
