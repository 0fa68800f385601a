//go:build conformance

package conformance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cabinet/internal/language"
)

// aPack matches the names of packs, which are no paper of their own: [TestPackWords] compares them.
var aPack = regexp.MustCompile(`pack(-reports)?(-large-print)?\.pdf$`)

// TestWords compares the words that three readers find in each PDF, as drawn and as tagged, with those
// of the report's Markdown: the same, in the same order. Where a table goes on over a page, its caption and head
// stand again for the eye alone, and readers of what is drawn can't tell them from other words; package verify
// holds what is drawn against what is tagged there.
func TestWords(t *testing.T) {
	for _, file := range allPDFs(t) {
		switch name := filepath.Base(file); {
		case strings.HasPrefix(name, "budget-book"), strings.HasPrefix(name, "treasury"):
			continue // a head of several rows is one in Markdown
		case strings.HasPrefix(name, "appendices-large-print"):
			continue // a table that fits no page has a list in its place
		case aPack.MatchString(name):
			continue // which has no Markdown: TestPackWords
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			tree, contents := structWords(t, file)
			want := markdownWords(t, file)
			if with, to := withCouncil(want, councilOf(t, file)); begins(tree, with[:to]) {
				want = with // a paper whose own words begin with the council has its name once
			}
			same(t, "pdfinfo -struct-text", want, tree)
			if contents {
				return // readers of what is drawn can't tell the words of a contents list from others
			}
			want = withoutAddresses(want)
			drawn := withoutAddresses(drawnWords(t, file, "-raw"))
			if slices.Contains(drawn, "(continued)") {
				return
			}
			same(t, "pdftotext -raw", want, withoutArtifacts(want, drawn))
			same(t, "mutool", want, withoutArtifacts(want, withoutAddresses(mutoolWords(t, file))))
			if strings.Contains(file, "sample") && !strings.Contains(file, "draft") { // no table, no watermark
				same(t, "pdftotext", want, drawnWords(t, file, "-nopgbrk"))
			}
		})
	}
}

// TestTurnedWords compares the words of a document with a turned page, in the order in which they are read aloud, with those in the
// order in which they are drawn.
func TestTurnedWords(t *testing.T) {
	for _, file := range drawnPDFs(t) {
		if filepath.Base(file) == "turned.pdf" {
			want, _ := structWords(t, file)
			same(t, "pdftotext -raw", want, withoutArtifacts(want, drawnWords(t, file, "-raw")))
			same(t, "mutool", want, withoutArtifacts(want, mutoolWords(t, file)))
			return
		}
	}
	t.Error("no document with a turned page was drawn")
}

// same compares words.
func same(t *testing.T, reader string, want, got []string) {
	t.Helper()
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			t.Errorf("%s: word %d is %q, not %q; after %q", reader, i, got[i], want[i], want[max(0, i-6):i])
			return
		}
	}
	if len(want) != len(got) {
		t.Errorf("%s: %d words, not %d", reader, len(got), len(want))
	}
}

// artifacts are words that are drawn for the eye alone among those of a page: a draft's watermark, and
// the head of a table that goes on from the page before.
var artifacts = [][]string{{language.English.Draft}, {"D", "r", "a", "f", "t"}, {"Item", "2024-25", "2025-26", "Change"}, {"Item", "Cost", "Note"}, {"Step", "Days"}, {"Option", "Cost", "Why", "not", "recommended"}}

