package register

import (
	"fmt"
	"time"
)

// period is the financial year of a day, from April to March, and its quarter: "2024-25" and "2024-25 Q3". Both are "" for
// what is no day.
func period(day string) (year, quarter string) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "", ""
	}
	first, month := at.Year(), int(at.Month())-4 // April is month 0
	if month < 0 {
		first, month = first-1, month+12
	}
	year = fmt.Sprintf("%d-%02d", first, (first+1)%100)
	return year, fmt.Sprintf("%s Q%d", year, month/3+1)
}
