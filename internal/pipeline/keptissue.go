package pipeline

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// keptIssue puts the agenda of a meeting as it was published, with what was published before it and after it.
func (b *builder) keptIssue(s *sheet, last project.Subject, to shelf) error {
	k, snapshot, err := b.keptAgenda(last)
	if err != nil {
		s.paper.fail(diag.Diagnostic{Severity: diag.Error, Rule: "frozen-mismatch", Span: diag.NewSource(b.FileOf(last), nil).Whole(), Message: err.Error(), Hint: "put it back from a copy of content/"})
		return nil
	}
	s.before, s.since, s.kept, s.edition = snapshot, k.Header.Published, k.files, edition{version: last.Version + 1}
	s.paper.Subject = last
	b.decide(s)
	b.behind(s, last)
	b.rereadIssue(s, k, last)
	if !b.puts(&s.paper, to) {
		return nil
	}
	s.issue = &issue{entry: snapshot.Agenda}
	s.issue.entry.Version, s.issue.entry.Publication, s.issue.entry.Documents = last.Version, keptPublication(s.meeting, k.Frozen), nil
	published, withheld := map[string][]byte{}, s.withholds()
	for _, f := range append(k.files, b.packsBefore(s, last)...) {
		if b.shows(f, s.meeting) && !(f.Role == freeze.Appendix && withheld[f.Name]) {
			s.issue.add(f, published)
		}
	}
	if err := to.put(last, s.meeting.Folder, published); err != nil {
		return err
	}
	if err := b.earlierAgendas(s, last, to); err != nil {
		return err
	}
	return b.supplements(s, to)
}

// packsBefore are the packs of a meeting, which stay where they were published: those of the first agenda, since what
// follows is in supplements.
func (b *builder) packsBefore(s *sheet, last project.Subject) []freeze.File {
	if last.Version == 1 {
		return nil
	}
	last.Version = 1
	k, _, err := b.keptAgenda(last)
	if err != nil {
		return nil // which is reported
	}
	return slices.DeleteFunc(k.files, func(f freeze.File) bool { return !isPack(f) || f.Role == freeze.Article })
}

// behind says that what is published of a meeting is not what its file and its papers say now.
func (b *builder) behind(s *sheet, last project.Subject) {
	if !s.paper.ok() || !b.changed(s) {
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

// shows tells whether a kept file of an agenda is published. A pack is not, once a paper of its meeting was withdrawn, which
// it has still; nor is anything where the paper must not be named.
func (b *builder) shows(f freeze.File, m *project.Meeting) bool {
	switch f.Role {
	case freeze.Record:
		return false
	case freeze.LargePrint:
		if !b.options.Large {
			return false
		}
	}
	taken := slices.ContainsFunc(m.Withdrawn, func(w casefile.Withdrawn) bool { return !w.Version.Given() })
	return !taken || !isPack(f)
}

// earlierAgendas puts the agendas that were published before the newest, each with a page of its own.
func (b *builder) earlierAgendas(s *sheet, last project.Subject, to shelf) error {
	for v := 1; v < last.Version; v++ {
		old := last
		old.Version = v
		k, _, err := b.keptAgenda(old)
		if err != nil {
			return nil // which is reported
		}
		at := agendaVersion(s.meeting.Folder, v)
		entry, err := b.putAbout(s, k, at, last.Version, to)
		if err != nil {
			return err
		}
		s.issue.entry.Earlier = append(s.issue.entry.Earlier, record.Version{Version: v, Address: at, Publication: entry.Publication, Documents: entry.Documents})
	}
	return nil
}

// supplements puts what was published of a meeting after its agenda.
func (b *builder) supplements(s *sheet, to shelf) error {
	known := s.issue.entry.Supplements
	s.issue.entry.Supplements = nil
	for n := 1; ; n++ {
		name := supplementName(n)
		of, there := b.library.FrozenAbout(s.meeting.Name, name)
		if !there {
			return nil
		}
		var list diag.List
		k := keptPaper{Frozen: b.Content.Frozen(of.Meeting, of.Name, of.Version, &list)}
		if k.Frozen != nil {
			k.files = freeze.Read(k.Frozen, b.Content, &list)
		}
		if list.Errors() > 0 {
			s.paper.findings = append(s.paper.findings, list.Sorted()...)
			s.paper.fate = failed
			return nil
		}
		at := path.Join(s.meeting.Folder, name)
		entry, err := b.putAbout(s, k, at, 0, to)
		if err != nil {
			return err
		}
		told := record.Supplement{Number: n, Address: at, Title: entry.Title, Published: entry.Published, Day: entry.PublishedDay, Documents: entry.Documents}
		if n <= len(known) {
			told.Reason, told.Items = known[n-1].Reason, s.still(known[n-1].Items)
		}
		s.issue.entry.Supplements = append(s.issue.entry.Supplements, told)
	}
}

// moved is a page or a text whose links to what stands below its meeting have the way from another place.
func moved(text []byte, way string) []byte {
	if !utf8.Valid(text) {
		return text // a PDF, which has no such links
	}
	text = bytes.ReplaceAll(text, []byte(`href="`+report.Beside), []byte(`href="`+way))
	return bytes.ReplaceAll(text, []byte("]("+report.Beside), []byte("]("+way))
}

// still are those of the ids of items that the newest agenda has: what was erased since must not be told.
func (s *sheet) still(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		_, there := s.issue.entry.Item(id)
		return !there
	})
}

// putAbout puts a kept paper about a meeting at an address, with a page of its own.
func (b *builder) putAbout(s *sheet, k keptPaper, at string, newest int, to shelf) (record.Paper, error) {
	page := keptPage(s.meeting, k.Frozen)
	page.Address, page.Meeting = at, s.meeting.Folder
	if k.Frozen.Paper.Value != agendaName {
		page.Version = 0 // of a supplement there is one
	} else if page.Version < newest {
		page.Latest, page.Since = newest, s.issue.entry.Publication
	}
	p := paper{Subject: project.Subject{Name: k.Frozen.Paper.Value, Meeting: s.meeting.Name, Version: k.Version.Value, OfMeeting: true}, meeting: s.meeting, language: s.paper.language}
	files := slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool {
		return !b.shows(f, s.meeting) || k.Frozen.Paper.Value == agendaName && (isPack(f) || f.Role == freeze.Appendix)
	})
	if k.Frozen.Paper.Value == agendaName {
		for i := range files {
			files[i].Text = moved(files[i].Text, site.Root(strings.TrimPrefix(at, s.meeting.Folder+"/")))
		}
	}
	return b.put(&p, page, files, to)
}
