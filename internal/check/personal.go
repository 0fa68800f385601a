package check

import (
	"cabinet/internal/lazy"
)

var (
	insurance = lazy.New(`\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b`)
	health    = lazy.New(`\b[4679]\d{2}[ -]?\d{3}[ -]?\d{4}\b`) // in the form in which England gives them out
	sortCode  = lazy.New(`(?i)\bsort code[^0-9]{0,12}(\d\d[- ]?\d\d[- ]?\d\d)\b`)
	account   = lazy.New(`(?i)\baccount (?:number|no\.?)[^0-9]{0,12}(\d{8})\b`)
)

// personalNumbers reports numbers that belong to a person or a bank account.
func personalNumbers(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if figures(t.Text) < 6 {
			continue
		}
		report := func(start, end int, what string) {
			f.in(t, start, end, "personal-number", personalHint, "this looks like %s", what)
		}
		if mayInsure(t.Text) {
			for _, m := range insurance.FindAllStringIndex(t.Text, -1) {
				report(m[0], m[1], "a National Insurance number")
			}
		}
		if t.Has("NHS") {
			for _, m := range health.FindAllStringIndex(t.Text, -1) {
				if nhsNumber(t.Text[m[0]:m[1]]) {
					report(m[0], m[1], "an NHS number")
				}
			}
		}
		if t.MayHave("sort code", "account n") {
			for _, m := range sortCode.FindAllStringSubmatchIndex(t.Text, -1) {
				report(m[2], m[3], "a bank's sort code")
			}
			for _, m := range account.FindAllStringSubmatchIndex(t.Text, -1) {
				report(m[2], m[3], "the number of a bank account")
			}
		}
	}
}

// mayInsure tells cheaply whether two capitals and a figure stand in a text.
func mayInsure(text string) bool {
	for i := 2; i < len(text); i++ {
		letters := i
		if text[i-1] == ' ' {
			letters--
		}
		if isDigit(text[i]) && letters > 1 && isCapital(text[letters-1]) && isCapital(text[letters-2]) {
			return true
		}
	}
	return false
}

// mayBeCode tells cheaply whether a figure and two capitals stand in a text, as at a postcode's end.
func mayBeCode(text string) bool {
	for i := 0; i+2 < len(text); i++ {
		if isDigit(text[i]) && isCapital(text[i+1]) && isCapital(text[i+2]) {
			return true
		}
	}
	return false
}

func figures(text string) int {
	n := 0
	for i := range len(text) {
		if isDigit(text[i]) {
			n++
		}
	}
	return n
}

const personalHint = "take it out of a paper that is published"

// nhsNumber tells whether the tenth figure is the check figure of the first nine, as in NHS numbers.
func nhsNumber(text string) bool {
	sum, n := 0, 0
	for _, c := range text {
		if c < '0' || c > '9' {
			continue
		}
		if n < 9 {
			sum += int(c-'0') * (10 - n)
		} else {
			check := (11 - sum%11) % 11
			return check < 10 && int(c-'0') == check
		}
		n++
	}
	return false
}

// born matches a day on which somebody was born.
var born = lazy.New(`(?i)\b(?:date of birth|d\.?o\.?b\.?|born on|born)\b[ :(–-]{0,4}(?:is |was |the )?(\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d{1,2}|[A-Z][a-z]+)[ /.-]\d{2,4})\b`)

// birthDates reports the day on which somebody was born.
func birthDates(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if !t.HasAny(birth) {
			continue
		}
		for _, m := range born.FindAllStringSubmatchIndex(t.Text, -1) {
			f.in(t, m[2], m[3], "birth-date", personalHint, "this is somebody's date of birth")
		}
	}
}

// birth are parts of words of which a passage has one where it tells a day of birth: they are looked for first, since that is cheap.
var birth = []string{"irth", "IRTH", "orn ", "DOB", "D.O.B", "dob", "d.o.b"}

var (
	postcode = lazy.New(`\b[A-Z]{1,2}\d[A-Z0-9]? ?\d[A-Z]{2}\b`)
	house    = lazy.New(`\b(?:\d{1,4}[A-Za-z]?|Flat \d+,?) [A-Z][A-Za-z'’]+(?: [A-Z][A-Za-z'’]+){0,3}`)
	// living matches words that say that somebody lives where an address follows.
	living = lazy.New(`(?:\b(?:[Ll]ives?|living|lived|resides?|residing|resident|residents) (?:at|of)|\b[Hh]ome address|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:home|house|flat))[^.;]{0,30}$` +
		`|\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z][\p{L}'’.-]* ?){1,4}(?:,| of| at)(?: (?:[A-Z][\p{L}'’]+ ){1,2}(?:House|Cottage|Lodge|Farm|Court|Villa),)?[a-z ,]{0,30}$`) // a firm stands between a person and an office
)

// homeAddresses reports where somebody lives: an address with a postcode, after words that say so.
func homeAddresses(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if !mayBeCode(t.Text) {
			continue
		}
		for _, m := range postcode.FindAllStringIndex(t.Text, -1) {
			from := max(0, m[0]-80)
			h := house.FindStringIndex(t.Text[from:m[0]])
			if h == nil {
				continue
			}
			start := from + h[0]
			if living.MatchString(t.Text[max(0, start-80):start]) {
				f.in(t, start, m[1], "home-address", personalHint, "this looks like somebody's home address")
			}
		}
	}
}

var (
	mobile  = lazy.New(`(?:\b0|\+44 ?(?:\(0\) ?)?)7\d(?:[ -]?\d){8}\b`)
	mailbox = lazy.New(`(?i)\b[a-z0-9._%+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|sky|virginmedia|talktalk|protonmail|proton|msn)\.(?:com|co\.uk|net|me)\b`)
)

// privateContacts reports private telephone numbers and email addresses.
func privateContacts(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if t.Has("07") || t.Has("+44") {
			for _, m := range mobile.FindAllStringIndex(t.Text, -1) {
				f.in(t, m[0], m[1], "private-contact", "give an office number, or take it out", "this is the number of a mobile phone")
			}
		}
		if t.Has("@") {
			for _, m := range mailbox.FindAllStringIndex(t.Text, -1) {
				f.in(t, m[0], m[1], "private-contact", "give an address of the council, or take it out", "this is somebody's private email address")
			}
		}
	}
}
