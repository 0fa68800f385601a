package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// edgesOf renders a report, and reads from its pages where the first line begins that has a word: in points from the
// margin.
func edgesOf(t *testing.T, r *report.Report, o Options) map[string]float64 {
	t.Helper()
	p := readOf(t, r, o)
	s, out := o.sheet(r), map[string]float64{}
	for _, page := range p.Pages {
		for _, span := range page.Spans {
			word := strings.TrimSpace(span.Text)
			if _, ok := out[word]; !ok {
				out[word] = math.Round(span.X*1000-float64(s.side)) / 1000
			}
		}
	}
	return out
}

// atEdge tells of each text that doesn't begin at an edge.
func atEdge(t *testing.T, edges map[string]float64, edge length, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if got, ok := edges[text]; !ok || math.Abs(got-float64(edge)/1000) > 0.01 {
			t.Errorf("%q begins %v from the margin, want %v", text, got, edge)
		}
	}
}

func para(marker, text string, blocks ...report.Block) *report.Paragraph {
	return &report.Paragraph{Marker: marker, Runs: words(text), Blocks: blocks}
}

func items(markers, texts string) *report.List {
	l := &report.List{}
	for i, text := range strings.Fields(texts) {
		l.Items = append(l.Items, para(strings.Fields(markers)[i], text))
	}
	return l
}

// numberedPaper has numbers of several widths on each level.
func numberedPaper() *report.Report {
	r := reportOf(para("1.1", "first", para("1.1.1", "below", items("(a) (viii)", "lettered counted"))), para("", "plain", items("• •", "dot other")))
	r.Parts[0].Sections[0].Marker = "1."
	r.Parts[0].Sections = append(r.Parts[0].Sections, report.Section{
		ID: "b", Marker: "2.", Heading: "Background",
		Blocks: []report.Block{
			&report.Heading{Level: 1, Marker: "2.10", Runs: words("Numbered"), Blocks: []report.Block{para("2.10.10", "second", para("2.10.10.1", "deeper", items("(a)", "deepest")))}},
			&report.Heading{Level: 1, Runs: words("Unnumbered")},
			&report.Callout{Blocks: []report.Block{para("", "boxed", items("•", "within"))}},
			&report.Quote{Blocks: []report.Block{para("", "quoted")}},
			tableOf([]string{"Head"}, []string{"cell"}),
			items("a) b)", "toplevel another"),
		},
		Contacts: []report.Contact{{Lines: [][]report.Run{words("Officer")}}},
	}, report.Section{ID: "c", Heading: "Unmarked", Blocks: []report.Block{items("•", "background")}})
	r.Notes = []report.Note{{Number: "1", Blocks: []report.Block{para("", "noted")}}}
	return r
}

// TestTextEdge begins all text of a depth at one edge in the whole paper, whatever its number, and hangs numbers and
// top-level markers in one column at the margin.
func TestTextEdge(t *testing.T) {
	for _, o := range []Options{{}, {LargePrint: true}} {
		r := numberedPaper()
		s := o.sheet(r)
		edges := edgesOf(t, r, o)
		first := max(s.numberColumn, s.measure(s.body, "2.10.10")+s.markerGap)
		second := first + max(s.subColumn, s.measure(s.body, "2.10.10.1")+s.markerGap)
		third := second + max(s.subColumn, s.measure(s.body, "(viii)")+s.markerGap)
		atEdge(t, edges, 0, "1.", "1.1", "2.10", "2.10.10", "a)", "•", "[1]", "Unmarked", "Notes")
		atEdge(t, edges, first, "Costs", "Background", "Numbered", "Unnumbered", "first", "plain", "dot", "second", "boxed", "cell", "toplevel", "Officer", "background", "noted", "1.1.1", "2.10.10.1")
		atEdge(t, edges, second, "below", "deeper", "quoted", "within", "(a)")
		atEdge(t, edges, third, "lettered", "counted", "deepest")
	}
}

