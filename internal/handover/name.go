package handover

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
	"cabinet/internal/record"
)

const (
	longestName  = 100 // letters of a file's name: SharePoint has 400 for a whole path, older Windows 260
	longestBytes = 200 // most file systems have 255
)

// fileName is a name that Windows, SharePoint and every other system can have, and that names of one folder differ in
// whatever they think of capitals as long as their prefixes do.
func fileName(prefix, words, ending string) string {
	name := shortened(strings.TrimSpace(prefix+" "+safe(words)), longestName-utf8.RuneCountInString(ending), longestBytes-len(ending))
	return strings.TrimRight(name, ". ") + ending
}

// safe is words without what no file's name can have. What parts words stays a space or a hyphen, so that they stay apart.
func safe(words string) string {
	words = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r): // which nobody sees
			return -1
		case strings.ContainsRune(`/\|:–—‐‑−`, r):
			return '-'
		case strings.ContainsRune(`’‘'`, r):
			return '\''
		case strings.ContainsRune(`"“”<>*?#%~{}`, r) || unicode.IsSpace(r) || unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.NewReplacer("&", " and ", ": ", " ").Replace(words))
	words = strings.Join(strings.Fields(words), " ")
	return reserved.ReplaceAllString(dots.ReplaceAllString(words, "."), "vti")
}

var (
	dots     = lazy.New(`\.{2,}`)    // SharePoint has no two of them together
	reserved = lazy.New(`(?i)_vti_`) // nor this anywhere
)

// shortened is words of so many letters and bytes at most, cut at the end of a word where there is one.
func shortened(words string, letters, bytes int) string {
	if utf8.RuneCountInString(words) <= letters && len(words) <= bytes {
		return words
	}
	end, n := 0, 0
	for i, r := range words {
		if n++; n > letters || i+utf8.RuneLen(r) > bytes {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	if space := strings.LastIndexByte(words[:end], ' '); space > end/2 && words[end] != ' ' {
		end = space
	}
	return words[:end]
}

// A lettered prefix gives the first document its number alone, and further ones letters: 07, 07a, 07b.
type lettered struct {
	prefix string
	n      int
}

// next is the prefix of the next document. After y comes za, which sorts after it and before zb.
func (l *lettered) next() string {
	i := l.n - 1
	if l.n++; i < 0 {
		return l.prefix
	}
	return l.prefix + strings.Repeat("z", i/25) + string(rune('a'+i%25))
}

// padded is a number with so many figures at least, and as many as the last of its series.
func padded(n, figures, last int) string {
	return fmt.Sprintf("%0*d", max(figures, len(strconv.Itoa(last))), n)
}

// A prefix is what the names of an item's files begin with.
type prefix struct {
	sorts string // "07"
	item  string // "Item 5a", where what sorts is not the item's number; "" elsewhere
}

// prefixesOf are those of items: their numbers, where each is a plain number higher than the one before. Else they are
// their places, and the number follows, since 5a and 88/24 do not sort. All have as many figures, which zero gives.
func prefixesOf(items []record.Item) (out []prefix, zero string) {
	numbers := plainNumbers(items)
	if numbers != nil {
		last := numbers[len(numbers)-1]
		for _, n := range numbers {
			out = append(out, prefix{padded(n, 2, last), ""})
		}
		return out, padded(0, 2, last)
	}
	for i, item := range items {
		p := prefix{sorts: padded(i+1, 2, len(items))}
		if item.Number != "" {
			p.item = "Item " + item.Number
		}
		out = append(out, p)
	}
	return out, padded(0, 2, len(items))
}

// plainNumbers are the numbers of items where each is higher than the one before; nil for any others.
func plainNumbers(items []record.Item) (out []int) {
	last := 0
	for _, item := range items {
		n, err := strconv.Atoi(item.Number)
		if err != nil || n <= last || n > 9999 || strconv.Itoa(n) != item.Number {
			return nil
		}
		out, last = append(out, n), n
	}
	return out
}
