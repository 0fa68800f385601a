package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"strings"

	"cabinet/internal/report"
)

// A shaper makes papers of any shape, the same for the same seed. Every word of a paper has a number of its own,
// by which it is found in what is drawn.
type shaper struct {
	*rand.Rand
	n     int // words so far
	notes int
	b     *strings.Builder // of the section
	files map[string][]byte
}

// one is true once in n times.
func (g *shaper) one(n int) bool { return g.IntN(n) == 0 }

// word is a word that stands nowhere else.
func (g *shaper) word() string {
	g.n++
	switch tail := ""; {
	case g.one(300):
		return fmt.Sprintf("w%05dx%s", g.n, strings.Repeat("unbroken", 1+g.IntN(38)))
	case g.one(60):
		return fmt.Sprintf("[w%05d](https://www.example.org/%s)", g.n, strings.Repeat("some-place/", 1+g.IntN(12))+"end")
	case g.one(60):
		return fmt.Sprintf("https://www.example.org/w%05d/%s", g.n, strings.Repeat("a/long-way/", g.IntN(12))+"end")
	default:
		if g.one(2) {
			tail = strings.Repeat("m", g.IntN(9))
		}
		return fmt.Sprintf("w%05d%s", g.n, tail)
	}
}

// plain is n words that are no links.
func (g *shaper) plain(n int) string {
	words := make([]string, n)
	for i := range words {
		g.n++
		words[i] = fmt.Sprintf("w%05d%s", g.n, strings.Repeat("n", g.IntN(7)))
	}
	return strings.Join(words, " ")
}

// words are n words, in which links and notes may stand.
func (g *shaper) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
		switch {
		case g.one(40):
			words[i] = "**" + g.plain(2) + "** " + words[i]
		case g.one(40):
			words[i] = "*" + g.plain(2) + "* " + words[i]
		}
	}
	return strings.Join(words, " ")
}

// title is a heading's words: of a letter, a line, or many lines.
func (g *shaper) title() string {
	switch {
	case g.one(12):
		return g.plain(60 + g.IntN(200))
	case g.one(12):
		return g.plain(1) + strings.Repeat("w", 300+g.IntN(1700))
	}
	return g.plain(1 + g.IntN(12))
}

// length is how many words a text has: few, mostly, and sometimes more than a page of them.
func (g *shaper) length() int {
	if g.one(60) {
		return 300 + g.IntN(500)
	}
	return 1 + g.IntN(50)
}

func (g *shaper) note() string {
	if !g.one(6) {
		return ""
	}
	g.notes++
	return fmt.Sprintf("[^n%d]", g.notes)
}

func (g *shaper) picture() string {
	sizes := [][2]int{{2000, 20}, {20, 2000}, {1000, 1400}, {900, 700}, {3, 3}, {600, 200}, {1000, 760}}
	size := sizes[g.IntN(len(sizes))]
	name := fmt.Sprintf("images/%d-%d.png", size[0], size[1])
	if g.files[name] == nil {
		g.files[name] = pngOf(size[0], size[1])
	}
	return name
}

func pngOf(width, height int) []byte {
	var b bytes.Buffer
	png.Encode(&b, image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.Black}))
	return b.Bytes()
}

// table is a table of some columns and rows, typed at an indent.
func (g *shaper) table(indent string) string {
	columns, rows := 1+g.IntN(6), 1+g.IntN(12)
	switch {
	case g.one(8):
		rows = 40 + g.IntN(60)
	case g.one(8):
		columns = 7 + g.IntN(6)
	}
	cell := func() string {
		switch {
		case g.one(60):
			return g.plain(20 + g.IntN(120))
		case g.one(30):
			return g.words(1)
		}
		return g.plain(1 + g.IntN(3))
	}
	var b strings.Builder
	if g.one(2) {
		fmt.Fprintf(&b, "%sTable: %s\n\n", indent, g.plain(1+g.IntN(20)))
	}
	row := func() {
		b.WriteString(indent)
		for range columns {
			b.WriteString("| " + cell() + " ")
		}
		b.WriteString("|\n")
	}
	row()
	b.WriteString(indent + strings.Repeat("|---", columns) + "|\n")
	for range rows {
		row()
	}
	return b.String() + "\n"
}

