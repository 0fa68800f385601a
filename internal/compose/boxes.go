package compose

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// boxed are the lines of a header field that prints boxes to tick: one that is Yes or No has both answers, of which it is the ticked
// one. A field with no such line has a finding, unless what it names is missing, which is told by itself.
func (c *composer) boxed(f casefile.Field, lines []report.Markdown, missed bool) []report.Markdown {
	yes, no := c.facts.words.Yes, c.facts.words.No
	found := missed
	for i, line := range lines {
		text := ""
		switch line.Text {
		case yes:
			text = "☒ " + yes + " ☐ " + no
		case no:
			text = "☐ " + yes + " ☒ " + no
		default:
			continue
		}
		found = true
		lines[i] = report.Markdown{Text: text, Origin: func(int, int) diag.Span { return f.Value.Span }}
		if line.Origin != nil {
			at := line.Origin(0, len(line.Text))
			lines[i].Origin = func(int, int) diag.Span { return at }
		}
	}
	if !found {
		c.list.Errorf(f.Value.Span, "boxes", "leave boxes out, or name a fact that is true or false, such as {{decision.key}}",
			"this field prints boxes, but says neither %s nor %s", yes, no)
	}
	return lines
}
