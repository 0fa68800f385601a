package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// A Change is what an amendment of another document, such as a council's constitution, does to words. They are printed with a line
// through or under them, and a screen reader says what the line means.
type Change uint8

const (
	// Kept is words that stay as they are: most of all words.
	Kept Change = iota
	// Struck is words that are taken away. They are none of the paper's own, and a paragraph of them takes no number.
	Struck
	// Inserted is words that are put in.
	Inserted
)

// Around is what a screen reader says before and after the words in a language; nothing of words that are kept.
func (c Change) Around(in *language.Language) (before, after string) {
	said := [...]string{Struck: in.Struck, Inserted: in.Inserted}[c]
	before, after, _ = strings.Cut(said, "%s")
	return before, after
}

// changeOf are the changes by their classes in braces at a paragraph's end. The marker that a paragraph had before may stand after
// the class: {.struck 17.5}.
var changeOf = map[string]Change{"struck": Struck, "inserted": Inserted}

// wasClass is what stands in braces at the end of a paragraph whose number changes: {.was 17.5}.
const wasClass = "was"

// Markers is what is printed before a paragraph, as runs: its marker, after the one that it had before an amendment. It is empty for a
// paragraph without one.
func (p *Paragraph) Markers() []Run {
	switch {
	case p.Marker == "":
		return nil
	case p.Change != Kept || p.Was == "":
		return []Run{{Text: p.Marker, Change: p.Change}}
	}
	return []Run{{Text: p.Was, Change: Struck}, {Text: " "}, {Text: p.Marker, Change: Inserted}}
}

// MarkerText is [Paragraph.Markers] as words.
func (p *Paragraph) MarkerText() string { return Text(p.Markers()) }

// WithMarkers is the text of a paragraph after what is printed before it.
func (p *Paragraph) WithMarkers() []Run {
	before := p.Markers()
	if len(before) > 0 {
		before = append(before, Run{Text: " "})
	}
	return append(before, p.Runs...)
}

// Apart are runs parted into those that hold and those that an amendment takes away.
func Apart(runs []Run) (hold, struck []Run) {
	for _, run := range runs {
		if run.Change == Struck {
			struck = append(struck, run)
		}
	}
	if struck == nil {
		return runs, nil
	}
	for _, run := range runs {
		if run.Change == Struck {
			continue
		}
		if last := len(hold) - 1; last >= 0 && strings.HasSuffix(hold[last].Text, " ") && strings.HasPrefix(run.Text, " ") {
			run.cut(1) // one space stands where the struck words stood
		}
		hold = append(hold, run)
	}
	return hold, struck
}

// changed is words between ~~ and ~~, or ++ and ++.
type changed struct {
	ast.BaseInline
	change Change
}

var kindChanged = ast.NewNodeKind("Changed")

// Kind implements ast.Node.
func (*changed) Kind() ast.NodeKind { return kindChanged }

// Dump implements ast.Node.
func (n *changed) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// changeParser reads ~~struck words~~ and ++inserted words++. Unlike emphasis, they may begin and end within a word and beside any
// punctuation but what ends a sentence: "A++, B++" are grades.
type changeParser struct{}

// Trigger implements parser.InlineParser.
func (changeParser) Trigger() []byte { return []byte{'~', '+'} }

