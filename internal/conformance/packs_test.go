//go:build conformance

package conformance

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// boundPapers are the packs of the meeting whose agenda was published twice, with the PDFs that each binds, in their order.
var boundPapers = map[string][]string{
	"pack.pdf":                           {"agenda/v1/agenda.pdf", "approve/v1/approve.pdf", "everything/everything.pdf"},
	"supplement-1/supplement-1-pack.pdf": {"supplement-1/supplement-1.pdf", "approve/approve.pdf", "treasury/treasury.pdf", "retrospective/retrospective.pdf"},
}

// packsOf are the packs of that meeting, and the folder in which it is.
func packsOf(t *testing.T) string {
	t.Helper()
	return filepath.Join(output(t), "agendas", "output-drafts", "cabinet", "2025-09-16")
}

// TestPackWords compares the words that three readers find in each pack, as drawn and as tagged, with those of the PDFs that it
// binds: nothing is read twice, and nothing is lost. The stamp of an item is all that is more.
func TestPackWords(t *testing.T) {
	for pack, papers := range boundPapers {
		t.Run(filepath.Base(pack), func(t *testing.T) {
			file := filepath.Join(packsOf(t), pack)
			var want []string
			for _, paper := range papers {
				want = append(want, aloud(t, filepath.Join(packsOf(t), paper))...)
			}
			same(t, "pdfinfo -struct-text", want, withoutStamps(aloud(t, file)))
			drawn := withoutAddresses(withoutStamps(footless(command(t, "pdftotext", "-raw", "-enc", "UTF-8", file, "-"))))
			if !slices.Contains(drawn, "(continued)") { // as where a table goes on over a page
				same(t, "pdftotext -raw", withoutAddresses(want), withoutArtifacts(withoutAddresses(want), drawn))
				read := withoutAddresses(withoutStamps(footless(command(t, "mutool", "draw", "-q", "-F", "txt", file))))
				same(t, "mutool", withoutAddresses(want), withoutArtifacts(withoutAddresses(want), read))
			}
		})
	}
}

// aloud are the words of a PDF in the order in which they are read aloud, those of a contents list too.
func aloud(t *testing.T, file string) []string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(command(t, "pdfinfo", "-struct-text", file)) {
		line = strings.TrimSpace(line)
		if text, ok := strings.CutPrefix(line, `"`); ok {
			b.WriteString(strings.TrimSuffix(text, `"`))
		} else if !strings.Contains(line, "(inline)") && !strings.HasPrefix(line, "Object ") {
			b.WriteByte('\n')
		}
	}
	return words(b.String())
}

// printedNumber matches the number at the foot of a page of a pack, which is drawn before its text and after all else that is for
// the eye alone.
var printedNumber = regexp.MustCompile(`(?s)^.*?Page (\d+|[ivxlc]+) *\n`)

// footless are the words of the pages of a pack without what is at their head and their foot.
func footless(text string) []string {
	var b strings.Builder
	for _, page := range strings.Split(text, "\f") {
		b.WriteString(printedNumber.ReplaceAllString(page, "") + "\n")
	}
	return words(strings.ReplaceAll(b.String(), blankPage, ""))
}

// blankPage are the words of a page that is there so that the next document begins on a right-hand one.
const blankPage = "This page is intentionally left blank"

// stamp matches the words that the first page of an item has more than its paper.
var stamp = regexp.MustCompile(`Agenda Item \S+ ?`)

func withoutStamps(words []string) []string {
	return strings.Fields(stamp.ReplaceAllString(strings.Join(words, " "), ""))
}

// TestPackLabels holds the labels of the pages of each pack, as others read them, against the numbers printed at their foot.
func TestPackLabels(t *testing.T) {
	for pack := range boundPapers {
		file := filepath.Join(packsOf(t), pack)
		labels := labelsOf(t, file)
		pages := strings.Split(strings.TrimSuffix(command(t, "pdftotext", "-raw", file, "-"), "\f"), "\f")
		if len(labels) != len(pages) {
			t.Fatalf("%s: %d pages have %d labels", pack, len(pages), len(labels))
		}
		for i, text := range pages {
			if n := printedNumber.FindStringSubmatch(text); n != nil && n[1] != labels[i] {
				t.Errorf("%s: page %d is labelled %q, and %q is printed on it", pack, i+1, labels[i], n[1])
			}
		}
	}
}

// labelsOf are the labels of a file's pages, as qpdf reads them.
func labelsOf(t *testing.T, file string) (labels []string) {
	t.Helper()
	var read struct {
		Pages []struct {
			Label struct {
				Style string `json:"/S"`
				N     int    `json:"/St"`
			}
		}
	}
	if err := json.Unmarshal([]byte(command(t, "qpdf", "--json=2", "--json-key=pages", file)), &read); err != nil {
		t.Fatal(err)
	}
	for _, p := range read.Pages {
		label := strconv.Itoa(p.Label.N)
		if p.Label.Style == "/r" {
			label = strings.Repeat("x", p.Label.N/10) + []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[p.Label.N%10]
		}
		labels = append(labels, label)
	}
	return labels
}
