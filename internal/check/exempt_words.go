package check

import (
	"strings"

	"cabinet/internal/lazy"
)

// phrase compiles alternatives, each a pattern of words in letters of any size. A space stands for whatever
// can stand between two words, hyphens and dashes among it. Where a pattern has groups, it is the only one.
func phrase(alternatives ...string) *lazy.Regexp {
	return lazy.New(`(?i)` + strings.ReplaceAll(anyOf(alternatives...), " ", `(?:[\s\x{a0}\x{2010}-\x{2015}-]+)`))
}

// anyOf is a pattern that matches any of several.
func anyOf(alternatives ...string) string { return `(?:` + strings.Join(alternatives, `|`) + `)` }

// Parts of the patterns.
const (
	// secrecy is a word for being kept from the public, or two of them.
	secrecy = `(?:exempt|confidential|private|restricted|secret)(?:(?: and | or |, |\s?&\s?|/)(?:exempt|confidential|private|restricted))?`
	// kept is one that has hardly another meaning.
	kept = `(?:exempt|confidential)(?: (?:and|or|and/or) (?:exempt|confidential))?`
	// notPublished is a mark for all of a paper, in a sentence too.
	notPublished = `not for (?:general |public |wider |onward )?(?:publication|release|disclosure|circulation|inspection)`
	// secondPart is the part of an agenda for which the public is excluded. "Part B" has other meanings.
	secondPart = `part (?:ii|2|two)`
	aPaper     = `(?:report|paper|item|document|briefing)`
	scheduleA  = `schedule 12(?: )?a`
	edge       = `[^\pL\pN]*` // what is no word
)

var (
	schedule = phrase(`\b` + scheduleA + `\b`)
	bare     = phrase(notPublished)
	secret   = phrase(`\b` + secrecy + `\b`)
	// nothing matches an answer that denies.
	nothing = lazy.New(`(?i)^\W*(?:no|none|nil|nothing|never|not|n/a|false)\b`)
	// denies matches words that deny what stands after them.
	denies = lazy.New(`(?i)\b(?:no|not|none|non|never|nothing|nobody|hardly|neither|nor|without|cannot)\b|n['’]t\b`)
	// doubtful matches words after which something is not said to be so.
	doubtful = lazy.New(`(?i)\b(?:if|whether|unless|would|could|might|suggest\w*|claim\w*|alleg\w*|argu\w*)\b`)
)

// ofPart matches words that tell of a part of a paper, or of another paper.
var ofPart = phrase(
	`\bappend(?:ix|ices)`,
	`\bannex(?:e|es|ure)?\b`,
	`\bschedules? (?:[a-z]|\d{1,2})\b`,
	`\b(?:enclosures?|attachments?|addendum|supplement|another|elsewhere)\b`,
	`\b(?:separate|separately|removed|omitted|left out|redact\w*)\b`,
	`\b(?:in part|partly|partially|parts? (?:a|b|c|of))\b`,
	`\b(?:open|public) (?:version|report|paper)\b`,
	`\b(?:exempt|confidential|private|`+secondPart+`) (?:reports?|papers?|part|section|version|element|minutes?)\b`,
)

// limited matches words that restrict to a part what is said of a paper.
var limited = phrase(
	`\b(?:in part|partly|partially|insofar|in so far|so far as|to the extent)\b`,
	`\bonly (?:as|in|so|to the|where|with)\b`,
	`\b(?:in respect of|as regards|with regard to|in relation to|regarding|concerning) (?:the |its |an )?(?:exempt |confidential )?(?:append|annex|part of|section \d|paragraphs? \d)`,
)

var (
	// goesOn matches what can stand after words of secrecy that are said of a paper, and not after those that are
	// part of a name such as "private sector".
	goesOn = phrase(
		`^["”’')\]*]*\s*(?:$|[.,;:!?()/\[\x{2013}\x{2014}-])`,
		`^["”’')\]*]* (?:`+aPaper+`|information|material|business|matter|session|status|circulation|access)\b`,
		`^["”’')\]*]* (?:and|or|but|by|under|as|because|since|for|pursuant|in|within|on|until|due|to|from|at|with|while|whilst|owing|so|given|per)\b`,
		`^["”’')\]*]* (?:throughout|therefore|before|after|when|outside|without|unless|except)\b`,
	)
	// from matches what begins with from what something is exempt, and fromPublic where that is publication.
	from       = phrase(`^ from\b`)
	fromPublic = phrase(`^ from (?:being )?(?:the )?(?:general |public )*(?:publication|published|disclosure|disclosed|release|inspection|access|public|press|made public)\b`)
	// taxes matches what many are exempt from in the title of a public paper.
	taxes = phrase(`\b(?:vat|tax|taxes|taxation|rates)\b`)
	// otherwise matches what else papers, supplies and decisions are exempt from.
	otherwise = phrase(
		`\b(?:call(?: )?in|scrutiny|notice|requirements?|licen[cs]\w*|charges?|fees?)\b`,
		`\b(?:vat|tax|taxes|taxation|business rates)\b`,
		`\b(?:tender\w*|competition|procurement|procedure rules|standing orders|financial regulations)\b`,
	)
	// publicity matches what is kept from happening to an exempt paper.
	publicity = phrase(`\b(?:12(?: )?a|publication|published|disclosure|disclosed|inspection|made public|public domain)\b`)
	// confined matches what stands after "restricted" where that has an object, and toReaders where the object is
	// who may read.
	confined  = phrase(`^ (?:to|from|by|in|on|for|at|with|so|as)\b`)
	toReaders = phrase(
		`^ to (?:the )?(?:members|councillors|cabinet|committee|council|officers|named|elected)\b`,
		`^ from (?:general |public )?(?:publication|release|disclosure|the public)\b`,
		`^ (?:by (?:virtue|reason)|in accordance|on the ground|for the reason)`,
	)
)

// keptBack tells whether words of secrecy, after which rest follows, say that something is kept from the
// public, and not that it is exempt from a tax or restricted in its scope.
func keptBack(words, rest string) bool {
	clause, _, _ := strings.Cut(rest, ".")
	clause, _, _ = strings.Cut(clause, ";")
	switch {
	case !goesOn.MatchString(rest) || limited.MatchString(clause):
		return false
	case strings.HasSuffix(strings.ToLower(words), "restricted") && confined.MatchString(rest):
		return toReaders.MatchString(rest)
	case from.MatchString(rest):
		m := fromPublic.FindStringIndex(rest)
		return m != nil && goesOn.MatchString(rest[m[1]:])
	}
	return publicity.MatchString(clause) || !otherwise.MatchString(clause)
}
