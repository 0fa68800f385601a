package report

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/diag"
	_ "cabinet/internal/testrun"
)

// said is words as they are compared: whatever white space is between them.
func said(text string) string { return strings.Join(strings.Fields(text), " ") }

// FuzzWords cuts whatever is read to each length: the text is that of its runs, and each stretch of it is
// found where it was written, as far as the line goes on, or has the place of that line.
func FuzzWords(f *testing.F) {
	for _, text := range []string{
		"Words **in** [](#x) a  b\\\nc \u00a0", `a \* b &amp; c\`, "Fish &amp; chips  \n\u2003and é", "a\t\tb *c\nd* e {#x}",
		"One\ntwo \\* three\nfour", "one *two *  \n three** four** five\nsix", "one  two  three\n four\nfive   six", `one \\\\\\ \\* \ \x`,
		`a& a&b\ \*p;`, "on\x00\x00*  * N\n\x00\x02 \x04\x00\u05c4", "Sia\u0302n &pound;5 \u0735\u0735\x13 q\u0301\u0323",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			return // what is no UTF-8 is no file of ours
		}
		runs := readText(text)
		for most := range len(Text(runs)) + 2 {
			words := WordsOf(runs).First(most)
			if got := Text(words.Runs()); got != words.String() || len(got) > most || !strings.HasPrefix(Text(runs), got) {
				t.Fatalf("%q is cut to %q, of which the runs are %q", Text(runs), words, got)
			}
			for start, c := range words.String() {
				if !unicode.IsSpace(c) && !unicode.IsMark(c) { // a line's end may have no space of its own, and an accent is part of a letter
					foundIn(t, text, runs, words, start)
				}
			}
		}
	})
}

// foundIn demands that what stands at a byte of words, no white space, is found in the text that they were read from. Only
// where a text has more in it than words, the place may be that of the whole line.
func foundIn(t *testing.T, text string, runs []Run, words Words, start int) {
	t.Helper()
	end := min(start+5, len(words.String()))
	for rest := words.String()[end:]; rest != ""; end, rest = end+1, rest[1:] { // to the end of a letter with its accents
		if c, _ := utf8.DecodeRuneInString(rest); utf8.RuneStart(rest[0]) && !unicode.IsMark(c) {
			break
		}
	}
	at, printed := words.Place(start, end), words.String()[start:end]
	if at.Source != runs[0].At.Source || at.End > len(text) {
		t.Fatalf("%q of %q is outside of the file", printed, text)
	}
	if strings.Trim(text, "abcdefghijklmnopqrstuvwxyz*\n ") != "" && slices.ContainsFunc(runs, func(r Run) bool { return r.lines(at) }) {
		return
	}
	source := at.Text()
	if escaped(text, at.Start) && escape(`\`+source) {
		source = `\` + source // the place is that of the sign alone
	}
	found := said(unescape([]byte(source)))
	if !strings.HasPrefix(said(printed), found) || found == "" {
		t.Errorf("%q of %q is at %q", printed, text, at.Text())
	}
}

// lines tells whether a place is that of one of the run's lines.
func (r Run) lines(at diag.Span) bool {
	return slices.ContainsFunc(r.pieces, func(p piece) bool { return p.place() == at })
}
