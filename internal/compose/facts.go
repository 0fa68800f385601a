package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// A fact is a value as the house prints it. Templates print it escaped for Markdown.
type fact struct {
	text   string
	plural bool // it names more than one

	markdown string    // as Markdown, where it is more than words
	at       diag.Span // where it was given
}

// String is the fact escaped, so that Markdown shows it as it stands.
func (f fact) String() string {
	if f.markdown != "" {
		return f.markdown
	}
	return escape(f.text)
}

// inLine is the fact in one line.
func (f fact) inLine() fact {
	f.text, f.markdown = strings.ReplaceAll(f.text, "\n", "; "), strings.ReplaceAll(f.markdown, "\n", "; ")
	return f
}

// facts are the facts of one paper, by the names that templates and prose use, as a language prints them.
type facts struct {
	Paper
	words *language.Language
}

// day is a day as it is printed.
func (f facts) day(d casefile.Date) string { return f.Council.Dates.Printed(d, f.words) }

// A Named is a fact that answers, templates and headers can name.
type Named struct{ Name, Doc string }

// derived are the facts that are no keys of a case.
var derived = []Named{
	{"report.authors", "whose report it is, by name and post, a line each"},
	{"report.contact_details", "the officers to contact, a line each"},
	{"terms.exception", "the council's word: exception, waiver or exemption"},
	{"terms.rules", "what the council's rules are called"},
	{"rules.place", "where they stand"},
	{"rules.threshold", "the value above which tenders must be invited, as in force on the day of the decision"},
	{"rules.threshold.NAME", "the same of another threshold of the profile, by what it is of"},
	{"rules.key_decision", "the amount from which spending or saving makes a key decision"},
	{"days.publication", "how many clear days before the meeting papers are published"},
	{"days.key_notice", "how many clear days before the meeting notice of a key decision is published"},
	{"council.name", "the council's name"},
	{"body.NAME.name", "the name of a body of the profile"},
	{"post.NAME.title", "the title of a post of the profile"},
	{"post.NAME.name", "who holds it; also post.NAME.email and post.NAME.phone"},
	{"meeting.body", "the body that meets"},
	{"meeting.date", "the day of the meeting"},
	{"meeting.weekday", "its day of the week"},
	{"meeting.time", "when it begins"},
	{"meeting.place", "where it is held"},
	{"meeting.also", "a second line about the time"},
	{"meeting.ends", "when it is to end"},
	{"meeting.purpose", "why it is held"},
	{"meeting.previous", "when the body last met"},
	{"meeting.published", "the day on which its papers are published"},
	{"agenda.form", "agenda or summons"},
	{"agenda.before", "the day of the agenda before this one"},
	{"agenda.moved", "given where the meeting has another day, time or place than the agenda before says"},
	{"agenda.published", "the day on which it, or a supplement to it, is published"},
	{"agenda.after", "given where what is published comes after the meeting: its day"},
	{"agenda.enclosed", "the numbers of the items of which a supplement has a report"},
	{"agenda.exempt", "the numbers of the items that are exempt under Schedule 12A"},
	{"agenda.exempt_paragraphs", "the paragraphs of it under which they are"},
	{"agenda.exempt_part", "the part of Schedule 12A that has these: 1, or in Wales 4"},
	{"agenda.confidential", "the numbers of the items that the law withholds as confidential"},
	{"meeting.contact", "the post to ask about it"},
	{"meeting.signed", "the post that signs its agenda"},
	{"meeting.signed_name", "who holds that post"},
	{"meeting.occasion", "body and day in one line"},
	{"meeting.occasions", "the same of every meeting that the paper goes to"},
	{tablePrefix + optionsTable, "the table of the options, in a line of its own"},
	{tablePrefix + costsTable, "the table of the costs, in a line of its own"},
	{tablePrefix + risksTable, "the table of the risks, in a line of its own"},
	{tablePrefix + "NAME", "the table that [table.NAME] gives, in a line of its own"},
	{"facts.NAME", "a fact of the case's own, under [facts]"},
}

// FactNames lists every fact that can be named, with what it says.
func FactNames() []Named {
	var all []Named
	for _, key := range casefile.Keys() {
		all = append(all, Named{key.Name, key.Doc})
	}
	return append(all, derived...)
}

// ItemFactNames lists every fact that the wording of an item can name besides, with what it says.
func ItemFactNames() []Named { return slices.Clone(itemFacts) }

// profileTables are the tables of a council's profile whose keys are facts, under the names that they have there.
var profileTables = []string{"terms", "rules", "days", "body", "post"}

