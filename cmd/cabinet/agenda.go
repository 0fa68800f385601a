package main

import "github.com/spf13/cobra"

// agendaTopic is no command but a page of help: how the items of a meeting are written.
func agendaTopic() *cobra.Command {
	return &cobra.Command{Use: "agenda", Short: "How the items of a meeting's agenda are written", Long: agendaPage}
}

const agendaPage = `content/meetings/NAME.toml is a meeting; cabinet new meeting writes one. Its
papers are the cases that name it, and without items they stand in the order
of their names, between the standing items of the body.

The profile says what the meetings of a council have, and cabinet help profile
how: under [agenda] whether their page is an agenda or a list of papers, and
under [[body.cabinet.standing]] the items that every agenda of a body has.

  time       = "2.00 pm"
  place      = "Council Chamber"
  also       = "or on the rising of Full Council, whichever is the later"
  ends       = "4.30 pm"         # when it is to end
  purpose    = "To set the budget." # why it is held, where that is to be said
  contact    = "democracy"       # a post to ask; the body's unless given
  signed     = "chief-executive" # a post that signs; the body's unless given
  first_item = "88/24"           # where a series runs on through the year
  previous   = 2026-01-14        # when the body last met, for the minutes
  published  = 2026-02-03        # the day of publication
  short_notice = true            # it was convened at shorter notice than that

  [private]                      # notices that a part of it is private: of
  notice = 2026-01-12            # an executive, which gives two
  again  = 2026-02-03
  agreed = "the Chairman of Scrutiny, 2 February 2026" # that it can't wait
  reasons = 2026-02-02           # when it was published why

  [prose]                        # what the wording asks
  introduction = "Please read [](#item-school-meals) first."

The templates word the standing items apologies, interests, minutes, questions,
urgent and exclusion; any other has a title in the profile. cabinet init
--templates copies the wording, templates/meetings/agenda, to change it, and
cabinet help facts tells what it can name.

A meeting that is not held says so. Its page, the lists, the feeds and the
calendars tell it; what was published for it stays as it is, and nothing more
is published. Papers that go to another meeting name that in their cases.

  [cancelled]
  on     = 2026-02-09
  to     = "cabinet-2026-02-18"  # the one in its place; left out for none
  reason = "Too few members can be present."

Each item is a report, or a standing item, or words of its own. Items stand in
the order in which they are written; papers that none names follow the last.

  [[item]]
  paper     = "school-meals"     # a case that names this meeting
  title     = "School meals"     # as the report is called unless given
  presents  = "lead-member"      # a post
  purpose   = "For decision"
  note      = "See supplement"
  to_follow = true               # the meeting is published without its report
  pack      = "slip"             # of PDFs among its appendices: or pages

  [[item]]
  standing = "minutes"           # here instead of in its own place
  hidden   = true                # left out this time: it takes no number

  [[item]]
  id     = "visit"               # an item without a report needs an id
  title  = "A visit to the school"
  under  = "school-meals"        # a part of that item: 7(a), 7a or 7.1
  number = "7A"                  # by hand; it moves no other

An item is told by its id for ever: its address is made of it. The id is the
name of the paper or of the standing item unless it is given. Under [prose], and
in templates, [](#item-visit) prints its number: item 7.

Exempt items stand in a part of their own after the others, and are counted on.
A paragraph is one of Schedule 12A: 1 to 7, in Wales 12 to 18.

  [item.exempt]
  paragraphs   = ["3"]
  confidential = true            # withheld by law, without a paragraph
  reason       = "…"             # why the public interest asks for that
  open_report  = true            # its report is public all the same: members
                                 # speak of what is exempt, and it does not

  [item.late]                    # it was not on the agenda in time
  reason  = "…"
  opinion = true                 # the chair's, that it is urgent: of a council
                                 # and its committees, never of an executive

  [[item.document]]              # somebody else's, beside the report
  title = "Letter from the head teacher"
  file  = "letter.pdf"           # below content/
  pack  = "slip"                 # or pages, as the profile says

Numbers are counted through both parts, and stay once they are published: what
is added between 7 and 8 is 7a, and at the end comes the next. An item can't
be taken out any more. It is withdrawn or postponed, keeps its number, and a
line says so:

  [item.withdrawn]
  on     = 2026-02-03
  reason = "The offer has lapsed."

  [item.postponed]
  on     = 2026-02-03
  to     = "cabinet-2026-03-11"  # a meeting; left out where it is not known
  reason = "The figures are not ready."

At its new meeting the item has the same id, and says where it comes from. Its
case names the new meeting. cabinet new meeting writes this:

  [[item]]
  id    = "school-meals"
  paper = "school-meals"
  from  = "cabinet-2026-02-11"
`
