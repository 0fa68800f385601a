package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// bulletParser reads bullets as word processors type them, "• one" or one of their private characters, as "- one". Each is a container
// of its own, as a sub-paragraph is.
type bulletParser struct{ subParagraphParser }

// Trigger implements parser.BlockParser. The bytes are those with which the characters begin.
func (bulletParser) Trigger() []byte { return []byte{'o', 'q', 'v', 0xC2, 0xC3, 0xE2, 0xEF} }

// Open implements parser.BlockParser.
func (bulletParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at, indent := pc.BlockOffset(), pc.BlockIndent()
	if at < 0 || indent > 3 || at >= len(line) {
		return nil, parser.NoChildren
	}
	sign, size := typedBullet(line[at:])
	if size == 0 {
		return nil, parser.NoChildren
	}
	reader.Advance(at + size)
	return &subParagraph{bullet: sign, indent: indent, width: indent + 2}, parser.HasChildren
}

// bullets are the signs that begin an item, typed in front of words.
const bullets = "•◦▪●■‣➢►"

// letterBullets are the letters that Word has in the place of a sign where it gives its words alone. A tab follows each there.
const letterBullets = "o§Øüvq"

// IsBullet tells whether a line of an answer that begins with a character may be an item of a list.
func IsBullet(c rune) bool {
	return c == '·' || slices.Contains([]rune(bullets), c) || c >= 0xF020 && c <= 0xF0FF // those of Symbol and Wingdings
}

// typedBullet is the bullet at the beginning of a line, and its length with the white space after it; 0 where none stands before
// words. A small dot and letters, which are used for other things, have to stand apart from them.
func typedBullet(line []byte) (sign rune, size int) {
	sign, size = utf8.DecodeRune(line)
	rest := line[size:]
	switch {
	case strings.ContainsRune(letterBullets, sign) && len(rest) > 0 && rest[0] == '\t':
	case !IsBullet(sign), util.IsBlank(rest):
		return 0, 0
	case sign == '·' && !util.IsSpace(rest[0]) && rest[0] != 0xC2: // with which a no-break space begins
		return 0, 0
	}
	for c, n := utf8.DecodeRune(line[size:]); n > 0 && unicode.IsSpace(c) && c != '\n'; c, n = utf8.DecodeRune(line[size:]) {
		size += n
	}
	if util.IsBlank(line[size:]) {
		return 0, 0
	}
	return sign, size
}

// mostBullets is how many signs of bullets may stand for lists in one another.
const mostBullets = 3

// bulletList reads typed bullets that follow one another, and gives the last of them. Those of another sign than the first stand in a
// list of their own below the item above them, as they look.
func (r *reader) bulletList(node ast.Node) (*List, ast.Node) {
	lists, signs := []*List{{fixed: r.quoted}}, []rune{node.(*subParagraph).bullet}
	for {
		n := node.(*subParagraph)
		depth := slices.Index(signs, n.bullet)
		if depth < 0 && len(signs) < mostBullets {
			inner, above := &List{fixed: r.quoted}, lists[len(lists)-1]
			last := above.Items[len(above.Items)-1]
			last.Blocks = append(last.Blocks, inner)
			lists, signs = append(lists, inner), append(signs, n.bullet)
		}
		if depth >= 0 {
			lists, signs = lists[:depth+1], signs[:depth+1]
		}
		item := r.item(n)
		if item.typed = "•"; r.quoted || !item.counts() {
			item.Marker = item.typed
		}
		l := lists[len(lists)-1]
		l.Items = append(l.Items, item)
		next, more := node.NextSibling().(*subParagraph)
		if !more || next.bullet == 0 {
			return ticked(lists[0]), node
		}
		node = next
	}
}
