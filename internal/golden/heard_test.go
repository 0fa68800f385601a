package golden_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// heard is what a screen reader says of a PDF, for people to read: an element in each line, indented by its depth, with
// what a link is said to be after its words.
func heard(p *pdfread.PDF) string {
	l := &listener{}
	l.kids(p.Root)
	return l.b.String()
}

// A listener writes down what it hears.
type listener struct {
	b     strings.Builder
	depth int
}

var (
	headings  = regexp.MustCompile(`^H[1-6]$`)
	afterLink = regexp.MustCompile(`\} ([.,;:)])`)
)

// blocks are the elements that begin a line of their own, with what they are announced as; "" for none.
var blocks = map[string]string{
	"Document": "", "Part": "", "Sect": "", "P": "", "Caption": "Caption: ", "Div": "Group", "BlockQuote": "Quotation", "Note": "Note", "Figure": "Picture: ",
	"TOC": "Contents", "TOCI": "", "L": "List", "LI": "", "Table": "Table", "THead": "", "TBody": "", "TR": "",
}

func (l *listener) say(format string, args ...any) {
	words := strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
	words = afterLink.ReplaceAllString(words, "}$1")
	l.b.WriteString(strings.TrimRight(strings.Repeat("  ", l.depth)+words, " ") + "\n")
}

func (l *listener) kids(n *pdfread.Node) {
	for _, kid := range n.Kids {
		l.block(kid)
	}
}

// within hears what stands in an element that is announced.
func (l *listener) within(n *pdfread.Node, announced string) {
	if n.Lang != "" {
		announced += " in the language " + n.Lang
	}
	l.say("%s", announced)
	l.depth++
	l.kids(n)
	l.depth--
}

func (l *listener) block(n *pdfread.Node) {
	switch announced := blocks[n.Role]; {
	case headings.MatchString(n.Role):
		l.say("Heading %s: %s", n.Role[1:], words(n))
	case n.Role == "Part" && n.Lang != "":
		l.within(n, "Part")
	case n.Role == "L":
		l.within(n, fmt.Sprintf("List of %d", len(n.Kids)))
	case n.Role == "LI", n.Role == "Note":
		l.item(n, announced)
	case n.Role == "Table":
		l.within(n, "Table")
	case n.Role == "TR":
		l.row(n)
	case n.Role == "Div", n.Role == "BlockQuote", n.Role == "TOC":
		l.within(n, announced)
	case len(n.Kids) > 0 && slices.ContainsFunc(n.Kids, isBlock) && strings.TrimSpace(n.Text) == "":
		l.kids(n)
	default:
		l.say("%s%s", announced, words(n))
	}
}

// item hears an item of a list or a note: its label with the words beside it, and what stands below them.
func (l *listener) item(n *pdfread.Node, announced string) {
	beside := 0
	if n.Kids[0].Role == "Lbl" {
		announced += " " + words(n.Kids[0])
		beside = 1
	}
	var below []*pdfread.Node
	if beside < len(n.Kids) {
		announced += " " + words(n.Kids[beside])
		below = slices.DeleteFunc(slices.Clone(n.Kids[beside].Kids), func(n *pdfread.Node) bool { return !isBlock(n) })
		below = append(below, n.Kids[beside+1:]...)
	}
	l.say("%s", announced)
	l.depth++
	for _, kid := range below {
		l.block(kid)
	}
	l.depth--
}

// row hears a row: its cells, of which heads are in brackets.
func (l *listener) row(n *pdfread.Node) {
	var cells []string
	for _, cell := range n.Kids {
		said := all(cell)
		if cell.Role == "TH" {
			said = "<" + said + ">"
		}
		cells = append(cells, said)
	}
	l.say("%s", strings.Join(cells, " | "))
}

func isBlock(n *pdfread.Node) bool {
	_, known := blocks[n.Role]
	return known || headings.MatchString(n.Role)
}

// words is what is heard of an element without the blocks that stand in it.
func words(n *pdfread.Node) string { return hear(n, false) }

// all is what is heard of an element with all that stands in it; blocks are parted by a stroke.
func all(n *pdfread.Node) string { return strings.Trim(hear(n, true), " /") }

func hear(n *pdfread.Node, blocksToo bool) string {
	if n.Alt != "" {
		return n.Alt
	}
	var b strings.Builder
	if blocksToo && headings.MatchString(n.Role) {
		b.WriteString("Heading " + n.Role[1:] + ": ")
	}
	for _, p := range n.Parts {
		switch {
		case p.Kid == nil:
			b.WriteString(p.Text)
		case !isBlock(p.Kid):
			b.WriteString(hear(p.Kid, blocksToo))
		case blocksToo:
			b.WriteString(" / " + strings.Trim(hear(p.Kid, true), " /"))
		}
	}
	if len(n.Links) == 0 {
		return b.String()
	}
	said := strings.TrimRight(b.String(), " ")
	if name := n.Links[0].Contents; name != said {
		return said + " {link: " + name + "} "
	}
	return said + " {link} "
}

// TestNotesBothWays follows every note of the papers to its mark, and back.
func TestNotesBothWays(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		if !strings.Contains(string(read(t, filepath.Join("testdata", name, "pdf.txt"))), "Note ID=") {
			continue
		}
		for _, file := range []string{name + ".pdf", name + "-large-print.pdf"} {
			p, err := pdfread.Read(read(t, filepath.Join(folderOf(t, buildPaper(t, name), name), file)))
			if err != nil {
				t.Fatal(err)
			}
			checkNotes(t, file, p)
		}
	}
}

// checkNotes holds that a link stands where each note leads back to, and that this link leads to the note.
func checkNotes(t *testing.T, file string, p *pdfread.PDF) {
	t.Helper()
	var marks []pdfread.Link
	for _, page := range p.Pages {
		marks = append(marks, page.Links...)
	}
	var check func(n *pdfread.Node)
	check = func(n *pdfread.Node) {
		for _, kid := range n.Kids {
			check(kid)
		}
		marker := label(n)
		if n.Role != "Note" || !strings.HasPrefix(marker, "[") { // below a table stand signs, which lead nowhere
			return
		}
		lbl := n.Kids[0]
		if len(lbl.Kids) != 1 || len(lbl.Kids[0].Links) != 1 {
			t.Errorf("%s: %s leads to no place", file, marker)
			return
		}
		back := lbl.Kids[0].Links[0]
		own := strings.TrimSuffix(back.Name, "-from")
		if !slices.ContainsFunc(marks, func(m pdfread.Link) bool {
			return m.Name == own && m.Page == back.Target.Page && m.Rect[3] <= back.Target.Top && back.Target.Top-m.Rect[3] < 20
		}) {
			t.Errorf("%s: where %s leads back to stands no link to it", file, marker)
		}
		if n.ID == "" || p.Destinations[own].Page == 0 {
			t.Errorf("%s: %s has no name, or no place", file, marker)
		}
	}
	check(p.Root)
}

// label is the label of an item or a note.
func label(n *pdfread.Node) string {
	if len(n.Kids) > 0 && n.Kids[0].Role == "Lbl" {
		return words(n.Kids[0])
	}
	return ""
}

// TestHeard holds what a screen reader says of some papers.
func TestHeard(t *testing.T) {
	for _, name := range names(t, "testdata/*/heard.txt") {
		t.Run(name, func(t *testing.T) {
			p, err := pdfread.Read(read(t, filepath.Join(folderOf(t, buildPaper(t, name), name), name+".pdf")))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, name, "heard.txt", []byte(heard(p)))
		})
	}
}
