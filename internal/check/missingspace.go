package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// noSpace matches a stop that ends a sentence or a part of one, without the space after it.
	noSpace = lazy.New(`([A-Za-z’]*[a-z])([.,;?!])([A-Za-z][a-z]+)\b`)
	// noteNumber matches a word of small letters with a figure or two at its end, or after the stop that follows the word.
	noteNumber = lazy.New(`\b([a-z]{4,})([”’)]?[.,;:]?)([1-9]\d?)(?:[.,;:]? |[.,;:]?$|[.,;:]?\n)`)
)

// missingSpaces reports words that stand against what follows them: a sentence against the next, or a word against the
// number of a note that was copied with it.
func missingSpaces(p *Paper, f finder) {
	for _, t := range p.own() {
		if t.Kind == text.Cell || !mayMissSpace(t.Text) {
			continue
		}
		for _, m := range noSpace.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			if missesSpace(t.Text, m) && p.plain(t, m[0], m[1]) {
				apart := p.instead(t.Passage, m[0], m[1], t.Text[m[0]:m[5]]+" "+t.Text[m[6]:m[1]])
				f.mends(apart).in(t.Passage, m[0], m[1], "missing-space", "write a space after the "+stops[t.Text[m[4]]], "a space is missing in %q", t.Text[m[0]:m[1]])
			}
		}
		for _, m := range noteNumber.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			word, stop := t.Text[m[2]:m[3]], t.Text[m[4]:m[5]]
			if !p.plain(t, m[6], m[7]) || abbreviated[word] || strings.HasSuffix(stop, ",") {
				continue
			}
			if counted[word] && stop == "" {
				f.mends(p.instead(t.Passage, m[0], m[7], word+" "+t.Text[m[6]:m[7]])).in(t.Passage, m[0], m[7], "missing-space", "write a space before the number", "a space is missing in %q", t.Text[m[0]:m[7]])
				continue
			}
			f.in(t.Passage, m[0], m[7], "missing-space", "take the number out, or make it a note: [^name], and below [^name]: with its words",
				"the number in %q seems to be that of a note that was not copied", t.Text[m[0]:m[7]])
		}
	}
}

// plain tells whether bytes of a passage are words of the case itself, and neither a quotation nor part of an address.
func (p *Paper) plain(t text.Prose, start, end int) bool {
	return !t.Linked(start) && p.ours(t, start, end) && !inAddress(t.Text, start, end) && !text.InQuotes(t.Text, start)
}

// inAddress tells whether the bytes [start, end) of a text stand in an address or a path: in what has no spaces.
func inAddress(s string, start, end int) bool {
	from := strings.LastIndexAny(s[:start], " \n\u00a0(") + 1
	to := end + strings.IndexAny(s[end:]+" ", " \n\u00a0")
	token := s[from:to]
	return strings.ContainsAny(token, "/@\\_=") || strings.HasPrefix(token, "www.")
}

// parts tells whether a byte is a stop that a space follows, whatever comes next.
func parts(c byte) bool { return c == ',' || c == ';' || c == '?' || c == '!' }

// mayMissSpace tells cheaply whether a stop or a figure may stand against a word.
func mayMissSpace(s string) bool {
	for i := 2; i < len(s); i++ {
		before := s[i-1]
		switch c := s[i]; {
		case isDigit(c):
			if isSmall(before) && isSmall(s[i-2]) || strings.IndexByte(".,;:", before) >= 0 && isSmall(s[i-2]) || before == 0x99 || before == 0x9D { // of ’ and ”
				return true
			}
		case isCapital(c) && before == '.', isLetter(c) && parts(before):
			if isLetter(s[i-2]) {
				return true
			}
		}
	}
	return false
}

// missesSpace tells whether what noSpace matched is two words. Of a full stop the second begins with a capital letter, and
// neither of the two is part of an address, of the name of a file or of a shortened word such as "e.g.".
func missesSpace(s string, m []int) bool {
	first, sign, second := s[m[2]:m[3]], s[m[4]], s[m[6]:m[7]]
	if len(first) < 2 || len(second) < 2 || m[0] > 0 && strings.IndexByte(".,;:-", s[m[0]-1]) >= 0 {
		return false
	}
	if m[1] < len(s) && (strings.IndexByte("-", s[m[1]]) >= 0 || s[m[1]] == '.' && m[1]+1 < len(s) && s[m[1]+1] != ' ') {
		return false
	}
	if sign == '.' {
		return second[0] < 'a' && len(first) > 2 && !endings[strings.ToLower(second)]
	}
	return second[0] > 'Z' || len(first) > 2
}

var (
	stops = map[byte]string{'.': "full stop", ',': "comma", ';': "semicolon", '?': "question mark", '!': "exclamation mark"}
	// endings are the last parts of addresses and of the names of files.
	endings = text.Set([]string{"com", "co", "org", "net", "gov", "uk", "io", "ai", "tv", "cymru", "wales", "scot", "london", "js", "pdf", "doc", "docx", "xls", "xlsx", "csv", "ppt", "pptx", "txt", "zip", "jpg", "png", "html", "info", "biz", "eu", "ac", "police", "nhs", "app", "dev"})
	// abbreviated are shortened words that have a number of their own.
	abbreviated = text.Set([]string{"para", "paras", "regs", "sect", "arts", "vols", "tabs", "refs", "covid", "appx", "page", "pages", "nos"})
	// counted are words that a number follows.
	counted = text.Set([]string{"phase", "stage", "level", "tier", "band", "year", "grade", "table", "option", "section", "appendix", "paragraph", "part", "schedule", "category", "zone", "ward", "group", "type", "step", "week", "month", "quarter", "item", "note", "figure", "article", "chapter", "annex", "clause", "rule", "regulation", "over", "under", "aged", "from", "about", "until", "than", "only", "approximately", "around", "some", "next", "last", "junction", "unit", "block", "priority", "recommendation", "document", "objective", "june", "july", "april", "march", "august", "september", "october", "november", "december", "january", "february"})
)
