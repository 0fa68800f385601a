package casefile

import (
	"path"

	"cabinet/internal/diag"
)

// A Meeting is one sitting of a body of a council.
type Meeting struct {
	Source *diag.Source `toml:"-"`
	Name   string       `toml:"-"` // the file's name without .toml

	Council   Text `toml:"council,required" doc:"the council: a profile in content/councils"`
	Body      Text `toml:"body,required" form:"address" doc:"a body of that profile, such as cabinet; decisions for what single members and officers decide"`
	Date      Date `toml:"date,required" doc:"the day of the meeting"`
	Time      Text `toml:"time" doc:"when it begins"`
	Place     Text `toml:"place" doc:"where it is held"`
	Previous  Date `toml:"previous" doc:"when the body last met"`
	Published Date `toml:"published" doc:"the day of publication, which dates the PDFs; the meeting's day until there is one"`
	Slug      Text `toml:"slug" form:"address" doc:"the meeting's address below its body, where the day alone does not tell it from another; the day unless given"`

	Also    Text   `toml:"also" doc:"a second line about the time, such as or on the rising of Full Council, whichever is the later"`
	Ends    Text   `toml:"ends" doc:"when it is to end, such as 4.30 pm"`
	Purpose Text   `toml:"purpose" doc:"why the meeting is held, where that is to be said"`
	Contact Post   `toml:"contact" doc:"whom to ask about it: a post; the body's unless given"`
	Signed  Post   `toml:"signed" doc:"who signs the agenda: a post; the body's unless given"`
	First   Text   `toml:"first_item" doc:"the number of its first item, where a series runs on through the year: 88/24"`
	Items   []Item `toml:"item" doc:"an item of the agenda, in their order; standing items and papers that none names have their places by themselves"`

	ShortNotice Flag `toml:"short_notice" doc:"whether the meeting was convened at shorter notice than agendas are published, so that its papers are open from then on"`

	Cancelled Cancellation `toml:"cancelled" doc:"the meeting is not held; what was published for it stays, and nothing more is"`

	Private Private         `toml:"private" doc:"the notices that a part of the meeting is private, which the law asks of an executive"`
	Prose   map[string]Text `toml:"prose" doc:"answers to the questions that the wording of the agenda asks"`

	Withdrawn []Withdrawn `toml:"withdrawn" doc:"a paper that is published no more"`

	tables map[string]diag.Span
}

// A Cancellation says when and why a meeting was cancelled, and which one is held in its place.
type Cancellation struct {
	Place  `toml:"-"`
	On     Date `toml:"on,required" doc:"the day on which that was decided"`
	To     Text `toml:"to" doc:"the meeting that is held in its place: a file in content/meetings; left out where there is none yet"`
	Reason Text `toml:"reason" doc:"what the public is told of the reason"`
}

// Private is what is recorded of the notices that a part of a meeting is private.
type Private struct {
	Place  `toml:"-"`
	Notice Date `toml:"notice" doc:"the day on which notice was published that a part of the meeting is private, with the reasons"`
	Again  Date `toml:"again" doc:"the day of the second notice, which has what was said against that, and the answer"`
	Agreed Text `toml:"agreed" doc:"who agreed that it is urgent and can't wait for these notices, such as the Chairman of the Scrutiny Commission, 3 February 2025"`

	Reasons Date `toml:"reasons" doc:"the day on which the reasons were published why it can't wait for them"`
}

// Withdrawn takes a paper of the meeting off the site, whether it is frozen or not: cabinet withdraw
// writes it.
type Withdrawn struct {
	Place   `toml:"-"`
	Paper   Text   `toml:"paper,required" doc:"the paper: the name of its case"`
	Version Number `toml:"version" doc:"the earlier version that is withdrawn; the paper with all its versions unless given"`
	On      Date   `toml:"on,required" doc:"the day on which it was withdrawn"`
	Reason  Text   `toml:"reason,required" doc:"what the public is told of the reason"`
	Erase   Flag   `toml:"erase" doc:"whether its title and address go too, since they say what must not be known"`

	Postponed bool `toml:"-"` // its item goes to another meeting, which takes it off this one
	To        Text `toml:"-"` // that meeting; not given where it is not known
}

// Withdrawal is how a paper was withdrawn from the meeting; the second result is false where it was not. Of several
// entries for one paper, and of an erase that can't be read, what hides more counts.
func (m *Meeting) Withdrawal(paper string) (Withdrawn, bool) {
	var found Withdrawn
	known := false
	for _, w := range m.Withdrawn {
		if w.Paper.Value != paper || w.Version.Given() {
			continue
		}
		if w.Erase.Bad {
			w.Erase = Flag{Place: Place{Span: w.Erase.Span}, Value: true}
		}
		if !known || w.Erase.Or(false) {
			found, known = w, true
		}
	}
	return found, known
}

// OffAgenda is how the item of a paper was withdrawn or postponed, which takes the paper off the site of this meeting; the
// second result is false where it was not.
func (m *Meeting) OffAgenda(paper string) (Withdrawn, bool) {
	for _, i := range m.Items {
		switch fate := i.Postponed; {
		case i.Paper.Value != paper || paper == "":
		case i.Withdrawn.Known():
			return Withdrawn{Place: i.Withdrawn.Place, Paper: i.Paper, On: i.Withdrawn.On, Reason: i.Withdrawn.Reason}, true
		case fate.Known():
			return Withdrawn{Place: fate.Place, Paper: i.Paper, On: fate.On, Reason: fate.Reason, Postponed: true, To: fate.To}, true
		}
	}
	return Withdrawn{}, false
}

// VersionWithdrawal is how an earlier version of a paper was withdrawn from the meeting by itself; the second result
// is false where it was not. An entry whose version can't be read is taken to mean every earlier one.
func (m *Meeting) VersionWithdrawal(paper string, version int) (Withdrawn, bool) {
	for _, w := range m.Withdrawn {
		if w.Paper.Value == paper && w.Version.Given() && (w.Version.Bad || w.Version.Value == version) {
			return w, true
		}
	}
	return Withdrawn{}, false
}

// Address is where the meeting stands below its council's prefix: its body, and its slug or its day. It
// is "" where the file does not tell.
func (m *Meeting) Address() string {
	last := ""
	switch {
	case m.Slug.Known():
		last = m.Slug.Value
	case m.Date.Given() && !m.Date.Bad:
		last = m.Date.ISO()
	}
	if m.Slug.Bad || m.Body.Bad || !m.Decisions() && !IsAddress(m.Body.Value) || !IsAddress(last) {
		return ""
	}
	return path.Join(m.Body.Value, last)
}
