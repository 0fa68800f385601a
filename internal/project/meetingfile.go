package project

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// A meetingFile is the file of a new meeting while it is written.
type meetingFile struct{ strings.Builder }

func (f *meetingFile) line(format string, args ...any) {
	fmt.Fprintf(&f.Builder, format+"\n", args...)
}

// text is the file of the meeting: what is known of it, the items that come to it, and how others are written.
func (n *newMeeting) text() []byte {
	f := &meetingFile{}
	f.line("# A meeting. Its papers are the cases that name it: meeting = %s. `cabinet check` says what is missing.\n", quoted(n.Name))
	f.line("council  = %s", quoted(n.profile.ID))
	f.line("body     = %s", quoted(n.Body))
	f.line("date     = %s", n.day.ISO())
	if last, met := n.lastMet(); met {
		f.line("previous = %s", last.ISO())
	}
	n.placeAndTime(f)
	f.line("# published =  # the day on which its papers are published, which dates them; cabinet status tells the last one")
	for _, c := range n.coming() {
		f.coming(c)
	}
	n.help(f)
	return []byte(f.String())
}

// placeAndTime writes when the meeting begins and where it is held, as the one that it is like.
func (n *newMeeting) placeAndTime(f *meetingFile) {
	if n.like == nil {
		f.line("# time     = \"2.00 pm\"")
		f.line("# place    = \"Council Chamber\"")
		return
	}
	m := n.like.Meeting
	f.key("time    ", m.Time)
	f.key("also    ", m.Also)
	f.key("place   ", m.Place)
	f.key("ends    ", m.Ends)
	f.key("contact ", m.Contact.Text)
	f.key("signed  ", m.Signed.Text)
}

// key writes a key as another file has it.
func (f *meetingFile) key(name string, v casefile.Value) {
	names, list := v.(casefile.Names)
	switch at := v.At(); {
	case !v.Given() || at.Bad:
	case list:
		f.line("%s = [%s]", name, strings.Join(written(names), ", "))
	default:
		f.line("%s = %s", name, at.Text())
	}
}

// written are texts as their file has them, in quotes.
func written(names casefile.Names) (all []string) {
	for _, text := range names.Values {
		all = append(all, text.Span.Text())
	}
	return all
}

// A comer is an item that was postponed to the new meeting.
type comer struct {
	casefile.Item
	from  *casefile.Meeting
	known bool // its meeting says to which it goes
}

// unsaid asks to say in the meeting from which the item comes to which it goes, if that is not said.
func (c comer) unsaid() string {
	switch {
	case c.known:
		return ""
	case c.from.Cancelled.Known():
		return " # say there under [cancelled]: to = …"
	}
	return " # say there: postponed = { to = … }"
}

// help says in comments how items are written, with the names that the profile has.
func (n *newMeeting) help(f *meetingFile) {
	if n.profile.Lists(&casefile.Meeting{Body: casefile.Text{Value: n.Body}}) {
		f.line("\n# The page of the meeting is a list of its papers; with [agenda] in the profile it is an agenda: cabinet help agenda.")
		return
	}
	var standing []string
	for _, s := range n.profile.Bodies[n.Body].Standing {
		standing = append(standing, s.ID.Value)
	}
	f.line("\n# Without items, the agenda has the standing items of the body and the papers in the order of their names.")
	if len(standing) > 0 {
		f.line("# The standing items are: %s.", strings.Join(standing, ", "))
	}
	f.line("# Items order them; take the # away. cabinet help agenda tells all that an item can say.")
	for _, line := range itemHelp {
		f.line("%s", line)
	}
}

var itemHelp = []string{
	"#", "# [[item]]",
	`# paper     = "school-meals"         # a case that names this meeting`,
	`# presents  = "leader"               # a post of the profile`,
	"# to_follow = true                   # the report is published later",
	"#", "# [[item]]",
	`# standing  = "minutes"              # a standing item, here instead of in its own place`,
	`# note      = "Attached"`,
	"#", "# [[item]]",
	`# id        = "visit"                # an item without a report needs an id, which never changes`,
	`# title     = "A visit to the school"`,
	`# exempt    = { paragraphs = ["3"] } # the public may be excluded`,
}

// coming are the items that were postponed to the meeting, by themselves or with the whole of theirs that is cancelled: from any
// meeting that says so, and from the one that it is like also those that do not say yet to which they go.
func (n *newMeeting) coming() []comer {
	var all []comer
	for _, m := range n.Ordered() {
		if m.Source == nil || m.Meeting.Council.Value != n.profile.ID {
			continue
		}
		for _, i := range m.Meeting.Items {
			to, away := whereTo(m.Meeting, i)
			here := to.Value == n.Name || m == n.like && !to.Given()
			if here && away && !slices.ContainsFunc(all, func(c comer) bool { return c.Item.Name() == i.Name() }) {
				all = append(all, comer{Item: i, from: m.Meeting, known: to.Given()})
			}
		}
	}
	return all
}

// whereTo is the meeting to which an item of another goes; away is false for an item that does not go to any. Standing items of a
// meeting that is cancelled are those of every other.
func whereTo(m *casefile.Meeting, i casefile.Item) (to casefile.Text, away bool) {
	switch {
	case i.Postponed.Known():
		return i.Postponed.To, !i.Postponed.Bad
	case m.Cancelled.Known() && !i.Withdrawn.Known() && !i.Standing.Given():
		return m.Cancelled.To, !m.Cancelled.Bad
	}
	return casefile.Text{}, false
}

// coming writes an item that comes to the meeting, with its identity. Why it was late is told again; what the chair thought of
// that, and where it stood, was for the other meeting.
func (f *meetingFile) coming(c comer) {
	f.line("\n[[item]]")
	f.line("id       = %s", quoted(c.Item.Name()))
	f.line("from     = %s%s", quoted(c.from.Name), c.unsaid())
	if c.Paper.Given() {
		f.line("# The case of this paper has to name this meeting now.")
	}
	for _, k := range []struct {
		name  string
		value casefile.Value
	}{{"paper   ", c.Paper}, {"standing", c.Standing}, {"title   ", c.Title}, {"presents", c.Presents}, {"purpose ", c.Purpose}, {"note    ", c.Note}} {
		f.key(k.name, k.value)
	}
	f.ground(c.Exempt)
	if c.Late.Reason.Given() {
		f.line("[item.late]")
		f.key("reason", c.Late.Reason)
	}
	for _, d := range c.Documents {
		f.line("[[item.document]]")
		f.key("title", d.Title)
		f.key("file ", d.File)
		f.key("pack ", d.Pack)
	}
}

// ground writes why the public may be excluded.
func (f *meetingFile) ground(e casefile.Exempt) {
	if !e.Known() {
		return
	}
	f.line("[item.exempt]")
	f.key("paragraphs  ", e.Paragraphs)
	f.key("confidential", e.Confidential)
	f.key("reason      ", e.Reason)
}

// quoted is a name as TOML; one that TOML can't hold is no file's name that could be read, and is left blank.
func quoted(name string) string {
	text, err := casefile.Quote(name)
	if err != nil {
		return `""`
	}
	return text
}
