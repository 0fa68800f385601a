package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/number"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// Council reports what is wrong with a profile beyond its format. Papers are set in a typeface.
func Council(c *casefile.Council, typeface *tagpdf.Family, list *diag.List) {
	f := finder{list: list}
	l := glyphs{typeface, f, map[rune]bool{}}
	for _, layout := range c.Layouts() {
		markers(layout, l)
		ids(layout, f)
		emptyFields(layout, f)
		firstNumbers(layout, f)
		largePrint(layout.Page.LargePrint, f)
		layoutLetters(layout, l)
	}
	unheaded(c, c.Layouts()[0], f)
	for kind, layout := range c.Kinds {
		unheaded(c.For(kind), layout, f)
	}
	sectionNames(c, f)
	likes(c, f)
	agendas(c, l)
	outputs(c, f)
	dayPeriods(c, f)
	councilLetters(c, l)
	councilEmails(c, f)
	identity(c.Identity, c.Site, f)
	phones(c, f)
	statement(c, f)
	clearers(c, f)
	governance(c, f)
	severities(c, f)
}

// outputs reports words for outputs that there are not.
func outputs(c *casefile.Council, f finder) {
	for _, o := range c.Outputs.Values {
		if !o.Bad && !slices.Contains(casefile.Outputs, o.Value) {
			f.find(o.Span, "unknown-word", diag.DidYouMean(o.Value, casefile.Outputs, "it can be: "+strings.Join(casefile.Outputs, ", ")), "outputs can't have %q", o.Value)
		}
	}
}

// ids reports ids of sections that would be taken for other addresses of a paper.
func ids(layout casefile.Layout, f finder) {
	for _, s := range layout.Sections() {
		if why := report.Reserved(s.ID.Value); why != "" {
			f.find(s.ID.Span, "reserved", "give the section another id", "a section can't be called %q: %s", s.ID.Value, why)
		}
	}
}

// emptyFields reports fields of the header that would print nothing.
func emptyFields(layout casefile.Layout, f finder) {
	for _, field := range layout.Header.Fields {
		if !field.Label.Given() && !field.Value.Given() && field.Known() {
			f.find(field.Span, "empty-field", `give it a label, such as "Item No.", or a value, such as "{{report.title}}"`, "this field of the header has neither a label nor a value")
		}
	}
}

// unheaded reports sections of a layout that have no heading, and numbers that nothing else tells from those of other
// sections. Papers count as the profile of their kind says.
func unheaded(profile *casefile.Council, layout casefile.Layout, f finder) {
	for _, s := range layout.Sections() {
		own := s.Scheme.Given() && s.Scheme.Value != "continuous" && s.Scheme.Value != "none" && !s.Cite.Given()
		begins := !s.Scheme.Given() && s.Numbered.Known() && s.Numbered.Or(false) && !slices.Contains([]string{"", "continuous", "none"}, profile.Numbering.Scheme.Value)
		if !s.Heading.Given() && !s.Same.Given() && (own || begins) {
			f.find(s.ID.Span, "no-heading", "give it a heading, or say with cite what its paragraphs are cited as; or take its numbers away with numbered = false",
				"the section %q has no heading, by which its numbers would be told from those of others", s.ID.Value)
		}
	}
}

// firstNumbers reports what a layout says of numbering that can't be.
func firstNumbers(layout casefile.Layout, f finder) {
	n, scheme := layout.Numbering, report.Scheme(layout.Numbering.Scheme.Value)
	switch {
	case n.First.Given() && !n.First.Bad && n.First.Value < 1:
		f.find(n.First.Span, "numbering", "give a number from 1 on", "nothing can be counted from %d", n.First.Value)
	case n.First.Given() && (scheme == report.Restarting || scheme == report.Unnumbered):
		f.find(n.First.Span, "numbering", "take it out, or give it to a section", "there is no first number where the scheme is %s", scheme)
	}
	if given := n.Subheadings; given.Given() && given.Value != string(report.PlainSubheadings) && scheme != report.Decimal {
		f.find(given.Span, "numbering", `take it out, or say scheme = "decimal"`, "sub-headings have numbers in a decimal scheme alone")
	}
	for _, s := range layout.Sections() {
		firstNumber(s.First, s.Numbered.Or(true) && s.Scheme.Value != string(report.Unnumbered), f)
	}
}

// largePrint reports a size of large print in which letters are too small for its readers, or too large for a page.
func largePrint(size casefile.Number, f finder) {
	if size.Given() && !size.Bad && (size.Value < 16 || size.Value > 28) {
		f.find(size.Span, "large-print", "give a size from 16 to 28, or take the line out for 18", "large print can't be set in %d point", size.Value)
	}
}

