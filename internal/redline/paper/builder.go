package paper

import (
	"strconv"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// A builder makes the paper of a comparison.
type builder struct {
	comparison *redline.Comparison
	report     *report.Report
	language   string            // of the words of the papers that are compared; "" for the program's
	headings   map[string]string // the addresses of the headings of passages, by how the passages are cited in the new version
	sections   int
}

// section begins a section under a heading.
func (b *builder) section(heading string) {
	b.begin("", heading)
}

// begin begins a section in a language; "" is the program's.
func (b *builder) begin(tag, heading string) {
	r := b.report
	if last := len(r.Parts) - 1; last < 0 || r.Parts[last].Language != tag {
		r.Parts = append(r.Parts, report.Part{Language: tag})
	}
	part := &r.Parts[len(r.Parts)-1]
	b.sections++
	part.Sections = append(part.Sections, report.Section{ID: "part-" + strconv.Itoa(b.sections), Heading: heading})
}

// add puts blocks of the program's own words into the section.
func (b *builder) add(blocks ...report.Block) {
	sections := b.report.Parts[len(b.report.Parts)-1].Sections
	s := &sections[len(sections)-1]
	s.Blocks = append(s.Blocks, blocks...)
}

// heading puts the heading of a passage into the section. Where words of the paper are in another language, they and what
// the program says stand in sections of their own, in which a heading of the first level would be one of a section.
func (b *builder) heading(id, text string) {
	level := 1
	if b.language != "" {
		b.begin("", "")
		level = 2
	}
	b.add(&report.Heading{Level: level, Anchor: id, Runs: words(text)})
}

// quote puts words of the papers into the section.
func (b *builder) quote(blocks ...report.Block) {
	if b.language != "" {
		b.begin(b.language, "")
	}
	b.add(blocks...)
}
