package compose

import (
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// appendices are the paper's appendices. Of one that is withheld stand only its title and why it is.
func (c *composer) appendices() []report.DraftAppendix {
	word := c.facts.words.Noun(language.Appendix).One
	marker := strings.Replace(cmp.Or(c.Council.Appendices.Marker.Value, language.Appendix+" A"), language.Appendix, word, 1)
	var out []report.DraftAppendix
	for i, a := range c.Case.Appendices {
		c.checkAppendix(a)
		d := report.DraftAppendix{Marker: marker, Title: c.appendixTitle(a), Label: a.Label.Value, At: a.Title.Span, Note: c.attached(a)}
		switch {
		case a.Withheld(): // nothing else of it is even read
		case a.Text.Given():
			c.appendixText(a, &d)
		case a.File.Given() && !a.File.Bad:
			c.appendixFile(a, i, &d)
		}
		out = append(out, d)
	}
	return out
}

// appendixTitle is what the list of appendices says of one.
func (c *composer) appendixTitle(a casefile.Appendix) report.Markdown {
	run := newRun(c, casefile.Section{})
	switch {
	case a.Title.Bad: // the decoder has reported it
		run.gap(fmt.Sprintf(run.facts.words.Missing, "appendix.title"), a.Title.Span)
	case a.Withheld():
		run.prose(a.Title)
		run.withheld(a)
	default:
		run.linked(a.Title, a.Link)
	}
	run.keep()
	return run.out.markdown()
}

// appendixText gives an appendix that stands in the paper its text.
func (c *composer) appendixText(a casefile.Appendix, d *report.DraftAppendix) {
	run := newRun(c, casefile.Section{Heading: a.Title})
	run.prose(a.Text)
	run.keep()
	d.Text, d.Tables, d.Landscape = run.out.markdown(), run.tables, a.Landscape.Or(false)
	d.Scheme, d.Markers = report.Scheme(c.Council.Appendices.Scheme.Value), c.Council.Appendices.Markers.Strings()
}

// appendixFile gives an appendix the file that is published beside the paper.
func (c *composer) appendixFile(a casefile.Appendix, i int, d *report.DraftAppendix) {
	for _, other := range c.Case.Appendices[:i] {
		if other.File.Value == a.File.Value {
			c.list.Warnf(a.File.Span, "appendix-same", "name the file that is meant", "this is the file of the appendix in line %d already", other.File.Line())
		}
	}
	if d.FileName(i) == c.Case.Address()+".pdf" {
		c.list.Errorf(a.File.Span, "appendix-file", "give the paper another address: slug = \"…\"", "the file of this appendix would have the address of the paper itself, %s", d.FileName(i))
		return
	}
	if document, ok := c.Files.Document(a.File, c.Council.Name.Value, c.list); ok {
		d.File = &report.Attachment{Pages: document.Pages, Text: document.Text, At: a.File.Span}
	}
}

// aside writes words of the profile's in brackets, which they may have already.
func (r *run) aside(words casefile.Text) {
	r.profile = true
	open, end := "(", ")"
	if strings.HasPrefix(words.Value, "(") {
		open, end = "", ""
	}
	r.out.made(words.Span)
	r.out.WriteString(open)
	r.prose(words)
	r.out.made(words.Span)
	r.out.WriteString(end)
}

// attached says whether an appendix comes with the paper, where the profile wants to know, or the case tells. Of one
// that is withheld, the words for that say it where they want to.
func (c *composer) attached(a casefile.Appendix) report.Markdown {
	words := c.Council.Appendices.Attached
	if !words.Known() {
		words = casefile.Text{Place: a.Attached.Place, Value: c.facts.words.Attached}
	}
	if a.Withheld() || !words.Known() || !words.Given() {
		return report.Markdown{}
	}
	value := attachedOf(a)
	if !value.Given() {
		c.list.Errorf(a.Title.Span, "missing-fact", "add: attached = true, or attached = false", "the list of appendices says whether each comes with the paper, and nothing tells it of this one")
		return report.Markdown{}
	}
	run := newRun(c, casefile.Section{})
	run.local = map[string]casefile.Value{"appendix.attached": value}
	run.aside(words)
	run.keep()
	return run.out.markdown()
}

// attachedOf is whether an appendix comes with the paper, as the case tells or as is plain from what it gives. The value is
// not given where nothing tells.
func attachedOf(a casefile.Appendix) casefile.Flag {
	switch {
	case a.Attached.Known():
		return a.Attached
	case a.File.Given():
		return casefile.Flag{Place: a.File.Place, Value: true}
	case a.Text.Given():
		return casefile.Flag{Place: a.Text.Place, Value: true}
	case a.Withheld():
		return casefile.Flag{Place: a.WithheldBy()}
	}
	return casefile.Flag{}
}

const twiceHint = "keep one of the two"

// checkAppendix reports what can't be together in an appendix, and a label that could not be cited.
func (c *composer) checkAppendix(a casefile.Appendix) {
	first := a.Text
	if !first.Given() {
		first = a.File
	}
	switch {
	case a.Withheld():
		c.checkWithheld(a)
	case a.File.Given() && a.Text.Given():
		c.list.Errorf(a.File.Span, "appendix-twice", twiceHint, "the text of this appendix stands in the paper already, in line %d", first.Line())
	case a.Link.Given() && first.Given():
		c.list.Errorf(a.Link.Span, "appendix-twice", twiceHint, "this appendix is published with the paper already, by line %d", first.Line())
	case first.Given() && !a.Attached.Or(true):
		c.list.Errorf(a.Attached.Span, "appendix-twice", "take the line out, or write attached = true", "this appendix is published with the paper, by line %d", first.Line())
	case a.Text.Known() && !a.Text.Given():
		c.list.Errorf(a.Text.Span, "appendix-empty", "write its text, or take the line out", "nothing stands in this appendix")
	case a.Landscape.Known() && !a.Text.Known():
		c.list.Errorf(a.Landscape.Span, "appendix-empty", "give it text = '''…''', or take the line out", "this appendix has no pages in the paper that could lie on their long side")
	}
	if why := report.CheckLabel(a.Label.Value); a.Label.Given() && why != "" {
		c.list.Errorf(a.Label.Span, "label", "use letters, figures and hyphens, and begin with a letter", "%q can't be a label: %s", a.Label.Value, why)
	}
}
