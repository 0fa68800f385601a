package pipeline

import (
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

const oneLogo = `
[identity]
logo = "images/logo.png"
`

// largeOfTwenty is the profile's line for a size of large print.
const largeOfTwenty = "double_sided = true\nlarge_print = 20"

func (p tree) withIdentity(identity string) {
	p.Helper()
	p.file("content/images/logo.png", screenshot(p.TB.(*testing.T)))
	p.file("content/images/words.png", "no picture")
	p.change(council1, "[identity]\nwebsite = \"https://www.leicestershire.gov.uk\"\n", "")
	p.file(council1, strings.Replace(p.read(council1), "double_sided = true", largeOfTwenty, 1)+identity)
}

// TestLogo stands above a PDF in place of the council's name, which the other files have.
func TestLogo(t *testing.T) {
	for words, alt := range map[string]string{"": "Leicestershire County Council", "logo_words = \"Our own words {}\"\n": "Our own words {}"} {
		p := newProject(t)
		p.withIdentity(oneLogo + words)
		p.built(p.run(Options{Purpose: Building, Large: true}), 1)
		for _, name := range []string{".pdf", largePrint} {
			file := p.output(paper1 + name)
			pdf, err := pdfread.Read([]byte(file))
			if err != nil {
				t.Fatal(err)
			}
			tree := pdf.Tree()
			if lines := strings.Split(tree, "\n"); !strings.HasPrefix(lines[1], "  Figure BBox=") || !strings.Contains(lines[1], `Alt="`+alt+`"`) || strings.Contains(tree, "P Leicestershire") {
				t.Errorf("%s begins with\n%s", name, strings.Join(lines[:4], "\n"))
			}
			if strings.Contains(file, private) {
				t.Errorf("%s has what editors add to a picture", name)
			}
		}
	}
}

// TestFrozenPaperKeepsItsLogo whatever becomes of the profile, with the size of its large print.
func TestFrozenPaperKeepsItsLogo(t *testing.T) {
	p := newProject(t)
	plain := p.read(council1)
	p.withIdentity(oneLogo)
	p.freeze()
	large := func() string {
		p.built(p.run(Options{Purpose: Building, Large: true}), 1)
		return p.documents()
	}
	before := large()
	p.remove("content/images/logo.png")
	p.file(council1, plain)
	if large() != before {
		t.Error("the published documents changed")
	}
	if v := p.verify(); v.Papers != 1 || len(v.Differing) > 0 {
		t.Errorf("the files read back differ: %s", table(t, v))
	}
	p.remove(frozen1 + ".files/images/logo.png")
	if r := p.run(Options{}); rules(r.Findings) != "frozen-mismatch" {
		t.Errorf("the kept logo is gone: %v", r.Findings)
	}
}

func TestLogoFindings(t *testing.T) {
	for _, c := range []struct{ identity, rule, want string }{
		{strings.Replace(oneLogo, "logo.png", "none.png", 1), "image", "there is no file images/none.png in the content directory"},
		{strings.Replace(oneLogo, "logo.png", "words.png", 1), "image", "images/words.png is neither"},
		{strings.Replace(oneLogo, "images/logo.png", "../logo.png", 1), "image", "an image is named by its path in the content directory"},
		{oneLogo + "logo_words = \"The {{council.name}}\"\n", "braces", "no facts are read here"},
		{oneLogo + "logo_words = \"" + strings.Repeat("w", 1001) + "\"\n", "too-much", "longer than 1000 bytes"},
	} {
		p := newProject(t)
		p.withIdentity(c.identity)
		r := p.run(Options{})
		if rules(r.Findings) != c.rule || !strings.Contains(found(r), c.want) || !strings.Contains(found(r), council1[len("content/"):]+":") {
			t.Errorf("%s gives %v, want %s", c.identity, r.Findings, c.want)
		}
		if r := p.run(Options{Purpose: BuildingDrafts}); !r.Written || r.ToMend != 1 {
			t.Errorf("%s: the draft can't be read: %+v", c.identity, r)
		}
	}
}
