package pipeline

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// keptIssue puts the agenda of a meeting as it was published, with what was published before it and after it.
func (b *builder) keptIssue(s *sheet, last project.Subject, to shelf) error {
	s.paper.Subject = last
	if !b.after(s, last) {
		return nil
	}
	s.edition = edition{version: last.Version + 1}
	b.decide(s)
	letters := b.letters(s)
	b.behind(s, last)
	if !b.puts(&s.paper, to) {
		return nil
	}
	k := s.newest()
	if err := b.blackOut(&k.keptPaper, s); err != nil || !s.paper.ok() {
		return err
	}
	s.issue = &issue{entry: s.blackOutEntry(k.record.Agenda)}
	s.issue.entry.Version, s.issue.entry.Publication, s.issue.entry.Documents = last.Version, keptPublication(s.meeting, k.Frozen), nil
	published := map[string][]byte{}
	for _, f := range append(slices.DeleteFunc(slices.Clone(k.files), isPack), b.packs(s)...) {
		if b.shows(f) {
			s.issue.add(f, published)
		}
	}
	if err := to.put(last, s.meeting.Folder, published); err != nil {
		return err
	}
	if err := b.earlierAgendas(s, last, to); err != nil {
		return err
	}
	return b.supplements(s, letters, to)
}

// packs are the packs of a meeting, which stay where they were published: those of the first agenda, since what follows is in
// supplements.
func (b *builder) packs(s *sheet) []freeze.File {
	if !b.packStays(s, 0) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.published[0].files), func(f freeze.File) bool { return !isPack(f) })
}

// behind says that what is published of a meeting is not what its file and its papers say now.
func (b *builder) behind(s *sheet, last project.Subject) {
	if !s.paper.ok() || s.meeting.Profile.Lists(s.meeting.Meeting) || !b.changed(s) {
		return
	}
	var what []string
	for _, i := range s.items {
		if i.Change != "" {
			what = append(what, fmt.Sprintf("item %s is %s", i.Number, i.Change))
		}
	}
	d := diag.Diagnostic{Severity: diag.Warning, Rule: "agenda-behind", Span: s.meeting.Source.Whole(), Hint: "cabinet freeze " + s.meeting.Name + " publishes a further version, and a supplement with what is new",
		Message: fmt.Sprintf("version %d of the agenda, as it was published, is behind its papers: %s", last.Version, strings.Join(what, ", "))}
	s.paper.findings = append(s.paper.findings, d)
	s.paper.tally.Add(d)
}

// shows tells whether a kept file of a paper about a meeting is published.
func (b *builder) shows(f freeze.File) bool {
	return f.Role != freeze.Record && (f.Role != freeze.LargePrint || b.options.Large)
}

// earlierAgendas puts the agendas that were published before the newest, each with a page of its own.
func (b *builder) earlierAgendas(s *sheet, last project.Subject, to shelf) error {
	for _, k := range s.published[:len(s.published)-1] {
		v := k.Version.Value
		at := agendaVersion(s.meeting.Folder, v)
		entry, err := b.putAbout(s, k.keptPaper, at, last.Version, to)
		if err != nil {
			return err
		}
		s.issue.entry.Earlier = append(s.issue.entry.Earlier, record.Version{Version: v, Address: at, Publication: entry.Publication, Documents: entry.Documents})
	}
	return nil
}

// letters are the letters of all supplements that were published of a meeting, with their packs. One that can't be read is an
// error in the agenda.
func (b *builder) letters(s *sheet) (out []keptPaper) {
	for n := range supplementsOf(s.published) {
		var list diag.List
		of := project.Subject{Name: fmt.Sprintf("supplement-%d", n+1), Meeting: s.meeting.Name, Version: 1, OfMeeting: true}
		k := b.about(of, &list)
		if k.Frozen == nil && list.Errors() == 0 {
			list.Errorf(diag.NewSource(b.FileOf(of), nil).Whole(), "frozen-lost", "put it back from a copy of content/", "this supplement was published, and its file is gone")
		}
		for _, d := range list.Sorted() {
			s.paper.fail(d)
		}
		out = append(out, k)
	}
	return out
}

// supplements puts what was published of a meeting after its agenda.
func (b *builder) supplements(s *sheet, letters []keptPaper, to shelf) error {
	s.issue.entry.Supplements = nil
	for n, k := range letters {
		at := path.Join(s.meeting.Folder, k.Paper.Value)
		if !b.packStays(s, n+1) {
			k.files = slices.DeleteFunc(slices.Clone(k.files), isPack)
		}
		entry, err := b.putAbout(s, k, at, 0, to)
		if err != nil {
			return err
		}
		s.issue.entry.Supplements = append(s.issue.entry.Supplements, record.Supplement{
			Number: n + 1, Address: at, Title: entry.Title, Published: entry.Published, Day: entry.PublishedDay, Items: s.itemsIn(n + 1), Documents: entry.Documents,
		})
	}
	return nil
}

// moved is a page or a text whose links to what stands below its meeting have the way from another place.
func moved(text []byte, way string) []byte {
	if !utf8.Valid(text) {
		return text // a PDF, which has no such links
	}
	text = bytes.ReplaceAll(text, []byte(`href="`+report.Beside), []byte(`href="`+way))
	return bytes.ReplaceAll(text, []byte("]("+report.Beside), []byte("]("+way))
}

// root is the way up from a folder.
func root(folder string) string { return strings.Repeat("../", strings.Count(folder, "/")+1) }

// itemsIn are the ids of the items whose reports stand in a supplement.
func (s *sheet) itemsIn(supplement int) []string {
	var ids []string
	for _, i := range s.issue.entry.Items {
		if i.Supplement == supplement {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// putAbout puts a kept paper about a meeting at an address, with a page of its own.
func (b *builder) putAbout(s *sheet, k keptPaper, at string, newest int, to shelf) (record.Paper, error) {
	if err := b.blackOut(&k, s); err != nil {
		return record.Paper{}, err
	}
	page := keptPage(s.meeting, k.Frozen)
	page.Address, page.Meeting = at, s.meeting.Folder
	if k.Frozen.Paper.Value != agendaName {
		page.Version = 0 // of a supplement there is one
	} else if page.Version < newest {
		page.Latest, page.Since = newest, s.issue.entry.Publication
	}
	p := paper{Subject: project.Subject{Name: k.Frozen.Paper.Value, Meeting: s.meeting.Name, Version: k.Version.Value, OfMeeting: true}, meeting: s.meeting, language: s.paper.language}
	files := slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool {
		return !b.shows(f) || k.Frozen.Paper.Value == agendaName && isPack(f)
	})
	if k.Frozen.Paper.Value == agendaName {
		for i := range files {
			files[i].Text = moved(files[i].Text, root(strings.TrimPrefix(at, s.meeting.Folder+"/")))
		}
	}
	return b.put(&p, page, files, to)
}
