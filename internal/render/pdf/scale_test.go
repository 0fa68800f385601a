package pdf

import (
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// TestScale lets nothing outrank what stands above it: parts, sections, sub-headings and captions follow one another in size
// and weight.
func TestScale(t *testing.T) {
	for name, s := range map[string]sheet{"standard": testSheet, "large print": Options{LargePrint: true}.sheet(&report.Report{})} {
		rank := []face{s.title, s.part, s.section, s.sub, s.subSub, s.caption}
		for i := 1; i < len(rank); i++ {
			if rank[i].size > rank[i-1].size {
				t.Errorf("%s: the face %d is larger than the one above it", name, i)
			}
		}
		if s.part.size == s.section.size || s.section.size == s.sub.size || s.sub == s.subSub || s.sub.style&tagpdf.Bold == 0 {
			t.Errorf("%s: two headings can't be told apart", name)
		}
	}
}

// TestPartRule draws a line above a part, but not below the running head of a page that begins with one.
func TestPartRule(t *testing.T) {
	r := reportOf(para("", "words"))
	r.Parts[0].Title = "Part A"
	boxes, err := flow(r, testSheet, Options{})
	if err != nil {
		t.Fatal(err)
	}
	part := boxes[1]
	if part.rules != ruleOver || part.left != testSheet.side || part.width != testSheet.width() || part.gap(boxes[0]) != testSheet.abovePart {
		t.Errorf("the part has %v lines from %v, %v wide", part.rules, part.left, part.width)
	}
}
