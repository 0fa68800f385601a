package check

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// A mention is a day of which a passage speaks, with what stands around it in its sentence in small letters.
type mention struct {
	in            *text.Passage
	start, end    int
	date          casefile.Date
	before, after string
}

// daysApart reports a day that is one off the day of the same thing: as the case gives that day, or as the paper has it
// elsewhere.
func daysApart(p *Paper, f finder) {
	all := p.mentions()
	if len(all) == 0 {
		return
	}
	given, met := p.givenDays(), map[string][]mention{}
	for i, m := range all {
		if m.in.Linked(m.start) || text.InQuotes(m.in.Text, m.start) {
			continue
		}
		mine := p.answered(m.in, m.start, m.end)
		if n := slices.IndexFunc(given, func(g fact) bool {
			return nextTo(g.date, m.date) && (m.isOf(g, p) || i > 0 && g.name == "contract.ends" && m.endsTerm(all[i-1], p.Case.Contract.Starts))
		}); n >= 0 && mine {
			f.in(m.in, m.start, m.end, "day-apart", "write {{"+given[n].name+"}}, or say what else is meant", "%s is a day off %s, which is %s", m.in.Text[m.start:m.end], given[n].name, given[n].date)
			continue
		}
		what := m.whoMet()
		if what == "" {
			if what = m.event(); what == "" {
				continue
			}
		}
		if n := slices.IndexFunc(met[what], func(o mention) bool { return nextTo(o.date, m.date) && (o.in != m.in || m.elsewhereThan(o)) }); n >= 0 && mine {
			o := met[what][n]
			f.in(m.in, m.start, m.end, "day-apart", "check which of the two is right", "%s is a day off %s, on which the paper has the %s %s", m.in.Text[m.start:m.end], o.in.Text[o.start:o.end], what, where(o.in, m.in))
		} else if len(met[what]) < mostOfEvent {
			met[what] = append(met[what], m)
		}
	}
}

// mostOfEvent is how many days of one meeting or event are held against the next one.
const mostOfEvent = 50

// elsewhereThan tells whether two mentions of a passage stand in two of its sentences.
func (m mention) elsewhereThan(o mention) bool {
	return text.SentenceAt(m.in.Text, m.start, m.end).Start >= o.end
}

// nextTo tells whether two days follow one another.
func nextTo(a, b casefile.Date) bool {
	d := a.Time().Sub(b.Time())
	return d == 24*time.Hour || d == -24*time.Hour
}

// isOf tells whether a mention is of a day that the case gives.
func (m mention) isOf(given fact, p *Paper) bool {
	before := strings.TrimSuffix(strings.TrimRight(m.before, " \u00a0"), " the")
	return (endsInWords(before, p.wordsBefore(given.name)) || given.name == "meeting.date" && beginsWith(m.after, p.onMeeting())) && !text.HasAny(m.before, otherDay)
}

// endsTerm tells whether a mention goes on from the day on which the contract starts: "1 April 2025 to 31 March 2026".
func (m mention) endsTerm(from mention, starts casefile.Date) bool {
	if from.in != m.in || from.end > m.start || !usable(starts) || !sameDay(from.date, starts) {
		return false
	}
	between := strings.TrimSpace(m.in.Text[from.end:m.start])
	return between == "to" || between == "until" || between == "–" || between == "-" || between == "and ends on" || between == "and runs until"
}

// otherDay are words by which a sentence speaks of another contract, or of what goes before a day.
var otherDay = []string{"previous", "current", "existing", "former", "original", "informal", "shadow", "adjourned", "site visit", "sub-committee", "day before", "day after", "if "}

// endsInWords tells whether a text ends with one of some words, before which no letter stands.
func endsInWords(s string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool {
		return strings.HasSuffix(s, end) && text.WholeWords(s, len(s)-len(end), len(s))
	})
}

