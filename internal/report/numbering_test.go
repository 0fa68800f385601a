package report

import "testing"

func TestNumbering(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"paragraphs", "One.\n\nTwo.\n", lines("1. One.", "2. Two.")},
		{"a wrapped paragraph", "One\ntwo.\n", lines("1. One two.")},
		{"a line break asked for", "One\\\ntwo  \nthree.\n", lines("1. One/two/three.")},
		{"letters", "One:\n\na) x\nb) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"letters in brackets", "One:\n\n(a) x\n(b) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"letters with full stops", "One:\n\na. x\nb. y\n   i. p\n   ii. q\nc. z\n", lines("1. One:", "  a) x", "  b) y", "    i) p", "    ii) q", "  c) z")},
		{"letters with full stops right below the paragraph", "One:\na. x\nb. y\n", lines("1. One:", "  a) x", "  b) y")},
		{"a name, an abbreviation and an escaped full stop", "A. Smith said.\n\nIt cost\nc. £2m, on\np. 12.\n\ne.g. this.\n\nc\\. £2m.\n",
			lines("1. A. Smith said.", "2. It cost c. £2m, on p. 12.", "3. e.g. this.", "4. c. £2m.")},
		{"letters right below the paragraph", "One:\na) x\nb) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"letters with blank lines between", "One:\n\na) x\n\nb) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"figures", "One:\n\n1. x\n2. y\n", lines("1. One:", "  a) x", "  b) y")},
		{"figures with brackets", "One:\n\n1) x\n2) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"figures in brackets", "One:\n\n(1) x\n(2) y\n", lines("1. One:", "  a) x", "  b) y")},
		{"Roman figures", "One:\n\ni) x\nii) y\niii) z\n", lines("1. One:", "  a) x", "  b) y", "  c) z")},
		{"letters past h", "One:\n\na) x\nb) x\nc) x\nd) x\ne) x\nf) x\ng) x\nh) x\ni) x\nj) x\n",
			lines("1. One:", "  a) x", "  b) x", "  c) x", "  d) x", "  e) x", "  f) x", "  g) x", "  h) x", "  i) x", "  j) x")},
		{"nested", "One:\n\na) x\n\n   i) p\n   ii) q\n\nb) y\n", lines("1. One:", "  a) x", "    i) p", "    ii) q", "  b) y")},
		{"nested without blank lines", "One:\n\na) x\n   i) p\n   ii) q\nb) y\n", lines("1. One:", "  a) x", "    i) p", "    ii) q", "  b) y")},
		{"nested three deep", "One:\n\na) x\n   i) p\n      a) deep\n", lines("1. One:", "  a) x", "    i) p", "      A) deep")},
		{"bullets", "One:\n\n- x\n- y\n", lines("1. One:", "  • x", "  • y")},
		{"bullets in letters", "One:\n\na) x\n   - p\nb) y\n", lines("1. One:", "  a) x", "    • p", "  b) y")},
		{"letters in bullets", "One:\n\n- x\n  a) p\n  b) q\n", lines("1. One:", "  • x", "    a) p", "    b) q")},
		{"after a list a new number", "One:\n\na) x\n\nTwo.\n", lines("1. One:", "  a) x", "2. Two.")},
		{"indented after a list", "One:\n\na) x\n\n   More of x.\n\nb) y\n", lines("1. One:", "  a) x", "    More of x.", "  b) y")},
		{"indented bullets after text", "One:\n\na) x\n\n   More:\n\n   - p\n\nb) y\n", lines("1. One:", "  a) x", "    More:", "    • p", "  b) y")},
		{"wrapped item", "One:\n\na) x\nand more\nb) y\n", lines("1. One:", "  a) x and more", "  b) y")},
		{"a wrapped line that begins like an item", "As in paragraph 3\nb) and c) above.\n", lines("1. As in paragraph 3 b) and c) above.")},
		{"continued", "One:\n\na) x\n\nStill one. {.continued}\n\nTwo.\n", lines("1. One:", "  a) x", "  Still one.", "2. Two.")},
		{"a list below what is continued", "One.\n\nStill one: {.continued}\n\na) x\n", lines("1. One.", "  Still one:", "  a) x")},
		{"tabs after markers", "One:\n\na)\tx\nb)\ty\n", lines("1. One:", "  a) x", "  b) y")},
		{"line ends of Windows", "One:\r\n\r\na) x\r\nb) y\r\n\r\nTwo\r\nlines.\r\n", lines("1. One:", "  a) x", "  b) y", "2. Two lines.")},
		{"nothing", "\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			equal(t, "read "+test.in, show(build(t, numbered(test.in))), test.want)
		})
	}
}

