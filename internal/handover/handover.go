// Package handover makes of a published meeting a folder to load into a council's committee system, such as ModernGov:
// PDFs with names that sort, the agenda as text, a manifest, and for each item the words that an officer pastes.
//
//	Of     decides from the record of a meeting what the folder holds, and by which names
//	Write  copies the documents, each held against its digest, into a stage that takes the folder's place whole
//
// In: [record.Meeting], and the files of the site that has it, of which it reads documents alone, never a page. A folder
// that is there already is replaced only where every file in it is as an earlier hand-over wrote it.
package handover

import (
	"cmp"
	"fmt"
	"io/fs"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Plan is what is handed over of a meeting.
type Plan struct {
	Meeting record.Meeting
	Draft   bool    // it is of drafts, which every file says
	Entries []Entry // in reading order

	site    fs.FS
	sources []source // the documents, in reading order
	texts   []text   // the files that are made here
}

// A source is a document of the site, and the name that it gets.
type source struct {
	record.Placed
	to string
}

// A text is a file that is made here.
type text struct {
	name string
	text []byte
}

// Of is what is handed over of a meeting, which stands in the folder of a site. A paper that is a draft is an error
// unless drafts are asked for; so is a document that is not as the record has it.
func Of(m record.Meeting, site fs.FS, drafts bool) (Plan, error) {
	for _, paper := range m.Papers {
		if paper.Draft && !drafts {
			return Plan{}, fmt.Errorf("“%s” is a draft, and only what is published is handed over; --drafts takes drafts, and marks them", cmp.Or(paper.ShortTitle, paper.Title))
		}
	}
	p := Plan{Meeting: m, Draft: drafts, site: site}
	if err := p.agenda(); err != nil {
		return Plan{}, err
	}
	for _, g := range groupsOf(m) {
		p.group(g)
	}
	p.supplements()
	return p, p.manifest()
}

// Documents is how many documents are handed over.
func (p Plan) Documents() int { return len(p.sources) }

// Unkept is how many reports are handed over that are not frozen, so that a later build may publish others.
func (p Plan) Unkept() (n int) {
	for _, e := range p.Entries {
		if e.Kind == KindReport && e.Status == Published && e.Version == 0 {
			n++
		}
	}
	return n
}

// Missing are the entries that have no file.
func (p Plan) Missing() (out []Entry) {
	for _, e := range p.Entries {
		if e.File == "" {
			out = append(out, e)
		}
	}
	return out
}

// agenda adds the agenda and the packs, and the agenda as text.
func (p *Plan) agenda() error {
	words, err := p.agendaText()
	if err != nil {
		return err
	}
	p.texts = append(p.texts, text{"agenda.txt", words})
	a := p.Meeting.Agenda
	if a == nil {
		return nil
	}
	_, zero := prefixesOf(p.Meeting.Current())
	n := lettered{prefix: zero}
	for _, d := range a.Documents {
		e := Entry{Title: a.Title, Document: cmp.Or(d.Title, untitled(d, a.Title)), Kind: KindAgenda, Public: true, Version: a.Version, Published: a.Published, Late: a.Late}
		p.document(&n, record.Placed{Document: d, Folder: p.Meeting.Address}, e.Document, e)
	}
	return nil
}

// supplements adds what was published after the agenda.
func (p *Plan) supplements() {
	if p.Meeting.Agenda == nil {
		return
	}
	all := p.Meeting.Agenda.Supplements
	for i, s := range all {
		n := lettered{prefix: "S" + padded(i+1, 1, len(all))}
		for _, d := range s.Documents {
			e := Entry{Title: s.Title, Document: cmp.Or(d.Title, s.Title), Kind: KindSupplement, Public: true, Published: s.Published, Late: s.Reason}
			p.document(&n, record.Placed{Document: d, Folder: s.Address}, e.Document, e)
		}
	}
}

// group adds what there is of an item, or of a paper that no item names, and what is pasted.
func (p *Plan) group(g group) {
	n := lettered{prefix: g.sorts}
	var files []string
	switch status, why := g.fate(); status {
	case Withdrawn, Postponed:
		p.without(g.entry(g.title()), status, why)
	default:
		for _, paper := range g.papers {
			files = append(files, p.paper(&n, g, paper)...)
		}
		for _, d := range g.documents() {
			e := g.entry(cmp.Or(d.Title, d.Name))
			e.Kind = KindDocument
			files = append(files, p.document(&n, record.Placed{Document: d, Folder: p.Meeting.Address}, g.named(e.Document), e)...)
		}
		if status == ToFollow && len(files) == 0 {
			p.without(g.entry(g.title()), status, why)
		}
	}
	p.paste(g, files)
}

// paper adds the documents of a paper, and gives the names of their files.
func (p *Plan) paper(n *lettered, g group, paper record.Paper) (files []string) {
	if w := paper.Withdrawn; w != nil {
		status := Withdrawn
		if w.Postponed {
			status = Postponed
		}
		p.without(g.entry(cmp.Or(paper.Title, erased)), status, w.Reason)
		return nil
	}
	for _, d := range paper.Documents {
		e := g.entry(cmp.Or(d.Title, paper.Title))
		e.Kind, e.Version, e.Published, e.Late = kindOf(d), paper.Version, paper.Published, paper.Late
		if paper.Draft {
			e.Status = Draft
		}
		name := g.named(cmp.Or(d.Title, paper.ShortTitle, paper.Title))
		files = append(files, p.document(n, record.Placed{Document: d, Folder: paper.Address}, name, e)...)
	}
	return files
}

// erased stands for the title of a paper that must not be known.
var erased = language.English.Erased

// without adds an entry of which there is no file.
func (p *Plan) without(e Entry, status, why string) {
	e.Status, e.Reason = status, why
	p.Entries = append(p.Entries, e)
}

// document adds a document, and gives the name of its file; none for one that is no PDF, which committee systems do not
// publish.
func (p *Plan) document(n *lettered, d record.Placed, words string, e Entry) []string {
	ending, is := endingOf(d.Document)
	if !is {
		return nil
	}
	e.File = fileName(n.next(), p.marked(words), ending)
	e.Status = cmp.Or(e.Status, Published)
	e.Pages, e.Bytes, e.SHA256, e.Source = d.Pages, d.Bytes, d.SHA256, d.File()
	p.Entries = append(p.Entries, e)
	p.sources = append(p.sources, source{d, e.File})
	return []string{e.File}
}

// marked says of words that they are of a draft, where they are.
func (p *Plan) marked(words string) string {
	if p.Draft {
		return "DRAFT " + words
	}
	return words
}
