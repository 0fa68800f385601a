package site

// A Part is a part of the report as its contents list it. The title can be empty.
type Part struct {
	Title    string
	ID       string // the address of the title; "" for none
	Lang     string // the tag of its own language; "" for the paper's
	Sections []Section
}

// A Section is a section as the contents list it, or a heading inside of one.
type Section struct {
	ID, Title string
	Below     []Section // the headings inside of it
}

const (
	fewHeadings  = 4  // a paper with fewer has no contents
	manyHeadings = 80 // a paper with more lists those of sections, and of those inside sections the upper ones alone
)

// contents are the parts of a report as its page lists them, and how many headings that are; none for a short one. The notes
// at the end are a heading too.
func (r Report) contents() (parts []Part, headings int) {
	parts = r.Parts
	if headings = countIn(parts); r.Notes {
		headings++
	}
	switch {
	case headings < fewHeadings:
		return nil, 0
	case headings > manyHeadings:
		return withoutLowest(parts), headings
	}
	return parts, headings
}

func countIn(parts []Part) (n int) {
	var count func(sections []Section)
	count = func(sections []Section) {
		n += len(sections)
		for _, s := range sections {
			count(s.Below)
		}
	}
	for _, p := range parts {
		if p.Title != "" {
			n++
		}
		count(p.Sections)
	}
	return n
}

// withoutLowest are parts without the headings that stand below others inside of a section.
func withoutLowest(parts []Part) []Part {
	out := make([]Part, len(parts))
	for i, p := range parts {
		out[i] = p
		out[i].Sections = make([]Section, len(p.Sections))
		for j, s := range p.Sections {
			upper := Section{ID: s.ID, Title: s.Title}
			for _, below := range s.Below {
				upper.Below = append(upper.Below, Section{ID: below.ID, Title: below.Title})
			}
			out[i].Sections[j] = upper
		}
	}
	return out
}