// block writes a block at an indent.
func (g *shaper) block(indent string, deep int) {
	switch k := g.IntN(14); {
	case k < 6 || deep > 2:
		g.b.WriteString(indent + g.words(g.length()) + g.note() + "\n\n")
	case k == 6:
		g.b.WriteString(g.table(indent))
	case k == 7:
		caption := ""
		if g.one(2) {
			caption = indent + "Figure: " + g.plain(1+g.IntN(12)) + "\n\n"
		}
		fmt.Fprintf(g.b, "%s%s![words](%s)\n\n", caption, indent, g.picture())
	case k < 10:
		g.list(indent, deep)
	case k == 10:
		g.b.WriteString(indent + "> ")
		g.inner(indent+"> ", deep)
		if g.one(2) {
			g.b.WriteString(indent + "> " + g.plain(3) + " {.box}\n")
		}
		g.b.WriteString("\n")
	case k == 11:
		g.b.WriteString(indent + g.words(3) + ": {.continued}\n\n")
		g.list(indent, deep)
	case k == 12 && deep == 0:
		g.b.WriteString(indent + "**" + g.plain(3) + "**\n\n" + indent + g.words(g.length()) + "\n\n")
	case k == 13 && deep == 0:
		g.b.WriteString(report.GapMark(g.plain(5)) + "\n\n")
	}
}

// inner writes blocks behind a prefix, of which the first line has it already.
func (g *shaper) inner(prefix string, deep int) {
	outer := g.b
	g.b = &strings.Builder{}
	g.b.WriteString(g.words(1+g.IntN(30)) + "\n\n")
	for range g.IntN(3) {
		g.block("", deep+1)
	}
	text := strings.TrimRight(g.b.String(), "\n") + "\n"
	g.b = outer
	g.b.WriteString(strings.ReplaceAll(text, "\n", "\n"+prefix))
	g.b.WriteString("\n")
}

func (g *shaper) list(indent string, deep int) {
	bullets := g.one(2)
	for i := range 1 + g.IntN(6) {
		marker := fmt.Sprintf("%c) ", 'a'+i)
		if bullets {
			marker = "- "
		}
		g.b.WriteString(indent + marker)
		g.inner(indent+strings.Repeat(" ", len(marker)), deep)
		g.b.WriteString("\n")
	}
	g.b.WriteString("\n")
}

// text is what stands below a heading.
func (g *shaper) text() string {
	g.b = &strings.Builder{}
	for range g.IntN(4) {
		g.block("", 0)
	}
	for range g.IntN(3) {
		g.b.WriteString("### " + g.title() + "\n\n")
		for range g.IntN(3) {
			g.block("", 0)
		}
		if g.one(3) {
			g.b.WriteString("#### " + g.title() + "\n\n")
		}
	}
	return g.b.String()
}

// markdown is a text with the notes that it has asked for.
func (g *shaper) markdown(text func() string) report.Markdown {
	first := g.notes
	s := text()
	last := g.notes
	for n := first; n < last; n++ {
		s += fmt.Sprintf("[^n%d]: %s\n\n", n+1, g.words(g.length()))
	}
	return report.Markdown{Text: s}
}

func (g *shaper) contacts() (out []report.DraftContact) {
	for range g.IntN(10) {
		var c report.DraftContact
		for range 1 + g.IntN(4) {
			line := g.plain(1 + g.IntN(8))
			if g.one(3) {
				line = fmt.Sprintf("%s.%s@example.org", g.plain(1), strings.Repeat("long", g.IntN(16)))
			}
			c.Lines = append(c.Lines, report.Markdown{Text: line})
		}
		out = append(out, c)
	}
	return out
}

