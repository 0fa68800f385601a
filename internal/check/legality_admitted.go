package check

import (
	"regexp"
	"strings"

	"cabinet/internal/check/text"
)

// outside matches words by which a paper says that something was bought outside the rules or the law, in small letters.
var outside = regexp.MustCompile(`outside (?:of )?(?:the |our |its )?(?:council['’]s )?(?:standard|normal|usual|formal|proper|correct|agreed|contract procedure|procurement|a formal|any)(?: [a-z]+)? ?(?:procurement|contract|process|procedure|rules|arrangements)` +
	`|exceeded the (?:[a-z]+ ){0,4}thresholds?|(?:in|a|was a|were in) breach of (?:the |our |its )?(?:council['’]s )?(?:[a-z]+ ){0,2}(?:rules|regulations|standing orders|procurement|constitution|law)` +
	`|(?:not|never) (?:been )?(?:compliant with|complied with|comply with|in accordance with|in line with|procured in accordance with) (?:the |our |its )?(?:council['’]s )?(?:[a-z]+ ){0,3}(?:rules|regulations|standing orders|act|law)` +
	`|fail(?:ed|ure) to comply with (?:the |our |its )?(?:council['’]s )?(?:[a-z]+ ){0,3}(?:rules|regulations|standing orders|act|law)` +
	`|(?:was|were|is|are|been) (?:made |let |awarded |extended )?(?:unlawful|unlawfully|ultra vires|non-compliant)` +
	`|without (?:a |any )?(?:lawful|legal|proper|valid|formal|the necessary|the required|the proper) (?:authority|approval|procurement|contract|authorisation)` +
	`|(?:awarded|extended|renewed|let|procured|placed|spent|paid|bought|ordered) in error|as soon as the error was`)

// admissible are parts of these words of which one stands in each.
var admissible = []string{"outside ", "exceeded the", "breach of", "compl", "in accordance", "in line", "unlawful", "ultra vires", "without ", "error"}

// supposed are words that make a sentence one about what might be, or is not.
var supposed = []string{
	"would ", "could ", "might ", "may ", "if ", "risk", "avoid", "prevent", "ensure", "no longer", "not been in breach", "no breach", "not in breach", "not unlawful",
	"any breach", "unless", "supplier", "landlord", "tenant", "operator", "developer", "other councils", "no evidence", "alleg", "will not",
}

// admitted asks for the advice of two officers where a paper says that a contract was made outside the rules or the law.
// Whether either of them has to report on it, they judge.
func admitted(p *Paper, f finder) {
	if !p.Case.Contract.Value.Given() && !p.Case.Exception.To.Given() {
		return
	}
	for _, t := range p.english() {
		if t.Kind != text.Paragraph || !text.HasAny(t.Text, admissible) {
			continue
		}
		for _, m := range outside.FindAllStringIndex(text.Small(t.Text), mostInPassage) {
			before, after := text.Around(t.Text, m[0], m[1])
			if !p.ours(t, m[0], m[1]) || text.InQuotes(t.Text, m[0]) || text.HasAny(before+" "+after, supposed) {
				continue
			}
			if missing := p.unheard(); missing != "" {
				f.in(t.Passage, m[0], m[1], "unlawful-admitted", "take their advice on whether it has to be reported, and give it as [[comment]]",
					"this says that the rules or the law were not followed, and no comment of %s is given", missing)
			}
			return
		}
	}
}

// unheard are those of the two officers of whom the paper has no comment; "" where it has both.
func (p *Paper) unheard() string {
	var missing []string
	for _, o := range []struct {
		name  string
		words []string
	}{
		{"the Monitoring Officer", []string{"monitoring officer", "legal", "law", "solicitor"}},
		{"the Chief Finance Officer", []string{"151", "finance", "financial", "treasurer", "corporate resources"}},
	} {
		if !p.heard(o.words) {
			missing = append(missing, o.name)
		}
	}
	return strings.Join(missing, " and of ")
}

// heard tells whether the paper has a comment of an officer, by words of the post's title or of the role in which it was
// given.
func (p *Paper) heard(words []string) bool {
	for _, c := range p.Case.Comments {
		if text.HasAny(strings.ToLower(p.post(c.By.Value)+" "+c.By.Value+" "+c.Role.Value+" "+c.Heading.Value), words) {
			return true
		}
	}
	return false
}
