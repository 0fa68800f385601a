package paste

import (
	"regexp"
	"strings"
)

// captionLead matches the beginning of a caption in Word, with the number that goes.
var captionLead = regexp.MustCompile(`^\s*(Table)\s+[A-Z]?\d{1,3}(?:[.-]\d{1,3})*\s*[:.–—-]?\s+`)

// captions makes captions of the paragraphs that are some, and puts each above its table.
func captions(blocks []*block) []*block {
	for i, b := range blocks {
		if b.table == nil {
			continue
		}
		if i > 0 && blocks[i-1].captions() {
			continue
		}
		above := i+2 < len(blocks) && blocks[i+2].table != nil // the caption is that of the next table
		if i+1 < len(blocks) && !above && blocks[i+1].para != nil && blocks[i+1].para.caption != "" && blocks[i+1].captions() {
			blocks[i], blocks[i+1] = blocks[i+1], blocks[i]
		}
	}
	return blocks
}

// captions makes a caption of a block, and tells whether it is one.
func (b *block) captions() bool {
	p := b.para
	if p == nil || p.item || p.level > 0 {
		return false
	}
	lead := captionLead.FindString(p.all())
	if lead == "" || len(strings.TrimSpace(p.words())) <= len(lead) {
		return false
	}
	p.cut(len(lead))
	p.caption = "Table"
	return true
}
