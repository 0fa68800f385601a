package docx

import (
	"cmp"
	"strings"

	"cabinet/internal/report"
)

// putHeads puts what stands above and below the text of each page: on the first page the letterhead, and on others the
// running head.
func (w *writer) putHeads(c *container) {
	w.part, w.words, w.tag = part{}, w.report.Words(), ""
	w.spot = spot{}
	w.paragraph(paragraph{style: "Header", runs: plain(w.runningHead())})
	c.word("header", "header", whole("hdr", w.out), &w.links)

	w.part = part{}
	w.letterhead()
	c.word("first", "header", whole("hdr", w.out), &w.links)

	w.part = part{}
	w.paragraph(paragraph{style: "Footer", draw: w.pages})
	c.word("footer", "footer", whole("ftr", w.out), &w.links)
}

// runningHead says whose paper it is, and when it is about what.
func (w *writer) runningHead() string {
	r := w.report
	council, body := r.Host()
	parts := []string{council, body, r.Date, r.ShortTitle}
	if r.Draft {
		parts = append([]string{w.words.Draft}, parts...)
	}
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return w.brief(strings.Join(said, " – "))
}

// letterhead writes the council's logo, or its name.
func (w *writer) letterhead() {
	const widest, highest = 4536, 1021 // 80 and 18 mm
	r := w.report
	out := paragraph{style: letterhead, runs: plain(r.Letterhead())}
	if r.Logo != nil {
		wide, high := size(r.Logo, widest, highest)
		out.draw = func() { w.picture(r.Logo, cmp.Or(r.LogoWords, r.Council), wide, high) }
	}
	w.paragraph(out)
}

// pages writes which page it is, and of how many, as fields that Word counts.
func (w *writer) pages() {
	said := strings.SplitN(w.words.PageOf, "%d", 3)
	for i, words := range said {
		if i > 0 {
			w.add(`<w:fldSimple w:instr="`, [...]string{" PAGE ", " NUMPAGES "}[i-1], `"><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
		}
		if words != "" {
			w.run(report.Run{Text: words})
		}
	}
}
