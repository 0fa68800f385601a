package language

// Search is what the page of the search says. What its script says has %s where a number or a word stands.
type Search struct {
	Search  string // the title of the page, and the link to it; what the button does too
	SearchN string // the label of what is typed: what can be searched for

	ShowOnly                           string // the heading above the choices
	ByBody, ByYear, ByKind, Department string // the choices
	Any                                string // a choice that leaves nothing out
	Results                            string // the heading above the papers that were found

	NoScript string // said where the page has no script, above links to the pages that go through the whole site

	Said SearchSaid
}

// SearchSaid is what the script of the page says, which takes it from there.
type SearchSaid struct {
	Disk      string `json:"disk"`      // that the page was opened from a disk
	Searching string `json:"searching"` // while it searches
	Failed    string `json:"failed"`    // why it can't
	Found     string `json:"found"`     // how many papers there are, and how many are shown
	None      string `json:"none"`
	Common    string `json:"common"`   // that there is no word by which papers are told
	Missing   string `json:"missing"`  // the words that no paper has
	Together  string `json:"together"` // of a phrase: in how many papers it is, of how many, and how many were not looked through
	More      string `json:"more"`     // a button
	Further   string `json:"further"`  // the same where papers are looked through for a phrase
	Long      string `json:"long"`     // a button, of a long paper: how many KB it has
}

var englishSearch = Search{
	Search: "Search", SearchN: "Words, a name, an amount or a number",
	ShowOnly: "Show only", ByBody: "Body", ByYear: "Year", ByKind: "Kind of paper", Department: "Department", Any: "All",
	Results:  "Results",
	NoScript: "The search works in browsers that run the script of this page. Without it, papers can be found through these pages:",
	Said: SearchSaid{
		Disk:      "This page was opened from a disk, where browsers let no page search. On a web server it does. Papers can be found through these pages:",
		Searching: "Searching …", Failed: "The search can’t be loaded now (%s). Try again later, or look through the meetings.",
		Found: "Papers found: %s. Shown: %s.", None: "No paper was found.", Common: "Type a word that is less common.", Missing: "No paper has %s.",
		Together: "Papers with these words together: %s of the %s looked through. %s more have the words.",
		More:     "Show more papers", Further: "Look through more papers", Long: "Find the place in this long paper (%s KB)",
	},
}

var welshSearch = Search{
	Search: "Chwilio", SearchN: "Geiriau, enw, swm neu rif",
	ShowOnly: "Dangos yn unig", ByBody: "Corff", ByYear: "Blwyddyn", ByKind: "Math o bapur", Department: "Adran", Any: "Popeth",
	Results:  "Canlyniadau",
	NoScript: "Mae’r chwilio’n gweithio mewn porwyr sy’n rhedeg sgript y dudalen hon. Hebddi, gellir dod o hyd i bapurau drwy’r tudalennau hyn:",
	Said: SearchSaid{
		Disk:      "Agorwyd y dudalen hon o ddisg, lle nad yw porwyr yn gadael i dudalen chwilio. Mae’n gweithio ar weinydd gwe. Gellir dod o hyd i bapurau drwy’r tudalennau hyn:",
		Searching: "Wrthi’n chwilio …", Failed: "Ni ellir llwytho’r chwiliad nawr (%s). Rhowch gynnig arall arni’n nes ymlaen, neu edrychwch drwy’r cyfarfodydd.",
		Found: "Papurau a ganfuwyd: %s. Dangosir: %s.", None: "Ni chanfuwyd unrhyw bapur.", Common: "Teipiwch air llai cyffredin.", Missing: "Nid oes gan unrhyw bapur %s.",
		Together: "Papurau â’r geiriau hyn gyda’i gilydd: %s o’r %s a chwiliwyd. Mae’r geiriau gan %s arall.",
		More:     "Dangos rhagor o bapurau", Further: "Chwilio drwy ragor o bapurau", Long: "Dod o hyd i’r lle yn y papur hir hwn (%s KB)",
	},
}