func TestUnnumberedSection(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"paragraphs", "One.\n\nTwo.\n", lines("One.", "Two.")},
		{"a list first", "a) x\nb) y\n", lines("a) x", "b) y")},
		{"bullets first", "- x\n\n  - y\n", lines("• x", "  • y")},
		{"a list below a paragraph", "One:\n\na) x\n   i) y\n", lines("One:", "  a) x", "    i) y")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := build(t, unnumbered(test.in))
			equal(t, "read "+test.in, show(r), test.want)
			r.Paragraphs(func(p *Paragraph) {
				if p.Number != "" || p.Anchor != "" {
					t.Errorf("%q has the number %q and the anchor %q", Text(p.Runs), p.Number, p.Anchor)
				}
			})
		})
	}
}

// twoParts is a draft with numbered and unnumbered sections in two parts.
func twoParts() Draft {
	return Draft{Parts: []DraftPart{
		{Title: "Part A", Sections: []DraftSection{
			{ID: "purpose", Heading: "Purpose", Numbered: true, Text: markdown("First.\n\nSecond.\n")},
			{ID: "contacts", Heading: "Contacts", Text: markdown("Not counted.\n")},
			{ID: "reasons", Heading: "Reasons", Numbered: true, Text: markdown("Third:\n\na) x\nb) y\n")},
		}},
		{Title: "Part B", Sections: []DraftSection{
			{ID: "background", Heading: "Background", Numbered: true, Text: markdown("Fourth.\n")},
		}},
	}}
}

func TestNumbersGoOnThroughSectionsAndParts(t *testing.T) {
	equal(t, "report", show(build(t, twoParts())),
		lines("1. First.", "2. Second.", "Not counted.", "3. Third:", "  a) x", "  b) y", "4. Fourth."))
}

func TestSchemeNone(t *testing.T) {
	d := twoParts()
	d.Numbering.Scheme = Unnumbered
	equal(t, "report", show(build(t, d)), lines("First.", "Second.", "Not counted.", "Third:", "  a) x", "  b) y", "Fourth."))
}

func TestMarkersOfTheProfile(t *testing.T) {
	in := "One:\n\na) x\n   i) p\n\nb) y {#y}\n\nSee [](#y).\n"
	tests := []struct {
		markers []string
		want    string
	}{
		{nil, lines("1. One:", "  a) x", "    i) p", "  b) y", "2. See [paragraph 1(b)](#para-1-b).")},
		{[]string{"1", "(i)", "(a)"}, lines("1 One:", "  (i) x", "    (a) p", "  (ii) y", "2 See [paragraph 1(ii)](#para-1-ii).")},
		{[]string{"1.", "A."}, lines("1. One:", "  A. x", "    I. p", "  B. y", "2. See [paragraph 1(B)](#para-1-B).")},
		{[]string{"2.", "can't count", "I"}, lines("1. One:", "  a) x", "    I p", "  b) y", "2. See [paragraph 1(b)](#para-1-b).")},
	}
	for _, test := range tests {
		d := numbered(in)
		d.Numbering.Markers = test.markers
		equal(t, "report", show(build(t, d)), test.want)
	}
}

func TestNumbersAndAnchors(t *testing.T) {
	r := build(t, numbered("One:\n\na) x\n   i) p\n\n- bullet\n\nTwo. {#two}\n"))
	want := map[string][3]string{
		"One:": {"1", "para-1", ""}, "x": {"1(a)", "para-1-a", ""}, "p": {"1(a)(i)", "para-1-a-i", ""},
		"bullet": {"", "", ""}, "Two.": {"2", "para-2", "two"},
	}
	count := 0
	r.Paragraphs(func(p *Paragraph) {
		count++
		if got := [3]string{p.Number, p.Anchor, p.Label}; got != want[Text(p.Runs)] {
			t.Errorf("%q has number, anchor and label %q, want %q", Text(p.Runs), got, want[Text(p.Runs)])
		}
	})
	if count != len(want) {
		t.Errorf("%d paragraphs, want %d", count, len(want))
	}
}
