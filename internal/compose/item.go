package compose

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
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
	Change    string                     // what has become of it since the agenda before; "" for nothing
	Changed   string                     // what has changed in its report since the version before, as its author says
	In        string                     // the supplement that has its report: "Supplement 1"; "" for the pack
	Documents []report.DraftItemDocument // further documents, in their order
}

// Names of what prints items, and of the block that words each of them.
const (
	itemsPrefix    = "items."
	itemBlock      = "item"
	itemFact       = "item."
	itemTitle      = "item.title"
	standingPrefix = "item-" // and the id of a standing item
)

// itemFacts are what the wording of an item can name.
var itemFacts = []Named{
	{"item.number", "its number, as it is cited"},
	{"item.title", "its title: the one that the meeting's file gives, or its report's"},
	{"item.pages", "its pages in the pack, such as Pages 11 to 84"},
	{"item.presents", "who presents it"},
	{"item.purpose", "what it is for"},
	{"item.note", "a note on it"},
	{"item.exempt", "the paragraphs of Schedule 12A for which the public may be excluded"},
	{"item.exempt_reason", "why the public interest asks for that"},
	{"item.late", "why it is taken though it was not on the agenda in time"},
	{"item.to_follow", "whether its report is published later"},
	{"item.withdrawn", "whether it is withdrawn"},
	{"item.postponed", "given where it is postponed: the meeting that it goes to"},
	{"item.change", "what has become of it since the agenda before: new, enclosed, replaced, withdrawn, postponed or retitled"},
	{"item.changed", "what has changed in its report, as its author says"},
	{"item.supplement", "the supplement in which its report stands"},
	{"item.on", "the day on which it was withdrawn or postponed"},
	{"item.reason", "why it was"},
}

// items are the items of a part of the agenda, or with the name "" all of them.
func (p Paper) items(part string) []Item {
	return slices.DeleteFunc(slices.Clone(p.Items), func(i Item) bool {
		return i.Hidden || part == "open" && i.Part != agenda.Open || part == "exempt" && i.Part != agenda.Exempt
	})
}

// itemsGiven are the items of a part as a value that templates can ask for with has.
func (f facts) itemsGiven(part string) (v casefile.Value, known bool) {
	if part != "" && part != "open" && part != "exempt" {
		return nil, false
	}
	for _, i := range f.items(part) {
		return casefile.Text{Place: i.Place, Value: cmp.Or(i.ID, part)}, true
	}
	return casefile.Text{}, true
}

// writeItems puts the items of a part where they are named: a line that stands for them.
func (r *run) writeItems(part string, used diag.Span) {
	d := report.DraftItems{Name: part, At: used}
	for _, i := range r.Paper.items(part) {
		d.Items = append(d.Items, r.item(i))
		r.used[itemFact+i.ID] = true
	}
	if len(d.Items) == 0 {
		return
	}
	r.listed = true
	r.lists = append(r.lists, d)
	r.out.made(used)
	r.out.WriteString("\n\n" + d.Place() + "\n")
	r.out.made(used)
	r.out.WriteString("\n")
}

// item words an item of the agenda.
func (r *run) item(i Item) report.DraftItem {
	d := report.DraftItem{ID: i.Anchor(), Marker: i.Marker, Number: i.Number, Level: i.Level, At: i.Place.Span, Address: i.Address, Pages: i.Column, Documents: i.Documents}
	words := newRun(r.composer, r.section)
	words.local = r.factsOf(i)
	d.Title = r.titleAlone(words.local["item.title"])
	words.user = "the agenda"
	words.block(itemBlock)
	words.keep()
	d.Text = words.out.markdown()
	return d
}

// titleAlone is the title of an item as lists have it.
func (r *run) titleAlone(v casefile.Value) string {
	run := newRun(r.composer, r.section) // what it finds, the words of the item find too
	run.local, run.user = map[string]casefile.Value{itemTitle: v}, "the agenda"
	return run.value(itemTitle, v.At().Span, true).inLine().text
}

// factsOf are what the wording of an item can name.
func (r *run) factsOf(i Item) map[string]casefile.Value {
	text := func(words string) casefile.Text { return casefile.Text{Place: i.Place, Value: words} }
	local := map[string]casefile.Value{
		"item.number": text(i.Number), "item.title": r.titleOf(i), "item.pages": text(i.Pages), "item.presents": i.Presents, "item.purpose": i.Purpose, "item.note": i.Note,
		"item.exempt": i.Exempt.Paragraphs, "item.exempt_reason": i.Exempt.Reason, "item.late": i.Late.Reason,
		"item.change": text(i.Change), "item.changed": text(i.Changed), "item.supplement": text(i.In),
		"item.to_follow": text(""), "item.withdrawn": text(""), "item.postponed": text(""), "item.on": casefile.Date{}, "item.reason": text(""),
	}
	if i.Standing != nil {
		r.standing(i, local)
	}
	if i.Erased {
		for _, tells := range []string{"item.presents", "item.purpose", "item.note", "item.exempt_reason", "item.late", "item.changed"} {
			local[tells] = text("") // of what its paper was about
		}
	}
	switch i.Fate {
	case agenda.ToFollow:
		local["item.to_follow"] = text(r.facts.words.Yes)
	case agenda.Withdrawn:
		local["item.withdrawn"], local["item.on"], local["item.reason"] = text(r.facts.words.Yes), i.Withdrawn.On, i.Withdrawn.Reason
	case agenda.Postponed:
		local["item.postponed"], local["item.on"], local["item.reason"] = text(cmp.Or(i.To, r.facts.words.Yes)), i.Postponed.On, i.Postponed.Reason
	}
	return local
}

// titleOf is the title of an item: its own, or that of its report, or the words that the profile or the templates have
// for a standing item.
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

// standing gives a standing item the words that the templates have for it, where the meeting and the profile have none: its
// title in the first paragraph, and a note in those after it.
func (r *run) standing(i Item, local map[string]casefile.Value) {
	block := standingPrefix + i.Standing.ID.Value
	if !r.Kind.has(block) {
		return
	}
	words := newRun(r.composer, r.section)
	words.user = "the agenda"
	words.block(block)
	words.keep()
	title, note, _ := strings.Cut(strings.TrimSpace(words.out.String()), "\n\n")
	if !i.Title.Given() {
		local["item.title"] = worded{casefile.Text{Place: i.Standing.Place, Value: oneLine(title)}}
	}
	if note = strings.TrimSpace(note); note != "" && !local["item.note"].Given() {
		local["item.note"] = worded{casefile.Text{Place: i.Standing.Place, Value: note}}
	}
}

// worded are words of a template's as a value: Markdown as it is.
type worded struct{ casefile.Text }

// escaped matches a character that Markdown is kept from reading as more than that.
var escaped = regexp.MustCompile(`\\([!-/:-@[-` + "`" + `{-~])`)

// checkItems reports items that nothing prints.
func (c *composer) checkItems() {
	if c.quiet || c.broken {
		return
	}
	for _, i := range c.Paper.items("") {
		if !c.used[itemFact+i.ID] {
			c.list.Errorf(i.Place.Span, "unused-data", "let a section of the agenda print it, with {{items}} in its template", "this item would be lost: nothing prints it")
			return
		}
	}
}

// inItem tells whether a block is of the wording of an item, in which the facts of one can be named.
func inItem(block string) bool { return block == itemBlock || strings.HasPrefix(block, itemBlock+"_") }
