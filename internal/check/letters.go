package check

import (
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// Text reports what is wrong with a report's text.
func Text(r *report.Report, list *diag.List) {
	r.Paragraphs(func(p *report.Paragraph) {
		for _, run := range p.Runs {
			runLetters(run, list)
		}
	})
}

// runLetters reports characters that the PDF's typeface lacks: it would print an empty box.
func runLetters(run report.Run, list *diag.List) {
	style := tagpdf.Regular
	if run.Bold {
		style |= tagpdf.Bold
	}
	if run.Italic {
		style |= tagpdf.Italic
	}
	for _, c := range run.Text {
		if c == '\n' || tagpdf.Liberation().Has(style, c) {
			continue
		}
		at := run.At
		if i := strings.IndexRune(at.Text(), c); i >= 0 {
			at = at.Source.Span(at.Start+i, at.Start+i+len(string(c)))
		}
		missing(at, c, list)
	}
}

// caseLetters looks at the texts of a case that stand in its papers outside their sections.
func caseLetters(c *casefile.Case, list *diag.List) {
	letters(c.Report.Title, tagpdf.Bold, list)
	letters(c.Report.ShortTitle, tagpdf.Regular, list)
}

// councilLetters looks at the texts of a profile that stand in its papers outside their sections.
func councilLetters(c *casefile.Council, list *diag.List) {
	letters(c.Title, tagpdf.Regular, list)
	for _, name := range names(c.Bodies) {
		letters(c.Bodies[name].Title, tagpdf.Regular, list)
	}
	for _, name := range names(c.Posts) {
		holder := c.Posts[name]
		letters(holder.Title, tagpdf.Regular, list)
		letters(holder.Name, tagpdf.Bold, list)
		letters(holder.Email, tagpdf.Regular, list)
		letters(holder.Phone, tagpdf.Regular, list)
	}
	for _, part := range c.Parts {
		letters(part.Title, tagpdf.Bold, list)
		for _, s := range part.Sections {
			letters(s.Heading, tagpdf.Bold, list)
		}
	}
}

func letters(t casefile.Text, style tagpdf.Style, list *diag.List) {
	for i, c := range t.Value {
		if !tagpdf.Liberation().Has(style, c) {
			missing(t.Part(i, i+len(string(c))), c, list)
		}
	}
}

// replacements are what to write for characters that are often pasted.
var replacements = map[rune]string{
	'\t':     "a space",
	'\n':     "a space: this stands on one line",
	'\u2011': "an ordinary hyphen",
	'☐':      `words, such as "not done"`,
	'✓':      `words, such as "yes"`,
	'✔':      `words, such as "yes"`,
	'\u00AD': "nothing: lines are broken by themselves",
	'\u200B': "nothing: it can't be seen",
	'\uFEFF': "nothing: it can't be seen",
}

func missing(at diag.Span, c rune, list *diag.List) {
	hint := "write it in other characters"
	if r := replacements[c]; r != "" {
		hint = "write " + r
	}
	list.Errorf(at, "no-glyph", hint, "the typeface of the PDF has no character %s", name(c))
}

// name is a character as a person can find it: itself, if it shows, and its number.
func name(c rune) string {
	if c <= ' ' || c == '\u00AD' || c >= '\u2000' && c <= '\u2011' || c == '\uFEFF' {
		return fmt.Sprintf("%U", c)
	}
	return fmt.Sprintf("%c (%U)", c, c)
}
