package render_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A generator makes papers at random, the same ones every time, and says what they are to print.
type generator struct {
	*rand.Rand
	markers []string
	decimal bool
	depth   int // how many levels of sub-headings have numbers
	count   series
	words   int               // used so far, so that every paragraph is like no other
	want    []string          // what is printed: a line for each paragraph, references as {label}
	numbers map[string]string // by label
	labels  []string
}

// A series is what counts paragraphs: through the paper, or below a number.
type series struct {
	above string
	n     int
}

// markerSets are patterns of markers that councils use.
// The last of each is not given: it follows from the one above it.
var markerSets = [][]string{{"1.", "a)", "i)", "A)"}, {"1", "(a)", "(i)", "(A)"}, {"1)", "A.", "I.", "a."}, {"1.", "1)", "a)", "i)"}}

// generate makes a paper, and the lines that it is to print.
func generate(seed uint64) (report.Draft, []string) {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 2025)), numbers: map[string]string{}}
	g.markers = markerSets[g.IntN(len(markerSets))]
	d := report.Draft{
		Header:      report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Lead: "Cabinet – 7 February 2025", Title: "Title", ShortTitle: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}},
		DoubleSided: g.one(2),
		Numbering:   report.Numbering{Markers: g.markers[:3]},
	}
	switch g.IntN(4) {
	case 0:
		g.decimal, g.depth = true, g.IntN(3)
		d.Numbering.Scheme, d.Numbering.Subheadings = report.Decimal, []report.Subheadings{"", report.NumberedSubheadings, report.AllSubheadings}[g.depth]
		d.Numbering.Markers = append([]string{"1.", "1.1"}, g.markers[1:3]...)
	case 1:
		d.Numbering.First = 1 + g.IntN(20)
		g.count.n = d.Numbering.First - 1
	}
	headings := 0
	for p := range 1 + g.IntN(3) {
		part := report.DraftPart{Title: fmt.Sprintf("Part %d", p)}
		for s := range 1 + g.IntN(4) {
			id, in, first := fmt.Sprintf("s%d-%d", p, s), &g.count, ""
			numbered := !g.one(4)
			if numbered && g.decimal {
				headings++
				in = &series{above: fmt.Sprint(headings)}
			}
			if numbered && g.one(6) {
				in, first = &series{fmt.Sprintf("4%d.%d", p, s), 6}, fmt.Sprintf("4%d.%d.7", p, s)
			}
			section := g.section(id, numbered, in)
			section.First = first
			part.Sections = append(part.Sections, section)
		}
		d.Parts = append(d.Parts, part)
	}
	return d, g.resolved()
}

// one is true once in n times.
func (g *generator) one(n int) bool { return g.IntN(n) == 0 }

func (g *generator) section(id string, numbered bool, in *series) report.DraftSection {
	var text strings.Builder
	if g.one(4) {
		g.continued(&text) // a lead-in
	}
	for range 1 + g.IntN(4) {
		g.paragraph(&text, numbered, in)
	}
	for range g.IntN(3) {
		g.below(&text, 1, numbered, in)
	}
	s := report.DraftSection{ID: id, Heading: "Heading " + id, Numbered: numbered, Text: report.Markdown{Text: text.String()}}
	if g.one(3) {
		g.items(&s)
	}
	s.Text.Origin = diag.NewSource(id, []byte(s.Text.Text)).Span
	return s
}

// below writes a sub-heading, and what stands below it.
func (g *generator) below(b *strings.Builder, level int, numbered bool, in *series) {
	marker := ""
	if numbered && g.decimal && level <= g.depth {
		in.n++
		marker = fmt.Sprintf("%s.%d", in.above, in.n)
		in = &series{above: marker}
	}
	g.text(b, strings.Repeat("#", level+2)+" ", "", marker, "")
	if g.one(3) {
		g.list(b, "", "", 1)
	}
	if g.one(3) {
		g.continued(b)
	}
	for range g.IntN(3) {
		g.paragraph(b, numbered, in)
	}
	if level == 1 && g.one(2) {
		g.below(b, 2, numbered, in)
	}
}

// paragraph writes a paragraph with what belongs to it.
func (g *generator) paragraph(b *strings.Builder, numbered bool, in *series) {
	number, marker := "", ""
	if numbered {
		in.n++
		number = fmt.Sprint(in.n)
		if marker, _ = g.marker(0, in.n); in.above != "" {
			number = in.above + "." + number
			marker = number
		}
	}
	g.text(b, "", "", marker, number)
	if g.one(2) {
		g.list(b, "", number, 1)
	}
	if g.one(5) {
		g.continued(b)
	}
}

