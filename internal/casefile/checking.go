package casefile

// Checking is what a profile says about the rules of checking.
type Checking struct {
	Severity map[string]Text `toml:"severity" doc:"how grave a rule is, by its name: off, info, warning or error"`
	Statutes []Statute       `toml:"statute" doc:"an Act or Regulations, beside those that the program knows"`
	Holidays []Holiday       `toml:"holiday" doc:"a day that is no working day, beside the bank holidays"`
	Words    Words           `toml:"words" doc:"words, beside those that the program knows"`
}

// An Ignore says that one finding of a case is to be ignored, and why. Where the rule has several, words
// that stand there or the label of the paragraph tell which.
type Ignore struct {
	Place  `toml:"-"`
	Rule   Text `toml:"rule,required" doc:"the rule, as the finding ends with it"`
	Words  Text `toml:"words" doc:"words that stand where the finding is"`
	Label  Text `toml:"label" doc:"the label of its paragraph"`
	Reason Text `toml:"reason,required" doc:"why it can be ignored"`
}
