package site

import (
	"cmp"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A lastDay is the day of the latest publication, or the latest cancellation of a meeting, of which a page tells.
type lastDay struct {
	iso, day string // as a number, and as it is printed; "" for none
	own      bool   // the day is printed in the page's own language
}

// tell takes in a publication in a language. Papers in several languages are published on one day: of what they print, the page
// has what is in its own language.
func (l *lastDay) tell(p record.Publication, in string, words *language.Language) {
	own := language.Of(in) == words
	if p.PublishedDay != "" && (p.Published > l.iso || p.Published == l.iso && own && !l.own) {
		*l = lastDay{p.Published, p.PublishedDay, own}
	}
}

// in is the day as a page in a language prints it.
func (l lastDay) in(words *language.Language) string {
	if l.own {
		return l.day
	}
	return cmp.Or(onDay(l.iso, words), l.day)
}

// tells takes in the publications of a meeting: of its papers, its agenda and the supplements to it.
func (l *lastDay) tells(m record.Meeting, words *language.Language) {
	for _, p := range m.Papers {
		l.tell(p.Publication, p.Language, words)
	}
	if m.Agenda == nil {
		return
	}
	l.tell(m.Agenda.Publication, m.Language, words)
	for _, s := range m.Agenda.Supplements {
		l.tell(record.Publication{Published: s.Published, PublishedDay: s.Day}, m.Language, words)
	}
}

// update says in the foot of a list when the latest publication was of which its meetings tell, or the latest cancellation: else
// the list would tell what was only known after its day.
func (f *Foot) update(meetings []record.Meeting, words *language.Language) {
	var l lastDay
	for _, m := range meetings {
		l.tells(m, words)
		if c := m.Cancelled; c != nil {
			l.tell(record.Publication{Published: c.On, PublishedDay: c.Day}, m.Language, words)
		}
	}
	f.Updated, f.UpdatedISO = l.in(words), l.iso
}
