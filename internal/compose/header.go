package compose

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// header is what stands above the first section, its fields apart.
func (c *composer) header() report.Header {
	title, short := c.title("report.title", c.Case.Report.Title), c.title("report.short_title", c.Case.Report.ShortTitle)
	if title == "" {
		title = c.lack("report.title")
	}
	issued := c.Case.Issued(c.Meeting)
	return report.Header{
		Draft:      c.Case.Draft(),
		Council:    c.Council.Name.Value,
		Body:       c.facts.body(c.Meeting),
		Date:       c.facts.day(c.Meeting.Date),
		Lead:       c.lead(),
		Title:      title,
		ShortTitle: cmp.Or(short, title),
		Byline:     c.byline(),
		Language:   c.facts.words.Tag,
		Issued:     report.Day{Year: issued.Year, Month: issued.Month, Day: issued.Day},
	}
}

// lack is what stands in the title block for a fact that every paper has to give. Its finding is that of the case.
func (c *composer) lack(name string) string {
	c.lacks = append(c.lacks, name)
	return c.facts.missing(name, diag.Span{}).text
}

// keepWords keeps what a run has found in words that are no Markdown, and which facts they lack.
func (c *composer) keepWords(r *run) {
	r.keep()
	c.lacks = append(c.lacks, slices.Sorted(maps.Keys(r.missed))...)
}

// title is a title of the case with the facts that it names; "" for one that is not given.
func (c *composer) title(name string, given casefile.Text) string {
	if !given.Given() || given.Bad {
		return oneLine(given.Value)
	}
	run := c.profileRun("the title")
	defer c.keepWords(run)
	return run.value(name, given.Span, true).inLine().text
}

// lead is the line above the title: the meetings, unless the profile has it otherwise.
func (c *composer) lead() string {
	if own := c.Council.Header.Occasion; own.Known() {
		return c.line(own)
	}
	return c.facts.words.Series(c.facts.occasions())
}

// byline is whose report it is. Words of the profile's own stand before the authors, or with facts for
// the whole line.
func (c *composer) byline() string {
	words := c.facts.words.ReportOf
	if own := c.Council.Header.Byline; own.Known() {
		words = own.Value
		if strings.Contains(words, "{{") {
			return c.line(own)
		}
	}
	var from []string
	for _, post := range c.Case.Report.From.Values {
		from = append(from, c.facts.post(post))
	}
	if strings.TrimSpace(words) == "" {
		return ""
	}
	if len(from) == 0 {
		from = []string{c.lack("report.from")}
	}
	if c.Council.Header.Authors.Value == ";" {
		for i := range from {
			from[i] = c.facts.words.Authors(from[i : i+1])
		}
		return words + " " + strings.Join(from, "; ")
	}
	return words + " " + c.facts.words.Authors(from)
}

// line is a line of the profile's with the facts that it names, as plain words.
func (c *composer) line(t casefile.Text) string { return oneLine(c.words(t, "the header")) }

// words are words of the profile's with the facts that they name, as plain words in one line; user says whose they
// are.
func (c *composer) words(t casefile.Text, user string) string {
	if !strings.Contains(t.Value, "{{") {
		return t.Value
	}
	run := c.profileRun(user)
	defer c.keepWords(run)
	return run.plain(t)
}

// profileRun is a run for words of the profile, in which a missing fact is the case's to give.
func (c *composer) profileRun(user string) *run {
	r := newRun(c, casefile.Section{})
	r.profile, r.user = true, user
	return r
}

// titleValue is the value of the field that holds the paper's title.
const titleValue = "{{report.title}}"

// fields are the labelled lines of the header. Of an optional one, what names a fact that is not given is
// left out. One that the profile gives no value is printed for a value to be filled in.
func (c *composer) fields() []report.DraftField {
	var out []report.DraftField
	for _, f := range c.Council.Header.Fields {
		d := report.DraftField{Lines: c.fieldLines(f), Beside: f.Beside.Or(false)}
		if len(d.Lines) == 0 && f.Value.Given() {
			continue
		}
		d.Label = c.words(f.Label, "a label of the header")
		d.Title = len(d.Lines) > 0 && strings.TrimSpace(f.Value.Values[0].Value) == titleValue
		out = append(out, d)
	}
	return out
}

// fieldLines are the lines of a field's value.
func (c *composer) fieldLines(f casefile.Field) []report.Markdown {
	user := "a line of the header"
	if f.Label.Given() {
		user = "the header field " + quoted(f.Label.Value)
	}
	var lines []report.Markdown
	missed, errors := false, c.list.Errors()
	for _, value := range f.Value.Values {
		errors := c.list.Errors()
		run := c.profileRun(user)
		run.lined = true
		run.prose(value)
		if len(run.missed) > 0 && f.Optional.Or(false) {
			continue
		}
		run.keep()
		missed = missed || len(run.missed) > 0 || c.list.Errors() > errors
		lines = append(lines, run.out.lines()...)
	}
	if f.Boxes.Or(false) && len(lines) > 0 {
		return c.boxed(f, lines, missed || c.list.Errors() > errors)
	}
	return lines
}

// lines is the output cut where a fact has put a line end: several authors stand below one another.
func (o *output) lines() []report.Markdown {
	text, places := o.String(), marks(o.marks)
	var out []report.Markdown
	for at := 0; at <= len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		start := at
		out = append(out, report.Markdown{Text: text[at : at+end], Origin: func(from, to int) diag.Span { return places.origin(start+from, start+to) }})
		at += end + 1
	}
	return out
}
