package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// An admission is how a paper says that something was bought outside the rules or the law: a word that is looked for first,
// since it is cheap, what stands from there on, and what stands before it, if not anything.
type admission struct {
	word   string
	from   *lazy.Regexp
	before *lazy.Regexp
}

// Words within admissions.
const (
	ofWhom  = `(?:the |our |its |any )?(?:council['’]s |authority['’]s )?(?:[a-z]+ ){0,3}`
	ofRules = `(?:rules?|regulations|standing orders|procedures?|processes|act|law|constitution)\b`
)

// admits makes an admission; before may be "".
func admits(word, from, before string) admission {
	a := admission{word: word, from: lazy.New(`(?i)^` + word + from)}
	if before != "" {
		a.before = lazy.New(`(?i)\b` + before + `$`)
	}
	return a
}

// admissions are such words. The first letter of a word that can begin a sentence is left out.
var admissions = []admission{
	admits("utside ", `(?:of )?(?:the |our |its |a |any )?(?:council['’]s )?(?:(?:standard|normal|usual|formal|proper|correct|agreed) )?(?:contract procedure|procurement|contract|contractual|tendering|purchasing) (?:process|processes|procedures?|rules|arrangements)\b`, ""),
	admits("utside ", `(?:of )?(?:the |our |its |a |any )?(?:council['’]s )?(?:standard|normal|usual|formal|proper|correct|agreed) (?:process|processes|procedures?|rules)\b`, ""),
	admits("exceeded the ", `(?:[a-z]+ ){0,4}thresholds?\b`, ""),
	admits("breach of ", ofWhom+ofRules, `(?:in|a) `),
	admits("ontrary to ", ofWhom+ofRules, ""),
	admits("not ", `(?:been )?(?:compliant with|complied with|comply with|follow|followed|in accordance with|in line with|procured in accordance with) `+ofWhom+ofRules, ""),
	admits("not ", `(?:been )?(?:followed|complied with|observed|adhered to|met)\b`, `(?:rules|regulations|standing orders|procedures?|process) (?:was|were|had|have|has) `),
	admits("fail", `(?:ed|ure) to (?:comply with|follow) `+ofWhom+ofRules, ""),
	admits("unlawful", `(?:ly)?\b`, `(?:was|were|is|are|been) (?:made |let |awarded |extended )?`),
	admits("ultra vires", `\b`, `(?:was|were|is|are|been) `),
	admits("non-compliant", `\b`, `(?:was|were|is|are|been) `),
	admits("ithout ", `(?:a |any |the )?(?:(?:lawful|legal|proper|valid|formal|written|necessary|required|compliant) ){0,2}(?:authority|approval|authorisation|contract)\b`, ""),
	admits("ithout ", `(?:a |any )?(?:proper|valid|formal|compliant) procurement`, ""),
	admits("o formal ", `contract(?:ual arrangement)?s? (?:was |is |has been )?(?:in place|in force|with the)\b`, `n`),
	admits("o written ", `contracts? (?:was |is |has been )?(?:in place|in force|with the)\b`, `n`),
	admits("should have ", `(?:been (?:tendered|procured|advertised|competed|approved)|tendered)\b`, ""),
	admits("in error", `\b`, `(?:awarded|extended|renewed|let|procured|placed|spent|paid|bought|ordered) `),
	admits("s soon as the error was", "", ""),
	admits("ff-contract spend", "", ""),
}

// admittedIn is where the first of such words of a passage stand, from a byte on.
func admittedIn(t *text.Passage, from int) (start, end int, ok bool) {
	words := t.Text
	for _, a := range admissions {
		if !t.Has(a.word) {
			continue
		}
		for at := from; at < len(words); at++ {
			i := strings.Index(words[at:], a.word)
			if i < 0 {
				break
			}
			at += i
			m := a.from.FindStringIndex(words[at:min(at+longestAdmission, len(words))])
			if m == nil || a.before != nil && !a.before.MatchString(words[max(at-longestAdmission, 0):at]) {
				continue
			}
			if !ok || at < start {
				start, end, ok = at, at+m[1], true
			}
			break
		}
	}
	for start > from && words[start-1] != ' ' { // whose first letter was left out
		start--
	}
	return start, end, ok
}

// longestAdmission is how many bytes of a passage are looked over for one, on either side of its word.
const longestAdmission = 160

// supposed are words that make a sentence one about what might be, or is not.
var supposed = []string{
	"would ", "could ", "might ", "may be ", "may have", "may not ", " if ", "risk of", "avoid", "prevent", "ensure", "no longer", "no breach", "not in breach", "not unlawful",
	"any breach", "unless", "other councils", "no evidence", "alleg", "will not", "whether ",
}

// byOthers matches what somebody else did.
var byOthers = lazy.New(`\b(?:supplier|contractor|landlord|tenant|operator|developer|provider|company|applicant|operators|suppliers) (?:who |that |which )?(?:was|were|is|are|has|had|have|did|failed)\b`)

// admitted asks for the advice of two officers where a paper says that a contract was made outside the rules or the law.
// Whether either of them has to report on it, they judge.
func admitted(p *Paper, f finder) {
	if !p.Case.Contract.Value.Given() && !p.Case.Exception.To.Given() {
		return
	}
	for _, t := range p.english() {
		if t.Kind != text.Paragraph {
			continue
		}
		for from := 0; from < len(t.Text); {
			start, end, ok := admittedIn(t.Passage, from)
			if !ok {
				break
			}
			if from = end; p.supposes(t, start, end) {
				continue
			}
			if missing := p.unheard(); missing != "" {
				f.in(t.Passage, start, end, "unlawful-admitted", "take their advice on whether it has to be reported, and give it as [[comment]]",
					"this says that the rules or the law were not followed, and no comment of %s is given", missing)
			}
			return
		}
	}
}

// supposes tells whether the bytes [start, end) of a passage say what might be, what others did, or what others say.
func (p *Paper) supposes(t text.Prose, start, end int) bool {
	before, after := text.Around(t.Text, start, end)
	return !p.ours(t, start, end) || text.InQuotes(t.Text, start) || text.HasAny(before+" "+after, supposed) || byOthers.MatchString(before)
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
