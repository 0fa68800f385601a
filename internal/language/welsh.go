package language

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var welsh = Language{
	Tag: "cy", Name: "Cymraeg", Said: "Welsh",

	Nouns: Nouns{
		Paragraph: Noun{"paragraff", "paragraffau"}, Section: Noun{"adran", "adrannau"}, Table: Noun{"Tabl", "Tablau"},
		Figure: Noun{"Ffigur", "Ffigurau"}, Appendix: Noun{"Atodiad", "Atodiadau"}, Note: Noun{"nodyn", "nodiadau"}, Item: Noun{"eitem", "eitemau"},
	},
	Calendar: Calendar{
		Months:   [12]string{"Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"},
		Weekdays: [7]string{"dydd Sul", "dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn"},
	},
	Header: Header{
		Draft: "Drafft", ReportOf: "Adroddiad", Yes: "Ie", No: "Na", Email: "Cyfeiriad e-bost", Phone: "Ffôn",
		Notes: "Nodiadau", Deleted: "[Dilëwyd]",
		CommentsOf: "Sylwadau’r {{comment.post}}", OfSection: "o’r adran “%s”", OfAppendix: "o %s", Attached: "ynghlwm: {{appendix.attached}}",
		Exempt: "wedi’i eithrio o dan {{appendix.exempt}} o Atodlen 12A i Ddeddf Llywodraeth Leol 1972",

		Confidential: "gwybodaeth gyfrinachol, na chaniateir ei datgelu i’r cyhoedd",
	},
	Drafts: Drafts{
		OneToMend: "Drafft: 1 peth i’w gywiro", ManyToMend: "Drafft: pethau i’w cywiro: %d", Missing: "ar goll: %s", ToWrite: "i’w ysgrifennu: %s",
		Rest:     "gweddill yr adran hon, na ellir defnyddio ei thempled",
		MendList: "I’w gywiro yn y drafft hwn", NoMeeting: "Dim cyfarfod eto", Older: "Drafft hŷn: ni ellir gwneud y papur fel y mae nawr",
	},
	Tables: Tables{
		Total: "Cyfanswm", TotalOf: "Cyfanswm %s",
		Options: "Opsiynau a ystyriwyd", Option: "Opsiwn", Cost: "Cost", Advantages: "Manteision", Disadvantages: "Anfanteision",
		WhyNotChosen: "Pam nad yw’n cael ei argymell", Recommended: "Argymhellir",
		Risks: "Risgiau", Risk: "Risg", Likelihood: "Tebygolrwydd", Impact: "Effaith", Mitigation: "Lliniaru",
		Costs: "Costau", Item: "Eitem",
	},
	Documents: Documents{
		PageOf: "Tudalen %d o %d", Continued: "(parhad)", Blank: "Gadawyd y dudalen hon yn wag yn fwriadol",
		ItemStamp: "Eitem Agenda %s", PageNo: "Tudalen %s", PagesNo: "Tudalennau %s",
		Cited: "baragraff mharagraff pharagraff baragraffau mharagraffau pharagraffau argymhelliad argymhellion rhan ran rheol reol rheolau reolau " +
			"erthygl erthyglau atodlen atodlenni rheoliad rheoliadau tudalen dudalen tudalennau dabl nhabl thabl opsiwn opsiynau eitem rhif rif",
		Units: "% y miliwn biliwn mil m bn k km metr milltir mm cm kg tunnell g ha hectar MB KB GB kW kWh MW MWh awr diwrnod wythnos mis blynedd",
	},
	Spoken: Spoken{
		BackFrom: "Yn ôl o nodyn %s i’r testun", TableOf: "Tabl: %s",
		PictureOf: "Llun heb eiriau: tudalen %d o %d, %s", BlankOf: "Tudalen wag: tudalen %d o %d, %s",
		EmailTo: "Anfon e-bost at %s", GoTo: "Mynd i: %s", OnPage: "tudalen %s", Through: "i",
		Ticked: "wedi’i dicio", NotTicked: "heb ei dicio", Tick: "tic", Cross: "croes",
		RightArrow: "saeth i’r dde", LeftArrow: "saeth i’r chwith", UpArrow: "saeth i fyny", DownArrow: "saeth i lawr",
		Struck: "dilëwyd: %s; diwedd y dileu", Inserted: "mewnosodwyd: %s; diwedd y mewnosod",
	},
	Feeds: welshFeeds,
	Site: Site{
		Home: "Papurau’r cyngor", Skip: "Neidio i’r prif gynnwys", Breadcrumb: "Llwybr briwsion", Places: "Papurau’r cyngor", NoMeetings: "Dim cyfarfodydd eto.",
		Council: "Cyngor", Meeting: "Cyfarfod", Date: "Dyddiad", Time: "Amser", Place: "Lleoliad", Reports: "Adroddiadau",
		OfMeeting: "Dogfennau fesul eitem", Supplements: "Pecynnau atodol", Postponed: "Gohiriwyd", PagesOf: "tudalennau %s",
		ByOthers:  "gwnaed rhai tudalennau gan eraill, ac efallai nad ydynt yn hygyrch",
		Decisions: "Penderfyniadau aelodau a swyddogion", Agenda: "Agenda", Summons: "Gwŷs", Pack: "Pecyn agenda", PackReports: "Pecyn agenda heb ddogfennau ynghlwm", AllPapers: "Yr holl bapurau ar un dudalen", SupplementN: "Pecyn atodol %d", SupplementPack: "Pecyn atodol cyfan", Erased: "Un o bapurau’r cyfarfod hwn", Withdrawn: "Tynnwyd yn ôl", ThisWithdrawn: "Tynnwyd y papur hwn yn ôl", ThisPostponed: "Gohiriwyd y papur hwn", OnDay: "ar", ToMeeting: "i’r cyfarfod",
		Cancelled: "Wedi’i ganslo", MeetingCancelled: "Canslwyd y cyfarfod", InPlace: "Yn ei le:",
		Contents: "Cynnwys", Published: "Cyhoeddwyd", Version: "Fersiwn", Downloads: "Dogfennau", OtherLanguage: "Iaith arall",
		Accessibility: "Datganiad hygyrchedd", TestResults: "Canlyniadau profion",
		VersionN: "Fersiwn %d", Earlier: "cynharach: fersiwn %d", Replaced: "disodlwyd gan fersiwn %d",
		Large: "PDF mewn print bras", OnePage: "1 dudalen", ManyPages: "%d tudalen", DownloadOf: "%s, %s",
		ToCite: "I ddyfynnu paragraff, ychwanegwch ei rif at gyfeiriad y dudalen hon:",
	},
	Search: welshSearch,
	Moved:  welshMoved,
	Lists:  welshLists,
	Versions: Versions{
		VersionOn: "Fersiwn %d, a gyhoeddwyd ar %s.", VersionOnly: "Fersiwn %d.", WhatChanged: "Beth sydd wedi newid: %s", EarlierAt: "Mae’r fersiwn gynharach ar gael yn %s.",
		Late: "Cyhoeddwyd yn hwyr, ar %s. Rheswm: %s", WasLate: "Cyhoeddwyd y papur hwn yn hwyr. Rheswm: %s",
		ReplacedOn:   "Dyma fersiwn %d o’r papur. Fe’i disodlwyd gan fersiwn %d, a gyhoeddwyd ar %s.",
		ReplacedOnly: "Dyma fersiwn %d o’r papur. Fe’i disodlwyd gan fersiwn %d.",
		EarlierOn:    "cynharach: fersiwn %d, %s", EarlierOff: "cynharach: fersiwn %d, tynnwyd yn ôl", ThisOff: "Tynnwyd fersiwn %d o’r papur hwn yn ôl",
	},
	Register: welshRegister,
	Slips: Slips{
		SlipFile: "Ffeil", SlipAddress: "Cyfeiriad",
		SlipBeside:  "Cyhoeddir y ddogfen hon wrth ochr y pecyn, fel y ffeil a wnaeth ei hawdur, ac nid yw’n rhan o’r pecyn.",
		SlipCounted: "Mae’r pecyn yn cyfrif ei %d tudalen: mae rhifau ei dudalennau ei hun yn mynd ymlaen ar eu hôl.",
		SlipAsk:     "Os oes ei hangen arnoch ar ffurf arall, megis un y gall darllenydd sgrin ei darllen neu mewn print bras, gofynnwch i’r cyngor.",
		SlipAskThem: "Os oes ei hangen arnoch ar ffurf arall, megis un y gall darllenydd sgrin ei darllen neu mewn print bras, gofynnwch i:",
	},
	grammar: grammar{
		plural:  welshPlural,
		after:   mutated,
		forms:   func(word string) []string { return []string{soft.of(word), nasal.of(word), aspirate.of(word)} },
		joins:   words(",", "a", "ac", "neu", "i", "hyd", "hyd at", ", a", ", ac", "ac i", "–"),
		and:     welshAnd,
		authors: welshAuthors,
		ordinal: func(day int) string { return strconv.Itoa(day) + welshOrdinals[min(max(day, 0), len(welshOrdinals)-1)] },
	},
}

