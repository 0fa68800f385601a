package html

import (
	"slices"
	"strings"
	"testing"

	parser "golang.org/x/net/html"

	"cabinet/internal/report"
)

// tables writes a section with tables, and gives the elements that stand around each.
func tables(t *testing.T, markdown string) (article string, found []*parser.Node) {
	t.Helper()
	r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("s", "S", true, markdown)}}}})
	article = string(Article(r))
	for n := range wellFormed(t, []byte(article)).Descendants() {
		if n.Data == "table" {
			found = append(found, n)
		}
	}
	return article, found
}

const small = "| Name | Days |\n|---|---:|\n| Bins | 12 |\n"
const large = "| Name of the ward | Representation | Administration | Transformation |\n|---|---|---|---|\n| Abbeyfields | a | b | c |\n"

// A wide table moves below its caption, in a group that the keyboard reaches and that has the caption's words.
func TestTableThatMoves(t *testing.T) {
	_, found := tables(t, "Costs. {#p}\n\nTable: What it costs {#costs}\n\n"+large)
	group := found[0].Parent
	figure := group.Parent
	if attribute(group, "role") != "group" || attribute(group, "tabindex") != "0" {
		t.Errorf("the table moves in %v", group.Attr)
	}
	if figure.Data != "figure" || attribute(figure, "id") != "table-1" {
		t.Errorf("the table stands in %s %v", figure.Data, figure.Attr)
	}
	var caption *parser.Node
	for n := range figure.Descendants() {
		if n.Data == "figcaption" {
			caption = n
		}
	}
	if caption == nil || caption.Parent != figure || text(caption) != "Table 1: What it costs" {
		t.Fatal("the caption does not stand in the figure itself")
	}
	for _, named := range []*parser.Node{group, found[0]} {
		if name := attribute(named, "aria-labelledby"); name == "" || name != attribute(caption, "id") {
			t.Errorf("<%s> is called after %q", named.Data, name)
		}
	}
	if attribute(caption.FirstChild, "id") != "costs" {
		t.Error("the author's address is not in the caption")
	}
}

// A table that fits a phone is no stop of the keyboard and no group.
func TestTableThatFits(t *testing.T) {
	for _, caption := range []string{"", "Table: Rounds\n\n"} {
		article, found := tables(t, "Rounds.\n\n"+caption+small)
		if strings.Contains(article, "tabindex") || strings.Contains(article, `role="group"`) || !strings.Contains(attribute(found[0].Parent, "class"), "table") {
			t.Errorf("with the caption %q it is\n%s", caption, article)
		}
	}
}

// Groups without captions are told from one another.
func TestTableNames(t *testing.T) {
	_, found := tables(t, "Three.\n\n"+large+"\nAgain.\n\n"+large+"\nAnd:\n\n"+strings.Replace(large, "Administration", "Rates & rents", 1))
	var names []string
	for _, n := range found {
		names = append(names, attribute(n.Parent, "aria-label"))
	}
	want := []string{"Table of Name of the ward, Representation and Administration", "Table of Name of the ward, Representation and Administration (2)", "Table of Name of the ward, Representation and Rates & rents"}
	if !slices.Equal(names, want) {
		t.Errorf("they are called %q", names)
	}
}

// A table that is too wide for a page of paper is set smaller, or on a page that is turned, before its words break.
func TestTableOnPaper(t *testing.T) {
	wide := func(columns int) string {
		return "Costs.\n\n| Item |" + strings.Repeat(" 2024-25 |", columns) + "\n|---|" + strings.Repeat("---:|", columns) + "\n| Rent |" + strings.Repeat(" £12,345.67 |", columns) + "\n"
	}
	for _, test := range []struct {
		columns int
		class   string
	}{{3, "table"}, {7, "table small"}, {10, "table turned"}, {14, "table turned dense"}, {16, "table turned densest"}, {30, "table turned densest broken"}} {
		_, found := tables(t, wide(test.columns))
		if class := attribute(found[0].Parent.Parent, "class"); class != test.class {
			t.Errorf("a table of %d columns of figures is %q, not %q", test.columns, class, test.class)
		}
	}
}
