package paste

import (
	"regexp"
	"strconv"
	"strings"

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