func (g *shaper) fields() (out []report.DraftField) {
	for i := range g.IntN(8) {
		f := report.DraftField{Label: g.plain(1 + g.IntN(2)), Beside: i > 0 && g.one(2)}
		if g.one(8) {
			f.Label = ""
		}
		for range 1 + g.IntN(3) {
			line := g.plain(1 + g.IntN(10))
			if g.one(12) {
				line = g.word()
			}
			f.Lines = append(f.Lines, report.Markdown{Text: line})
		}
		out = append(out, f)
	}
	return out
}

var shapedMarkers = [][]string{
	{"1.", "a)", "i)"}, {"(1)", "(a)", "(i)"}, {"Paragraph number one is 1.", "Recommendation a)", "Sub-paragraph (i)"},
	{"1", "A.", "i."}, {"Para 1:", "a.", "i."},
}

// shapeOf makes a paper, and says how it is set.
func shapeOf(seed uint64) (report.Draft, Options) {
	d, o, _ := shapeAfter(seed, 0)
	return d, o
}

// shapeAfter makes a paper whose words are counted on from some number, and gives that of its last one.
func shapeAfter(seed uint64, n int) (report.Draft, Options, int) {
	g := &shaper{Rand: rand.New(rand.NewPCG(seed, 15)), files: map[string][]byte{}, n: n}
	d, o := g.paper()
	return d, o, g.n
}

func (g *shaper) paper() (report.Draft, Options) {
	d := report.Draft{Header: g.header(), DoubleSided: g.one(4), Open: func(name string) ([]byte, error) { return g.files[name], nil }}
	d.Fields = g.fields()
	d.Numbering.Scheme = []report.Scheme{"", report.Continuous, report.Decimal, report.Restarting, report.Lettered, report.Unnumbered}[g.IntN(6)]
	if d.Numbering.Scheme == report.Decimal || d.Numbering.Scheme == report.Lettered {
		d.Numbering.Subheadings = []report.Subheadings{"", report.NumberedSubheadings, report.AllSubheadings}[g.IntN(3)]
	} else {
		d.Numbering.Markers = shapedMarkers[g.IntN(len(shapedMarkers))]
	}
	for range g.IntN(4) {
		d.Parts = append(d.Parts, g.part())
	}
	if g.one(3) {
		d.LargePrint = []int{16, 18, 28}[g.IntN(3)]
		return d, Options{LargePrint: true}
	}
	return d, Options{}
}

func (g *shaper) header() report.Header {
	h := report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Lead: "Cabinet – 7 February 2025", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}}
	h.Title = g.title()
	h.ShortTitle = h.Title
	if g.one(8) {
		h.Council = "Council " + strings.Repeat("of some long place ", 11)
	}
	if g.one(6) {
		h.Language = "cy"
	}
	if g.one(5) {
		h.Draft, h.ToMend = true, 3
	}
	if g.one(3) {
		name := g.picture()
		h.Logo = logoOf(name, g.files[name])
	}
	if g.one(2) {
		h.Byline = g.plain(1 + g.IntN(20))
	}
	return h
}

// part is a part of a few sections, or of many, or of none, the last of which may have appendices.
func (g *shaper) part() (part report.DraftPart) {
	if g.one(2) {
		part.Title = g.title()
	}
	most := 5
	if g.one(20) {
		most = 30
	}
	for range g.IntN(most) {
		s := report.DraftSection{ID: "section-" + g.plain(1), Heading: g.title(), Numbered: !g.one(3), Text: g.markdown(g.text)}
		if g.one(6) {
			s.Heading = ""
		}
		if g.one(6) {
			s.Contacts = g.contacts()
		}
		for g.one(6) {
			s.Appendices = append(s.Appendices, report.DraftAppendix{Marker: "Appendix A", Title: report.Markdown{Text: "Charges"}, Text: g.markdown(g.text), Landscape: g.one(2)})
		}
		part.Sections = append(part.Sections, s)
	}
	return part
}

// logoOf is an image whose file is there.
func logoOf(name string, file []byte) *report.Image {
	c, _ := png.DecodeConfig(bytes.NewReader(file))
	return &report.Image{Name: name, File: file, Width: c.Width, Height: c.Height}
}
