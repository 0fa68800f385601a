package paste

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/number"
)

// deepest is how many lists a report prints in one another.
const deepest = 5

// A writer writes blocks as Markdown.
type writer struct {
	out    strings.Builder
	prefix string // of each line: the signs of a quotation
	notes  map[string]*footnote
	order  []*footnote // in the order in which words refer to them
	told   *told
	items  []level // the items that are open
	last   *block
	headed bool // a sub-heading was written
	apart  bool // in a quotation, a box or a footnote, where no heading can stand
}

// A level is the item of a list that is open on a level.
type level struct {
	ordered bool
	n       int
	width   int // of its marker
	para    *para
}

// all writes the blocks of a clipping, and the footnotes to which they refer.
func (w *writer) all(blocks []*block) {
	w.blocks(blocks)
	w.apart = true
	defer w.tellUnused()
	for i := 0; i < len(w.order); i++ { // a footnote may refer to another one
		n := w.order[i]
		w.items, w.last = nil, nil
		w.gap()
		w.out.WriteString("[^" + n.name + "]: ")
		for j, b := range n.blocks {
			if j > 0 {
				w.out.WriteString("\n    ")
			}
			w.out.WriteString(strings.ReplaceAll(w.paragraph(b.para), "\n", "\n    ") + "\n")
		}
	}
}

// tellUnused tells of footnotes to which no words refer, as where their mark was not copied.
func (w *writer) tellUnused() {
	for _, key := range slices.Sorted(maps.Keys(w.notes)) {
		if n := w.notes[key]; !n.used {
			w.told.tell(lost, nil, "a footnote to which no words refer is left out: “"+short(n.blocks[0].para.words())+"”")
		}
	}
}

func (w *writer) blocks(blocks []*block) {
	for i, b := range blocks {
		switch {
		case b.para != nil:
			w.para(b, i+1 < len(blocks) && blocks[i+1].table != nil)
		case b.table != nil:
			w.indented(b.depth)
			w.gap()
			w.table(b.table)
		default:
			w.indented(0)
			w.setApart(b)
		}
		w.last = b
	}
}

// gap writes an empty line below what stands above.
func (w *writer) gap() {
	if w.out.Len() > 0 && w.last != nil || w.apart && w.prefix == "" && w.out.Len() > 0 {
		w.line("")
	}
}

// line writes a line, behind the signs of a quotation and as far in as the words of the items that are open.
func (w *writer) line(line string) {
	indent := 0
	for _, l := range w.items {
		indent += l.width
	}
	if line == "" {
		w.out.WriteString(strings.TrimRight(w.prefix, " ") + "\n")
		return
	}
	w.out.WriteString(w.prefix + strings.Repeat(" ", indent) + line + "\n")
}

// indented leaves the items in which nothing stands at a depth.
func (w *writer) indented(depth int) { w.items = w.items[:min(depth, len(w.items))] }

func (w *writer) para(b *block, aboveTable bool) {
	p := b.para
	switch {
	case p.level > 0 && !w.apart:
		w.indented(0)
		w.heading(p)
	case p.item:
		w.item(p)
	default:
		w.indented(p.depth)
		w.gap()
		w.paragraphLines(p, aboveTable)
	}
}

func (w *writer) paragraphLines(p *para, aboveTable bool) {
	if p.level > 0 {
		for i := range p.spans {
			p.spans[i].bold = true
		}
	}
	if p.caption != "" && p.bold() {
		for i := range p.spans {
			p.spans[i].bold = false
		}
	}
	text := w.paragraph(p)
	switch {
	case p.caption == "Table" && aboveTable && !w.apart:
		text = "Table: " + text
	case aboveTable && captionLike.MatchString(text):
		text = strings.Replace(text, ":", `\:`, 1)
	}
	if p.goesOn && !w.apart {
		text += " {.continued}"
	}
	for line := range strings.SplitSeq(text, "\n") {
		w.line(line)
	}
}

// heading writes a sub-heading, or one below it.
func (w *writer) heading(p *para) {
	for i := range p.spans {
		if p.spans[i].bold = false; p.spans[i].end {
			p.spans[i] = span{text: " "}
		}
	}
	signs := "### "
	if p.level > 1 && w.headed {
		signs = "#### "
	}
	w.headed = true
	w.gap()
	words := w.inline(p.spans)
	if strings.HasSuffix(words, "#") {
		words = words[:len(words)-1] + `\#`
	}
	w.line(signs + words)
}

