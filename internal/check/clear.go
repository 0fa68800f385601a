package check

import "cabinet/internal/casefile"

// Clear days are whole days: without the day of publication and without the day of the meeting
// (R v Herefordshire Justices 1820; R v Swansea City Council ex parte Elitestone 1993). Where they are
// counted as working days, Saturdays, Sundays and holidays are left out.

// A counting tells which days count as clear days.
type counting func(n int) bool

// counting is how days are counted: "working" or "calendar".
func (l *Law) counting(count string) counting {
	if count == "calendar" {
		return func(int) bool { return true }
	}
	return func(n int) bool {
		return weekday(n) != saturday && weekday(n) != sunday && !l.Holiday(dayOf(n))
	}
}

// mostClear is the longest period that is counted.
const mostClear = 400

// lastDay is the last day on which something can be published so that so many clear days lie between
// it and a meeting.
func lastDay(meeting casefile.Date, clear int, counts counting) casefile.Date {
	n := dayNumber(meeting)
	for clear, tries := min(clear, mostClear), 0; clear > 0 && tries < 5*mostClear; tries++ {
		if n--; counts(n) {
			clear--
		}
	}
	return dayOf(n - 1)
}

// clearDays is how many clear days lie between two days, up to the longest period.
func clearDays(from, to casefile.Date, counts counting) int {
	clear := 0
	first, last := dayNumber(from)+1, dayNumber(to)-1
	for n := first; n <= last && n < first+5*mostClear && clear < mostClear; n++ {
		if counts(n) {
			clear++
		}
	}
	return clear
}

const (
	sunday   = 0
	saturday = 6
)

// weekday is the day of the week of a numbered day, Sunday being 0.
func weekday(n int) int { return ((n+4)%7 + 7) % 7 } // 1 January 1970 was a Thursday

// dayNumber counts the days from 1 January 1970 on, by the calendar of today. The year is taken to begin
// in March, so that the day that a leap year adds is its last.
func dayNumber(d casefile.Date) int {
	year, month := d.Year, d.Month-3
	if month < 0 {
		year, month = year-1, month+12
	}
	return 365*year + floor(year, 4) - floor(year, 100) + floor(year, 400) + (153*month+2)/5 + d.Day - 1 - 719468
}

// dayOf is the day of that number.
func dayOf(n int) casefile.Date {
	n += 719468
	year := floor(400*n+591, 146097)
	day := n - (365*year + floor(year, 4) - floor(year, 100) + floor(year, 400))
	if day < 0 {
		year--
		day = n - (365*year + floor(year, 4) - floor(year, 100) + floor(year, 400))
	}
	month := (5*day + 2) / 153
	d := casefile.Date{Year: year, Month: month + 3, Day: day - (153*month+2)/5 + 1}
	if d.Month > 12 {
		d.Year, d.Month = d.Year+1, d.Month-12
	}
	return d
}

func floor(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// inCalendar tells whether the calendar has a day.
func inCalendar(d casefile.Date) bool {
	return d.Year >= 1 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d == dayOf(dayNumber(d))
}
