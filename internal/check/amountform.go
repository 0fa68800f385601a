package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// A malformed is a way to write a sum or a percentage that none has.
type malformed struct {
	form  *lazy.Regexp
	hint  func(parts []string) string // of what the form and its groups matched
	cells bool                        // whether it is wrong in a table's cell too
}

const (
	scaleWords = `(?:k|thousand|m|mn|million|bn|billion)`
	// wordAfter matches a word by which a sentence goes on after a sum, so that the figures before it are all of the sum.
	wordAfter = ` (?:and|per|for|is|was|to|which|with|net|gross|excluding|including|plus|a|each|in (?:all|total)|altogether|together)`
)

// afterSum matches what a form has to look at behind a sum, at the end of what it matched.
var afterSum = lazy.New(`(?:` + wordAfter + `|[ .,;:)\n]+)$`)

var malformeds = []malformed{
	// £28 million pounds, £84,500 pounds
	{lazy.New(`(£ ?\d[\d,.]*(?: ?` + scaleWords + `)?) (?:pounds|GBP)\b`), func(m []string) string { return "write " + m[1] }, true},
	// £5m million, £5 million m
	{lazy.New(`(£ ?\d[\d,.]* ?` + scaleWords + `) ?` + scaleWords + `\b`), func(m []string) string { return fmt.Sprintf("write %s, if that is meant", m[1]) }, true},
	// £400k,000
	{lazy.New(`£ ?(\d[\d,.]*)(?:k|m|bn),\d{3}\b`), func(m []string) string { return "write either the thousands or the letter for them" }, true},
	// £1.250.000, £3.5.2m
	{lazy.New(`£ ?(\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+){2,})(?:` + scaleWords + `)?\b`), func(m []string) string {
		if strings.Trim(m[1], "0123456789.") == "" && thousands.MatchString(m[1]) {
			return "write £" + strings.ReplaceAll(m[1], ".", ",")
		}
		return "write one point, before the decimals"
	}, true},
	// £1.234,50
	{lazy.New(`£ ?(\d{1,3}(?:\.\d{3})+,\d{1,2})\b`), func(m []string) string {
		return "write £" + strings.NewReplacer(".", ",", ",", ".").Replace(m[1])
	}, true},
	// £10.000, £17,900.000
	{lazy.New(`£ ?([1-9]\d{0,2}(?:,\d{3})*)\.000\b`), func(m []string) string { return "write £" + m[1] + ",000, if thousands are meant" }, false},
	// £9,036 62
	{lazy.New(`£ ?(\d{1,3}(?:,\d{3})+) (\d\d)(?:$|[.,;:)]|\n|` + wordAfter + `\b)`), func(m []string) string { return fmt.Sprintf("write £%s.%s, if pence are meant", m[1], m[2]) }, true},
	// £12 500
	{lazy.New(`£ ?(\d{1,3}) (\d{3}(?: \d{3})*)(?:$|[.,;:)]|\n|` + wordAfter + `\b)`), func(m []string) string {
		return fmt.Sprintf("write £%s,%s", m[1], strings.ReplaceAll(m[2], " ", ","))
	}, true},
	// £1,000.5, and not £1,284.6 million or £1,284.6 to £1,300.2 million
	{lazy.New(`£ ?(\d{1,3}(?:,\d{3})+\.\d)(?:$|[,;:)\n]|\.(?:\D|$)| (?:is|was|per|for|a|each|in|of|on|from)\b)`), func(m []string) string { return "write £" + m[1] + "0, if that is meant" }, false},
	// £4.50p
	{lazy.New(`(£ ?[\d,]*\.\d\d) ?p\b`), func(m []string) string { return "write " + m[1] }, true},
	// ££5, £ £5
	{lazy.New(`£ ?£ ?(\d[\d,.]*\d|\d)`), func(m []string) string { return "write £" + m[1] }, true},
	// £-5
	{lazy.New(`£ ?[-–−](\d[\d,.]*\d|\d)`), func(m []string) string { return "write -£" + m[1] }, false},
	// £1O,000: a letter for a figure
	{lazy.New(`£ ?[\d,]*(?:[Ol]\d|\d,?[Ol]{1,2}(?:[,\d]|\b))[\dOl,]*`), func([]string) string { return "type the figures 0 and 1, not the letters O and l" }, true},
	// 5%%, 5% per cent
	{lazy.New(`(\d ?%) ?(?:%|per ?cent\b)|(\d)(?: per ?cent) ?%`), func(m []string) string {
		if m[1] != "" {
			return "write " + m[1]
		}
		return "write " + m[2] + "%"
	}, true},
}

var (
	// thousands matches a sum that is parted into thousands, with points or commas.
	thousands = lazy.New(`^\d{1,3}(?:[.,]\d{3})+$`)
	// parted matches a sum that has commas.
	parted = lazy.New(`£ ?(\d*(?:,\d+)+)`)
)

// amountForms reports sums and percentages that are written as none is.
func amountForms(p *Paper, f finder) {
	for _, t := range p.own() {
		signBehind(p, f, t)
		if !mayMalform(t.Text) {
			continue
		}
		told := amountCommas(p, f, t)
		for _, m := range malformeds {
			if t.Kind == text.Cell && !m.cells {
				continue
			}
			for _, at := range m.form.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
				start, end := at[0], at[0]+len(afterSum.ReplaceAllString(t.Text[at[0]:at[1]], ""))
				if slices.ContainsFunc(told, text.Span{Start: start, End: end}.Overlaps) || !p.ours(t, start, end) || text.InQuotes(t.Text, start) {
					continue
				}
				told = append(told, text.Span{Start: start, End: end})
				f.in(t.Passage, start, end, "amount-form", m.hint(groups(t.Text, at)), "this is no sum: %q", t.Text[start:end])
			}
		}
		amountGaps(p, f, t, told)
	}
}

