package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/amend"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// captionNouns are what captions are of. Those of each are counted as a series.
var captionNouns = []string{language.Table, language.Figure}

// captionWords are the words that captions begin with, in every language, and what those are captions of.
var captionWords = func() map[string]string {
	words := map[string]string{}
	for _, l := range language.All {
		for _, of := range captionNouns {
			words[l.Noun(of).One] = of
		}
	}
	return words
}()

// anyCaptionWord is a pattern that matches any of them.
var anyCaptionWord = strings.Join(slices.Sorted(maps.Keys(captionWords)), "|")

// captioned tells what follows a paragraph that may be its caption: "Table: …" above a table, "Figure: …"
// above an image.
func captioned(n ast.Node) string {
	switch next := n.NextSibling().(type) {
	case *extast.Table:
		return language.Table
	case *ast.Paragraph:
		if _, ok := onlyImage(next); ok {
			return language.Figure
		}
	}
	return ""
}

// captionLead matches the beginning of a caption, with a number that it may have in another document.
var captionLead = lazy.New(`^(` + anyCaptionWord + `)(?: (\S{1,20}))?: `)

// unnumberedClass is what stands in braces at the end of a caption that takes no number of the paper's. A number
// that is typed in it is another document's.
const unnumberedClass = "unnumbered"

func isUncounted(n ast.Node) bool {
	l, ok := n.LastChild().(*label)
	return ok && l.class == unnumberedClass && !l.misplaced
}

// caption reads a paragraph as the caption of what follows it; ok is false where it is none.
func (r *reader) caption(n ast.Node) (c Caption, ok bool) { return r.captionOf(n, captioned(n)) }

// captionOf reads a paragraph as the caption of a table or an image.
func (r *reader) captionOf(n ast.Node, of string) (c Caption, ok bool) {
	if r.quoted {
		return c, false // its numbers are those of its source
	}
	first, isText := n.FirstChild().(*ast.Text)
	if of == "" || !isText {
		return c, false
	}
	lead := captionLead.FindSubmatch(first.Segment.Value(r.source))
	uncounted := isUncounted(n)
	if lead == nil || captionWords[string(lead[1])] != of || len(lead[2]) > 0 && !uncounted {
		return c, false
	}
	p, _ := r.paragraph(n)
	if p == nil {
		return c, false
	}
	number := string(lead[2])
	p.Runs[0].cut(len(lead[0]) - 1)
	if p.Runs = trim(p.Runs); len(p.Runs) == 0 {
		r.list.Errorf(p.At, "caption", "say what it shows", "this caption has no words")
	}
	return Caption{of: of, Number: number, Label: p.Label, labelAt: p.labelAt, Runs: p.Runs, At: p.At, uncounted: uncounted}, true
}

// captionLike matches the beginning of a paragraph that was meant for a caption.
var captionLike = lazy.New(`^(?i:` + anyCaptionWord + `)( \d+)?[:.] `)

// labelledImage tells whether a paragraph holds an image and a label, which belongs to its caption.
func labelledImage(n ast.Node) bool {
	_, isImage := n.FirstChild().(*ast.Image)
	_, isLabel := n.LastChild().(*label)
	return isImage && isLabel
}

// checkCaption reports a paragraph that looks like a caption and is none. An escaped "Table\:" is words, and of what was
// meant for a table below it another finding tells.
func (r *reader) checkCaption(p *Paragraph, n ast.Node) {
	lead := strings.TrimSpace(captionLike.FindString(Text(p.Runs) + " "))
	if next, ok := n.NextSibling().(*ast.Paragraph); ok && lead != "" && r.barredLines(next).meant() {
		return
	}
	if !r.quoted && lead != "" && strings.HasPrefix(strings.TrimLeft(plain(n, r.source), " \t"), lead) {
		r.list.Errorf(p.At, "caption", `write "Table: …" or "Figure: …" straight above or below the table or image; they get their numbers by themselves; for another document's number, end it with {.unnumbered}`,
			"this looks like a caption, but stands above or below nothing that it could be of")
	}
}

// numberCaptions counts the tables that have captions through the report, and so the figures, or both as one.
func numberCaptions(r *Report, n Numbering) {
	scopes := r.captionScopes(n)
	if n.Together {
		for _, in := range scopes {
			r.numberCaptions(n, in, captionNouns...)
		}
		return
	}
	for _, noun := range captionNouns {
		for _, in := range scopes {
			r.numberCaptions(n, in, noun)
		}
	}
}

// A captionScope is blocks whose captions are counted from 1: those of an appendix, or all others.
type captionScope struct {
	of     *lettered // nil for all others
	blocks []Block
}

// captionScopes are the blocks of the report as their captions are counted, those of notes last.
func (r *Report) captionScopes(n Numbering) []captionScope {
	var through captionScope
	var apart []captionScope
	r.eachSection(func(s *Section) {
		if n.Apart && s.appendix != nil {
			apart = append(apart, captionScope{s.appendix, s.Blocks})
		} else {
			through.blocks = append(through.blocks, s.Blocks...)
		}
	})
	for _, note := range r.Notes {
		through.blocks = append(through.blocks, note.Blocks...)
	}
	return append([]captionScope{through}, apart...)
}

// series is the noun of a scope's own series: "Table A" for Table A1 and those after it.
func (c captionScope) series(noun string) string {
	if c.of == nil {
		return noun
	}
	return noun + " " + c.of.number
}

// number gives a caption the number that its series has for it.
func (c captionScope) number(caption *Caption, k amend.Serial) {
	caption.Number, caption.Anchor = k.Number, k.Anchor
	if c.of == nil {
		return
	}
	between := "" // a letter needs nothing between it and the count: Table A1, but Table 1.1
	if c.of.figures() {
		between = "."
	}
	caption.Number = c.of.number + between + k.Number
	caption.Anchor = strings.ToLower(caption.of + "-" + caption.Number)
}

func (r *Report) numberCaptions(n Numbering, in captionScope, nouns ...string) {
	var captions []*Caption
	var known []amend.Serial
	walk(in.blocks, func(b Block) { // in quotations there are none
		if c := captionOf(b); c != nil && len(c.Runs) > 0 && !c.uncounted && slices.Contains(nouns, c.of) {
			captions, known = append(captions, c), append(known, amend.Serial{Noun: in.series(c.of), Known: amend.Known{Label: c.Label, Words: c.known(b)}})
		}
	})
	series := make([]string, len(nouns))
	for i, noun := range nouns {
		series[i] = in.series(noun)
	}
	for i, k := range r.serials(known, n, series...) {
		in.number(captions[i], k)
	}
}

// known are the words that a caption of b is known again by: its own, or where it has none but references
// those of its table or image.
func (c *Caption) known(b Block) string {
	words := ownWords(c.Runs)
	if strings.TrimSpace(words) != "" {
		return words
	}
	switch b := b.(type) {
	case *Table:
		b.Lines(func(l *Line) { words += " " + ownWords(l.Runs) })
	case *Figure:
		words = b.Alt
	}
	return strings.TrimSpace(words)
}
