package returned

import (
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
	"cabinet/internal/report"
	"cabinet/internal/wordtest"
)

// takes are edits of a paper, and what they come to in its case: old words and new ones; "" for what a person has to judge.
var takes = []struct {
	says string
	do   func(*wordtest.Paper)
	want string
}{
	{"a figure in an answer", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "£282,693.00", "£292,693.00") }, "£282,693.00 → £292,693.00"},
	{"the digit of a figure", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "8m", "9m") }, "£2.8m → £2.9m"},
	{"a word, not tracked", func(p *wordtest.Paper) { p.Track(wordtest.Nobody, "six weeks", "seven weeks") }, "six → seven"},
	{"words put in", func(p *wordtest.Paper) { p.Add(wordtest.Legal, "one in the south", " of the county") }, "south → south of the county"},
	{"words put in, not tracked", func(p *wordtest.Paper) { p.Add(wordtest.Nobody, "one in the south", " of the county") }, "south → south of the county"},
	{"words put in at the beginning", func(p *wordtest.Paper) { p.Track(wordtest.Legal, "Nothing else", "So far, nothing else") }, "Nothing else → So far, nothing else"},
	{"words taken out", func(p *wordtest.Paper) { p.Track(wordtest.Legal, " over four years,", "") }, "£282,693.00 over four years, → £282,693.00"},
	{"words over the end of a line", func(p *wordtest.Paper) { p.Track(wordtest.Legal, "the depot leaks when", "the roof leaks when") }, "the depot leaks when → the roof leaks when"},
	{"the cell of a table", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "940", "950") }, "940 → 950"},
	{"the number of a reference", func(p *wordtest.Paper) { p.Track(wordtest.Legal, "paragraph 6", "paragraph 7") }, ""},
	{"signs that would mean something", func(p *wordtest.Paper) { p.Track(wordtest.Legal, "six weeks", "six *long* weeks") }, ""},
	{"a paragraph that would be a list", func(p *wordtest.Paper) { p.Track(wordtest.Legal, "The consultation ran", "1. The consultation ran") }, ""},
	{"a paragraph taken out", func(p *wordtest.Paper) { p.Remove(wordtest.Legal, "The consultation ran") }, ""},
	{"a move", func(p *wordtest.Paper) { p.Move(wordtest.Legal, "The consultation ran", "The contract costs") }, ""},
}

// TestTakes has each edit come to its change of the case, after which the paper says what the file says.
func TestTakes(t *testing.T) {
	text, err := os.ReadFile("testdata/paper.md")
	if err != nil {
		t.Fatal(err)
	}
	r := numbered(t, string(text))
	sent, now := written(t, r)
	for _, e := range takes {
		t.Run(e.says, func(t *testing.T) {
			p := wordtest.Open(t, sent)
			e.do(p)
			back := read(t, p.Bytes())
			c := Compare(Paper{Report: r, File: now, Case: "case.md"}, nil, back)
			if len(c.Edits) != 1 {
				t.Fatalf("told is\n%s", told(c))
			}
			take, got := c.Edits[0].Take, ""
			if take != nil {
				got = oneLine(take.At.Text()) + " → " + take.With
			}
			if got != e.want {
				t.Fatalf("it comes to %q, not %q", got, e.want)
			}
			if take == nil {
				return
			}
			taken := numbered(t, string(text[:take.At.Start])+take.With+string(text[take.At.End:]))
			if d := redline.Compare(redline.Version{Report: taken}, c.Redline.New); !d.Same() {
				t.Errorf("then it is not what came back: %v", d.Changes())
			}
		})
	}
}

// TestTakesOfFacts has words that are printed from facts: the fact is what changes.
func TestTakesOfFacts(t *testing.T) {
	const text = "value = \"£282,693.00\"\nends = 2025-03-31\ntitle = \"Waste collection\"\nvat = '''20%'''\n"
	source := diag.NewSource("case.toml", []byte(text))
	at := func(written string) diag.Span {
		start := strings.Index(text, written)
		return source.Span(start, start+len(written))
	}
	facts := []redline.Given{
		{Name: "contract.value", Value: "£282,693.00", At: at(`"£282,693.00"`)}, {Name: "contract.ends", Value: "31 March 2025", At: at("2025-03-31")},
		{Name: "report.title", Value: "Waste collection", At: at(`"Waste collection"`)}, {Name: "facts.vat", Value: "20%", At: at("'''20%'''")},
	}
	c := comparer{paper: Paper{Case: "case.toml", Facts: facts}}
	for _, e := range []struct{ fact, old, now, want string }{
		{"contract.value", "£282,693.00", "£292,693.00", "£292,693.00"},
		{"contract.ends", "31 March 2025", "30 April 2025", "2025-04-30"},
		{"contract.ends", "31 March 2025", "the spring", ""},
		{"report.title", "Waste", "Food waste", "Food waste collection"},
		{"facts.vat", "20%", "5%", ""},
	} {
		i := slices.IndexFunc(facts, func(f redline.Given) bool { return f.Name == e.fact })
		l := leaf{where: Where{At: facts[i].At}, words: report.WordsOf([]report.Run{{Text: facts[i].Value}})}
		got := ""
		if take := c.take(l, stretch{old: e.old, now: e.now, right: strings.TrimPrefix(facts[i].Value, e.old)}); take != nil {
			got = take.With
		}
		if got != e.want {
			t.Errorf("%s, of which %s became %s, comes to %q, not %q", e.fact, e.old, e.now, got, e.want)
		}
	}
}