// behind matches a cell with a sum, and the sign behind it that some programs of accountants write.
var behind = lazy.New(`^(£ ?\d[\d,]*(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d\d)[-−–]$`)

// signBehind reports a negative sum in a table's cell whose sign stands behind it: nothing adds it up.
func signBehind(p *Paper, f finder, t text.Prose) {
	if t.Kind != text.Cell || strings.TrimRight(t.Text, "-−–") == t.Text || !p.ours(t, 0, len(t.Text)) {
		return
	}
	if m := behind.FindStringSubmatch(t.Text); m != nil {
		f.in(t.Passage, 0, len(t.Text), "amount-form", "write -"+m[1], "the sign of this sum stands behind it: %q", t.Text)
	}
}

// gapped matches a sum that stands apart from its sign.
var gapped = lazy.New(`£[ \x{a0}](\d[\d,]*(?:\.\d+)?)`)

// amountGaps reports sums in a sentence that a space parts from their sign, where a line may break.
func amountGaps(p *Paper, f finder, t text.Prose, told []text.Span) {
	if t.Kind != text.Paragraph || !t.Has("£ ") && !t.Has("£\u00a0") {
		return
	}
	for _, m := range gapped.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		number := strings.TrimRight(t.Text[m[2]:m[3]], ",")
		if end := m[2] + len(number); !slices.ContainsFunc(told, text.Span{Start: m[0], End: end}.Overlaps) && p.ours(t, m[0], end) && !text.InQuotes(t.Text, m[0]) {
			f.in(t.Passage, m[0], end, "amount-form", "write £"+number, "a space parts the sum from its sign: %q", t.Text[m[0]:end])
		}
	}
}

// mayMalform tells cheaply whether a sum or a percentage of a text may be written as none is.
func mayMalform(s string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], "£")
		if i < 0 {
			break
		}
		from += i + len("£")
		if after := strings.TrimLeft(s[from:], " \u00a0"); isOdd(after) || after != "" && isDigit(after[0]) && len(after) < len(s)-from {
			return true
		}
	}
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '%')
		if i < 0 {
			return false
		}
		from += i + 1
		if after := strings.TrimLeft(s[from:], " "); strings.HasPrefix(after, "%") || strings.HasPrefix(after, "per") || strings.HasSuffix(strings.TrimRight(s[:from-1], " "), "cent") {
			return true
		}
	}
}

// isOdd tells whether what follows a pound sign may be no sum.
func isOdd(s string) bool {
	n := 0
	for n < len(s) && (isDigit(s[n]) || s[n] == ',' || s[n] == '.') {
		n++
	}
	number := strings.TrimRight(s[:n], ".,")
	if number == "" {
		return s != "" && (strings.IndexByte("-Ol,.", s[0]) >= 0 || s[0] >= utf8.RuneSelf)
	}
	whole, decimals, _ := strings.Cut(number, ".")
	if strings.ContainsAny(decimals, ".,") || decimals == "000" || strings.Contains(whole, ",") && (len(decimals) == 1 || !thousands.MatchString(whole)) {
		return true
	}
	first, rest, _ := strings.Cut(strings.TrimLeft(s[len(number):min(len(s), len(number)+24)], " "), " ")
	return first != "" && (strings.IndexByte("OlpG", first[0]) >= 0 || isDigit(first[0]) && s[len(number)] == ' ') ||
		strings.HasPrefix(rest, "pounds") || strings.HasPrefix(rest, "GBP") || isScale(first) && isScale(strings.TrimRight(rest, ".,;:) ")) || isCut(first)
}

// isCut tells whether thousands follow the letter for them: the "k,000" of £400k,000.
func isCut(s string) bool {
	letter, rest, found := strings.Cut(s, ",")
	return found && isScale(letter) && rest != "" && isDigit(rest[0])
}

// isScale tells whether the first word of a text says what an amount counts.
func isScale(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	switch strings.Trim(word, ".,;:)") {
	case "k", "m", "mn", "bn", "thousand", "million", "billion":
		return true
	}
	return false
}

// groups are the words of a match and of its groups.
func groups(s string, at []int) []string {
	all := make([]string, len(at)/2)
	for i := range all {
		if at[2*i] >= 0 {
			all[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return all
}

// amountCommas reports sums whose commas do not part thousands: £1,23,456.
func amountCommas(p *Paper, f finder, t text.Prose) (told []text.Span) {
	if !t.Has(",") || !t.Has("£") {
		return nil
	}
	for _, m := range parted.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		number := t.Text[m[2]:m[3]]
		if rest := t.Text[m[1]:]; rest != "" && (rest[0] == 'O' || rest[0] == 'l') {
			continue // a letter was typed for a figure
		}
		if thousands.MatchString(number) || !p.ours(t, m[0], m[1]) || text.InQuotes(t.Text, m[0]) {
			continue
		}
		hint := "part thousands with commas, and give all their figures: £1,234,567"
		if figures := strings.ReplaceAll(number, ",", ""); len(figures) > 3 {
			hint = fmt.Sprintf("check the figures: £%s would be written £%s", figures, withCommas(figures))
		}
		told = append(told, text.Span{Start: m[0], End: m[1]})
		f.in(t.Passage, m[0], m[1], "amount-form", hint, "the commas of %s part no thousands", t.Text[m[0]:m[1]])
	}
	return told
}

// withCommas is a number with commas between its thousands.
func withCommas(figures string) string {
	for i := len(figures) - 3; i > 0; i -= 3 {
		figures = figures[:i] + "," + figures[i:]
	}
	return figures
}
