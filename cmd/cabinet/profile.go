package main

import "github.com/spf13/cobra"

// profileTopic is no command but a page of help: what a council's profile can say.
func profileTopic() *cobra.Command {
	return &cobra.Command{Use: "profile", Short: "What the profile of a council can say of its papers", Long: profilePage}
}

const profilePage = `content/councils/NAME.toml is a council's profile. cabinet new council writes
one to fill in; here is all that it can have. Most of it can be left out.

  name         = "Rutbury Borough Council"
  governance   = "leader and cabinet" # or mayor and cabinet, committee,
                                # combined authority
  governance_until = 2027-05-05 # the last day of that, where it is to change
  address      = "rutbury"      # before its addresses, where a site has several
  language     = "cy"           # Welsh words and days; English unless given
  own_sections = false          # no [[section]] in a case
  outputs      = ["docx", "large-print"] # beside Markdown, pages and PDF

  [terms]
  exception = "waiver"
  rules     = "Contract Procedure Rules"

  [numbering]
  scheme      = "decimal"       # continuous, restarting, lettered, none
  markers     = ["1.", "1.1", "a)", "i)"] # headings, in decimal and lettered;
                                # paragraphs, and two levels below; "A.", "1 |"
  start       = "purpose"       # the first section that is counted
  first       = 5               # the number that it begins with
  subheadings = "numbered"      # ### is 3.1 Title, below it 3.1.1;
                                # all: #### too
  captions    = "together"      # tables and figures in one series

  [header]
  occasion = ""                 # the line above the title; "" for none
  byline   = "Report of"
  authors  = ";"                # between authors: and, ; or lines

  [[header.field]]
  label    = "Key decision:"    # may be left out, as value may
  value    = "{{decision.key}}" # with facts; a list for several lines
  beside   = true               # in one line with the field before it
  optional = true               # left out where the case lacks the fact
  boxes    = true               # ☒ Yes ☐ No

  [dates]
  style = "9th January 2025"    # any day as the council prints days

  [comments]
  publish = true
  heading = "Comments of the {{comment.post}}"
  signed  = "{{comment.name}}, {{comment.role}}, {{comment.date}}"

  [contacts]
  lines = ["**{{contact.name}}**", "{{contact.email}}"]

  [appendices]
  marker   = "Annex 1"
  exempt   = "(exempt: {{appendix.exempt}}, since {{appendix.public_interest}})"
  confidential = "(confidential)"
  attached = "Attached: {{appendix.attached}}" # Yes or No
  scheme   = "decimal"          # of appendices in the paper: also restarting,
                                # continuous, none
  markers  = ["A.1", "a)"]      # of their paragraphs
  captions = "restarting"       # Table A1

  [captions]
  tables  = "below"
  figures = "below"

  [tables]
  negatives = "brackets"        # or minus; as written unless given

  [page]
  double_sided = true           # an even number of pages
  large_print  = 20             # points of letters in large print, 16 to 28

  [identity]                    # whose papers they are
  accent     = "#00437b"        # of the rule below the name, and of links
  logo       = "images/logo.png" # below content/, in place of the name
  logo_words = "Rutbury"        # what it says; the council's name unless given
  website    = "https://www.rutbury.gov.uk"
  email      = "democracy@rutbury.gov.uk" # for questions about the papers
  phone      = "01632 960000"
  statement  = "https://www.rutbury.gov.uk/accessibility" # the council's own;
                                # one is written for the papers unless given
  prepared   = 2026-11-02       # when the one that is written was prepared

  [site]
  register = false              # no papers of its in the register of exceptions

  [font]                        # TrueType files below content/
  regular     = "fonts/R.ttf"
  bold        = "fonts/B.ttf"
  italic      = "fonts/I.ttf"
  bold_italic = "fonts/BI.ttf"

  [body.cabinet]
  name    = "Cabinet"
  access  = "executive"         # or committee: the law of access to meetings
  agenda  = "agenda"            # or summons, list: as under [agenda]
  contact = "director"          # a post to ask about its meetings
  signed  = "director"          # a post that signs its agendas

  [[body.cabinet.standing]]     # an item that every agenda of the body has
  id      = "minutes"           # worded by the templates: cabinet help agenda
  title   = "Minutes of the meeting of {{meeting.previous}}" # own words
  after   = true                # it stands after the reports
  hidden  = true                # it is left out unless a meeting names it
  purpose = "For decision"
  note    = "Attached"

  [agenda]
  form        = "agenda"        # or summons; list: a list of papers
  markers     = ["1.", "a)"]    # of items and their parts; also 1.1, 1a
  pages       = "column"        # of the pack: or after the title, or none
  pack        = ["whole", "reports", "page"] # without attached documents; on the web
  external    = "slip"          # PDFs of others: or pages
  front       = "counted"       # the agenda's own pages in the pack
  right_hand  = true            # documents begin on right-hand pages
  supplements = "restart"       # their pages: or go on

  [post.director]
  title = "Director of Resources"
  name  = "Asha Verma"
  email = "a.verma@rutbury.gov.uk"
  phone = "01632 960100"

Parts and their sections stand in the order in which they are printed:

  [[part]]
  title    = "Part A"           # may be left out
  language = "cy"               # where it is not the paper's

  [[part.section]]
  id          = "recommendation" # its name under [prose], and in templates
  heading     = "Recommendation" # none for an opening, a box, a signature
  plural      = "Recommendations"
  numbered    = false
  scheme      = "restarting"    # numbering of its own; and then
  markers     = ["1.", "(a)"]   # are of its paragraphs first, else of its lists
  first       = "17.2"          # begins with a number of another document
  subheadings = "plain"
  cite        = "recommendation" # cited as recommendation (a)
  verbs       = "capitals"      # APPROVE
  none        = "There are none." # where a case says report.none
  none_by     = true            # and must say under [considered] who found so
  optional    = true            # silence leaves it out
  never       = true            # these papers never have it
  same        = "purpose"       # prints that section again
  wording     = false           # the answer alone, without standard wording
  own_words   = true            # an answer may stand in place of the wording
  data        = "before"        # its comments, appendices: or after it
  comments    = "stripped"      # or published
  signed      = "{{comment.post}}"

A kind of paper has what is said of all papers, unless [kind.NAME] says
otherwise: tables are laid over key by key; numbering and lists, such as fields
and parts, are replaced as a whole. address, terms, identity, font, body, post
and rules are always the council's. like gives it another kind's templates:

  [kind.call-in]
  like      = "report"
  numbering = { scheme = "continuous", markers = ["1.", "(a)", "(i)"] }

  [[kind.call-in.header.field]]
  label = "Called in by:"

  [[kind.call-in.part]]

  [[kind.call-in.part.section]]
  id      = "grounds"
  heading = "Grounds of the call-in"

language = "cy" in a case alone leaves the headings and "none" sentences of the
profile in English, to be read out as Welsh. Welsh papers have a kind of their
own instead, with sections in Welsh as above:

  [kind.adroddiad]
  like     = "report"
  language = "cy"

The rules, and what check goes by:

  [rules]
  place        = "Part 4 of the Constitution"
  key_decision = "£500,000"     # {{rules.key_decision}}

  [rules.exception."9.1"]
  title     = "Rule 9.1"
  more_than = "£25,000"
  up_to     = "£100,000"
  urgent    = { by = "director", consult = ["leader"], report_to = "Cabinet" }

  [[rules.threshold]]
  of        = "tender"          # {{rules.threshold}}; {{rules.threshold.NAME}}
  from      = 2025-01-01
  more_than = "£100,000"
  vat       = "excluding"
  source    = "Council, 4 December 2024"

  [days]
  publication = { clear = 5, count = "working" }
  key_notice  = { clear = 28, count = "calendar" } # also of private meetings
  reports     = { clear = 8, count = "working" } # when reports are due
  call_in     = { clear = 5, count = "working" } # after the meeting

  [[clearance]]                 # who must have cleared papers: cabinet clear
  role     = "finance"
  name     = "the Chief Finance Officer" # as people say it
  post     = "director"         # whose comments are its own; role unless given
  kinds    = ["report"]         # of papers; all unless given
  sections = ["resources"]      # what it answers for: the whole paper, unless
  facts    = ["contract.value"] #   sections or facts are given
  freeze   = "refuse"           # or warn, as unless given

  [severity]
  long-sentence = "off"         # info, warning, error; see cabinet explain

  [words]                       # beside those that the program knows
  acronyms       = ["TSIL"]     # need no explaining in any paper
  verbs          = ["ENDORSE"]  # of decisions, in capitals
  private_places = ["//intranet."] # of addresses that the public can't open

[[statute]] and [[holiday]] add to what the program knows of them, as [words]
does; cabinet schema council prints their keys, and all others.
`
