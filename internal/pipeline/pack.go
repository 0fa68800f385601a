package pipeline

import (
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/pack"
	"cabinet/internal/report"
	"cabinet/internal/site"
	"cabinet/internal/tagpdf"
)

// wholePack is what a profile calls the pack of all documents.
const wholePack = "whole"

// packFile is the name of the file of a meeting's pack.
const packFile = "pack.pdf"

// packs are those that are made of a meeting's papers: the whole one, unless the profile says otherwise.
func (s *sheet) packs() []string {
	form := s.meeting.Profile.Agenda
	if !form.Pack.Known() {
		return []string{wholePack}
	}
	return form.Pack.Strings()
}

// bound makes the pack of a meeting and lets its agenda tell on which pages each item stands. Papers are laid out first,
// and then the agenda is composed with their pages.
func (b *builder) bound(s *sheet) (files []freeze.File, err error) { return b.boundFrom(s, 1) }

// boundFrom makes a pack whose pages are counted from one on.
func (b *builder) boundFrom(s *sheet, start int) (files []freeze.File, err error) {
	if !slices.Contains(s.packs(), wholePack) {
		return nil, nil
	}
	documents, err := b.documents(s)
	if err != nil || len(documents) == 0 {
		return nil, err
	}
	form := s.meeting.Profile.Agenda
	r := s.printable
	meeting := pack.Meeting{
		Meta:      packMeta(r.Report),
		Documents: documents,
		Pictures:  r.images,
		Addresses: []string{"index.html"},
		Front: func(ranges pack.Ranges) (*report.Report, error) {
			b.tellPages(s, ranges)
			return s.printable.Report, nil
		},
	}
	options := pack.Options{RightHand: form.Right.Or(true), CountFront: form.Front.Value == "counted", Family: r.typeface, Start: start}
	made, err := pack.Make(meeting, options)
	if err != nil {
		return nil, err
	}
	s.made = &madePack{meeting: meeting, options: options, ranges: made.Ranges}
	title := r.Words().Pack
	name := packFile
	if s.kind != agendaName {
		name = s.paper.Name + "-" + packFile
	}
	return []freeze.File{{Name: name, Role: freeze.Document, Form: "PDF", Title: title, Pages: made.Pages, Text: made.Bytes}}, nil
}

// packMeta are the properties of a pack.
func packMeta(r *report.Report) tagpdf.Meta {
	return tagpdf.Meta{
		Title: r.Words().Pack + ": " + r.Occasion(), Author: r.Council, Subject: r.Occasion(), Language: r.Language, Creator: "cabinet",
		Date: tagpdf.Date(r.Issued), Created: tagpdf.Date(r.Issued),
	}
}

// documents are those of a meeting's pack, in the order of its items.
func (b *builder) documents(s *sheet) ([]pack.Document, error) {
	var out []pack.Document
	titles := s.titles()
	for _, i := range s.items {
		p := s.papers[i.Paper]
		if p == nil || !p.ok() || i.Hidden || i.Fate != agenda.Considered {
			continue
		}
		r := b.again(p)
		if r == nil {
			continue
		}
		out = append(out, pack.Document{
			Item: i.Anchor(), Number: i.Number, ItemTitle: titles[i.Anchor()], Title: r.ShortTitle, Report: r.Report, Pictures: r.images,
			Addresses: []string{site.Way(s.meeting.Folder, p.place())},
		})
	}
	return out, nil
}

// again is a paper that is good, made once more: papers are not kept while others are made.
func (b *builder) again(p *paper) *printable {
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
	}
	b.reword(s)
}

// tell lets an agenda tell on which pages an item stands, as its profile wants it.
func (s *sheet) tell(i *sheetItem, first, last int) {
	i.On = &pack.Range{First: first, Last: last}
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
}