// Parse implements parser.InlineParser.
func (changeParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	processor := changeDelimiter{'~', Struck}
	if line[0] == '+' {
		processor = changeDelimiter{'+', Inserted}
	}
	node := parser.ScanDelimiter(line, before, 2, processor)
	if node == nil || node.OriginalLength != 2 || before == rune(line[0]) {
		return nil
	}
	after, _ := utf8.DecodeRune(line[node.OriginalLength:])
	node.CanOpen = !unicode.IsSpace(after) && !strings.ContainsRune(",.;:!?)]", after)
	node.CanClose = !unicode.IsSpace(before) && !strings.ContainsRune("([", before)
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

// A changeDelimiter is what goldmark asks about the signs that enclose changed words.
type changeDelimiter struct {
	sign   byte
	change Change
}

// IsDelimiter implements parser.DelimiterProcessor.
func (d changeDelimiter) IsDelimiter(b byte) bool { return b == d.sign }

// CanOpenCloser implements parser.DelimiterProcessor.
func (changeDelimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements parser.DelimiterProcessor.
func (d changeDelimiter) OnMatch(int) ast.Node { return &changed{change: d.change} }

// halfChange matches the signs of changed words that came to nothing. Two plus signs after a word are part of a name or a grade.
var halfChange = lazy.New(`~~|(?:^|[\s(“"'])(\+\+)[\pL\pN]`)

// checkHalf reports the signs of changed words that are left in words, since their other half is missing.
func (r *reader) checkHalf(n ast.Node) {
	for _, s := range stretches(nil, n) {
		words := r.Text[s.start:s.stop]
		if !strings.Contains(words, "~~") && !strings.Contains(words, "++") {
			continue
		}
		m := halfChange.FindStringSubmatchIndex(words)
		if m == nil {
			continue
		}
		at := s.start + max(m[0], m[2])
		if escaped(r.Text, at) {
			continue
		}
		r.list.Errorf(r.span(at, at+2), "half-change", `write ~~struck~~ and ++inserted++, with no space inside the signs, and begin and end in one paragraph; as words, write them with a backslash: \~\~`,
			"these signs of struck or inserted words have no other half")
	}
}

// change notes what the classes at a paragraph's end say of it.
func (r *reader) change(p *Paragraph, l *label) {
	change := changeOf[l.class]
	at := r.span(l.start, l.end)
	switch {
	case !l.changes():
		return
	case p.Change != Kept || p.Was != "", change == Inserted && l.was != "", l.class == wasClass && l.was == "":
		r.list.Errorf(at, "label", "end it with one of {.struck}, {.struck 17.5}, {.inserted} and {.was 17.5}; the number is the one before the amendment",
			"this does not say how the paragraph changes")
		return
	}
	p.Change, p.Was, p.wasAt = change, l.was, at
	p.Runs = withChange(p.Runs, change)
	if change == Struck {
		p.Marker = p.Was
	}
}

// withChange are runs of which those that had no change of their own have one.
func withChange(runs []Run, c Change) []Run {
	for i := range runs {
		if runs[i].Change == Kept {
			runs[i].Change = c
		}
	}
	return runs
}

// changeBelow gives what belongs to a struck or inserted paragraph its change.
func changeBelow(blocks []Block) {
	walk(blocks, func(b Block) {
		p, ok := b.(*Paragraph)
		if !ok || p.Change == Kept {
			return
		}
		walk(p.Blocks, func(b Block) {
			b.texts(func(runs *[]Run) { *runs = withChange(*runs, p.Change) })
			if item, ok := b.(*Paragraph); ok && item.Change == Kept {
				item.Change = p.Change
				if p.Change == Struck {
					item.Marker = item.typed
				}
			}
		})
	})
}

// longChange is how long a run of changed words may be, so that what a screen reader says of it is one text of a PDF.
const longChange = 8_000

// DivideChanges cuts long runs of changed words, as [Build] does by itself: a report that is made otherwise needs it to be printed.
func (r *Report) DivideChanges() {
	r.Blocks(func(b Block) { b.texts(divide) })
}

// divide cuts long runs of changed words at spaces.
func divide(runs *[]Run) {
	for i := 0; i < len(*runs); i++ {
		run := (*runs)[i]
		if run.Change == Kept || len(run.Text) <= longChange {
			continue
		}
		at := WordsOf([]Run{run}).First(longChange).String()
		if space := strings.LastIndexByte(at, ' '); space > 0 {
			at = at[:space+1]
		}
		(*runs)[i] = run.first(len(at))
		run.cut(len(at))
		*runs = slices.Insert(*runs, i+1, run)
	}
}

// counts tells whether the paragraph takes a number. A struck one has the marker that its author gives.
func (p *Paragraph) counts() bool { return p.Change != Struck }

// checkChanged reports a number that changes where there is none, and divides what is too long.
func checkChanged(r *Report, list *diag.List) {
	r.DivideChanges()
	r.Paragraphs(func(p *Paragraph) {
		if p.Was != "" && p.Marker == "" {
			list.Errorf(p.wasAt, "label", "leave {.was …} out", "this paragraph has no number that could change")
		}
	})
}