// evidence is the answer of which the section Evidence of the sample is made.
func evidence(t testing.TB) Answer {
	t.Helper()
	text, err := os.ReadFile("testdata/paper.md")
	if err != nil {
		t.Fatal(err)
	}
	source := diag.NewSource("case.md", text)
	start, end := strings.Index(string(text), "Most residents"), strings.Index(string(text), "\n# Costs")
	return Answer{"evidence", string(text[start:end]), func(from, to int) diag.Span { return source.Span(start+from, start+to) }}
}

// TestTakesOfParagraphs has paragraphs that came and went: the answer has one more or less, where it is sure which.
func TestTakesOfParagraphs(t *testing.T) {
	text, err := os.ReadFile("testdata/paper.md")
	if err != nil {
		t.Fatal(err)
	}
	r := numbered(t, string(text))
	sent, now := written(t, r)
	evidence := evidence(t)
	answer := evidence.Value
	const ran, bins = "The consultation ran for six weeks, from 4 November 2024.", "The bins are small. Lorries are old, and the depot leaks when it rains."
	for _, e := range []struct {
		says string
		do   func(*wordtest.Paper)
		want string
	}{
		{"the last one taken out", func(p *wordtest.Paper) { p.Remove(wordtest.Legal, ran) }, strings.Replace(answer, "\n\n"+ran, "", 1)},
		{"one between others taken out", func(p *wordtest.Paper) { p.Remove(wordtest.Nobody, "The bins are small") }, strings.Replace(answer, bins+"\n\n", "", 1)},
		{"one put in", func(p *wordtest.Paper) { p.Insert(wordtest.Legal, ran, "The officer agrees.") }, strings.Replace(answer, ran, ran+"\n\nThe officer agrees.", 1)},
		{"one put in, not tracked", func(p *wordtest.Paper) { p.Insert(wordtest.Nobody, "The bins are small", "The officer agrees.") }, strings.Replace(answer, bins, bins+"\n\nThe officer agrees.", 1)},
		{"one moved up", func(p *wordtest.Paper) { p.Move(wordtest.Legal, ran, "The bins are small") }, ""}, // where it stood
		{"one moved down", func(p *wordtest.Paper) { p.Move(wordtest.Legal, "The bins are small", ran) }, strings.Replace(answer, bins+"\n\n"+ran, ran+"\n\n"+bins, 1)},
		{"one moved down, not tracked", func(p *wordtest.Paper) { p.Move(wordtest.Nobody, "The bins are small", ran) }, ""}, // the other one is told to have moved, below a list
		{"one moved below a list", func(p *wordtest.Paper) { p.Move(wordtest.Legal, ran, "one in the south") }, ""},
		{"one moved to another answer", func(p *wordtest.Paper) { p.Move(wordtest.Legal, ran, "The service costs") }, ""},
		{"one split", func(p *wordtest.Paper) { p.Split(wordtest.Legal, "Lorries are old") }, strings.Replace(answer, "small. Lorries", "small.\n\nLorries", 1)},
		{"one split, not tracked", func(p *wordtest.Paper) { p.Split(wordtest.Nobody, "Lorries are old") }, strings.Replace(answer, "small. Lorries", "small.\n\nLorries", 1)},
		{"one split within a word", func(p *wordtest.Paper) { p.Split(wordtest.Legal, "ries are old") }, ""},
		{"one split above what would be a list", func(p *wordtest.Paper) { p.Split(wordtest.Legal, "4 November") }, strings.Replace(answer, "from 4", "from\n\n4", 1)},
		{"two made one", func(p *wordtest.Paper) { p.Join(wordtest.Legal, "The bins are small", "The consultation") }, strings.Replace(answer, bins+"\n\n"+ran, bins+" "+ran, 1)},
		{"two made one, not tracked", func(p *wordtest.Paper) { p.Join(wordtest.Nobody, "The bins are small", "The consultation") }, strings.Replace(answer, bins+"\n\n"+ran, bins+" "+ran, 1)},
		{"an item made one with what is below it", func(p *wordtest.Paper) { p.Join(wordtest.Legal, "one in the south", "The bins") }, ""},
		{"one put in above a list", func(p *wordtest.Paper) { p.Insert(wordtest.Legal, "Most residents want", "The officer agrees.") }, ""},
		{"one put in below an item", func(p *wordtest.Paper) { p.Insert(wordtest.Legal, "one in the south", "one in the west") }, ""},
		{"an item taken out", func(p *wordtest.Paper) { p.Remove(wordtest.Legal, "one in the south") }, ""},
		{"what would be a list", func(p *wordtest.Paper) { p.Insert(wordtest.Legal, ran, "1. The officer agrees.") }, ""},
		{"one of another answer", func(p *wordtest.Paper) { p.Remove(wordtest.Legal, "Nothing else is known") }, ""},
	} {
		p := wordtest.Open(t, sent)
		e.do(p)
		c := Compare(Paper{Report: r, File: now, Case: "case.md", Answers: []Answer{evidence}}, nil, read(t, p.Bytes()))
		if len(c.Edits) != 1 {
			t.Fatalf("%s: told is\n%s", e.says, told(c))
		}
		if got := wholeOf(c.Edits[0]); got != e.want {
			t.Errorf("%s: the answer would be\n%s\nnot\n%s", e.says, got, e.want)
		}
	}
}

