package pipeline

import (
	"strings"
	"testing"
)

// The documents of an item that is withdrawn or closed after the agenda was published leave the site too where an error holds their
// meeting back, with the agenda and the pack that tell of them. That a closed item still has documents is such an error.
func TestPackDocumentsOffWhileHeld(t *testing.T) {
	for _, off := range []string{"exempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n", "withdrawn = { reason = \"x\" }\n", "postponed = { reason = \"x\" }\n"} {
		p := withOthers(t, "")
		p.freeze()
		p.build(1, 0)
		p.change(meeting1, "id = \"visit\"\n", "id = \"visit\"\n"+off)
		if !strings.HasPrefix(off, "exempt") {
			p.file(council1, p.read(council1)+"\nx =\n")
		}
		for range 2 {
			p.run(Options{Purpose: Building})
			for _, name := range []string{"letter.pdf", "visit-plan-2025.pdf", "pack.pdf"} {
				if p.exists("output/" + address1 + "/" + name) {
					t.Errorf("%s%s is published", off, name)
				}
			}
		}
		p.has("output/" + address1 + "/index.html")
		p.has("output/" + paper1 + ".pdf")
	}
}

// A document that was closed before an error holds its meeting back is no news: the agenda stays.
func TestAgendaStaysAfterDocumentsWereClosed(t *testing.T) {
	for _, frozen := range []bool{true, false} {
		for _, off := range []string{"withdrawn = { reason = \"x\" }\n", "postponed = { reason = \"x\" }\n"} {
			p := withOthers(t, "")
			if frozen {
				p.freeze()
			}
			p.build(1, 0)
			p.change(meeting1, "id = \"visit\"\n", "id = \"visit\"\n"+off)
			p.build(1, 0)
			before := p.sums("output/" + address1)
			p.file(council1, p.read(council1)+"\nx =\n")
			p.run(Options{Purpose: Building})
			if after := p.sums("output/" + address1); after != before {
				t.Errorf("frozen %t, %s: the meeting is another:\n%s", frozen, off, after)
			}
		}
	}
}
