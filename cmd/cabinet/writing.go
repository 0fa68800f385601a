package main

import "github.com/spf13/cobra"

// writingTopic is no command but a page of help: what answers and the other tables of a case can hold.
func writingTopic() *cobra.Command {
	return &cobra.Command{Use: "writing", Short: "What a case can hold: signs in answers, and its tables", Long: writingPage}
}

const writingPage = `An answer is paragraphs with an empty line between them, which get their numbers
by themselves.

  {#cost}                  at a paragraph's end names it
  [](#cost)                prints its number: "paragraph 9"
  [](#cost) to [](#end)    "paragraphs 9 to 12"; [#](#cost) the number alone
  a)  (a)  a.  -           sub-paragraphs and bullets; those below are indented
  {.continued}             stands under the number above; first in a section, or
                           below a heading, it leads in without one
  ### Words                a sub-heading; #### one below it
  **bold** *italic*        and [words](https://…); an address alone is a link too
  [x] Yes [ ] No           boxes to tick: ☒ Yes ☐ No
  ~~struck~~ ++inserted++  words that an amendment takes away or puts in
  {.struck 17.5}           at its end: a paragraph taken away, number 17.5
  {.inserted}              a paragraph put in
  {.was 17.5}              a paragraph whose number was 17.5 before
  > Words {.box}           words in a frame; without {.box} a quotation
  Words[^a]                a note, which [^a]: in a paragraph of its own holds
  Table: Words {#costs}    the caption above a table; cabinet help tables
  ![What it shows](a.png)  a PNG or JPEG below content/
  {{contract.value}}       a fact; cabinet help facts
  \*                       a backslash before a sign prints it

Beside its answers, which stand under [prose], a case can have:

  language       = "cy"          # Welsh; the profile's unless given
  translation_of = "school-meals" # the same paper in English: each links to the
                                 # other, and both must have the same numbers

  acronyms       = ["TSIL"]      # capitals that the paper need not explain, such
                                 # as a project's name

  [[section]]                    # a section that this paper alone has
  heading  = "Next steps"        # answered under [prose], next-steps
  id       = "next-steps"        # or by this name
  after    = "policy"            # or else before the appendices at the end
  numbered = false
  first    = "17.2"              # its first paragraph's number

  [[comment]]
  by      = "s151-officer"       # a post
  role    = "for the Section 151 Officer"
  section = "resources"          # or else the section "comments"
  heading = "Finance"
  on      = 2025-02-01
  text    = "It can be afforded."

  [[appendix]]
  title     = "Charges"
  label     = "charges"          # [](#charges) prints "Appendix A"
  text      = "Words as in an answer, on pages of their own."
  landscape = true               # which lie on their side
  file      = "plan.pdf"         # in content/appendices; stands beside it
  link      = "https://…"        # or where it is published already
  exempt    = ["3"]              # its title alone is published, with the
  public_interest = "The rates would help other bidders." # reason for that
  confidential    = true         # withheld by law, without a paragraph
  attached  = false

  [[background]]
  title = "Report to Cabinet, 4 June 2024"
  link  = "https://…"

  [considered.equality]          # for a section in report.none
  by = "director"
  on = 2025-02-01

  [contact_role]
  director = "Report author"

  [late]                         # published after the meeting's other papers
  published = 2025-02-03
  reason    = "The Board met on 31 January."

  [[option]]
  title         = "Do nothing"
  cost          = "£0"
  advantages    = "No cost"
  disadvantages = "No buses"
  rejected      = "The contract ends"
  recommended   = false

  [[cost]]
  item   = "Rent"
  year   = "2025-26"
  amount = "£98,400"

  [[risk]]
  title      = "No bids"
  likelihood = "Low"
  impact     = "High"
  mitigation = "Early notice"

  [[ignore]]                     # a finding that is right as it is
  rule   = "long-sentence"
  words  = "words that stand there"
  label  = "cost"                # or the label of its paragraph
  reason = "It is quoted."
`
