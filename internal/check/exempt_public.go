package check

import (
	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// excluded matches that the public is to be excluded.
	excluded = phrase(
		`\bpublic(?: and| or)?(?: the)?(?: press)?(?: and (?:accredited )?(?:media|representatives of (?:the )?(?:press|newspapers)))?,? (?:(?:should|must|will|shall|is to|are to|needs? to|has to|have to) (?:therefore )?)?(?:be|are|is) excluded\b`,
		`\bpublic(?: and press)? (?:should|must|will) (?:be asked to )?leave\b`,
		`\bexclu(?:de|des|ding|sion of) (?:the )?(?:press(?: and| or)?(?: the)? |members of the )?public\b`,
		`\b(?:go|goes|going|move|moves|moving|resolves?) into (?:a )?(?:private|closed|exempt|confidential) session\b`,
	)
	// forThis matches for how long: for this paper, and not for a part of it or another.
	forThis = phrase(`\b(?:during|for|from|of|while|whilst|when|before|in respect of|throughout)(?: (?:the|any|its))?(?: (?:consideration|discussion|debate|determination|hearing|whole|duration)(?: of)?)*(?: the)? (?:this|the present) (?:agenda |whole |entire )?(?:item|report|paper)(?: of business)?\b`)
	// ofThing matches what makes an item one of something else.
	ofThing = phrase(`^ of\b`)
	// past matches words that tell of a meeting that has been, and resolution those of one that is to come.
	past       = lazy.New(`(?i)\b(?:was|were|had|resolved|agreed)\b`)
	resolution = phrase(`\b(?:be|is|to be) (?:resolved|agreed)\b`)
	// wished matches words that make the exclusion depend on what members want.
	wished = phrase(`\b(?:should (?:members|any|the councillors|councillors)|wish(?:es)?|may need|(?:if|where) necessary)\b`)
)

// publicExcluded finds words by which the public is to be excluded while this paper is considered.
func publicExcluded(s string) (text.Span, bool) {
	m := excluded.FindStringIndex(s)
	if m == nil {
		return text.Span{}, false
	}
	n := forThis.FindStringIndex(s)
	if n == nil || ofThing.MatchString(s[n[1]:]) {
		return text.Span{}, false
	}
	said := text.Span{Start: min(m[0], n[0]), End: max(m[1], n[1])}
	if inside := s[min(m[1], n[0]):n[0]]; secret.MatchString(inside) {
		return text.Span{}, false // during what is said of something exempt in this paper
	}
	before := s[:said.End]
	asked := doubtful.MatchString(before) || denies.MatchString(before) || wished.MatchString(s) ||
		past.MatchString(resolution.ReplaceAllLiteralString(before, ""))
	return said, !asked && !ofPart.MatchString(s) && !limited.MatchString(s)
}
