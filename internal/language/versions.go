package language

import (
	"fmt"
	"strings"
)

// Versions is what papers and pages say of the publication of a paper and of its versions.
type Versions struct {
	VersionOn    string // a version, as a sentence: its number, and the day of its publication
	VersionOnly  string // the same where the day is not known
	WhatChanged  string // a sentence of its author's
	EarlierAt    string // the address of the version before
	Late         string // the day of a late paper's publication, and a sentence that says why
	WasLate      string // the same of a later version of that paper, which has another day
	ReplacedOn   string // on the page of an earlier version: its number, that of the newest, and the day of that
	ReplacedOnly string // the same where the day is not known
	EarlierOn    string // a link to an earlier version: its number and its day
	EarlierOff   string // a link to one that is withdrawn: its number
	ThisOff      string // the same on the page that the version leaves, as a sentence without its stop
}

// A Publication is what is to be said of the publication of a version. What is not known, or not to be told, is "".
type Publication struct {
	Version int    // from 1; 0 for a paper that is not kept yet
	Day     string // as it is printed
	Changed string // since the version before, in its author's words
	Late    string // why the paper was published after the others of its meeting
	Before  string // the address of the version before
}

// Notices are the sentences that a paper prints below its title of its publication, each a paragraph. A first version
// that is not late has none.
func (v Versions) Notices(p Publication) []string {
	var out []string
	if p.Version > 1 {
		sentences := []string{numbered(v.VersionOn, v.VersionOnly, p.Day, p.Version)}
		if p.Changed != "" {
			sentences = append(sentences, fmt.Sprintf(v.WhatChanged, Ended(p.Changed)))
		}
		if p.Before != "" {
			sentences = append(sentences, fmt.Sprintf(v.EarlierAt, p.Before+"/"))
		}
		out = append(out, strings.Join(sentences, " "))
	}
	switch {
	case p.Late == "":
	case p.Version > 1 || p.Day == "":
		out = append(out, fmt.Sprintf(v.WasLate, Ended(p.Late)))
	default:
		out = append(out, fmt.Sprintf(v.Late, p.Day, Ended(p.Late)))
	}
	return out
}

// IsReplaced is what the page of an earlier version says of it: the newest, and the day of that where it is known.
func (v Versions) IsReplaced(version, newest int, day string) string {
	return numbered(v.ReplacedOn, v.ReplacedOnly, day, version, newest)
}

// numbered is a sentence with numbers and a day, or another without the day where that is not known.
func numbered(dated, undated, day string, numbers ...any) string {
	if day == "" {
		return fmt.Sprintf(undated, numbers...)
	}
	return fmt.Sprintf(dated, append(numbers, day)...)
}

// Ended is a sentence with its full stop, which its author may have left out.
func Ended(sentence string) string {
	if last := strings.TrimRight(sentence, `"'”’)`); last != "" && strings.ContainsAny(last[len(last)-1:], ".!?") {
		return sentence
	}
	return sentence + "."
}

// Cancellation is what is said of a meeting that is not held: when that was decided, which one is held in its place, and why. Any of
// the three may be "".
func (l *Language) Cancellation(day, instead, reason string) string {
	said := l.MeetingCancelled
	if day != "" {
		said += " " + l.OnDay + " " + day
	}
	if said += "."; instead != "" {
		said += " " + l.InPlace + " " + instead + "."
	}
	return strings.TrimSpace(said + " " + reason)
}

// NotHeld is a title that says of its meeting, or of what belongs to it, that the meeting is not held: "Cancelled: Cabinet".
func (l *Language) NotHeld(title string) string { return l.Cancelled + ": " + title }

// Off is what lists call a paper that a meeting has no more: withdrawn, or postponed to another meeting.
func (l *Language) Off(postponed bool) string {
	if postponed {
		return l.Postponed
	}
	return l.Withdrawn
}

// ThisIsOff is the same on the page that the paper leaves, as a sentence without its stop.
func (l *Language) ThisIsOff(postponed bool) string {
	if postponed {
		return l.ThisPostponed
	}
	return l.ThisWithdrawn
}
