package check

import (
	"regexp"

	"cabinet/internal/check/text"
	"cabinet/internal/language"
)

// referenceWords are the words of a language around a number that is typed.
type referenceWords struct {
	nouns []string       // parts of what stands before the number, to look for first
	typed *regexp.Regexp // a typed reference: groups for the noun and the number of paragraphs, sections, appendices and tables

	toAnother *regexp.Regexp // what follows a reference to another document, or to a law
	toThis    *regexp.Regexp // what follows a reference to the paper itself
	lookAt    *regexp.Regexp // words that ask a reader to look in this paper
	works     *regexp.Regexp // the names of documents that have paragraphs of their own
}

var references = map[*language.Language]*referenceWords{
	language.English: {
		nouns:     []string{"aragraph", "para ", "paras ", "para.", "paras.", "ection", "Append", "Annex", "Table", "Figure"},
		typed:     regexp.MustCompile(`\b(?:([Pp]ara(?:graph)?s?\.?)[ \x{a0}](\d{1,3}(?:\.\d{1,3}){0,4}\b(?:\([A-Za-z]{1,4}\))*)|([Ss]ections?)[ \x{a0}](\d{1,2}(?:\.\d{1,3}){0,4}\b)|(Appendix|Appendices|Annex)[ \x{a0}]([A-Z]\b|\d{1,2}\b)|(Table|Figure)[ \x{a0}](\d{1,2}\b))`),
		toAnother: regexp.MustCompile(`^[ ,]*(?:(?:and|to|or|–|-|,)? ?\(?[0-9.]+(?:\([a-z]+\))* ?)*(?:\([a-z0-9]+\))* ?,? ?(?:of|to|in|from|under|within) (?:the|that|its|their|our|Part|Schedule|Annex|Appendix|[A-Z])|^ (?:Officer|agreement|Agreement|contribution|funding|notice|order|monies|money|duty|duties|works|report|inquiry|enquir|approval|consent|grant|plan|budget)|^ ?\([0-9]`),
		toThis:    regexp.MustCompile(`^[ ,]*(?:(?:and|to|or|,|–) ?[0-9.]+(?:\([a-z]+\))* ?)*(?:(?:above|below|overleaf|earlier)\b|(?:of|in|to) this (?:report|paper))`),
		lookAt:    regexp.MustCompile(`(?:[Ss]ee|[Ss]ee also|refer to|shown in|set out (?:in|at)|outlined in|described in|detailed in|given in|explained in|listed in|summarised in) (?:the )?$`),
		works:     regexp.MustCompile(`\b(?:Act|Acts|Regulations?|Regs?|Schedule|Codes?|Framework|NPPF|Guidance|guidance|Order|Constitution|Directive|Policy|Plan|Strategy|Circular|judgment|judgement|minutes|Minutes|Part \d|Rules?|Standing Orders|[Ll]ease|[Aa]greement|SI \d+|PPG|letter|Agreement|inspection report)\b`),
	},
	language.Welsh: {
		nouns:     []string{"aragraff", "dran", "Atodiad", "Tabl", "Dabl", "Nhabl", "Thabl", "Ffigur"},
		typed:     regexp.MustCompile(`\b(?:([PpBb]aragraff(?:au)?|[MmPp]haragraff(?:au)?)[ \x{a0}](\d{1,3}(?:\.\d{1,3}){0,4}\b(?:\([A-Za-z]{1,4}\))*)|([Aa]dran|[Aa]drannau)[ \x{a0}](\d{1,2}(?:\.\d{1,3}){0,4}\b)|(Atodiad|Atodiadau)[ \x{a0}]([A-Z]\b|\d{1,2}\b)|(Ffigur|Tabl|Dabl|Nhabl|Thabl)[ \x{a0}](\d{1,2}\b))`),
		toAnother: regexp.MustCompile(`^[ ,]*(?:(?:ac?|i|hyd at|neu|–|-|,)? ?\(?[0-9.]+(?:\([a-z]+\))* ?)*(?:\([a-z0-9]+\))* ?,? ?(?:o’r|o'r|i’r|i'r|yn y|yn yr|o dan|o Ran|o Atodlen|i Atodlen|o Ddeddf|o Gyfansoddiad|o [A-Z])|^ ?\([0-9]`),
		toThis:    regexp.MustCompile(`^[ ,]*(?:(?:ac?|i|neu|,|–) ?[0-9.]+(?:\([a-z]+\))* ?)*(?:(?:uchod|isod|gynt)\b|(?:o’r|o'r|yn yr|i’r|i'r) (?:adroddiad|papur) hwn)`),
		lookAt:    regexp.MustCompile(`(?:[Gg]weler(?: hefyd)?|[Gg]welwch|dangosir yn|nodir yn|amlinellir yn|disgrifir yn|manylir yn|a geir yn|rhestrir yn) (?:y |yr )?$`),
		works:     regexp.MustCompile(`\b(?:D?Deddf(?:au)?|Ddeddf|Rheoliad(?:au)?|Reoliadau|Atodlen|Cod|God|Fframwaith|Canllaw(?:iau)?|Gorchymyn|Orchymyn|Cyfansoddiad|Gyfansoddiad|Polisi|Cynllun|Strategaeth|[Cc]ofnodion|gofnodion|Rhan \d|Ran \d|Rheolau?|Reolau?|[Cc]ytundeb|llythyr|OS \d+|Act|Regulations?)\b`),
	},
}

// mayRefer tells cheaply whether a reference may be typed in a text.
func (w *referenceWords) mayRefer(t string) bool { return text.HasAny(t, w.nouns) }
