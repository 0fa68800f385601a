package check

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// letters are the rules on single characters, and on what stands outside the sections.
var letters = []rule{printed, spoiltLetters}

// printed reports characters that the typeface lacks, in a case's titles and facts and then in all that the paper prints.
func printed(p *Paper, f finder) {
	l := glyphs{p.Typeface, f, map[rune]bool{}}
	if p.Case != nil {
		l.given(p)
	}
	p.Report.Texts(func(runs []report.Run) {
		for _, run := range runs {
			l.run(run, p)
		}
	})
}

// Letters reports characters of a report that a typeface lacks. A paper that is published already is checked for
// nothing else.
func Letters(r *report.Report, typeface *tagpdf.Family, list *diag.List) {
	printed(&Paper{Report: r, Typeface: typeface}, finder{list: list})
}

// Line reports characters of a line that the typeface lacks: one that was typed elsewhere than in a case.
func Line(t casefile.Text, typeface *tagpdf.Family, list *diag.List) {
	glyphs{typeface, finder{list: list}, map[rune]bool{}}.text(t, tagpdf.Regular)
}

// given looks at a case's titles and at its facts, which answers and templates name.
func (l glyphs) given(p *Paper) {
	for _, t := range p.texts() {
		l.text(t, tagpdf.Bold)
	}
	for _, s := range p.Case.Sections {
		l.line(s.Heading, tagpdf.Bold)
	}
	for _, a := range p.Case.Appendices {
		l.short(a.Title, "title")
	}
	l.plain(p.Case.Late.Reason, tagpdf.Regular)
	about := p.Case.Report
	l.short(text.Printed(about.Title, p.Report.Title), "title")
	l.short(text.Printed(about.ShortTitle, p.Report.ShortTitle), "title")
}

// glyphs finds characters that a typeface lacks: the PDF would show an empty box for them.
type glyphs struct {
	typeface *tagpdf.Family
	finder
	told map[rune]bool // the characters that have a finding: each is told once, where it stands first
}

// run looks at words that a paper prints.
func (l glyphs) run(run report.Run, p *Paper) {
	style := tagpdf.Regular
	if run.Bold {
		style |= tagpdf.Bold
	}
	if run.Italic {
		style |= tagpdf.Italic
	}
	for i, c := range run.Text {
		if c == '\n' || l.typeface.Has(style, c) || l.told[c] {
			continue
		}
		at := run.Place(i, i+utf8.RuneLen(c))
		if i := strings.IndexRune(at.Text(), c); i >= 0 {
			at = at.Source.Span(at.Start+i, at.Start+i+len(string(c)))
		} else if p.shared(c) {
			continue // the character is a fact's, and is reported where the fact is given
		}
		l.missing(at, c)
	}
}

// shared tells whether a character stands in what the paper has from its council or its meeting.
func (p *Paper) shared(c rune) bool {
	return p.Council != nil && bytes.ContainsRune(p.Council.Source.Text, c) || p.Meeting != nil && bytes.ContainsRune(p.Meeting.Source.Text, c)
}

// text looks at a text that stands in papers outside their sections.
func (l glyphs) text(t casefile.Text, style tagpdf.Style) {
	value := report.Composed(t.Value) // as it is printed
	if value != t.Value {
		for _, c := range value {
			if !l.typeface.Has(style, c) {
				l.missing(t.Span, c)
			}
		}
		return
	}
	for i, c := range value {
		if !l.typeface.Has(style, c) {
			l.missing(t.Part(i, i+len(string(c))), c)
		}
	}
}

// line looks at a text that stands on one line.
func (l glyphs) line(t casefile.Text, style tagpdf.Style) {
	l.text(t, style)
	l.short(t, "line")
}

// short reports a text that is too long for what it is.
func (l glyphs) short(t casefile.Text, what string) {
	if len(t.Value) > longest {
		l.find(t.Span, "too-much", "shorten it", "this %s is longer than %d bytes", what, longest)
	}
}

// plain looks at a text in which no facts are read.
func (l glyphs) plain(t casefile.Text, style tagpdf.Style) {
	l.text(t, style)
	l.braces(t)
}

// unprinted looks at a line that is read aloud alone, and can have characters that the typeface lacks.
func (l glyphs) unprinted(t casefile.Text) {
	for i, c := range t.Value {
		if unicode.In(c, unicode.Cc, unicode.Co, unicode.Bidi_Control) || c == unicode.ReplacementChar {
			l.find(t.Part(i, i+utf8.RuneLen(c)), "no-glyph", replacement(c), "the character %s can't be read aloud", name(c))
			break
		}
	}
	l.short(t, "line")
	l.braces(t)
}

// braces reports facts in a text in which none are read.
func (l glyphs) braces(t casefile.Text) {
	if strings.Contains(t.Value, "{{") {
		l.find(t.Span, "braces", "write the words themselves", "no facts are read here, so the braces would be printed")
	}
}

