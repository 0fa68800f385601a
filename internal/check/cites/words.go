package cites

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// A noun is a word for a thing that is cited.
type noun struct {
	of   string // one of the constants
	many bool   // whether the word means several
}

// words are the words of a language around numbers that are typed. Each pattern is looked for in what stands straight
// before or straight after a reference.
type words struct {
	nouns  map[string]noun // by the word in small letters
	joint  *lazy.Regexp    // at the beginning of what follows a number: what leads to the next one
	months map[string]bool
	to     map[string]bool // those words of it that make a range

	thisAfter  *lazy.Regexp // says that the paper itself is meant: "above", "of this report"
	thisBefore *lazy.Regexp // the same, before the noun: "this report, at"
	otherAfter *lazy.Regexp // says that another document is meant: "of the Code"
	worksAfter *lazy.Regexp // the same after a section alone: "agreement" after "Section 106"

	// otherBefore says that another document is meant: "under", "NPPF", "the Constitution (". Since what is attached is
	// named so too, it does not hold of appendices, for which appendixBefore stands.
	otherBefore, appendixBefore *lazy.Regexp

	// says matches, before a reference, what another document says in the place, and passive the words by which it is said of the
	// document: "the Code requires in", and not "the Code is set out in".
	says, passive *lazy.Regexp

	looks  *lazy.Regexp // before: words that lead a reader to another place, "see", "set out in"
	begins *lazy.Regexp // after a reference that begins its sentence: what goes on as a sentence about a place does
	speaks *lazy.Regexp // after: what a place of a paper does, "sets out"
	opens  *lazy.Regexp // after a noun that begins a sentence: what a law or a code does, "requires"

	work   *lazy.Regexp // names of documents with places of their own
	law    *lazy.Regexp // names of laws, and of what is cited as laws are
	other  *lazy.Regexp // words of a paragraph that speaks of somebody else's document
	exempt *lazy.Regexp // exempt information
}

func nounsOf(table map[string]string) map[string]noun {
	all := map[string]noun{}
	for of, line := range table {
		one, more, _ := strings.Cut(line, "|")
		for _, w := range strings.Fields(one) {
			all[w] = noun{of, false}
		}
		for _, w := range strings.Fields(more) {
			all[w] = noun{of, true}
		}
	}
	return all
}

var languages = map[*language.Language]*words{language.English: &english, language.Welsh: &welsh}

const (
	englishLaw   = `(?:Acts?|Regulations?|Regs?|Schedules?|Codes?|Framework|NPPF|NPPG|PPG|Guidance|Order|Constitution|Directive|Circular|Rules?|Standing Orders|SI \d+|Bill|Convention|Charter|Protocol|UKSC|EWHC|EWCA|UKHL|UKUT)`
	englishWork  = `(?:` + englishLaw + `|Policy|Policies|Plan|Strategy|Part \d+[A-Z]?|Agreement|Statement|Manual|Handbook|Judgment|Minutes?|Review|Guide|Standards?|Lease|Deed|Appraisal|Assessment|SPD|Green Book|White Paper|Green Paper)`
	englishDoc   = `(?:reports?|minutes|letter|judge?ment|guidance|lease|decision letter|statement|inspection|code|schedule|regulations|constitution|act|submission|agenda|appeal decision|review|audit|framework)`
	englishPaper = `(?:` + englishDoc + `|agreement|contract|plan|policy|strategy|deed|application|licence|tender|specification|protocol|memorandum|terms of reference)`
	englishDate  = `(?: (?:of|dated|from|\(?(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?\)?|\d{1,2}(?:st|nd|rd|th)?|\d+[A-Z]|[A-Z]?\d+(?:\.\d+)*|January|February|March|April|May|June|July|August|September|October|November|December|to \d+|to (?:the )?[A-Z]\w+|[A-Z][a-z]+))*`
)

