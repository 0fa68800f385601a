package compose

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// Names of what prints items, and of the block that words each of them.
const (
	itemsPrefix    = "items."
	itemBlock      = "item"
	itemFact       = "item."
	itemTitle      = "item.title"
	standingPrefix = "item-" // and the id of a standing item
)

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
