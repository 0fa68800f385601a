package law

import "cabinet/internal/casefile"

// A Statute is an Act, Regulations or a code, by its short title as legislation.gov.uk has it. When its text was read is
// said of few: that a name is known is enough for the name, and to say what has taken the statute's place.
type Statute struct {
	Name   string // with the year
	Number string // such as "SI 2012/2089"

	// Wrong are names that are seen for it, without the year unless only with it they are wrong. A word that is mistyped, left
	// out or too many is found without them, and "&", "etc." and commas count for nothing.
	Wrong []string

	// Sole says that all statutes of the name are given, so that another year after it is a slip. It is left out where there
	// are others (Housing Acts), or where the name ends a longer one of other years.
	Sole bool

	Ended      casefile.Date // the first day without it
	ReplacedBy string        // what has taken its place
	Lasting    bool          // it goes on for what was begun under it: PCR 2015 for what began before 24 February 2025
	Basis
}
