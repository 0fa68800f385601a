package casefile

import (
	"regexp"
	"strconv"

	"cabinet/internal/diag"
)

// Dates is how a council's papers print days.
type Dates struct {
	Place `toml:"-"`
	Style Text `toml:"style" form:"day" doc:"any day as the council prints days, such as 9th January 2025 or Thursday, 9 January 2025; 9 January 2025 unless given"`
}

// dayForm matches a day by which a profile shows how days are printed. Its groups are the day of the week, the comma
// after that, what makes the number an ordinal, and the comma before the year.
var dayForm = regexp.MustCompile(`^((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(,?) )?[0-9]{1,2}(st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(,?) [0-9]{4}$`)

// checkStyle reports a style of days that shows no day.
func (d *Dates) checkStyle(list *diag.List) {
	if d.Style.Given() && !d.Style.Bad && !dayForm.MatchString(d.Style.Value) {
		d.Style.Bad = true
		list.Errorf(d.Style.Span, "day-style", `write a day as it is to be printed, such as "9 January 2025", "9th January 2025" or "Thursday, 9th January 2025"`,
			"%q does not show how days are printed", d.Style.Value)
	}
}

// Printed is a day as the council's papers print it; "" for a day that has no month.
func (c *Council) Printed(d Date) string {
	printed := d.String()
	if c == nil || printed == "" {
		return printed
	}
	form := dayForm.FindStringSubmatch(c.Dates.Style.Value)
	if form == nil {
		return printed
	}
	number := strconv.Itoa(d.Day)
	if form[3] != "" {
		number += ordinal(d.Day)
	}
	day := number + " " + d.Time().Month().String() + form[4] + " " + strconv.Itoa(d.Year)
	if form[1] != "" {
		day = d.Time().Weekday().String() + form[2] + " " + day
	}
	return day
}

// ordinal is what makes a number of a day an ordinal: "9th".
func ordinal(day int) string {
	switch {
	case day%10 == 1 && day != 11:
		return "st"
	case day%10 == 2 && day != 12:
		return "nd"
	case day%10 == 3 && day != 13:
		return "rd"
	}
	return "th"
}
