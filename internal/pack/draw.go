package pack

import (
	"cmp"
	"strconv"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/render/pdf"
	"cabinet/internal/tagpdf"
)

// draw draws the file.
func (p *packer) draw() (Pack, error) {
	meta := p.Meta
	for i := range p.laid {
		meta.NoClaim = meta.NoClaim || p.laid[i] == nil
	}
	links := p.index()
	b := pdf.Bind(meta, p.options(nil), links.find)
	p.drawFront(b)
	for from := 0; from < len(p.laid); {
		to := from + 1
		for to < len(p.laid) && p.Meeting.Documents[to].Item == p.Meeting.Documents[from].Item {
			to++
		}
		p.drawItem(b, from, to)
		from = to
	}
	file, err := b.Finish()
	if err != nil {
		return Pack{}, err
	}
	return Pack{File: file, Ranges: p.ranges, Front: p.frontPages}, nil
}

// frontPrefix stands before the names of places in the front, where no item can have it.
const frontPrefix = "agenda"

// drawFront draws the front and, after it, the blank pages that are counted with it.
func (p *packer) drawFront(b *pdf.Binder) {
	if p.front == nil {
		return
	}
	first := pdf.Number{N: 1, Roman: true}
	if p.CountFront {
		first = pdf.Number{N: p.start()}
	}
	b.Report(p.front, pdf.Place{
		First:     first,
		Under:     b.Add(b.Root(), tagpdf.Part, p.lang(p.frontReport.Language, p.Meta.Language)...),
		Prefix:    frontPrefix + "/",
		Names:     []string{frontPrefix},
		Bookmarks: []string{cmp.Or(p.Bookmark, language.Of(p.Meta.Language).Agenda)},
		Level:     1,
	})
	p.blanks(b, first, p.front.Pages(), p.frontPages)
}

// blanks draws blank pages after a document until it has so many pages.
func (p *packer) blanks(b *pdf.Binder, first pdf.Number, from, to int) {
	for n := from; n < to; n++ {
		b.Blank(pdf.Number{N: first.N + n, Roman: first.Roman})
	}
}

// drawItem draws the documents of an item. They are one part of the file, in which every document but the first is a
// section, a level down.
func (p *packer) drawItem(b *pdf.Binder, from, to int) {
	first := &p.Meeting.Documents[from]
	part, spoken := b.Add(b.Root(), tagpdf.Part, p.lang(p.languageOf(from), p.Meta.Language)...), p.languageOf(from)
	item := strings.TrimSpace(first.Number + " " + first.ItemTitle)
	for i := from; i < to; i++ {
		d := &p.Meeting.Documents[i]
		at := pdf.Place{
			First:     pdf.Number{N: p.ranges.Documents[i].First},
			Under:     part,
			Prefix:    d.name() + "/",
			Names:     []string{d.name()},
			Bookmarks: []string{d.Title},
			Level:     2,
		}
		if i > from {
			at.Under, at.Deeper = b.Add(part, tagpdf.Sect, p.lang(p.languageOf(i), spoken)...), 1
		} else {
			at.Names, at.Item = append(at.Names, itemName(d.Item)), d.Number
			at.Bookmarks, at.Level = []string{item, d.Title}, 1
			if to-from == 1 {
				at.Bookmarks = at.Bookmarks[:1]
			}
		}
		p.drawDocument(b, i, at)
	}
}

func (p *packer) drawDocument(b *pdf.Binder, i int, at pdf.Place) {
	if p.laid[i] != nil {
		b.Report(p.laid[i], at)
	} else {
		b.Foreign(*p.Meeting.Documents[i].Foreign, at)
	}
	p.blanks(b, at.First, p.pages(i), p.padded(p.pages(i)))
}

// itemName is the name of an item's first page.
func itemName(id string) string { return "item-" + id }

// name is the name of a document's first page.
func (d *Document) name() string { return documentName(d.Item, d.Nth) }

// documentName is the name of the first page of an item's nth document, counted from 0.
func documentName(id string, n int) string { return itemName(id) + "/d" + strconv.Itoa(n) }

// languageOf is the language of a document: that of the file, where it is somebody else's.
func (p *packer) languageOf(i int) string {
	if r := p.Meeting.Documents[i].Report; r != nil {
		return cmp.Or(r.Language, p.Meta.Language)
	}
	return p.Meta.Language
}

// lang is the attribute of an element in a language that is not that of the one around it.
func (p *packer) lang(own, around string) []tagpdf.Attr {
	if own == "" || own == around {
		return nil
	}
	return []tagpdf.Attr{tagpdf.Lang(own)}
}