// item writes the first paragraph of an item. Items of one list stand on lines below one another.
func (w *writer) item(p *para) {
	depth := min(p.depth, len(w.items)+1, deepest)
	if p.depth > deepest {
		w.told.tell(lost, p, "lists can stand five deep, and this item stood deeper")
	}
	var before *level
	if depth <= len(w.items) {
		before = &w.items[depth-1]
	}
	next := level{ordered: p.ordered, n: 1, para: p}
	goesOn := before != nil && before.ordered == p.ordered
	if goesOn {
		next.n = before.n + 1
	}
	if !goesOn && p.ordered && p.mark.n > 1 && !p.mark.first() {
		w.told.tell(changed, p, "a list that went on with "+p.mark.text+" begins again here")
	}
	marker := markerOf(next, depth)
	next.width = len(marker)
	fresh := w.last != nil && w.last.para != nil && w.last.para.item && (goesOn || before == nil && len(w.items) > 0)
	w.items = w.items[:depth-1]
	if !fresh {
		w.gap()
	}
	lines := strings.Split(w.paragraph(p), "\n")
	w.line(marker + lines[0])
	w.items = append(w.items, next)
	for _, line := range lines[1:] {
		w.line(line)
	}
}

// markerOf is the marker of an item, as most officers type them.
func markerOf(l level, depth int) string {
	switch {
	case !l.ordered:
		return "- "
	case depth == 1:
		return number.Sign('a').Print(l.n) + ") "
	case depth == 2:
		return number.Sign('i').Print(l.n) + ") "
	}
	return number.Sign('1').Print(l.n) + ". "
}

// setApart writes a quotation or a box.
func (w *writer) setApart(b *block) {
	w.gap()
	inner := writer{prefix: w.prefix + "> ", notes: w.notes, order: w.order, told: w.told, apart: true}
	inner.blocks(b.apart)
	if b.box {
		inner.items = nil
		inner.gap()
		inner.line("{.box}")
	}
	w.out.WriteString(inner.out.String())
	w.order = inner.order
}

// table writes a table with | between its cells.
func (w *writer) table(t *table) {
	rows := t.rows
	if !t.head {
		rows = append([][]cell{make([]cell, len(rows[0]))}, rows...)
	}
	for i, row := range rows {
		line := "|"
		for _, c := range row {
			if words := w.inline(c.spans); words != "" {
				line += " " + words
			}
			line += " |"
		}
		w.line(line)
		if i == 0 {
			w.line("|" + strings.Repeat("---|", len(row)))
		}
	}
}

