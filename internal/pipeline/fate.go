package pipeline

import (
	"cabinet/internal/project"
)

// A paperFate is what becomes of a paper in a run.
type paperFate int

// What can become of a paper.
const (
	good        paperFate = iota // it is made, or could be
	halfWritten                  // it is made as a draft that shows the errors in it
	absent                       // another paper of the case stands for it, and it counts as not there
	withdrawn                    // it is published no more
	leftOut                      // it is a draft, and the run is of finished papers
	passedOver                   // it was not asked for
	failed                       // it has an error, or what it is made with has one
	following                    // the same, and its item says that it is to follow: its meeting is published without it
	clashing                     // it would be good, but another paper has its address
)

// fateOf decides what becomes of a paper by what is known of it. A paper has its fate before it is made,
// as long as nothing in it is known to be wrong, and again when its findings are there. Afterwards only a
// fault of the program or the address of another paper makes a good one bad.
func (b *builder) fateOf(p *paper) paperFate {
	switch {
	case p.stoodFor:
		return absent
	case p.withdrawal != nil:
		return withdrawn
	case p.draft && b.options.Purpose.finishedOnly():
		return leftOut // asked for or not: what stands of it on the site has to go
	case !p.asked:
		return passedOver
	case p.toMend() == 0 && !p.unmade:
		return good
	case b.options.Purpose.showsGaps() && !p.Frozen() && !p.unmade:
		return halfWritten
	case b.options.Purpose.finishedOnly() && b.mayFollow(p):
		return following
	}
	return failed
}

// made tells whether the files of a paper of that fate are made.
func (f paperFate) made() bool { return f == good || f == halfWritten }

// bad tells whether the fate is an error's.
func (f paperFate) bad() bool { return f == failed || f == clashing }

// goes tells whether a paper of that fate leaves the site, whatever becomes of its meeting.
func (f paperFate) goes() bool { return f == withdrawn || f == leftOut }

// listed tells whether a meeting that is made lists a paper of that fate: as it is, or as withdrawn.
func (f paperFate) listed() bool { return f.made() || f == withdrawn }

// A meetingFate is what becomes of a meeting in a run.
type meetingFate int

// What can become of a meeting.
const (
	made    meetingFate = iota // its pages are made of its papers as they are
	held                       // an error stops it: its last good output stays
	carried                    // it was not asked for: its last output stays
)

// fateOfMeeting decides what becomes of a meeting by what is known of it, its papers left out.
func (b *builder) fateOfMeeting(m *project.Meeting) meetingFate {
	switch {
	case b.stopped:
		return held
	case m.Awaited:
		return made
	case b.only.set && !b.only.meetings[m.Name]:
		return carried
	case b.doubled[m] || !b.soundEnough(m):
		return held
	}
	return made
}

// soundEnough tells whether the errors in the files of a meeting and its council leave its papers to be shown.
func (b *builder) soundEnough(m *project.Meeting) bool {
	return m.Sound() || b.laid(m)
}

// laid tells whether a meeting's papers are shown whatever errors its file has.
func (b *builder) laid(m *project.Meeting) bool {
	return b.options.Purpose.showsGaps() && m.Laid() && m.Folder != ""
}
