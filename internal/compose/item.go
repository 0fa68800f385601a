package compose

import (
	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

// An Item is an item of an agenda with what is known of its report once that is made.
type Item struct {
	agenda.Item
	Report    string                     // the title of its report; "" for an item without one
	Address   string                     // of the report's page, from the page of the meeting on; "" for none
	Pages     string                     // in the pack, in words: "Pages 11 to 84"; "" where they are not known or not told
	Column    string                     // the same for a column at the right: "11–84"; "" for none
	To        string                     // the meeting that it goes to, in one line; "" for none
	Came      string                     // the meeting that it was postponed from, in one line; "" for none
	Change    string                     // what has become of it since the agenda before; "" for nothing
	Changed   string                     // what has changed in its report since the version before, as its author says
	In        string                     // the supplement that has its report: "Supplement 1"; "" for the pack
	Documents []report.DraftItemDocument // further documents, in their order
}

// itemFacts are what the wording of an item can name.
var itemFacts = []Named{
	{"item.number", "its number, as it is cited"},
	{"item.title", "its title: the one that the meeting's file gives, or its report's"},
	{"item.pages", "its pages in the pack, such as Pages 11 to 84"},
	{"item.presents", "who presents it"},
	{"item.purpose", "what it is for"},
	{"item.note", "a note on it"},
	{"item.exempt", "the paragraphs of Schedule 12A for which the public may be excluded"},
	{"item.confidential", "whether the law withholds it as confidential, without a paragraph"},
	{"item.exempt_reason", "why the public interest asks for that"},
	{"item.late", "why it is taken though it was not on the agenda in time"},
	{"item.opinion", "whether the chair is of the opinion that it is urgent"},
	{"item.from", "the meeting that it was postponed from"},
	{"item.to_follow", "whether its report is published later"},
	{"item.withdrawn", "whether it is withdrawn"},
	{"item.postponed", "whether it is postponed to another meeting"},
	{"item.to", "the meeting that it is postponed to, where that is known"},
	{"item.change", "what has become of it since the agenda before: new, enclosed, replaced, withdrawn, postponed, restored or retitled"},
	{"item.changed", "what has changed in its report, as its author says"},
	{"item.supplement", "the supplement in which its report stands"},
	{"item.on", "the day on which it was withdrawn or postponed"},
	{"item.reason", "why it was"},
}

// factsOf are what the wording of an item can name.
func (r *run) factsOf(i Item) map[string]casefile.Value {
	text := func(words string) casefile.Text { return casefile.Text{Place: i.Place, Value: words} }
	none := text("")
	yes := func(f casefile.Flag) casefile.Text {
		if f.Or(false) {
			return text(r.facts.words.Yes)
		}
		return none
	}
	local := map[string]casefile.Value{
		"item.number": text(i.Number), "item.title": r.titleOf(i), "item.pages": text(i.Pages), "item.presents": i.Presents, "item.purpose": i.Purpose, "item.note": i.Note,
		"item.exempt": i.Exempt.Paragraphs, "item.exempt_reason": i.Exempt.Reason, "item.late": i.Late.Reason,
		"item.confidential": yes(i.Exempt.Confidential), "item.opinion": yes(i.Late.Opinion), "item.from": text(i.Came),
		"item.change": text(i.Change), "item.changed": text(i.Changed), "item.supplement": text(i.In),
		"item.to_follow": none, "item.withdrawn": none, "item.postponed": none, "item.to": text(i.To), "item.on": casefile.Date{}, "item.reason": none,
	}
	if i.Standing != nil {
		r.standing(i, local)
	}
	r.fateOf(i, local)
	return local
}

// fateOf gives the wording of an item what becomes of it, when that was decided and why.
func (r *run) fateOf(i Item, local map[string]casefile.Value) {
	yes := casefile.Text{Place: i.Place, Value: r.facts.words.Yes}
	switch i.Fate {
	case agenda.ToFollow:
		local["item.to_follow"] = yes
	case agenda.Withdrawn:
		local["item.withdrawn"], local["item.on"], local["item.reason"] = yes, i.Withdrawn.On, i.Withdrawn.Reason
	case agenda.Postponed:
		local["item.postponed"], local["item.on"], local["item.reason"] = yes, i.Postponed.On, i.Postponed.Reason
	}
}

// titleOf is the title of an item: its own, which is the profile's for a standing item, or that of its report. An item that
// has neither is called by its id, which check reports; the wording of a standing item takes its place.
func (r *run) titleOf(i Item) casefile.Value {
	switch {
	case i.Erased:
		return casefile.Text{Place: i.Place, Value: r.facts.words.Erased}
	case i.Title.Given():
		return i.Title
	case i.Report != "":
		return casefile.Text{Place: i.Place, Value: i.Report}
	}
	return casefile.Text{Place: i.Place, Value: i.ID}
}
