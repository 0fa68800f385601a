package pageframe

import (
	"bytes"
	_ "embed"
	"math/big"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"cabinet/internal/lazy"
)

// The class of the elements that have what is put into a frame, and of those around them, which are measured.
const (
	innerClass = "cabinet-page"
	outerClass = "cabinet-frame"
)

// scope is before every selector. It outweighs the ids by which style sheets of councils name the parts of their pages.
const scope = ":is(." + innerClass + ", #_#_#_)"

// root is what stands for the root of the page. A council's own style sheet outweighs it, and so can set its properties.
const root = ":where(." + innerClass + ")"

// mainPart is what <main> is in a frame, where it may be a <div>.
const mainPart = ":is(main, div):where(#" + ContentID + ")"

//go:embed before.css
var before []byte

//go:embed after.css
var after []byte

// Styles makes of the style sheet of whole pages that of pages in a frame: nothing outside of what is put there is touched,
// and nothing that the frame's style sheets say reaches in but what is inherited. Sizes follow the frame's own text, and
// layouts the room that the frame gives. There are light colours alone, since a frame does not say whether it has others.
func Styles(sheet []byte) []byte {
	return slices.Concat(before, Scoped(slices.Concat(sheet, []byte("\n"), after)))
}

// Scoped makes of a style sheet one whose rules are for what is put into a frame.
func Scoped(sheet []byte) []byte {
	s := scoper{tokens: lex(sheet)}
	s.rules(0)
	return s.out.Bytes()
}

// A token of a style sheet.
type token struct {
	kind css.TokenType
	text string
}

// lex gives the tokens of a style sheet without its comments.
func lex(sheet []byte) (all []token) {
	lexer := css.NewLexer(parse.NewInputBytes(bytes.Clone(sheet)))
	for {
		kind, data := lexer.Next()
		switch kind {
		case css.ErrorToken:
			return all
		case css.CommentToken:
		case css.WhitespaceToken:
			all = append(all, token{kind, " "})
		default:
			all = append(all, token{kind, string(data)})
		}
	}
}

// A scoper writes the rules of a list of tokens.
type scoper struct {
	tokens []token
	out    bytes.Buffer
}

// rules writes the rules that stand at some depth in others.
func (s *scoper) rules(depth int) {
	for len(s.tokens) > 0 {
		prelude, ends := s.upTo(css.LeftBraceToken, css.SemicolonToken)
		if ends == css.SemicolonToken {
			s.line(depth, joined(prelude)+";")
			continue
		}
		block := s.block()
		if ends == css.LeftBraceToken {
			s.rule(depth, prelude, block)
		}
	}
}

// upTo takes the tokens before one of some kinds, and that one.
func (s *scoper) upTo(kinds ...css.TokenType) (taken []token, ends css.TokenType) {
	for i, t := range s.tokens {
		if slices.Contains(kinds, t.kind) {
			taken, s.tokens = s.tokens[:i], s.tokens[i+1:]
			return taken, t.kind
		}
	}
	taken, s.tokens = s.tokens, nil
	return taken, css.ErrorToken
}

// block takes the tokens of a block whose opening brace is taken, and its closing brace.
func (s *scoper) block() (taken []token) {
	open := 1
	for i, t := range s.tokens {
		switch t.kind {
		case css.LeftBraceToken:
			open++
		case css.RightBraceToken:
			open--
		}
		if open == 0 {
			taken, s.tokens = s.tokens[:i], s.tokens[i+1:]
			return taken
		}
	}
	taken, s.tokens = s.tokens, nil
	return taken
}

// rule writes a rule with a block.
func (s *scoper) rule(depth int, prelude, block []token) {
	words := joined(prelude)
	name, condition, _ := strings.Cut(words, " ")
	switch strings.ToLower(name) {
	case "@media":
		for _, alternative := range split(condition, ',') {
			s.media(depth, alternative, block)
		}
	case "@container":
		s.group(depth, rems.ReplaceAllString(words, "${1}em"), block)
	case "@supports", "@layer":
		s.group(depth, words, block)
	default:
		if strings.HasPrefix(words, "@") {
			s.line(depth, words+" { "+joined(block)+" }")
			return
		}
		if selectors := scoped(prelude); len(selectors) > 0 {
			s.line(depth, strings.Join(selectors, ", ")+" { "+declarations(block)+" }")
		}
	}
}

