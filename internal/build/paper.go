package build

import (
	"errors"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/render/html"
	"cabinet/internal/render/markdown"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/site"
	"cabinet/internal/tagpdf"
	"cabinet/internal/verify"
)

// A paper is what is kept of a paper once it is worked on.
type paper struct {
	name      string     // of its case
	meeting   *meeting   // nil where it is not known
	others    []*meeting // further ones that it goes to
	address   string     // below its meeting's; like all words here a copy, not to hold the case's file in memory
	unread    bool       // its file is no TOML
	draft     bool       // blocks nobody
	skipped   bool       // not asked for
	failed    bool       // an error in it, or in what it is made with
	clash     bool       // another paper has its address
	frozen    bool       // it is published, and made of its own file
	title     string     // as the agenda has it
	published casefile.Date
	entry     site.Paper
	findings  []diag.Diagnostic
	ignored   []diag.Ignored
	short     string // the title where there is little room

	differences []verify.Difference // of its files, where they were read back
	large       bool                // one of them is in large print
}

// ok tells whether the paper is fit to be built.
func (p paper) ok() bool { return !p.failed && !p.skipped }

// paper reads, composes, numbers, checks and, without errors and with a shelf to put it on, renders the
// paper of a case.
func (b *builder) paper(name string, to shelf) (p paper, err error) {
	if at, ok := b.library.frozen[name]; ok && !(b.drafting && b.known(name)) {
		return b.published(name, at, to)
	}
	var list diag.List
	c, whole := b.Content.Case(name, &list)
	p = paper{name: name, address: strings.Clone(c.Address()), title: strings.Clone(c.Report.Title.Value), short: strings.Clone(shortTitle(c)), draft: c.Draft(), unread: !whole}
	m := b.library.meetings[c.FirstMeeting().Value]
	p.others = b.otherMeetings(c, &list)
	if b.only.skips(name, c.FirstMeeting().Value, b.options.Write) {
		p.meeting, p.skipped = m, true
		return p, nil
	}
	p.meeting = m
	if b.leftOut(p) {
		return p, nil // what is wrong with it is no business of the published papers; check tells
	}
	if m == nil {
		b.unknownMeeting(c, c.FirstMeeting(), &list)
	}
	var r *printable
	looked := lookedAt(c, p.others)
	if whole {
		r = b.numbered(looked, m, nil, &list)
	}
	p.findings, p.ignored = looked.Settle(list.Sorted())
	p.published = m.publishedOn()
	return b.printed(p, r, c.Source, to)
}

// printed is a paper with its files made, where it has no error and there is a shelf to put them on.
func (b *builder) printed(p paper, r *printable, source *diag.Source, to shelf) (_ paper, err error) {
	p.failed = r == nil || slices.ContainsFunc(p.findings, diag.Diagnostic.IsError)
	b.reread(r, &p)
	if p.ok() && to != nil && !p.meeting.bad && !b.stopped {
		p.entry, err = b.render(r, p, to)
	}
	if bad := (unprintable{}); errors.As(err, &bad) {
		var list diag.List
		list.Errorf(source.Whole(), "unprintable", "this is a fault of cabinet rather than of the paper; please report it", "this paper can't be set as a PDF: %v", bad.error)
		p.findings, p.failed, err = append(p.findings, list.Sorted()...), true, nil
	}
	return p, err
}

// publishedOn is the day of publication of a meeting that may not be known.
func (m *meeting) publishedOn() casefile.Date {
	if m == nil {
		return casefile.Date{}
	}
	return m.Published
}

// lookedAt is the paper of a case as the rules look at it, before it is composed.
func lookedAt(c *casefile.Case, others []*meeting) *check.Paper {
	p := &check.Paper{Case: c}
	for _, other := range others {
		p.Others = append(p.Others, other.Meeting)
	}
	return p
}

// unprintable is what the PDF writer refuses and no rule has found before.
type unprintable struct{ error }

// otherMeetings are those that a case goes to after its first.
func (b *builder) otherMeetings(c *casefile.Case, list *diag.List) []*meeting {
	var out []*meeting
	for i, name := range c.Meeting.Values {
		switch m := b.library.meetings[name.Value]; {
		case i == 0 || slices.Contains(c.Meeting.Strings()[:i], name.Value): // its first one, or named twice
		case m == nil:
			b.unknownMeeting(c, name, list)
		case m.Source != nil && !m.bad && m.council != nil:
			out = append(out, m)
		}
	}
	return out
}

func (b *builder) unknownMeeting(c *casefile.Case, name casefile.Text, list *diag.List) {
	if !name.Given() || c.Meeting.Bad || c.Source == nil {
		return
	}
	known := b.library.meetingNames()
	list.Errorf(name.Span, "unknown-meeting", diag.DidYouMean(name.Value, known, "there are: "+strings.Join(known, ", ")),
		"there is no file %s/meetings/%s.toml", b.Content.Name, name.Value)
}

