package check

import (
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// An Agenda is what the rules on agendas look at: the items of a meeting, and what they speak of.
type Agenda struct {
	Meeting  *casefile.Meeting
	Items    []agenda.Item
	Papers   map[string]Going                              // by the names of their cases: what goes to the meeting, or was published with it
	Case     func(name string) (c *casefile.Case, ok bool) // a case of the project by its name; ok is false where there is none
	Sittings func(name string) *casefile.Meeting           // a meeting of the project by its name; nil where there is none
}

// A Going is a paper that goes to a meeting.
type Going struct {
	Title  string // as it is printed
	Ready  bool   // it can be published
	Frozen bool   // it was published
}

// Check adds what the rules find in an agenda to list: where its items and the cases of their papers disagree, and where the two
// meetings of an item do.
func (a Agenda) Check(list *diag.List) {
	f := finder{list: list}
	for _, i := range a.Items {
		if !i.Place.Known() {
			continue // the file does not name it, so it says nothing
		}
		a.paper(i, f)
		a.title(i, f)
		a.untitled(i, f)
		a.withdrawn(i, f)
		a.ready(i, f)
		a.lateApart(i, f)
		a.ground(i, f)
		a.postponed(i, f)
		a.from(i, f)
	}
}

// away tells whether an item is not considered at this meeting.
func away(i agenda.Item) bool { return i.Fate == agenda.Withdrawn || i.Fate == agenda.Postponed }

// caseOf is the case of an item's report.
func (a Agenda) caseOf(i agenda.Item) (c *casefile.Case, ok bool) {
	if i.Paper == "" || i.Item.Paper.Bad {
		return nil, false
	}
	return a.Case(i.Paper)
}

// paper reports an item whose report does not go to this meeting, or that there is no case for.
func (a Agenda) paper(i agenda.Item, f finder) {
	if _, goes := a.Papers[i.Paper]; goes || i.Paper == "" || i.Item.Paper.Bad || away(i) {
		return
	}
	c, known := a.Case(i.Paper)
	switch {
	case !known && notHere(i):
	case !known:
		f.find(i.Item.Paper.Span, "item-paper", "name a case; of one that is not begun yet say to_follow = true, and of one that is exempt why", "there is no case %q for the report of this item", i.Paper)
	case !slices.Contains(c.Meeting.Strings(), a.Meeting.Name):
		f.find(i.Item.Paper.Span, "item-paper", "name "+a.Meeting.Name+" there; or take the paper out here",
			"the paper of this item does not go to this meeting: %s names %s", otherSide(c.Meeting.Span, c.Source), goesTo(c))
	}
}

// notHere tells whether the report of an item is not to be looked for yet, or not where everybody can read it.
func notHere(i agenda.Item) bool { return i.Fate == agenda.ToFollow || i.Part == agenda.Exempt }

// goesTo are the meetings that a case names, for a message.
func goesTo(c *casefile.Case) string {
	if names := c.Meeting.Strings(); len(names) > 0 {
		return strings.Join(names, ", ")
	}
	return "none"
}

// otherSide is where a finding's other side stands.
func otherSide(at diag.Span, file *diag.Source) string {
	switch {
	case at.Known():
		return at.String()
	case file != nil:
		return file.Name
	}
	return "its case"
}

// title reports a title of the agenda's own for a report that has another.
func (a Agenda) title(i agenda.Item, f finder) {
	goes, ok := a.Papers[i.Paper]
	own := i.Item.Title
	if !ok || goes.Title == "" || i.Erased || !usable(own) || strings.Contains(own.Value, "{{") || plain(own.Value) == plain(goes.Title) {
		return
	}
	f.find(own.Span, "item-title", "take the line out, and the item has the title of its report; or change the one that is wrong",
		"this item is called %q, and its report %q", own.Value, goes.Title)
}

// untitled reports an item that would have no title: its report is not there to have one.
func (a Agenda) untitled(i agenda.Item, f finder) {
	_, goes := a.Papers[i.Paper]
	_, known := a.caseOf(i)
	if usable(i.Item.Paper) && !goes && !i.Erased && !i.Title.Given() && (!known && notHere(i) || away(i)) {
		f.find(i.Item.Paper.Span, "item-untitled", "say it here: title = …", "nothing says how this item is called: its report is not there to have a title")
	}
}

// plain is a title without what makes no difference between two.
func plain(title string) string {
	title = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ").Replace(strings.ToLower(title))
	return strings.TrimSuffix(strings.Join(strings.Fields(title), " "), ".")
}

// withdrawn tells of an item that its paper has taken with it.
func (a Agenda) withdrawn(i agenda.Item, f finder) {
	w, withdrawn := a.Meeting.Withdrawal(i.Paper)
	if i.Paper == "" || !withdrawn || i.Fate != agenda.Withdrawn || i.Item.Withdrawn.Span != w.Span {
		return
	}
	f.find(i.Item.Paper.Span, "item-withdrawn", "say withdrawn = { reason = … } here where the item is, or postponed = { to = … }",
		"the paper of this item was withdrawn in line %d, so the agenda says that the item is", w.Line())
}

// ready tells of an item that was to follow and whose report is there now.
func (a Agenda) ready(i agenda.Item, f finder) {
	if i.ToFollow.Or(false) && a.Papers[i.Paper].Ready && !away(i) {
		f.find(i.ToFollow.Span, "item-to-follow", `take the line out; a report that has to wait is kept back by status = "draft"`, "the report of this item is ready, and is published")
	}
}
