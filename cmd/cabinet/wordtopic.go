package main

import "github.com/spf13/cobra"

// wordTopic is no command but a page of help: Word files of papers.
func wordTopic() *cobra.Command {
	return &cobra.Command{Use: "word", Short: "Word files: to publish, and to send out for clearing", Long: wordPage}
}

const wordPage = `A report can be a Word file too, beside its page and its PDF. In the council's
profile, for all that is published, or for one build with --docx:

  outputs = ["docx"]               # and "large-print"

Numbers are text in the file, not Word's lists, so that what comments cite does
not move: a paragraph that is put in has none, and the case numbers it. Bullets
and footnotes are Word's own. References are links. Styles have Word's names:
heading 1 to 6, Numbered Paragraph, Sub-paragraph 1 to 4, List Bullet, Quote,
caption, Table Text. The language, the title, the words for images and the heads
of tables are set for screen readers. An agenda has no Word file: its links lead
to the pages beside it. A paper that was frozen has one if it was asked for then.

To send a paper out for clearing:

  cabinet build --clearing content/cases/NAME.toml

writes output-drafts/, drafts too, never output/. Word tracks what is changed in
these files, and what cabinet check warns of stands at its place as a comment of
"cabinet check", without what only the case's author can do about it. Officers'
comments that the paper prints ([[comment]]) are text like any other; those that
the council keeps to itself (comments.publish = false) stand at their section as
comments of theirs. Send the file NAME.docx; who clears it edits and comments in
Word, and sends it back. Then cabinet changes NAME.docx lists what was done, and
cabinet preview takes it over.

The file tells in its properties of which case it was made (cabinet.case), and
by a digest what the paper said (cabinet.digest), so that one that is out of date
is noticed. Each paragraph has a hidden bookmark, by which a change is found at
its place. Save it as .docx: other formats lose these.

A paper that was written in Word comes in with cabinet import PAPER.docx, as a
draft case: see cabinet help import.

All of this is tried with LibreOffice, python-docx and the schema of the format.
What Word itself does can't be tried without it. Try once, and tell us:

  Enter after a numbered paragraph   the new one is to stand where it does, and
                                     has no number
  Review, Check Accessibility        no errors; tables have a header row
  a comment, and a tracked change    both come back where they were made
  ModernGov, or what you publish by  the numbers, tables and footnotes after it
                                     has made a PDF of the file
`
