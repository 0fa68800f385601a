package paste

import (
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/lazy"
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
	parts []int  // of 3.1.2: 3, 1 and 2
	size  int    // bytes that it takes of the paragraph, where it is typed
	sure  bool   // it can be nothing else than a mark
}

var (
	decimalMark = lazy.New(`^((?:\d{1,3}\.)+\d{1,3})[.)]?$`)
	countMark   = lazy.New(`^([(\[]?)(\d{1,3}|[A-Za-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|[a-z]{2})([.)\]:]{0,2})$`)
	bulletMark  = lazy.New(`^[^\pL\pN(\[]{1,3}$|^[a-zA-Z]$|^§$|^[üÜØûàß]$`)
)

// markOf reads a mark by itself, as a program gives it.
func markOf(text string) mark {
	text = strings.TrimSpace(text)
	m := mark{text: text}
	switch d, c := decimalMark.FindStringSubmatch(text), countMark.FindStringSubmatch(text); {
	case text == "":
	case d != nil:
		m.sort, m.shape = decimal, "1.1"
		for part := range strings.SplitSeq(d[1], ".") {
			n, _ := strconv.Atoi(part)
			m.parts = append(m.parts, n)
		}
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
		return after(m.parts, before.parts)
	}
	return m.n == before.n+1 && m.shape == before.shape || brackets.Replace(m.shape) == brackets.Replace(before.shape) && next(before.text, m.text)
}

// after tells whether a number comes next after another: 3.2 after 3.1, 3.1.1 below it, and 4.1 after 3.7.
func after(number, before []int) bool {
	for i, n := range number {
		switch {
		case i == len(before):
			return n == 1 && i == len(number)-1
		case n == before[i]+1:
			return !slices.ContainsFunc(number[i+1:], func(n int) bool { return n != 1 })
		case n != before[i]:
			return false
		}
	}
	return false
}

// brackets leaves of a shape what stands around its counting sign.
var brackets = strings.NewReplacer("a", "", "i", "", "A", "", "I", "")

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
