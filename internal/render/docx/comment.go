package docx

import (
	"fmt"
	"strings"

	"cabinet/internal/report"
)

// commented writes where the comments on a bookmark end.
func (w *writer) commented(name string) {
	for _, c := range w.comments[name] {
		w.add(`<w:commentRangeEnd`)
		w.attribute("w:id", c)
		w.add(`/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference`)
		w.attribute("w:id", c)
		w.add(`/></w:r>`)
	}
}

// commentsPart is the comments of the file, dated as the paper is.
func (w *writer) commentsPart() []byte {
	w.part = part{}
	for i, c := range w.Comments {
		w.add(`<w:comment`)
		w.attribute("w:id", i)
		w.add(` w:author="`)
		w.text(c.Author)
		w.add(`" w:date="`, moment(w.report.Issued), `" w:initials="`)
		w.text(initials(c.Author))
		w.add("\">\n")
		for n, line := range strings.Split(c.Text, "\n") {
			w.add(`<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>`)
			w.when(n == 0, `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`)
			w.run(report.Run{Text: line})
			w.add("</w:p>\n")
		}
		w.add("</w:comment>\n")
	}
	return w.out
}

// initials are the first letters of a name's words.
func initials(name string) (out string) {
	for _, word := range strings.Fields(name) {
		out += strings.ToUpper(string([]rune(word)[:1]))
	}
	return out
}

// moment is a day as Word has it.
func moment(d report.Day) string {
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", max(d.Year, 1), max(d.Month, 1), max(d.Day, 1))
}
