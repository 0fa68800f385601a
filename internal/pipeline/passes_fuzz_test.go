package pipeline

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/project"
)

// The files of a paper in which every kind of words stands once. A name between at signs is a place for words.
const (
	openCase = `
kind = "report"
council = "open"
meeting = "sitting"
[report]
title = @title@
short_title = @short title@
from = "clerk"
contacts = "clerk"
classification = @classification@
wards = [@ward@]
past_pathway = [@pathway@]
[late]
published = 2025-02-05
reason = @reason@
[facts]
x = @fact@
[prose]
background = @answer@
own = @own answer@
purpose = @line@
data = "{{table.x}}\n\n{{table.rows}}"
[[section]]
id = "own"
heading = @own heading@
after = "purpose"
[table.x]
table = "x.csv"
caption = @caption@
note = @note@
[table.rows]
columns = [@column@, "B"]
rows = [[@cell@, "2"], ["{{facts.x}}", "3"]]
[[comment]]
by = "clerk"
text = @comment@
[[appendix]]
title = @appendix@
link = @appendix link@
[[appendix]]
title = @second appendix@
text = @appendix text@
[[background]]
title = @document@
link = @link@
`
	openCouncil = `
name = @council@
[numbering]
markers = [@marker@, "a)", "(i)"]
[header]
occasion = @occasion@
byline = @byline@
[[header.field]]
label = @label@
value = ["{{report.classification}}", "{{report.wards}}", "{{meeting.time}} {{meeting.place}}", "{{report.past_pathway}}", @field@]
[body.cabinet]
name = @body@
[post.clerk]
title = @post@
name = @name@
email = @email@
phone = @phone@
[[part]]
title = @part@
[[part.section]]
id = "purpose"
heading = @heading@
[[part.section]]
id = "background"
heading = "Background"
[[part.section]]
id = "data"
heading = "Data"
[[part.section]]
id = "comments"
heading = "Comments"
[[part.section]]
id = "background-papers"
heading = "Background Papers"
[[part.section]]
id = "appendices"
heading = "Appendix"
plural = @plural@
[[part.section]]
id = "contacts"
heading = "Officers to Contact"
`
	openMeeting = `
council = "open"
body = "cabinet"
date = 2025-02-07
time = @time@
place = @place@
`
)

// ordinary are the words that stand in a place where no others are put.
var ordinary = map[string]string{
	"answer": "One thing. {#one}\n\nAnother, as [](#one) says, with [a page](https://example.org).", "appendix link": "https://example.org/first.pdf", "link": "https://example.org/second",
	"email": "clerk@council.example.org", "phone": "01632 960000", "marker": "1.", "occasion": "{{meeting.body}}, {{meeting.date}}",
}

// nasty are words that people paste, and words that nobody would write.
var nasty = []string{
	"", " ", "\x00", "\r", "\u2028", "\u2029", "\ufeff", "\u00ad", "\u200b", "\u202e", "\u2066", "\u2060", "\ufffd", "\ufffe", "\uf0b7", "\u0085", "\u00a0", "\U0001F600", "\u0378", "\U0010FFFF",
	"e\u0301", "\u0301", "שלום", "مرحبا", "日本", "Llŷr", "]]>", "<!-- x -->", "</script>", "&amp;", "&#0;", "&nbsp;", "\\", "\\\n", "{{", "}}", "{{facts.x}}", "{{facts.y}}", "{#x}", "{.box}", "%s", "$x$", "@@", "a\tb", "a\nb", "a\n\nb", "a\r\nb",
	"*", "**", "_x_", "`x`", "~~a~~", "++a++", "[", "]", "[](#one)", "[^1]", "[x](https://example.org/ŷ)", "https://example.org/ŷ", "<https://example.org/ŷ>", "https:///", "http://[", "https://example.org/%zz", "https://example.org/\\", "javascript:alert(1)",
	"#one", "#nothing", "# x", "### x", "- x", "1. x", "a) x", "> x", "| a |\n|---|\n| b |", "---", "12", "12.", "(a)", "Table 1: x", "☒", "☐ Yes", "1.1", "Table: x {#t}\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nNote.",
	strings.Repeat("W", 10_000), strings.Repeat("a ", 12_000), strings.Repeat("W", 40_000), "https://example.org/" + strings.Repeat("a", 3000), strings.Repeat("Ŵ", 8000), "# " + strings.Repeat("W", 20_000),
	strings.Repeat("> ", 15) + "x", strings.Repeat("- ", 15) + "x", strings.Repeat("| a ", 60) + "|\n" + strings.Repeat("|---", 60) + "|\n" + strings.Repeat("| b ", 60) + "|", strings.Repeat("| a ", 30) + "|\n" + strings.Repeat("|---", 30) + "|\n" + strings.Repeat("| 1,000,000 ", 30) + "|",
	"x {#" + strings.Repeat("l", 300) + "}\n\n[](#" + strings.Repeat("l", 300) + ")", "[" + strings.Repeat("w ", 9000) + "](https://example.org)", "~~" + strings.Repeat("w ", 9000) + "~~", "### " + strings.Repeat("w ", 9000) + "\n\nx", "One.[^" + strings.Repeat("n", 300) + "]\n\n[^" + strings.Repeat("n", 300) + "]: x", strings.Repeat("☒ Yes ☐ No ", 2000),
}

// pictured are images, which an answer can have, with words that not every format has room or a sign for.
var pictured = []string{
	"![A chart](images/a.png)", "![" + strings.Repeat("w ", 9000) + "w](images/a.png)", "![a&#1;&#173;&nbsp;\u202e☃](images/a.png)", "Figure: x\n\n![]]>](images/a.png)", "![*a* [b](https://example.org) ~~c~~](images/a.png)",
}