// plainLine looks at a text on one line in which no facts are read.
func (l glyphs) plainLine(t casefile.Text, style tagpdf.Style) {
	l.plain(t, style)
	l.short(t, "line")
}

// longest is the most bytes that a title may have, or another text on a line of its own: such texts stand in the properties of
// files and at the head of each page too.
const longest = 1000

// councilLetters looks at the texts of a profile that stand in its papers outside their sections.
func councilLetters(c *casefile.Council, l glyphs) {
	for _, t := range []casefile.Text{c.Name, c.Terms.Exception, c.Terms.Rules, c.Rules.Place} {
		l.line(t, tagpdf.Regular)
	}
	l.text(c.Name, tagpdf.Bold) // above papers
	l.unprinted(c.Identity.LogoWords)
	l.plainLine(c.Identity.Phone, tagpdf.Regular)
	for _, name := range slices.Sorted(maps.Keys(c.Rules.Exceptions)) {
		l.line(c.Rules.Exceptions[name].Title, tagpdf.Regular)
	}
	for _, t := range c.Rules.Thresholds {
		l.line(t.MoreThan.Text, tagpdf.Regular)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Bodies)) {
		l.plainLine(c.Bodies[name].Name, tagpdf.Regular)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Posts)) {
		holder := c.Posts[name]
		l.plainLine(holder.Title, tagpdf.Regular)
		l.plainLine(holder.Name, tagpdf.Bold)
		l.line(holder.Email, tagpdf.Regular)
		l.line(holder.Phone, tagpdf.Regular)
		email(holder.Email, l.finder)
	}
}

// layoutLetters looks at the words of a layout that stand in papers outside their sections.
func layoutLetters(layout casefile.Layout, l glyphs) {
	for _, part := range layout.Parts {
		l.line(part.Title, tagpdf.Bold)
		for _, s := range part.Sections {
			l.line(s.Heading, tagpdf.Bold)
			l.line(s.Plural, tagpdf.Bold)
		}
	}
	for _, f := range layout.Header.Fields {
		l.line(f.Label, tagpdf.Bold)
	}
	for _, t := range []casefile.Text{layout.Header.Occasion, layout.Header.Byline} {
		l.line(t, tagpdf.Regular)
	}
}

// emailForm matches an address as it can stand in a link. What stands before its @ has longestLocal bytes at most.
var emailForm = lazy.New(`^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)

const longestLocal = 64

func email(t casefile.Text, f finder) {
	if usable(t) && (strings.IndexByte(t.Value, '@') > longestLocal || !emailForm.MatchString(t.Value)) {
		f.find(t.Span, "email", "write it like name@council.gov.uk", "%q is not an email address", t.Value)
	}
}

// replacements are what to write for characters that are often pasted.
var replacements = map[rune]string{
	'\t':     "write a space",
	'\n':     "write a space: this stands on one line",
	'\u00AD': "delete it: lines are broken by themselves",
	'\uFFFD': "type the letter or sign that was lost here",
	'\uFE0F': "delete it: it can't be seen",
	'✅':      "write ✓, or Yes",
	'❌':      "write ✗, or No",
	'🟢':      "write the word that it stands for, such as Green",
	'🟠':      "write the word that it stands for, such as Amber",
	'🟡':      "write the word that it stands for, such as Amber",
	'🔴':      "write the word that it stands for, such as Red",
	'⁃':      `begin the line with "- "`,
	'℃':      "write °C",
	'㎡':      "write m²",
}

func (l glyphs) missing(at diag.Span, c rune) {
	if l.told[c] || len(l.told) >= mostOfRule { // the others are found once these are mended
		return
	}
	l.told[c] = true
	l.find(at, "no-glyph", replacement(c), "the typeface of the PDF has no character %s", name(c))
}

// replacement is what to do about a character that the typeface lacks.
func replacement(c rune) string {
	switch hint := replacements[c]; {
	case hint != "":
		return hint
	case unicode.Is(unicode.Cf, c): // joins letters, parts them or turns their direction
		return "delete it: it can't be seen"
	case unicode.Is(unicode.Co, c):
		return "type the sign itself: this is one of a typeface that only the word processor has"
	case c > 0xFF00 && c < 0xFF5F: // as wide as Chinese signs
		return fmt.Sprintf("write %c", c-0xFF00+' ')
	}
	return "write it in other characters"
}

// name is a character as a person can find it: the character itself, if it shows, and its number.
func name(c rune) string {
	if c <= ' ' || c >= '\u2000' && c <= '\u2011' || unicode.In(c, unicode.Cf, unicode.Co) {
		return fmt.Sprintf("%U", c)
	}
	return fmt.Sprintf("%c (%U)", c, c)
}
