package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// className matches the beginning of a class of papers that the public may not read. Its groups are words of
	// secrecy, the noun for all of the paper after them, other words for it, and the second part of an agenda.
	className = phrase(edge + `(?:(?:the |this )?` + aPaper + `(?: is)?\W+)?(?:classified |classed |marked )?(?:as )?(?:wholly |fully |entirely |completely |strictly )?` + anyOf(
		`(`+secrecy+`)( `+aPaper+`| in full| in its entirety)?`,
		`(`+anyOf(
			notPublished,
			`not (?:to be published|public|open to the public)`,
			`non public|unpublished|withheld|closed|do not publish|official sensitive`,
			`(?:for )?(?:members|councillors|internal)(?: use)? only`,
			`(?:by virtue of )?paragraphs?(?:\(s\))? \d[^.;]{0,30} of (?:part (?:1|i) (?:of )?)?`+scheduleA,
		)+`)`,
		`(`+secondPart+`)`,
	) + `\b`)
	// secondOnly matches what can stand after "Part II" where that is a class.
	secondOnly = phrase(`^\W*$`, `^\W*(?:exempt|private|confidential|closed|restricted|`+aPaper+`|`+notPublished+`)\b`, `^ of the agenda`)
	// mixed matches a class that offers the open one too.
	mixed = phrase(`^\W*(?:or |and |/)?\W*(?:part (?:1|i)|open|public|unrestricted|non)\b`)
	// withAll matches words that add appendices to the paper rather than name them alone.
	withAll = phrase(`^\W*(?:and|with|including) (?:all |its |the )*append`)
	// markAgain matches a mark after a class, which denies in form alone.
	markAgain = phrase(`^\W*`+notPublished, `^\W*not (?:to be )?(?:published|public|open)`)
)

// classWithholds tells whether a classification says that the public may not read the paper. "Part exempt"
// and "Open with an exempt appendix" don't, and neither does "Exempt appendix".
func classWithholds(class string) bool {
	m := className.FindStringSubmatchIndex(class)
	if m == nil || m[0] != 0 {
		return false
	}
	rest := class[m[1]:]
	secret, whole, other, second := m[2] >= 0, m[4] >= 0, m[6] >= 0, m[8] >= 0
	switch {
	case mixed.MatchString(rest), denied(rest):
		return false
	case second:
		return secondOnly.MatchString(rest)
	case secret && !keptBack(class[m[2]:m[3]], class[m[3]:]):
		return false
	}
	return whole || withAll.MatchString(rest) || !ofPart.MatchString(rest) || other && schedule.MatchString(class[:m[1]])
}

// denied tells whether what follows a mark or a class denies it: "Exempt: no".
func denied(rest string) bool { return nothing.MatchString(rest) && !markAgain.MatchString(rest) }

var (
	// classLabel matches a label whose value is the class of the paper.
	classLabel = phrase(`^(?:is )?(?:this |the )?(?:` + aPaper + ` |security |protective |publication )*` + anyOf(
		`classification|class|marking|confidentiality|restrictions?`,
		`access to information|publication status|exempt status|type of report|report (?:type|status)`,
		`(?:open|public)(?: report)?(?:/| or )(?:exempt|private|confidential|closed|restricted)(?: report)?`,
		`(?:exempt|private|confidential)(?:/| or )(?:open|public)(?: report)?`,
		`part (?:1|i)(?:/| or )(?:part )?(?:2|ii)`,
	) + `(?: of (?:this |the )?(?:` + aPaper + `|information))?$`)
	// headerLabel matches more of them, which have this meaning in the header alone.
	headerLabel = phrase(`^(?:status|publication|access|exemption|for publication|part)$`)
	// yesLabel matches a label that asks whether the paper is exempt.
	yesLabel = phrase(`^(?:is )?(?:this |the )?(?:` + aPaper + ` )?(?:is )?(?:to be )?` + anyOf(
		secrecy+`(?: from publication| `+aPaper+`)?`,
		notPublished,
		`(?:considered|taken) in private`,
	) + `$`)
	yes = lazy.New(`(?i)^\W*(?:yes|y|true)\b`)
)

// labelParts are parts of words of which every such label has one, as markParts are of marks.
var labelParts = []string{
	"exempt", "confiden", "private", "tricted", "ecret", "not", "cla", "clo", "mar", "triction", "information", "publication", "tatu", "type", "part", "acce",
}

// mayLabel tells cheaply whether words may be such a label.
func mayLabel(s string) bool { return text.HasAny(text.Small(s), labelParts) }

// labelWithholds tells whether a value says, after its label, that the public may not read the paper.
func labelWithholds(label, value string, inHeader bool) bool {
	label = strings.Trim(label, " \u00a0:?*.")
	switch {
	case !mayLabel(label):
		return false
	case yesLabel.MatchString(label):
		return yes.MatchString(value) && !ofPart.MatchString(value)
	case classLabel.MatchString(label), inHeader && headerLabel.MatchString(label):
		return classWithholds(value)
	}
	return false
}
