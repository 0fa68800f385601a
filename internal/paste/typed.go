package paste

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/lazy"
)

// marks finds the mark of each paragraph, typed ones too where their neighbours say that they are marks.
func marks(paras []*para) {
	typed := make([]mark, len(paras))
	for i, p := range paras {
		if p.mark.text != "" {
			p.mark = markOf(p.mark.text)
			typed[i] = p.mark
			if typed[i].sort == said {
				p.spans = slices.Insert(p.spans, 0, span{Text: p.mark.text + " "})
				p.mark, typed[i] = mark{}, mark{}
			}
			continue
		}
		typed[i] = p.typed()
	}
	for i, p := range paras {
		if m := typed[i]; p.mark.sort == none && m.sort != none && m.size > 0 && (m.sure || neighboured(typed, i)) {
			p.cut(m.size)
			p.mark = m
		}
	}
}

// neighboured tells whether the mark before or after one belongs to the same list.
func neighboured(marks []mark, i int) bool {
	m := marks[i]
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		if marks[j].sort == m.sort && (m.sort == bullet && j == i-1 || m.sort != bullet && m.follows(marks[j])) {
			return true
		}
	}
	for j := i + 1; j < len(marks) && j <= i+12; j++ {
		if marks[j].sort == m.sort && (m.sort == bullet && j == i+1 || m.sort != bullet && marks[j].follows(m)) {
			return true
		}
	}
	return false
}

var (
	typedDecimal = lazy.New(`^\s*((?:\d{1,3}\.)+\d{1,3}[.)]?)(\t\s*|\s+)\S`)
	typedCount   = lazy.New(`^\s*(\(?(?:\d{1,3}|[A-Za-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7})(?:\)|\.|\.\)))(\s+)\S`)
	typedBullet  = lazy.New(`^\s*(?:([•▪●■◦‣➢►])(\s*)|([·*–—-]|[o§Øüvq])(\s+))\S`)
)

// mostMark is in how many bytes of a paragraph a mark is looked for.
const mostMark = 60

// typed finds the mark that was typed before the words of a paragraph. It is not sure where a name or an amount may begin so.
func (p *para) typed() mark {
	start := p.start()
	if m := typedDecimal.FindStringSubmatch(start); m != nil {
		return p.typedMark(m[1], m[2], strings.Index(start, m[1]))
	}
	if m := typedCount.FindStringSubmatch(start); m != nil {
		found := p.typedMark(m[1], m[2], strings.Index(start, m[1]))
		if initial := found.shape == "A." || found.shape == "I."; initial && !found.sure { // A. Smith
			return mark{}
		}
		return found
	}
	if m := typedBullet.FindStringSubmatch(start); m != nil {
		sign, space := m[1]+m[3], m[2]+m[4]
		found := p.typedMark(sign, space, strings.Index(start, sign))
		if letter := []rune(sign)[0]; unicode.IsLetter(letter) || letter == '§' {
			if !found.sure {
				return mark{}
			}
		}
		found.sort, found.shape, found.sure = bullet, sign, found.sure || m[1] != "" || sign == "·"
		return found
	}
	return mark{}
}

func (p *para) typedMark(text, space string, at int) mark {
	m := markOf(text)
	m.size = at + len(text) + len(space)
	m.sure = strings.Contains(space, "\t") || len(space) > 1
	if m.sure && strings.Contains(p.all()[m.size:], "\t") { // it stands in a row of columns
		return mark{}
	}
	return m
}

// start is the beginning of a paragraph's words, up to a line's end.
func (p *para) start() string {
	text := p.all()
	return text[:min(len(text), mostMark)]
}

// all are a paragraph's words as they stand, up to a line's end or a note.
func (p *para) all() string {
	var b strings.Builder
	for _, s := range p.spans {
		if s.End || s.Note != "" {
			break
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// cut takes bytes off the beginning of a paragraph's words.
func (p *para) cut(n int) {
	for n > 0 && len(p.spans) > 0 {
		first := &p.spans[0]
		if n < len(first.Text) {
			first.Text = first.Text[n:]
			return
		}
		n -= len(first.Text)
		p.spans = p.spans[1:]
	}
}
