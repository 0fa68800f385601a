// Package paper makes of a comparison of two papers a paper of its own, in which words that were put in are inserted and
// words that were taken out are struck, and prints it by the renderers of all papers: as a web page ([Page], or [Main] for a
// page of others) and as a tagged PDF ([PDF]). So the marks of changes are drawn and said as those of any amendment are.
//
//	c := redline.Compare(was, is)
//	page := paper.Page(c)
//	file, err := paper.PDF(c, nil)
//
// The paper begins with what is compared, then has the facts that differ, the numbers that alone are others, and then each
// passage that changed, by its number. What the program says in it is English; words of the paper keep their language.
package paper

import (
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// English is the language of what the program says in a comparison.
const English = "en-GB"

// Of is a comparison as a paper.
func Of(c *redline.Comparison) *report.Report {
	b := &builder{comparison: c, report: &report.Report{Header: header(c)}, language: language(c), headings: map[string]string{}}
	changes := c.Changes()
	b.name(changes)
	b.facts()
	b.renumbered()
	b.changes(changes)
	b.report.Respell(bare)
	b.report.DivideChanges()
	return b.report
}

// shown is the report of the version that readers know the paper by: the new one, or the old one of a paper that is gone.
func shown(c *redline.Comparison) *report.Report {
	return cmp.Or(c.New.Report, c.Old.Report, &report.Report{})
}

// language is that of the paper's words; "" for the one in which the program speaks.
func language(c *redline.Comparison) string {
	if tag := shown(c).Language; tag != English {
		return tag
	}
	return ""
}

// header is what stands above the first section. A draft without a day has that of the other version.
func header(c *redline.Comparison) report.Header {
	is := shown(c).Header
	h := report.Header{
		Council: is.Council, Body: is.Body, Date: is.Date, Lead: is.Lead,
		Title:      "Changes: " + is.Title,
		ShortTitle: fmt.Sprintf("Changes from %s to %s: %s", nameOf(c.Old), nameOf(c.New), is.ShortTitle),
		Language:   English,
		Issued:     issued(c),
		Fields:     []report.Field{field("Before", c.Old), field("After", c.New)},
	}
	h.Notices = []string{summary(c)}
	if !c.Same() {
		h.Notices = append(h.Notices, legend)
	}
	h.Notices = append(h.Notices, purpose)
	return h
}

const (
	legend  = "Words that were put in are underlined, and words that were taken out have a line through them."
	purpose = "This compares two versions for those who work on the paper, and is itself no paper of any meeting."
)

// field says which version is on one side of the comparison.
func field(label string, v redline.Version) report.Field {
	name := nameOf(v)
	if v.Report == nil {
		name += ", which has no such paper"
	}
	return report.Field{Label: label, Lines: [][]report.Run{words(name)}}
}

// nameOf is the name of a version, which somebody may have typed.
func nameOf(v redline.Version) string { return report.Composed(strings.ToValidUTF8(v.Name, "�")) }

// issued is the day of the new version, since a PDF must have one and a comparison has none of its own.
func issued(c *redline.Comparison) report.Day {
	for _, v := range []redline.Version{c.New, c.Old} {
		if v.Report != nil && v.Report.Issued != (report.Day{}) {
			return v.Report.Issued
		}
	}
	return report.Day{Year: 2000, Month: 1, Day: 1}
}
