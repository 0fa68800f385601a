package fromword

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
)

// The markers of items that do not count.
const (
	bullet   = "•"
	tick     = "☒"
	untick   = "☐"
	noCounts = bullet + tick + untick
)

// A para is a paragraph of the file, its number apart from its words.
type para struct {
	*docxread.Paragraph
	mark  string // as it is shown: "12.", "(a)", bullet; "" for none
	runs  []docxread.Run
	level int // of a heading; 0 for none

	struck, inserted bool   // an amendment takes the whole paragraph away, or puts it in
	was              string // the marker that it had before the amendment; "" for the same, or none
}

var (
	// typedMark matches what may be a marker that is typed before words, and the white space after it.
	typedMark = lazy.New(`^\s*(\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{2,5})[.)]{0,2}|[•·▪●■◦➢►§Øü¨])(\t\s*|[ \x{A0}]+)\S`)
	// typedBullet matches a sign that is a bullet wherever white space follows it.
	typedBullet = lazy.New(`^[•·▪●■◦➢►]$`)
	decimalMark = lazy.New(`^\(?\d{1,3}(?:\.\d{1,3})*[.)]*$`)
)

var (
	// shown matches a number that cabinet has written into a run of its own.
	shown = lazy.New(`^(?:\pL{3,} )?[(\[]?(?:[A-Z]{0,2}\d{1,3}[A-Za-z]{0,3}|[A-Za-z]{1,2}|[ivxlcdmIVXLCDM]{1,7})(?:\.[0-9A-Za-z]{1,4}){0,4}[)\].:]{0,2}$|^[•☒☐*†‡§]{1,3}$`)
	// counting matches a number or a bullet that Word shows.
	counting = lazy.New(`^[(\[]?[0-9A-Za-z]{1,7}(?:\.[0-9A-Za-z]{1,4}){0,8}[)\].:]{0,2}$|^[^\pL\pN]{1,3}$`)
)

// isShown tells whether a run is a number that cabinet has written, or a part of one without words.
func isShown(r docxread.Run) bool {
	words := oneLine(r.Text)
	return words == "" && r.Image == nil && r.Note == "" || shown.MatchString(words)
}

// newPara takes the number off a paragraph: the one that Word counts, one in a run of its own, or one that is surely typed.
func newPara(p *docxread.Paragraph) *para {
	out := &para{Paragraph: p, mark: p.Number, runs: p.Runs}
	n := 0
	for n < len(p.Runs) && p.Runs[n].Style == "paragraph number" && isShown(p.Runs[n]) {
		n++
	}
	if n > 0 {
		out.marked(p.Runs[:n])
		out.runs = trimLeft(p.Runs[n:])
		out.change()
		return out
	}
	if out.mark != "" && !counting.MatchString(out.mark) { // it is words, such as "Recommendation 1:"
		out.mark, out.runs = "", append([]docxread.Run{{Text: out.mark + " "}}, p.Runs...)
	}
	mark, size, sure := typedOf(p.Runs)
	if sure && (out.mark == "" || out.mark == bullet && !typedBullet.MatchString(mark)) {
		out.take(mark, size)
	}
	return out
}

// marked reads the runs of a number. One that an amendment takes away stands before the one that it puts in.
func (p *para) marked(runs []docxread.Run) {
	var was, mark string
	for _, r := range runs {
		if r.Struck {
			was += r.Text
		} else {
			mark += r.Text
		}
	}
	if p.mark, p.was = oneLine(mark), oneLine(was); p.mark == "" {
		p.mark, p.was = p.was, ""
		p.struck = true
	}
}

// change finds out whether an amendment takes the whole paragraph away or puts it in, and makes its words plain then.
func (p *para) change() {
	all := func(is func(docxread.Run) bool) bool {
		return !slices.ContainsFunc(p.runs, func(r docxread.Run) bool { return oneLine(r.Text) != "" && !is(r) })
	}
	p.struck = p.struck && all(func(r docxread.Run) bool { return r.Struck })
	p.inserted = !p.struck && p.was == "" && says(p.runs) && all(func(r docxread.Run) bool { return r.Style == "inserted" })
	if p.struck || p.inserted {
		p.runs = slices.Clone(p.runs)
		for i := range p.runs {
			p.runs[i].Struck = false
			if p.runs[i].Style == "inserted" {
				p.runs[i].Style = ""
			}
		}
	}
}

// through finds the paragraphs whose typed number goes on that of another anywhere in the file, as numbers do that count through it.
func through(blocks []docxread.Block) map[*docxread.Paragraph]bool {
	var all []*docxread.Paragraph
	var marks []string
	for _, b := range blocks {
		if p, ok := b.(*docxread.Paragraph); ok {
			m := newPara(p)
			mark := m.mark
			if mark == "" {
				mark, _, _ = typedOf(m.runs)
			}
			if decimalMark.MatchString(mark) {
				all, marks = append(all, p), append(marks, mark)
			}
		}
	}
	found := map[*docxread.Paragraph]bool{}
	for i, p := range all {
		found[p] = i > 0 && follows(marks[i], marks[i-1]) || i+1 < len(all) && follows(marks[i+1], marks[i])
	}
	return found
}

// typedOf is the marker that may be typed before words: what it is, how many bytes it takes, and whether it can be nothing else.
func typedOf(runs []docxread.Run) (mark string, size int, sure bool) {
	text := textOf(runs)
	m := typedMark.FindStringSubmatchIndex(text[:min(len(text), 40)])
	if m == nil {
		return "", 0, false
	}
	mark, gap := text[m[2]:m[3]], text[m[4]:m[5]]
	sure = strings.Contains(gap, "\t") || len(gap) > 1 && strings.HasPrefix(gap, "  ") || typedBullet.MatchString(mark)
	if (mark == "§" || mark == "Ø") && unicode.IsDigit(rune(text[m[5]])) {
		return "", 0, false // § 5 is a section, and Ø 50 a diameter
	}
	if typedBullet.MatchString(mark) || strings.Contains(gap, "\t") && lettersOfBullets[mark] {
		mark = bullet
	}
	if strings.Contains(text[m[5]:], "\t") { // it stands in a row of columns
		sure = false
	}
	if plain := strings.Trim(mark, "0123456789abcdefghijklmnopqrstuvwxyz"); plain == "" && !sure {
		return "", 0, false // a year, or a word of one letter
	}
	return mark, m[5], sure
}

// lettersOfBullets are what stands in the place of a bullet whose typeface is lost, or is that of Word's second level.
var lettersOfBullets = map[string]bool{"o": true, "§": true, "Ø": true, "ü": true, "¨": true}

// take takes a typed marker off the words.
func (p *para) take(mark string, size int) {
	p.mark, p.runs = mark, trimLeft(cut(p.runs, size))
}

// cut takes bytes off the beginning of runs.
func cut(runs []docxread.Run, n int) (out []docxread.Run) {
	for _, r := range runs {
		drop := min(n, len(r.Text))
		n -= drop
		if r.Text = r.Text[drop:]; r.Text != "" || r.Note != "" || r.Image != nil {
			out = append(out, r)
		}
	}
	return out
}

// trimLeft takes white space off the beginning of runs.
func trimLeft(runs []docxread.Run) []docxread.Run {
	text := textOf(runs)
	return cut(runs, len(text)-len(strings.TrimLeft(text, " \t\n\u00A0")))
}