// wholeOf is the answer that an edit comes to; "" for none.
func wholeOf(e Edit) string {
	if e.Take == nil {
		return ""
	}
	return e.Take.Whole
}

// TestTakesBesideOthers has paragraphs of an answer beside which something else stands: where the answer would then not say what the
// file says, a person has to judge.
func TestTakesBesideOthers(t *testing.T) {
	const head = "# Evidence\n"
	insert := func(p *wordtest.Paper) { p.Insert(wordtest.Legal, "Alpha is", "The officer agrees.") }
	join := func(p *wordtest.Paper) { p.Join(wordtest.Legal, "Alpha is", "Gamma is") }
	split := func(p *wordtest.Paper) { p.Split(wordtest.Legal, "Gamma is") }
	for _, e := range []struct {
		text string
		do   func(*wordtest.Paper)
		want string
	}{
		{"Alpha is one.\n\nGamma is two.\n", insert, "Alpha is one.\n\nThe officer agrees.\n\nGamma is two.\n"},
		{"Alpha is\none.\n### Beta\nGamma is two.\n", insert, ""},
		{"Alpha is one.\n> Beta is so.\n\nGamma is two.\n", insert, ""},
		{"Alpha is one.\nA | B\n---|---\nC | D\n\nGamma is two.\n", insert, ""},
		{"Alpha is one. {#a} \n\nGamma is two, as [](#a) says.\n", join, ""},
		{"Alpha is 3*4 m.\n\nGamma is 5*6 m.\n", join, ""},
		{"Alpha is 3*4 m.\n\nGamma is two.\n", join, "Alpha is 3*4 m. Gamma is two.\n"},
		{"Alpha is *one*.\n\nGamma is *two*.\n", join, "Alpha is *one*. Gamma is *two*.\n"},
		{"Alpha is one.\r\n\r\nGamma is two.\r\n", join, "Alpha is one. Gamma is two.\r\n"},
		{"Alpha is one.\r\n\r\nGamma is two.\r\n", insert, "Alpha is one.\n\nThe officer agrees.\r\n\r\nGamma is two.\r\n"},
		{"Alpha is one.\\\nGamma is two.\n\nDelta is three.\n", split, ""},
		{"Alpha is *one*.\nGamma is two.\n\nDelta is three.\n", split, "Alpha is *one*.\n\nGamma is two.\n\nDelta is three.\n"},
	} {
		r := numbered(t, head+e.text)
		sent, now := written(t, r)
		source := diag.NewSource("case.md", []byte(head+e.text))
		answer := Answer{"evidence", e.text, func(from, to int) diag.Span { return source.Span(len(head)+from, len(head)+to) }}
		p := wordtest.Open(t, sent)
		e.do(p)
		c := Compare(Paper{Report: r, File: now, Case: "case.md", Answers: []Answer{answer}}, nil, read(t, p.Bytes()))
		if len(c.Edits) != 1 {
			t.Fatalf("of %q told is\n%s", e.text, told(c))
		}
		if got := wholeOf(c.Edits[0]); got != e.want {
			t.Errorf("%q would be %q, not %q", e.text, got, e.want)
		}
	}
}

// TestTakeAfterMerging has words found in their own paragraph, whatever stands in the one that was joined with it. So an edit in each
// of a thousand paragraphs whose ends were taken out takes no longer than the paper is.
func TestTakeAfterMerging(t *testing.T) {
	const text = "# Evidence\nThe depot is old.\n\nHere the roof is wet, and the roof is old.\n"
	r := numbered(t, text)
	sent, now := written(t, r)
	p := wordtest.Open(t, sent)
	p.Add(wordtest.Legal, "wet, and the", " southern")
	p.Rewrite(func(xml string) string {
		at := strings.LastIndex(xml[:strings.Index(xml, "The depot")], "</w:pPr>")
		return xml[:at] + `<w:rPr><w:del w:id="1" w:author="Legal Officer" w:date="2025-01-21T10:00:00Z"/></w:rPr>` + xml[at:]
	})
	c := Compare(Paper{Report: r, File: now, Case: "case.md"}, nil, read(t, p.Bytes()))
	i := slices.IndexFunc(c.Edits, func(e Edit) bool { return e.How == redline.Changed })
	if i < 0 || c.Edits[i].Take == nil || c.Edits[i].Take.At.Start != strings.Index(text, "the roof is old") {
		t.Errorf("told is\n%s", told(c))
	}
}
