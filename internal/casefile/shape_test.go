package casefile

import (
	"strings"
	"testing"
)

// shapes has a kind that changes some of what is said of all papers, one that is like it, and one that is not named.
const shapes = council + `
[numbering]
scheme = "decimal"
markers = ["1.", "1.1", "a)"]
captions = "together"

[header]
occasion = ""
byline = "Report of"

[[header.field]]
label = "From"
value = "x"

[contacts]
lines = ["{{contact.name}}"]

[appendices]
marker = "Annex 1"

[kind.call-in.numbering]
scheme = "continuous"

[kind.call-in.header]
byline = ""

[kind.call-in.page]
double_sided = true

[[kind.call-in.header.field]]
label = "Called in by"
value = "x"

[[kind.call-in.part]]
[[kind.call-in.part.section]]
id = "reasons"
heading = "Reasons"

[kind.urgent]
like = "call-in"

[kind.urgent.appendices]
marker = "Appendix A"

[kind.urgent.header]
field = []
`

// A kind has what is said of it over what is said of all papers and of the kinds that it is like: tables key by key,
// numbering and lists as a whole.
func TestFor(t *testing.T) {
	c, found := readCouncil(shapes)
	if c.For("urgent") != c.For("urgent") {
		t.Error("it is made anew for each paper")
	}
	if len(found) > 0 {
		t.Fatal(found)
	}
	shape := func(kind string) string {
		own := c.For(kind)
		var labels, ids []string
		for _, f := range own.Header.Fields {
			labels = append(labels, f.Label.Value)
		}
		for _, s := range own.Sections() {
			ids = append(ids, s.ID.Value)
		}
		double := "single"
		if own.Page.DoubleSided.Or(false) {
			double = "double"
		}
		return strings.Join([]string{
			own.Numbering.Scheme.Value, strings.Join(own.Numbering.Markers.Strings(), " "), own.Numbering.Captions.Value, own.Header.Byline.Value,
			strings.Join(labels, " "), strings.Join(own.Contacts.Lines.Strings(), " "), own.Appendices.Marker.Value, double, strings.Join(ids, " "),
		}, "|")
	}
	for kind, want := range map[string]string{
		"report":  "decimal|1. 1.1 a)|together|Report of|From|{{contact.name}}|Annex 1|single|purpose",
		"call-in": "continuous||||Called in by|{{contact.name}}|Annex 1|double|reasons",
		"urgent":  "continuous|||||{{contact.name}}|Appendix A|double|reasons",
	} {
		if got := shape(kind); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", kind, got, want)
		}
	}
}

// Kinds that are like one another without end break off.
func TestLikes(t *testing.T) {
	c, _ := readCouncil(council + "[kind.a]\nlike = 'b'\n[kind.b]\nlike = 'c'\n[kind.c]\nlike = 'b'\n[kind.d]\nlike = 'd'\n")
	for kind, want := range map[string]string{"a": "a b c", "b": "b c", "c": "c b", "d": "d", "e": "e"} {
		if got := strings.Join(c.Likes(kind), " "); got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
		if own := c.For(kind).Sections(); len(own) != 1 || own[0].ID.Value != "purpose" {
			t.Errorf("%s has not the sections of all papers", kind)
		}
	}
}
