package redline

import "strings"

// Signs for the marks of what was taken out and put in while lines are broken: no text holds them, since what would act on a
// terminal is replaced in it.
const (
	out, outEnd = "\x01", "\x02"
	in, inEnd   = "\x03", "\x04"
)

// markOf are the marks as they are printed.
var markOf = map[rune]string{'\x01': "[-", '\x02': "-]", '\x03': "{+", '\x04': "+}"}

// colourOf are the colours that begin with a mark; what ends it ends them.
var colourOf = map[rune]string{'\x01': "\x1b[31m", '\x03': "\x1b[32m"}

// wrapped is a text in lines with an indent, each with its end.
func (p Printer) wrapped(indent, text string) string {
	var b strings.Builder
	line, used, open := "", 0, rune(0)
	flush := func() {
		b.WriteString(p.coloured(indent+line, &open) + "\n")
		line, used = "", 0
	}
	for _, word := range strings.Fields(text) {
		n := printedWidth(word)
		if used > 0 && len(indent)+used+1+n > lineWidth {
			flush()
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	if used > 0 || strings.TrimSpace(text) == "" {
		flush()
	}
	return b.String()
}

// printedWidth is how many characters a word with marks takes.
func printedWidth(word string) int {
	n := 0
	for _, r := range word {
		n++
		if _, ok := markOf[r]; ok {
			n++
		}
	}
	return n
}

// marked is a line with its marks.
func (p Printer) marked(line string) string {
	var open rune
	return p.coloured(line, &open)
}

// coloured is a line with its marks and, where there are any, colours; open is the mark that a line before has left open.
func (p Printer) coloured(line string, open *rune) string {
	const reset = "\x1b[0m"
	var b strings.Builder
	if p.Colour {
		b.WriteString(colourOf[*open])
	}
	for _, r := range line {
		mark, ok := markOf[r]
		switch {
		case !ok:
			b.WriteRune(r)
		case colourOf[r] != "":
			*open = r
			if p.Colour {
				b.WriteString(colourOf[r])
			}
			b.WriteString(mark)
		default:
			*open = 0
			b.WriteString(mark)
			if p.Colour {
				b.WriteString(reset)
			}
		}
	}
	if p.Colour && *open != 0 {
		b.WriteString(reset)
	}
	return b.String()
}