// TestTextEdgeWithoutNumbers sets paragraphs at the margin where nothing is numbered; lists hang all the same. An
// appendix on its own pages is judged alone.
func TestTextEdgeWithoutNumbers(t *testing.T) {
	r := reportOf(para("", "plain", items("•", "dot")), items("(a)", "lettered"))
	r.Parts[0].Sections = append(r.Parts[0].Sections, report.Section{
		ID: "b", Marker: "Appendix A:", Heading: "Plan", Placement: report.OwnPages,
		Blocks: []report.Block{&report.Heading{Level: 1, Runs: words("Sub")}, para("1.", "numbered"), para("", "beside")},
	})
	edges := edgesOf(t, r, Options{})
	atEdge(t, edges, 0, "Costs", "plain", "•", "(a)", "Appendix A: Plan", "Sub", "1.")
	atEdge(t, edges, testSheet.numberColumn, "dot", "lettered", "numbered", "beside")
}

// TestUnprintedNumber takes no column for the number of a section whose heading is not printed.
func TestUnprintedNumber(t *testing.T) {
	r := reportOf(para("", "plain"))
	r.Parts[0].Sections[0].Marker, r.Parts[0].Sections[0].Heading = "1.", ""
	atEdge(t, edgesOf(t, r, Options{}), 0, "plain")
}

// TestMarkersOfWords gives a list whose markers are words a column of its own, which no other text has to keep clear.
func TestMarkersOfWords(t *testing.T) {
	r := reportOf(para("1.", "numbered"), &report.List{Items: []*report.Paragraph{para("Appendix A", "plan"), para("Appendix B", "map")}}, items("•", "dot"))
	edges := edgesOf(t, r, Options{})
	atEdge(t, edges, testSheet.numberColumn, "numbered", "dot")
	atEdge(t, edges, testSheet.measure(testSheet.body, "Appendix B")+testSheet.markerGap, "plan", "map")
}

// TestLongMarker begins the text below a marker for which no column has room.
func TestLongMarker(t *testing.T) {
	for _, marker := range []string{strings.Repeat("1.", 40), strings.Repeat("Appendix ", 9) + "A"} {
		boxes := boxesOf(t, para(marker, "numbered"), &report.List{Items: []*report.Paragraph{para(marker, "item")}}, para("2.", "short"))
		for text, want := range map[string]int{"numbered": 2, "item": 2, "short": 1} {
			if b := boxes[text]; b.count() != want || b.columns[0].x > testSheet.right()-testSheet.width()/2 {
				t.Errorf("%q has %d lines at %v", text, b.count(), b.columns[0].x)
			}
		}
	}
}

// TestHeadingLines begins all lines of a numbered heading at the edge of the text, and keeps its number in its bookmark.
func TestHeadingLines(t *testing.T) {
	r := reportOf(para("1.", "words"))
	r.Parts[0].Sections[0].Marker = "1."
	r.Parts[0].Sections[0].Heading = strings.Repeat("Reasons that are many ", 6) + "indeed"
	p := readOf(t, r, Options{})
	var at []float64
	for _, span := range p.Pages[0].Spans {
		if strings.Contains(span.Text, "many") {
			at = append(at, math.Round(span.X-float64(testSheet.side)/1000))
		}
	}
	edge := math.Round(float64(testSheet.numberColumn) / 1000)
	if want := slices.Repeat([]float64{edge}, len(at)); len(at) < 2 || !slices.Equal(at, want) {
		t.Errorf("the lines begin at %v, want %v", at, edge)
	}
	if title := p.Outline[0].Title; title != r.Parts[0].Sections[0].Title() {
		t.Errorf("the bookmark is %q", title)
	}
}

// TestDeepMarkers leaves a third of the page to the text beside markers, however wide and many they are, and keeps these
// between the margins.
func TestDeepMarkers(t *testing.T) {
	var list *report.List
	for range 6 {
		item := para("Recommendation number one (i)", "words and more words")
		if list != nil {
			item.Blocks = []report.Block{list}
		}
		list = &report.List{Items: []*report.Paragraph{item}}
	}
	s := largePrint(tagpdf.Liberation(), largestLarge)
	for _, b := range flowed(t, s, para("1.", "Words", list)) {
		c := b.columns[0]
		if s.right()-c.x < s.width()/3 {
			t.Errorf("%q has %v of %v", textOf(b), s.right()-c.x, s.width())
		}
		if end := c.markerX + s.measure(b.face, c.marker); c.marker != "" && (c.markerX < s.side || end > s.right()) {
			t.Errorf("the marker of %q stands from %v to %v", textOf(b), c.markerX, end)
		}
	}
}
