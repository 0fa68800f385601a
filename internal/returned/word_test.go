package returned

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
	"cabinet/internal/render/docx"
	"cabinet/internal/wordtest"
)

// clearing is what officers do to the Word file of a paper, and what is told of it.
var clearing = []struct {
	says string
	do   func(*wordtest.Paper)
	want string
}{
	{"nothing", func(*wordtest.Paper) {}, ""},
	{"a figure", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "£282,693.00", "£292,693.00") },
		"paragraph 1, changed: The contract costs [-£282,693.00-]{+£292,693.00+} over four years, and begins on 1 April … {money} – Finance Officer 2025-01-20 – case.md:2:20\n"},
	{"the digit of a figure", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "8m", "9m") },
		"paragraph 6, changed: The service costs [-£2.8m-]{+£2.9m+} a year, which the budget has. {money} – Finance Officer 2025-01-20 – case.md:19:19\n"},
	{"a deletion", func(p *wordtest.Paper) { p.Track(wordtest.Legal, " over four years,", "") },
		"paragraph 1, changed: The contract costs £282,693.00[- over four years,-] and begins on 1 April 2025. – Legal Officer 2025-01-21 – case.md:2:32\n"},
	{"an insertion", func(p *wordtest.Paper) { p.Add(wordtest.Legal, "one in the south", " of the county") },
		"a bullet of paragraph 3, changed: one in the south{+ of the county+}, where fewer came. – Legal Officer 2025-01-21 – case.md:12:19\n"},
	{"a paragraph taken out", func(p *wordtest.Paper) { p.Remove(wordtest.Legal, "The consultation ran") },
		"paragraph 5, taken out: [-The consultation ran for six weeks, from 4 November 2024.-] – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a paragraph put in", func(p *wordtest.Paper) {
		p.Insert(wordtest.Legal, "The consultation ran", "The Monitoring Officer has been consulted.")
	}, "after paragraph 5, put in: {+The Monitoring Officer has been consulted.+} – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a move", func(p *wordtest.Paper) { p.Move(wordtest.Legal, "The consultation ran", "The contract costs") },
		"paragraph 5, moved: The consultation ran for six weeks, from 4 … to after paragraph 1 – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a split", func(p *wordtest.Paper) { p.Split(wordtest.Legal, "Lorries are old") },
		"paragraph 4, split: The bins are small.{+¶+}Lorries are old, and the depot leaks when … – Legal Officer 2025-01-21 – case.md:14:1\n"},
	{"an untracked edit", func(p *wordtest.Paper) { p.Track(wordtest.Nobody, "£2.8m", "£2.7m") },
		"paragraph 6, changed: The service costs [-£2.8m-]{+£2.7m+} a year, which the budget has. {money} – untracked – case.md:19:19\n"},
	{"an untracked deletion", func(p *wordtest.Paper) { p.Remove(wordtest.Nobody, "The consultation ran") },
		"paragraph 5, taken out: [-The consultation ran for six weeks, from 4 November 2024.-] – untracked – case.md:16:1\n"},
	{"an untracked insertion", func(p *wordtest.Paper) {
		p.Insert(wordtest.Nobody, "The consultation ran", "The Monitoring Officer has been consulted.")
	}, "after paragraph 5, put in: {+The Monitoring Officer has been consulted.+} – untracked – case.md:16:1\n"},
	{"an untracked move", func(p *wordtest.Paper) { p.Move(wordtest.Nobody, "The consultation ran", "The contract costs") },
		"paragraph 5, moved: The consultation ran for six weeks, from 4 … to after paragraph 1 – untracked – case.md:16:1\n"},
	{"an untracked split", func(p *wordtest.Paper) { p.Split(wordtest.Nobody, "Lorries are old") },
		"paragraph 4, split: The bins are small.[- -]{+¶+}Lorries are old, and the depot leaks when … – untracked – case.md:14:1\n"},
	{"a cell", func(p *wordtest.Paper) { p.Track(wordtest.Finance, "940", "950") },
		"Table 1, “Staff”, column “2026”, changed: [-940-]{+950+} {number} – Finance Officer 2025-01-20 – case.md:26:17\n"},
	{"an untracked cell", func(p *wordtest.Paper) { p.Track(wordtest.Nobody, "940", "950") },
		"Table 1, “Staff”, column “2026”, changed: [-940-]{+950+} {number} – untracked – case.md:26:17\n"},
	{"a comment", func(p *wordtest.Paper) { p.Comment(wordtest.Legal, "a survey", "Which survey?") },
		"paragraph 3, on \"a survey\": Which survey? – Legal Officer 2025-01-21 – case.md:9:58\n"},
	{"much at once", func(p *wordtest.Paper) {
		p.Track(wordtest.Nobody, "£2.8m", "£2.7m")
		p.Track(wordtest.Finance, "£282,693.00", "£292,693.00")
		p.Track(wordtest.Legal, "four years", "five years")
		p.Comment(wordtest.Legal, "a survey", "Which survey?")
		p.Remove(wordtest.Legal, "Nothing else is known")
	}, "paragraph 1, changed: The contract costs [-£282,693.00-]{+£292,693.00+} over five years, and begins on 1 April … {money} – Finance Officer 2025-01-20 – case.md:2:20\n" +
		"paragraph 6, changed: The service costs [-£2.8m-]{+£2.7m+} a year, which the budget has. {money} – untracked – case.md:19:19\n" +
		"paragraph 1, changed: The contract costs £292,693.00 over [-four years-]{+five years+}, and begins on 1 April 2025. – Legal Officer 2025-01-21 – case.md:2:37\n" +
		"paragraph 7, taken out: [-Nothing else is known to cost anything.-] – Legal Officer 2025-01-21 – case.md:29:1\n" +
		"paragraph 3, on \"a survey\": Which survey? – Legal Officer 2025-01-21 – case.md:9:58\n"},
}

// TestClearing has each of what officers do told once, in Word's own markup. With the redline all of it can be seen.
func TestClearing(t *testing.T) {
	r := sample(t)
	sent, err := docx.Render(r, docx.Options{Case: "waste"})
	if err != nil {
		t.Fatal(err)
	}
	now := read(t, sent)
	for _, e := range clearing {
		t.Run(e.says, func(t *testing.T) {
			p := wordtest.Open(t, sent)
			e.do(p)
			c := Compare(Paper{Report: r, File: now}, nil, read(t, p.Bytes()))
			if got := told(c); got != e.want {
				t.Errorf("told is\n%s\nnot\n%s", got, e.want)
			}
			if comments := strings.Count(e.want, ", on "); c.Redline.Same() != (strings.Count(e.want, "\n") == comments) {
				t.Errorf("the redline has %v", c.Redline.Changes())
			}
		})
	}
}

func read(t testing.TB, data []byte) *docxread.File {
	t.Helper()
	f, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestText has what a person reads of much that was done at once.
func TestText(t *testing.T) {
	r := sample(t)
	sent, err := docx.Render(r, docx.Options{Case: "waste"})
	if err != nil {
		t.Fatal(err)
	}
	p := wordtest.Open(t, sent)
	clearing[len(clearing)-1].do(p)
	var b strings.Builder
	if err := Compare(Paper{Report: r, File: read(t, sent)}, nil, read(t, p.Bytes())).Text(redline.Printer{Out: &b}); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/much.txt")
	if err != nil || b.String() != string(want) {
		t.Errorf("it is not testdata/much.txt (%v):\n%s", err, b.String())
	}
}
