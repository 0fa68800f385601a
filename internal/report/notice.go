package report

// Notice is the box below the title in which the paper tells of its own publication; nil where it has nothing to
// tell.
func (h Header) Notice() *Callout {
	if len(h.Notices) == 0 {
		return nil
	}
	c := &Callout{}
	for _, words := range h.Notices {
		c.Blocks = append(c.Blocks, &Paragraph{Runs: []Run{{Text: words}}})
	}
	return c
}
