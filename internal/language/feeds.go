package language

// Feeds is what the titles of feeds and calendars say that no page says.
type Feeds struct {
	NewExceptions string // of the feed of the register of exceptions
	Meetings      string // of the calendar of all meetings
}

var englishFeeds = Feeds{NewExceptions: "New in the register of exceptions", Meetings: "Council meetings"}

var welshFeeds = Feeds{NewExceptions: "Newydd yn y gofrestr eithriadau", Meetings: "Cyfarfodydd y cyngor"}