// owned tells whether the profile has the post or the body that a key belongs to. Templates are read without a
// profile, and may name any.
func (f facts) owned(table, key string) bool {
	owner, _, _ := strings.Cut(key, ".")
	there := true
	switch {
	case table == "post" && f.Council.Posts != nil:
		_, there = f.Council.Posts[owner]
	case table == "body" && f.Council.Bodies != nil:
		_, there = f.Council.Bodies[owner]
	}
	return there
}

// common is a fact that every subject has: of its council and its first meeting.
func (f facts) common(name string) (v casefile.Value, known bool) {
	table, key, _ := strings.Cut(name, ".")
	switch name {
	case "council.name":
		return f.Council.Name, true
	case "days.publication", "days.key_notice":
		return casefile.Lookup(f.Council, name+".clear")
	case "meeting.weekday":
		return casefile.Text{Place: f.Meeting.Date.Place, Value: f.words.Weekdays[f.Meeting.Date.Time().Weekday()]}, true
	case "meeting.occasion":
		return casefile.Text{Place: f.Meeting.Date.Place, Value: f.occasion(f.Meeting)}, true
	case "meeting.body":
		return casefile.Text{Place: f.bodyPlace(f.Meeting), Value: f.body(f.Meeting)}, true
	case "agenda.form":
		return casefile.Text{Place: f.Council.Agenda.Place, Value: f.Council.AgendaForm(f.Meeting)}, true
	case "agenda.before":
		return f.Before, true
	case "agenda.moved":
		return f.moved(), true
	case "agenda.published":
		return f.issued(), true
	case "agenda.after":
		return f.after(), true
	case "agenda.enclosed":
		return itemNumbers(f.items("")), true
	case "agenda.exempt":
		return itemNumbers(f.exemptItems()), true
	case "agenda.exempt_paragraphs":
		return f.exemptParagraphs(), true
	case "agenda.confidential":
		return itemNumbers(f.confidentialItems()), true
	case "meeting.contact":
		return f.Council.ContactOf(f.Meeting), true
	case "meeting.signed":
		return f.Council.SignedOf(f.Meeting), true
	case "meeting.signed_name":
		return f.Council.Posts[f.Council.SignedOf(f.Meeting).Value].Name, true
	case "agenda.exempt_part":
		return partOf(f.exemptParagraphs()), true
	case "meeting.date", "meeting.time", "meeting.place", "meeting.previous", "meeting.published", "meeting.also", "meeting.ends", "meeting.purpose":
		return casefile.Lookup(f.Meeting, key)
	}
	if !slices.Contains(profileTables, table) || !f.owned(table, key) {
		return nil, false
	}
	return casefile.Lookup(f.Council, name)
}

// moved is given where the meeting has another day, time or place than the agenda before says.
func (f facts) moved() casefile.Text {
	if !f.Moved {
		return casefile.Text{}
	}
	return casefile.Text{Place: f.Meeting.Date.Place, Value: f.words.Yes}
}

// issued is the day on which an agenda or a supplement is published: that of a further one, or the first day of the meeting's papers.
func (f facts) issued() casefile.Date {
	if f.On.Given() {
		return f.On
	}
	return f.Meeting.Published
}

// after is the day of what is published once the meeting is over; none before that.
func (f facts) after() casefile.Date {
	if !f.On.Given() || !f.Meeting.Date.Before(f.On) {
		return casefile.Date{}
	}
	return f.On
}

// body is the name of the body that meets, or of a day of decisions the post that decided. A body that the profile does
// not have, which check reports, is printed as it was given.
func (f facts) body(m *casefile.Meeting) string {
	if m.Decisions() {
		return f.post(f.Case.Decision.TakenBy.Text)
	}
	return cmp.Or(f.Council.Bodies[m.Body.Value].Name.Value, m.Body.Value)
}

// bodyPlace is where the name of the body is given.
func (f facts) bodyPlace(m *casefile.Meeting) casefile.Place {
	if m.Decisions() {
		return f.Case.Decision.TakenBy.Place
	}
	return f.Council.Bodies[m.Body.Value].Name.Place
}

// occasion is a meeting in one line: "Cabinet – 7 February 2025".
func (f facts) occasion(m *casefile.Meeting) string {
	return report.Header{Body: f.body(m), Date: f.day(m.Date)}.Occasion()
}

// occasions are all meetings that the paper goes to.
func (f facts) occasions() []string {
	out := []string{f.occasion(f.Meeting)}
	for _, m := range f.Others {
		out = append(out, f.occasion(m))
	}
	return out
}

// authors are the names and titles of those whose report it is, a line each.
type authors struct{ casefile.Posts }

