package check

import (
	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
)

// privateAppendices asks about an appendix that is withheld, in a paper for an executive that has recorded no notice of a
// private meeting. Where an item of the meeting is private, its file is asked instead.
func privateAppendices(p *Paper, f finder) {
	kept := withheld(p.Case)
	if len(kept) == 0 || p.Council.InWales() {
		return
	}
	for _, m := range append([]*casefile.Meeting{p.Meeting}, p.Others...) {
		private := m.Private
		_, told := privateItem(m)
		if told || m.Decisions() || accessKind(m, p.Council) != executive || private.Bad || private.Agreed.Given() || private.Notice.Known() || !usable(m.Date) {
			continue
		}
		due := p.Law.WorkingDay(p.Law.LastBefore(m.Date, calendar.KeyNotice(p.Council)))
		f.find(kept[0].WithheldBy().Span, "private-notice", "record the days in the meeting's file under [private]: notice = …, again = …; or who agreed that it can't wait, agreed = …; where no part of the meeting is private, ignore this and say so",
			"this appendix is %s, and no notice is recorded that the meeting of %s is private while it is considered, which was due by %s", reasons(kept[:1]), m.Date, due)
		return
	}
}