// firstNumber reports a number with which a section can't begin; numbered tells whether its paragraphs have numbers.
func firstNumber(first casefile.Text, numbered bool, f finder) {
	_, _, ok := number.ParseFirst(first.Value)
	switch {
	case !first.Given() || first.Bad:
	case !ok:
		f.find(first.Span, "numbering", `write it like "5" or "17.2"`, "%q is no number that a section can begin with", first.Value)
	case !numbered:
		f.find(first.Span, "numbering", "take it out", "the paragraphs of this section have no numbers")
	}
}

// markers reports markers of a layout that can't be printed or can't count.
func markers(layout casefile.Layout, l glyphs) {
	own := layout.Appendices.Markers.Values // of appendices that stand in the paper
	if len(own) > 0 {
		if _, ok := number.ParseLettered(own[0].Value); ok {
			own = own[1:]
		}
	}
	all := slices.Concat(layout.Numbering.Markers.Values, []casefile.Text{layout.Appendices.Marker}, own)
	for _, s := range layout.Sections() {
		all = append(all, s.Markers.Values...)
	}
	for _, m := range all {
		l.text(m, tagpdf.Regular)
		if _, ok := number.Parse(m.Value); !ok {
			l.find(m.Span, "marker", `a marker has one of 1, a, A, i or I in it that counts, such as "1.", "1.1", "(a)" or "Option 1:"`, "the marker %q can't count", m.Value)
		}
	}
}

// sectionNames reports names of sections that papers do not have. Numbering that is said of all papers may start with
// a section of any of their kinds; what is printed again must be a section of the same papers.
func sectionNames(c *casefile.Council, f finder) {
	var all []casefile.Section
	for _, l := range c.Layouts() {
		own := l.Sections()
		all = append(all, own...)
		for _, s := range own {
			sectionName(s.Same, own, f)
		}
	}
	sectionName(c.Numbering.Start, all, f)
	for kind, l := range c.Kinds {
		sectionName(l.Numbering.Start, c.For(kind).Sections(), f)
	}
}

// sectionName reports a name that no section with a text of its own has.
func sectionName(name casefile.Text, sections []casefile.Section, f finder) {
	if !name.Given() || name.Bad {
		return
	}
	var ids []string
	for _, s := range sections {
		if !s.Same.Given() {
			ids = append(ids, s.ID.Value)
		}
	}
	if !slices.Contains(ids, name.Value) {
		f.misnamed(name.Span, "unknown-section", name.Value, ids, "the sections are: "+strings.Join(ids, ", "),
			"these papers have no section %q with a text of its own", name.Value)
	}
}

// likes reports kinds that are like one another in a circle, or too many in a row.
func likes(c *casefile.Council, f finder) {
	for kind, l := range c.Kinds {
		names := c.Likes(kind)
		switch last := c.Kinds[names[len(names)-1]].Like; {
		case !last.Given() || last.Bad:
		case last.Value == kind:
			f.find(l.Like.Span, "like", "take one of these lines out", "the kinds %s are like one another in a circle", strings.Join(append(names, kind), ", "))
		case !slices.Contains(names, last.Value):
			f.find(l.Like.Span, "like", "name the kind that has the templates", "this kind is like too many others in a row")
		}
	}
}

// Meeting reports what is wrong with a meeting beyond its format: by itself, and with what its council's profile has.
func Meeting(m *casefile.Meeting, c *casefile.Council, typeface *tagpdf.Family, list *diag.List) {
	f := finder{list: list}
	l := glyphs{typeface, f, map[rune]bool{}}
	l.line(m.Time, tagpdf.Regular)
	l.line(m.Place, tagpdf.Regular)
	if _, ok := c.Bodies[m.Body.Value]; !ok && !m.Decisions() && m.Body.Given() && !m.Body.Bad {
		bodies := slices.Sorted(maps.Keys(c.Bodies))
		f.misnamed(m.Body.Span, "unknown-body", m.Body.Value, bodies, "its bodies are: "+strings.Join(bodies, ", "),
			"%s has no body %q", c.Source.Name, m.Body.Value)
	}
	items(m, c, f)
}

// severities reports settings of the profile that can't be.
func severities(c *casefile.Council, f finder) {
	for _, name := range slices.Sorted(maps.Keys(c.Severity)) {
		setting := c.Severity[name]
		if setting.Bad {
			continue
		}
		severity, known := severityOf(name)
		_, isWord := diag.ParseSeverity(setting.Value)
		switch {
		case !known:
			f.find(setting.Span, "unknown-check", unknownCheck(name), "there is no rule %q", name)
		case !isWord && setting.Value != off:
			words := []string{off, diag.Info.String(), diag.Warning.String(), diag.Error.String()}
			f.misnamed(setting.Span, "unknown-word", setting.Value, words, "it can be: "+strings.Join(words, ", "),
				"severity.%s can't be %q", name, setting.Value)
		case severity == diag.Error && setting.Value != diag.Error.String():
			f.find(setting.Span, "fixed-severity", "take the line out", "%s is an error, which can be neither lowered nor silenced", name)
		}
	}
}
