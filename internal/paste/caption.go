package paste

import (
	"strings"

	"cabinet/internal/lazy"
)

// What a paragraph can be as a caption, which is "" for none.
const (
	someCaption  = "some" // Word calls it one, and does not say of what
	tableCaption = "table"
)

// captionLead matches the beginning of a table's caption in Word, with the number that goes.
var captionLead = lazy.New(`^\s*Table\s+[A-Z]?\d{1,3}(?:[.-]\d{1,3})*\s*[:.–—-]?\s+`)

// captions makes captions of the paragraphs beside tables that are some, and puts each above its table.
func captions(blocks []*block) []*block {
	for i, b := range blocks {
		if b.table == nil {
			continue
		}
		if i > 0 && blocks[i-1].becomesCaption() {
			continue
		}
		above := i+2 < len(blocks) && blocks[i+2].table != nil // the caption is that of the next table
		if i+1 < len(blocks) && !above && blocks[i+1].para != nil && blocks[i+1].para.caption != "" && blocks[i+1].becomesCaption() {
			blocks[i], blocks[i+1] = blocks[i+1], blocks[i]
		}
	}
	return blocks
}

// becomesCaption makes a table's caption of a block that looks like one, and tells whether it did.
func (b *block) becomesCaption() bool {
	p := b.para
	if p == nil || p.item || p.level > 0 {
		return false
	}
	lead := captionLead.FindString(p.all())
	if lead == "" || len(strings.TrimSpace(p.words())) <= len(lead) {
		return false
	}
	p.cut(len(lead))
	p.caption = tableCaption
	return true
}
