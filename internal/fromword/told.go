package fromword

import (
	"fmt"
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
	"cabinet/internal/tomlfile"
)

// withheld matches what a running head says of a paper that is not for everybody.
var withheld = lazy.New(`(?i)\b(exempt|confidential|restricted|not for publication|private|part (?:2|ii)|pink)\b`)

// tellFile tells what the file has beside its words.
func (im *importer) tellFile() {
	for _, words := range im.File.Running {
		if withheld.MatchString(words) {
			im.tell(remark{rule: "import-exempt", message: fmt.Sprintf("each page of the file says “%s”", short(words)), hint: "find out whether the paper may be published, and which of its appendices are exempt, before you build it"})
		}
		im.running(words)
	}
	if n := im.pending(); n > 0 {
		im.tell(remark{rule: "import-changes", message: fmt.Sprintf("%s taken as accepted", many(n, "tracked change is", "tracked changes are")), hint: "accept or reject them in Word first where some are still to be decided"})
	}
	for _, c := range im.File.Comments {
		if c.Author == im.Remarks && im.File.Properties[report.DigestProperty] != "" {
			continue
		}
		im.leave("a comment of "+c.Author+" on “"+short(c.On)+"”", c.Text)
	}
	for _, what := range im.File.Lost {
		im.tell(remark{rule: "import-lost", message: what, hint: "see in the file what it is"})
	}
	im.leaveNotes()
	im.leavePictures(im.doc.Blocks)
	for _, key := range sortedKeys(im.doc.Notes) {
		im.leavePictures(im.doc.Notes[key])
	}
}

// leavePictures tells of the pictures that stand where words alone were read, such as in headings.
func (im *importer) leavePictures(blocks []docxread.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			for _, r := range b.Runs {
				if r.Image != nil {
					im.picture(r.Image, nil)
				}
			}
		case *docxread.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					im.leavePictures(c.Blocks)
				}
			}
		}
	}
}

// pending is how many changes of words are tracked in the file.
func (im *importer) pending() (n int) {
	for _, c := range im.File.Changes {
		if c.Kind != docxread.Formatted {
			n++
		}
	}
	return n
}

// many is a count with what is counted: "1 tracked change is", "2 tracked changes are".
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// leaveNotes leaves the words of footnotes to which nothing refers.
func (im *importer) leaveNotes() {
	used := map[string]bool{}
	var look func(spans []span)
	look = func(spans []span) {
		for _, s := range spans {
			if s.Note != "" && !used[s.Note] {
				used[s.Note] = true
				look(im.noted[s.Note])
			}
		}
	}
	im.each(func(_ *section, spans *[]span) { look(*spans) })
	for _, key := range sortedKeys(im.doc.Notes) {
		if !used[key] {
			im.leave("a footnote", strings.TrimSpace(wordsOf(im.doc.Notes[key])))
		}
	}
}

// ours tells whether cabinet has written the file.
func (im *importer) ours() bool { return im.File.Properties[report.CaseProperty] != "" }

// pageCount matches the number of a page, which every paper has.
var pageCount = lazy.New(`^(?:\pL+ )?\d*(?: \pL+ \d+)?$`)

// running leaves what stands on each page, unless the paper prints it there by itself. A file that cabinet has written has the short
// title there.
func (im *importer) running(words string) {
	var rest []string
	for part := range strings.SplitSeq(words, " – ") {
		if part = oneLine(part); !im.known(part) && fold(part) != fold(im.title) && !pageCount.MatchString(part) {
			rest = append(rest, part)
		}
	}
	if im.ours() && len(rest) == 1 && strings.HasSuffix(words, rest[0]) {
		im.facts["report.short_title"] = tomlfile.Quote(rest[0])
	} else if len(rest) > 0 {
		im.leave("on each page", words)
	}
}
