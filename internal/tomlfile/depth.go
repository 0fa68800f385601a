package tomlfile

import "bytes"

// maxDepth bounds how deeply lists and tables stand in one another, and the parts of a dotted key. No
// case needs a tenth of it; the decoder's time grows with its square, and its stack with it.
const maxDepth = 100

// tooDeep is the offset at which text goes deeper than maxDepth, or -1. It looks at brackets and dots
// outside texts and comments, before anything else reads the file.
func tooDeep(text []byte) int {
	depth, dots := 0, 0
	for i := 0; i < len(text); {
		switch text[i] {
		case '#':
			i += lineLength(text[i:])
			continue
		case '"', '\'':
			i += textLength(text[i:])
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		case '.':
			dots++
		case '=', '\n':
			dots = 0
		}
		if depth > maxDepth || dots > maxDepth {
			return i
		}
		i++
	}
	return -1
}

// lineLength is the number of bytes up to the line's end.
func lineLength(text []byte) int {
	if n := bytes.IndexByte(text, '\n'); n >= 0 {
		return n
	}
	return len(text)
}

// textLength is the length of the TOML text that begins here, with its quotes; one in single quotes
// ends with its line.
func textLength(text []byte) int {
	quote := text[:1]
	if triple := bytes.Repeat(quote, 3); bytes.HasPrefix(text, triple) {
		quote = triple
	}
	for i := len(quote); i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && quote[0] == '"':
			i++
		case c == '\n' && len(quote) == 1:
			return i
		case c == quote[0] && bytes.HasPrefix(text[i:], quote):
			return i + quotesAt(text[i:])
		}
	}
	return len(text)
}

// quotesAt counts the quotes that close a text: up to two more may stand before three of them.
func quotesAt(text []byte) int {
	n := 1
	for n < min(len(text), 5) && text[n] == text[0] {
		n++
	}
	if n < 3 {
		return 1
	}
	return n
}