// group writes rules that stand in another.
func (s *scoper) group(depth int, words string, block []token) {
	inner := scoper{tokens: block}
	inner.rules(depth + 1)
	if inner.out.Len() > 0 {
		s.line(depth, words+" {")
		s.out.Write(inner.out.Bytes())
		s.line(depth, "}")
	}
}

// media writes rules for some pages. What asks for the width of a window asks for that of the frame's place.
func (s *scoper) media(depth int, condition string, block []token) {
	var media, width []string
	for _, part := range strings.Split(condition, " and ") {
		switch {
		case strings.Contains(part, "prefers-color-scheme: dark"), strings.Contains(part, "prefers-color-scheme:dark"):
			return
		case strings.HasPrefix(part, "(") && strings.Contains(part, "width"):
			width = append(width, rems.ReplaceAllStringFunc(part, ofWindow))
		default:
			media = append(media, part)
		}
	}
	if len(width) > 0 {
		asked := scoper{tokens: block}
		asked.container(depth, media, width)
		s.out.Write(asked.out.Bytes())
		return
	}
	s.group(depth, "@media "+strings.Join(media, " and "), block)
}

// container writes the rules that the scoper has for a width, and perhaps for some pages alone.
func (s *scoper) container(depth int, media, width []string) {
	block := s.tokens
	words := "@container " + outerClass + " " + strings.Join(width, " and ")
	if len(media) == 0 {
		s.group(depth, words, block)
		return
	}
	inner := scoper{}
	inner.group(depth+1, words, block)
	if inner.out.Len() > 0 {
		s.line(depth, "@media "+strings.Join(media, " and ")+" {")
		s.out.Write(inner.out.Bytes())
		s.line(depth, "}")
	}
}

func (s *scoper) line(depth int, text string) {
	s.out.WriteString(strings.Repeat("  ", depth) + text + "\n")
}

// joined are tokens as text.
func joined(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.text)
	}
	return strings.TrimSpace(b.String())
}

// rems matches a length in sizes of the root's letters.
var rems = lazy.New(`([0-9]*\.?[0-9]+)rem\b`)

// ofWindow is a length that a media query has, in the sizes of a paper's letters: of a whole page these are 18 of a window's 16.
func ofWindow(length string) string {
	n, ok := new(big.Rat).SetString(strings.TrimSuffix(length, "rem"))
	if !ok {
		return length
	}
	n.Mul(n, big.NewRat(16, 18))
	return strings.TrimRight(strings.TrimRight(n.FloatString(3), "0"), ".") + "em"
}

// declarations are those of a rule. The root's letters are the frame's, so a length in their size is one in that of a
// paper's letters, which the property --rem has.
func declarations(block []token) string {
	var b strings.Builder
	for _, t := range block {
		if number, ok := strings.CutSuffix(t.text, "rem"); ok && t.kind == css.DimensionToken {
			b.WriteString("calc(" + number + " * var(--rem))")
			continue
		}
		b.WriteString(t.text)
	}
	return strings.TrimSpace(b.String())
}

// scoped are the selectors of a rule, without those of the page's own elements.
func scoped(prelude []token) (out []string) {
	for _, selector := range split(joined(named(prelude)), ',') {
		rest, ofRoot := strings.CutPrefix(selector, ":root")
		switch {
		case selector == "html", selector == "body", selector == "":
		case ofRoot:
			out = append(out, root+rest)
		default:
			out = append(out, scope+" "+selector)
		}
	}
	return out
}

// named are the tokens of selectors, in which <main> has the name that it has in a frame.
func named(prelude []token) []token {
	out := slices.Clone(prelude)
	for i, t := range out {
		if t.kind == css.IdentToken && t.text == "main" && (i == 0 || !slices.Contains([]string{".", ":", "[", "="}, out[i-1].text)) {
			out[i].text = mainPart
		}
	}
	return out
}

// split parts a text at a sign that stands in no brackets.
func split(text string, at rune) (parts []string) {
	depth, from := 0, 0
	for i, r := range text {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth--
		case r == at && depth == 0:
			parts = append(parts, strings.TrimSpace(text[from:i]))
			from = i + 1
		}
	}
	return append(parts, strings.TrimSpace(text[from:]))
}
