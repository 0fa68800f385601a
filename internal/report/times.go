package report

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// timesParser reads an asterisk between two letters or figures as a sign: "12*3*4" is a sum, and no part of a word
// is printed in italics.
type timesParser struct{}

// Trigger implements parser.InlineParser.
func (timesParser) Trigger() []byte { return []byte{'*'} }

// Parse implements parser.InlineParser.
func (timesParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	after, _ := utf8.DecodeRune(line[1:])
	if !inWord(block.PrecendingCharacter()) || !inWord(after) {
		return nil
	}
	block.Advance(1)
	return ast.NewTextSegment(segment.WithStop(segment.Start + 1))
}

func inWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
