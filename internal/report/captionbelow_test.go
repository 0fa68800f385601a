package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestCaptionsBelow tells of which table each caption is, wherever their author typed captions.
func TestCaptionsBelow(t *testing.T) {
	const (
		a = "| a |\n|---|\n| 1 |\n\n"
		b = "| b |\n|---|\n| 1 |\n\n"
	)
	for text, want := range map[string]string{
		a + "Table: A\n\n":                            "a, Table 1: A below",
		a + "Table: A\n\n" + b + "Table: B\n\n":       "a, Table 1: A below; b, Table 2: B below",
		"Table: A\n\n" + a + "Table: B\n\n" + b:       "a, Table 1: A; b, Table 2: B",
		a + "Table: B\n\n" + b:                        "a, ; b, Table 1: B",
		a + "Table: A\n\nWords.\n\n" + b:              "a, Table 1: A below; b, ",
		a + "Table 7: A {.unnumbered}\n\n" + b:        "a, ; b, Table 7: A",
		"| a* |\n|---|\n| 1 |\n\nTable: A\n\n* n\n\n": "a*, Table 1: A below",
	} {
		r := build(t, unnumbered(text))
		equal(t, text, shownTables(r), want)
	}
	d := unnumbered(a + "Table: A\n\nWords.\n\nTable: B\n\n" + b)
	d.Captions.Tables = "below"
	equal(t, "all below", shownTables(build(t, d)), "a, Table 1: A below; b, Table 2: B below")
	d.Captions.Tables = "above"
	equal(t, "all above", shownTables(build(t, d)), "a, Table 1: A; b, Table 2: B")

	var list diag.List
	Build(unnumbered("Table: A\n\n"+a+"Table: B\n\n"), &list)
	if found := findings(&list); list.Errors() != 1 || !strings.Contains(found, "5:1 caption") && !strings.Contains(found, "7:1 caption") {
		t.Errorf("a second caption of one table: %s", found)
	}
}

func shownTables(r *Report) string {
	var all []string
	r.Blocks(func(b Block) {
		if t, ok := b.(*Table); ok {
			shown := t.HeadOf(0) + ", " + t.Caption.Lead() + Text(t.Caption.Runs)
			if t.Caption.Below {
				shown += " below"
			}
			all = append(all, shown)
		}
	})
	return strings.Join(all, "; ")
}
