package record

// What an [Extract] can be of. Other systems print these beside the title of a paper.
const (
	Purpose         = "purpose"
	Recommendations = "recommendations"
	Summary         = "summary"
)

// An Extract is the words of a section of a paper.
type Extract struct {
	Of      string `json:"of"`      // [Purpose], [Recommendations] or [Summary]
	Heading string `json:"heading"` // as it is printed
	Lines   []Line `json:"lines"`
}

// A Line is a paragraph, an item of a list or a row of a table, as plain text.
type Line struct {
	Marker string `json:"marker,omitempty"` // printed before it: "2.", "(a)"
	Text   string `json:"text"`
}

// Extract is what the paper says in one of its sections; false where the record does not tell.
func (p Paper) Extract(of string) (Extract, bool) {
	for _, e := range p.Extracts {
		if e.Of == of && len(e.Lines) > 0 {
			return e, true
		}
	}
	return Extract{}, false
}
