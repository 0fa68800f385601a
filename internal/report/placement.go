package report

// A Placement says on which pages of a PDF a section stands. Formats without pages know no difference.
type Placement uint8

const (
	// Following is on the page on which the section before it ends.
	Following Placement = iota
	// OwnPages is on pages of the section's own.
	OwnPages
	// Landscape is on pages of the section's own that lie on their long side.
	Landscape
)
