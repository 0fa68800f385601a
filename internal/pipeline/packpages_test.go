package pipeline

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/record"
)

// For any documents, of any pages, shown or told by a slip: the numbers that are printed at the foot of pages, their labels, the
// ranges that agenda and record tell, and the pages of the files agree.
func TestPackPagesAgree(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { packPagesAgree(t, rand.New(rand.NewPCG(seed, 16))) })
	}
}

func packPagesAgree(t *testing.T, r *rand.Rand) {
	right, external := r.IntN(2) == 0, []string{"pages", "slip"}[r.IntN(2)]
	p := withOthers(t, fmt.Sprintf("right_hand = %v\nexternal = %q\nfront = %q\npages = %q\n", right, external, []string{"counted", "uncounted"}[r.IntN(2)], []string{"after", "column"}[r.IntN(2)]))
	p.file("content/appendices/map.pdf", anyPDF(r, "Map"))
	items := ""
	for i := range 1 + r.IntN(3) {
		items += fmt.Sprintf("[[item]]\nid = \"of-others-%d\"\ntitle = \"Of others %d\"\n", i, i)
		for k := range 1 + r.IntN(3) {
			name := fmt.Sprintf("d%d-%d.pdf", i, k)
			p.file("content/"+name, anyPDF(r, "Document"))
			items += fmt.Sprintf("[[item.document]]\ntitle = \"Document %d\"\nfile = %q\npack = %q\n", k, name, []string{"pages", "slip"}[r.IntN(2)])
		}
	}
	p.file(meeting1, p.read(meeting1)+items)
	p.build(1, 0)
	if got := table(t, p.verify()); got != "" {
		t.Errorf("as it was built it differs:\n%s", got)
	}
	pack, err := pdfread.Read([]byte(p.output(address1 + "/pack.pdf")))
	if err != nil {
		t.Fatal(err)
	}
	printedAsLabelled(t, pack)
	next := 0
	for _, i := range p.meeting().Agenda.Items {
		if i.Pages == nil {
			continue
		}
		if next > 0 && i.Pages.First != next {
			t.Errorf("item %s begins on page %d, and the one before ends on page %d", i.Number, i.Pages.First, next-1)
		}
		next = i.Pages.Last + 1
		if i.ID != "sena-tribunal-officers" && i.Pages.Last-i.Pages.First+1 != counts(i.Documents, right) {
			t.Errorf("item %s is on pages %s, and its files have %d pages", i.Number, i.Pages, counts(i.Documents, right))
		}
		if at := labelled(pack, i.Pages.First); at == nil || !strings.Contains(spanned(at.Spans)+spanned(at.Artifacts), "Agenda Item "+i.Number) {
			t.Errorf("page %d does not begin item %s", i.Pages.First, i.Number)
		}
	}
}

// anyPDF is a PDF of some pages, standing or lying.
func anyPDF(r *rand.Rand, title string) string {
	var sizes [][2]int
	for range 1 + r.IntN(5) {
		sizes = append(sizes, [][2]int{portrait, landscape, {1191, 842}, {420, 595}}[r.IntN(4)])
	}
	return plainPDF(title, "", sizes...)
}

// counts is how many pages documents take in a pack.
func counts(documents []record.Document, right bool) (n int) {
	for _, d := range documents {
		if n += d.Pages; right {
			n += d.Pages % 2
		}
	}
	return n
}

var foot = regexp.MustCompile(`Page (\w+)\s*$`)

// printedAsLabelled holds the number at the foot of each page against its label. A blank page has none.
func printedAsLabelled(t *testing.T, pack *pdfread.PDF) {
	t.Helper()
	last := 0
	for n, page := range pack.Pages {
		printed := foot.FindStringSubmatch(strings.TrimSpace(spanned(page.Artifacts)))
		if blank := strings.Contains(spanned(page.Artifacts), "left blank"); blank != (printed == nil) || printed != nil && printed[1] != page.Label {
			t.Errorf("page %d of the file is labelled %s, and says %q", n+1, page.Label, spanned(page.Artifacts))
		}
		number, err := strconv.Atoi(page.Label)
		if err != nil {
			continue // of the front
		}
		if number <= last {
			t.Errorf("page %d follows page %d", number, last)
		}
		last = number
	}
}

func spanned(spans []pdfread.Span) string {
	out := ""
	for _, s := range spans {
		out += s.Text
	}
	return out
}

func labelled(pack *pdfread.PDF, n int) *pdfread.Page {
	for i := range pack.Pages {
		if pack.Pages[i].Label == strconv.Itoa(n) {
			return &pack.Pages[i]
		}
	}
	return nil
}
