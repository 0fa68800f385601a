package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// knownPaper is the paper of a subject as it is known, or made.
func (b *builder) knownPaper(s project.Subject, to shelf) (paper, error) {
	k := b.known
	if k == nil || b.passes(s) {
		return b.paper(s, to)
	}
	if m, ok := k.still(s, b.paperRests, to); ok {
		return b.rebound(m.paper), nil
	}
	w, trace := b.watched()
	p, err := w.paper(s, to)
	if err == nil && b.keeps(p) {
		k.keep(s, product{read: trace.Asked(), paper: p}, b.paperRests(p), to)
	}
	return p, err
}

// passes tells whether the paper of a subject is known, and not among what the run is limited to.
func (b *builder) passes(s project.Subject) bool {
	was, known := b.known.before(s.Key())
	return known && !b.only.has(s.Name, was.paper.meeting.Name, b.options.Purpose)
}

// keeps tells whether all that a paper depends on is known: not where its meeting is not known yet.
func (b *builder) keeps(p paper) bool {
	return p.meeting != nil && !p.meeting.Awaited && sound(p)
}

// sound tells that the program has not failed on a paper.
func sound(p paper) bool {
	return !slices.ContainsFunc(p.findings, func(d diag.Diagnostic) bool { return d.Rule == "fault" })
}

// paperRests is what a paper depends on beside its files and what all papers share: its meetings, and what else there is of its case.
func (b *builder) paperRests(p paper) string {
	var all strings.Builder
	for _, m := range append([]*project.Meeting{p.meeting}, p.others...) {
		sum := b.known.meeting[m.Name]
		all.Write(sum[:])
	}
	_, frozen := b.library.FrozenWith(p.meeting.Name, p.Name)
	fmt.Fprintf(&all, "%t %t", b.library.Cases[p.Name], frozen)
	if b.library.Translated(p.Name) { // it names the others, which may go to other meetings
		fmt.Fprintf(&all, "%x %v %x", b.known.names, b.library.Translations(p.Name, p.meeting.Name), b.known.meetings)
	}
	return all.String()
}

// meetingRests is how a meeting is, as papers see it.
func (b *builder) meetingRests(m *project.Meeting) string {
	profile := ""
	if m.Profile != nil {
		profile = m.Profile.ID
	}
	return fmt.Sprintf("%q %x %q %t %t %q\n", m.Name, b.known.index.Sum("content/meetings", []string{m.Name + ".toml"}), m.Folder, m.Bad, m.Awaited, profile)
}

// rebound is a paper that is known, with its meetings as they were read now.
func (b *builder) rebound(p paper) paper {
	p.meeting = b.library.Meetings[p.meeting.Name]
	p.others = slices.Clone(p.others)
	for i, m := range p.others {
		p.others[i] = b.library.Meetings[m.Name]
	}
	p.siblings = slices.Clone(p.siblings)
	for i, s := range p.siblings {
		if s.meeting != nil {
			p.siblings[i].meeting = b.library.Meetings[s.meeting.Name]
		}
	}
	return p
}

// knownAgenda makes the agenda of a sheet, unless it is known, or nothing of it can be told.
func (b *builder) knownAgenda(s *sheet, to shelf) error {
	k := b.known
	rests, ok := b.agendaRests(s.meeting)
	if k == nil || !ok {
		return b.agenda(s, to)
	}
	of := s.paper.Subject // before it is known which version was published, as the next run asks for it
	m, ok := k.still(of, func(was paper) string { return rests + b.formerRests(was) }, to)
	if was := m.paper.meeting != nil; !ok && was && k.later {
		k.left.Store(true)
		ok = k.take(of, m, to)
	}
	if ok {
		s.paper, s.issue, s.printable = b.rebound(m.paper), m.issue, m.sheet
		return nil
	}
	w, trace := b.watched()
	err := w.agenda(s, to)
	if err == nil && sound(s.paper) {
		made := product{read: trace.Asked(), paper: s.paper, issue: s.issue}
		if !b.once {
			made.sheet = s.printable
		}
		k.keep(of, made, rests+b.formerRests(s.paper), to)
	}
	return err
}

// formerRests is what an agenda depends on of papers that were published with it, and do not go to its meeting any more.
func (b *builder) formerRests(agenda paper) string {
	var all strings.Builder
	for _, address := range agenda.former {
		names, known := b.attachedAt(address)
		fmt.Fprintf(&all, "%q %q %t\n", address, names, known)
	}
	return all.String()
}

// agendaRests is what the agenda of a meeting depends on beside its files and what all papers share: all meetings, which items can
// name, and the papers that go to it. It can't be told where one of these is not known.
func (b *builder) agendaRests(of *project.Meeting) (rests string, ok bool) {
	if b.known == nil {
		return "", false
	}
	var all strings.Builder
	fmt.Fprintf(&all, "%x %+v", b.known.meetings, b.library.FrozenOf(of.Name))
	for _, p := range b.goingTo(of) {
		sum, ok := b.known.sumNow(p.Key())
		if !ok {
			return "", false
		}
		fmt.Fprintf(&all, "%q %x %d %q\n", p.Key(), sum, p.fate, p.place())
	}
	return all.String(), true
}
