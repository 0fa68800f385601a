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
	stay, err := b.staying(s)
	if err != nil {
		return err
	}
	b.behind(s, last)
	b.rereadIssue(s, stay)
	if !b.puts(&s.paper, to) {
		return nil
	}
	s.issue = &issue{entry: s.blackOutEntry(s.before.Agenda)}
	s.issue.entry.Version, s.issue.entry.Publication, s.issue.entry.Documents = last.Version, keptPublication(s.meeting, stay.newest.Frozen), nil
	s.issue.entry.Page = "" // unless it stays
	published, withheld := map[string][]byte{}, s.withheld()
	s.issue.withhold(withheld)
	s.issue.forget(s.meeting.Folder, stay.gone)
	for _, f := range stay.newest.files {
		if b.shows(s, f) && !(f.Role == freeze.Appendix && withheld[f.Name]) {
			s.issue.add(f, published)
		}
	}
	if err := to.put(last, s.meeting.Folder, published); err != nil {
		return err
	}
	for n := range stay.letters {
		l := &stay.letters[n]
		l.files = slices.DeleteFunc(slices.Clone(l.files), func(f freeze.File) bool { return f.Role == freeze.Appendix && withheld[f.Name] })
	}
	if err := b.earlierAgendas(s, stay.older, to); err != nil {
		return err
	}
	return b.supplements(s, stay.letters, to)
}

// What was published of a meeting, as it stays: without what tells of papers that are published no more.
type staying struct {
	newest  keptPaper   // with the packs of the first agenda, since what follows is in supplements
	older   []keptPaper // agendas, the first one first
	letters []keptPaper // of supplements, with their packs

	gone map[string]string // what stands in the place of documents that are published no more, by their addresses from the meeting's folder on
}

// staying is what stays of all that was published of a meeting. What can't be read or made is an error in the agenda.
func (b *builder) staying(s *sheet) (out staying, err error) {
	for n, k := range s.published {
		without := k.keptPaper
		without.files = slices.DeleteFunc(slices.Clone(k.files), isPack)
		if err := b.blackOut(&without, s); err != nil {
			return out, err
		}
		if n < len(s.published)-1 {
			out.older = append(out.older, without)
		} else {
			out.newest = without
		}
	}
	if b.packStays(s, 0) {
		out.newest.files = append(out.newest.files, packsOf(s.published[0].files, false)...)
	}
	if b.onePageStays(s) {
		out.newest.files = append(out.newest.files, packsOf(s.newest().files, true)...)
	}
	for n, k := range b.letters(s) {
		if !b.packStays(s, n+1) {
			k.files = slices.DeleteFunc(slices.Clone(k.files), isPack)
		}
		if err := b.blackOut(&k, s); err != nil {
			return out, err
		}
		out.letters = append(out.letters, k)
	}
	b.leadOn(s, &out)
	return out, nil
}

// packsOf are the packs among files that were published, or the page of all papers.
func packsOf(files []freeze.File, page bool) []freeze.File {
	return slices.DeleteFunc(slices.Clone(files), func(f freeze.File) bool { return !isPack(f) || (f.Role == freeze.Article) != page })
}

// behind says that what is published of a meeting is not what its file and its papers say now.
func (b *builder) behind(s *sheet, last project.Subject) {
	if !s.paper.ok() || !s.meeting.HasAgenda() || cancelled(s.meeting) || !b.changed(s) {
		return
	}
	var what []string
	for _, i := range s.items {
		if i.Change != "" {
			what = append(what, fmt.Sprintf("item %s %s", i.Number, become[i.Change]))
		}
	}
	if s.moved() {
		what = append(what, "the meeting has another day, time or place")
	}
	if b.retold(s) {
		what = append(what, "something else is said of the meeting")
	}
	d := diag.Diagnostic{Severity: diag.Warning, Rule: "agenda-behind", Span: s.meeting.Source.Whole(), Hint: "cabinet freeze " + s.meeting.Name + " publishes a further version, and a supplement with what is new",
		Message: fmt.Sprintf("version %d of the agenda, as it was published, is behind its papers: %s", last.Version, strings.Join(what, ", "))}
	s.paper.findings = append(s.paper.findings, d)
	s.paper.tally.Add(d)
}

// shows tells whether a kept file of a paper about a meeting is published.
func (b *builder) shows(s *sheet, f freeze.File) bool {
	return f.Role != freeze.Record && (f.Role != freeze.LargePrint || b.large(s.meeting.Profile))
}

// earlierAgendas puts the agendas that were published before the newest, each with a page of its own.
func (b *builder) earlierAgendas(s *sheet, older []keptPaper, to shelf) error {
	for _, k := range older {
		v := k.Version.Value
		at := agendaVersion(s.meeting.Folder, v)
		entry, err := b.putAbout(s, k, at, len(older)+1, to)
		if err != nil {
			return err
		}
		s.issue.entry.Earlier = append(s.issue.entry.Earlier, record.Version{Version: v, Address: at, Publication: entry.Publication, Documents: entry.Documents})
	}
	return nil
}

// letters are the letters of all supplements that were published of a meeting, with their packs. One that can't be read is an
// error in the agenda. One that no agenda names is of a run that was cut short, and was not published yet.
func (b *builder) letters(s *sheet) (out []keptPaper) {
	for n := range supplementsOf(s.published) {
		var list diag.List
		of := project.Subject{Name: supplementName(n + 1), Meeting: s.meeting.Name, Version: 1, OfMeeting: true}
		k := b.about(of, &list)
		if k.Frozen == nil && list.Errors() == 0 {
			list.Errorf(diag.NewSource(b.FileOf(of), nil).Whole(), "frozen-lost", "put it back from a copy of content/", "this supplement was published, and its file is gone")
		}
		for _, d := range list.Sorted() {
			s.paper.fail(d)
		}
		if list.Errors() == 0 {
			out = append(out, k)
		}
	}
	return out
}

// supplements puts what was published of a meeting after its agenda.
func (b *builder) supplements(s *sheet, letters []keptPaper, to shelf) error {
	known := s.issue.entry.Supplements
	s.issue.entry.Supplements = nil
	for n, k := range letters {
		at := path.Join(s.meeting.Folder, k.Paper.Value)
		entry, err := b.putAbout(s, k, at, 0, to)
		if err != nil {
			return err
		}
		told := record.Supplement{Number: n + 1, Address: at, Title: entry.Title, Published: entry.Published, Day: entry.PublishedDay, Documents: entry.Documents}
		if n < len(known) {
			told.Reason, told.Items = known[n].Reason, s.still(known[n].Items)
		}
		s.issue.entry.Supplements = append(s.issue.entry.Supplements, told)
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
	p := paper{Subject: s.paper.Subject, meeting: s.meeting, language: s.paper.language} // so that it comes over with the agenda
	files := slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool {
		return !b.shows(s, f) || k.Frozen.Paper.Value == agendaName && f.Role == freeze.Appendix
	})
	if k.Frozen.Paper.Value == agendaName {
		for i := range files {
			files[i].Text = moved(files[i].Text, record.Root(strings.TrimPrefix(at, s.meeting.Folder+"/")))
		}
	}
	return b.put(&p, page, files, to)
}