// continued writes a paragraph that goes on under the number above.
func (g *generator) continued(b *strings.Builder) {
	words, printed := g.phrase()
	g.want = append(g.want, printed)
	fmt.Fprintf(b, "%s {.continued}\n\n", words)
}

// list writes a list of sub-paragraphs or bullets, and lists within it.
func (g *generator) list(b *strings.Builder, indent, number string, level int) {
	bullets := g.one(3)
	for i := range 1 + g.IntN(5) {
		typed, marker, cited, below := string(rune('a'+i))+") ", "", "", level+1
		if level == 2 {
			typed = []string{"i) ", "ii) ", "iii) ", "iv) ", "v) "}[i]
		}
		count := ""
		marker, count = g.marker(level, i+1)
		if number != "" {
			cited = number + "(" + count + ")"
		}
		if bullets {
			typed, marker, cited, below = "- ", "", "", level
		}
		inside := indent + strings.Repeat(" ", len(typed))
		g.text(b, indent+typed, "", marker, cited)
		if g.one(5) {
			g.text(b, inside, "", "", "")
		}
		if len(indent) < 6 && g.one(4) {
			g.list(b, inside, cited, below)
		}
	}
}

// marker is the n-th marker of a level, and the count in it.
func (g *generator) marker(level, n int) (marker, count string) {
	pattern := g.markers[min(level, len(g.markers)-1)]
	counts := map[string]string{"1": fmt.Sprint(n)}
	if level > 0 {
		counts["a"], counts["A"] = string(rune('a'+n-1)), string(rune('A'+n-1))
		counts["i"], counts["I"] = []string{"i", "ii", "iii", "iv", "v"}[n-1], []string{"I", "II", "III", "IV", "V"}[n-1]
	}
	for letter, count := range counts {
		if strings.Contains(pattern, letter) {
			return strings.Replace(pattern, letter, count, 1), count
		}
	}
	panic("the marker " + pattern + " can't count")
}

// text writes words after what is typed before them, and notes what they print.
func (g *generator) text(b *strings.Builder, before, after, marker, number string) {
	words, printed := g.phrase()
	if number != "" && g.one(2) {
		name := fmt.Sprintf("label-%d", len(g.labels))
		g.labels, g.numbers[name] = append(g.labels, name), number
		after += " {#" + name + "}"
	}
	g.want = append(g.want, strings.TrimSpace(marker+" "+printed))
	b.WriteString(before + words + after + "\n\n")
}

// phrase is some words as Markdown, and as they print.
func (g *generator) phrase() (words, printed string) {
	g.words++
	words = fmt.Sprintf("Words %d", g.words)
	printed = words
	pieces := [][2]string{
		{"plain", "plain"}, {"**bold**", "bold"}, {"*it* alic", "it alic"}, {"a **bold *both* end**", "a bold both end"}, {`1986\. *not* a\) list`, "1986. not a) list"},
		{"[a **link**](https://example.org/a_b)", "a link"}, {"<https://example.org>", "https://example.org"}, {"£5 & more", "£5 & more"}, {`[brackets] {braces} \<b>`, "[brackets] {braces} <b>"},
		{strings.Repeat("and a good deal more ", 25) + "of it", strings.Repeat("and a good deal more ", 25) + "of it"},
	}
	for range g.IntN(4) {
		p := pieces[g.IntN(len(pieces))]
		words, printed = words+" "+p[0], printed+" "+p[1]
	}
	if len(g.labels) > 1 && g.one(3) {
		a, z := g.labels[g.IntN(len(g.labels))], g.labels[g.IntN(len(g.labels))]
		switch g.IntN(3) {
		case 0:
			return words + ", see [](#" + a + ")", printed + ", see paragraph {" + a + "}"
		case 1:
			return words + ", see [](#" + a + ") to [](#" + z + ")", printed + ", see paragraphs {" + a + "} to {" + z + "}"
		}
		return words + ", see (item [#](#" + a + ")) and [these words](#" + z + ")", printed + ", see (item {" + a + "}) and these words"
	}
	return words, printed
}

// resolved is what the paper prints, with numbers for labels.
func (g *generator) resolved() []string {
	var pairs []string
	for label, number := range g.numbers {
		pairs = append(pairs, "{"+label+"}", number)
	}
	numbers := strings.NewReplacer(pairs...)
	out := make([]string, len(g.want))
	for i, line := range g.want {
		out[i] = numbers.Replace(line)
	}
	return out
}
