package register

import (
	"cmp"
	"slices"

	"cabinet/internal/record"
)

// A found paper is one of a meeting's record that the register has a row for.
type found struct {
	record.Paper
	of  record.Meeting
	own bool // it is the meeting's own; others go to it too
}

// live tells whether the paper is published still.
func (f found) live() bool { return f.Withdrawn == nil }

// rowsOf are the rows of the register.
func rowsOf(meetings []record.Meeting) []Row {
	rows := []Row{}
	for _, f := range inOneLanguage(onceEach(meetings)) {
		rows = append(rows, f.row())
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.order(), a.order()), cmp.Compare(a.Address, b.Address), cmp.Compare(a.ID, b.ID))
	})
	return rows
}

// order is what rows are sorted by: their days, those of withdrawals below all others.
func (r Row) order() string {
	if r.Withdrawn != nil {
		return "0 " + r.Withdrawn.On
	}
	return "1 " + r.Day
}

// onceEach are the papers that the register has, each once whatever meetings it goes to, as the meeting has it whose own it
// is. Of a case that was published with two meetings, the newer paper counts. An erased paper, of which nothing may be known,
// and a draft are not there.
func onceEach(meetings []record.Meeting) []found {
	var all []found
	at := map[string]int{}
	for _, m := range meetings {
		for _, p := range m.Papers {
			f := found{p, m, m.Owns(p)}
			if p.Address == "" || p.Draft || !f.counts() {
				continue
			}
			key := cmp.Or(p.ID, p.Address)
			if i, there := at[key]; !there {
				at[key] = len(all)
				all = append(all, f)
			} else if f.before(all[i]) {
				all[i] = f
			}
		}
	}
	return all
}

// counts tells whether the paper is on an exception, or was when it was withdrawn.
func (f found) counts() bool {
	if !f.live() {
		return f.Withdrawn.Exception
	}
	return f.Exception() != nil
}

// before tells whether the paper stands for its case instead of another, which was met first.
func (f found) before(other found) bool {
	if f.live() != other.live() {
		return f.live()
	}
	if held, otherHeld := f.of.Cancelled == nil, other.of.Cancelled == nil; held != otherHeld {
		return held
	}
	return f.own && !other.own
}

// inOneLanguage leaves one paper of those that are the same in several languages: that in the language of its meeting, or else
// the first.
func inOneLanguage(all []found) []found {
	var out []found
	said := map[string]bool{} // the addresses of papers whose row is there in another language
	for _, usual := range []bool{true, false} {
		for _, f := range all {
			if (f.Language == f.of.Language) != usual || said[f.Address] {
				continue
			}
			out = append(out, f)
			for _, t := range f.Translations {
				said[t.Address] = true
			}
		}
	}
	return out
}

// row is the row of the paper.
func (f found) row() Row {
	if !f.live() {
		gone := *f.Withdrawn
		gone.Exception = false // that the row is there says so
		return Row{ID: f.ID, Withdrawn: &gone}
	}
	l := *f.Listing
	r := Row{
		ID: f.ID, Address: f.Address, Paper: f.Title, Language: f.Language, Translations: f.Translations,
		Council: f.of.Council, Meeting: f.MeetingOf(), Body: f.of.Body, Date: f.of.Date, Off: f.of.Cancelled != nil, Day: cmp.Or(l.Exception.DecidedOn, f.of.Date),
		Number: l.Number, Department: l.Department, Exception: *l.Exception,
	}
	r.Title = cmp.Or(r.Title, f.ShortTitle, f.Title)
	r.Year, r.Quarter = period(r.Day)
	return r
}