var english = words{
	nouns: nounsOf(map[string]string{
		Paragraph: "paragraph para|paragraphs paras", Section: "section|sections", Appendix: "appendix annex annexe|appendices appendixes annexes",
		Table: "table|tables", Figure: "figure chart graph|figures charts graphs", Recommendation: "recommendation|recommendations", Document: "document|documents", Part: "part|",
	}),
	joint:  lazy.New(`^(?:, ?(?:and[ \x{a0}]|or[ \x{a0}]|to[ \x{a0}])?|[ \x{a0}](?:and|and/or|or|&|to|[-–—])[ \x{a0}]|[-–—])`),
	to:     text.Set([]string{"to", ", to"}),
	months: text.Set(language.English.Months[:]),

	thisAfter:      lazy.New(`^(?i:[ ,]*\(?(?:above|below|overleaf|earlier|hereto|herein|attached|enclosed|annexed|appended)\b|[ ,]*(?:of|in|to|within) (?:this|the present) (?:report|paper|document|note)\b)`),
	thisBefore:     lazy.New(`(?i)\bthis (?:report|paper)(?: (?:also )?(?:sets out|says|shows|explains|describes|considers|covers|discusses|lists|gives))?(?:, ?| \(| )(?:at |in |under |see |and |, )?(?:the )?$`),
	otherAfter:     lazy.New(`^(?:\(\d|[ ,]*(?:of|OF|by|BY) |,? (?:to|in|from|under|within|on|at) (?:(?:the|that|its|their|a|an|any|each) )?(?:[\w’'-]+ ){0,5}?(?:` + englishWork + `|` + englishPaper + `|Part|Schedule|Annex|Appendix|Arrangements|Scheme|Memorandum|Procedures?|Prospectus|Covenant|Undertaking|Concordat|Instrument|Proposals?)\b)`),
	worksAfter:     lazy.New(`^ (?i:officers?|agreements?|contributions?|funding|funds?|notices?|orders?|monies|money|dut(?:y|ies)|works|reports?|inquir(?:y|ies)|enquir(?:y|ies)|approvals?|consents?|grants?|plans?|budgets?|statements?|assessments?|obligations?|receipts?|powers?|aftercare|directions?|certificates?|appeals?|licen[cs]es?|leaseholders?|consultations?|process|applications?|schemes?|transfers?|partnerships?|reviews?|guidance|letters?|investigations?|planning|provisions?|requirements?|arrangements?|pooled|resolutions?|checks?|protection|proceedings|offences?)\b`),
	otherBefore:    lazy.New(`(?:\b(?:[Uu]nder|[Pp]ursuant to|[Bb]y virtue of|[Tt]erms of|[Mm]eaning of|[Ff]or the purposes? of|[Ww]ithin the meaning of|[Dd]ut(?:y|ies) (?:in|of|under)|[Pp]owers? (?:in|of|under)|[Cc]onferred by|[Ii]mposed by|[Rr]equired by|[Ee]xempt(?:ion)?(?: (?:in|by|under))?|EXEMPT,?|[Bb]reach of|[Cc]ontrary to) (?:and )?|\b` + englishWork + englishDate + `[’']?s?[ ,(:;–-]*(?:(?:and|at|in|especially|particularly|in particular|notably|specifically|mainly) )*|\b(?:UKSC|EWHC|EWCA|UKHL|UKUT)\b[^.;]{0,40}|\b(?:[Cc]lause|[Ss]chedule|[Aa]rticle|[Cc]hapter|[Rr]ule|[Rr]egulation|[Ss]tanding [Oo]rder|[Mm]inute|[Pp]rinciple|[Cc]ondition) \d+[A-Z]?(?:\.\d+)*(?:\(\w+\))*[ ,(]+|\b(?:reports?|minutes|letter|judge?ment|guidance|lease|submission|agenda)` + englishDate + `[ ,(:;–-]+(?:at |in )?|\b(?i:its|their|whose|his|her) (?:\w+ )?|[’']s )$`),
	appendixBefore: lazy.New(`(?:\b(?i:its|their|whose|his|her) |\b(?:Act|Regulations|Schedule|Directive|Code|Framework|NPPF|Constitution|Guidance)(?:[’']s)?` + englishDate + `[ ,(]*|\b[Uu]nder |\b(?:Plan|Strategy|Policy|[A-Z]{3,})[’']?s? |\b(?:[Rr]eports?|[Mm]inutes) (?:to|of|from|dated) [^.;(]{3,60}[ ,(]+|\b(?:previous|earlier) (?:report|paper)[ ,(]+|\b[Mm]inute \d+[ ,(]+)$`),

	says:    lazy.New(`(?:\b(?:` + englishWork + `|[Ii]t|[Tt]hey|which|who|that|` + englishDoc + `)\b` + englishDate + `(?: \w+){0,2}?,? (?:says?|said|states?|stated|provides?|requires?|required|makes? clear|advises?|confirms?|recommends?|sets? out|specif(?:y|ies)|defines?|describes?|explains?|lists?|allows?|notes?)\b[^.;]{0,25}? ?(?:in|at|by|under) |\b(?:[Ii]nspector|[Aa]uditor|[Cc]ourt|[Jj]udge|Ombudsman|[Rr]egulator|[Cc]ommissioner|Ofsted|CQC|Panel)s?\b[^.;]{0,40}\b(?:says?|said|states?|stated|conclude[sd]?|found|finds?|notes?|noted|holds?|held|observe[sd]?|recommend(?:s|ed)?|agree[sd]|writes?|wrote)\b[^.;]{0,25}? ?(?:in|at|by|under) )$`),
	passive: lazy.New(`\b(?:is|are|was|were|be|been|being|as)\b`),

	looks:  lazy.New(`(?i)(?:^\W*in|\b(?:is|are|was|were|be|stands?|appears?|comes|lies) (?:in|at)|\b(?:see|see also|refer(?:red)? to|referenced?|cf\.?)|\b(?:shown|set out|sets out|outlined|described|detailed|given|explained|listed|summarised|included|found|discussed|considered|contained|illustrated|presented|provided|attached|appended|highlighted|noted|mentioned|identified|reported|explored|covered|addressed|available|stated|recorded|analysed|displayed|published|enclosed|marked|tabled|dealt with|seen|elaborated|referenced|as per|as|per|details?|information|proposals?|reasons|options|figures|analysis|breakdown|summary)(?: (?:further|more fully|fully|separately|in full|in detail|below|above|here|is|are))? ?(?:in|at|as|under|on|by)?)(?: the)?(?: attached| accompanying| enclosed)? $`),
	speaks: lazy.New(`^ (?:below |above |also )?(?:(?:sets?|set|shows?|explains?|describes?|outlines?|details?|summarises?|gives?|lists?|contains?|covers?|considers?|discusses|discuss|compares?|illustrates?|presents?|breaks?|deals?|has|have|includes?)\b|(?:is|are) attached)`),
	begins: lazy.New(`^(?:$|[.,:;–-]| (?:is|are|was|were|also|then|now|and|or|to|will|below|above|refers?|highlights?|looks?|examines?|notes?|reports?|identifies|analyses|assesses|of|–|-)(?:[ ,]|$))`),
	opens:  lazy.New(`^[^.;]{0,12}? (?:requires?|provides?|states?|says?|makes?|applies|imposes?|allows?|permits?|empowers?|enables?|defines?|prohibits?|places?|gives?|sets? out|confers?|deals?|also|of|goes|adds|lists?)\b`),

	work:   lazy.New(`\b(?:` + englishLaw + `|Policy|Policies|Plan|Strategy|Part \d|Agreement|[Ll]ease|[Aa]greement|letter|inspection report|judge?ment|[Mm]inutes|guidance)\b`),
	law:    lazy.New(`\b(?:` + englishLaw + `|the act|statut(?:e|ory)|legislation|guidance|judge?ment|Constitution|[Dd]uty|[Pp]owers?|[Ll]aw|[Ll]egal|exempt)\b`),
	other:  lazy.New(`\b(?:Committee|[Ss]crutiny|[Rr]eview|Panel|[Aa]udit(?:or)?s?|Ofsted|CQC|[Ii]nspect(?:or|orate|ion)s?|Board|Commission|[Ii]nquiry|Ombudsman|[Ll]etter|[Jj]udge?ment|[Mm]inutes|[Aa]ppeal|[Cc]onsultants?|[Cc]onsultant’s|LGA|Peer)\b`),
	exempt: lazy.New(`(?i)\bexempt|\b12A\b|not for publication|confidential`),
}

