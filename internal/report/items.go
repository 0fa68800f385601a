package report

import (
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// DraftItems are items of an agenda, which stand in the Markdown of their section where [DraftItems.Place] is.
type DraftItems struct {
	Name  string // "" for all of them, or else the part that they are of: "open", "exempt"
	Items []DraftItem
	At    diag.Span
}

// Place is the line that stands for the items in the Markdown, which no officer's text can contain.
func (d DraftItems) Place() string { return "{{" + d.name() + "}}" }

// name is what stands between the braces of the place.
func (d DraftItems) name() string {
	if d.Name == "" {
		return "items"
	}
	return "items." + d.Name
}

// A DraftItem is an item of an agenda as it was composed. Its number is given, and not counted here.
type DraftItem struct {
	ID     string   // its address is made of it: "item-" and the ID; "" for an item without one
	Marker string   // "7."; "" for none
	Number string   // how it is cited after "item": "7", "88/24"; "" for an item that is cited by its title
	Title  string   // its title alone, as lists have it
	Level  int      // 0, or 1 for a part of the item before it
	Text   Markdown // its title in the first paragraph, and what stands below it in those that follow
	At     diag.Span

	Address   string              // of the page of its report, from the page of the meeting on: "waste"; "" for none
	Pages     string              // in a column at the right: "11–84"; "" for none
	Documents []DraftItemDocument // further ones, in their order
}

// EachItem calls do for every item of the agendas that stand in the draft, in their order; do may change the item.
func (d Draft) EachItem(do func(*DraftItem)) {
	for _, part := range d.Parts {
		for _, section := range part.Sections {
			for _, list := range section.Items {
				for n := range list.Items {
					do(&list.Items[n])
				}
			}
		}
	}
}

// A DraftItemDocument is a document of an item beside its report.
type DraftItemDocument struct {
	Title   string // "Appendix A: Budget"
	Address string // from the page of the meeting on: "waste/budget.pdf"; "" for none
	Pages   string // as those of an item
}

// Items are items of an agenda, or the parts of one of them. Their numbers are given: nothing counts them, and no
// amendment moves them.
type Items struct{ Items []*Item } // at least one

// An Item is an item of an agenda, with what belongs to it.
type Item struct {
	ID        string // tells the item for ever; "" for one that has no address
	Marker    string // printed before it: "7."; "" for none
	Number    string // how it is cited: "7"; "" where it is cited by its title
	Anchor    string // its address within the paper, and the label by which it is cited: "item-waste"
	Title     string // its title alone, as lists have it; "" for all that is printed in its place
	Runs      []Run  // its title, and what is printed after it
	Address   string // of the page of its report, as a link in the page of the meeting has it; "" for none
	Pages     Pages
	Blocks    []Block
	Documents []ItemDocument // beside its report
	Parts     *Items         // its own items; nil for none
	At        diag.Span
}

// An ItemDocument is a document of an item beside its report.
type ItemDocument struct {
	Title   []Run
	Address string // as a link in the page of the meeting has it; "" for none
	Pages   Pages
}

// Pages are where in the pack of a meeting something stands. They are zero where they are not told, or told in words of the
// agenda's own.
type Pages struct {
	Numbers string // as they are printed there: "11–84"
	Printed string // "Pages 11–84"
	Said    string // "pages 11 to 84"
}

// say gives the pages their words in a language.
func (p *Pages) say(words *language.Language) {
	if p.Numbers != "" {
		p.Printed, p.Said = words.Pages(p.Numbers), words.PagesAloud(p.Numbers)
	}
}

// say gives the pages of the item and of its documents their words in a language.
func (i *Item) say(words *language.Language) {
	i.Pages.say(words)
	for n := range i.Documents {
		i.Documents[n].Pages.say(words)
	}
}

// Linked are the words of the title, and what is printed after it, as pages on the web have them: the title leads to the page
// of the item's report.
func (i *Item) Linked() []Run { return leading(i.Runs, len(i.called()), i.Address) }

// called is the title alone, as far as it begins what is printed.
func (i *Item) called() string {
	if text := Text(i.Runs); i.Title == "" || !strings.HasPrefix(text, i.Title) {
		return text
	}
	return i.Title
}

// Linked are the words of the document's title, which lead to the document.
func (d ItemDocument) Linked() []Run { return leading(d.Title, len(Text(d.Title)), d.Address) }

// leading are runs, of whose first bytes those that have no link of their own lead to an address.
func leading(runs []Run, bytes int, address string) []Run {
	var out []Run
	for _, r := range runs {
		led := r.first(max(0, min(bytes, len(r.Text))))
		bytes -= len(r.Text)
		if led.Text != "" {
			if led.Link == "" && !led.Gap {
				led.Link = address
			}
			out = append(out, led)
			r.cut(len(led.Text))
		}
		if r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}

// Visit implements [Block].
func (i *Items) Visit(v Visitor) { v.Items(i) }

// Visit implements [Block].
func (i *Item) Visit(v Visitor) { v.Item(i) }

func (*Items) kind() string { return "the items of an agenda" }
func (*Item) kind() string  { return "an item of an agenda" }

// Children implements [Block].
func (i *Items) Children() []Block {
	out := make([]Block, len(i.Items))
	for n, item := range i.Items {
		out[n] = item
	}
	return out
}

// Children implements [Block].
func (i *Item) Children() []Block {
	if i.Parts == nil {
		return i.Blocks
	}
	return append(i.Blocks[:len(i.Blocks):len(i.Blocks)], i.Parts)
}

func (*Items) texts(func(*[]Run)) {}

func (i *Item) texts(f func(*[]Run)) {
	f(&i.Runs)
	for n := range i.Documents {
		f(&i.Documents[n].Title)
	}
}

func (*Items) named(*Section) (*string, target) { return nil, target{} }

// named implements [Block]. The label of an item is its address, which is not the author's to choose.
func (i *Item) named(*Section) (*string, target) {
	if i.Number == "" {
		return &i.Anchor, target{words: i.called(), anchor: i.Anchor, at: i.At}
	}
	return &i.Anchor, target{noun: language.Item, number: i.Number, anchor: i.Anchor, at: i.At}
}

// Beside begins the links from an agenda to what stands below the page of its meeting, and no other link of a paper. An agenda
// that is published elsewhere later has the way from there in its place.
const Beside = "./"
