// Package check holds the rules: what a careful committee officer would find in a paper. Facts come in
// with their places ([Facts], [Council]), or the numbered report ([Text]); findings go out. A family of
// rules is a file.
//
// What makes a single file unusable is found where it is read, in casefile; what a template lacks, in
// compose; what a report can't hold or cite, in report.
package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// Council reports what is wrong with a profile beyond its format. Papers are set in a typeface.
func Council(c *casefile.Council, typeface *tagpdf.Family, list *diag.List) {
	l := letters{typeface, list}
	markers := slices.Concat(c.Numbering.Markers.Values, []casefile.Text{c.Appendices.Marker})
	for _, s := range c.Sections() {
		markers = append(markers, s.Markers.Values...)
	}
	for _, m := range markers {
		l.text(m, tagpdf.Regular)
		if !report.CanCount(m.Value) {
			list.Errorf(m.Span, "marker", `a marker has one of 1, a, A, i or I in it that counts, such as "1.", "1.1", "(a)" or "Option 1:"`, "the marker %q can't count", m.Value)
		}
	}
	for _, s := range c.Sections() {
		if why := report.Reserved(s.ID.Value); why != "" {
			list.Errorf(s.ID.Span, "reserved", "give the section another id", "a section can't be called %q: %s", s.ID.Value, why)
		}
	}
	sectionNames(c, list)
	councilLetters(c, l)
}

// sectionNames reports names of sections that the profile does not have.
func sectionNames(c *casefile.Council, list *diag.List) {
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
			list.Errorf(name.Span, "unknown-section", diag.DidYouMean(name.Value, ids, "the sections are: "+strings.Join(ids, ", ")),
				"this profile has no section %q with a text of its own", name.Value)
		}
	}
}

// Meeting reports a meeting of a body that its council does not have.
func Meeting(m *casefile.Meeting, c *casefile.Council, typeface *tagpdf.Family, list *diag.List) {
	l := letters{typeface, list}
	l.text(m.Time, tagpdf.Regular)
	l.text(m.Place, tagpdf.Regular)
	if _, ok := c.Bodies[m.Body.Value]; !ok && m.Body.Given() && !m.Body.Bad {
		bodies := slices.Sorted(maps.Keys(c.Bodies))
		list.Errorf(m.Body.Span, "unknown-body", diag.DidYouMean(m.Body.Value, bodies, "its bodies are: "+strings.Join(bodies, ", ")),
			"%s has no body %q", c.Source.Name, m.Body.Value)
	}
}

// Facts reports what is wrong with the facts of a case, as its council and meeting have them.
func Facts(c *casefile.Case, council *casefile.Council, meeting *casefile.Meeting, typeface *tagpdf.Family, list *diag.List) {
	if c.Council.Value != meeting.Council.Value {
		list.Errorf(c.Council.Span, "wrong-council", "name the council whose meeting it is",
			"this paper is %s's, but the meeting is %s's", c.Council.Value, meeting.Council.Value)
	}
	posts(c, council, list)
	rules(c, council, list)
	braces(c, list)
	facts(c, letters{typeface, list})
}

// OtherMeeting reports a further meeting that is another council's.
func OtherMeeting(c *casefile.Case, meeting *casefile.Meeting, list *diag.List) {
	if c.Council.Value != meeting.Council.Value {
		list.Errorf(c.Meeting.Span, "wrong-council", "name meetings of one council", "this paper is %s's, but the meeting %s is %s's", c.Council.Value, meeting.Name, meeting.Council.Value)
	}
}

// posts reports posts that the profile does not have.
func posts(c *casefile.Case, council *casefile.Council, list *diag.List) {
	known := slices.Sorted(maps.Keys(council.Posts))
	named := slices.Concat(c.Report.From.Values, c.Report.Contacts.Values, c.Report.Consulted.Values,
		c.Decision.Consulted.Values, []casefile.Text{c.Decision.TakenBy.Text})
	for _, comment := range c.Comments {
		named = append(named, comment.By.Text)
	}
	for _, who := range c.ConsideredBy {
		named = append(named, who.By.Text)
	}
	for _, post := range named {
		if !post.Given() || post.Bad || slices.Contains(known, post.Value) {
			continue
		}
		list.Errorf(post.Span, "unknown-post", byTitle(post.Value, council.Posts, diag.DidYouMean(post.Value, known, "its posts are: "+strings.Join(known, ", "))),
			"%s has no post %q", council.Source.Name, post.Value)
	}
}

// byTitle is the hint that a post is named by its key, where its title was given; else otherwise.
func byTitle(title string, posts map[string]casefile.Holder, otherwise string) string {
	for _, name := range slices.Sorted(maps.Keys(posts)) {
		if strings.EqualFold(posts[name].Title.Value, title) {
			return fmt.Sprintf("name the post by its key: %q", name)
		}
	}
	return otherwise
}

// braces reports facts that are named where they are not read: outside prose.
func braces(c *casefile.Case, list *diag.List) {
	for _, t := range texts(c) {
		if strings.Contains(t.Value, "{{") {
			list.Errorf(t.Span, "braces", "write the words themselves", "facts can be named only in answers under [prose]")
		}
	}
}

// texts are the texts of a case's tables, its prose apart.
func texts(c *casefile.Case) []casefile.Text {
	var out []casefile.Text
	for _, name := range c.FactNames() {
		v, _ := casefile.Lookup(c, name)
		switch v := v.(type) {
		case casefile.Text:
			out = append(out, v)
		case casefile.Fact:
			out = append(out, v.Text)
		case casefile.Money:
			out = append(out, v.Text)
		}
	}
	return out
}

// rules reports a rule that the profile does not have.
func rules(c *casefile.Case, council *casefile.Council, list *diag.List) {
	rule, known := c.Decision.Rule, slices.Sorted(maps.Keys(council.Rules.Exceptions))
	if !rule.Given() || rule.Bad || slices.Contains(known, rule.Value) {
		return
	}
	list.Errorf(rule.Span, "unknown-rule", diag.DidYouMean(rule.Value, known, "its rules are: "+strings.Join(known, ", ")),
		"%s has no rule %q", council.Source.Name, rule.Value)
}
