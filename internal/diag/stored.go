package diag

// A Stored is a finding with what is needed to print it again, when its file is no longer held in memory. All its fields can be
// written and read by other packages.
type Stored struct {
	File  string // "" for a finding about the run as a whole
	Known bool   // it has a place
	Cell  string
	Text  string // the lines in which the place is
	Above int    // the lines before them
	Left  int    // the code points of the first line that are left out
	Start int    // the place in Text
	End   int

	Severity                 Severity
	Rule, Message, Hint      string
	Paragraph, Cited, Anchor string
}

// Stored is the finding as it can be stored.
func (d Diagnostic) Stored() Stored {
	k := Stored{
		Severity: d.Severity, Rule: d.Rule, Message: d.Message, Hint: d.Hint,
		Paragraph: d.Paragraph, Cited: d.Cited, Anchor: d.Anchor,
	}
	if !d.Known() {
		return k
	}
	at := d.Alone()
	s := at.Source
	k.File, k.Known, k.Cell, k.Text, k.Above, k.Left, k.Start, k.End = s.Name, true, s.cell, string(s.Text), s.above, s.left, at.Start, at.End
	return k
}

// Diagnostic is the finding as it was, in a source that holds nothing but its own lines.
func (k Stored) Diagnostic() Diagnostic {
	d := Diagnostic{
		Severity: k.Severity, Rule: k.Rule, Message: k.Message, Hint: k.Hint,
		Paragraph: k.Paragraph, Cited: k.Cited, Anchor: k.Anchor,
	}
	if k.Known {
		s := NewSource(k.File, []byte(k.Text))
		s.above, s.left, s.cell = k.Above, k.Left, k.Cell
		d.Span = s.Span(k.Start, k.End)
	}
	return d
}
