package check

import (
	"regexp"
	"strings"

	"cabinet/internal/check/text"
)

// The words by which a paper says that something was bought outside the rules or the law, in small letters.
const (
	ofWhom  = `(?:the |our |its |any )?(?:council['’]s |authority['’]s )?(?:[a-z]+ ){0,3}`
	ofRules = `(?:rules?|regulations|standing orders|procedures?|processes|act|law|constitution)\b`
)

// outside matches such words.
var outside = regexp.MustCompile(strings.Join([]string{
	`outside (?:of )?(?:the |our |its |a |any )?(?:council['’]s )?(?:standard|normal|usual|formal|proper|correct|agreed|contract procedure|procurement|contractual)(?: [a-z]+)? ?(?:procurement|contract|process|processes|procedure|rules|arrangements)\b`,
	`exceeded the (?:[a-z]+ ){0,4}thresholds?\b`,
	`(?:in|a|was a|were in) breach of ` + ofWhom + ofRules,
	`contrary to ` + ofWhom + ofRules,
	`(?:not|never) (?:been )?(?:compliant with|complied with|comply with|follow|followed|in accordance with|in line with|procured in accordance with) ` + ofWhom + ofRules,
	`fail(?:ed|ure) to (?:comply with|follow) ` + ofWhom + ofRules,
	`(?:rules|regulations|standing orders|procedures?|process) (?:was|were|had|have|has) not (?:been )?(?:followed|complied with|observed|adhered to|met)`,
	`(?:was|were|is|are|been) (?:made |let |awarded |extended )?(?:unlawful|unlawfully|ultra vires|non-compliant)\b`,
	`without (?:a |any |the )?(?:(?:lawful|legal|proper|valid|formal|written|necessary|required|compliant) ){0,2}(?:authority|approval|authorisation|contract)\b`,
	`without (?:a |any )?(?:proper|valid|formal|compliant) procurement`,
	`no (?:formal |written |valid )contract(?:ual arrangement)?s? (?:was |is |has been )?(?:in place|in force|with the)\b`,
	`should have (?:been (?:tendered|procured|advertised|competed|approved)|tendered)`,
	`(?:awarded|extended|renewed|let|procured|placed|spent|paid|bought|ordered) in error|as soon as the error was|off-contract spend`,
}, "|"))

// admissible are parts of these words of which one stands in each.
var admissible = []string{
	"outside ", "exceeded the", "breach of", "ontrary to", "compl", "follow", "in accordance", "in line", "not been", "unlawful", "ultra vires", "without ", "o formal", "o written",
	"o valid", "should have", "error", "off-contract", "were not", "was not",
}

// supposed are words that make a sentence one about what might be, or is not.
var supposed = []string{
	"would ", "could ", "might ", "may be ", "may have", "may not ", " if ", "risk of", "avoid", "prevent", "ensure", "no longer", "no breach", "not in breach", "not unlawful",
	"any breach", "unless", "other councils", "no evidence", "alleg", "will not", "whether ",
}

// byOthers matches what somebody else did.
var byOthers = regexp.MustCompile(`\b(?:supplier|contractor|landlord|tenant|operator|developer|provider|company|applicant|operators|suppliers) (?:who |that |which )?(?:was|were|is|are|has|had|have|did|failed)\b`)

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
			if !p.ours(t, m[0], m[1]) || text.InQuotes(t.Text, m[0]) || text.HasAny(before+" "+after, supposed) || byOthers.MatchString(before) {
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