// paragraph is the words of a paragraph, a line for each that ends in the clipping.
func (w *writer) paragraph(p *para) string {
	var text strings.Builder
	from, before := 0, ""
	for i := 0; i <= len(p.spans); i++ {
		if i < len(p.spans) && !p.spans[i].end {
			continue
		}
		line := begun(w.inline(p.spans[from:i]))
		from = i + 1
		switch {
		case line == "":
			continue
		case strings.HasSuffix(before, `\`): // one more would be words
			text.WriteString("  \n")
		case before != "":
			text.WriteString("\\\n")
		}
		text.WriteString(line)
		before = line
	}
	return text.String()
}

// inline is the words of spans in one line.
func (w *writer) inline(spans []span) string {
	var out strings.Builder
	tidy := tidied(spans)
	for len(tidy) > 0 {
		n := same(tidy, func(a, b span) bool { return a.link == b.link && a.note == "" && b.note == "" })
		group := tidy[:n]
		tidy = tidy[n:]
		switch first := group[0]; {
		case first.note != "":
			w.refer(&out, first.note)
		case first.link != "":
			w.link(&out, group)
		default:
			w.strong(&out, group, following(tidy), false)
		}
	}
	return out.String()
}

// same is how many of the first spans belong together.
func same(spans []span, alike func(a, b span) bool) int {
	n := 1
	for n < len(spans) && alike(spans[0], spans[n]) {
		n++
	}
	return n
}

// following is the first character after some spans, as Markdown has it.
func following(rest []span) rune {
	switch {
	case len(rest) == 0:
		return ' '
	case rest[0].note != "", rest[0].link != "":
		return '['
	}
	c, _ := utf8.DecodeRuneInString(rest[0].text)
	return c
}

// refer writes the mark of a footnote.
func (w *writer) refer(out *strings.Builder, key string) {
	n := w.notes[key]
	if n == nil {
		w.told.tell(lost, nil, "the mark of a footnote whose words are not in the clipping is left out")
		return
	}
	if !n.used {
		n.used, w.order = true, append(w.order, n)
	}
	out.WriteString("[^" + n.name + "]")
}

// link writes words that lead somewhere, or an address by itself.
func (w *writer) link(out *strings.Builder, group []span) {
	address := group[0].link
	words := (&para{spans: group}).words()
	if words == address || "mailto:"+words == address {
		if simple(address) {
			out.WriteString("<" + words + ">")
			return
		}
	}
	out.WriteByte('[')
	w.strong(out, group, ']', true)
	out.WriteString("](" + destination(address) + ")")
}

// simple tells whether an address may stand between < and >.
func simple(address string) bool {
	return !strings.ContainsAny(address, "<>\\&{}*_|~+`") || strings.HasPrefix(address, "http") && !strings.ContainsAny(address, "<>\\&{}|`")
}

// destinations are the signs that have to be written otherwise in an address between brackets.
var destinations = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "<", `\<`, ">", `\>`, "{", "%7B", "}", "%7D", "|", "%7C", "`", "%60")

// entity matches what an address would lose to a character reference.
var entity = regexp.MustCompile(`&(#?[A-Za-z0-9]+;)`)

// destination is an address as it stands between brackets.
func destination(address string) string {
	return entity.ReplaceAllString(destinations.Replace(address), `\&$1`)
}

// strong writes spans of one link, those in bold between ** and **.
func (w *writer) strong(out *strings.Builder, spans []span, after rune, linked bool) {
	for len(spans) > 0 {
		n := same(spans, func(a, b span) bool { return a.bold == b.bold })
		group := spans[:n]
		spans = spans[n:]
		next := after
		if len(spans) > 0 {
			next = following(spans)
		}
		if group[0].bold {
			w.enclosed(out, "**", group, next, func(inner []span, next rune) { w.emphasised(out, inner, next, linked) })
		} else {
			w.emphasised(out, group, next, linked)
		}
	}
}

// emphasised writes spans that are all in bold or none, those in italics between _ and _.
func (w *writer) emphasised(out *strings.Builder, spans []span, after rune, linked bool) {
	for len(spans) > 0 {
		n := same(spans, func(a, b span) bool { return a.italic == b.italic })
		group := spans[:n]
		spans = spans[n:]
		next := after
		if len(spans) > 0 {
			next = following(spans)
		}
		var text strings.Builder
		for _, s := range group {
			text.WriteString(s.text)
		}
		plain := func(inner []span, next rune) {
			out.WriteString(escaped(inner[0].text, lastOf(out), next, linked))
		}
		if joined := []span{{text: text.String()}}; group[0].italic {
			w.enclosed(out, "_", joined, next, plain)
		} else {
			plain(joined, next)
		}
	}
}

// enclosed writes spans between signs of emphasis, if Markdown reads these as such where they stand. White space stays outside.
func (w *writer) enclosed(out *strings.Builder, sign string, spans []span, after rune, write func([]span, rune)) {
	inner := append([]span(nil), spans...)
	first, last := &inner[0], &inner[len(inner)-1]
	trimmed := strings.TrimLeft(first.text, " ")
	if len(trimmed) < len(first.text) {
		out.WriteByte(' ')
	}
	first.text = trimmed
	trimmed = strings.TrimRight(last.text, " ")
	space := len(trimmed) < len(last.text)
	last.text = trimmed
	words := (&para{spans: inner}).words()
	next := after
	if space {
		next = ' '
	}
	if words != "" && first.italic { // signs of its own stand at the ends
		words = "_" + words
	}
	if words != "" && last.italic {
		words += "_"
	}
	if words != "" && encloses(sign, lastOf(out), words, next) {
		out.WriteString(sign)
		write(inner, rune(sign[0]))
		out.WriteString(sign)
	} else {
		write(inner, next)
	}
	if space && words != "" {
		out.WriteByte(' ')
	}
}

// lastOf is the last character that is written, and a space before the first.
func lastOf(out *strings.Builder) rune {
	c, size := utf8.DecodeLastRuneInString(out.String())
	if size == 0 {
		return ' '
	}
	return c
}

// encloses tells whether signs around words are read as emphasis, between two characters.
func encloses(sign string, before rune, words string, after rune) bool {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	own := rune(sign[0]) // beside one of its own, even an escaped one, a sign counts with it
	if !strings.ContainsFunc(words, inWord) || before == own || first == own || last == own || after == own {
		return false
	}
	if sign == "_" && (inWord(before) || inWord(after)) {
		return false
	}
	opens := !punctuation(first) || punctuation(before) || unicode.IsSpace(before)
	closes := !punctuation(last) || punctuation(after) || unicode.IsSpace(after)
	return opens && closes
}

func punctuation(c rune) bool { return unicode.IsPunct(c) || unicode.IsSymbol(c) }

// tidied are spans with single spaces between their words, and none around them. Those of one style are one.
func tidied(spans []span) []span {
	var out []span
	var words strings.Builder
	ends := func() { // the last span has all its words
		if words.Len() > 0 {
			out[len(out)-1].text = words.String()
			words.Reset()
		}
	}
	space := true
	for _, s := range spans {
		if s.note != "" {
			ends()
			out, space = append(out, s), false
			continue
		}
		for _, c := range s.text {
			gap := c == '\t' || c == ' '
			if gap && space {
				continue
			}
			if space = gap; words.Len() == 0 || !out[len(out)-1].like(s) {
				ends()
				out = append(out, s)
			}
			if gap {
				c = ' '
			}
			words.WriteRune(c)
		}
	}
	ends()
	if last := len(out) - 1; last >= 0 && out[last].note == "" {
		if out[last].text = strings.TrimRight(out[last].text, " "); out[last].text == "" {
			return tidied(out[:last])
		}
	}
	return out
}

// like tells whether two spans have one style.
func (s span) like(other span) bool {
	return s.bold == other.bold && s.italic == other.italic && s.link == other.link
}
