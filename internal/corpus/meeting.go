package corpus

import (
	"fmt"
	"strings"
	"time"
)

// A meeting is one sitting of a body.
type meeting struct {
	name, body string
	day        time.Time
	papers     []paper
}

// A paper is what a meeting's file says of one.
type paper struct {
	name, post string
	draft      bool
	fate       string // "withdrawn" or "erased"
}

// sit makes up the meetings, the first one first. No body meets twice on a day.
func (c *corpus) sit() {
	first := time.Date(2022, 1, 11, 0, 0, 0, 0, time.UTC)
	step := c.Years * 365 / max(1, c.Meetings)
	for i := range c.Meetings {
		body := bodies[i%min(c.Bodies, MostBodies)]
		day := first.AddDate(0, 0, i*step+c.IntN(max(1, step)))
		for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			day = day.AddDate(0, 0, 1)
		}
		c.meetings = append(c.meetings, &meeting{name: body + "-" + iso(day), body: body, day: day})
	}
}

func iso(day time.Time) string { return day.Format(time.DateOnly) }

// text is the meeting's file.
func (m *meeting) text(c *corpus) string {
	var b strings.Builder
	fmt.Fprintf(&b, "council   = \"wychwood\"\nbody      = %q\ndate      = %s\ntime      = \"%d.00 pm\"\nplace     = \"Council Chamber, County Hall\"\npublished = %s\n",
		m.body, iso(m.day), 1+c.IntN(6), iso(m.day.AddDate(0, 0, -8)))
	if m.body == "cabinet" {
		m.items(c, &b)
	}
	for _, p := range m.papers {
		if p.fate != "" {
			fmt.Fprintf(&b, "\n[[withdrawn]]\npaper  = %q\non     = %s\nreason = \"Published in error.\"\nerase  = %t\n", p.name, iso(m.day.AddDate(0, 0, 20)), p.fate == "erased")
		}
	}
	return b.String()
}

// items are those of the agenda: some papers with who presents them, and items without a report.
func (m *meeting) items(c *corpus, b *strings.Builder) {
	for i, p := range m.papers {
		if p.draft || p.fate != "" || !c.one(3) {
			continue
		}
		fmt.Fprintf(b, "\n[[item]]\npaper    = %q\npresents = %q\npurpose  = \"For decision\"\n", p.name, p.post)
		if i%5 == 0 {
			fmt.Fprintf(b, "note     = %s\n", quoted(c.sentence("this item")))
		}
	}
	fmt.Fprintf(b, "\n[[item]]\nid     = \"land\"\ntitle  = %s\nexempt = { paragraphs = [\"3\"], reason = \"It has prices that others could use.\" }\n", quoted("Sale of land at "+c.place()))
	if c.one(2) {
		fmt.Fprintf(b, "\n[[item]]\nid    = \"visit\"\ntitle = %s\n[item.withdrawn]\non     = %s\nreason = \"The visit has been put off.\"\n", quoted("Visit to "+c.place()), iso(m.day.AddDate(0, 0, -3)))
	}
	if c.Hostile {
		m.manyItems(c, b)
	}
}