func beginsWith(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// givenDays are the days that the case gives, by their names.
func (p *Paper) givenDays() []fact {
	c, d := p.Case.Contract, p.Case.Decision
	all := []fact{
		{name: "meeting.date", date: p.Meeting.Date}, {name: "decision.taken_on", date: d.TakenOn}, {name: "decision.notice", date: d.Notice},
		{name: "contract.starts", date: c.Starts}, {name: "contract.ends", date: c.Ends}, {name: "contract.awarded", date: c.Awarded},
	}
	for _, name := range slices.Sorted(maps.Keys(p.Case.Facts)) {
		if strings.HasSuffix(name, "_on") {
			all = append(all, fact{name: "facts." + name, date: p.Case.Facts[name].Date})
		}
	}
	return slices.DeleteFunc(all, func(g fact) bool { return !usable(g.date) })
}

// wordsBefore are the words that stand before a day that the case gives where the day is of nothing else.
func (p *Paper) wordsBefore(name string) []string {
	if name == "meeting.date" {
		return p.meetingOn()
	}
	if body, ok := strings.CutPrefix(name, "facts."); ok {
		return metOn(strings.ReplaceAll(strings.TrimSuffix(body, "_on"), "_", " "))
	}
	return spokenOf[name]
}

// spokenOf are such words, by the names of facts.
var spokenOf = map[string][]string{
	"decision.taken_on": {
		"decision was taken on", "decision taken on", "decision was made on", "decision made on", "took the decision on", "took this decision on", "made the decision on",
		"urgent action was taken on", "urgent action on", "took urgent action on",
	},
	"decision.notice": {"notice was published on", "notice published on", "notice of the decision was given on", "notice was given on"},
	"contract.starts": {
		"contract starts on", "contract will start on", "contract started on", "contract begins on", "contract will begin on", "contract began on", "contract commences on",
		"contract will commence on", "contract commenced on", "contract start date of", "contract start date is", "contract starting on", "contract commencing on", "contract from",
	},
	"contract.ends": {
		"contract ended on", "contract expired on", "contract end date of", "contract end date is", "contract until", "contract is due to end on", "contract is due to expire on",
		"contract comes to an end on", "contract will come to an end on", "contract which ends on", "contract, which ends on", "contract which expires on", "contract, which expires on",
	},
	"contract.awarded": {"contract was awarded on", "contract awarded on", "awarded the contract on"},
}

// metOn is how the day is spoken of on which a body meets.
func metOn(body string) []string {
	var all []string
	for _, verb := range []string{"met on", "meets on", "will meet on", "is to meet on", "meeting on", "meeting of", "meeting held on", "meeting to be held on"} {
		all = append(all, body+" "+verb)
	}
	return all
}

// meetingOn is what stands before the day of the paper's own meeting.
func (p *Paper) meetingOn() []string {
	all := []string{"this meeting on", "today's meeting on", "this meeting of"}
	body := p.body()
	if body == "" {
		return all
	}
	for _, verb := range []string{"will decide on", "decides on", "is to decide on", "will be asked to decide on", "will take the decision on", "will make the decision on"} {
		all = append(all, body+" "+verb)
	}
	all = append(append(all, metOn(body)...), "meeting of the "+body+" on", "meeting of "+body+" on")
	if !strings.HasSuffix(body, "council") {
		all = append(all, body+" on")
	}
	return all
}

// onMeeting is what stands after the day of the paper's own meeting.
func (p *Paper) onMeeting() []string {
	body := p.body()
	if body == "" {
		return nil
	}
	return []string{" " + body + " meeting", " meeting of the " + body, " the " + body + " will be asked", " the " + body + " is asked"}
}

// body is what the body that meets is called, in small letters.
func (p *Paper) body() string {
	return strings.TrimPrefix(text.Small(p.Council.Bodies[p.Meeting.Body.Value].Name.Value), "the ")
}

// whoMet is the meeting of a body that a mention says to have been on its day; "" where it says so of none.
func (m mention) whoMet() string {
	before := m.in.Text[max(0, m.start-longNameBefore):m.start]
	if !text.HasAny(m.before, []string{"met ", "meet", "considered", "agreed", "approved"}) || !text.HasAny(before, meets) {
		return ""
	}
	found := bodyMet.FindStringSubmatch(before)
	if found == nil || text.HasAny(m.before, otherDay) || text.HasAny(m.after, otherDay) {
		return ""
	}
	return "meeting of the " + strings.TrimPrefix(found[1], "The ")
}

// meets are the last words of the names of bodies that meet.
var meets = []string{"Committee", "Commission", "Panel", "Board", "Forum", "Scrutiny", "Cabinet", "Executive", "Council"}

// bodyMet matches a body and what follows it straight before the day of its meeting.
var bodyMet = lazy.New(`((?:\p{Lu}[\p{L}’'-]+ (?:(?:and|of|for|&) )?)*(?:` + strings.Join(meets, "|") + `)) (?:meeting |met |meets |meeting held |(?:considered|agreed|approved) (?:it|this|the report|the proposals?) )(?:on|of) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?$`)

// event is what a mention says to have happened on its day, of what hardly happens on two days in a row; "" for nothing.
func (m mention) event() string {
	before := strings.TrimSuffix(strings.TrimRight(m.before, " \u00a0"), " the")
	before, of := strings.CutSuffix(before, " of")
	before, on := strings.CutSuffix(before, " on")
	if !of && !on || text.HasAny(m.before, otherDay) || text.HasAny(m.before, []string{"further ", "another ", "second ", "third ", "new ", "next "}) {
		return ""
	}
	word := before[strings.LastIndexByte(before, ' ')+1:]
	for _, event := range []string{"flood", "fire", "storm", "incident", "accident", "exercise", "collision", "explosion", "inspection", "election", "by-election", "referendum"} {
		if strings.HasPrefix(word, event) && len(word) <= len(event)+3 {
			return event
		}
	}
	return ""
}

// mentions are the days of which the paper speaks in its own words, with those of which it says only the day and the
// month: their year is that which is nearest to the meeting.
func (p *Paper) mentions() []mention {
	var all []mention
	for _, d := range p.says().Days {
		if d.Exists() && (d.Weekday < 0 || d.Weekday == d.Date.Time().Weekday()) {
			before, after := d.Around()
			all = append(all, mention{d.In, d.Start, d.End, d.Date, before, after})
		}
	}
	if !usable(p.Meeting.Date) {
		return all
	}
	for _, in := range p.Passages() {
		if in.Quoted || in.In != language.English {
			continue
		}
		for _, m := range dayMonths(in.Text) {
			if date, ok := nearest(in.Text, m, p.Meeting.Date); ok {
				before, after := text.Around(in.Text, m[0], m[5])
				all = append(all, mention{in, m[0], m[5], date, withoutWeekday(before), after})
			}
		}
	}
	return all
}

// dayMonth matches a day and its month, and a year after them.
var dayMonth = lazy.New(`^(\d{1,2})(?:st|nd|rd|th)?[ \x{a0}](January|February|March|April|May|June|July|August|September|October|November|December)\b(,? \d{4})?`)

// dayMonths are the matches of dayMonth in a text, which is looked for a figure at the beginning of a word and a capital
// letter near to it first.
func dayMonths(s string) (all [][]int) {
	const longest = len("30th ")
	for i := 0; i < len(s) && len(all) < mostInPassage; i++ {
		if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || isLetter(s[i-1]) || s[i-1] == '_') {
			continue
		}
		if !strings.ContainsFunc(s[i:min(len(s), i+longest+2)], unicode.IsUpper) {
			continue
		}
		if m := dayMonth.FindStringSubmatchIndex(s[i:]); m != nil {
			for g := range m {
				if m[g] >= 0 {
					m[g] += i
				}
			}
			all = append(all, m)
		}
	}
	return all
}

// nearest is the day that a match of dayMonth without a year means: of its years, the one nearest to a meeting.
func nearest(s string, m []int, meeting casefile.Date) (d casefile.Date, ok bool) {
	day, _ := strconv.Atoi(s[m[2]:m[3]])
	month := 1 + slices.Index(language.English.Months[:], s[m[4]:m[5]])
	if m[6] >= 0 || day < 1 || day > 31 {
		return d, false
	}
	d = casefile.Date{Year: meeting.Year, Month: month, Day: day}
	switch apart := d.Time().Sub(meeting.Time()); {
	case apart > 183*24*time.Hour:
		d.Year--
	case apart < -183*24*time.Hour:
		d.Year++
	}
	return d, true
}

// withoutWeekday is what stands before a day without its day of the week.
func withoutWeekday(before string) string {
	s := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(before, " "), " the"), " ,")
	for _, day := range language.English.Weekdays {
		if rest, ok := strings.CutSuffix(s, strings.ToLower(day)); ok {
			return rest
		}
	}
	return before
}