// refused are words that a check once passed in a place, and a PDF refused or a reader did not find again.
var refused = map[string]string{
	"ward": "☃", "note": "*", "field": "| a |\n|---|\n| b |", "phone": "++a++", "part": "\uf0b7", "own heading": "\u00a0", "heading": "\u2060", "plural": " ", "comment": "&nbsp;", "appendix": "\u2060", "document": strings.Repeat("W", 5000),
	"second appendix": strings.Repeat("w ", 9000), "line": "\x00", "body": strings.Repeat("W", 1500), "caption": "\x00",
}

// wordsAt matches a place for words.
var wordsAt = regexp.MustCompile(`@([a-z ]+)@`)

// openPaper are the files of the paper with words in one of its places.
func openPaper(place, words, csv string) fstest.MapFS {
	fill := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(wordsAt.ReplaceAllStringFunc(text, func(at string) string {
			name := strings.Trim(at, "@")
			said, given := ordinary[name]
			if !given {
				said = "The " + name
			}
			if name == place {
				said = words
			}
			return quoted(said)
		}))}
	}
	return fstest.MapFS{
		"cases/paper.toml": fill(openCase), "councils/open.toml": fill(openCouncil), "meetings/sitting.toml": fill(openMeeting),
		"tables/x.csv": {Data: []byte(csv)}, "images/a.png": {Data: dot()},
	}
}

// dot is the smallest image.
func dot() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// quoted is a text as TOML has it between quotation marks.
func quoted(s string) string {
	var b strings.Builder
	for _, c := range strings.ToValidUTF8(s, "\uFFFD") {
		if c < ' ' || c == '"' || c == '\\' || c == 0x7F {
			fmt.Fprintf(&b, `\u%04X`, c)
		} else {
			b.WriteRune(c)
		}
	}
	return `"` + b.String() + `"`
}

// places are the names of all places for words.
func places() (names []string) {
	for _, m := range wordsAt.FindAllStringSubmatch(openCase+openCouncil+openMeeting, -1) {
		names = append(names, m[1])
	}
	return names
}

// FuzzPasses puts any words in any place of a paper. What a check finds no error in can be made in every format, kept, made again of
// what was kept, and read back with no difference.
func FuzzPasses(f *testing.F) {
	names := places()
	for i, words := range slices.Concat(nasty, pictured) {
		f.Add(uint8(i%len(names)), words, "A,B\nx,1\n")
	}
	for _, words := range pictured {
		f.Add(uint8(slices.Index(names, "answer")), words, "A,B\nx,1\n")
	}
	for place, words := range refused {
		f.Add(uint8(slices.Index(names, place)), words, "A,B\n\"a\nb\",1\n,\n")
	}
	p := sampleProject(f)
	f.Fuzz(func(t *testing.T, place uint8, words, csv string) {
		p := *p
		p.Content = casefile.Folder{FS: openPaper(names[int(place)%len(names)], words, csv), Name: "content"}
		passes(t, &p)
	})
}

// sampleProject is a project of the program's own templates.
func sampleProject(t testing.TB) *project.Project {
	t.Helper()
	p, err := project.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p.Sample = false
	return p
}

// passes demands of a project that its paper can be published if a check passes it, and previewed if not.
func passes(t *testing.T, p *project.Project) {
	t.Helper()
	_, _, checked := runOnto(t, p, Options{Purpose: Checking}, false)
	if checked.Errors > 0 {
		_, _, shown := runOnto(t, p, Options{Purpose: previewing}, true)
		noFault(t, shown)
		return
	}
	b, shelf, built := runOnto(t, p, Options{Purpose: Building, Large: true, Word: true}, true)
	noFault(t, built)
	if built.Errors > 0 {
		t.Fatalf("a check finds nothing, and a build\n%s", found(built))
	}
	readBackFrom(t, b, shelf)
}

// runOnto runs a project onto a shelf in memory, if it is to have one.
func runOnto(t *testing.T, p *project.Project, o Options, shelved bool) (*builder, *memory, Result) {
	t.Helper()
	b, shelf := newBuilder(p, o), &memory{versions: map[string]version{}}
	var err error
	if shelved {
		err = b.steps(context.Background(), shelf)
	} else {
		err = b.steps(context.Background(), nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b, shelf, b.result(false)
}

// noFault demands that no finding calls itself a fault of the program.
func noFault(t *testing.T, r Result) {
	t.Helper()
	for _, d := range r.Findings {
		if strings.Contains(d.Hint, "fault of cabinet") {
			t.Fatal(d)
		}
	}
}

// readBackFrom freezes the paper that was built, and reads its files back.
func readBackFrom(t *testing.T, b *builder, shelf *memory) {
	t.Helper()
	b.options.Purpose = freezing
	m := b.library.Meetings["sitting"]
	_, ok, err := b.freezePaper("paper", m, FreezeOptions{Meeting: "sitting", Today: "2025-02-07"})
	if !ok || err != nil {
		t.Fatalf("frozen %v: %v", ok, err)
	}
	c, _ := b.Content.Case("paper", b.list)
	model := modelOf(b.readyToFreeze(c, m, FreezeOptions{}.edition(c, m, 0, nil), b.list).Report)
	for _, v := range shelf.versions {
		for _, o := range outputs {
			text := v.files[v.folder+"/"+o.file(v.folder)]
			reading, err := o.read(text)
			if err != nil {
				t.Fatalf("%s: %v", o.Name, err)
			}
			if told := o.differs(model, reading); len(told) > 0 {
				t.Fatalf("%s: %v\n%.3000s", o.Name, told, strconv.Quote(string(text)))
			}
		}
	}
}
