package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// withheld writes why an appendix is kept back: it is confidential, or exempt, or both.
func (r *run) withheld(a casefile.Appendix) {
	if a.Secret() {
		r.because(r.Council.Appendices.Confidential, r.facts.words.Confidential, a.Confidential.Place, map[string]casefile.Value{"appendix.attached": attachedOf(a)})
	}
	if a.Exempt.Known() {
		r.exempt(a)
	}
}

// because writes the profile's words for why an appendix is kept back, or else those of the paper's language.
func (r *run) because(own casefile.Text, standing string, at casefile.Place, local map[string]casefile.Value) {
	if !own.Given() {
		own = casefile.Text{Place: at, Value: standing}
	}
	r.local = local
	r.out.made(own.Span)
	r.out.WriteString(" ")
	r.aside(own)
}

// exemptFact matches the fact that words for an exempt appendix name. What stands before it decides how Welsh spells it.
var exemptFact = lazy.New(`\{\{\s*appendix\.exempt\s*\}\}`)

// interestFact is the reason of an exempt appendix, as words of a profile name it.
const interestFact = "appendix.public_interest"

// exempt writes under which paragraphs an appendix is exempt, and why the public interest asks for that.
func (r *run) exempt(a casefile.Appendix) {
	in, own := r.facts.words, r.Council.Appendices.Exempt
	words := in.Exempt
	if own.Given() {
		words = own.Value
	}
	before := exemptFact.Split(words, 2)[0]
	paragraphs := in.Cite(language.Paragraph, len(a.Exempt.Values) > 1, before) + " " + in.Series(a.Exempt.Strings())
	r.because(own, words, a.Exempt.Place, map[string]casefile.Value{
		"appendix.exempt": casefile.Text{Place: a.Exempt.Place, Value: paragraphs}, interestFact: a.PublicInterest, "appendix.attached": attachedOf(a),
	})
	if a.PublicInterest.Given() && !strings.Contains(words, interestFact) {
		r.out.made(a.PublicInterest.Span)
		r.out.WriteString(". ")
		r.local, r.profile = nil, false // these are the case's own words
		r.prose(a.PublicInterest)
	}
}

const groundHint = "write the number of a paragraph, 1 to 7, such as exempt = [\"3\"]; in Wales it is one of Part 4, 12 to 18, which the profile cites in words of its own: exempt under [appendices]"

// checkWithheld reports an appendix that is withheld and would be published all the same, and a ground that there is not.
func (c *composer) checkWithheld(a casefile.Appendix) {
	kind := "an exempt"
	if a.Secret() {
		kind = "a confidential"
	}
	if a.Link.Given() {
		c.list.Errorf(a.Link.Span, "exempt-link", "take the link out", "%s appendix is not published, so nothing may link to it", kind)
	}
	for what, given := range map[string]casefile.Text{"text": a.Text, "file": a.File} {
		if given.Given() {
			c.list.Errorf(given.Span, "exempt-content", "take it out of the case, and keep it where only those who may read it can", "%s appendix is not published, so its %s can't go with a public paper", kind, what)
		}
	}
	c.checkGround(a)
}

// checkGround reports an appendix that is exempt under no paragraph, or under one that there is not.
func (c *composer) checkGround(a casefile.Appendix) {
	if a.Exempt.Known() && len(a.Exempt.Values) == 0 && !a.Exempt.Bad {
		c.list.Errorf(a.Exempt.Span, "exempt-ground", "name the paragraph of Schedule 12A, such as exempt = [\"3\"], or take the line out", "this appendix is exempt, and nothing says under which paragraph")
	}
	for _, paragraph := range a.Exempt.Values {
		switch {
		case casefile.ExemptUnder(paragraph.Value, c.maybeWelsh()):
		case strings.EqualFold(paragraph.Value, "confidential"):
			c.list.Errorf(paragraph.Span, "exempt-ground", "write confidential = true instead", "confidential information is withheld without a paragraph, and is not exempt under one")
		default:
			c.list.Errorf(paragraph.Span, "exempt-ground", groundHint, "Part 1 of Schedule 12A has no paragraph %q to exempt an appendix under", paragraph.Value)
		}
	}
}
