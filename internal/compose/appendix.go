package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// appendices are the paper's appendices. Of an exempt one stand only its title and why it is kept back.
func (c *composer) appendices() []report.DraftAppendix {
	marker := c.Council.Appendices.Marker.Value
	if marker == "" {
		marker = c.facts.words.Noun(language.Appendix).One + " A"
	}
	var out []report.DraftAppendix
	for _, a := range c.Case.Appendices {
		run := newRun(c, casefile.Section{})
		if !a.Exempt.Known() {
			run.linked(a.Title, a.Link)
		} else {
			c.checkExempt(a)
			run.prose(a.Title)
			run.exempt(a)
		}
		run.keep()
		out = append(out, report.DraftAppendix{Marker: marker, Title: run.out.markdown(), Label: a.Label.Value, At: a.Title.Span})
	}
	c.checkAppendixLabels()
	return out
}

// exempt writes why an appendix is kept back.
func (r *run) exempt(a casefile.Appendix) {
	in, words := r.facts.words, r.Council.Appendices.Exempt
	if !words.Given() {
		words = casefile.Text{Place: a.Exempt.Place, Value: in.Exempt}
	}
	before, _, _ := strings.Cut(words.Value, "{{appendix.exempt}}")
	paragraphs := in.Cite(language.Paragraph, len(a.Exempt.Values) > 1, before) + " " + in.Series(a.Exempt.Strings())
	r.local = map[string]casefile.Value{"appendix.exempt": casefile.Text{Place: a.Exempt.Place, Value: paragraphs}}
	r.profile = true
	open, end := " (", ")"
	if strings.HasPrefix(words.Value, "(") { // the profile's own
		open, end = " ", ""
	}
	r.out.made(words.Span)
	r.out.WriteString(open)
	r.prose(words)
	r.out.made(words.Span)
	r.out.WriteString(end)
}

// exemptParagraphs are those of Part 1 of Schedule 12A to the Local Government Act 1972, for England.
var exemptParagraphs = []string{"1", "2", "3", "4", "5", "6", "7"}

// checkExempt reports an exempt appendix that would be linked to, and a ground that there is not.
func (c *composer) checkExempt(a casefile.Appendix) {
	if a.Link.Given() {
		c.list.Errorf(a.Link.Span, "exempt-link", "take the link out", "an exempt appendix is not published, so nothing may link to it")
	}
	if len(a.Exempt.Values) == 0 && !a.Exempt.Bad {
		c.list.Errorf(a.Exempt.Span, "exempt-ground", "name the paragraph of Schedule 12A, such as exempt = [\"3\"], or take the line out", "this appendix is exempt, and nothing says under which paragraph")
	}
	for _, paragraph := range a.Exempt.Values {
		if !slices.Contains(exemptParagraphs, paragraph.Value) && !c.exemptInWales(paragraph.Value) {
			c.list.Errorf(paragraph.Span, "exempt-ground", "write the number of a paragraph, 1 to 7, such as exempt = [\"3\"]", "Schedule 12A has no paragraph %q to exempt an appendix under", paragraph.Value)
		}
	}
}

// checkAppendixLabels reports labels of appendices that could not be cited.
func (c *composer) checkAppendixLabels() {
	for _, a := range c.Case.Appendices {
		if why := report.CheckLabel(a.Label.Value); a.Label.Given() && why != "" {
			c.list.Errorf(a.Label.Span, "label", "use letters, figures and hyphens, and begin with a letter", "%q can't be a label: %s", a.Label.Value, why)
		}
	}
}
