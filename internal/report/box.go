package report

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/lazy"
)

// A tickBox is a box to tick as many tools type it: [x] ticked, [ ] not.
type tickBox struct {
	ast.BaseInline
	ticked      bool
	start, stop int // bytes of the Markdown
}

var kindTickBox = ast.NewNodeKind("TickBox")

// Kind implements ast.Node.
func (*tickBox) Kind() ast.NodeKind { return kindTickBox }

// Dump implements ast.Node.
func (b *tickBox) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

type tickBoxParser struct{}

// Trigger implements parser.InlineParser.
func (tickBoxParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (tickBoxParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !typedBox.Match(line) || !apart(block.PrecendingCharacter()) || !boxes(parent, block.Source(), pc) {
		return nil
	}
	block.Advance(len("[x]"))
	return &tickBox{ticked: line[1] != ' ', start: segment.Start, stop: segment.Start + len("[x]")}
}

// typedBox matches a box at the beginning of a text. What stands right after it tells it from a link, and from a letter in brackets
// that is part of a word.
var typedBox = lazy.New(`^\[[ xX]\](?:[\s,;.)]|$)`)

// anyBox matches a box that no backslash makes words of, at the beginning of a text or after white space.
var anyBox = lazy.New(`(?:^|[\s(])(\[[ xX]\])(?:[\s,;.)]|$)`)

// apart tells whether a box may follow a character.
func apart(before rune) bool {
	return before == ' ' || before == '\t' || before == '\n' || before == '('
}

// boxesKey is where the context of a parser keeps what boxes found last.
var boxesKey = parser.NewContextKey()

// boxes tells whether brackets in a block are boxes: one begins a line, or both ticked and empty ones are there. Elsewhere "for [x]
// months" is something that is still to come.
func boxes(block ast.Node, source []byte, pc parser.Context) bool {
	if found, ok := pc.Get(boxesKey).(boxesFound); ok && found.in == block {
		return found.are
	}
	var words strings.Builder
	for _, s := range block.Lines().Sliced(0, block.Lines().Len()) {
		words.Write(s.Value(source))
	}
	found := boxesFound{in: block}
	ticked, empty := false, false
	text := strings.TrimPrefix(words.String(), lead)
	for _, m := range anyBox.FindAllStringSubmatchIndex(text, -1) {
		before := strings.TrimRight(text[:m[2]], " \t")
		found.are = found.are || before == "" || strings.HasSuffix(before, "\n")
		ticked, empty = ticked || text[m[2]+1] != ' ', empty || text[m[2]+1] == ' '
	}
	found.are = found.are || ticked && empty
	pc.Set(boxesKey, found)
	return found.are
}

type boxesFound struct {
	in  ast.Node
	are bool
}

// box reads a box as the sign that is printed for it.
func (r *reader) box(b *tickBox, s style) Run {
	sign := "☐"
	if b.ticked {
		sign = "☒"
	}
	run := s.run(sign, r.span(b.start, b.stop))
	run.pieces = []piece{{0, &r.Markdown, b.start, b.stop}}
	return run
}

// option matches one of several choices: a box and the words after it.
var option = lazy.New(`([☐☑☒])([^☐☑☒\n]*)`)

// boxBytes are the bytes with which each of ☐, ☑ and ☒ begins: one search for them is faster than three.
const boxBytes = "\xE2\x98"

// choose finds a line that is a choice and nothing else, "☒ Yes ☐ No", of which a screen reader says what is chosen alone: "Yes". It
// is one run.
func choose(runs []Run) {
	if len(runs) != 1 || runs[0].Link != "" || runs[0].Change != Kept || runs[0].later() || !strings.Contains(runs[0].Text, boxBytes) {
		return
	}
	options := option.FindAllStringSubmatchIndex(runs[0].Text, -1)
	if len(options) < 2 || options[0][0] != 0 {
		return
	}
	chosen := ""
	for _, m := range options {
		words := strings.TrimSpace(runs[0].Text[m[4]:m[5]])
		switch ticked := runs[0].Text[m[2]:m[3]] != "☐"; {
		case words == "", ticked && chosen != "":
			return
		case ticked:
			chosen = words
		}
	}
	runs[0].Chosen = chosen
}

// boxFirst matches a text that begins with a box.
var boxFirst = lazy.New(`^[☐☑☒] `)

// ticked makes a list whose items all begin with a box one that has the boxes for markers. Lists below its items keep it as it is.
func ticked(l *List) *List {
	for _, item := range l.Items {
		if len(item.Runs) == 0 || !boxFirst.MatchString(item.Runs[0].Text) || item.list() != nil {
			return l
		}
	}
	for _, item := range l.Items {
		sign, size := utf8.DecodeRuneInString(item.Runs[0].Text)
		item.Marker = string(sign)
		item.Runs[0].cut(size)
		item.Runs = trim(item.Runs)
	}
	l.Ordered, l.fixed = true, true
	return l
}

// choices finds the lines of a report that are choices.
func choices(r *Report) { r.Texts(choose) }
