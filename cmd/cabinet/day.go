package main

import (
	"fmt"
	"time"

	"cabinet/internal/casefile"
)

// today is the day on which the program runs.
func today() string { return time.Now().Format(time.DateOnly) }

// onDay is the day that --on gives, and today where it is not given. What is done on that day is done at once, as what
// says, so that it can be no day to come.
func onDay(on, what string) (string, error) {
	if on == "" {
		return today(), nil
	}
	day, err := casefile.TypedDay(on)
	if err != nil {
		return "", err
	}
	if day > today() {
		return "", fmt.Errorf("%s is still to come; %s at once", day, what)
	}
	return day, nil
}
