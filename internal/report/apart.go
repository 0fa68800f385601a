package report

// tellApart leaves each address to the first thing that has it. Only in a draft with errors, such as a list that begins
// again, can two things have one, which pages and PDFs can't hold. It gives the addresses that there are.
func (r *Report) tellApart() map[string]bool {
	taken := map[string]bool{}
	once := func(address *string) {
		if taken[*address] {
			*address = ""
		}
		taken[*address] = *address != ""
	}
	r.eachSection(func(s *Section) {
		for taken[s.ID] {
			s.ID += "-again" // a section can't be without, since its heading names it
		}
		taken[s.ID] = s.ID != ""
	})
	for i := range r.Notes {
		once(&r.Notes[i].Anchor)
	}
	r.Blocks(func(b Block) {
		if anchor := anchorOf(b); anchor != nil {
			once(anchor)
		}
		if label, _ := b.named(&Section{}); label != nil {
			once(label)
		}
	})
	return taken
}

// anchorOf is where the address of a block stands that its number gives it; nil for a block that has none.
func anchorOf(b Block) *string {
	switch b := b.(type) {
	case *Paragraph:
		return &b.Anchor
	case *Heading:
		return &b.Anchor
	}
	if c := captionOf(b); c != nil {
		return &c.Anchor
	}
	return nil
}