// numbered is the paper of a case, numbered and checked; nil where it lacks what it is made with,
// which is reported by itself. It keeps the numbers of the paper that it amends, if any.
func (b *builder) numbered(p *check.Paper, m *meeting, amends *report.Ledger, list *diag.List) *printable {
	c := p.Case
	council := b.library.councils[c.Council.Value]
	if council == nil {
		b.unknownCouncil(c.Council, list)
	}
	known := slices.Contains(b.library.kinds, c.Kind.Value)
	if !known && c.Kind.Given() && !c.Kind.Bad {
		list.Errorf(c.Kind.Span, "unknown-kind", diag.DidYouMean(c.Kind.Value, b.library.kinds, "there are: "+strings.Join(b.library.kinds, ", ")),
			"there are no templates for papers of the kind %q", c.Kind.Value)
	}
	if council == nil || council.Source == nil || m == nil || m.Source == nil || !known {
		return nil
	}
	k := b.kind(c.Kind.Value, council.Name)
	if k.Kind == nil {
		return nil
	}
	draft := compose.Paper{Case: c, Council: council.Council, Meeting: m.Meeting, Others: p.Others, Kind: k.Kind, Files: b.Content}.Draft(list)
	draft.Numbering.Amends = amends
	r := report.Build(draft, list)
	p.Council, p.Meeting, p.Law, p.Report, p.Typeface = council.Council, m.Meeting, council.law, r, council.typeface
	p.Check(list)
	images := checkImages(r, list)
	if k.bad || council.bad {
		return nil // the papers are checked all the same
	}
	return &printable{r, images, council.typeface, draft}
}

// A printable is a report and what its PDFs are made with.
type printable struct {
	*report.Report
	images   pdf.Pictures
	typeface *tagpdf.Family
	draft    report.Draft
}

// checkImages makes a report's images ready for its PDFs, and reports those that can't be.
func checkImages(r *report.Report, list *diag.List) pdf.Pictures {
	images := pdf.Pictures{}
	r.Blocks(func(b report.Block) {
		f, ok := b.(*report.Figure)
		if !ok || f.Image == nil {
			return
		}
		if _, err := images.Picture(f.Image); err != nil {
			list.Errorf(f.At, "image", "save it anew as a PNG or JPEG in RGB colours", "%s can't be set in a PDF: %v", f.Image.Name, err)
		}
	})
	return images
}

// leftOut tells whether a paper is a draft that is not to be written.
func (b *builder) leftOut(p paper) bool { return p.draft && b.finishedOnly() }

// finishedOnly tells whether a run passes drafts over.
func (b *builder) finishedOnly() bool {
	return b.readBack != nil || b.options.Write && !b.options.Drafts
}

// render makes a report's files and puts them on the shelf, below MEETING/ADDRESS.
func (b *builder) render(r *printable, p paper, to shelf) (site.Paper, error) {
	m, address, short := p.meeting, p.address, strings.Clone(r.ShortTitle)
	files := pictures(r.Report)
	var documents []site.Document
	add := func(name, format string, text []byte, pages int) {
		files[name] = text
		documents = append(documents, site.Document{Address: name, Format: format, Pages: pages, Bytes: len(text), Of: short})
	}
	print, err := pdf.Render(r.Report, pdf.Options{Family: r.typeface, Pictures: r.images})
	if err != nil {
		return site.Paper{}, unprintable{err}
	}
	add(address+".pdf", "PDF", print.Bytes, print.Pages)
	if b.options.Large {
		large, err := pdf.Render(r.Report, pdf.Options{Family: r.typeface, Pictures: r.images, LargePrint: true})
		if err != nil {
			return site.Paper{}, unprintable{err}
		}
		add(address+"-large-print.pdf", "PDF in large print", large.Bytes, large.Pages)
	}
	add(address+".md", "Markdown", markdown.Render(r.Report), 0)
	folder := path.Join(m.address, address)
	if files["index.html"], err = b.library.site.Report(r.Report, folder, html.Article(r.Report), documents, p.published); err != nil {
		return site.Paper{}, err
	}
	if err := to.put(p.name, folder, files); err != nil {
		return site.Paper{}, err
	}
	for i := range documents {
		documents[i].Address = path.Join(address, documents[i].Address)
	}
	return site.Paper{Address: address, Title: strings.Clone(r.Title), Byline: strings.Clone(r.Byline), Draft: r.Draft, Documents: documents}, nil
}

// pictures are the files of a report's images, by their names beside its page.
func pictures(r *report.Report) map[string][]byte {
	files := map[string][]byte{}
	r.Blocks(func(b report.Block) {
		if f, ok := b.(*report.Figure); ok && f.Image != nil {
			files[f.Image.Name] = f.Image.File
		}
	})
	return files
}
