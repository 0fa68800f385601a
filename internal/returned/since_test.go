package returned

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/render/docx"
	"cabinet/internal/report"
	"cabinet/internal/wordtest"
)

// written is the Word file of a report, and what is read of it.
func written(t testing.TB, r *report.Report) ([]byte, *docxread.File) {
	t.Helper()
	data, err := docx.Render(r, docx.Options{Case: "waste"})
	if err != nil {
		t.Fatal(err)
	}
	return data, read(t, data)
}

// TestChangedSince has a paper that has changed since it was sent: with paragraphs more, with other words. By the file that was
// sent, what officers did is told apart from that, at the places where it belongs now.
func TestChangedSince(t *testing.T) {
	text, err := os.ReadFile("testdata/paper.md")
	if err != nil {
		t.Fatal(err)
	}
	sent, original := written(t, numbered(t, string(text)))
	since := strings.NewReplacer("# Evidence\n", "# Evidence\nA new paragraph that the officer wrote meanwhile.\n\n", "1,204", "1,300").Replace(string(text))
	r := numbered(t, since)
	_, now := written(t, r)
	p := wordtest.Open(t, sent)
	p.Track(wordtest.Finance, "£2.8m", "£2.9m")
	p.Track(wordtest.Nobody, "six weeks", "seven weeks")
	back := read(t, p.Bytes())

	c := Compare(Paper{Report: r, File: now}, original, back)
	const want = "paragraph 7, changed: The service costs [-£2.8m-]{+£2.9m+} a year, which the budget has. {money} – Finance Officer 2025-01-20 – case.md:21:19\n" +
		"paragraph 6, changed: The consultation ran for [-six-]{+seven+} weeks, from 4 November 2024. – untracked – case.md:18:26\n"
	if got := told(c); got != want || !c.Changed || !c.Sent {
		t.Errorf("told is (changed %t, sent %t)\n%s\nnot\n%s", c.Changed, c.Sent, got, want)
	}

	c = Compare(Paper{Report: r, File: now}, nil, back)
	const unknown = "paragraph 3, taken out: [-A new paragraph that the officer wrote meanwhile.-] – untracked – case.md:9:1\n"
	if got := told(c); !strings.Contains(got, unknown) || !c.Changed || c.Sent {
		t.Errorf("told is (changed %t, sent %t)\n%s", c.Changed, c.Sent, got)
	}
}

// TestSecondRound has a file that was sent with changes of the first round still in it: they are not told again.
func TestSecondRound(t *testing.T) {
	r := sample(t)
	sent, now := written(t, r)
	first := wordtest.Open(t, sent)
	first.Track(wordtest.Finance, "£2.8m", "£2.9m")
	first.Comment(wordtest.Finance, "a survey", "Which survey?")
	again := first.Bytes()
	second := wordtest.Open(t, again)
	second.Track(wordtest.Legal, "six weeks", "seven weeks")
	c := Compare(Paper{Report: r, File: now}, read(t, again), read(t, second.Bytes()))
	const want = "paragraph 5, changed: The consultation ran for [-six weeks-]{+seven weeks+}, from 4 November 2024. – Legal Officer 2025-01-21 – case.md:16:26\n"
	if got := told(c); got != want {
		t.Errorf("told is\n%s\nnot\n%s", got, want)
	}
}

// bookmarked matches the bookmarks of a document.
var bookmarked = regexp.MustCompile(`<w:bookmark(Start|End)[^>]*/>`)

// TestWithoutBookmarks has the file of a program that drops bookmarks, properties and the styles of numbers.
func TestWithoutBookmarks(t *testing.T) {
	r := sample(t)
	sent, now := written(t, r)
	for _, e := range clearing {
		t.Run(e.says, func(t *testing.T) {
			p := wordtest.Open(t, sent)
			e.do(p)
			p.Forget()
			p.Rewrite(func(xml string) string {
				return strings.ReplaceAll(bookmarked.ReplaceAllString(xml, ""), `<w:rStyle w:val="ParagraphNumber"/>`, "")
			})
			c := Compare(Paper{Report: r, File: now}, nil, read(t, p.Bytes()))
			if got := told(c); got != e.want || !c.Unknown {
				t.Errorf("told is\n%s\nnot\n%s", got, e.want)
			}
		})
	}
}
