package casefile

import (
	"cmp"
	"path"
	"strings"

	"cabinet/internal/slug"
)

// An Item is an item of a meeting's agenda. It is told by its id for ever, by which its place in the page of the
// meeting is addressed; its number is decided once, in the package agenda.
type Item struct {
	Place    `toml:"-"`
	ID       Text `toml:"id" form:"address" doc:"the item's name, which never changes: its address is made of it; the name of its paper or of its standing item unless given"`
	Paper    Text `toml:"paper" doc:"the report: the name of a case that goes to this meeting"`
	Standing Text `toml:"standing" form:"address" doc:"the standing item of the body that stands here instead of in its own place"`
	Title    Text `toml:"title" doc:"as the agenda has it; the report's title unless given"`
	Number   Text `toml:"number" doc:"a number given by hand, which moves no other"`
	Under    Text `toml:"under" form:"address" doc:"the id of the item that this one is a part of"`
	From     Text `toml:"from" doc:"the meeting from which it was postponed to this one: a file in content/meetings, in which it has the same id"`
	Hidden   Flag `toml:"hidden" doc:"whether the agenda leaves it out, so that it takes no number"`
	Presents Post `toml:"presents" doc:"who presents it: a post"`
	Purpose  Text `toml:"purpose" doc:"what it is for, such as for decision or for information"`
	Note     Text `toml:"note" doc:"what is printed below it, such as See supplement"`
	ToFollow Flag `toml:"to_follow" doc:"whether the meeting is published without its paper, as long as that is a draft or has an error"`

	Pack      Text           `toml:"pack,pages|slip" doc:"how the pack has PDFs of other people that belong to it, those of its report too: page for page, which takes from the pack that it conforms, or as one page that says where each is; as the profile says unless given"`
	Exempt    Exempt         `toml:"exempt" doc:"why the public may be excluded while it is considered"`
	Late      LateItem       `toml:"late" doc:"why it is taken though it was not on the agenda in time"`
	Documents []ItemDocument `toml:"document" doc:"a document of somebody else's that belongs to the item"`
	Withdrawn ItemFate       `toml:"withdrawn" doc:"the item is not considered any more; it keeps its number and a line that says so"`
	Postponed ItemMove       `toml:"postponed" doc:"the item goes to another meeting; it keeps its number and a line that says so"`
}

// Name tells the item from all others of its meeting, for ever: it is its id, or else the name of its paper or of its standing
// item.
func (i Item) Name() string { return cmp.Or(i.ID.Value, i.Paper.Value, i.Standing.Value) }

// Exempt is why the public may be excluded from a part of a meeting.
type Exempt struct {
	Place        `toml:"-"`
	Paragraphs   Names `toml:"paragraphs" doc:"of Schedule 12A to the Local Government Act 1972 (in Wales of Part 4), such as 3"`
	Confidential Flag  `toml:"confidential" doc:"whether it is confidential information, which the law withholds without a paragraph"`

	Reason     Text `toml:"reason" doc:"why the public interest in not disclosing it outweighs that in disclosing it"`
	OpenReport Flag `toml:"open_report" doc:"whether the report of the item is public all the same: members are to speak of what is exempt, and nothing of that stands in it"`
}

// A LateItem is an item that was not on the agenda in time.
type LateItem struct {
	Place   `toml:"-"`
	Reason  Text `toml:"reason" doc:"why it is taken late; at a council or a committee the special circumstances for which it is urgent"`
	Opinion Flag `toml:"opinion" doc:"whether the chair is of the opinion that it should be considered as a matter of urgency, where the law for the body asks for that"`
}

// An ItemDocument is a document of somebody else's that belongs to an item.
type ItemDocument struct {
	Place `toml:"-"`
	Title Text `toml:"title,required" doc:"as the agenda has it"`
	File  Text `toml:"file,required" doc:"a PDF below content/"`
	Pack  Text `toml:"pack,pages|slip" doc:"how the pack has it: page for page, which takes from the pack that it conforms, or as one page that says where it is; as the item or the profile says unless given"`
}

// FileName is the name that the document has in the folder of its meeting, which is made of its file's: "plan-for-2025.pdf". It
// is "" where nothing of that can stand in an address.
func (d ItemDocument) FileName() string {
	base := path.Base(d.File.Value)
	if name := slug.Of(strings.TrimSuffix(base, path.Ext(base)), mostAddress); name != "" {
		return name + ".pdf"
	}
	return ""
}

// HowPacked says how packs of a council's meetings have a document of an item: "pages" or "slip". One of its report has no entry
// of its own.
func (c *Council) HowPacked(i Item, d ItemDocument) string {
	for _, said := range []Text{d.Pack, i.Pack, c.Agenda.External} {
		if said.Known() && !said.Bad {
			return said.Value
		}
	}
	return "slip"
}

// An ItemFate says when and why an item was withdrawn.
type ItemFate struct {
	Place  `toml:"-"`
	On     Date `toml:"on" doc:"the day on which that was decided"`
	Reason Text `toml:"reason" doc:"what the public is told of the reason"`
}

// An ItemMove says when, to which meeting and why an item was postponed.
type ItemMove struct {
	Place  `toml:"-"`
	On     Date `toml:"on" doc:"the day on which that was decided"`
	To     Text `toml:"to" doc:"the meeting that it goes to: a file in content/meetings; left out where that is not known yet"`
	Reason Text `toml:"reason" doc:"what the public is told of the reason"`
}

// A Standing is an item that every agenda of a body has.
type Standing struct {
	Place   `toml:"-"`
	ID      Text `toml:"id,required" form:"address" doc:"the item's name; its wording is the block of that name after item- in the agenda's templates"`
	Title   Text `toml:"title" doc:"the item in the profile's own words, in which facts can stand, such as Minutes of the meeting held on {{meeting.previous}}"`
	After   Flag `toml:"after" doc:"whether it stands after the reports, as urgent items do; before them unless given"`
	Hidden  Flag `toml:"hidden" doc:"whether it is left out unless a meeting names it"`
	Purpose Text `toml:"purpose" doc:"what it is for"`
	Note    Text `toml:"note" doc:"what is printed below it"`
}

// Agenda is how the agendas of a council's meetings are made, and what is published with them.
type Agenda struct {
	Place    `toml:"-"`
	Form     Text    `toml:"form,list|agenda|summons" doc:"agenda or summons: the page of a meeting is its agenda, which is a PDF too; list: a list of its papers, unless given"`
	Markers  Markers `toml:"markers" doc:"what is printed before items and before their parts; 1. and a) unless given"`
	Pages    Text    `toml:"pages,after|column|none" doc:"where the pages of an item in the pack are told: after its title, in a column at the right, or nowhere; after its title unless given"`
	Pack     Names   `toml:"pack" doc:"the packs that are made: whole, reports (without attached documents) and page (one page on the web); whole unless given, and none for an empty list"`
	External Text    `toml:"external,pages|slip" doc:"how packs have PDFs of other people: page for page, which takes from the pack that it conforms, or as one page that says where each is; slip unless given"`
	Front    Text    `toml:"front,uncounted|counted" doc:"whether the agenda's own pages in the pack are counted; uncounted unless given"`
	Right    Flag    `toml:"right_hand" doc:"whether each document of the pack begins on a right-hand page, if need be after a blank one; true unless given"`

	Supplements Text `toml:"supplements,go on|restart" doc:"whether the pages of a supplement go on from the pack or start again from 1; go on unless given"`
}
