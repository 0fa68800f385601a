package build

import (
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
)

// A paper is what is kept of a paper once it is worked on.
type paper struct {
	name     string    // of its case
	meeting  *meeting  // nil where it is not known
	address  string    // below its meeting's
	place    diag.Span // what gives the address
	draft    bool      // left out
	skipped  bool      // not asked for
	failed   bool      // an error in it, or in what it is made with
	entry    site.Paper
	findings []diag.Diagnostic
}

// ok tells whether the paper is fit to be built.
func (p paper) ok() bool { return !p.failed && !p.skipped }

// paper reads, composes, numbers, checks and, without errors, renders the paper of a case.
func (b *builder) paper(name string, s *stage) (p paper, err error) {
	var list diag.List
	c, whole := b.Content.Case(name, &list)
	p = paper{name: name, address: c.Address(), draft: c.Draft()}
	p.place = c.Slug.Span
	if c.Source != nil && !p.place.Known() {
		p.place = c.Source.Whole()
	}
	m := b.library.meetings[c.Meeting.Value]
	if b.only.skips(name, c.Meeting.Value, b.options.Write) {
		p.meeting, p.skipped = m, true
		return p, nil
	}
	if m == nil {
		b.unknownMeeting(c, &list)
	}
	p.meeting = m
	var r *report.Report
	leftOut := p.draft && b.options.Write
	if whole && !leftOut {
		r = b.numbered(c, m, &list)
	}
	p.findings, p.failed = list.Sorted(), list.Errors() > 0 || r == nil && !leftOut
	if p.ok() && b.options.Write && !leftOut {
		p.entry, err = b.render(r, m, p.address, s)
	}
	return p, err
}

func (b *builder) unknownMeeting(c *casefile.Case, list *diag.List) {
	if !c.Meeting.Given() || c.Meeting.Bad || c.Source == nil {
		return
	}
	known := b.library.meetingNames()
	list.Errorf(c.Meeting.Span, "unknown-meeting", diag.DidYouMean(c.Meeting.Value, known, "there are: "+strings.Join(known, ", ")),
		"there is no meeting meetings/%s.toml", c.Meeting.Value)
}

// numbered is the paper of a case, numbered and checked; nil where it lacks what it is made with,
// which is reported by itself.
func (b *builder) numbered(c *casefile.Case, m *meeting, list *diag.List) *report.Report {
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
	check.Facts(c, council.Council, m.Meeting, list)
	draft := compose.Paper{Case: c, Council: council.Council, Meeting: m.Meeting, Kind: k.Kind}.Draft(list)
	r := report.Build(draft, list)
	check.Text(r, list)
	if k.bad || council.bad {
		return nil // the papers are checked all the same
	}
	return r
}

// render writes a report's files below output/MEETING/ADDRESS.
func (b *builder) render(r *report.Report, m *meeting, address string, s *stage) (site.Paper, error) {
	folder := path.Join(m.address, address)
	text := markdown.Render(r)
	print, err := pdf.Render(r)
	if err != nil {
		return site.Paper{}, err
	}
	documents := []site.Document{
		{Address: address + ".pdf", Format: "PDF", Pages: print.Pages, Bytes: len(print.Bytes), Of: r.ShortTitle},
		{Address: address + ".md", Format: "Markdown", Bytes: len(text), Of: r.ShortTitle},
	}
	page, err := b.library.site.Report(r, folder, html.Article(r), documents, m.Published)
	if err != nil {
		return site.Paper{}, err
	}
	files := map[string][]byte{"index.html": page, address + ".md": text, address + ".pdf": print.Bytes}
	for name, text := range files {
		if err := s.write(path.Join(folder, name), text); err != nil {
			return site.Paper{}, err
		}
	}
	for i := range documents {
		documents[i].Address = path.Join(address, documents[i].Address)
	}
	return site.Paper{Address: address, Title: r.Title, Byline: r.Byline(), Documents: documents}, nil
}
