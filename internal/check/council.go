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
	markers := slices.Concat(c.Numbering.Markers.Values, []casefile.Text{c.Appendices.Marker}, c.Appendices.Markers.Values)
	for _, s := range c.Sections() {
		markers = append(markers, s.Markers.Values...)
	}
	l := glyphs{typeface, f}
	for _, m := range markers {
		l.text(m, tagpdf.Regular)
		if _, ok := number.Parse(m.Value); !ok {
			f.find(m.Span, "marker", `a marker has one of 1, a, A, i or I in it that counts, such as "1.", "1.1", "(a)" or "Option 1:"`, "the marker %q can't count", m.Value)
		}
	}
	for _, s := range c.Sections() {
		if why := report.Reserved(s.ID.Value); why != "" {
			f.find(s.ID.Span, "reserved", "give the section another id", "a section can't be called %q: %s", s.ID.Value, why)
		}
	}
	sectionNames(c, f)
	councilLetters(c, l)
	severities(c, f)
}

// sectionNames reports names of sections that the profile does not have.
func sectionNames(c *casefile.Council, f finder) {
	var all []casefile.Section
	named := []casefile.Text{c.Numbering.Start}
	for _, s := range c.Sections() {
		if named = append(named, s.Same); !s.Same.Given() {
			all = append(all, s)
		}
	}
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID.Value)
	}
	for _, name := range named {
		if name.Given() && !name.Bad && !slices.Contains(ids, name.Value) {
			f.find(name.Span, "unknown-section", diag.DidYouMean(name.Value, ids, "the sections are: "+strings.Join(ids, ", ")),
				"this profile has no section %q with a text of its own", name.Value)
		}
	}
}

// Meeting reports a meeting of a body that its council does not have.
func Meeting(m *casefile.Meeting, c *casefile.Council, typeface *tagpdf.Family, list *diag.List) {
	f := finder{list: list}
	l := glyphs{typeface, f}
	l.text(m.Time, tagpdf.Regular)
	l.text(m.Place, tagpdf.Regular)
	if _, ok := c.Bodies[m.Body.Value]; !ok && m.Body.Given() && !m.Body.Bad {
		bodies := slices.Sorted(maps.Keys(c.Bodies))
		f.find(m.Body.Span, "unknown-body", diag.DidYouMean(m.Body.Value, bodies, "its bodies are: "+strings.Join(bodies, ", ")),
			"%s has no body %q", c.Source.Name, m.Body.Value)
	}
}

// severities reports settings of the profile that can't be.
func severities(c *casefile.Council, f finder) {
	for _, name := range slices.Sorted(maps.Keys(c.Severity)) {
		setting := c.Severity[name]
		if setting.Bad {
			continue
		}
		rule, known := Find(name)
		_, isWord := diag.ParseSeverity(setting.Value)
		switch {
		case !known:
			f.find(setting.Span, "unknown-check", unknownCheck(name), "there is no rule %q", name)
		case !isWord && setting.Value != off:
			words := []string{off, diag.Info.String(), diag.Warning.String(), diag.Error.String()}
			f.find(setting.Span, "unknown-word", diag.DidYouMean(setting.Value, words, "it can be: "+strings.Join(words, ", ")),
				"severity.%s can't be %q", name, setting.Value)
		case rule.Severity == diag.Error && setting.Value != diag.Error.String():
			f.find(setting.Span, "fixed-severity", "take the line out", "%s is an error, which can be neither lowered nor silenced", name)
		}
	}
}