const (
	welshLaw  = `(?:D?Deddf(?:au)?|Rheoliad(?:au)?|Reoliadau|Atodlen|Cod|God|Fframwaith|Canllaw(?:iau)?|Gorchymyn|Orchymyn|Cyfansoddiad|Gyfansoddiad|Rheolau?|Reolau?|Rhan \d+|Ran \d+|OS \d+|Act|Regulations?)`
	welshWork = `(?:` + welshLaw + `|Polisi|Bolisi|Cynllun|Gynllun|Chynllun|Strategaeth|[Cc]ytundeb|[Cc]ofnodion|gofnodion)`
)

var welsh = words{
	nouns: nounsOf(map[string]string{
		Paragraph: "paragraff baragraff mharagraff pharagraff|paragraffau baragraffau mharagraffau pharagraffau", Section: "adran hadran|adrannau hadrannau",
		Appendix: "atodiad hatodiad|atodiadau hatodiadau", Table: "tabl dabl nhabl thabl|tablau dablau nhablau thablau", Figure: "ffigur|ffigurau",
		Recommendation: "argymhelliad hargymhelliad|argymhellion hargymhellion",
	}),
	joint:  lazy.New(`^(?:, ?(?:ac? |neu )?| ac? | neu | i | hyd at |[-–—]| [-–—] )`),
	to:     text.Set([]string{"i", "hyd at"}),
	months: text.Set(language.Welsh.Months[:]),

	thisAfter:      lazy.New(`^(?:[ ,]*(?:uchod|isod|gynt|ynghlwm|amgaeedig)\b|[ ,]*(?:o’r|o'r|yn yr|i’r|i'r) (?:adroddiad|papur) hwn)`),
	thisBefore:     lazy.New(`(?i)\b(?:adroddiad|papur) hwn,? (?:yn |ym |yng )?(?:y |yr )?$`),
	otherAfter:     lazy.New(`^(?:\(\d|[ ,]*(?:o’r|o'r|i’r|i'r|yn y|yn yr|o dan|o Ran|o Atodlen|i Atodlen|o Ddeddf|o Gyfansoddiad|o [A-Z])(?:[ \w]|$))`),
	worksAfter:     lazy.New(`^ (?:cytundeb|gytundeb|swyddog)\b`),
	otherBefore:    lazy.New(`(?:\b(?:[Oo] dan|yn unol â|yn rhinwedd|at ddibenion) (?:y |yr )?|\b` + welshWork + `(?: \d+[A-Z]?| Lleol| Leol| Cenedlaethol)*[ ,(:;–-]*(?:(?:yn|ym|yng) )?|\b(?:ei|eu) )$`),
	appendixBefore: lazy.New(`\b(?:ei|eu|[Oo] dan) $`),

	looks:   lazy.New(`(?:[Gg]weler(?: hefyd)?|[Gg]welwch|(?:dangosir|nodir|amlinellir|disgrifir|manylir|esbonnir|ceir|geir|rhestrir|cynhwysir|trafodir|crynhoir|nodwyd|amlinellwyd)(?: \w+){0,3} (?:yn|ym|yng|ar)|fel (?:yn|ym|yng))(?: y| yr)? $`),
	says:    lazy.New(`\b` + welshWork + ` yn (?:dweud|datgan|nodi|gofyn|darparu)\b[^.;]{0,25}? (?:yn|ym|yng) $`),
	passive: lazy.New(`\b(?:nodir|dangosir)\b`),
	speaks:  lazy.New(`^ (?:yn (?:nodi|dangos|disgrifio|amlinellu|egluro|esbonio|rhestru|crynhoi|cynnwys))\b`),
	opens:   lazy.New(`^[^.;]{0,12}? (?:yn (?:gofyn|darparu|caniatáu|nodi|datgan)|o)\b`),

	work:   lazy.New(`\b(?:` + welshWork + `|llythyr)\b`),
	law:    lazy.New(`\b(?:` + welshLaw + `|statudol|deddfwriaeth|dyletswydd|ddyletswydd|pwerau|eithriedig)\b`),
	other:  lazy.New(`\b(?:Pwyllgor|Bwyllgor|[Cc]raffu|[Aa]dolygiad|Panel|[Aa]rchwili\w+|[Aa]rolyg\w+|Bwrdd|Fwrdd|Comisiwn|[Ll]lythyr|[Cc]ofnodion)\b`),
	exempt: lazy.New(`(?i)eithrio|eithriedig|\b12A\b`),
}
