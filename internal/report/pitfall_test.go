package report

import "testing"

// TestAsTyped holds what other Markdown tools would swallow or change. MODEL.md says why.
func TestAsTyped(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"angle brackets", "One <name> <x>y</x> &lt;b&gt;.\n", "1. One <name> <x>y</x> <b>.\n"},
		{"what looks like a reference definition", "[Redacted]: figure\n\n[Redacted]\n", "1. [Redacted]: figure\n2. [Redacted]\n"},
		{"quotes", "'temporary' and 'excellent' \"x\"\n", "1. 'temporary' and 'excellent' \"x\"\n"},
		{"dashes and dots", "a--b ... x---y\n", "1. a--b ... x---y\n"},
		{"one tilde", "~two~ 1~2\n", "1. ~two~ 1~2\n"},
		{"underlined with equals signs", "Total\n===\n", "1. Total ===\n"},
		{"a year in mid-paragraph", "It was\n1986. A great year.\n", "1. It was 1986. A great year.\n"},
		{"escapes", `1986\. A \*great\* year \{#x} \\` + "\n", `1. 1986. A *great* year {#x} \` + "\n"},
		{"character references", "&pound;5 &amp;amp; &lt;b&gt; &#163; &copy &nosuch;\n", "1. £5 &amp; <b> £ &copy &nosuch;\n"},
		{"tabs, and line ends as references", "a\tb&Tab;c&NewLine;d&#10;e&#13;f\n", "1. a b c d e f\n"},
		{"emphasis", "*a* _b_ **c** __d__ ***e*** a*b*c a_b_c\n", "1. _a_ _b_ **c** **d** **_e_** a*b*c a_b_c\n"},
		{"emphasis in emphasis", "**a *b* c** *d **e** f*\n", "1. **a ****_b_**** c** _d _**_e_**_ f_\n"},
		{"links", "[a **b**](https://e.org/a_b) <https://e.org> <a@e.org>\n",
			"1. [a ](https://e.org/a_b)[**b**](https://e.org/a_b) [https://e.org](https://e.org) [a@e.org](mailto:a@e.org)\n"},
		{"braces that are no label", "{x} {# } {#} {{x}} #x\n", "1. {x} {# } {#} {{x}} #x\n"},
		{"a label in a wrapped line", "One\ntwo {#x}\n", "1. One two\n"},
		{"several spaces", "One  two   **  three**  four\n", "1. One two ** three** four\n"},
		{"white space at the end", "One  \n\nTwo \\\n", "1. One\n2. Two \\\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			equal(t, "read "+test.in, show(build(t, numbered(test.in))), test.want)
		})
	}
}

func TestPlacesOfRuns(t *testing.T) {
	r := build(t, numbered("One *two*\n  and **three**\n\na) four\n   five\n"))
	want := map[string]string{
		"One ": "case.md:1:1", "two": "case.md:1:6", " and ": "case.md:1:10", "three": "case.md:2:9",
		"four five": "case.md:4:4",
	}
	r.Paragraphs(func(p *Paragraph) {
		for _, run := range p.Runs {
			if got := run.At.String(); got != want[run.Text] {
				t.Errorf("%q stands at %s, want %s", run.Text, got, want[run.Text])
			}
			delete(want, run.Text)
		}
	})
	for text := range want {
		t.Errorf("there is no run %q", text)
	}
}

func TestRecordsAndLines(t *testing.T) {
	equal(t, "series", Series(nil)+"|"+Series([]string{"a"})+"|"+Series([]string{"a", "b"})+"|"+Series([]string{"a", "b", "c"}),
		"|a|a and b|a, b and c")
	h := Header{Body: "Cabinet", Date: "7 February 2025"}
	equal(t, "occasion", h.Occasion(), "Cabinet – 7 February 2025")
}
