package docxread

import "strings"

var (
	units = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens = []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
)

// cardinal is a number below 1,000 in English words, as Word prints them.
func cardinal(n int) string {
	switch {
	case n < 20:
		return units[max(n, 0)]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + units[n%10]
	case n%100 == 0:
		return units[n/100%10] + " hundred"
	}
	return units[n/100%10] + " hundred " + cardinal(n%100)
}

var ordinals = map[string]string{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}

// ordinal is the place of a number below 1,000 in English words.
func ordinal(n int) string {
	words := cardinal(n)
	start := strings.LastIndexAny(words, " -") + 1
	last := words[start:]
	if irregular, ok := ordinals[last]; ok {
		return words[:start] + irregular
	}
	if stem, ok := strings.CutSuffix(last, "y"); ok {
		return words[:start] + stem + "ieth"
	}
	return words + "th"
}

// ending is what a figure has after it as the number of a place: "st", "nd", "rd", "th".
func ending(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
