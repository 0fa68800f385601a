package casefile

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/tomlfile"
)

// DecisionsBody is the body of what single members and officers decide. Every council has it, and it never
// sits: its meeting is a day, with the decisions that were taken on it.
const DecisionsBody = "decisions"

// Decisions tells whether the meeting is a day on which single members or officers decided.
func (m *Meeting) Decisions() bool { return m.Body.Value == DecisionsBody }

// takeDay gives a case that names no meeting the day of the decision that it records. A paper that asks a meeting
// to look back on a decision still needs the meeting.
func (c *Case) takeDay() {
	day, d := c.Decision.TakenOn, c.Decision
	if c.Meeting.Given() || LookedBackOn(d.Asks.Value) || !d.TakenBy.Given() || !day.Given() {
		return
	}
	if day.Bad || !IsAddress(c.Council.Value) { // which is reported, so no meeting is missing
		c.Meeting.Bad = true
		return
	}
	name := fmt.Sprintf("%s-%s-%s", c.Council.Value, DecisionsBody, day.ISO())
	c.Meeting, c.alone = Names{Place: day.Place, Values: []Text{{Place: day.Place, Value: name}}}, true
}

// LookedBackOn tells whether a paper that asks this asks it about a decision that was taken before.
func LookedBackOn(asks string) bool {
	return strings.Contains(asks, "urgent") || strings.Contains(asks, "retrospective")
}

// DecisionDay is the meeting of a case that names none, a day of decisions. It is nil where the case names a
// meeting, or does not say who decided and when. The file of that meeting need not be there: the result has
// the text that it would have.
func (f Folder) DecisionDay(c *Case) *Meeting {
	if !c.alone {
		return nil
	}
	name := c.FirstMeeting().Value
	text := fmt.Sprintf("# What single members and officers decided on %s.\ncouncil = %q\nbody    = %q\ndate    = %s\n",
		c.Decision.TakenOn, c.Council.Value, DecisionsBody, c.Decision.TakenOn.ISO())
	m := &Meeting{Name: name, Source: diag.NewSource(path.Join(f.Name, "meetings", name+".toml"), []byte(text))}
	var list diag.List // the text is the program's own, and has nothing wrong
	values, root := tomlfile.Read(m.Source, &list)
	decodeInto(m, values, root, &list)
	return m
}

// NamesMeeting tells whether a case seems to name a meeting, by its opening alone: most do, and need no look for a day of
// decisions.
func NamesMeeting(opening []byte) bool { return meetingLine.Match(opening) }

// meetingsLine matches the key that names the meetings of a case, one or a list.
var meetingsLine = lazy.New(`(?m)^[ \t]*meeting[ \t]*=[ \t]*(\[[^\]]*|[^\n#]*)`)

// MeetingsNamed are the meetings that a case seems to name, by its opening alone: a guess for those who put papers in an order.
func MeetingsNamed(opening []byte) []string {
	value := meetingsLine.FindSubmatch(opening)
	if value == nil {
		return nil
	}
	return strings.FieldsFunc(string(value[1]), func(r rune) bool { return strings.ContainsRune("[\"', \t\r\n", r) })
}

// NamesTranslation tells whether a file of a paper may name the paper in another language, by its opening alone.
func NamesTranslation(opening []byte) bool { return bytes.Contains(opening, []byte("translation_of")) }