// welshPlurals are those of the nouns that councils have of their own. No rule makes them.
var welshPlurals = map[string]string{
	"argymhelliad": "argymhellion", "penderfyniad": "penderfyniadau", "opsiwn": "opsiynau", "cymal": "cymalau",
	"rheol": "rheolau", "rhan": "rhannau", "eitem": "eitemau", "pwynt": "pwyntiau", "cam": "camau", "atodiad": "atodiadau",
	"atodlen": "atodlenni", "erthygl": "erthyglau", "cynnig": "cynigion", "amcan": "amcanion", "casgliad": "casgliadau", "mater": "materion",
}

// welshPlural is the plural of a noun. Another noun than those that are known stays as it is, since Welsh has the
// singular beside a number too.
func welshPlural(one string) string {
	lower := strings.ToLower(one)
	if many, known := welshPlurals[lower]; known {
		return one[:1] + many[1:]
	}
	return one
}

// welshOrdinals end the number of a day, which is their place: 1af, 2il, 3ydd.
var welshOrdinals = strings.Fields("fed af il ydd ydd ed ed fed fed fed fed eg fed eg eg fed eg eg fed eg fed ain ain ain ain ain ain ain ain ain ain ain")

// welshAnd is "a", and "ac" before a vowel or a number that begins with one when it is read.
func welshAnd(next string) string {
	if vowelFirst(next) {
		return " ac "
	}
	return " a "
}

// welshAuthors have their article, which "a" is joined to: "y Clerc, yr Arweinydd a’r Trysorydd".
func welshAuthors(titles []string) string {
	last := len(titles) - 1
	if last < 1 {
		return series(each(titles, welshThe), welshAnd)
	}
	return strings.Join(each(titles[:last], welshThe), ", ") + " a’r " + titles[last]
}

func welshThe(noun string) string {
	if first, _ := utf8.DecodeRuneInString(noun); vowelFirst(noun) || unicode.ToLower(first) == 'h' {
		return "yr "
	}
	return "y "
}

// vowelFirst tells whether a text begins with a vowel when it is read. Of the numbers up to a hundred those with
// 8, wyth, do, and 1, un, with those from 11 to 19.
func vowelFirst(text string) bool {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	switch number := text[:digits]; {
	case digits == 0:
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "“‘(\"'"))
		return strings.ContainsRune("aeiouwyâêîôûŵŷáéíóúïöë", unicode.ToLower(first))
	case digits <= 2:
		return number[0] == '8' || number == "1" || digits == 2 && number[0] == '1' && number != "10"
	}
	return false
}
