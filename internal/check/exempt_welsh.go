package check

import (
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// Parts of what a Welsh paper says of itself.
const (
	welshPaper  = `(?:adroddiad|papur|dogfen|ddogfen|eitem|briff)`
	thisInWelsh = `(?:['’]r|yr?) ` + welshPaper + ` (?:hwn|hon)`
	welshSecret = `(?:eithriedig|[cg]yfrinachol|[pb]reifat)(?: ac? (?:eithriedig|ch?yfrinachol|gyfrinachol|ph?reifat))?`
	toPublish   = `i['’]w (?:gyhoeddi|chyhoeddi|ddatgelu|datgelu|rannu|rhannu)`
	welshMark   = `(?:nid(?: yw)?|ddim|dim) ` + toPublish + `|(?:` + welshPaper + ` |gwybodaeth )?` + welshSecret + `|` + welshSecret + ` ` + welshPaper
)

var (
	// saidInWelsh matches that this paper is not for the public, or holds what is exempt.
	saidInWelsh = phrase(
		`\b(?:nid yw|dydy|dyw|nid ydyw)`+thisInWelsh+` (?:`+toPublish+`|(?:ar|yn) (?:gael|agored) i['’]r (?:wasg|cyhoedd)|ar gyfer (?:ei g?c?h?yhoeddi|y cyhoedd))`,
		`\b(?:ni (?:chaniateir|ddylid|cheir|ellir|chaiff)|peidiwch â|rhaid peidio â) (?:ch?yhoeddi|datgelu|rhannu)`+thisInWelsh,
		`\bmae`+thisInWelsh+` (?:felly )?(?:yn `+welshSecret+`|wedi['’]i h?eithrio(?: rhag (?:ei g?c?h?yhoeddi|cyhoeddi))?)`,
		`\bmae`+thisInWelsh+` yn cynnwys gwybodaeth (?:`+welshSecret+`|(?:sydd )?wedi['’]i heithrio)`,
		`\bmae['’]r wybodaeth (?:sydd )?yn yr? `+welshPaper+` (?:hwn|hon) (?:yn `+welshSecret+`|wedi['’]i heithrio)`,
	)
	// markedInWelsh matches a passage, a line of the header or a classification that is such a mark, with a reason behind it or alone.
	markedInWelsh = phrase(`^` + edge + `(` + welshMark + `)` + edge + `(?:$|[:(\x{2013}\x{2014}-]| (?:yn rhinwedd|o dan|dan|yn unol|oherwydd|gan|tan|yn ôl)\b)`)
	// titledInWelsh matches such a mark at the end of a title, or in brackets in it.
	titledInWelsh = phrase(`(?:^|[(\[:|\x{2013}\x{2014}-]\s*)(` + welshMark + `)\s*(?:$|[)\]:])`)
	// partInWelsh matches words that tell of a part of a paper, of another one, of a condition, or of what else something is exempt from.
	partInWelsh = phrase(`atodiad`, `\b(?:rhannol|rannol|os|pe|oni bai|a yw|a ddylid|fersiwn|ar wahân)\b`, `\b(?:galw i mewn|treth|dreth|taw|ardrethi|ffi|ffioedd)\b`, `: (?:na|nac|dim)\b`)
)

// welshSecrets are parts of words of which a Welsh passage has one where it says that a paper is exempt.
var welshSecrets = []string{"yhoeddi", "eithri", "yfrinach", "reifat", "datgelu", "rannu", "rhannu", "yhoedd"}

// inWelsh looks at what a Welsh paper says of itself, as exemptPaper does.
func (x exempting) inWelsh() {
	if x.englishThroughout() {
		return
	}
	if class := x.Case.Report.Classification; usable(class) && x.Report.Words() == language.Welsh && markedInWelsh.MatchString(class.Value) && !partInWelsh.MatchString(class.Value) {
		x.at(class, text.Span{Start: 0, End: len(class.Value)})
	}
	for _, t := range x.own() {
		if t.In != language.Welsh || t.Kind == text.Cell || !t.MayHave(welshSecrets...) || x.printsClass(t.Passage) {
			continue
		}
		for _, s := range text.Sentences(t.Text) {
			if m, ok := secretInWelsh(t.Text[s.Start:s.End], t.Kind); ok && !text.InQuotes(t.Text, s.Start+m.Start) {
				x.in(t, text.Span{Start: s.Start + m.Start, End: s.Start + m.End})
				break
			}
		}
	}
}

// secretInWelsh finds in a sentence of a passage that the paper is exempt.
func secretInWelsh(sentence string, in text.PassageKind) (text.Span, bool) {
	if partInWelsh.MatchString(sentence) {
		return text.Span{}, false
	}
	marks := markedInWelsh
	if in == text.Title {
		marks = titledInWelsh
	}
	for _, pattern := range []*lazy.Regexp{saidInWelsh, marks} {
		if m := pattern.FindStringSubmatchIndex(sentence); m != nil {
			m = m[len(m)-2:] // the group, or else the whole
			return text.Span{Start: m[0], End: m[1]}, true
		}
	}
	return text.Span{}, false
}