func (f facts) authors(v authors) string {
	var lines []string
	for _, post := range v.Values {
		line := f.post(post)
		if name := f.Council.Posts[post.Value].Name.Value; name != "" {
			line = name + ", " + line
		}
		lines = append(lines, oneLine(line))
	}
	return f.between(lines)
}

// between joins authors as the profile says; in a line each unless it does.
func (f facts) between(authors []string) string {
	switch f.Council.Header.Authors.Value {
	case "and":
		return f.words.Series(authors)
	case ";":
		return strings.Join(authors, "; ")
	}
	return strings.Join(authors, "\n")
}

// titles are posts by their titles.
func (f facts) titles(posts casefile.Posts) []string {
	titles := make([]string, len(posts.Values))
	for i, post := range posts.Values {
		titles[i] = f.post(post)
	}
	return titles
}

// print is a value the house's way: dates in words, money as written, posts by their titles.
func (f facts) print(v casefile.Value) fact {
	out := fact{at: v.At().Span}
	switch v := v.(type) {
	case authors:
		out.text = f.authors(v)
		return out
	case casefile.Post:
		out.text = f.post(v.Text)
	case casefile.Posts:
		out.text, out.plural = f.words.Series(f.titles(v)), len(v.Values) > 1
	case casefile.Lines:
		var lines []string
		for _, line := range v.Strings() {
			lines = append(lines, oneLine(line))
		}
		out.text = strings.Join(lines, "\n")
		return out
	case casefile.Names:
		out.text, out.plural = f.words.Series(v.Strings()), len(v.Values) > 1
	case casefile.Rule:
		out.text = f.rule(v.Text)
	case casefile.Date:
		out.text = f.day(v)
	case casefile.Money:
		out.text = v.Value
	case casefile.Flag:
		out.text = f.words.No
		if v.Value {
			out.text = f.words.Yes
		}
	case casefile.Number:
		out.text = strconv.Itoa(v.Value)
	case casefile.Fact:
		out.text = v.Value
		if v.Date.Known() {
			out.text = f.day(v.Date)
		}
	case casefile.Text:
		out.text = v.Value
	}
	out.text = oneLine(out.text)
	return out
}

// oneLine is text without line ends, and with single spaces; no-break spaces stay.
func oneLine(s string) string {
	if strings.Trim(s, " ") == s && !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\r\n") {
		return s // as most are
	}
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" \t\r\n", c) }), " ")
}

// post is a post's title; an unknown one, which check reports, is printed by its name.
func (f facts) post(t casefile.Text) string {
	if holder, ok := f.Council.Posts[t.Value]; ok {
		return holder.Title.Value
	}
	return t.Value
}

// rule is how a rule is cited; an unknown one, which check reports, is printed by its name.
func (f facts) rule(t casefile.Text) string {
	if p, ok := f.Council.Rules.Exceptions[t.Value]; ok {
		return p.Title.Value
	}
	return t.Value
}

// opening matches what at the start of a fact would begin a list, or look like a typed number or a
// caption: the sign that makes it so is the last of its group.
var opening = lazy.New(`^([0-9A-Za-z]+[.)])(?:\s|$)|^(\d+\.)[\d\pL]|^((?i:table|figure|tabl|ffigur)(?: \d+)?[:.])(?:\s|$)`)

// escape writes words so that Markdown shows them as they stand, and takes no line of theirs for
// something that an officer has laid out.
func escape(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	for line := range strings.Lines(s) {
		escapeLine(&b, line)
	}
	return b.String()
}

// mayOpen tells whether opening can match a line: before the first sign that it looks for there are two words at most. Few
// lines pass, and this takes a fraction of the time.
func mayOpen(line string) bool {
	sign := strings.IndexAny(line, ".):")
	return sign > 0 && strings.Count(line[:sign], " ") < 2
}

// escapeLine puts a backslash before what Markdown would read as more than a character. No backslash
// helps a bullet or a dash that is typed, which a reference to the character replaces.
func escapeLine(b *strings.Builder, s string) {
	listing := -1
	if mayOpen(s) {
		if m := opening.FindStringSubmatchIndex(s); m != nil {
			listing = max(m[3], m[5], m[7]) - 1
		}
	}
	for i, c := range s {
		if i == 0 && (report.IsBullet(c) || c == '–' || c == '—') {
			fmt.Fprintf(b, "&#%d;", c)
			continue
		}
		special := strings.ContainsRune("\\`*_{}[]<>#&!~|", c) || strings.HasPrefix(s[i:], "++")
		if special || i == listing || i == 0 && strings.ContainsRune("-+=:(", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
}
