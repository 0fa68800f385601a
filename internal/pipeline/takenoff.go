package pipeline

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// withdraw gives a paper that is published no more the entry that says so.
func (b *builder) withdraw(p *paper) {
	if p.meeting == nil || p.stoodFor || b.options.Purpose.ofCases() {
		return
	}
	w, is := p.meeting.Off(p.Name)
	if is && p.draft && !p.Frozen() {
		is = b.output != nil && b.output.last.Has(record.ID(p.Name)) // a paper that was only ever a draft was never published
	}
	if is {
		p.withdrawal = &w
		p.entry = b.withdrawnEntry(p, w)
	}
}

// withdrawnEntry is what the meeting's record says of a withdrawn paper: its title as it was printed last,
// with its facts, or else as its case has it.
func (b *builder) withdrawnEntry(p *paper, w casefile.Withdrawn) record.Paper {
	entry := record.Paper{Withdrawn: b.withdrawalOf(w, p.meeting, p.language)}
	if w.Erase.Or(false) {
		return entry
	}
	entry.ID, entry.Address, entry.Title, entry.ShortTitle = record.ID(p.Name), p.place(), p.title, p.short
	entry.Language, entry.Withdrawn.Exception = p.language.Recorded(), b.wasException(p)
	if last, known := b.lastOwn(p.meeting, p.Name); known && last.ShortTitle != "" {
		entry.Title, entry.ShortTitle = last.Title, last.ShortTitle
	}
	return entry
}

// withdrawalOf is what a record says of a withdrawal.
func (b *builder) withdrawalOf(w casefile.Withdrawn, m *project.Meeting, in *language.Language) *record.Withdrawal {
	to := b.meetingTold(w.To)
	out := &record.Withdrawal{Reason: w.Reason.Value, Postponed: w.Postponed, Meeting: to.Address, Name: to.Name}
	if w.On.Given() && !w.On.Bad && w.On.Year > 0 {
		out.On, out.Day = w.On.ISO(), m.Printed(w.On, in)
	}
	return out
}

// withdrawnWithout adds the papers that are withdrawn and that their meetings have not any more, and reports entries that may be
// slips.
func (b *builder) withdrawnWithout() {
	for _, m := range b.library.Ordered() {
		b.withdrawnFrom(m, b.list)
	}
}

// withdrawnFrom adds the papers that are withdrawn and that the meeting has not any more, since their cases
// are gone or go elsewhere: the pages that they left stay as long as the entries do. An entry for a paper that
// the last output does not know may be a slip.
func (b *builder) withdrawnFrom(m *project.Meeting, list *diag.List) {
	for _, w := range m.Withdrawn {
		name := w.Paper.Value
		if w.Version.Given() {
			b.withdrawsVersion(m, w, list)
			continue
		}
		if !w.Paper.Given() || w.Paper.Bad || b.hasOwn(m, name) {
			continue
		}
		p := paper{Subject: project.Subject{Name: name}, fate: withdrawn, meeting: m, withdrawal: &w, language: language.English}
		last, known := b.lastOwn(m, name)
		if known {
			p.fixed, p.title, p.short, p.language = last.Address, last.Title, last.ShortTitle, language.Of(last.Language)
		} else if b.withdrawsNothing(w, list) {
			continue
		}
		p.entry = b.withdrawnEntry(&p, w)
		b.add(p)
	}
}

// withdrawsNothing reports an entry for a paper that the meeting does not have and never had, as far as that
// is known. It tells whether the entry is a slip, of which no page should say anything.
func (b *builder) withdrawsNothing(w casefile.Withdrawn, list *diag.List) bool {
	name := w.Paper.Value
	switch {
	case b.library.Cases[name]:
		list.Warnf(w.Paper.Span, "withdrawn-gone", "write the entry into the file of the meeting that has it, if it should be withdrawn there", "%q is no paper of this meeting, so the entry withdraws nothing", name)
		return true
	case b.mistyped(w, list):
		return true
	case !w.Erase.Or(false):
		list.Warnf(w.Paper.Span, "withdrawn-gone", "put its case back, or take the entry out", "there is no paper %q to withdraw", name)
	}
	return false
}

// mistyped reports an entry whose name is almost that of a paper: the paper would stay on line.
func (b *builder) mistyped(w casefile.Withdrawn, list *diag.List) bool {
	meant := diag.Nearest(strings.ToLower(w.Paper.Value), b.library.PaperNames())
	if meant != "" {
		list.Errorf(w.Paper.Span, "unknown-paper", "did you mean "+strconv.Quote(meant)+"?", "there is no paper %q to withdraw", w.Paper.Value)
	}
	return meant != ""
}

// lastOwn is what the last output has of a meeting's paper of a case.
func (b *builder) lastOwn(m *project.Meeting, name string) (record.Paper, bool) {
	if b.output == nil {
		return record.Paper{}, false
	}
	return lastOwn(b.output.last, m, name)
}

