package report

import (
	"strings"
	"testing"
)

// TestLevels has every scheme on paper and on section level, with no markers, too few and too many: what is printed
// before a heading, a paragraph, an item of its list, and an item below that.
func TestLevels(t *testing.T) {
	const text = "One:\n\na) x\n   i) y\n"
	many := []string{"1 |", "A.", "(i)", "(A)", "a.", "1.", "I."}
	for _, c := range []struct {
		paper, section Scheme
		papers, own    []string
		want           string
	}{
		{Continuous, "", nil, nil, "- 1. a) i)"},
		{Continuous, "", []string{"1 |"}, nil, "- 1 | a) i)"},
		{Continuous, "", many, nil, "- 1 | A. (i)"},
		{Continuous, "", []string{"A."}, nil, "- A. a) i)"},
		{Continuous, "", []string{"Para 1", "1 –", "Note a:"}, nil, "- Para 1 1 – Note a:"},
		{Decimal, "", nil, nil, "1. 1.1 a) i)"},
		{Decimal, "", []string{"1"}, nil, "1 1.1 a) i)"},
		{Decimal, "", []string{"1", "1.1", "(a)", "(i)", "(A)", "(I)", "1)"}, nil, "1 1.1 (a) (i)"},
		{Decimal, "", []string{"1.", "", "i)"}, nil, "1. - i) A)"},
		{Restarting, "", []string{"1 –", "(A)"}, nil, "- 1 – (A) (I)"},
		{Lettered, "", nil, nil, "1. a) i) A)"},
		{Lettered, "", []string{"1 |", "(A)"}, nil, "1 | (A) a) i)"},
		{Unnumbered, "", nil, nil, "- - a) i)"},
		{Unnumbered, "", []string{"1)", "(a)"}, nil, "- - 1) (a)"},
		{Unnumbered, "", []string{"(A)"}, nil, "- - (A) (I)"},
		// with markers of its lists alone
		{Continuous, "", []string{"1.", "a)"}, []string{"1)"}, "- 1. 1) a)"},
		{Unnumbered, "", []string{"1)"}, []string{"A."}, "- - A. I."},
		// with a scheme of its own, the paper's markers are not forgotten
		{Continuous, Restarting, []string{"1 |", "(a)", "(i)"}, nil, "- 1 | (a) (i)"},
		{Continuous, Unnumbered, []string{"1.", "(a)", "(i)"}, nil, "- - (a) (i)"},
		{Continuous, Decimal, []string{"1.", "(a)"}, nil, "- 1 (a) (i)"},
		{Continuous, Lettered, []string{"1.", "a)", "1)"}, nil, "- a) 1) a)"},
		{Decimal, Unnumbered, []string{"1", "1.1", "(A)"}, nil, "1 - (A) (I)"},
		{Decimal, Restarting, []string{"1", "1.1", "(A)"}, nil, "1 1. (A) (I)"},
		{Decimal, Continuous, []string{"1", "1.1", "(A)"}, nil, "1 1. (A) (I)"},
		{Decimal, Decimal, []string{"1", "1.1.", "(A)"}, nil, "1 1.1. (A) (I)"},
		{Lettered, Unnumbered, []string{"1.", "a)", "1)"}, nil, "1. - 1) a)"},
		{Unnumbered, Continuous, []string{"(A)"}, nil, "- 1. (A) (I)"},
		{Unnumbered, Restarting, []string{"(A)"}, nil, "- 1. (A) (I)"},
		// and markers of its own are its paragraphs' first, where they have any
		{Continuous, Restarting, []string{"1.", "(a)"}, []string{"1)"}, "- 1) (a) (i)"},
		{Continuous, Unnumbered, []string{"1.", "(a)"}, []string{"1)"}, "- - 1) a)"},
		{Continuous, Restarting, []string{"1.", "a)"}, many, "- 1 | A. (i)"},
		{Decimal, Lettered, []string{"1", "1.1"}, []string{"(A)", "1)"}, "1 (A) 1) a)"},
		{Decimal, Decimal, []string{"1", "1.1"}, []string{"1.1 |", "1)"}, "1 1.1 | 1) a)"},
		{Unnumbered, Unnumbered, []string{"1)"}, []string{"A.", "i)"}, "- - A. i)"},
	} {
		d := numbered(text)
		d.Numbering.Scheme, d.Numbering.Markers = c.paper, c.papers
		d.Parts[0].Sections[0].Scheme, d.Parts[0].Sections[0].Markers = c.section, c.own
		r := build(t, d)
		s := r.Parts[0].Sections[0]
		got := []string{s.Marker}
		r.Paragraphs(func(p *Paragraph) { got = append(got, p.Marker) })
		for i, m := range got {
			if m == "" {
				got[i] = "-"
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %q, the section %s %q: %v, want %s", c.paper, c.papers, c.section, c.own, got, c.want)
		}
	}
}

// TestTypedCapitals are lists as they are typed where capitals are printed. Elsewhere they are no lists.
func TestTypedCapitals(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"One:\n\nA. agree; and\nB. note.\n", lines("1. One:", "  A. agree; and", "  B. note.")},
		{"One:\nA. agree:\n   I. this\n   II. that\n\nB. note.\n\nC. leave.\n", lines("1. One:", "  A. agree:", "    I. this", "    II. that", "  B. note.", "  C. leave.")},
		{"A. Smith reported.\n\nC. Jones replied.\n", lines("1. A. Smith reported.", "2. C. Jones replied.")},
		{"One:\n\nA) agree\nB) note\n", lines("1. One:", "  A. agree", "  B. note")},
		{"One:\n\na) agree\n   A. Smith and C. Jones\n", lines("1. One:", "  A. agree A. Smith and C. Jones")},
	} {
		d := numbered(c.in)
		d.Numbering.Markers = []string{"1.", "A.", "I."}
		equal(t, "read "+c.in, show(build(t, d)), c.want)
	}
}
