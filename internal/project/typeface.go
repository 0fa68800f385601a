package project

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/tagpdf"
)

// ownSigns are the characters that papers are set with beside those of their own words: in markers,
// running heads and references.
const ownSigns = "–•“”…[]():.0123456789"

// typeface is the one that a council's papers are set in: its own, or Liberation Sans.
func (p *Project) typeface(c *casefile.Council, list *diag.List) *tagpdf.Family {
	if !c.Font.Known() {
		return tagpdf.Liberation()
	}
	return p.Typeface(c.Font, "", list)
}

// Typeface reads a typeface whose files stand in a folder of the content directory, which ends with
// a slash or is "".
func (p *Project) Typeface(font casefile.Font, folder string, list *diag.List) *tagpdf.Family {
	var files [4][]byte
	for i, name := range font.Files() {
		if !name.Given() {
			list.Errorf(font.Span, "font", "give all four: regular, bold, italic and bold_italic; a file may stand for more than one",
				"[font] names only some of the typeface's files")
			return tagpdf.Liberation()
		}
		text, err := p.Content.File(folder + name.Value)
		if err != nil {
			list.Errorf(name.Span, "font", "name a TrueType file below content/, such as fonts/Body-Regular.ttf", "%v", err)
			return tagpdf.Liberation()
		}
		files[i] = text
	}
	family, err := tagpdf.NewFamily("Council", files)
	if err != nil {
		list.Errorf(font.Span, "font", "name TrueType files that may be embedded", "this typeface can't be used: %v", err)
		return tagpdf.Liberation()
	}
	for _, r := range ownSigns {
		if !family.Has(tagpdf.Regular, r) {
			list.Errorf(font.Span, "font", "name a typeface that has it", "this typeface has no character %c, which papers are set with", r)
			return tagpdf.Liberation()
		}
	}
	return family
}
