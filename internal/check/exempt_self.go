package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// Parts of clauses about this paper.
const (
	// clause is where one can begin, so that "Appendix B to this report" has no subject in it. Its group is a
	// conjunction after which something can be denied.
	clause = `(?:^` + edge + `|[.,;:!?()\[\x{2013}\x{2014}]\s*|\s-\s|\b12(?: )?a(?: (?:of|to) the local government act)?\)?\s|\b(?:1972|amended)\)?\s` +
		`|\b(?:(that)|as|because|since|and|but|so|therefore|accordingly|while|whilst|note)\s)`
	// thisPaper names this paper and no other one.
	thisPaper = `(?:(?:this|the present) (?:agenda |covering |cover |whole |entire |committee |cabinet |council |officer(?:['’]?s)? |decision )?(?:report|paper|item|document|briefing|record)(?: to (?:the )?(?:cabinet|council|committee|executive|board|members))?` +
		`|these minutes|the (?:whole|entire) (?:report|paper|document))`
	// allOf is before it where all that stands in it is meant.
	allOf = `(?:(?:(?:the )?(?:whole|all|entirety|contents?) of|(?:all |all of )?(?:the )?(?:information|material|contents?)(?: (?:contained|set out|given))? (?:in|of|within)) )?`
	// aside is what can stand between it and the verb: appendices that are named with it, or something added.
	aside = `(?:,? (?:and|with|together with|including) (?:all |its |the |any |of |attached |accompanying )*append(?:ix|ices)(?: [a-z0-9]{1,2}\b(?:(?:, | and | to )[a-z0-9]{1,2}\b)*)?,?` +
		`| \([^)]{0,80}\)|, [^,.;]{0,80},|\s?[\x{2013}\x{2014}]\s?[^.;\x{2013}\x{2014}]{1,80}[\x{2013}\x{2014}])?`
	subject = allOf + thisPaper + aside
	is      = `(?:is|are|remains?|has been|have been|be|(?:must|shall|should|will|is to|are to|ought to|has to|needs to) (?:therefore |accordingly )?(?:be|remain|stay))`
	// manner is words between the verb and what is said.
	manner = `(?: (?:therefore|accordingly|hereby|also|itself|all|both|wholly|entirely|fully|completely|strictly|highly|commercially|currently|still|now|considered|deemed|judged|kept|held|(?:regarded|treated|classed|classified|categorised|marked|designated|presented|submitted)(?: as)?|to|be|being|a|an))*`
	people = `(?:press and public|public and press|press or public|public)`
)

// about compiles patterns of clauses. The second group of each match is the words, from the subject on.
func about(clauses ...string) *lazy.Regexp {
	return phrase(clause + `(` + anyOf(clauses...) + `)\b`)
}