// councilOf is the name of the council, as the head of the page beside a PDF has it.
func councilOf(t *testing.T, pdf string) []string {
	t.Helper()
	page, err := os.ReadFile(filepath.Join(filepath.Dir(pdf), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile(`(?s)<header class="council">.*?<p>(?:<a [^>]*>)?([^<]+)`).FindSubmatch(page)
	if name == nil {
		t.Fatalf("the page beside %s has no council", pdf)
	}
	return strings.Fields(html.UnescapeString(string(name[1])))
}

// withCouncil puts the name of the council, which a PDF has and Markdown does not, before words, and after the line of a
// draft. It tells where the name ends.
func withCouncil(words, council []string) (with []string, to int) {
	at := 0
	for mend := range 20 {
		if line := strings.Fields(language.English.DraftLine(mend)); begins(words, line) {
			at = len(line)
		}
	}
	return slices.Insert(slices.Clone(words), at, council...), at + len(council)
}

// withoutArtifacts leaves out artifacts that stand where other words should.
func withoutArtifacts(want, got []string) []string {
	var out []string
	for len(got) > 0 {
		skip := 0
		for _, a := range artifacts {
			if begins(got, a) && !begins(want[min(len(out), len(want)):], a) {
				skip = len(a)
			}
		}
		if skip == 0 {
			out = append(out, got[0])
			skip = 1
		}
		got = got[skip:]
	}
	return out
}

// address matches an address in brackets, which is drawn after the words of a link for the eye alone.
var address = regexp.MustCompile(` \((?:https?://|[^ ()]+ ?@)[^()]*\)`)

// withoutAddresses leaves out the addresses in brackets, those that a paper has itself among them.
func withoutAddresses(words []string) []string {
	return strings.Fields(address.ReplaceAllString(strings.Join(words, " "), ""))
}

func begins(words, with []string) bool {
	return len(words) >= len(with) && slices.Equal(words[:len(with)], with)
}

// markdownWords are the words of the Markdown beside a PDF, as tools show it that know tables. The words
// for images are read in their place, and stand in no text.
func markdownWords(t *testing.T, pdf string) []string {
	t.Helper()
	name := strings.TrimSuffix(strings.TrimSuffix(pdf, ".pdf"), "-large-print") + ".md"
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.Table)).Convert(source, &page); err != nil {
		t.Fatal(err)
	}
	tree, err := html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range tree.Descendants() {
		switch n.DataAtom {
		case atom.P, atom.Br, atom.Li, atom.H1, atom.H2, atom.H3, atom.Td, atom.Th:
			b.WriteByte('\n')
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Fields(b.String())
}

// drawnWords are the words between running head and foot, as drawn; a turned page has them at its right and left. Lengths are in
// points.
func drawnWords(t *testing.T, file, mode string) []string {
	upright, turned := []string{"-x", "0", "-y", "67", "-W", "596", "-H", "720"}, []string{"-x", "55", "-y", "0", "-W", "720", "-H", "596"}
	if strings.Contains(file, "large-print") {
		upright[3], turned[1] = "63", "59"
	}
	last := pages(t, file)
	sizes := command(t, "pdfinfo", "-l", strconv.Itoa(last), file)
	var b strings.Builder
	for i := range last {
		n, area := strconv.Itoa(i+1), upright
		isTurned := regexp.MustCompile(`Page +` + n + ` rot: +90`).MatchString(sizes)
		if isTurned {
			area = turned
		}
		args := []string{"-enc", "UTF-8", mode, "-f", n, "-l", n}
		if mode == "-raw" && !isTurned { // the head, of one line or two, and the foot are drawn first
			b.WriteString(foot.ReplaceAllString(command(t, "pdftotext", append(args, file, "-")...), "") + "\n")
			continue
		}
		args = append(args, area...)
		b.WriteString(command(t, "pdftotext", append(args, file, "-")...))
	}
	return words(b.String())
}

// structWords are the words in the order in which they are read aloud, without those of a contents list and its heading, if there is one.
func structWords(t *testing.T, file string) (all []string, contents bool) {
	var b strings.Builder
	list := -1 // how far the list that is read is indented
	for line := range strings.Lines(command(t, "pdfinfo", "-struct-text", file)) {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		line = strings.TrimSpace(line)
		if list >= 0 && indent > list {
			continue
		}
		list = -1
		if line == "TOC" {
			list, contents = indent, true
			before := strings.TrimRight(b.String(), "\n") // which ends with the heading of the list
			b.Reset()
			b.WriteString(before[:strings.LastIndex(before, "\n")+1])
			continue
		}
		if text, ok := strings.CutPrefix(line, `"`); ok {
			b.WriteString(strings.TrimSuffix(text, `"`))
		} else if !strings.Contains(line, "(inline)") && !strings.HasPrefix(line, "Object ") {
			b.WriteByte('\n')
		}
	}
	return words(b.String()), contents
}

// foot matches the foot of a page, which is drawn before its text and after all else that is for the
// eye alone.
var foot = regexp.MustCompile(`(?s)^.*?(?:Page \d+ of|Tudalen \d+ o) \d+\n`)

func mutoolWords(t *testing.T, file string) []string {
	var b strings.Builder
	for n := range pages(t, file) {
		page := command(t, "mutool", "draw", "-q", "-F", "txt", file, strconv.Itoa(n+1))
		b.WriteString(foot.ReplaceAllString(page, "") + "\n")
	}
	return words(b.String())
}

// pages is how many pages a file has.
func pages(t *testing.T, file string) int {
	m := regexp.MustCompile(`Pages:\s+(\d+)`).FindStringSubmatch(command(t, "pdfinfo", file))
	if m == nil {
		t.Fatal("pdfinfo tells no number of pages")
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// words are those of a text, without the blank page's and without bullets, which are Markdown's own.
func words(text string) []string {
	text = strings.Replace(text, "This page is intentionally left blank", "", 1)
	return strings.Fields(strings.ReplaceAll(text, "•", " "))
}

func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}
