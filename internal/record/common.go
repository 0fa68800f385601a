package record

import "slices"

// CommonLanguage is the tag of the language that all of the meetings have, and "", which is English, where they have several.
func CommonLanguage(meetings []Meeting) string {
	if len(meetings) == 0 || slices.ContainsFunc(meetings, func(m Meeting) bool { return m.Language != meetings[0].Language }) {
		return ""
	}
	return meetings[0].Language
}

// SeveralCouncils tells whether the meetings are of more than one council.
func SeveralCouncils(meetings []Meeting) bool {
	return slices.ContainsFunc(meetings, func(m Meeting) bool { return m.Council != meetings[0].Council })
}
