package pipeline

import (
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// An attached is a file of somebody else's that is published beside a paper.
type attached struct{ name, title string }

// attachedFiles are those of a paper that is kept.
func attachedFiles(files []freeze.File) (out []attached) {
	for _, f := range files {
		if f.Role == freeze.Appendix {
			out = append(out, attached{strings.Clone(f.Name), strings.Clone(f.Title)})
		}
	}
	return out
}

// attach notes which files of others a paper has, and reports those whose pages the pack of a meeting is to show and can't.
func (b *builder) attach(p *paper, r *printable, list *diag.List) {
	if r == nil {
		return
	}
	shown := p.meeting != nil && b.showsPages(p.meeting, p.Name)
	for _, other := range p.others {
		shown = shown || b.showsPages(other, p.Name)
	}
	for _, a := range r.Attachments {
		p.attached = append(p.attached, attached{strings.Clone(a.Name), strings.Clone(a.Title)})
		if shown {
			casefile.PagesOf(a.Text, casefile.Text{Place: casefile.Place{Span: a.At}}, list)
		}
	}
}

// An itemFile is a document of somebody else's that the meeting's file gives an item, and that is published in the meeting's
// folder.
type itemFile struct {
	record.Document
	of   casefile.ItemDocument
	kept bool // it was published with an earlier agenda
}

// itemFiles reads the documents that the meeting's file gives its items, and reports what is wrong with them. What was published
// with an earlier agenda stays as it was, whatever becomes of the file that was named.
func (b *builder) itemFiles(s *sheet, list *diag.List) {
	first := map[string]casefile.Text{}
	for n := range s.items {
		i := &s.items[n]
		for _, d := range i.own().Documents {
			f := itemFile{of: d}
			if f.Name = d.FileName(); !b.canPublish(i, f, first, list) || !i.published() {
				continue
			}
			if !b.keptFile(s, i, &f, list) && !b.readFile(s, i, &f, list) {
				continue
			}
			i.files = append(i.files, f)
			i.Documents = append(i.Documents, report.DraftItemDocument{Title: f.Title, Address: f.Name})
		}
	}
}

// own is the item as the meeting's file has it.
func (i *sheetItem) own() *casefile.Item { return &i.Item.Item.Item }

// published tells whether the documents of an item are published with the agenda.
func (i *sheetItem) published() bool {
	return publishesDocuments(i.Item.Item)
}

// publishesDocuments tells the same of an item of an agenda that is not being made.
func publishesDocuments(i agenda.Item) bool {
	return i.Fate == agenda.Considered && i.Part == agenda.Open && !i.Hidden && !i.Erased
}

// canPublish reports a document that can't be published by its item or its name.
func (b *builder) canPublish(i *sheetItem, f itemFile, first map[string]casefile.Text, list *diag.List) bool {
	file := f.of.File
	if !file.Given() || file.Bad || f.of.Title.Bad || !f.of.Title.Given() || !strings.HasSuffix(strings.ToLower(file.Value), ".pdf") {
		return false // which is reported
	}
	if i.Part == agenda.Exempt && !i.Hidden {
		list.Errorf(file.Span, "item-document", "take the document out; what is exempt is published nowhere", "the public may be excluded from this item, so that its documents can't be published")
		return false
	}
	switch other := first[f.Name]; {
	case f.Name == "":
		list.Errorf(file.Span, "item-document", "give the file a name of letters and figures, such as plan.pdf", "no address can be made of the name of %q", file.Value)
	case !casefile.IsAddress(strings.TrimSuffix(f.Name, ".pdf")) || slices.Contains(ownFiles, f.Name):
		list.Errorf(file.Span, "item-document", "give the file another name", "%s in the folder of the meeting is a name that the site, or Windows, keeps for itself", f.Name)
	case other.Known():
		list.Errorf(file.Span, "item-document", "give one of the two files another name", "the document in line %d is published as %s already", other.Line(), f.Name)
	default:
		first[f.Name] = file
		return true
	}
	return false
}

// readFile reads a document that is published with this agenda for the first time.
func (b *builder) readFile(s *sheet, i *sheetItem, f *itemFile, list *diag.List) bool {
	read, ok := b.Content.Document(f.of.File, s.meeting.Profile.Name.Value, list)
	if !ok {
		return false
	}
	f.Document = record.Document{Name: f.Name, Format: "PDF", Title: oneLine(f.of.Title.Value), Pages: read.Pages, Bytes: int64(len(read.Text)), SHA256: record.Sum(read.Text)}
	if s.inPages(i, f.of) {
		_, ok = casefile.PagesOf(read.Text, f.of.File, list)
	}
	return ok
}

// keptFile takes a document from the agenda that was published before.
func (b *builder) keptFile(s *sheet, i *sheetItem, f *itemFile, list *diag.List) bool {
	if s.before == nil {
		return false
	}
	was, _ := s.before.Agenda.Item(i.Anchor())
	at := slices.IndexFunc(was.Documents, func(d record.Document) bool { return d.Name == f.Name })
	if at < 0 {
		return false
	}
	f.Document, f.kept = was.Documents[at], true
	var told diag.List
	if now, ok := b.Content.Document(f.of.File, "", &told); ok && record.Sum(now.Text) != f.SHA256 {
		list.Warnf(f.of.File.Span, "agenda-behind", "give the new file another name, and freeze the meeting again", "this file is not as it was published, and what was published stays")
	}
	return true
}

// text is the file itself.
func (b *builder) text(s *sheet, f itemFile) []byte {
	if f.kept {
		at := slices.IndexFunc(s.kept, func(k freeze.File) bool { return k.Name == f.Name })
		if at < 0 {
			return nil
		}
		return s.kept[at].Text
	}
	return b.Content.DocumentText(f.of.File)
}

// inPages tells whether the pack shows the pages of a document of an item; the zero document is one of its report.
func (s *sheet) inPages(i *sheetItem, d casefile.ItemDocument) bool {
	return s.meeting.Profile.HowPacked(*i.own(), d) == "pages"
}

// filesOf are the documents of others that are published with an agenda.
func (b *builder) filesOf(s *sheet) (out []freeze.File) {
	for _, i := range s.items {
		for _, f := range i.files {
			out = append(out, freeze.File{Name: f.Name, Role: freeze.Appendix, Form: f.Format, Title: f.Title, Pages: f.Pages, Text: b.text(s, f)})
		}
	}
	return out
}

// documentEntries are the records of an item's documents.
func (i *sheetItem) documentEntries() (out []record.Document) {
	for _, f := range i.files {
		out = append(out, f.Document)
	}
	return out
}

// withheld are the names of documents of items that are not considered any more, or that must not be told: they are not published,
// though they were, whatever the meeting's file says of them today. A name is that of the item that was published with it last: what
// another item brings under it is published with the next agenda.
func (s *sheet) withheld() map[string]bool {
	off, names := map[string]bool{}, map[string]bool{}
	for n := range s.items {
		i := &s.items[n]
		off[i.ID] = !i.published()
		off[i.Anchor()] = off[i.ID]
	}
	for _, a := range s.published {
		for _, i := range a.record.Agenda.Items {
			for _, d := range i.Documents {
				names[d.Name] = off[i.ID]
			}
		}
	}
	return names
}

// closed tells whether an item had documents when it was published, and the public may be excluded from it today.
func (s *sheet) closed(was record.Item) bool {
	return len(was.Documents) > 0 && slices.ContainsFunc(s.items, func(i sheetItem) bool { return i.Anchor() == was.ID && i.Part == agenda.Exempt })
}

// withhold takes documents out of what the record says of an agenda.
func (i *issue) withhold(names map[string]bool) {
	for n := range i.entry.Items {
		item := &i.entry.Items[n]
		item.Documents = slices.DeleteFunc(slices.Clone(item.Documents), func(d record.Document) bool { return names[d.Name] })
	}
}

// forget takes the pages of documents that are published no more out of it, whose addresses from the meeting's folder on are
// given.
func (i *issue) forget(folder string, gone map[string]string) {
	for n := range i.entry.Items {
		item := &i.entry.Items[n]
		item.DocumentPages = slices.DeleteFunc(slices.Clone(item.DocumentPages), func(d record.DocumentPages) bool {
			_, is := gone[record.Way(folder, d.Address)]
			return is
		})
	}
}
