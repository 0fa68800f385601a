package pipeline

import (
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/record"
)

// What has become of an item since the agenda before, as its wording can name it.
const (
	newItem       = "new"       // it was not there
	replacedItem  = "replaced"  // its report is another version
	enclosedItem  = "enclosed"  // its report was to follow, or it has a document that it did not have
	withdrawnItem = "withdrawn" // it is not considered any more
	postponedItem = "postponed" // it goes to another meeting
	restoredItem  = "restored"  // it was withdrawn or postponed, and is considered after all
	retitledItem  = "retitled"  // it has another title
	alteredItem   = "altered"   // something else is said of it: what it is for, who presents it, a note, why it is taken late, withdrawn or exempt
)

// become is what messages say of an item for each change.
var become = map[string]string{
	newItem: "is new", replacedItem: "has another version of its report", enclosedItem: "has its report", withdrawnItem: "is withdrawn", postponedItem: "is postponed",
	restoredItem: "is considered after all", retitledItem: "has another title", alteredItem: "says something else",
}

// change is what has become of an item since the agenda before; "" for nothing.
func (s *sheet) change(i sheetItem, title string) string {
	was, known := s.was(i)
	switch {
	case !known:
		return newItem
	case i.Erased && was.ID == i.Anchor():
		return "" // nothing more is told of it
	case i.Erased:
		return withdrawnItem
	case i.Fate == agenda.Withdrawn && was.Withdrawn == nil:
		return withdrawnItem
	case i.Fate == agenda.Postponed && (was.Postponed == nil || was.Postponed.Name != i.To):
		return postponedItem
	case considered(i) && (was.Withdrawn != nil || was.Postponed != nil):
		return restoredItem
	case len(was.Papers) == 0 && i.Address != "":
		return enclosedItem
	case s.version(i) > s.versionBefore(was):
		return replacedItem
	case slices.ContainsFunc(i.files, func(f itemFile) bool { return !f.kept }):
		return enclosedItem
	case title != was.Title:
		return retitledItem
	case s.altered(i, was):
		return alteredItem
	}
	return ""
}

// altered tells whether the meeting's file says something else of an item than it did. What follows from the profile is of
// no account, since that may change long after a meeting.
func (s *sheet) altered(i sheetItem, was record.Item) bool {
	switch i.Fate {
	case agenda.Withdrawn:
		return otherFate(casefile.ItemMove{On: i.Withdrawn.On, Reason: i.Withdrawn.Reason}, was.Withdrawn)
	case agenda.Postponed:
		return otherFate(i.Postponed, was.Postponed)
	}
	return s.says(i, i.Purpose, was.Purpose) || s.says(i, i.Note, was.Note) || s.says(i, i.Late.Reason, was.Late) || otherOpinion(i.Late, was.Opinion) || s.otherPost(i, was.Presents) ||
		(i.Part == agenda.Open) != was.Public || otherGround(exemption(i), was.Exempt) || (i.Fate == agenda.ToFollow) != was.ToFollow
}

// otherFate tells whether what is said of an item that is not considered any more is not what was said.
func otherFate(now casefile.ItemMove, was *record.Fate) bool {
	return was != nil && (isoDay(now.On) != was.On || oneLine(now.Reason.Value) != was.Reason)
}

// otherOpinion tells whether the chair's opinion on a late item is not what it was. Records of earlier versions of the program say
// nothing of it.
func otherOpinion(now casefile.LateItem, was *bool) bool {
	return was != nil && now.Opinion.Or(false) != *was
}

// otherGround tells whether the public may be excluded for other reasons than it might.
func otherGround(now, was *record.Exemption) bool {
	if now == nil || was == nil {
		return now != was
	}
	return !slices.Equal(now.Paragraphs, was.Paragraphs) || now.Reason != was.Reason || now.Confidential != was.Confidential
}

// isoDay is a day as records have it; "" where it is not known.
func isoDay(d casefile.Date) string {
	if !d.Given() || d.Bad {
		return ""
	}
	return d.ISO()
}

// says tells whether the meeting's file says something of an item that was not said. What it does not say of a standing item may
// be the profile's.
func (s *sheet) says(i sheetItem, now casefile.Text, was string) bool {
	return oneLine(now.Value) != was && (i.Standing == nil || now.Span.Source == s.meeting.Source)
}

// otherPost tells whether another post presents an item than did. A title that no post has is that of one which is called otherwise
// now.
func (s *sheet) otherPost(i sheetItem, was string) bool {
	now := s.presents(i)
	if now == was || i.Standing != nil {
		return false
	}
	for _, post := range s.meeting.Profile.Posts {
		if post.Title.Value == was {
			return true
		}
	}
	return now == "" || was == ""
}

// moved tells whether the meeting has another day, time or place than the agenda before says.
func (s *sheet) moved() bool {
	if s.before == nil {
		return false
	}
	now := s.meeting.Record()
	return now.Date != s.before.Date || now.Time != s.before.Time || now.Place != s.before.Place
}

// was is an item as the agenda before had it; false where that did not.
func (s *sheet) was(i sheetItem) (record.Item, bool) {
	if was, known := s.before.Agenda.Item(i.Anchor()); known {
		return was, true
	}
	return s.before.Agenda.Item(i.ID)
}

// considered tells whether an item is considered at its meeting, with its report or before that is there.
func considered(i sheetItem) bool {
	return i.Fate == agenda.Considered || i.Fate == agenda.ToFollow
}

// version is the version of an item's report; 0 for none that is frozen.
func (s *sheet) version(i sheetItem) int {
	if p := s.papers[i.Paper]; p != nil && p.ok() {
		return p.Version
	}
	return 0
}

// versionBefore is the version that the report of an item had when the agenda before was published.
func (s *sheet) versionBefore(was record.Item) int {
	for _, p := range s.before.Papers {
		if len(was.Papers) > 0 && p.ID == was.Papers[0] {
			return p.Version
		}
	}
	return 0
}

// enclosed tells whether the supplement to an agenda has the report of an item: what is new, has been replaced, or is
// considered after all.
func enclosed(change string) bool {
	return change == newItem || change == replacedItem || change == enclosedItem || change == restoredItem
}