var (
	// isSecret matches that this paper is exempt or confidential; its third group is these words.
	isSecret = about(subject + ` ` + is + manner + ` ["“‘']?(` + secrecy + `)`)
	// isMarked matches what needs no look at the words after it.
	isMarked = about(
		subject+` `+is+manner+` ["“‘']?`+anyOf(
			notPublished,
			`not (?:suitable|intended|available|open) (?:for|to) (?:the )?(?:general |public |wider )*(?:publication|inspection|public|release|disclosure)`,
			`not to be (?:published|disclosed|made public|released|circulated|shared)`,
			`not (?:a )?public(?: (?:document|report|paper))?`,
			`withheld from (?:publication|the public|public)`,
			`for (?:the )?(?:members|councillors) only`,
			`(?:(?:placed |put |listed |included )?(?:in|under|within)|(?:classed|classified|marked|designated|treated)(?: as)?) `+secondPart+`(?: of (?:the|this) (?:agenda|meeting))?`,
			secondPart+` (?:report|item|paper|business)`,
		),
		subject+` (?:(?:must|may|should|shall|can|will) not|cannot|can['’]t|mustn['’]t) be (?:published|disclosed|made public|made available to the public|released|shared with the public|circulated|considered in public|discussed in public)`,
		`this is (?:therefore )?(?:a |an )?(?:wholly |fully |strictly )?(?:`+secrecy+`|closed|`+secondPart+`) (?:report|paper|item|document)`,
		`this is not a public (?:report|paper|item|document)`,
		`do not (?:publish|disclose|circulate|distribute|share)(?: or \w+)? `+thisPaper,
		`(?:publication|disclosure) of `+thisPaper+` is (?:not permitted|not allowed|prohibited|forbidden)`,
	)
	// andIs matches a second verb of a sentence about this paper, with no other subject before it.
	andIs = about(subject + ` ([^.,;:]{1,160}) and (?:is|are|should be|must be) (?:therefore |accordingly )?(?:` + notPublished + `|(` + kept + `))`)
	// inPrivate matches how this paper is to be considered.
	inPrivate = about(subject + ` (?:is|are|(?:must|shall|should|will|is to|are to) (?:therefore )?be)(?: being| likely to be)? (?:considered|taken|discussed|dealt with|heard|determined|debated|presented) (?:in|under|during|at|with|after|following) (?:a |the |an )?` + anyOf(
		`private|closed session|(?:closed|confidential|exempt) (?:session|part|section|business|meeting)`,
		secondPart+`(?: of (?:the|this) (?:agenda|meeting))?`,
		`(?:absence|exclusion) of the `+people+`|`+people+` excluded`,
	))
	// holds matches that exempt information is in this paper.
	holds = about(subject + ` (?:therefore |also )?(?:contains?|includes?|discloses?|comprises?|consists? (?:entirely |wholly )?of|involves? the (?:likely )?disclosure of|is likely to disclose) ` + anyOf(
		kept+`(?: (?:financial|commercial|business|personal|staffing|legal))? (?:information|material)`,
		`(?:information|material)(?: (?:which|that) (?:is|are|has been)`+manner+`)? (`+kept+`)`,
	))
	// holdsOn matches what can stand after it beside what goes on after words of secrecy.
	holdsOn = phrase(`^ (?:about|relating|concerning|regarding|which|that|of|falling|covered|provided|received|given)\b`)
	// aimed matches what limits how or when a paper is not to be published.
	aimed = phrase(`^ (?:on (?:paper|the web|line)|online|in (?:print|hard|paper|welsh|english|braille)|from|later|with|at)\b`)
	// another matches words that can bring in another subject.
	another = phrase(`\b(?:and|but|while|which|that|who|whose|is|are|was|were|has|have|not|no|without)\b`)
	// andSo matches what may follow that and leaves no doubt that all of the paper is meant.
	andSo = phrase(`^[^.;]{0,200}\b(?:and|so) (?:it )?(?:is|are|must|should|will|therefore|accordingly)\b(?: (?:is|be|therefore|accordingly|remain))* (?:` + notPublished + `|exempt|confidential|private|not (?:to )?be published)\b`)
	// treated matches what somebody holds this paper to be; its second group is words of secrecy.
	treated = phrase(`\b((?:considers?|deems?|classif(?:y|ies)|treats?|regards?|marks?|designates?|keeps?) ` + thisPaper + `(?: as| to be)? (?:` + notPublished + `|(` + secrecy + `)))\b`)
	// theReport matches the beginning of a passage on "the report", which is this one where the statute is named.
	theReport = phrase(`^` + edge + `((?:the )?(?:report|paper|item) (?:(?:is|should be|must be|remains)` + manner + ` (?:` + notPublished + `|exempt|confidential)|contains ` + kept + ` information))\b`)
)

// saidOfItself finds the words of a text that say of the paper in which they stand that the public may not
// read it, one for a sentence.
func saidOfItself(words string) []text.Span {
	var found []text.Span
	all := text.Sentences(words)
	for i, s := range all {
		next := ""
		if i+1 < len(all) {
			next = words[all[i+1].Start:all[i+1].End]
		}
		said, ok := ofItself(words[s.Start:s.End], next, i == 0)
		if said = (text.Span{Start: s.Start + said.Start, End: s.Start + said.End}); ok && !text.InQuotes(words, said.Start) {
			found = append(found, said)
		}
	}
	return found
}

// Words in small letters of which a sentence about this paper has one of each.
var (
	pointers = []string{"this", "these", "present", "whole", "entire"}
	papers   = []string{"report", "paper", "item", "document", "briefing", "record", "minutes"}
	secrets  = []string{"exempt", "confidential", "private", "restricted", "secret", "publi", "disclos", "releas", "withheld", "circulat", "distribut", "share", "part", "only", "session"}
)

