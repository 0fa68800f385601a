package paper

import (
	"cabinet/internal/redline"
	"cabinet/internal/render/pdf"
	"cabinet/internal/tagpdf"
)

// PDF is a comparison as a tagged PDF, in a typeface; nil is the usual one. A character that the typeface lacks is named by
// its number. An error is one of this program.
func PDF(c *redline.Comparison, family *tagpdf.Family) ([]byte, error) {
	if family == nil {
		family = tagpdf.Liberation()
	}
	r := Of(c)
	r.Respell(func(c rune) string {
		for _, s := range []tagpdf.Style{tagpdf.Regular, tagpdf.Bold, tagpdf.Italic} {
			if c != '\n' && !family.Has(s, c) {
				return code(c)
			}
		}
		return ""
	})
	file, err := pdf.Render(r, pdf.Options{Family: family, Coloured: true})
	return file.Bytes, err
}
