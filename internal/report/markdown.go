package report

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"cabinet/internal/number"
)

// grammar is the Markdown that officers write. It is a list of goldmark's parsers rather than its
// default, which would turn "Total" over "---" into a heading, swallow "[Redacted]: figure", and pass
// raw HTML through. Code is parsed, so that it becomes a finding: without the indented-code parser the
// text after it would be lost without a word.
var grammar = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(bulletParser{}, 280),
		util.Prioritized(subParagraphParser{}, 290),
		util.Prioritized(dataPlaceParser{}, 295),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(extension.NewFootnoteBlockParser(), 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(labelParser{}, 50),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(tickBoxParser{}, 150),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(changeParser{}, 400),
		util.Prioritized(timesParser{}, 490),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(extension.NewTableParagraphTransformer(), 200),
	),
)

// parseMarkdown parses Markdown in which lists count on the given levels.
func parseMarkdown(source []byte, lists []number.Level) ast.Node {
	pc := parser.NewContext()
	pc.Set(listLevels, lists)
	return grammar.Parse(text.NewReader(source), parser.WithContext(pc))
}

// listLevels is where the parser's context has the levels on which lists count.
var listLevels = parser.NewContextKey()
