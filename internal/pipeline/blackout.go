package pipeline

import (
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/record"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// withdrawals are those of the papers that go to the meeting of an agenda, by the names of their cases: from the meeting
// itself, and from the meetings of papers that visit it. A paper whose item alone was withdrawn or postponed is none of them:
// it leaves the site, and the packs that were published with it stay as they are.
func (b *builder) withdrawals(s *sheet) map[string]casefile.Withdrawn {
	off := map[string]casefile.Withdrawn{}
	for i := range b.done {
		p := &b.done[i]
		if p.withdrawal == nil {
			continue
		}
		_, whole := p.meeting.Withdrawal(p.Name)
		if whole && (p.meeting == s.meeting || s.tells(p) && !b.hasOwn(s.meeting, p.Name)) {
			off[p.Name] = *p.withdrawal
		}
	}
	for _, w := range s.meeting.Withdrawn {
		if is, whole := s.meeting.Withdrawal(w.Paper.Value); whole {
			off[w.Paper.Value] = is
		}
	}
	return off
}

// tells tells whether the agenda of a meeting has a paper of another meeting, or had it when it was published.
func (s *sheet) tells(p *paper) bool {
	return slices.Contains(p.others, s.meeting) || slices.ContainsFunc(s.published, func(a issued) bool {
		_, had := a.record.Agenda.ItemOf(record.ID(p.Name))
		return had
	})
}

// itemsOff are the ids of the items whose papers are published no more, in the meeting's file and in all agendas that were
// published, and whether the papers are erased.
func (s *sheet) itemsOff() map[string]bool {
	ids := map[string]bool{}
	for name, w := range s.off {
		erased := w.Erase.Or(false)
		ids[name] = erased
		for _, i := range s.meeting.Items {
			if i.Paper.Value == name {
				ids[i.Name()] = erased
			}
		}
		for _, a := range s.published {
			if i, had := a.record.Agenda.ItemOf(record.ID(name)); had {
				ids[i.ID] = erased
			}
		}
	}
	return ids
}

// blackOut makes a paper about a meeting anew from what is kept of it, where it tells of reports that are erased since: their
// items keep their numbers, and nothing else. The files that were published are not published then.
func (b *builder) blackOut(k *keptPaper, s *sheet) error {
	draft := freeze.Draft(k.Frozen, b.Content)
	if !s.blackOutDraft(&draft) {
		return nil
	}
	var list diag.List
	draft.Addresses = nil // those of items are others now
	r := &printable{Report: report.Build(draft, &list), images: pdf.Pictures{}, typeface: b.typefaceOf(k.Frozen, &list), draft: draft, name: k.Frozen.Paper.Value, word: keepsWord(k.Frozen)}
	check.Letters(r.Report, r.typeface, &list)
	checkImages(r.Report, r.images, &list)
	why := ""
	if gaps := r.Gaps(); list.Errors() > 0 {
		why = list.Sorted()[0].Message
	} else if len(gaps) > 0 { // since the meeting's file lacks what its wording has to say today
		why = gaps[0]
	}
	if why != "" {
		s.paper.fail(diag.Diagnostic{Severity: diag.Error, Rule: "frozen-mismatch", Span: diag.NewSource(k.Source.Name, nil).Whole(), Hint: "freeze the meeting anew without the agenda that was published, or put its wording right",
			Message: "what was published of this meeting tells of a paper that is erased since, and can't be made without it: " + why})
		return nil
	}
	erased := s.erasedFiles()
	stay := slices.DeleteFunc(slices.Clone(k.files), func(f freeze.File) bool { return !isPack(f) && (f.Role != freeze.Appendix || erased[f.Name]) })
	files, err := r.files(k.Frozen.Paper.Value, r.published(b.large(s.meeting.Profile)))
	k.files, k.again = append(files, stay...), r
	return err
}

// erasedFiles are the names of others' documents that were published with items whose papers are erased.
func (s *sheet) erasedFiles() map[string]bool {
	names, off := map[string]bool{}, s.itemsOff()
	for _, a := range s.published {
		for _, i := range a.record.Agenda.Items {
			for _, d := range i.Documents {
				names[d.Name] = names[d.Name] || off[i.ID]
			}
		}
	}
	return names
}

// blackOutDraft takes what an agenda tells of erased reports out of it. It tells whether there was anything.
func (s *sheet) blackOutDraft(d *report.Draft) (any bool) {
	erased := s.itemsOff()
	d.EachItem(func(i *report.DraftItem) {
		if erased[i.ID] {
			*i, any = s.withoutReport(*i), true
		}
	})
	return any
}

// withoutReport is an item of an agenda with the words that it has today, and the number that it had.
func (s *sheet) withoutReport(i report.DraftItem) report.DraftItem {
	out := report.DraftItem{ID: nameless(i.Number), Marker: i.Marker, Number: i.Number, Level: i.Level, At: i.At, Title: s.paper.language.Erased}
	out.Text.Text = out.Title
	if today, there := s.draftItem(out.ID); there {
		out.Title, out.Text = today.Title, today.Text
	}
	return out
}

// draftItem is an item of the agenda as it is today.
func (s *sheet) draftItem(id string) (found report.DraftItem, ok bool) {
	if s.printable == nil || id == "" {
		return found, false
	}
	s.printable.draft.EachItem(func(i *report.DraftItem) {
		if i.ID == id && !ok {
			found, ok = *i, true
		}
	})
	return found, ok
}

// nameless is the id of an item of which no more than its number may be known.
func nameless(number string) string { return agenda.Item{Erased: true, Number: number}.Anchor() }

// blackOutEntry is what the record of a published agenda says, without what it tells of erased reports.
func (s *sheet) blackOutEntry(a *record.Agenda) *record.Agenda {
	out, erased := *a, s.itemsOff()
	out.Items = slices.Clone(a.Items)
	names := map[string]string{}
	for n, i := range a.Items {
		if erased[i.ID] {
			names[i.ID] = nameless(i.Number)
			out.Items[n] = record.Item{ID: names[i.ID], Number: i.Number, Marker: i.Marker, Order: i.Order, Title: s.paper.language.Erased, Under: i.Under, Public: i.Public, Deleted: i.Deleted}
			if i.Deleted {
				out.Items[n].Title = ""
			}
		}
	}
	for n := range out.Items {
		if other, is := names[out.Items[n].Under]; is {
			out.Items[n].Under = other
		}
	}
	return &out
}

// packStays tells whether the pack of a supplement, or with 0 that of the first agenda, stays published: it has nothing of a paper
// that is published no more, or of a version that isn't, and names no paper that is erased.
func (b *builder) packStays(s *sheet, supplement int) bool {
	with := slices.IndexFunc(s.published, func(a issued) bool {
		return supplement == 0 || slices.ContainsFunc(a.record.Agenda.Items, func(i record.Item) bool { return i.Supplement == supplement })
	})
	if with < 0 {
		return len(s.off) == 0
	}
	return b.tellsNothingOff(s, s.published[with].record, func(i record.Item) bool { return i.Supplement == supplement })
}

// onePageStays tells the same of the page that has all papers of the newest agenda.
func (b *builder) onePageStays(s *sheet) bool {
	return b.tellsNothingOff(s, s.before, func(record.Item) bool { return true })
}

// tellsNothingOff tells whether those items of an agenda that was published have nothing of a paper that is published no more, and
// no document that is exempt now.
func (b *builder) tellsNothingOff(s *sheet, m *record.Meeting, has func(record.Item) bool) bool {
	off := s.itemsOff()
	for _, i := range m.Agenda.Items {
		erased, gone := off[i.ID]
		had := len(i.Papers)+len(i.Documents) > 0 && i.Considered()
		if has(i) && (erased || had && (gone || s.closed(i) || b.versionOff(m, i))) {
			return false
		}
	}
	return true
}

// versionOff tells whether the version that the report of an item had when it was published was withdrawn since.
func (b *builder) versionOff(m *record.Meeting, i record.Item) bool {
	for _, was := range m.Papers {
		if was.Version == 0 || !slices.Contains(i.Papers, was.ID) {
			continue
		}
		for _, of := range b.library.Ordered() {
			if of.Folder != was.MeetingOf() {
				continue
			}
			for _, w := range of.Withdrawn {
				if record.ID(w.Paper.Value) != was.ID {
					continue
				}
				if _, off := of.VersionWithdrawal(w.Paper.Value, was.Version); off {
					return true
				}
			}
		}
	}
	return false
}
