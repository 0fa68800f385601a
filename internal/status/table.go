package status

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/calendar"
	"cabinet/internal/diag"
)

// labels are what the days are called in a table and in a calendar.
var labels = map[calendar.Kind]string{
	calendar.NoticeOfKey:   "last day for notice of key decisions",
	calendar.PrivateNotice: "last day for notice of a private meeting",
	calendar.Reports:       "reports due",
	calendar.SecondNotice:  "last day for the second notice of a private meeting",
	calendar.PublishBy:     "last day to publish",
	calendar.PublishedOn:   "published",
	calendar.Sitting:       "meeting",
	calendar.CallIn:        "end of the call-in",
}

// lacking is what items that are not as they have to be by a day are called; one and several.
var lacking = map[calendar.Kind][2]string{
	calendar.NoticeOfKey:   {"1 key decision has none", "%d key decisions have none"},
	calendar.PrivateNotice: {"1 private item has none", "%d private items have none"},
	calendar.SecondNotice:  {"1 private item has none", "%d private items have none"},
	calendar.Reports:       {"1 is not ready", "%d are not ready"},
	calendar.PublishBy:     {"1 paper is not ready", "%d papers are not ready"},
}

// Table writes the report for people to read. The error is that of writing.
func (r Report) Table(w io.Writer) error {
	var b strings.Builder
	for i, m := range r.Meetings {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s (%s)\n", oneLine(m.Name), oneLine(m.Meeting))
		if at := joined(", ", m.Time, m.Place); at != "" {
			fmt.Fprintf(&b, "  %s\n", oneLine(at))
		}
		if m.Cancelled != nil {
			fmt.Fprintf(&b, "  %s\n", oneLine(m.Cancelled.words()))
		}
		columns(&b, m.dayRows())
		if m.Errors > 0 {
			fmt.Fprintf(&b, "  the agenda has %s: cabinet check\n", diag.Plural(m.Errors, "error"))
		}
		switch {
		case m.Cancelled != nil:
			continue
		case len(m.Items) == 0:
			b.WriteString("\n  no items yet\n")
			continue
		}
		b.WriteByte('\n')
		columns(&b, m.itemRows())
		m.voids(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// words say that a meeting is not held.
func (c Cancelled) words() string {
	instead := ""
	if c.To != "" {
		instead = "in its place " + c.To
	}
	return joined("; ", joined(", ", "cancelled", printed(c.On)), instead, c.Reason)
}

// dayRows are the days of a meeting as rows. A notice that is over and concerns no item is left out.
func (m Meeting) dayRows() [][]string {
	var rows [][]string
	for _, d := range m.Days {
		if d.Left < 0 && !m.concerns(d.Kind) {
			continue
		}
		label := labels[d.Kind]
		if d.Kind == calendar.PublishedOn && d.Left > 0 {
			label = "to be published"
		}
		rows = append(rows, []string{dayOf(d.Date).Format("Mon _2 January 2006"), label, joined("; ", d.left(), d.lack())})
	}
	return rows
}

// concerns tells whether a notice concerns an item of the meeting, as far as the items are known.
func (m Meeting) concerns(kind calendar.Kind) bool {
	switch kind {
	case calendar.NoticeOfKey:
		return slices.ContainsFunc(m.Items, func(i Item) bool { return i.Key != nil })
	case calendar.PrivateNotice, calendar.SecondNotice:
		return slices.ContainsFunc(m.Items, func(i Item) bool { return i.Exempt })
	}
	return true
}

// left is how far a day is away, in words.
func (d Day) left() string {
	switch n := d.Left; {
	case n == 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n == -1:
		return "yesterday"
	case n > 0:
		return fmt.Sprintf("in %d days", n)
	default:
		return fmt.Sprintf("%d days ago", -n)
	}
}

// lack is what is lacking for a day, in words.
func (d Day) lack() string {
	words, told := lacking[d.Kind]
	switch {
	case !told || d.Lacks == 0:
		return ""
	case d.Lacks == 1:
		return words[0]
	}
	return fmt.Sprintf(words[1], d.Lacks)
}

// longestTitle is how many characters of a title a table has.
const longestTitle = 48

// itemRows are the items of a meeting as rows.
func (m Meeting) itemRows() [][]string {
	var rows [][]string
	for _, i := range m.Items {
		number := cmp.Or(i.Number, "–")
		rows = append(rows, []string{strings.Repeat("  ", i.Level) + number, shortened(oneLine(cmp.Or(i.Title, i.ID)), longestTitle), i.words()})
	}
	return rows
}

// words is how far an item is, and who is waited for.
func (i Item) words() string {
	return joined("; ", i.state(), i.late(), i.key(), i.waits(), i.cleared())
}

func (i Item) state() string {
	switch i.State {
	case NoPaper:
		return ""
	case Missing:
		return "missing: there is no case " + i.Paper
	case Errors, Draft:
		return i.faults()
	case ToFollow:
		return "to follow"
	case Frozen:
		words := "frozen"
		if i.Version > 1 {
			words += fmt.Sprintf(" as version %d", i.Version)
		}
		return joined(", ", words, printed(i.On), i.errors())
	case Postponed:
		return joined(" to ", "postponed", i.To)
	case Withdrawn:
		return joined(", ", "withdrawn", printed(i.On))
	}
	return string(i.State)
}

// faults are the errors of a paper, in words.
func (i Item) faults() string {
	if i.State == Draft {
		return joined(", ", "draft", i.errors())
	}
	return cmp.Or(i.errors(), "can't be made: its profile, its meeting or its templates have errors")
}

// errors is how many errors a paper has, in words; "" for none.
func (i Item) errors() string {
	if i.Errors == 0 {
		return ""
	}
	return diag.Plural(i.Errors, "error")
}

func (i Item) late() string {
	if i.Late == nil {
		return ""
	}
	return joined(", ", "late", printed(i.Late.Published))
}

func (i Item) key() string {
	switch {
	case i.Key == nil:
		return ""
	case i.Key.Notice != "":
		return "key decision, notice of " + printed(i.Key.Notice)
	case i.Key.Urgency != "":
		return "key decision, " + i.Key.Urgency
	}
	return "key decision without notice"
}

func (i Item) waits() string {
	var who []string
	for _, o := range i.Waits {
		name := oneLine(o.Title)
		if o.Name != "" {
			name += " (" + oneLine(o.Name) + ")"
		}
		who = append(who, name)
	}
	if len(who) == 0 {
		return ""
	}
	return "waits for " + strings.Join(who, ", ")
}

// printed is a day in words; "" for none.
func printed(iso string) string {
	if iso == "" {
		return ""
	}
	return dayOf(iso).Format("2 January 2006")
}

// joined are those of some words that there are.
func joined(between string, words ...string) string {
	var there []string
	for _, w := range words {
		if w != "" {
			there = append(there, w)
		}
	}
	return strings.Join(there, between)
}

// oneLine is a text without line breaks and without characters that would steer a terminal.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func shortened(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:most-1]), " ") + "…"
}

// columns writes rows whose columns stand below one another.
func columns(b *strings.Builder, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += "  " + cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
