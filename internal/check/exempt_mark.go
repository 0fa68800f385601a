package check

import (
	"strings"
	"unicode"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// Marks stand on a paper without a subject: "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A".

var (
	// mark matches a mark at the beginning of a passage; the group is its words.
	mark = phrase(`^` + edge + `(?:reasons restricted\W+)?(` + anyOf(
		`(?:strictly |wholly |fully |(?:this |the )?`+aPaper+`\W+|`+secrecy+`\W+|`+secondPart+`\W+|`+kept+` information\W+)*(?:`+notPublished+`|not to be published)`,
		`(?:wholly |fully |strictly )?`+secrecy+` `+aPaper,
		`(?:(?:this |the )?`+aPaper+`\W+)?exempt from (?:publication|disclosure)`,
		`exempt information|exempt|confidential`,
		`(?:strictly )?private and confidential|strictly confidential`,
		`contains `+kept+` information`,
		secondPart+`\W+(?:exempt|private|confidential|closed|restricted)(?: `+aPaper+`| business| information| session)?`,
		secondPart+` `+aPaper,
		`document is restricted|restricted document`,
	) + `)\b`)
	// needsReason are marks that mean something else where no reason follows them.
	needsReason = text.Set([]string{"exempt", "confidential", "exempt information"})
	// reason matches what can stand after a mark: nothing, a reason, another mark, a time, or this paper.
	reason = phrase(
		`^`+edge+`(?:$|yes\b)`,
		`^`+edge+`(?:by (?:virtue|reason)|pursuant|in accordance|in line with|as defined|on the ground|paragraphs? \(?\d)`,
		`^`+edge+`under (?:the |section|schedule|part|paragraph|regulation|category)`,
		`^`+edge+`within (?:the )?(?:meaning|paragraph|terms)`,
		`^`+edge+`(?:(?:as|because|since) )?(?:it|this `+aPaper+`|the `+aPaper+`)\b`,
		`^`+edge+`(?:contains|containing) (?:exempt|confidential)\b`,
		`^`+edge+`(?:`+notPublished+`|not to be published)\b`,
		`^`+edge+`(?:exempt|confidential|private|restricted|`+scheduleA+`|section 100|local government act|(?:the )?(?:press|public)\b)`,
		`^ (?:or|and) (?:not )?(?:for |to be )?(?:shared|circulat\w*|cop(?:y|ied)|disclos\w*|release\w*|inspection|distribut\w*)\b`,
		`^`+edge+`(?:for )?(?:members|councillors) only\b`,
		`^`+edge+`(?:until|before|prior to|outside)\b`,
	)
	// statutory matches a reason alone, as it is stamped on a paper.
	statutory = phrase(`^` + edge + `by virtue of (?:paragraphs?|categor(?:y|ies)|regulation)(?:\(s\))? [^.;]{1,60}` + scheduleA + `(?: (?:of|to) the local government act 1972)?(?:,? \(?as amended\)?)?` + edge + `$`)
	// oneWord matches a mark of one word, with what divides it from others.
	oneWord = phrase(`^` + edge + `(exempt|confidential|restricted)(?:` + edge + `$|\s*[:/(\[\x{2013}\x{2014}-])`)
)

// markParts are parts of words of which every mark has one: none with an s or a k, of which Unicode has further forms.
var markParts = []string{"exempt", "confidential", "private", "tricted", "ecret", "part", "not", "virtue"}

// mayMark tells cheaply whether words may have a mark: to compile the patterns takes longer than to check most papers.
func mayMark(s string) bool { return text.HasAny(text.Small(s), markParts) }

// marksOpen are the words with which a mark at the beginning of a passage opens, or goes on after "the" or "this".
var marksOpen = text.Set([]string{
	"report", "paper", "item", "document", "briefing", "exempt", "confidential", "private", "restricted", "secret",
	"part", "not", "strictly", "wholly", "fully", "contains", "reasons", "by",
})

// mayOpen tells cheaply whether a passage may open with a mark.
func mayOpen(s string) bool {
	word, rest := firstWord(s)
	if strings.EqualFold(word, "the") || strings.EqualFold(word, "this") {
		word, _ = firstWord(rest)
	}
	return (marksOpen[text.Small(word)] || !isASCII(word)) && mayMark(s)
}

// firstWord is the letters with which a text begins, after what is no word, and what follows them; no letters where a figure comes first.
func firstWord(s string) (word, rest string) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// openingMark finds a mark at the beginning of a passage that marks all of the paper.
func openingMark(s string) (text.Span, bool) {
	if !mayOpen(s) {
		return text.Span{}, false
	}
	if m := statutory.FindStringIndex(s); m != nil {
		return text.Span{Start: m[0], End: m[1]}, true
	}
	m := mark.FindStringSubmatchIndex(s)
	if m == nil || text.InQuotes(s, m[2]) {
		return text.Span{}, false
	}
	words, rest := s[m[2]:m[3]], s[m[3]:]
	switch {
	case !reason.MatchString(rest), denied(rest), ofPart.MatchString(rest), limited.MatchString(rest),
		needsReason[strings.ToLower(words)] && over(rest),
		otherwise.MatchString(rest) && !publicity.MatchString(s):
		return text.Span{}, false
	}
	return text.Span{Start: m[2], End: m[3]}, true
}

// over tells whether no word follows.
func over(rest string) bool { return strings.Trim(rest, " .:;)]*") == "" }

// loneMark finds a mark of one word: in capitals, or alone in a passage that stands out from the others.
func loneMark(s string, standsOut bool) (text.Span, bool) {
	if !mayOpen(s) {
		return text.Span{}, false
	}
	m := oneWord.FindStringSubmatchIndex(s)
	if m == nil {
		return text.Span{}, false
	}
	word, rest := s[m[2]:m[3]], s[m[3]:]
	if word != strings.ToUpper(word) && (!standsOut || !over(rest) || strings.EqualFold(word, "restricted")) {
		return text.Span{}, false
	}
	return text.Span{Start: m[2], End: m[3]}, !denied(rest) && !mixed.MatchString(rest) && !ofPart.MatchString(rest) && !otherwise.MatchString(rest)
}

// titleMarks match the marks of a title: before its words, at its end or in brackets, or anywhere.
var titleMarks = []*lazy.Regexp{
	phrase(`^` + edge + `(exempt|confidential|restricted|(?:strictly )?private and confidential|strictly confidential|(?:` + secrecy + `|` + secondPart + `) (?:report|paper|item))\s*(?:$|[:|/()\]\x{2013}\x{2014}]|- )`),
	phrase(`(?:[(\[]\s*|\s[|\x{2013}\x{2014}-]\s*|[:,]\s+)(` + anyOf(
		`(?:wholly |fully |strictly )?`+kept+`(?: `+aPaper+`)?`,
		`private and confidential`,
		`(?:private|`+secondPart+`) (?:report|paper|item)`,
	) + `)\s*(?:$|[)\]]| by virtue| under (?:paragraph|schedule|part)| from publication|[,:\x{2013}\x{2014}-])`),
	phrase(`[(\[]\s*(restricted)\s*[)\]]`),
	phrase(`\b(` + notPublished + `|not to be published|exempt from publication)\b`),
}

// titleMark finds the mark of an exempt paper in a title.
func titleMark(title string) (text.Span, bool) {
	if !mayMark(title) {
		return text.Span{}, false
	}
	for _, marks := range titleMarks {
		m := marks.FindStringSubmatchIndex(title)
		if m == nil || text.InQuotes(title, m[2]) {
			continue
		}
		before := strings.TrimRight(title[:m[2]], " ")
		if !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, "[") && taxes.MatchString(before) {
			continue
		}
		if rest := title[:m[2]] + title[m[3]:]; !ofPart.MatchString(rest) && !otherwise.MatchString(title[m[3]:]) {
			return text.Span{Start: m[2], End: m[3]}, true
		}
	}
	return text.Span{}, false
}
