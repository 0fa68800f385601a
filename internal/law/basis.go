package law

import (
	"time"

	"cabinet/internal/casefile"
)

// NotRead is what a datum says under read where nobody has read it in the text of the law. It may make a rule ask, and never
// state.
const NotRead = "not read"

// A Basis is where a datum was read, and when.
type Basis struct {
	Source string
	Read   string // a day, such as 2026-11-29, a month where the day was not noted, or [NotRead]
}

// notLookedUp is the basis of what is known without having been read for this program.
var notLookedUp = Basis{"professional knowledge; not looked up", NotRead}

// IsRead tells whether the datum was read in the text of the law.
func (b Basis) IsRead() bool { return isRead(b.Read) }

func isRead(read string) bool { return read != "" && read != NotRead }

// ReadOn says when something was read, for people: "read in November 2026", "not read in the text of the law".
func ReadOn(read string) string {
	if !isRead(read) {
		return "not read in the text of the law"
	}
	if day, err := time.Parse(time.DateOnly, read); err == nil {
		return "read on " + day.Format("2 January 2006")
	}
	if month, err := time.Parse("2006-01", read); err == nil {
		return "read in " + month.Format("January 2006")
	}
	return "read " + read
}

// isDay tells whether a day is known.
func isDay(d casefile.Date) bool { return d.Year != 0 }
