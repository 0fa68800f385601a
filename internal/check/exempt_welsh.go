package check

import (
	"strings"

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
	// welshMark says by itself that a paper is exempt. "Preifat" does not, which may be said of homes, nor does "gwybodaeth
	// gyfrinachol", which may be what a paper is about.
	welshMark = `(?:(?:nid(?: yw)?|ddim|dim) ` + toPublish + `|` + welshPaper + ` ` + welshSecret + `|` + welshSecret + ` ` + welshPaper +
		`|[pb]reifat (?:a chyfrinachol|ac eithriedig)|(?:eithriedig|[cg]yfrinachol)(?: ac? (?:eithriedig|ch?yfrinachol|gyfrinachol|ph?reifat))?)`
	welshSince  = `(?:` + edge + `[:(\x{2013}\x{2014}-]| (?:yn rhinwedd|o dan|dan|yn unol|oherwydd|gan|tan|yn ôl)\b)`
	welshReason = `(?:\b[pb]h?aragraff(?:au)? \(?\d|\batodlen 12(?: )?a\b|yhoeddi)`
)

var (
	// saidInWelsh matches that this paper is not for the public, or holds what is exempt.
	saidInWelsh = phrase(
		`\b(?:nid yw|dydy|dyw|nid ydyw)`+thisInWelsh+` (?:`+toPublish+`|(?:ar|yn) (?:gael|agored) i['’]r (?:wasg|cyhoedd)|ar gyfer (?:ei g?c?h?yhoeddi|y cyhoedd))`,
		`\b(?:ni (?:chaniateir|ddylid|cheir|ellir|chaiff)|peidiwch â|rhaid peidio â) (?:ch?yhoeddi|datgelu|rhannu)`+thisInWelsh,
		`\bmae`+thisInWelsh+` (?:felly )?(?:yn `+welshSecret+`|wedi['’]i h?eithrio(?:[.,;:)]|$| (?:o dan|dan|yn rhinwedd|yn unol|oherwydd|rhag (?:(?:ei )?[gc]h?yhoeddi|(?:ei )?dd?atgelu))\b))`,
		`\bmae`+thisInWelsh+` yn cynnwys gwybodaeth (?:`+welshSecret+`|(?:sydd )?wedi['’]i heithrio)`,
		`\bmae['’]r wybodaeth (?:sydd )?yn yr? `+welshPaper+` (?:hwn|hon) (?:yn `+welshSecret+`|wedi['’]i heithrio)`,
	)
	// markedInWelsh matches a sentence that is such a mark, or one of secrecy with its reason.
	markedInWelsh = phrase(`^`+edge+welshMark+edge+`$`, `^`+edge+`(?:`+welshMark+`|(?:gwybodaeth )?`+welshSecret+`)`+welshSince+`.*`+welshReason)
	// classedInWelsh matches a classification that is one, with whatever reason.
	classedInWelsh = phrase(`^` + edge + `(?:` + welshMark + `|` + welshSecret + `)(?:` + edge + `$|` + welshSince + `)`)
	// titledInWelsh matches such a mark at the end of a title, or in brackets in it.
	titledInWelsh = phrase(`(?:^|[(\[:|\x{2013}\x{2014}-]\s*)(` + welshMark + `)\s*(?:$|[)\]:])`)
	// partInWelsh matches words that tell of a part of a paper, of another one, of a condition, or of what else something is exempt from.
	partInWelsh = phrase(`atodiad`, `\b(?:rhannol|rannol|os|pe|oni bai|a yw|a ddylid|fersiwn|ar wahân)\b`, `\byn (?:ddwy|ddau|dair|dri|rhannau|saesneg|gymraeg)\b`, `\b(?:galw i mewn|treth|dreth|taw|ardrethi|ffi|ffioedd)\b`, `: (?:na|nac|dim)\b`)
)

// welshSecrets are parts of words of which a Welsh passage has one where it says that a paper is exempt.
var welshSecrets = []string{"yhoeddi", "eithri", "yfrinach", "reifat", "datgelu", "rannu", "rhannu", "yhoedd"}

// inWelsh looks at what a Welsh paper says of itself, as exemptPaper does.
func (x exempting) inWelsh() {
	if x.englishThroughout() {
		return
	}
	if class := x.Case.Report.Classification; usable(class) && x.Report.Words() == language.Welsh && classedInWelsh.MatchString(class.Value) && !partInWelsh.MatchString(class.Value) {
		x.at(class, text.Span{Start: 0, End: len(class.Value)})
	}
	for _, t := range x.own() {
		if t.In != language.Welsh || t.Kind == text.Cell || !t.MayHave(welshSecrets...) || x.printsClass(t.Passage) {
			continue
		}
		for _, s := range text.Sentences(t.Text) {
			if m, ok := secretInWelsh(t.Text[s.Start:s.End], x.marksOf(t)); ok && !text.InQuotes(t.Text, s.Start+m.Start) {
				x.in(t, text.Span{Start: s.Start + m.Start, End: s.Start + m.End})
				break
			}
		}
	}
}

// marksOf matches the marks that a passage may have; nil for an item of a list, which may be one of several cases, and for the
// headings of the profile, which stand above every paper.
func (x exempting) marksOf(t text.Prose) *lazy.Regexp {
	switch {
	case t.Kind == text.Title:
		return titledInWelsh
	case t.Kind == text.Caption, t.Kind == text.Paragraph && t.Item, t.Kind == text.Heading && !t.Heads() && !x.ours(t, 0, len(t.Text)):
		return nil
	}
	return markedInWelsh
}

// secretInWelsh finds in a sentence that the paper is exempt: by what it says, or by a mark.
func secretInWelsh(sentence string, marks *lazy.Regexp) (text.Span, bool) {
	if partInWelsh.MatchString(sentence) {
		return text.Span{}, false
	}
	m := saidInWelsh.FindStringSubmatchIndex(sentence)
	if m == nil && marks != nil {
		m = marks.FindStringSubmatchIndex(sentence)
	}
	if m == nil {
		return text.Span{}, false
	}
	m = m[len(m)-2:] // the group, or else the whole
	return text.Span{Start: m[0], End: m[0] + len(strings.TrimRight(sentence[m[0]:m[1]], " .,;:"))}, true
}
