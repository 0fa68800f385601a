package report

import "cabinet/internal/diag"

// DraftItems are items of an agenda, which stand in the Markdown of their section where [DraftItems.Place] is.
type DraftItems struct {
	Name  string // "" for all of them, or else the part that they are of: "open", "exempt"
	Items []DraftItem
	At    diag.Span
}

// Place is the line that stands for the items in the Markdown, which no officer's text can contain.
func (d DraftItems) Place() string {
	if d.Name == "" {
		return "{{items}}"
	}
	return "{{items." + d.Name + "}}"
}

// A DraftItem is an item of an agenda as it was composed. Its number is given, and not counted here.
type DraftItem struct {
	ID     string   // its address is made of it: "item-" and the ID
	Marker string   // "7."; "" for none
	Number string   // how it is cited after "item": "7", "88/24"; "" for an item that can't be cited
	Level  int      // 0, or 1 for a part of the item before it
	Title  string   // its title alone, as lists have it
	Text   Markdown // its title in the first paragraph, and a line of its own in each further one

	Address   string              // of the page of its report, from the page of the meeting on: "waste"; "" for none
	Pages     string              // in a column at the right: "11–84"; "" for none
	Documents []DraftItemDocument // further ones, in their order
}

// A DraftItemDocument is a document of an item beside its report.
type DraftItemDocument struct {
	Title   string // "Appendix A: Budget"
	Address string // from the page of the meeting on: "waste/budget.pdf"; "" for none
	Pages   string // as those of an item
}
