package text

// An unplain is words that can be said more plainly.
type unplain struct {
	words   []string // the words in their forms, in small letters
	write   string   // what to do about them, as a hint
	notWith []string // words that make them right where both stand in one paragraph
}

// toAvoid are words that GOV.UK's style guide and the Plain English Campaign ask to avoid. Only those that are almost never right
// in a council's paper: "foster", "key", "deliver" and "ring-fenced" are words of the trade here.
var toAvoid = []unplain{
	{words: []string{"utilise", "utilises", "utilised", "utilising"}, write: `write "use"`},
	{words: []string{"leverage", "leverages", "leveraged", "leveraging"}, write: `write "use", or say what is done`, notWith: []string{"gearing", "fund", "funds", "funding", "debt", "grant", "investment"}}, // money that brings other money
	{words: []string{"facilitate", "facilitates", "facilitated", "facilitating"}, write: `write "help", or say what is done`},
	{words: []string{"going forward", "moving forward"}, write: "leave it out: the future tense says it"},
	{words: []string{"in order to"}, write: `write "to"`},
	{words: []string{"robust"}, write: "say what makes it strong", notWith: []string{"estimates", "robustness", "reserves"}}, // section 25 of the Local Government Act 2003
	{words: []string{"empower", "empowers", "empowered", "empowering"}, write: `write "let", or say who may do what`},
	{words: []string{"incentivise", "incentivises", "incentivised", "incentivising"}, write: `write "encourage"`},
	{words: []string{"disincentivise", "disincentivises", "disincentivised"}, write: `write "discourage"`},
	{words: []string{"liaise", "liaises", "liaised", "liaising"}, write: `write "talk to" or "work with"`},
	{words: []string{"streamline", "streamlines", "streamlined", "streamlining"}, write: `write "make simpler"`},
	{words: []string{"overarching"}, write: `write "main", or leave it out`},
	{words: []string{"one stop shop"}, write: "say what it is: one office, one website"},
	{words: []string{"synergy", "synergies", "synergistic"}, write: "say what is gained together"},
	{words: []string{"holistic", "holistically"}, write: `write "whole", or say what it covers`},
	{words: []string{"paradigm", "paradigms"}, write: `write "model" or "pattern"`},
	{words: []string{"at this moment in time", "at this point in time", "at the present time"}, write: `write "now"`},
	{words: []string{"in the event that"}, write: `write "if"`},
	{words: []string{"due to the fact that", "owing to the fact that"}, write: `write "because"`},
	{words: []string{"despite the fact that", "in spite of the fact that"}, write: `write "although"`},
	{words: []string{"prior to"}, write: `write "before"`},
	{words: []string{"subsequent to"}, write: `write "after"`},
	{words: []string{"in excess of"}, write: `write "more than"`},
	{words: []string{"aforementioned", "aforesaid", "abovementioned"}, write: `write "this", or name it again`},
	{words: []string{"herewith", "hereby", "hereunder", "heretofore"}, write: "leave it out: the sentence says it"},
	{words: []string{"ascertain", "ascertains", "ascertained", "ascertaining"}, write: `write "find out"`},
	{words: []string{"cognisant"}, write: `write "aware"`},
	{words: []string{"operationalise", "operationalised", "operationalising"}, write: `write "start" or "put into practice"`},
	{words: []string{"low hanging fruit", "blue sky thinking", "deep dive", "step change", "game changer"}, write: "say what is meant"},
	{words: []string{"commence", "commences", "commenced", "commencing"}, write: `write "start" or "begin"`},
	{words: []string{"endeavour to", "endeavours to", "endeavoured to", "endeavouring to"}, write: `write "try to"`},
}