func lastOwn(last record.Site, m *project.Meeting, name string) (record.Paper, bool) {
	was, _ := last.Meeting(record.ID(m.Name), m.Folder)
	return was.Own(record.ID(name))
}

// takenOff are the papers of the last output that leave the site whatever becomes of their meeting, by
// their addresses there: those that are withdrawn, that have been made drafts, or that stand elsewhere now.
// A paper that is not frozen is told by its id, since its address may have changed in the same edit.
func (b *builder) takenOff(o *output) map[string]paper {
	off, here, fixed, cases := map[string]paper{}, map[string]bool{}, map[string]bool{}, map[string]*paper{}
	for i := range b.done {
		p := &b.done[i]
		if gone := p.fate.goes(); gone && p.place() != "" {
			off[p.place()] = *p
		} else if !gone {
			here[p.place()] = true
		}
		if p.Frozen() {
			fixed[p.place()] = true // the case of this paper may go to another meeting now
		} else {
			cases[record.ID(p.Name)] = p
		}
	}
	b.versionsOff(off)
	for address := range here { // a draft takes no other paper off that stands at its address
		delete(off, address)
	}
	for _, m := range o.last.Meetings {
		for _, was := range m.Papers {
			p, known := cases[was.ID]
			if !known || was.ID == "" || was.Address == "" || was.Version > 0 || fixed[was.Address] {
				continue
			}
			if p.fate.goes() || b.moves(p, was.Address) {
				off[was.Address] = *p
			}
		}
	}
	return off
}

// moves tells whether a paper is made at another address than the one that it had.
func (b *builder) moves(p *paper, was string) bool {
	return p.ok() && p.meeting != nil && b.fates[p.meeting] == made && p.place() != was
}

// within finds the paper at an address, or in whose folder something stands.
func within(name string, papers map[string]paper) (paper, bool) {
	for at := name; at != "."; at = path.Dir(at) {
		if p, ok := papers[at]; ok {
			return p, true
		}
	}
	return paper{}, false
}

// without are the papers of a record with those that are off the site replaced by what is said of them,
// or left out where nothing is.
func without(papers []record.Paper, off map[string]paper) (out []record.Paper, changed bool) {
	for _, p := range papers {
		gone, is := off[p.Address]
		switch {
		case !is:
			earlier, less := withoutVersions(p.Earlier, off)
			p.Earlier, changed = earlier, changed || less
			out = append(out, p)
		case gone.fate == withdrawn:
			out, changed = append(out, gone.entry), true // the page that it leaves is written again, since its folder did not come over
		default:
			changed = true
		}
	}
	return out, changed
}

// left are the papers of a meeting whose last output comes over, without those that leave the site. The meeting has changed
// where its last output says anything else of them: what was withdrawn before then is told in it already. It has changed too where
// that has a pack with what is withdrawn now, or documents of an item that is exempt or not considered now.
func (b *builder) left(m record.Meeting, o *output) (papers []record.Paper, changed bool) {
	if papers, changed = without(m.Papers, b.off); changed {
		b.leadsToMeetings(papers, o)
		less := m
		less.Papers = papers
		changed = !less.Same(m) || b.packedStill(m)
	}
	return papers, changed || b.closedSinceMade(m)
}

// packedStill tells whether the last output of a meeting has a pack with a paper that is withdrawn now. What it says of the paper
// may be the same: one whose item alone was withdrawn stays in the packs that were published with it.
func (b *builder) packedStill(was record.Meeting) bool {
	return slices.ContainsFunc(was.Papers, func(p record.Paper) bool {
		off := b.off[p.Address]
		if off.withdrawal == nil {
			return false
		}
		_, whole := off.meeting.Withdrawal(off.Name)
		item, had := was.Agenda.ItemOf(p.ID)
		return whole && had && item.Considered() && hasPack(was.Agenda, item.Supplement)
	})
}

// hasPack tells whether an agenda, or one of the supplements to it, is published with a pack. The page of all papers is one too.
func hasPack(a *record.Agenda, supplement int) bool {
	documents := a.Documents
	if supplement > 0 && supplement <= len(a.Supplements) {
		documents = a.Supplements[supplement-1].Documents
	}
	return a.Page != "" || slices.ContainsFunc(documents, func(d record.Document) bool { return namesPack(d.Name) })
}

// closedSinceMade tells whether the last output of a meeting has documents of an item that its file says today is exempt, or not
// considered.
func (b *builder) closedSinceMade(was record.Meeting) bool {
	if was.Agenda == nil || !slices.ContainsFunc(was.Agenda.Items, func(i record.Item) bool { return len(i.Documents) > 0 }) {
		return false // without reading the file of each meeting that comes over
	}
	for _, m := range b.library.Ordered() {
		if record.ID(m.Name) != was.ID {
			continue
		}
		for _, i := range agenda.Of(m.Meeting, casefile.Body{}, casefile.Agenda{}, nil, &diag.List{}) {
			if had, _ := was.Agenda.Item(i.ID); !publishesDocuments(i) && len(had.Documents) > 0 {
				return true
			}
		}
	}
	return false
}
