package paste

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"cabinet/internal/number"
)

// A sort is what a mark before a paragraph is.
type sort uint8

const (
	none    sort = iota
	bullet       // •, o, –
	counts       // (a), 1., iv)
	decimal      // 3.1, 2.4.1
	said         // words, such as "Recommendation 1:"
)

// A mark is what stands before a paragraph as its number or bullet.
type mark struct {
	text  string
	sort  sort
	shape string // how its counting sign is written: "(a)"; marks of one list have the same
	n     int    // which it is in its list, from 1; 0 where that is not known
	above string // of 3.1.2: "3.1."
	parts int    // of 3.1.2: 3
	size  int    // bytes that it takes of the paragraph, where it is typed
	sure  bool   // it can be nothing else than a mark
}

var (
	decimalMark = regexp.MustCompile(`^((?:\d{1,3}\.)+)(\d{1,3})[.)]?$`)
	countMark   = regexp.MustCompile(`^([(\[]?)(\d{1,3}|[A-Za-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|[a-z]{2})([.)\]:]{0,2})$`)
	bulletMark  = regexp.MustCompile(`^[^\pL\pN(\[]{1,3}$|^[a-zA-Z]$|^§$|^[üÜØûàß]$`)
)

// markOf reads a mark by itself, as a program gives it.
func markOf(text string) mark {
	text = strings.TrimSpace(text)
	m := mark{text: text}
	switch d, c := decimalMark.FindStringSubmatch(text), countMark.FindStringSubmatch(text); {
	case text == "":
	case d != nil:
		m.sort, m.above, m.parts, m.shape = decimal, d[1], strings.Count(d[1], ".")+1, "1.1"
		m.n, _ = strconv.Atoi(d[2])
	case c != nil && (c[1]+c[3] != "" || c[2][0] <= '9'):
		m.count(c[1], c[2], c[3])
	case bulletMark.MatchString(text):
		m.sort, m.shape = bullet, text
	default:
		m.sort = said
	}
	return m
}

// count reads the sign of a mark that counts. A single letter may be a letter or a Roman figure.
func (m *mark) count(before, sign, after string) {
	m.sort = counts
	lower := strings.ToLower(sign)
	letter := "a"
	if sign != lower {
		letter = "A"
	}
	if n, err := strconv.Atoi(sign); err == nil {
		m.n, letter = n, "1"
	} else if n, ok := number.FromRoman(lower); ok && (len(lower) > 1 || lower == "i") {
		m.n, letter = n, map[string]string{"a": "i", "A": "I"}[letter]
	} else {
		m.n = int(lower[0]-'a') + 1
		if len(lower) == 2 {
			m.n += 26
		}
	}
	m.shape = before + letter + after
}

// follows tells whether a mark is the next one after another. "i" is both a figure and a letter, and so are v and x.
func (m mark) follows(before mark) bool {
	if m.sort != before.sort {
		return false
	}
	if m.sort == decimal {
		return m.above == before.above && m.n == before.n+1 || strings.HasPrefix(m.above, before.above) && m.parts > before.parts ||
			m.parts <= before.parts && m.n > 0
	}
	return m.n == before.n+1 && m.shape == before.shape || strings.Trim(m.shape, "aiAI") == strings.Trim(before.shape, "aiAI") && next(before.text, m.text)
}

// next tells whether the letters of one mark come next after those of another, as letters or as Roman figures.
func next(before, after string) bool {
	a, b := strings.ToLower(strings.Trim(before, "()[].:")), strings.ToLower(strings.Trim(after, "()[].:"))
	if len(a) == 1 && len(b) == 1 && b[0] == a[0]+1 {
		return true
	}
	n, ok := number.FromRoman(a)
	m, too := number.FromRoman(b)
	return ok && too && m == n+1
}

// first tells whether a mark begins a list.
func (m mark) first() bool { return m.n == 1 || strings.Trim(m.text, "()[].:") == "i" }

var (
	typedDecimal = regexp.MustCompile(`^\s*((?:\d{1,3}\.)+\d{1,3}[.)]?)(\t\s*|\s+)\S`)
	typedCount   = regexp.MustCompile(`^\s*(\(?(?:\d{1,3}|[A-Za-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7})(?:\)|\.|\.\)))(\s+)\S`)
	typedBullet  = regexp.MustCompile(`^\s*(?:([•▪●■◦‣➢►])(\s*)|([·*–—-]|[o§Øüvq])(\s+))\S`)
)

// most bytes of a paragraph in which a mark is looked for.
const mostMark = 60

// typed finds the mark that was typed before the words of a paragraph. It is not sure where a name or an amount may begin so.
func (p *para) typed() mark {
	start := p.start()
	if m := typedDecimal.FindStringSubmatch(start); m != nil {
		return p.typedMark(m[1], m[2], strings.Index(start, m[1]))
	}
	if m := typedCount.FindStringSubmatch(start); m != nil {
		return p.typedMark(m[1], m[2], strings.Index(start, m[1]))
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
		if s.end || s.note != "" {
			break
		}
		b.WriteString(s.text)
	}
	return b.String()
}

// cut takes bytes off the beginning of a paragraph's words.
func (p *para) cut(n int) {
	for n > 0 && len(p.spans) > 0 {
		first := &p.spans[0]
		if n < len(first.text) {
			first.text = first.text[n:]
			return
		}
		n -= len(first.text)
		p.spans = p.spans[1:]
	}
}

// parts are the paragraphs of which a paragraph consists: two ends of lines part them, and so does one before what is typed
// as an item of a list.
func (p *para) parts() (all []*para) {
	from := 0
	cut := func(to int) {
		part := *p
		part.spans = p.spans[from:to:to]
		if from > 0 {
			part.mark, part.place.fresh, part.wrapped = mark{}, false, true
		}
		if part.says() {
			part.before = p.before
			if len(all) > 0 {
				part.before = all[len(all)-1]
			}
			all = append(all, &part)
		}
		from = to
	}
	for i, s := range p.spans {
		if s.end && i >= from && (p.endsTwice(i) || p.breaksList(i)) {
			cut(i)
		}
	}
	cut(len(p.spans))
	if len(all) > 0 { // remarks are about the paragraph that was read
		spans := p.spans
		*p = *all[0]
		if len(all) > 1 {
			p.spans = all[0].spans
		} else {
			p.spans = spans[:len(all[0].spans):len(all[0].spans)]
		}
		all[0] = p
	}
	return all
}

// endsTwice tells whether another end of a line follows one, with nothing between them.
func (p *para) endsTwice(i int) bool {
	for _, s := range p.spans[i+1:] {
		if s.end {
			return true
		}
		if s.note != "" || strings.TrimSpace(s.text) != "" {
			return false
		}
	}
	return false
}

// breaksList tells whether an item of a list is typed on the line that follows an end.
func (p *para) breaksList(i int) bool {
	line := &para{spans: p.spans[i+1:]}
	m := line.typed()
	return m.sort == bullet || m.sort != none && m.sure
}
