package check

import (
	"cmp"

	"cabinet/internal/casefile"
)

// listedTwice reports appendices and background papers that a case lists twice. The text or the file of an appendix may be another
// one, and what is withheld is not what the public can read.
func listedTwice(p *Paper, f finder) {
	background, appendices, withheld := map[[2]string]casefile.Text{}, map[[2]string]casefile.Text{}, map[[2]string]casefile.Text{}
	for _, b := range p.Case.Background {
		f.thing("background paper", b.Title, [2]string{b.Title.Value, b.Link.Value}, background)
	}
	for _, a := range p.Case.Appendices {
		of := appendices
		if a.Withheld() {
			of = withheld
		}
		f.thing("appendix", a.Title, [2]string{a.Title.Value, cmp.Or(a.Link.Value, a.File.Value, a.Text.Value)}, of)
	}
}

// thing reports the title of what stands in a list before, by its key.
func (f finder) thing(noun string, title casefile.Text, key [2]string, listed map[[2]string]casefile.Text) {
	first, before := listed[key]
	if before && title.Given() && !title.Bad {
		f.find(title.Span, "doubled-name", "take one of the two out", "the same %s stands in line %d", noun, first.Line())
		return
	}
	listed[key] = title
}
