package report

import "strings"

// Straightened has a straight quotation mark or apostrophe in place of each curly one.
var Straightened = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`)

// CurlyQuotes is by how many the curly quotation marks and apostrophes of words are more than the straight ones.
func CurlyQuotes(words string) (n int) {
	for _, c := range words {
		switch c {
		case '‘', '’', '“', '”':
			n++
		case '\'', '"':
			n--
		}
	}
	return n
}

// Straight tells whether the paper has more straight quotation marks and apostrophes than curly ones, so that the
// program's own are straight too.
func (r *Report) Straight() bool {
	curly := 0
	r.Paragraphs(func(p *Paragraph) { curly += CurlyQuotes(Text(p.Runs)) })
	return curly < 0
}
