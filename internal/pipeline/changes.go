package pipeline

import (
	"cabinet/internal/agenda"
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
	alteredItem   = "altered"   // something else is said of it: what it is for, a note, why it is taken late
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
	case len(i.files) > 0 && !i.files[len(i.files)-1].kept:
		return enclosedItem
	case title != was.Title:
		return retitledItem
	case altered(i, was):
		return alteredItem
	}
	return ""
}

// altered tells whether the meeting's file says something else of an item than it did. What follows from the profile is of
// no account, since that may change long after a meeting.
func altered(i sheetItem, was record.Item) bool {
	if i.Standing != nil || !considered(i) {
		return false
	}
	return oneLine(i.Purpose.Value) != was.Purpose || oneLine(i.Note.Value) != was.Note || oneLine(i.Late.Reason.Value) != was.Late
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
