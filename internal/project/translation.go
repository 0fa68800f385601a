package project

import "slices"

// A translated is the subject of a paper that is there in several languages, and the meeting that gives it its address.
type translated struct {
	Subject
	meeting string
}

// loadTranslations notes which papers are one in several languages. Files that do not name the key, which are most,
// are not read any further.
func (l *Library) loadTranslations() {
	for _, s := range l.Subjects {
		if s.Frozen() && l.Cases[s.Name] {
			continue // the case tells
		}
		if of := l.translationOf(s); of != "" && of != s.Name {
			l.pair(s.Name, of)
			l.pair(of, s.Name)
		}
	}
	for _, s := range l.Subjects {
		if l.translations[s.Name] != nil {
			l.papers[s.Name] = append(l.papers[s.Name], translated{s, l.firstMeeting(s)})
		}
	}
}

// translationOf is the case of which a subject's paper is the translation; "" for none.
func (l *Library) translationOf(s Subject) string {
	if !l.openingOf(openingFile(s)).Translates {
		return ""
	}
	return l.wholeOf(s).TranslationOf
}

func (l *Library) pair(name, other string) {
	if !slices.Contains(l.translations[name], other) {
		l.translations[name] = append(l.translations[name], other)
	}
}

// Translated tells whether a case's paper is there in other languages too.
func (l *Library) Translated(name string) bool { return l.translations[name] != nil }

// Translations are the papers of the same case in other languages as one of a meeting: of each of them the one that
// goes to that meeting or, where there is none, to a meeting of the same day.
func (l *Library) Translations(name, meeting string) []Subject {
	var out []Subject
	for _, other := range l.translations[name] {
		var sameDay *Subject
		for i, p := range l.papers[other] {
			if p.meeting == meeting {
				sameDay = &l.papers[other][i].Subject
				break
			}
			if a, b := l.Meetings[p.meeting], l.Meetings[meeting]; a != nil && b != nil && a.Date.ISO() == b.Date.ISO() {
				sameDay = &l.papers[other][i].Subject
			}
		}
		if sameDay != nil {
			out = append(out, *sameDay)
		}
	}
	return out
}

// firstMeeting is the meeting that gives a subject's paper its address; "" where its case names none, and for a case
// whose frozen paper stands in its place.
func (l *Library) firstMeeting(s Subject) string {
	if s.Frozen() {
		return s.Meeting
	}
	first := l.wholeOf(s).FirstMeeting
	if _, frozen := l.FrozenWith(first, s.Name); frozen {
		return ""
	}
	return first
}

// Published tells whether there is a frozen paper of a case.
func (l *Library) Published(name string) bool {
	return slices.ContainsFunc(l.Subjects, func(s Subject) bool { return s.Name == name && s.Frozen() })
}
