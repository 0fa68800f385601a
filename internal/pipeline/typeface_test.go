package pipeline

import (
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifregular"

	"cabinet/internal/pdfread"
)

const fourFonts = `
[font]
regular     = "fonts/Serif.ttf"
bold        = "fonts/Serif.ttf"
italic      = "fonts/Serif.ttf"
bold_italic = "fonts/Serif.ttf"
`

func TestOwnTypeface(t *testing.T) {
	p := newProject(t)
	p.file("content/fonts/Serif.ttf", string(liberationserifregular.TTF))
	p.file("content/councils/leicestershire.toml", p.read("content/councils/leicestershire.toml")+fourFonts)
	p.built(p.run(Options{Purpose: Building}), 1)
	pdf, err := pdfread.Read([]byte(p.read("output/cabinet/2025-02-07/sena-tribunal-officers/sena-tribunal-officers.pdf")))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range pdf.Pages[0].Spans {
		if !strings.Contains(s.Font, "Council") {
			t.Fatalf("%q is set in %s", s.Text, s.Font)
		}
	}
}

func TestTypefaceFindings(t *testing.T) {
	for _, c := range []struct{ font, want string }{
		{strings.ReplaceAll(fourFonts, "Serif.ttf", "None.ttf"), "there is no file fonts/None.ttf in the content directory"},
		{strings.Replace(fourFonts, "fonts/Serif.ttf", "../Serif.ttf", 1), "there is no file ../Serif.ttf in the content directory"},
		{strings.ReplaceAll(fourFonts, "Serif.ttf", "Text.ttf"), "this typeface can't be used"},
		{"[font]\nregular = \"fonts/Serif.ttf\"\n", "[font] names only some of the typeface's files"},
	} {
		p := newProject(t)
		p.file("content/fonts/Serif.ttf", string(liberationserifregular.TTF))
		p.file("content/fonts/Text.ttf", "no font")
		p.file("content/councils/leicestershire.toml", p.read("content/councils/leicestershire.toml")+c.font)
		r := p.run(Options{})
		if rules(r.Findings) != "font" || !strings.Contains(found(r), c.want) {
			t.Errorf("%v, want %s", r.Findings, c.want)
		}
	}
}
