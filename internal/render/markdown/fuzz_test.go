package markdown

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"cabinet/internal/report"
)

// FuzzRoundTrip writes any runs of text and reads them again; and any Markdown that is made of what a
// report can hold.
func FuzzRoundTrip(f *testing.F) {
	for _, seed := range []string{"a b", "1. a", "*a*", "_", "a\n- b\n# c\n1) d\n(a) e", " a  b ", "[x](y) ![z] <a@b.c> `d` ~e~", "{#a} {.b} {{c}} &amp; &#32; \\", "é“x”–…", "a\u00a0b", "!", "---\n===", "+\n\n*"} {
		f.Add(seed, seed, seed, uint32(0b1_010_001_100))
	}
	// The mark of a note that is words, and ruled lines of tables that are.
	f.Add("[foo`][\x00^f]`\n\n", "", "", uint32(60))
	for _, ruled := range []string{"-:", ":-", ":-:", "-|-", "|-|", "--", "| - |"} {
		f.Add("Foo  \n"+ruled, "a\n"+ruled, "b", uint32(21))
	}
	f.Add("Table\\: x\n\nTable: *c* d\n\n|a|\n|-|\n|b|\n", "Table: x", "&#8226; y", uint32(0))
	f.Add("Table: *c* d\n\n|a|\n|-|\n|b|\n", "Figure. x", "", uint32(3))
	f.Add("Table\\: x\n", "", "", uint32(0))
	f.Add("  \n|\n|-", "a\n|-|", "b", uint32(21))                            // the ruled line of a table that is words
	f.Add("### 2 *i*H # <https://e.org/#x> \\&# #", "x #", "4", uint32(178)) // what would close a heading, and what would not
	f.Add("a", "The ﬅreet", "ﬁre", uint32(26))                               // letters that a PDF draws as one
	f.Add("a", "\uf0a7", "\uf0b7 b", uint32(26))                             // signs of Word's own typefaces
	f.Add("\u00a0", " ", "\u00a0", uint32(8))                                // no words at all
	f.Add("[link](foo(and(b"+strings.Repeat("|", 24), "", "", uint32(13))
	f.Add("a", "a\n-\x80 c\n1#) d\n(a) e", "ab-\n # \nc\n1) d\n(A) e", uint32(664))
	for _, e := range examples(f) {
		f.Add(e.Markdown, "", "", uint32(0))
	}
	f.Fuzz(func(t *testing.T, a, b, c string, styles uint32) {
		if blocks, list := read(strings.ToValidUTF8(a, "")); list.Len() == 0 && len(blocks) > 0 && !amended(blocks) {
			hasTable := tabled(blocks)
			if !hasTable || !strings.ContainsAny(a, `\&`) { // "Table\: x" above a table would be read again as its caption
				roundTrip(t, blocks)
			}
			if !hasTable {
				sameWords(t, blocks)
			}
		}
		var runs []report.Run
		for _, text := range []string{a, b, c, a} {
			runs = appendRun(runs, report.Run{Text: possible(text), Bold: styles&1 > 0, Italic: styles&2 > 0, Link: []string{"", "https://example.org/a_b*(c)`d`&amp;"}[styles>>2&1]})
			styles >>= 3
		}
		if runs = trimmed(worded(runs)); wordless(runs) {
			return
		}
		blocks := []report.Block{&report.Paragraph{Runs: runs}, &report.List{Items: []*report.Paragraph{{Marker: "•", Runs: runs}}}}
		blocks[0].(*report.Paragraph).Blocks, blocks = blocks[1:], blocks[:1]
		roundTrip(t, blocks)
		sameWords(t, blocks)
	})
}

// tabled tells whether there is a table in blocks, which CommonMark does not know.
func tabled(blocks []report.Block) bool {
	found := false
	r := report.Report{Parts: []report.Part{{Sections: []report.Section{{Blocks: blocks}}}}}
	r.Blocks(func(b report.Block) {
		_, isTable := b.(*report.Table)
		found = found || isTable
	})
	return found
}

// amended tells whether words of blocks are struck or inserted, which are written as HTML that no report is read from.
func amended(blocks []report.Block) bool {
	found := false
	r := report.Report{Parts: []report.Part{{Sections: []report.Section{{Blocks: blocks}}}}}
	r.Texts(func(runs []report.Run) {
		found = found || slices.ContainsFunc(runs, func(run report.Run) bool { return run.Change != report.Kept })
	})
	return found
}

// spaces matches what a report has as one space.
var spaces = regexp.MustCompile(` +`)

// possible is text as a report can have it: UTF-8 in normal form C without control characters, single
// spaces, and no line break at the edge of a style.
func possible(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == utf8.RuneError, c < ' ' && c != '\n', c == 0x7F,
			unicode.Is(unicode.Co, c), // read as the signs that Word shows for them
			c >= 'ﬀ' && c <= 'ﬆ':      // read as the letters that they join
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, ""))
	return strings.Trim(spaces.ReplaceAllString(norm.NFC.String(s), " "), "\n")
}

// appendRun appends a run as the reader would.
func appendRun(runs []report.Run, run report.Run) []report.Run {
	last := len(runs) - 1
	if last >= 0 && strings.HasSuffix(runs[last].Text, " ") {
		run.Text = strings.TrimPrefix(run.Text, " ")
	}
	if last >= 0 && runs[last].Bold == run.Bold && runs[last].Italic == run.Italic && runs[last].Link == run.Link {
		runs[last].Text = norm.NFC.String(runs[last].Text + run.Text)
		return runs
	}
	if run.Text == "" {
		return runs
	}
	return append(runs, run)
}

// worded is runs whose links all have words: a report is held back by one that has none.
func worded(runs []report.Run) []report.Run {
	for first := 0; first < len(runs); {
		end, words := first, ""
		for ; end < len(runs) && runs[end].Link == runs[first].Link; end++ {
			words += runs[end].Text
		}
		if strings.TrimSpace(words) == "" {
			for i := range runs[first:end] {
				runs[first+i].Link = ""
			}
		}
		first = end
	}
	return runs
}

// wordless tells whether runs hold nothing but white space, such as no-break spaces: check refuses a paragraph of them.
func wordless(runs []report.Run) bool {
	return !slices.ContainsFunc(runs, func(run report.Run) bool { return strings.TrimSpace(run.Text) != "" })
}

// trimmed is runs without white space at their ends.
func trimmed(runs []report.Run) []report.Run {
	for len(runs) > 0 {
		if runs[0].Text = strings.TrimLeft(runs[0].Text, " \n"); runs[0].Text != "" {
			break
		}
		runs = runs[1:]
	}
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.Text = strings.TrimRight(last.Text, " \n"); last.Text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	return runs
}
