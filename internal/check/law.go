package check

import (
	"slices"
	"strings"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
)

// Law is what a council's papers are checked against: the law that the program knows, what the
// council's profile adds, and what is made of both once, since looking for it in every paper is dear.
type Law struct {
	*law.Law
	*calendar.Calendar
	titles  titles
	words   *text.Vocabulary
	ended   []ended
	holders sureNames // those who hold the council's posts
}

// NewLaw is the law for the papers of a council. It is safe for use by several goroutines.
func NewLaw(c *casefile.Council) *Law {
	ours := *law.Known()
	ours.Statutes = slices.Concat(ours.Statutes, statutesOf(c))
	l := &Law{Law: &ours, words: text.NewVocabulary(c.Words)}
	l.titles, l.ended, l.holders = titlesOf(l.Statutes), endedOf(l.Statutes), holderNames(c)
	l.Calendar = calendar.New(slices.Concat(l.BankHolidays(), daysOff(c))) // the council's own are no bank holidays
	return l
}

// statutesOf are the statutes that a council's profile adds.
func statutesOf(c *casefile.Council) []law.Statute {
	var all []law.Statute
	for _, s := range c.Statutes {
		all = append(all, law.Statute{
			Name: s.Name.Value, Number: s.Number.Value, Wrong: s.Wrong.Strings(), Sole: s.Sole.Or(false),
			Ended: dayOf(s.Ended), ReplacedBy: s.ReplacedBy.Value, Lasting: s.Lasting.Or(false),
			Basis: law.Basis{Source: s.Source.Value, Read: s.Read.Value},
		})
	}
	return all
}

// daysOff are the holidays that a council's profile adds.
func daysOff(c *casefile.Council) []casefile.Date {
	var days []casefile.Date
	for _, h := range c.Holidays {
		days = append(days, h.Date)
	}
	return days
}

// DaysOf lists the days of a meeting of a council, with those of the notices that the law asks for.
func (l *Law) DaysOf(m *casefile.Meeting, c *casefile.Council) []calendar.Day {
	isExecutive := accessKind(m, c) == executive && !c.InWales()
	return l.Of(m, c, calendar.Notices{Key: isExecutive || c.Combined(), Private: isExecutive})
}

// yearOf parts the name of a statute from its year: "Localism Act", "2011".
func yearOf(statute string) (name, year string) {
	i := strings.LastIndexByte(statute, ' ')
	if i < 0 || len(statute) != i+5 || strings.Trim(statute[i+1:], "0123456789") != "" {
		return statute, ""
	}
	return statute[:i], statute[i+1:]
}
