package check

import (
	"fmt"

	"cabinet/internal/check/text"
	"cabinet/internal/language"
)

// spoiltLetters reports letters and signs that another program read in the wrong encoding, in quotations too.
func spoiltLetters(p *Paper, f finder) {
	for _, t := range p.Passages() {
		for _, s := range text.SpoiltIn(t.Text) {
			if s.Meant == "\u00a0" && t.In != language.English { // Â is a word of Welsh, which a space may follow
				continue
			}
			hint, write := "type the letter or sign that was meant", ""
			switch s.Meant {
			case "", "\uFFFD":
			case "\u00a0":
				hint = "write a space"
			default:
				hint, write = fmt.Sprintf("write %s", s.Meant), s.Meant
			}
			f.mends(p.exactly(t, s.Start, s.End, write)).in(t, s.Start, s.End, "spoilt-letters", hint, "%s is what is left of a sign that was read in the wrong encoding", t.Text[s.Start:s.End])
		}
	}
}
