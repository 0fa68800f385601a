package casefile

// Words are what a profile adds to the words that the program knows (see cabinet/internal/check/text).
type Words struct {
	Place         `toml:"-"`
	Avoid         []Avoided `toml:"avoid" doc:"words that can be said more plainly"`
	American      []Foreign `toml:"american" doc:"a spelling that is American, and the British one"`
	Misspelt      []Foreign `toml:"misspelt" doc:"a spelling that is right nowhere, and the right one"`
	Acronyms      Names     `toml:"acronyms" doc:"acronyms that every reader knows, or that are names"`
	Emphasis      Names     `toml:"emphasis" doc:"words of few letters that are typed in capitals for emphasis, and are no acronyms"`
	Verbs         Names     `toml:"verbs" doc:"verbs of decisions, in the form and the capitals in which some councils print them: APPROVE"`
	PrivatePlaces Names     `toml:"private_places" doc:"parts of addresses that the public can't open"`
	SharedPlaces  Names     `toml:"shared_places" doc:"parts of the addresses of documents that are shared with those who have the link"`
	OpenPlaces    Names     `toml:"open_places" doc:"parts of private and shared addresses that anybody can open all the same"`
	Detours       Names     `toml:"detours" doc:"parts of addresses that only lead on to others, as filters of emails make them"`
	ShortLinks    Names     `toml:"short_links" doc:"parts of the addresses that services for short addresses make"`
	Leftovers     Names     `toml:"leftovers" doc:"words that a form or a program leaves in a paper, each beginning with a capital letter"`
	Instructions  Names     `toml:"instructions" doc:"words with which a form's instructions to its author begin"`
}

// Avoided is words that GOV.UK asks to avoid.
type Avoided struct {
	Place   `toml:"-"`
	Words   Names `toml:"words,required" doc:"the words in their forms, in small letters"`
	Write   Text  `toml:"write,required" doc:"what to do about them, as a hint"`
	NotWith Names `toml:"not_with" doc:"words that make them right where both stand in one paragraph: robust beside estimates"`
}

// Foreign is a spelling of another country, or of none.
type Foreign struct {
	Place    `toml:"-"`
	Seen     Text  `toml:"seen,required" doc:"the word in small letters, or with stem, how it begins"`
	British  Text  `toml:"british,required" doc:"the same in British spelling"`
	Stem     Flag  `toml:"stem" doc:"whether every word that begins so is meant"`
	NotAfter Names `toml:"not_after" doc:"words after which it is right: computer program"`
}