// ofItself finds these words in a sentence; next is the one after it, and first tells whether none is before
// it. Few sentences have words for it, and the patterns take long.
func ofItself(sentence, next string, first bool) (text.Span, bool) {
	lower := strings.ToLower(sentence)
	if !text.HasAny(lower, papers) || !text.HasAny(lower, secrets) {
		return text.Span{}, false
	}
	if first && strings.Contains(lower, "12") {
		if m, ok := reportHere(sentence, next); ok {
			return m, ok
		}
	}
	if !text.HasAny(lower, pointers) {
		return text.Span{}, false
	}
	for _, look := range []func(s string) (text.Span, bool){secretHere, markedHere, treatedHere, publicExcluded} {
		if m, ok := look(sentence); ok {
			return m, ok
		}
	}
	return heldHere(sentence, next)
}

func secretHere(s string) (text.Span, bool) {
	if m, ok := clauseOf(isSecret, s); ok && keptBack(s[m[6]:m[7]], s[m[7]:]) {
		return text.Span{Start: m[4], End: m[5]}, true
	}
	return text.Span{}, false
}

func markedHere(s string) (text.Span, bool) {
	for _, pattern := range []*lazy.Regexp{isMarked, inPrivate} {
		if m, ok := clauseOf(pattern, s); ok && goesOn.MatchString(s[m[5]:]) && !limited.MatchString(s[m[5]:]) && !aimed.MatchString(s[m[5]:]) {
			return text.Span{Start: m[4], End: m[5]}, true
		}
	}
	m, ok := clauseOf(andIs, s)
	if !ok {
		return text.Span{}, false
	}
	_, between, _ := strings.Cut(s[m[6]:m[7]], " ") // without the verb
	if another.MatchString(between) || ofPart.MatchString(s[m[6]:m[7]]) || limited.MatchString(s[m[5]:]) {
		return text.Span{}, false
	}
	return text.Span{Start: m[4], End: m[5]}, m[8] < 0 || keptBack(s[m[8]:m[9]], s[m[5]:])
}

func treatedHere(s string) (text.Span, bool) {
	m := treated.FindStringSubmatchIndex(s)
	if m == nil || doubtful.MatchString(s[:m[2]]) || denies.MatchString(bare.ReplaceAllLiteralString(s[:m[2]], "")) {
		return text.Span{}, false
	}
	return text.Span{Start: m[2], End: m[3]}, m[4] < 0 || keptBack(s[m[4]:m[5]], s[m[5]:])
}

// heldHere finds that exempt information is in the paper. Where the words after that name an appendix, it is
// there.
func heldHere(s, next string) (text.Span, bool) {
	m, ok := clauseOf(holds, s)
	if !ok {
		return text.Span{}, false
	}
	rest := s[m[5]:]
	if m[6] >= 0 && !keptBack(s[m[6]:m[7]], rest) {
		return text.Span{}, false
	}
	if so := andSo.FindString(rest); so != "" && !ofPart.MatchString(so) {
		return text.Span{Start: m[4], End: m[5]}, true
	}
	goes := goesOn.MatchString(rest) || holdsOn.MatchString(rest)
	return text.Span{Start: m[4], End: m[5]}, goes && !ofPart.MatchString(rest) && !limited.MatchString(rest) && !ofPart.MatchString(next)
}

func reportHere(s, next string) (text.Span, bool) {
	m := theReport.FindStringSubmatchIndex(s)
	if m == nil || !schedule.MatchString(s) {
		return text.Span{}, false
	}
	return text.Span{Start: m[2], End: m[3]}, !ofPart.MatchString(s[m[3]:]) && !ofPart.MatchString(next) && !limited.MatchString(s)
}

// clauseOf finds a clause that a sentence asserts: no condition stands before it, and nobody denies it.
func clauseOf(pattern *lazy.Regexp, sentence string) (m []int, ok bool) {
	for _, m := range pattern.FindAllStringSubmatchIndex(sentence, mostInPassage) {
		before := bare.ReplaceAllLiteralString(sentence[:m[4]], "")
		if !doubtful.MatchString(before) && (m[2] < 0 || !denies.MatchString(before)) {
			return m, true
		}
	}
	return nil, false
}
